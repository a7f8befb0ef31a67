"""Which sentence of the body a headline restates: the one that holds most of its content words."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from analysis.lexicons import cues
from analysis.parsing import Passage, Span

MIN_OVERLAP = 0.5
MIN_SHARED = 3
# Forms of one word share their beginning once the ending is off: 'criticised', 'criticism'; 'closes', 'closing'.
STEM = 6
ENDINGS = ("ing", "ed", "es", "s", "e")
SHORTEST = 3


class Match(NamedTuple):
    """A sentence, the share of the headline's content words that it holds, and where each first stands in it."""

    sentence: Span
    overlap: float
    shared: list[Span]


@lru_cache(maxsize=65536)
def content_key(word: str) -> str:
    """What two forms of a content word have in common; '' for function words and for single letters."""
    word = word.removesuffix("'s")
    if word in cues("function_words") or (len(word) < 2 and not word.isdigit()):
        return ""
    ending = next((ending for ending in ENDINGS if word.endswith(ending) and len(word) >= SHORTEST + len(ending)), "")
    stem = word.removesuffix(ending)
    doubled = ending in ("ing", "ed") and len(stem) > SHORTEST and stem[-1] == stem[-2]
    return (stem[:-1] if doubled else stem)[:STEM]


def content_keys(words: Iterable[str]) -> frozenset[str]:
    """The different content words among `words`."""
    return frozenset(map(content_key, words)) - {""}


def restated(headline: Passage, body: Passage) -> Match | None:
    """The sentence that `headline` restates, the first of equals; None where none holds enough of it.

    A sentence must hold MIN_OVERLAP of the headline's content words, MIN_SHARED of them at least, and one of these in
    lower case: names alone make no claim. A line that says the headline over again and no more is passed over.
    """
    wanted = content_keys(headline.words)
    if len(wanted) < MIN_SHARED:
        return None
    found: dict[int, dict[str, int]] = {}
    words, tokens, sentences = body.words, body.tokens, body.sentences
    # Each different word is asked once, and only if it begins like one of the headline's.
    begun = {key[:2] for key in wanted}
    forms = {word: key for word in body.places if word[:2] in begun and (key := content_key(word)) in wanted}
    index, last = 0, len(sentences)
    for token in body.tokens_among(forms):
        place = tokens[token][0]
        while index < last and sentences[index][1] <= place:
            index += 1
        if index < last and sentences[index][0] <= place:
            found.setdefault(index, {}).setdefault(forms[words[token]], token)
    enough = max(MIN_SHARED, MIN_OVERLAP * len(wanted))
    for index in sorted(found, key=lambda place: (-len(found[place]), place)):
        if len(found[index]) < enough:
            return None
        shared = sorted(found[index].values())
        if not _repeats(headline, body, index) and any(body.text[body.tokens[token][0]].islower() for token in shared):
            return Match(body.sentences[index], len(shared) / len(wanted), [Span(*body.tokens[i]) for i in shared])
    return None


def _repeats(headline: Passage, body: Passage, index: int) -> bool:
    tokens = body.tokens_in(*body.sentences[index])
    return len(tokens) <= len(headline.words) and content_keys(body.words[i] for i in tokens) <= content_keys(
        headline.words
    )
