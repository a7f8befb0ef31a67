"""Spans of many articles as sorted numbers, so that words and rows can be looked up in them all at once."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.parsing import WORD

LONGEST = 2**40  # characters that no article has

Places = NDArray[np.int64]


class Stretches(NamedTuple):
    """Disjoint stretches of articles: offsets, raised by `LONGEST` for each article before in `articles`."""

    articles: pd.Index
    start: Places
    end: Places

    def places(self, article_id: pd.Series, offset: pd.Series | Places) -> Places:
        """Offsets into articles as numbers that can be compared; negative for an article not in `articles`."""
        codes = self.articles.get_indexer(pd.Index(article_id)).astype(np.int64)
        return codes * LONGEST + np.asarray(offset, dtype=np.int64)

    def hold(self, places: Places) -> NDArray[np.bool_]:
        """Whether each place lies in one of the stretches."""
        at = np.searchsorted(self.start, places, side="right") - 1
        return (at >= 0) & (places < np.append(self.end, 0)[at])

    def by_article(self) -> Iterator[tuple[int, int, int]]:
        """The place in `articles` and the offsets of each stretch, in order."""
        yield from zip(
            (self.start // LONGEST).tolist(),
            (self.start % LONGEST).tolist(),
            (self.end % LONGEST).tolist(),
            strict=True,
        )


def stretches(rows: pd.DataFrame, articles: pd.Index) -> Stretches:
    """The union of the spans of `rows` (article_id, start, end) that lie in `articles`."""
    empty = Stretches(articles, np.zeros(0, np.int64), np.zeros(0, np.int64))
    start = empty.places(rows["article_id"], rows["start"])
    end = empty.places(rows["article_id"], rows["end"])
    order = np.argsort(start[start >= 0], kind="stable")
    end = end[start >= 0][order]
    start = start[start >= 0][order]
    reached = np.maximum.accumulate(end)
    begins = np.flatnonzero(np.append(True, start[1:] > reached[:-1])[: len(start)])
    return Stretches(articles, start[begins], reached[np.append(begins[1:], len(start)) - 1] if len(start) else end)


def word_places(texts: list[str]) -> Places:
    """Where each word of each text begins, as `Stretches.places` has it for the articles of these texts in order."""
    starts = [np.array([match.start() for match in WORD.finditer(text)], dtype=np.int64) for text in texts]
    return np.concatenate([np.zeros(0, np.int64), *(own + k * LONGEST for k, own in enumerate(starts))])


def count_within(words: Places, start: Places, end: Places) -> Places:
    """How many of the sorted `words` begin in each span."""
    return np.searchsorted(words, end) - np.searchsorted(words, start)
