"""Runs of eight words that more than one text holds (shingles: Broder 1997), found by sorting their numbers."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.reuse.words import Numbers, Words, mixed

SHINGLE = 8

Places = NDArray[np.int64]


class Groups(NamedTuple):
    """Places of shared shingles in order, each with its group; and each group's first place in each of its texts."""

    place: Places  # (places,)
    group: Places
    head: Places  # (heads,) places, by group, then text
    first: Places  # (groups,) where a group's heads begin
    n_texts: Places  # (groups,)


def shingles_of(words: Words) -> tuple[Numbers, Places]:
    """A number for each run of words within a text, and the place of its first word."""
    numbers = words.numbers
    size = max(0, len(numbers) - SHINGLE + 1)
    shingles = np.zeros(size, dtype=np.uint64)
    for k in range(SHINGLE):
        # Words have weights by their place, so that the same words in another order are another shingle.
        shingles += mixed(np.array([k + 1], dtype=np.uint64)) * numbers[k : k + size]
    ends = np.repeat(words.edges[1:], np.diff(words.edges))[:size]
    place = np.flatnonzero(np.arange(size) + SHINGLE <= ends)
    return shingles[place], place


def groups_of(shingles: Numbers, place: Places, text_of: Places) -> Groups:
    """Shingles that more than one text holds."""
    rest = _perhaps_repeated(shingles)
    rest = rest[np.lexsort((rest, shingles[rest]))]
    group = np.cumsum(np.diff(shingles[rest], prepend=np.uint64(0)) != 0)
    place = place[rest]
    text = text_of[place]
    begins = np.flatnonzero(np.diff(group, prepend=-1))
    ends = np.append(begins[1:], len(group)) - 1
    # Places rise within a group, and so do texts: a group lies in one text if its first and last place do.
    several = np.repeat(text[begins] != text[ends], ends - begins + 1) if len(begins) else np.zeros(0, dtype=bool)
    place, text = place[several], text[several]
    group = np.cumsum(np.diff(group[several], prepend=-1) != 0) - 1
    is_head = (np.diff(group, prepend=-1) != 0) | (np.diff(text, prepend=-1) != 0)
    n_texts = np.bincount(group[is_head], minlength=group[-1] + 1 if len(group) else 0)
    in_order = np.argsort(place)
    return Groups(place[in_order], group[in_order], place[is_head], np.cumsum(n_texts) - n_texts, n_texts)


def _perhaps_repeated(shingles: Numbers) -> Places:
    """Indices of shingles without most of those that come once: sorting what is left takes a fraction of the time."""
    chosen = np.arange(len(shingles))
    buckets = 2 ** min(24, len(shingles).bit_length() + 1)
    for shift in (40, 16):
        bucket = ((shingles[chosen] >> np.uint64(shift)) & np.uint64(buckets - 1)).astype(np.int64)
        chosen = chosen[np.bincount(bucket, minlength=buckets)[bucket] > 1]
    return chosen
