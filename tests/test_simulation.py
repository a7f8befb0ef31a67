"""The simulation that the intervals were set by says of them what it should."""

import numpy as np
import pytest

from bench.simulation import KINDS, bootstrap_held, simulated, trials


@pytest.mark.parametrize("n_articles", [2, 3, 8, 50])
def test_intervals_hold_the_truth_93_to_97_times_in_100(n_articles):
    result = trials(n_articles, total=4000)
    assert 0.93 <= result.held <= 0.975
    assert result.held_worst > 0.88


@pytest.mark.parametrize("n_articles", [2, 5, 20])
def test_halves_of_one_outlet_differ_in_at_most_five_figures_in_100(n_articles):
    result = trials(n_articles, total=4000)
    assert result.differ_by_p <= 0.06
    assert result.differ_by_q <= 0.05


def test_the_bootstrap_is_too_narrow_for_two_articles():
    assert bootstrap_held(2, n_trials=30) < 0.85


def test_simulated_articles_have_the_rates_they_should():
    drawn = simulated(1500, np.random.default_rng(2))
    assert drawn.counts.sum(axis=0) / drawn.bases.sum(axis=0) == pytest.approx([kind.rate for kind in KINDS], rel=0.25)
    assert (drawn.counts <= drawn.bases).all()
