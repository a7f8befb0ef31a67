"""Which words moved a sentiment score: each is masked in turn, and what the score loses is what the word gave.

Masking works with any scorer, since it asks nothing but scores (erasure: Li, Monroe & Jurafsky 2016). Limit: words are
masked one at a time, so a pair that only counts together (a negation and its verb) may share what is theirs, or each
claim the whole of it.
"""

from typing import NamedTuple

from analysis.features.sentiment import score_targets
from analysis.parsing import WORD

# Smaller moves (on a scale from -1 to 1) are noise of the scorer rather than something to show.
SMALLEST_MOVE = 0.1
MASK = "x"


class ScoredWord(NamedTuple):
    """A word and how much it moved the score: above 0 in the target's favour, below 0 against it."""

    start: int
    end: int
    weight: float


def scored_words(
    text: str, start: int, end: int, *, scorer: str = "linear", smallest: float = SMALLEST_MOVE
) -> list[ScoredWord]:
    """The words of one sentence that moved the sentiment toward text[start:end] by `smallest` or more, in order.

    Offsets are into `text`. Raises as `score_targets` does.
    """
    words = [match.span() for match in WORD.finditer(text) if match.end() <= start or match.start() >= end]
    masked = [text[:first] + MASK * (last - first) + text[last:] for first, last in words]
    scores = score_targets([text, *masked], [(start, end)] * (1 + len(masked)), scorer=scorer)
    sentiment = scores[:, 2] - scores[:, 0]
    moves = sentiment[0] - sentiment[1:]
    return [ScoredWord(*span, float(move)) for span, move in zip(words, moves, strict=True) if abs(move) >= smallest]
