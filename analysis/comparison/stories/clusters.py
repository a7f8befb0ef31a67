"""Groups of articles on one event: average linkage, and which given story a group fits."""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from analysis.comparison.stories.space import BLOCK, SAME_STORY, Array, Rows, Space, split

LARGEST = 2000  # articles clustered together, at most: their distances are a square matrix


def clusters(space: Space, rows: Rows) -> list[Rows]:
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
        parts = _average_linkage(space, sample)
        rest = np.setdiff1d(members, sample)
        if len(rest):
            nearest = _nearest(space, rest, parts)
            parts = [np.sort(np.concatenate([own, rest[nearest == k]])) for k, own in enumerate(parts)]
            if (nearest < 0).any():
                pending.append(rest[nearest < 0])
        found.extend(parts)
    return sorted(found, key=lambda members: int(members[0]))


def _nearest(space: Space, rows: Rows, clusters: list[Rows]) -> Rows:
    """For each row the index of the cluster with the highest mean similarity, -1 where all are under the threshold."""
    return _best(_mean_similarity(space, rows, clusters))


def _mean_similarity(space: Space, rows: Rows, groups: list[Rows]) -> Array:
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


def _average_linkage(space: Space, members: Rows) -> list[Rows]:
    if len(members) == 1:
        return [members]
    distance = 1 - space.similarity(members, members)
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), method="average")
    return split(members, fcluster(tree, 1 - SAME_STORY, criterion="distance") - 1)


def fitting_stories(space: Space, clusters: list[Rows], labels: NDArray[np.object_]) -> list[str | None]:
    """For each cluster the given story whose articles it resembles most, if as much as one story's articles do."""
    names = sorted({label for label in labels if isinstance(label, str)})
    if not names:
        return [None] * len(clusters)
    known = [np.flatnonzero(labels == name) for name in names]
    sizes = np.array([len(members) for members in clusters])
    sums = np.add.reduceat(_mean_similarity(space, np.concatenate(clusters), known), np.cumsum(sizes) - sizes, axis=0)
    return [names[index] if index >= 0 else None for index in _best(sums / sizes[:, None])]
