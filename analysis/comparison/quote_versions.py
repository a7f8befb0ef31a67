"""One article's version of a shared quotation laid against the longest one: which words stayed, went, or came in.

The alignment is the one that the figures in `shared_quotes` are counted from, here with the texts' own case and
punctuation, so that a reader can be shown it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.alignment import GAP, LONGEST, steps, words_of
from analysis.parsing import WORD


class Piece(NamedTuple):
    """A stretch of words: `kept` and `added` stand in this version, `cut` only in the longest."""

    kind: str
    text: str


def version_text(contents: Sequence[str]) -> str:
    """The fragments that one article ran, in order, as one text; one that only repeats words is left out."""
    said, kept = "", []
    for content in contents:
        words = " ".join(words_of(content))
        if words not in said:
            said = f"{said} {words}".strip()
            kept.append(content.strip())
    return GAP.join(kept)


def version_pieces(longest: str, here: str) -> list[Piece]:
    """What became of the words of `longest` in `here`, in order; `kept` and `added` together are all of `here`."""
    there_chunks, here_chunks = _chunks(longest), _chunks(here)
    pieces = []
    for kind, a, b, c, d in steps(words_of(longest), words_of(here)):
        if kind in ("delete", "replace"):
            pieces.append(Piece("cut", "".join(there_chunks[a:b]).strip()))
        if kind in ("insert", "replace"):
            pieces.append(Piece("added", "".join(here_chunks[c:d]).strip()))
        if kind == "equal":
            pieces.append(Piece("kept", "".join(here_chunks[c:d]).strip()))
    rest = "".join(here_chunks[LONGEST:]).strip()
    return [*pieces, Piece("added", rest)] if rest else pieces


def _chunks(text: str) -> list[str]:
    """The text cut into one chunk a word: marks go with the word that they touch, else with the one that follows."""
    spans = [match.span() for match in WORD.finditer(text.lower().replace("’", "'"))]
    if not spans or len(text.lower()) != len(text):
        # Lower case has other offsets in a few scripts; the words themselves are then all there is to show.
        return [f"{word} " for word in words_of(text)]
    starts = [0]
    for (_, before), (after, _) in pairwise(spans):
        gap = text[before:after]
        white = next((place for place, character in enumerate(gap) if character.isspace()), len(gap))
        starts.append(before + white)
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]
