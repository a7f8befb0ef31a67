"""Articles as points: TF-IDF of title and opening, and how close in time they are."""

import re
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

SAME_STORY = 0.13  # mean similarity within a story
DECAY_DAYS = 14.0
UNKNOWN_GAP_DAYS = 4.5  # what an unknown date counts as
OPENING, LEAD = 2000, 600  # characters of the body that are read, and those that count twice
BLOCK = 500  # rows compared with the others at a time: bounds memory
WORD = re.compile(r"[^\W\d_][\w'’-]{2,}|\d[\d,.]*\d|\d")

Array = NDArray[np.float64]
Rows = NDArray[np.intp]


class Space:
    """Articles as TF-IDF rows of length one, with their days (NaN where unknown)."""

    def __init__(self, documents: list[list[str]], days: Array) -> None:
        """Weigh the words of `documents`, one list an article, by how rare they are among them."""
        vectorizer = TfidfVectorizer(analyzer=_as_it_is, sublinear_tf=True)
        self.vectors: csr_matrix = csr_matrix(vectorizer.fit_transform(documents))
        self.words = vectorizer.get_feature_names_out()
        self.days = days

    def similarity(self, rows: Rows, columns: Rows) -> Array:
        """Similarity of each row to each column, as a dense block."""
        cosine = (self.vectors[rows] @ self.vectors[columns].T).toarray()
        gap = np.abs(self.days[rows][:, None] - self.days[columns][None, :])
        return np.asarray(cosine * np.exp(-np.where(np.isnan(gap), UNKNOWN_GAP_DAYS, gap) / DECAY_DAYS))

    def components(self, rows: Rows) -> list[Rows]:
        """Groups of `rows` that chains of pairs over the threshold hold together.

        Articles further apart in time than the decay allows are never compared: over years that is nearly all of
        them.
        """
        reach = -DECAY_DAYS * np.log(SAME_STORY)
        rows = rows[np.argsort(self.days[rows], kind="stable")]
        days = self.days[rows]
        dated = int(np.count_nonzero(~np.isnan(days)))  # the undated are sorted last
        everyone = np.arange(len(rows))
        component: NDArray[np.integer] = everyone
        for start in range(0, len(rows), BLOCK):
            block = everyone[start : start + BLOCK]
            near = everyone[start:]  # those before have been compared with these
            if block[-1] < dated:
                end = np.searchsorted(days[:dated], days[block[-1]] + reach, side="right")
                near = np.concatenate([everyone[start:end], everyone[dated:]])
            i, j = np.nonzero(self.similarity(rows[block], rows[near]) >= SAME_STORY)
            edges = (np.ones(len(i), dtype=bool), (component[block[i]], component[near[j]]))
            component = connected_components(coo_matrix(edges, shape=(len(rows),) * 2), directed=False)[1][component]
        return split(rows, component)


def split(rows: Rows, labels: NDArray[np.integer]) -> list[Rows]:
    """Rows by label."""
    by_label = np.argsort(labels, kind="stable")
    return np.split(rows[by_label], np.cumsum(np.bincount(labels))[:-1])


def days_of(published: pd.Series) -> Array:
    """Days since 1970 of `published`, NaN where missing or no date."""
    moments = pd.to_datetime(published, errors="coerce", utc=True, format="ISO8601")
    return np.asarray((moments - pd.Timestamp(0, tz="UTC")) / pd.Timedelta(days=1), dtype=np.float64)


def terms(title: str, text: str) -> list[str]:
    """Words to count; the title's and the lead's said twice, and names and numbers once more."""
    parts = ((title, 2), (text[:LEAD], 2), (text[LEAD:OPENING], 1))
    return [term for part, times in parts for word in WORD.findall(part) for term in _said(word, times)]


@lru_cache(maxsize=2**15)  # most of any text is words that come again and again
def _said(word: str, times: int) -> tuple[str, ...]:
    """The word as it is counted, so many times, and once more where it looks like a name or number."""
    term = word.lower().replace("’", "'").removesuffix("'s")
    return () if term in ENGLISH_STOP_WORDS else (term,) * (times + (not word[0].islower()))


def _as_it_is(document: list[str]) -> list[str]:
    return document
