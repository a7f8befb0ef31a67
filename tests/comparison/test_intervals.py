import numpy as np
import pytest

from analysis.comparison.intervals import LIKENESS, article_sums, means, rates


def ratio_intervals(counts, bases, articles):
    """Low and high ends for sum(counts) / sum(bases) of one outlet, each of shape (figures,)."""
    names, codes = np.unique(articles, return_inverse=True)
    sums = article_sums(counts, bases, codes, len(names))
    low, high = rates(sums, np.zeros(len(names), dtype=np.int64), 1).ends()
    return low[0], high[0]


def simulated(rng, n_articles, n_sentences, rate, between):
    """Poisson counts in sentences of 20 words.

    Rates differ between articles by a gamma of that coefficient of variation.
    """
    own = rng.gamma(1 / between**2, rate * between**2, size=n_articles)
    counts = rng.poisson(own[:, None] * 20, size=(n_articles, n_sentences)).astype(float)
    bases = np.full_like(counts, 20.0)
    articles = np.repeat(np.arange(n_articles), n_sentences)
    return counts.reshape(-1, 1), bases.reshape(-1, 1), articles


@pytest.mark.parametrize("n_articles", [2, 3, 8, 20, 60])
def test_intervals_hold_the_true_rate_about_as_often_as_they_say(n_articles):
    rng = np.random.default_rng(3)
    held = 0
    for _ in range(400):
        low, high = ratio_intervals(*simulated(rng, n_articles, 30, rate=0.02, between=0.3))
        held += low[0] <= 0.02 <= high[0]
    assert 0.92 <= held / 400 <= 0.985


def test_more_articles_narrow_the_interval():
    rng = np.random.default_rng(7)
    widths = []
    for n_articles in (2, 4, 16, 64):
        ends = [ratio_intervals(*simulated(rng, n_articles, 30, rate=0.02, between=0.3)) for _ in range(20)]
        widths.append(np.mean([high[0] - low[0] for low, high in ends]))
    assert widths == sorted(widths, reverse=True)


def test_articles_that_differ_widen_the_interval():
    like = np.tile([1.0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 4)[:, None]
    unlike = np.repeat([8 / 10, 0, 0, 0], 10)[:, None]
    articles = np.repeat(np.arange(4), 10)
    bases = np.ones((40, 1))
    (low, high), (low_unlike, high_unlike) = (ratio_intervals(counts, bases, articles) for counts in (like, unlike))
    assert high_unlike - low_unlike > 1.5 * (high - low)


def test_one_article_is_taken_sentence_by_sentence_as_a_score_interval():
    found = np.repeat([1.0, 0.0], [20, 80])[:, None]
    low, high = ratio_intervals(found, np.ones((100, 1)), np.zeros(100, dtype=np.int64))
    # Wilson's interval of 20 in 100; Student's t and n − 1 make it a little wider.
    assert low[0] == pytest.approx(0.1334, abs=0.004)
    assert high[0] == pytest.approx(0.2888, abs=0.004)
    assert low[0] < 0.1334
    assert high[0] > 0.2888


def test_several_articles_allow_for_the_usual_likeness_of_their_sentences():
    found = np.tile([1.0, 0.0, 0.0, 0.0], 25)[:, None]
    bases = np.ones((100, 1))
    one = rates(article_sums(found, bases, np.zeros(100, dtype=np.int64), 1), np.zeros(1, dtype=np.int64), 1)
    halves = np.repeat([0, 1], 50)
    two = rates(article_sums(found, bases, halves, 2), np.zeros(2, dtype=np.int64), 1)
    assert one.spread[0, 0] < two.spread[0, 0] <= one.spread[0, 0] * (1 + 49 * LIKENESS)


def test_ends_stay_within_bounds():
    shares = np.array([[20.0], [20], [20], [0]])
    low, high = ratio_intervals(shares, np.full((4, 1), 20.0), np.arange(4))
    assert 0 <= low[0] < 0.75 < high[0] <= 1
    more_than_base = ratio_intervals(np.array([[3.0], [1]]), np.ones((2, 1)), np.arange(2))
    assert more_than_base[1][0] > 2


def test_nothing_found_is_not_certainty():
    low, high = ratio_intervals(np.zeros((10, 1)), np.full((10, 1), 20.0), np.repeat([0, 1], 5))
    assert low[0] == 0
    assert 3 / 200 < high[0] < 12 / 200


def test_everything_found_is_not_certainty():
    low, high = ratio_intervals(np.full((10, 1), 20.0), np.full((10, 1), 20.0), np.repeat([0, 1], 5))
    assert 0.9 < low[0] < 1
    assert high[0] == 1


def test_what_comes_in_runs_could_be_missing_for_longer():
    sums = article_sums(np.zeros((10, 2)), np.full((10, 2), 20.0), np.repeat([0, 1], 5), 2)
    _, high = rates(sums, np.zeros(2, dtype=np.int64), 1, runs=np.array([False, True])).ends()
    assert high[0, 1] > 5 * high[0, 0]


def test_no_base_is_undefined():
    low, high = ratio_intervals(np.zeros((4, 1)), np.zeros((4, 1)), np.array([0, 0, 1, 1]))
    assert np.isnan(low[0])
    assert np.isnan(high[0])


def test_a_single_sentence_has_no_interval():
    low, high = ratio_intervals(np.ones((1, 1)), np.full((1, 1), 20.0), np.array([0]))
    assert np.isnan([low[0], high[0]]).all()


def test_no_sentences_at_all_are_undefined():
    low, high = ratio_intervals(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, dtype=np.int64))
    assert np.isnan(low).all()
    assert np.isnan(high).all()


def test_the_same_figures_give_the_same_interval_whatever_stands_beside_them():
    counts, bases, articles = simulated(np.random.default_rng(9), 5, 20, rate=0.02, between=0.3)
    alone = ratio_intervals(counts, bases, articles)
    beside = ratio_intervals(np.hstack([counts, counts * 2]), np.hstack([bases, bases]), articles)
    shuffled = np.random.default_rng(1).permutation(len(counts))
    mixed = ratio_intervals(counts[shuffled], bases[shuffled], articles[shuffled])
    for end in (0, 1):
        assert beside[end][0] == alone[end][0]
        assert mixed[end][0] == pytest.approx(alone[end][0])


def test_groups_are_as_if_each_stood_alone():
    counts, bases, articles = simulated(np.random.default_rng(11), 6, 20, rate=0.03, between=0.3)
    sums = article_sums(counts, bases, articles, 6)
    low, high = rates(sums, np.array([1, 1, 0, 0, 0, 0]), 2).ends()
    for group, inside in enumerate((articles >= 2, articles < 2)):
        own = ratio_intervals(counts[inside], bases[inside], articles[inside])
        assert (low[group, 0], high[group, 0]) == (pytest.approx(own[0][0]), pytest.approx(own[1][0]))


def test_means_have_the_interval_of_students_t():
    found = means(np.array([[4.0], [5], [6], [np.nan], [7], [1], [3]]), np.array([0, 0, 0, 0, 1, 2, 2]), 3)
    low, high = found.ends()
    assert found.mean[:, 0].tolist() == [5, 7, 2]
    assert found.n_articles[:, 0].tolist() == [3, 1, 2]
    reach = 4.302653 / 3**0.5
    assert (low[0, 0], high[0, 0]) == (pytest.approx(5 - reach), pytest.approx(5 + reach))
    assert np.isnan([low[1, 0], high[1, 0]]).all()
    # Two articles show so little that the interval would reach below 0, where no size is.
    assert low[2, 0] == 0 < high[2, 0]
