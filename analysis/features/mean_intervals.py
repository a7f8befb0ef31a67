"""Percentile bootstrap of a mean over sentences, for many small groups at once (Efron & Tibshirani 1993, chapter 13).

Groups of equally many sentences share their draws, so that all of them are one product of matrices, and a group's
interval depends on nothing but its own sentences. With five or six sentences the interval is somewhat narrow.
"""

import numpy as np
from numpy.typing import NDArray

DRAWS = 500
LEVEL = 0.95
Array = NDArray[np.float64]


def mean_intervals(sums: Array, sizes: Array, groups: NDArray[np.int64], n_groups: int) -> tuple[Array, Array]:
    """Low and high ends of sum(sums) / sum(sizes) in each group, NaN for a group of fewer than two sentences.

    `sums`, `sizes` and `groups` have one entry a sentence: the total over its mentions, how many there are, the group.
    """
    low, high = np.full((2, n_groups), np.nan)
    order = np.argsort(groups, kind="stable")
    lengths = np.bincount(groups, minlength=n_groups)
    starts = np.cumsum(lengths) - lengths
    for n in np.unique(lengths[lengths > 1]):
        own = np.flatnonzero(lengths == n)
        places = order[starts[own][:, None] + np.arange(n)]
        drawn = np.random.default_rng(n).multinomial(n, np.full(n, 1 / n), size=DRAWS).astype(float)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = (sums[places] @ drawn.T) / (sizes[places] @ drawn.T)
        low[own], high[own] = np.quantile(means, [(1 - LEVEL) / 2, (1 + LEVEL) / 2], axis=1)
    return low, high
