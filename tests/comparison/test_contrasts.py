"""Differences of two figures, their p, and q for many."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import false_discovery_control, ttest_ind

from analysis.comparison.contrasts import adjusted, mean_differences, rate_differences
from analysis.comparison.intervals import article_sums, means, rates


def rate_of(counts, n_articles=1):
    """The rate of sentences of 20 words with these counts, in so many articles."""
    counts = np.array(counts, dtype=float)[:, None]
    articles = np.arange(len(counts)) * n_articles // len(counts)
    sums = article_sums(counts, np.full_like(counts, 20), articles, n_articles)
    return rates(sums, np.zeros(n_articles, dtype=np.int64), 1)


def mean_of(*values):
    return means(np.array(values, dtype=float)[:, None], np.zeros(len(values), dtype=np.int64), 1)


def only(contrast):
    return tuple(float(part[0, 0]) for part in contrast)


COUNTS = st.lists(st.integers(0, 3), min_size=2, max_size=30)


@settings(deadline=None)
@given(COUNTS, COUNTS, st.sampled_from([1, 2]))
def test_p_and_interval_never_contradict_each_other(first, second, n_articles):
    difference, low, high, p = only(rate_differences(rate_of(first, n_articles), rate_of(second, n_articles)))
    assert low <= difference <= high
    assert 0 < p <= 1
    assert (p < 0.05) == (low > 0 or high < 0)


@settings(deadline=None)
@given(COUNTS, COUNTS)
def test_the_other_way_round_is_the_same_with_the_sign_changed(first, second):
    forth = only(rate_differences(rate_of(first), rate_of(second)))
    back = only(rate_differences(rate_of(second), rate_of(first)))
    assert forth == pytest.approx((-back[0], -back[2], -back[1], back[3]))


def test_a_larger_difference_has_a_smaller_p():
    few = rate_of([0, 1] * 10)
    p = [only(rate_differences(few, rate_of(counts * 10)))[3] for counts in ([0, 1], [1, 1], [1, 2], [2, 3])]
    assert p == sorted(p, reverse=True)
    assert p[0] == 1
    assert p[-1] < 0.001


def test_large_samples_agree_with_the_usual_test_of_two_proportions():
    first, second = np.repeat([20.0, 0], [300, 700]), np.repeat([20.0, 0], [350, 650])
    difference, low, high, p = only(rate_differences(rate_of(first), rate_of(second)))
    assert difference == pytest.approx(-0.05)
    assert (low, high) == (pytest.approx(-0.0909, abs=0.001), pytest.approx(-0.0089, abs=0.001))
    assert p == pytest.approx(0.0171, abs=0.001)


def test_a_rate_without_interval_has_no_difference():
    assert np.isnan(only(rate_differences(rate_of([1]), rate_of([0, 1, 1])))).all()


def test_means_are_compared_by_students_t():
    first, second = (1.0, 2.5, 3.0), (4.0, 4.5)
    difference, low, high, p = only(mean_differences(mean_of(*first), mean_of(*second)))
    usual = ttest_ind(first, second)
    assert p == pytest.approx(usual.pvalue)
    interval = usual.confidence_interval()
    assert (low, high) == (pytest.approx(interval.low), pytest.approx(interval.high))
    assert difference == pytest.approx(np.mean(first) - np.mean(second))


@pytest.mark.parametrize(("first", "second"), [((1.0,), (2.0, 3.0)), ((1.0, 1.0), (2.0, 2.0))])
def test_means_without_spread_have_no_difference(first, second):
    assert np.isnan(only(mean_differences(mean_of(*first), mean_of(*second)))).all()


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1) | st.just(float("nan"))), max_size=40))
def test_q_is_that_of_benjamini_and_hochberg_in_each_family(cells):
    family = np.array([number for number, _ in cells], dtype=np.int64)
    p = np.array([value for _, value in cells], dtype=float)
    q = adjusted(p, family)
    assert (np.isnan(q) == np.isnan(p)).all()
    for number in set(family.tolist()):
        own = (family == number) & ~np.isnan(p)
        if own.any():
            assert q[own] == pytest.approx(false_discovery_control(p[own]))
