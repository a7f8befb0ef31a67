"""Outlets side by side: every rate and statistic with its interval, per story and over all stories.

A rate of several articles is the ratio of sums (all hedges over all words), not the mean of the articles' rates, so
that long articles count for what they hold. A statistic that is no ratio is the mean over articles.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.comparison.intervals import Codes, Means, Rates, article_sums, means, rates
from analysis.features.counting import COUNTS, MEASURES, STATISTICS
from analysis.tables import Column, Measure, Statistic, Table, with_interval

# Counts of distinct things cannot be summed over sentences; a rate of one would need another interval, and there is
# none.
FIGURES: tuple[Measure | Statistic, ...] = (*MEASURES, *STATISTICS)
# Words of one kind come in runs: a quotation has many words or none.
RUNS = np.array([measure.count.startswith("n_words") for measure in MEASURES])
TABLE = Table(
    "outlets",
    "outlet in a story, or in all stories (no story named)",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The story; empty in the row over all stories", "Story"),
        Column("n_articles", "count", "Articles that were scored", "Articles"),
        Column("n_words", "count", "Words in them", "Words"),
        *(Column(count.name, "count", f"{count.meaning}; over the outlet's articles", count.label) for count in COUNTS),
        *(column for figure in FIGURES for column in with_interval(figure.name, figure.meaning, figure.label)),
    ),
)


class Figures(NamedTuple):
    """Every figure of every outlet, in each story and over all stories."""

    groups: pd.DataFrame  # outlet, story (undefined over all stories)
    article: Codes  # the place in `articles` of each member of a group
    group: Codes  # and its group
    rates: Rates  # (groups, measures); not yet scaled
    means: Means  # (groups, statistics)


def figures(articles: pd.DataFrame, by_sentence: pd.DataFrame) -> Figures:
    """The figures of `articles` that were scored and name an outlet; `by_sentence` is what `sentence_counts` returns.

    Places are those among these articles, see `known`.
    """
    own = known(articles)
    place = pd.Index(own["article_id"]).get_indexer(pd.Index(by_sentence["article_id"]))
    inside = by_sentence[place >= 0]
    counts = inside[[measure.count for measure in MEASURES]].to_numpy(float)
    bases = inside[[measure.base for measure in MEASURES]].to_numpy(float)
    sums = article_sums(counts, bases, place[place >= 0], len(own))
    keys = own[["outlet", "story"]].reset_index(drop=True)
    both = pd.concat([keys.assign(story=None), keys.dropna(subset="story")]).astype("str")
    by = both.groupby(["outlet", "story"], dropna=False)
    groups = by.size().index.to_frame(index=False).sort_values(["outlet", "story"], na_position="first")
    rank = np.argsort(groups.index.to_numpy())
    group, article = rank[by.ngroup().to_numpy()], both.index.to_numpy()
    n = len(groups)
    values = own[[statistic.name for statistic in STATISTICS]].to_numpy(float)[article]
    return Figures(
        groups.reset_index(drop=True),
        article,
        group,
        rates(sums.of(article), group, n, runs=RUNS),
        means(values, group, n),
    )


def known(articles: pd.DataFrame) -> pd.DataFrame:
    """Those of `articles` that were scored and name an outlet."""
    return articles[articles["n_words"].notna() & articles["outlet"].notna()]


def outlets(articles: pd.DataFrame, found: Figures, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row an outlet and story, and one an outlet over all stories; see `TABLE`.

    `articles` is the finished table of that name, `found` what `figures` returns for it. `tables` holds the evidence,
    for counts of different things. Articles that were not scored or name no outlet are left out.
    """
    own = known(articles)
    members = pd.DataFrame({"article_id": own["article_id"].to_numpy()[found.article], "group": found.group})
    columns: dict[str, object] = {name: found.groups[name] for name in ("outlet", "story")}
    n_groups = len(found.groups)
    columns["n_articles"] = np.bincount(found.group, minlength=n_groups)
    for name in ("n_words", *(count.name for count in COUNTS if not count.distinct)):
        weights = own[name].to_numpy(float)[found.article]
        columns[name] = np.bincount(found.group, weights=weights, minlength=n_groups)
    for count in COUNTS:
        if count.distinct:
            things = count.evidence(tables[count.table])[["article_id", count.distinct]].merge(members, on="article_id")
            different = things.groupby("group")[count.distinct].nunique()
            columns[count.name] = different.reindex(range(n_groups), fill_value=0)
    scales = np.array([measure.scale for measure in MEASURES])
    of_rates = (found.rates.rate, *found.rates.ends())
    of_means = (found.means.mean, *found.means.ends())
    for end, rate, mean in zip(("", "_low", "_high"), of_rates, of_means, strict=True):
        values = np.hstack([scales * rate, mean]).T
        columns |= {f"{figure.name}{end}": column for figure, column in zip(FIGURES, values, strict=True)}
    return TABLE.typed(pd.DataFrame(columns))
