"""A sentence in its context: the sentences of the article around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

import pandas as pd

AROUND = 2  # sentences shown on either side

Bounds = Sequence[tuple[int, int]]


class Stretch(NamedTuple):
    """From the first to past the last character of some sentences."""

    start: int
    end: int


def sentence_bounds(sentences: pd.DataFrame) -> dict[tuple[str, str], Bounds]:
    """Start and end of each sentence by article and zone, in order."""
    places = sentences.groupby(["article_id", "zone"], sort=False)
    return {
        (str(article), str(zone)): sorted(zip(group["start"], group["end"], strict=True))
        for (article, zone), group in places
    }


def around(bounds: Bounds, start: int, end: int, *, n: int = AROUND) -> Stretch:
    """The span with `n` more sentences before and after it, where there are that many."""
    first = bisect_right(bounds, start, key=itemgetter(1))
    last = bisect_left(bounds, end, key=itemgetter(0)) - 1
    if not bounds or first > last:
        return Stretch(start, end)
    return Stretch(
        min(start, bounds[max(0, first - n)][0]),
        max(end, bounds[min(len(bounds) - 1, last + n)][1]),
    )
