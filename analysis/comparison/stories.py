"""Which articles report the same event: TF-IDF of title and opening, closeness in time, average-linkage clusters.

The similarity of two articles is the cosine of their TF-IDF vectors (title and lead said twice, names and numbers
once more) times exp(-days between them / 14); an unknown date counts as a few days apart. Clusters are cut where the
mean similarity falls below one threshold (average linkage for topic detection: Yang, Pierce & Carbonell 1998). On
news with dates the threshold can lie anywhere from .10 to .14 without an error; without dates about one pair in ten
is wrong. Limits: an affair reported for weeks becomes one story or several, as the gaps between its reports decide;
an article on two events goes to one.
"""

import re
from calendar import day_name, month_name
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

SAME_STORY = 0.13  # mean similarity within a story
DECAY_DAYS = 14.0
UNKNOWN_GAP_DAYS = 4.5  # what an unknown date counts as
OPENING, LEAD = 2000, 600  # characters of the body that are read, and those that count twice
BLOCK = 500  # rows compared with the others at a time: bounds memory
LARGEST = 2000  # articles clustered together, at most: their distances are a square matrix
LABEL_WORDS = 3
CALENDAR = {name.lower() for name in (*month_name, *day_name)}
WORD = re.compile(r"[^\W\d_][\w'’-]{2,}|\d[\d,.]*\d|\d")

Array = NDArray[np.float64]
Rows = NDArray[np.intp]


def group_stories(articles: pd.DataFrame) -> pd.Series:
    """The story of each article, with the index of `articles`; NaN where an article stands alone.

    Given values of `story` stay. The others are grouped by `title`, `text` and `published` (ISO dates; any may be
    missing) and named by their most distinctive words and first day, as in `ferry-strike-harbour (2023-05-02)`; a
    group that fits a given story as well as its own articles fit one another joins it. The result does not depend on
    the order of rows. Memory grows with the number of articles, not with its square.
    """
    given = _column(articles, "story")
    stories = given.where(given.ne("")).rename("story")
    open_rows = np.flatnonzero(stories.isna())
    documents = [
        _terms(title, text) for title, text in zip(_column(articles, "title"), _column(articles, "text"), strict=True)
    ]
    if len(open_rows) == 0 or not any(documents):
        return stories
    # Rows are handled in an order of their own, so that ties fall the same way however the table was sorted.
    order = np.array(sorted(range(len(documents)), key=lambda row: (documents[row], row)), dtype=np.intp)
    space = _Space([documents[row] for row in order], _days(articles)[order])
    labels = stories.to_numpy(dtype=object)[order]
    is_open = pd.isna(labels)
    clusters = _clusters(space, np.flatnonzero(is_open))
    taken = set(labels[~is_open])
    for members, given_story in zip(clusters, _fitting_stories(space, clusters, labels), strict=True):
        story = given_story
        if story is None and len(members) > 1:
            story = _label(space, members, taken)
            taken.add(story)
        if story is not None:
            labels[members] = story
    found = np.empty(len(labels), dtype=object)
    found[order] = labels
    return pd.Series(found, index=articles.index, name="story", dtype="str")


class _Space:
    """Articles as TF-IDF rows of length one, with their days (NaN where unknown)."""

    def __init__(self, documents: list[list[str]], days: Array) -> None:
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
        return _split(rows, component)


def _clusters(space: _Space, rows: Rows) -> list[Rows]:
    """Clusters of `rows`, single articles among them, each sorted, in order of their first row.

    Average linkage merges two clusters only if some pair of theirs reaches the threshold, so components can be
    clustered one by one. Of one over `LARGEST` that many articles are clustered, the others join the nearest of these
    clusters, and what fits none goes round again.
    """
    found: list[Rows] = []
    pending = space.components(rows)
    while pending:
        members = np.sort(pending.pop())
        sample = members[np.unique(np.linspace(0, len(members) - 1, LARGEST).astype(np.intp))]
        clusters = _average_linkage(space, sample)
        rest = np.setdiff1d(members, sample)
        if len(rest):
            nearest = _nearest(space, rest, clusters)
            clusters = [np.sort(np.concatenate([own, rest[nearest == k]])) for k, own in enumerate(clusters)]
            if (nearest < 0).any():
                pending.append(rest[nearest < 0])
        found.extend(clusters)
    return sorted(found, key=lambda members: int(members[0]))


def _nearest(space: _Space, rows: Rows, clusters: list[Rows]) -> Rows:
    """For each row the index of the cluster with the highest mean similarity, -1 where all are under the threshold."""
    return _best(_mean_similarity(space, rows, clusters))


def _mean_similarity(space: _Space, rows: Rows, groups: list[Rows]) -> Array:
    """Mean similarity of each row to the members of each group."""
    columns = np.concatenate(groups)
    sizes = np.array([len(group) for group in groups])
    starts = np.cumsum(sizes) - sizes
    sums = [
        np.add.reduceat(space.similarity(rows[start : start + BLOCK], columns), starts, axis=1)
        for start in range(0, len(rows), BLOCK)
    ]
    return np.asarray(np.concatenate(sums) / sizes)


def _best(means: Array) -> Rows:
    """For each row the column of its highest mean, -1 where that is under the threshold."""
    return np.where(means.max(axis=1) >= SAME_STORY, means.argmax(axis=1), -1)


def _split(rows: Rows, labels: NDArray[np.integer]) -> list[Rows]:
    """Rows by label."""
    by_label = np.argsort(labels, kind="stable")
    return np.split(rows[by_label], np.cumsum(np.bincount(labels))[:-1])


def _average_linkage(space: _Space, members: Rows) -> list[Rows]:
    if len(members) == 1:
        return [members]
    distance = 1 - space.similarity(members, members)
    clustering = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - SAME_STORY
    )
    return _split(members, clustering.fit_predict(distance))


def _fitting_stories(space: _Space, clusters: list[Rows], labels: NDArray[np.object_]) -> list[str | None]:
    """For each cluster the given story whose articles it resembles most, if as much as one story's articles do."""
    names = sorted({label for label in labels if isinstance(label, str)})
    if not names:
        return [None] * len(clusters)
    known = [np.flatnonzero(labels == name) for name in names]
    sizes = np.array([len(members) for members in clusters])
    sums = np.add.reduceat(_mean_similarity(space, np.concatenate(clusters), known), np.cumsum(sizes) - sizes, axis=0)
    return [names[index] if index >= 0 else None for index in _best(sums / sizes[:, None])]


def _label(space: _Space, members: Rows, taken: set[str]) -> str:
    """The members' most telling words and first day, with a number where that label is taken."""
    vectors = space.vectors[members]
    weight = np.asarray(vectors.mean(axis=0)).ravel()
    in_members = np.bincount(vectors.indices, minlength=len(weight)) / len(members)
    chosen: list[str] = []
    for index in np.lexsort((np.arange(len(weight)), -weight * (in_members > 0.5))):
        word = str(space.words[index])
        # 'korea' says what 'korean' would say again.
        if word.isalpha() and word not in CALENDAR and not any(word[:5] == other[:5] for other in chosen):
            chosen.append(word)
        if len(chosen) == LABEL_WORDS:
            break
    days = space.days[members]
    first = "" if np.isnan(days).all() else f" ({pd.Timestamp(np.nanmin(days), unit='D'):%Y-%m-%d})"
    label = "-".join(chosen) + first
    number = 2
    while label in taken:
        label, number = f"{'-'.join(chosen)}{first} {number}", number + 1
    return label


def _column(articles: pd.DataFrame, name: str) -> pd.Series:
    """A column as text, empty where missing."""
    if name not in articles:
        return pd.Series("", index=articles.index, dtype="str")
    return articles[name].fillna("").astype("str")


def _days(articles: pd.DataFrame) -> Array:
    """Days since 1970 of `published`, NaN where missing or no date."""
    moments = pd.to_datetime(_column(articles, "published"), errors="coerce", utc=True, format="ISO8601")
    return np.asarray((moments - pd.Timestamp(0, tz="UTC")) / pd.Timedelta(days=1), dtype=np.float64)


def _terms(title: str, text: str) -> list[str]:
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
