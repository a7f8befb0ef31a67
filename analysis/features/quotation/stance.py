"""How a cue presents the words that it introduces: neutral, endorsing, doubting, conceding or negative.

Endorsing cues present the content as fact ('pointed out', 'revealed'), doubting ones leave it open ('claimed',
'alleged'), conceding ones make it something that the source would rather not have said ('admitted'), negative ones
paint the act of speaking ('boasted', 'lashed out'); the rest is neutral (Thompson & Ye 1991; Caldas-Coulthard 1994;
Chen 2005; Recasens et al. 2013). 'Denied' is neutral: it says what was said, and style guides ask for it in place of
'refuted', which is endorsing. Limit: a cue is read without its sentence, so an ironic 'pointed out' is endorsing.
"""

from functools import cache, lru_cache
from typing import Literal

from analysis.lexicons import Lexicons

Stance = Literal["neutral", "endorsing", "doubting", "conceding", "negative"]

_LONGEST = 5
_STANCES: dict[str, Stance] = {
    "neutral": "neutral",
    "endorsing": "endorsing",
    "doubting": "doubting",
    "conceding": "conceding",
    "negative": "negative",
}


@cache
def stances(lexicons: Lexicons) -> dict[tuple[str, ...], Stance]:
    """The list `stances`: words of each cue → stance. Raises KeyError on a category that is none."""
    frame = lexicons["stances"]
    return {tuple(cue.split()): _STANCES[stance] for cue, stance in zip(frame["cue"], frame["category"], strict=True)}


@lru_cache(maxsize=20_000)
def stance_of(cue: str, lexicons: Lexicons) -> Stance:
    """The stance of a cue as it stands in the text; longer entries win, then the first that is not neutral."""
    known = stances(lexicons)
    words = cue.lower().replace("’", "'").split()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            stance = known.get(tuple(words[start : start + length]), "neutral")
            if stance != "neutral":
                return stance
    return "neutral"
