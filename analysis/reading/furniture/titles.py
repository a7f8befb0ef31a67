"""Which line above the article is its headline."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from analysis.reading.furniture.lines import SMALL_WORDS, Line, key_of
from analysis.reading.furniture.signatures import is_name

SEPARATOR = re.compile(r"\s+[|–—\-•·:»]+\s+")
LOWEST_SCORE = 1.5


class Title(NamedTuple):
    """The headline, and the outlet where a second form of it says 'Headline - Outlet'."""

    text: str
    outlet: str | None = None


def choose(
    candidates: Sequence[Line], counts: Counter[str], body_words: frozenset[str], signed: frozenset[int] = frozenset()
) -> Title | None:
    """The headline among lines above the article, or None where none looks like one.

    What counts: words shared with the article, being said again on the page, a headline's length, standing first,
    standing right
    above a byline or date (`signed`, line numbers).
    """
    if not candidates:
        return None
    scored = [
        (_score(line, i, counts, body_words, candidates) + (line.number in signed), -i, line)
        for i, line in enumerate(candidates)
    ]
    score, _, best = max(scored, key=lambda item: item[:2])
    # The only line above the text is more likely its headline than one of many.
    if score + (1.5 if len(candidates) == 1 else 0.0) < LOWEST_SCORE:
        return None
    for other in candidates:
        if other is not best and _with_outlet(other, best):
            return Title(other.text, SEPARATOR.sub("", best.text[len(other.text) :], count=1).strip())
        # 'Headline' and 'Headline | Outlet' on one page: the difference is the outlet.
        if other is not best and other.key.startswith(best.key) and SEPARATOR.match(other.text[len(best.text) :]):
            return Title(best.text, SEPARATOR.sub("", other.text[len(best.text) :], count=1).strip())
    return Title(best.text)


def content_words(text: str) -> set[str]:
    """The words that carry meaning, in lower case."""
    return {word for word in re.findall(r"[^\W_]+", key_of(text)) if word not in SMALL_WORDS and len(word) > 1}


def _score(
    line: Line, place: int, counts: Counter[str], body_words: frozenset[str], all_lines: Sequence[Line]
) -> float:
    words = content_words(line.text)
    shared = len(words & body_words) / len(words) if words else 0.0
    n = line.n_words
    length = -1.5 if n <= 2 else 0.0 if n == 3 else 1.0 if n == 4 else 1.5 if n <= 22 else 0.0
    said_again = 1.5 if counts[line.key] > 1 and n >= 4 else 0.0
    part = (
        -2.0
        if any(len(o.key) > len(line.key) and line.key in o.key and not _with_outlet(line, o) for o in all_lines)
        else 0.0
    )
    ending = -1.0 if line.text.endswith((".", ":", ";", ",")) else 0.0
    # Summaries and captions share even more words with the text than headlines do: half is as good as all.
    names = -2.0 if all(is_name(part) for part in re.split(r",? and |, ", line.text)) else 0.0
    return (
        names + 2 * min(shared, 0.5) + length + said_again + part + ending + (0.5 if place == 0 else 0.0) - 0.25 * place
    )


def _with_outlet(line: Line, longer: Line) -> bool:
    return longer.key.startswith(line.key) and SEPARATOR.match(longer.text[len(line.text) :]) is not None
