"""Texts → numbers for their words, all texts at once: the same word has the same number whatever its case.

A word is what `parsing.WORD` takes for one: letters and digits, with apostrophes and hyphens inside words, stops inside
initialisms and marks inside numbers. It is done on arrays of characters, since a corpus of 10,000 articles has millions
of words and only those that two articles share are ever looked at. Limit: characters beyond the first 65,536 of Unicode
(emoji, rare scripts) are in no word.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BATCH = 2**20  # characters handled at once: bounds memory
ODD = np.uint64(0x9E3779B97F4A7C15)  # the base of the polynomial; any odd number has an inverse modulo 2**64

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Words(NamedTuple):
    """The words of all texts, one text after the other."""

    numbers: Numbers  # (words,)
    start: NDArray[np.int32]  # (words,) first character in its text
    end: NDArray[np.int32]
    edges: Places  # (texts + 1,) a text's words are edges[k] to edges[k + 1]


class _Characters(NamedTuple):
    """What is known of each of the first 65,536 characters."""

    number: Numbers  # random; the same for both cases and for a mark's variants
    in_word: Flags
    digit: Flags
    joins: Flags  # may stand inside a word


def read_words(texts: Sequence[str]) -> Words:
    """The words of `texts`; their order is kept."""
    found = [_read(batch) for batch in _batches(texts)]
    if not found:
        return Words(np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(1, np.int64))
    numbers, start, end, sizes = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Words(numbers, start, end, np.concatenate([[0], np.cumsum(sizes)]))


def mixed(numbers: Numbers) -> Numbers:
    """Numbers whose every bit depends on every bit of these (the finaliser of SplitMix64: Steele et al. 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + 1
    if batch:
        yield batch


def _read(texts: list[str]) -> tuple[Numbers, NDArray[np.int32], NDArray[np.int32], Places]:
    """Numbers, starts and ends of the words of some texts, and how many words each text has."""
    known = _characters()
    # A line break before, between and after, so that each word begins and ends somewhere.
    joined = "\n" + "\n".join(texts) + "\n"
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    codes = np.minimum(codes, 0xFFFF).astype(np.uint16)
    inside = _inside_words(codes, known)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    start, end = edges[::2], edges[1::2]
    power, inverse = _powers(max(BATCH + 2, len(codes)))
    # The sum of number × base**place over a word, taken back to the word's own beginning.
    sums = np.cumsum(known.number[codes] * power[: len(codes)])
    numbers = mixed((sums[end - 1] - sums[start - 1]) * inverse[start])
    firsts = np.cumsum([1, *(len(text) + 1 for text in texts)])
    text_of = np.searchsorted(firsts, start, side="right") - 1
    sizes = np.bincount(text_of, minlength=len(texts))
    return numbers, (start - firsts[text_of]).astype(np.int32), (end - firsts[text_of]).astype(np.int32), sizes


def _inside_words(codes: NDArray[np.uint16], known: _Characters) -> Flags:
    inside = known.in_word[codes]
    marks = np.flatnonzero(known.joins[codes])
    if not len(marks):
        return inside
    # The text begins and ends with line breaks, so a mark has neighbours, but perhaps none beyond these.
    mark, before, after = codes[marks], codes[marks - 1], codes[marks + 1]
    before_that = known.in_word[codes[np.maximum(marks - 2, 0)]]
    after_that = known.in_word[codes[np.minimum(marks + 2, len(codes) - 1)]]
    numeric = (mark == ord(".")) | (mark == ord(",")) | (mark == ord(":"))
    between_words = known.in_word[before] & known.in_word[after]
    between_digits = known.digit[before] & known.digit[after]
    between_initials = (mark == ord(".")) & ~before_that & ~after_that & ~known.digit[before] & ~known.digit[after]
    inside[marks[between_words & (~numeric | between_digits | between_initials)]] = True
    return inside


@cache
def _characters() -> _Characters:
    random = np.random.default_rng(8).integers(1, 2**64, size=2**16, dtype=np.uint64)
    characters = [chr(code) for code in range(2**16)]
    folded = np.array([ord(c.lower()) if len(c.lower()) == 1 else ord(c) for c in characters])
    for variant, plain in (("’", "'"), ("‐", "-"), ("‑", "-")):
        folded[ord(variant)] = ord(plain)
    # The stand-in for what lies beyond is no character.
    in_word = np.array([c.isalnum() for c in characters])
    joins = np.zeros(2**16, dtype=bool)
    joins[[ord(c) for c in "'’-‐‑.,:"]] = True
    return _Characters(random[folded], in_word, np.array([c.isdecimal() for c in characters]), joins)


@cache
def _powers(size: int) -> tuple[Numbers, Numbers]:
    """The base and its inverse to the powers 0, 1, 2, …"""
    tables = []
    for base in (int(ODD), pow(int(ODD), -1, 2**64)):
        table = np.full(size, base, dtype=np.uint64)
        table[0] = 1
        tables.append(np.multiply.accumulate(table))
    return tables[0], tables[1]
