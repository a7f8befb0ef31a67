"""Every figure of two outlets side by side: how far apart they are, and whether so few articles can show it.

Intervals and p as in `contrasts`, q over all pairs of outlets and all figures of one story (or over all stories): what
is read as one table is one family. A difference with q < .05 is what we call clear. Where an outlet has one article,
nothing is seen of how its articles differ: the interval allows for what is usual in news (see `intervals`).
"""

from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.comparison.contrasts import Contrast, adjusted, mean_differences, rate_differences
from analysis.comparison.intervals import Array, Codes, Means, Rates
from analysis.comparison.outlets import FIGURES, Figures
from analysis.features.counting import BASES, COUNTS, MEASURES
from analysis.tables import Column, Measure, Statistic, Table

CLEAR = 0.05
FEWEST_WORDS = 100  # of what a rate is taken per
FEWEST = 5  # of anything else that it is taken per, and of sentences that hold some of it
FEWEST_ARTICLES = 2  # for a mean over articles
BASE_LABELS = {base.name: base.label for base in BASES} | {count.name: count.label for count in COUNTS}

TABLE = Table(
    "differences",
    "two outlets × figure in a story, or in all stories (no story named)",
    (
        Column("outlet_a", "text", "The first of the two outlets, by alphabet", "Outlet"),
        Column("outlet_b", "text", "The second", "Other outlet"),
        Column("story", "text", "The story; empty in the rows over all stories", "Story"),
        Column("feature", "text", "The column of `outlets` that is compared", "Figure"),
        Column("value_a", "number", "The first outlet's figure, as in `outlets`", "Figure of the first"),
        Column("value_b", "number", "The second outlet's figure", "Figure of the second"),
        Column("difference", "number", "The first less the second; undefined where too little is there", "Difference"),
        Column("low", "number", "Lower end of its 95% interval", "Difference, low"),
        Column("high", "number", "Upper end of its 95% interval", "Difference, high"),
        Column("p", "number", "How often chance alone would show as large a difference", "p"),
        Column(
            "q",
            "number",
            "The same, adjusted for all pairs and figures of the story (Benjamini–Hochberg); clear below .05",
            "q",
        ),
        Column(
            "unit",
            "text",
            "What the interval generalises from: `articles`, or `sentences` of the one article that an outlet has",
            "Generalised from",
        ),
        Column("n_articles_a", "count", "Articles behind the first outlet's figure", "Articles of the first"),
        Column("n_articles_b", "count", "Articles behind the second outlet's figure", "Articles of the second"),
        Column(
            "n_base_a", "count", "What the first figure is taken per: words, quotations, articles", "n of the first"
        ),
        Column("n_base_b", "count", "The same for the second", "n of the second"),
        Column("missing", "text", "What is missing for a comparison; empty where nothing is", "Missing"),
    ),
)


def differences(found: Figures) -> pd.DataFrame:
    """A row for each two outlets of a story, and of all stories, and each figure; see `TABLE`."""
    first, second, family = _pairs(found.groups)
    outlet, story = found.groups["outlet"].to_numpy(object), found.groups["story"].to_numpy(object)
    rates_a, rates_b = found.rates.of(first), found.rates.of(second)
    means_a, means_b = found.means.of(first), found.means.of(second)
    scales = np.array([measure.scale for measure in MEASURES])
    of_rates, of_means = rate_differences(rates_a, rates_b), mean_differences(means_a, means_b)
    contrast = Contrast(
        *(
            np.hstack([scales * rate if part != "p" else rate, mean])
            for part, rate, mean in zip(Contrast._fields, of_rates, of_means, strict=True)
        )
    )
    missing = _missing(outlet[first], rates_a, means_a), _missing(outlet[second], rates_b, means_b)
    lacking = np.char.strip(np.char.add(np.char.add(missing[0], "; "), missing[1]), "; ").astype(object)
    n_a, n_b = _articles(rates_a, means_a), _articles(rates_b, means_b)
    enough = lacking == ""
    n_figures = len(FIGURES)
    frame = pd.DataFrame(
        {
            "outlet_a": np.repeat(outlet[first], n_figures),
            "outlet_b": np.repeat(outlet[second], n_figures),
            "story": np.repeat(story[first], n_figures),
            "feature": np.tile([figure.name for figure in FIGURES], len(first)),
            "value_a": np.hstack([scales * rates_a.rate, means_a.mean]).ravel(),
            "value_b": np.hstack([scales * rates_b.rate, means_b.mean]).ravel(),
            **{part: np.where(enough, getattr(contrast, part), np.nan).ravel() for part in Contrast._fields},
            "unit": np.where(np.minimum(n_a, n_b) > 1, "articles", "sentences").ravel(),
            "n_articles_a": n_a.ravel(),
            "n_articles_b": n_b.ravel(),
            "n_base_a": np.hstack([rates_a.base, means_a.n_articles]).ravel(),
            "n_base_b": np.hstack([rates_b.base, means_b.n_articles]).ravel(),
            "missing": np.where(enough, np.nan, lacking).ravel(),
        }
    )
    frame["q"] = adjusted(frame["p"].to_numpy(), np.repeat(family, n_figures))
    return TABLE.typed(frame)


def base_label(figure: Measure | Statistic) -> str:
    """What a figure is taken per, in words that follow a number: 'attributed words', 'quotations', 'articles'."""
    if isinstance(figure, Statistic):
        return "articles"
    label = BASE_LABELS[figure.base]
    return label[0].lower() + label[1:]


def _pairs(groups: pd.DataFrame) -> tuple[Codes, Codes, Codes]:
    """Places of the first and the second outlet of each pair, and the number of their story."""
    stories = groups.groupby("story", sort=True, dropna=False).indices
    # Over all stories first, as in `outlets`.
    named = sorted(stories.items(), key=lambda item: (isinstance(item[0], str), str(item[0])))
    pairs = [(a, b, number) for number, (_, places) in enumerate(named) for a, b in combinations(places, 2)]
    first, second, family = np.array(pairs, dtype=np.int64).reshape(-1, 3).T
    return first, second, family


def _articles(rates: Rates, means: Means) -> Array:
    return np.hstack([rates.n_articles, means.n_articles])


def _missing(outlets: NDArray[np.object_], rates: Rates, means: Means) -> NDArray[np.str_]:
    """What each outlet lacks for each figure, in words; '' where nothing is lacking."""
    fewest = np.array([FEWEST_WORDS if measure.base.startswith("n_words") else FEWEST for measure in MEASURES])
    short_base = np.maximum(fewest - rates.base, 0)
    short_rows = np.maximum(FEWEST - rates.n_rows, 0)
    short_articles = np.maximum(FEWEST_ARTICLES - means.n_articles, 0)
    cells = np.full((len(outlets), len(FIGURES)), "", dtype=object)
    for row, column in np.argwhere(short_base > 0):
        label = base_label(MEASURES[column])
        cells[row, column] = f"{outlets[row]}: {short_base[row, column]:.0f} more {label}"
    for row, column in np.argwhere((short_base == 0) & (short_rows > 0)):
        label = base_label(MEASURES[column])
        cells[row, column] = f"{outlets[row]}: {short_rows[row, column]:.0f} more sentences with {label}"
    for row, column in np.argwhere(short_articles > 0):
        n = short_articles[row, column]
        cells[row, column + len(MEASURES)] = f"{outlets[row]}: {n:.0f} more {'article' if n == 1 else 'articles'}"
    return cells.astype("str")
