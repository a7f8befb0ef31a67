"""Which words moved a sentiment score: each is hidden in turn, and what the score loses is what the word gave.

Hiding works with any scorer, since it asks nothing but scores (erasure: Li, Monroe & Jurafsky 2016). Asked are words
with a meaning of their own, and negators: without an article or a preposition a sentence is broken rather than milder,
so what a score does then says nothing of the wording. Limit: words are hidden one at a time, so a pair that only counts
together (a negation and its verb) may share what is theirs, or each claim the whole of it.
"""

from functools import cache
from typing import NamedTuple

from analysis.features.names.words import grammar
from analysis.features.sentiment import DEFAULT_SCORER, score_targets
from analysis.features.sentiment.masking import GAP
from analysis.lexicons import cues
from analysis.parsing import WORD

# Smaller moves (on a scale from -1 to 1) are noise of the scorer rather than something to show.
SMALLEST_MOVE = 0.1
# Words asked about, nearest the target first: those farther away are out of the scorers' sight anyway.
MOST_WORDS = 80


class ScoredWord(NamedTuple):
    """A word and how much it moved the score: above 0 in the target's favour, below 0 against it."""

    start: int
    end: int
    weight: float


def scored_words(
    text: str, start: int, end: int, *, scorer: str = DEFAULT_SCORER, smallest: float = SMALLEST_MOVE
) -> list[ScoredWord]:
    """The words of one sentence that moved the sentiment toward text[start:end] by `smallest` or more, in order.

    Offsets are into `text`. Raises as `score_targets` does.
    """
    words = _asked(text, start, end)
    hidden = [
        # The target moves where the hidden word stands before it.
        (text[:first] + GAP + text[last:], 0 if first >= end else len(GAP) - (last - first))
        for first, last in words
    ]
    texts, moved = [text, *(other for other, _ in hidden)], [0, *(by for _, by in hidden)]
    scores = score_targets(texts, [(start + by, end + by) for by in moved], scorer=scorer)
    sentiment = scores[:, 2] - scores[:, 0]
    moves = sentiment[0] - sentiment[1:]
    return [ScoredWord(*span, float(move)) for span, move in zip(words, moves, strict=True) if abs(move) >= smallest]


def _asked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Words outside the target that may say something of it, in order."""
    found = [
        match.span()
        for match in WORD.finditer(text)
        if (match.end() <= start or match.start() >= end) and match.group().lower() not in _silent()
    ]
    nearest = sorted(found, key=lambda span: max(start - span[1], span[0] - end))[:MOST_WORDS]
    return sorted(nearest)


@cache
def _silent() -> frozenset[str]:
    """Function words but those that deny, which say something of their own."""
    return frozenset(
        word for word in cues("function_words") if word not in grammar("negator_any") and "n't" not in word
    )
