"""Words of many texts → the stretches that two of them share, word for word.

Runs of `SHINGLE` words that more than one text holds are found by sorting their numbers (Broder 1997); only texts that
share one are aligned: places that keep step in both texts make one passage, extended on both sides as far as the words
agree. What up to `MOST` texts hold gives each pair of them; what more hold (an agency's note under every article) gives
each text one pair, with the earliest text of another outlet, so that the passages grow with the number of texts and not
with its square. Time grows like the number of words times its logarithm.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.reuse.shingles import SHINGLE, Groups, Places, groups_of, shingles_of
from analysis.comparison.reuse.words import Numbers, Words

MOST = 10
REACH = 400  # words by which a passage is extended beyond what its shingles showed, at most: bounds time


class Passages(NamedTuple):
    """Stretches of words that two texts share, as places in `Words`."""

    here: Places
    there: Places
    length: Places  # words
    n_texts: Places  # texts that hold the rarest shingle of it


def shared_passages(words: Words, outlets: NDArray[np.int64]) -> Passages:
    """For each text the stretches that another text holds too, by text, other text and place.

    `outlets` has a number for each text, -1 where unknown; the earliest text comes first. Where a text repeats itself,
    each time is paired with the first in the other text. Passages of one pair may overlap by a few words, but none
    lies in another.
    """
    text_of = np.repeat(np.arange(len(words.edges) - 1), np.diff(words.edges))
    groups = groups_of(*shingles_of(words), text_of)
    parts = [*_links_of_pairs(groups, text_of), _links_to_earliest(groups, text_of, outlets)]
    here, there = (np.concatenate([part[side] for part in parts]) for side in (0, 1))
    length = np.concatenate([part[2] for part in parts])
    here, there, length = _joined(here, there, length, text_of)
    here, there, length = _joined(*_extended(here, there, length, words, text_of), text_of)
    here, there, length = _without_covered(here, there, length, text_of)
    holding = np.zeros(len(text_of) + 1, dtype=np.int64)
    holding[groups.place] = groups.n_texts[groups.group]
    if not len(here):
        return Passages(here, there, length, here)
    slices = np.column_stack([here, here + length - SHINGLE + 1]).ravel()
    return Passages(here, there, length, np.minimum.reduceat(holding, slices)[::2])


def _links_of_pairs(groups: Groups, text_of: Places) -> list[tuple[Places, Places, Places]]:
    """Runs of places in step between texts of small groups: with the first text of each group, the second, …"""
    found = []
    n_texts, first = groups.n_texts[groups.group], groups.first[groups.group]
    for k in range(min(MOST, int(groups.n_texts.max(initial=0)))):
        chosen = np.flatnonzero((k < n_texts) & (n_texts <= MOST))
        here, there = groups.place[chosen], groups.head[first[chosen] + k]
        found.append(_in_step(here, there, text_of))
    return found


def _links_to_earliest(groups: Groups, text_of: Places, outlets: NDArray[np.int64]) -> tuple[Places, Places, Places]:
    """Runs of places in step between each text of a large group and the earliest text of another outlet."""
    outlet = outlets[text_of[groups.head]]
    group = np.repeat(np.arange(len(groups.first)), groups.n_texts)
    head = np.arange(len(groups.head))
    beyond = len(head)

    def earliest(fits: NDArray[np.bool_]) -> Places:
        return np.minimum.reduceat(np.where(fits, head, beyond), groups.first) if beyond else head

    known = earliest(outlet >= 0)
    known = np.where(known < beyond, known, groups.first)
    other = earliest((outlet >= 0) & (outlet != outlet[known][group]) if beyond else outlet >= 0)
    other = np.where(other < beyond, other, known)
    chosen = np.flatnonzero(groups.n_texts[groups.group] > MOST)
    here, own = groups.place[chosen], groups.group[chosen]
    there = groups.head[known[own]]
    same = outlets[text_of[here]] == outlets[text_of[there]]
    there = np.where(same, groups.head[other[own]], there)
    return _in_step(here, there, text_of)


def _in_step(here: Places, there: Places, text_of: Places) -> tuple[Places, Places, Places]:
    """Pairs of places in different texts, joined where both go on by one: first places and lengths in words."""
    apart = text_of[here] != text_of[there]
    here, there = here[apart], there[apart]
    begins = np.flatnonzero((np.diff(here, prepend=-2) != 1) | (np.diff(there, prepend=-2) != 1))
    return here[begins], there[begins], np.diff(np.append(begins, len(here))) + SHINGLE - 1


def _joined(here: Places, there: Places, length: Places, text_of: Places) -> tuple[Places, Places, Places]:
    """Runs of the same pair of texts that keep the same step and touch or overlap, as one."""
    order = np.lexsort((here, there - here, text_of[there], text_of[here]))
    here, there, length = here[order], there[order], length[order]
    pair = _pairs(here, there, text_of)
    line = np.cumsum((np.diff(pair, prepend=-1) != 0) | (np.diff(there - here, prepend=0) != 0))
    far = len(text_of) + 1
    reached = np.maximum.accumulate(here + length + line * far) if len(here) else here
    begins = np.flatnonzero(np.append(True, here[1:] + line[1:] * far > reached[:-1])[: len(here)])
    ends = reached[np.append(begins[1:], len(here)) - 1] - line[begins] * far if len(here) else here
    return here[begins], there[begins], ends - here[begins]


def _extended(
    here: Places, there: Places, length: Places, words: Words, text_of: Places
) -> tuple[Places, Places, Places]:
    """Runs as far as the words on both sides agree. A rare shingle finds a pair, common ones around it do not."""
    numbers = np.append(words.numbers, np.uint64(0))
    first, last = words.edges[:-1], words.edges[1:]
    floor = np.minimum(here - first[text_of[here]], there - first[text_of[there]])
    room = np.minimum(last[text_of[here]] - here, last[text_of[there]] - there) - length
    before = _agreeing(numbers, here - 1, there - 1, floor, step=-1)
    after = _agreeing(numbers, here + length, there + length, room, step=1)
    return here - before, there - before, length + before + after


def _agreeing(numbers: Numbers, here: Places, there: Places, room: Places, *, step: int) -> Places:
    """How many words agree from each pair of places on, going by `step`, within the room that there is."""
    count = np.zeros(len(here), dtype=np.int64)
    active = np.flatnonzero(room > 0)
    for done in range(REACH):
        active = active[numbers[here[active] + step * done] == numbers[there[active] + step * done]]
        count[active] += 1
        active = active[room[active] > done + 1]
        if not len(active):
            break
    return count


def _without_covered(here: Places, there: Places, length: Places, text_of: Places) -> tuple[Places, Places, Places]:
    """As few of the runs as cover the words of all, but for fewer than a shingle has at their edges."""
    order = np.lexsort((there, -length, here, text_of[there], text_of[here]))
    here, there, length = here[order], there[order], length[order]
    end = here + length
    pair = _pairs(here, there, text_of)
    touched = np.flatnonzero((np.diff(pair) == 0) & (here[1:] < end[:-1]))
    kept = np.ones(len(here), dtype=bool)
    for k in np.unique(pair[touched]).tolist():  # most pairs of texts have none
        begin, stop = np.searchsorted(pair, [k, k + 1]).tolist()
        kept[begin:stop] = False
        kept[[begin + row for row in _cover(here[begin:stop].tolist(), end[begin:stop].tolist())]] = True
    return here[kept], there[kept], length[kept]


def _cover(starts: list[int], ends: list[int]) -> Iterator[int]:
    """Indices of spans, sorted by start: of those that begin within what is covered, the one that reaches furthest."""
    row, covered = 0, -1
    while row < len(starts):
        covered = max(covered, starts[row])
        furthest = row
        while row < len(starts) and starts[row] <= covered:
            furthest = row if ends[row] > ends[furthest] else furthest
            row += 1
        if ends[furthest] >= covered + SHINGLE:
            yield furthest
            covered = ends[furthest]


def _pairs(here: Places, there: Places, text_of: Places) -> Places:
    """A number for each pair of texts, rising along runs that are sorted by pair."""
    a, b = text_of[here], text_of[there]
    return np.cumsum((np.diff(a, prepend=-1) != 0) | (np.diff(b, prepend=-1) != 0)) - 1
