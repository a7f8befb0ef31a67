"""Do the 95% intervals hold the truth 95 times in 100, and do two halves of one outlet pass for different?

Articles are simulated: sentences of news-like number and length, and in them what our rates count. How much articles
of one outlet differ was measured for each kind of rate in 165 American political articles: `SPREAD` is the standard
deviation of an article's true rate by its mean. As a reference stands the usual two-stage percentile bootstrap.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.contrasts import adjusted, rate_differences
from analysis.comparison.intervals import Array, Codes, article_sums, rates

ARTICLES = (2, 3, 5, 8, 10, 20, 50)
TOTAL = 20_000  # articles simulated for each of these
BOOTSTRAPPED, TRIALS, DRAWS = (2, 3, 5, 8), 60, 400


class Kind(NamedTuple):
    """One rate: what it counts, its mean over articles, and how much articles differ in it."""

    name: str
    per: str  # `word`: things per word; `share`: of all words; `voice`: of the words of three sentences in five
    rate: float
    spread: float


KINDS = (
    Kind("mentions of actors", "word", 0.063, 0.3),
    Kind("repeated phrases", "word", 0.019, 0.45),
    Kind("hedges", "word", 0.009, 0.3),
    Kind("hedges of a livelier outlet", "word", 0.009, 0.5),
    Kind("boosters", "word", 0.0015, 0.7),
    Kind("scare quotes", "word", 0.0012, 0.8),
    Kind("quoted words", "share", 0.53, 0.2),
    Kind("words in quotation marks", "share", 0.24, 0.4),
    Kind("words of named people", "voice", 0.7, 0.22),
    Kind("words of organisations", "voice", 0.085, 0.9),
    Kind("words of officials", "voice", 0.097, 0.8),
    Kind("words of documents", "voice", 0.05, 1.0),
    Kind("words of unnamed sources", "voice", 0.011, 1.2),
)
TRUTH = np.array([kind.rate for kind in KINDS])
RUNS = np.array([kind.per != "word" for kind in KINDS])


class Sentences(NamedTuple):
    """Simulated sentences: counts and bases are (sentences, kinds)."""

    counts: Array
    bases: Array
    article: Codes


class Result(NamedTuple):
    """Shares: of intervals that hold the truth, also of the kind that fares worst; of halves that differ by p, by q."""

    held: float
    held_worst: float
    differ_by_p: float
    differ_by_q: float


def simulated(n_articles: int, rng: np.random.Generator) -> Sentences:
    """Sentences of so many articles of one outlet."""
    lengths = np.clip(np.exp(rng.normal(np.log(25), 0.45, n_articles)), 4, 80).astype(np.int64)
    article = np.repeat(np.arange(n_articles), lengths)
    words = np.clip(np.exp(rng.normal(np.log(21), 0.5, len(article))), 2, 80).round()
    speaks = rng.random(len(article)) < 0.6
    spoken = (words * rng.uniform(0.4, 1, len(article)) * speaks).round()
    columns = [_counted(kind, n_articles, article, spoken if kind.per == "voice" else words, rng) for kind in KINDS]
    bases = [spoken if kind.per == "voice" else words for kind in KINDS]
    return Sentences(np.array(columns).T, np.array(bases).T, article)


def _counted(kind: Kind, n_articles: int, article: Codes, base: Array, rng: np.random.Generator) -> Array:
    """Things found by chance in sentences, at a rate that each article draws for itself."""
    if kind.per == "word":
        own = rng.gamma(1 / kind.spread**2, kind.rate * kind.spread**2, n_articles)
        return np.minimum(rng.poisson(own[article] * base), base).astype(float)
    size = kind.rate * (1 - kind.rate) / (kind.spread * kind.rate) ** 2 - 1
    own = rng.beta(kind.rate * size, (1 - kind.rate) * size, n_articles)
    return base * (rng.random(len(article)) < own[article])


def trials(n_articles: int, *, total: int = TOTAL, seed: int = 1) -> Result:
    """Pairs of halves of one outlet, each of `n_articles`, of `total` articles in all."""
    rng = np.random.default_rng(seed)
    n_halves = total // n_articles // 2 * 2
    drawn = simulated(n_halves * n_articles, rng)
    sums = article_sums(*drawn, n_halves * n_articles)
    found = rates(sums, np.arange(n_halves * n_articles) // n_articles, n_halves, runs=RUNS)
    low, high = found.ends()
    held = np.where(np.isfinite(low), (low <= TRUTH) & (high >= TRUTH), np.nan)
    first = np.arange(0, n_halves, 2)
    p = rate_differences(found.of(first), found.of(first + 1)).p
    q = adjusted(p.ravel(), np.repeat(np.arange(len(first)), len(KINDS)))
    by_p, by_q = (float((values[np.isfinite(values)] < 0.05).mean()) for values in (p, q))
    return Result(float(np.nanmean(held)), float(np.nanmean(held, axis=0).min()), by_p, by_q)


def bootstrap_held(n_articles: int, *, n_trials: int = TRIALS, seed: int = 1) -> float:
    """Share of two-stage percentile bootstrap intervals that hold the truth: articles, then sentences in them."""
    rng = np.random.default_rng(seed)
    held: list[NDArray[np.bool_]] = []
    for _ in range(n_trials):
        drawn = simulated(n_articles, rng)
        sums = np.zeros((DRAWS, 2 * len(KINDS)))
        both = np.hstack([drawn.counts, drawn.bases])
        times = rng.multinomial(n_articles, np.full(n_articles, 1 / n_articles), size=DRAWS)
        for article in range(n_articles):
            own = both[drawn.article == article]
            sums += rng.multinomial(len(own) * times[:, article], np.full(len(own), 1 / len(own))) @ own
        drawn_rates = sums[:, : len(KINDS)] / np.maximum(sums[:, len(KINDS) :], 1)
        low, high = np.percentile(drawn_rates, [2.5, 97.5], axis=0)
        held.append((low <= TRUTH) & (high >= TRUTH))
    return float(np.mean(held))


def lines() -> Iterator[str]:
    """What `python -m bench` prints of it."""
    yield f"simulated news, {len(KINDS)} kinds of rates: of 100 intervals hold the truth, of 100 halves seem different"
    yield "  articles   intervals   worst kind   two-stage bootstrap   halves by p < .05   halves by q < .05"
    for n_articles in ARTICLES:
        held, held_worst, by_p, by_q = (100 * share for share in trials(n_articles))
        reference = f"{100 * bootstrap_held(n_articles):.1f}" if n_articles in BOOTSTRAPPED else "–"
        yield f"  {n_articles:8}{held:12.1f}{held_worst:13.1f}{reference:>22}{by_p:20.1f}{by_q:20.1f}"
