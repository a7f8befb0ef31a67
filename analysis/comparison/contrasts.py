"""Differences between two outlets' figures: 95% intervals, p by inverting them, and q for many at once.

The interval of a difference of rates is put together from those of the two rates (MOVER: Newcombe 1998; Zou & Donner
2008), so that it keeps their bounds. p is the smallest error probability at which that interval leaves out 0: the two
never contradict each other. Means are compared by Student's t with the spread of both outlets pooled, since two
articles each leave too little to tell their spreads apart. q is p adjusted for the false discovery rate (Benjamini &
Hochberg 1995).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr, stdtrit

from analysis.comparison.intervals import LEVEL, Array, Means, Rates

# Error probabilities at which intervals are tried; 1 − LEVEL is one of them, so that p agrees with the interval.
STEP = 2 ** (1 / 16)
TRIED = np.append((1 - LEVEL) * STEP ** np.arange(-420, 70), 1.0)


class Contrast(NamedTuple):
    """Differences, their 95% intervals and p; all NaN where either figure is undefined or has no interval."""

    difference: Array
    low: Array
    high: Array
    p: Array


def rate_differences(a: Rates, b: Rates) -> Contrast:
    """Differences of rates, element by element: `a` less `b`."""
    (low_a, high_a), (low_b, high_b) = a.ends(), b.ends()
    difference = np.where(np.isnan(low_a + low_b), np.nan, a.rate - b.rate)
    low = difference - np.hypot(a.rate - low_a, high_b - b.rate)
    high = difference + np.hypot(high_a - a.rate, b.rate - low_b)
    return Contrast(difference, low, high, _error_probability(a, b, difference))


def mean_differences(a: Means, b: Means) -> Contrast:
    """Differences of means, element by element: `a` less `b`; NaN without two articles in each."""
    usable = (a.n_articles > 1) & (b.n_articles > 1) & (a.squares + b.squares > 0)
    freedom = np.where(usable, a.n_articles + b.n_articles - 2, np.nan)
    with np.errstate(divide="ignore"):
        error = np.sqrt((a.squares + b.squares) / freedom * (1 / a.n_articles + 1 / b.n_articles))
    difference = np.where(usable, a.mean - b.mean, np.nan)
    reach = stdtrit(freedom, (1 + LEVEL) / 2) * error
    p = 2 * stdtr(freedom, -np.abs(difference) / error)
    return Contrast(difference, difference - reach, difference + reach, p)


def adjusted(p: Array, family: NDArray[np.int64]) -> Array:
    """Benjamini–Hochberg q of each p within its family, numbered from 0; NaN stays NaN and is no member."""
    known = np.flatnonzero(np.isfinite(p))
    order = known[np.lexsort((p[known], family[known]))]
    families = family[order]
    first = np.searchsorted(families, families)
    size = np.searchsorted(families, families, side="right") - first
    raw = p[order] * size / (np.arange(len(order)) - first + 1)
    # The least of those that follow in the family: families are set apart by whole numbers, since p is at most 1.
    apart = np.minimum(raw, 1) + 2 * families
    q = np.full(len(p), np.nan)
    q[order] = np.minimum.accumulate(apart[::-1])[::-1] - 2 * families
    return q


def _error_probability(a: Rates, b: Rates, difference: Array) -> Array:
    """By bisection over `TRIED`, then between its two nearest."""
    upper = difference >= 0
    greater, lesser = _chosen(upper, a, b), _chosen(upper, b, a)
    # Student's t takes long; degrees of freedom are few different ones.
    freedoms, place = np.unique(np.stack([greater.freedom, lesser.freedom]), return_inverse=True)
    reaches = stdtrit(freedoms[:, None], 1 - TRIED / 2) ** 2
    of_greater, of_lesser = place.reshape(2, *difference.shape)

    def beyond(tried: NDArray[np.int64]) -> Array:
        """How far the interval at that error probability reaches past 0, in squares."""
        low = greater.rate - greater.within(reaches[of_greater, tried])[0]
        high = lesser.within(reaches[of_lesser, tried])[1] - lesser.rate
        return low**2 + high**2 - difference**2

    # At the first 0 is within the interval, at the last it is not, unless the two rates are equal.
    first = np.zeros(difference.shape, dtype=np.int64)
    last = np.full(difference.shape, len(TRIED) - 1)
    for _ in range(len(TRIED).bit_length()):
        middle = (first + last) // 2
        inside = beyond(middle) > 0
        first, last = np.where(inside, middle, first), np.where(inside, last, middle)
    before, after = np.maximum(beyond(first), 0), np.minimum(beyond(last), 0)
    with np.errstate(invalid="ignore"):
        part = np.where(before > after, before / (before - after), 0)
    p = TRIED[first] * (TRIED[last] / TRIED[first]) ** part
    return np.where(np.isnan(difference), np.nan, np.where(difference == 0, 1, p))


def _chosen(first: NDArray[np.bool_], a: Rates, b: Rates) -> Rates:
    return Rates(*(np.where(first, x, y) for x, y in zip(a, b, strict=True)))
