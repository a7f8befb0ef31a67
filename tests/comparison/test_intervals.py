import numpy as np
import pytest

from analysis.comparison.intervals import MANY, ratio_intervals


def simulated(rng, n_articles, n_sentences, rate, between):
    """Poisson counts in sentences of 20 words.

    Rates differ between articles by a gamma of that coefficient of variation.
    """
    own = rng.gamma(1 / between**2, rate * between**2, size=n_articles)
    counts = rng.poisson(own[:, None] * 20, size=(n_articles, n_sentences)).astype(float)
    bases = np.full_like(counts, 20.0)
    articles = np.repeat(np.arange(n_articles), n_sentences)
    return counts.reshape(-1, 1), bases.reshape(-1, 1), articles


@pytest.mark.parametrize("n_articles", [8, 20, 60])
def test_intervals_hold_the_true_rate_about_as_often_as_they_say(n_articles):
    rng = np.random.default_rng(3)
    held = 0
    for trial in range(200):
        counts, bases, articles = simulated(rng, n_articles, 30, rate=0.02, between=0.3)
        low, high = ratio_intervals(counts, bases, articles, key=str(trial))
        held += low[0] <= 0.02 <= high[0]
    assert 0.88 <= held / 200 <= 0.995


def test_the_two_methods_agree_where_one_takes_over_from_the_other():
    rng = np.random.default_rng(5)
    widths = {}
    for n_articles in (MANY - 1, MANY):
        ends = [ratio_intervals(*simulated(rng, n_articles, 30, rate=0.02, between=0.3), key=str(i)) for i in range(60)]
        widths[n_articles] = np.mean([high[0] - low[0] for low, high in ends])
    assert widths[MANY - 1] == pytest.approx(widths[MANY], rel=0.25)


def test_more_articles_narrow_the_interval():
    rng = np.random.default_rng(7)
    widths = []
    for n_articles in (4, 16, 64):
        low, high = ratio_intervals(*simulated(rng, n_articles, 30, rate=0.02, between=0.3), key="x")
        widths.append(high[0] - low[0])
    assert widths[0] > widths[1] > widths[2]


def test_nothing_found_is_not_certainty():
    low, high = ratio_intervals(np.zeros((10, 1)), np.full((10, 1), 20.0), np.repeat([0, 1], 5), key="x")
    assert low[0] == 0
    assert high[0] == pytest.approx(3 / 200)


def test_no_base_is_undefined():
    low, high = ratio_intervals(np.zeros((4, 1)), np.zeros((4, 1)), np.array([0, 0, 1, 1]), key="x")
    assert np.isnan(low[0])
    assert np.isnan(high[0])


def test_no_sentences_at_all_are_undefined():
    low, high = ratio_intervals(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, dtype=np.int64), key="x")
    assert np.isnan(low).all()
    assert np.isnan(high).all()


def test_the_same_figures_give_the_same_interval_whatever_stands_beside_them():
    counts, bases, articles = simulated(np.random.default_rng(9), 5, 20, rate=0.02, between=0.3)
    alone = ratio_intervals(counts, bases, articles, key="x")
    beside = ratio_intervals(np.hstack([counts, counts * 2]), np.hstack([bases, bases]), articles, key="x")
    assert alone[0][0] == beside[0][0]
    assert alone[1][0] == beside[1][0]
