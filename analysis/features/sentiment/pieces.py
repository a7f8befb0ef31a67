"""Word pieces of a text as the encoder reads them: the target is a placeholder wherever its name stands.

The same target under another name gives the same pieces, letter for letter: its name brings no prior, by construction.
Only where a name is changed in one place and left in another are the two no longer known to be one actor's. Other
names stay readable: who 'he' or 'she' is, and whether a party or a place is meant, is told by them alone.
"""

from functools import cache
from typing import NamedTuple

from tokenizers import Tokenizer

from analysis.errors import CorpusError
from analysis.features.sentiment.masking import GAP, Side, is_same_name, name_words, sides
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


def pieces(text: str, start: int, end: int, *, names_hidden: bool = False) -> Pieces:
    """What the encoder reads for the target text[start:end]; in training also with other names as placeholders."""
    own, other = name_words(text[start:end]), NAME if names_hidden else None
    left, right = (_read(side, own, other) for side in sides(text, start, end))
    left = left[-REACH:]
    return Pieces((BEGIN, *left, TARGET, *right[:REACH], END), len(left) + 1)


def _read(side: Side, own: frozenset[str], other: int | None) -> list[int]:
    """Piece numbers, the target's names and gaps replaced, and other names where there is a placeholder for them."""
    encoded = tokenizer().encode(side.text, add_special_tokens=False)
    replaced = [
        (*span, TARGET if is_same_name(own, name_words(side.text[slice(*span)])) else other) for span in side.names
    ]
    hidden = [(first, last, piece) for first, last, piece in replaced if piece is not None]
    if not hidden and GAP not in side.text:
        return list(encoded.ids)
    found: list[int] = []
    spans = iter((*hidden, (len(side.text) + 1, len(side.text) + 1, TARGET)))
    first, last, piece = next(spans)
    placed = -1
    for number, (start, end) in zip(encoded.ids, encoded.offsets, strict=True):
        while last <= start:
            first, last, piece = next(spans)
        if end <= first:
            found.append(HIDDEN if side.text[start] == GAP else number)
        elif placed != first:
            found.append(piece)
            placed = first
    return found
