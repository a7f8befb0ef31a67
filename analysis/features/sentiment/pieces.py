"""Word pieces of a text as the encoder reads them: the target is one placeholder, every other name is another.

The same target in another guise gives the same pieces, letter for letter: names bring no prior by construction.
"""

from functools import cache
from typing import NamedTuple

from tokenizers import Tokenizer

from analysis.errors import CorpusError
from analysis.features.sentiment.masking import GAP, Side, sides
from analysis.features.sentiment.model_files import TOKENIZER, missing

# Places of these in the vocabulary; HIDDEN stands for words left out, in pre-training as in ours, and the placeholders
# are two that pre-training left unused.
BEGIN, END, HIDDEN = 101, 102, 103
TARGET, NAME = 1, 2
# Pieces kept on each side of the target.
REACH = 64
LONGEST = 2 * REACH + 3


class Pieces(NamedTuple):
    """Piece numbers of one text, and the place of the target among them."""

    ids: tuple[int, ...]
    target: int


@cache
def tokenizer() -> Tokenizer:
    """The tokenizer the model was trained with."""
    if not TOKENIZER.is_file():
        raise missing(TOKENIZER)
    try:
        loaded = Tokenizer.from_file(str(TOKENIZER))
    except Exception as error:  # the package raises nothing narrower
        raise CorpusError(f"{TOKENIZER}: not a readable tokenizer ({error}); restore the file") from error
    loaded.no_padding()
    loaded.no_truncation()
    # '[SEP]' in an article is text like any other.
    loaded.encode_special_tokens = True
    return loaded


def pieces(text: str, start: int, end: int) -> Pieces:
    """What the encoder reads for the target text[start:end]."""
    before, behind = sides(text, start, end)
    left, right = _masked(before)[-REACH:], _masked(behind)[:REACH]
    return Pieces((BEGIN, *left, TARGET, *right, END), len(left) + 1)


def _masked(side: Side) -> list[int]:
    """Piece numbers, with one placeholder for each name."""
    encoded = tokenizer().encode(side.text, add_special_tokens=False)
    if not side.names and GAP not in side.text:
        return list(encoded.ids)
    found: list[int] = []
    names = iter((*side.names, (len(side.text) + 1, len(side.text) + 1)))
    first, last = next(names)
    placed = -1
    for number, (start, end) in zip(encoded.ids, encoded.offsets, strict=True):
        while last <= start:
            first, last = next(names)
        if end <= first:
            found.append(HIDDEN if side.text[start] == GAP else number)
        elif placed != first:
            found.append(NAME)
            placed = first
    return found
