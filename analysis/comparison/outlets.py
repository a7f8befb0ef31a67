"""Outlets side by side: every rate and statistic with its interval, per story and over all stories.

A rate of several articles is the ratio of sums (all hedges over all words), not the mean of the articles' rates, so
that long articles count for what they hold. A statistic that is no ratio is the mean over articles.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis.comparison.intervals import ratio_intervals
from analysis.features.counting import COUNTS, MEASURES, STATISTICS
from analysis.tables import Column, Measure, Statistic, Table

# Counts of distinct things cannot be summed over sentences; a rate of one would need another interval, and there is
# none.
FIGURES: tuple[Measure | Statistic, ...] = (*MEASURES, *STATISTICS)
TABLE = Table(
    "outlets",
    "outlet in a story, or in all stories (no story named)",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The story; empty in the row over all stories", "Story"),
        Column("n_articles", "count", "Articles that were scored", "Articles"),
        Column("n_words", "count", "Words in them", "Words"),
        *(Column(count.name, "count", f"{count.meaning}; over the outlet's articles", count.label) for count in COUNTS),
        *(
            column
            for figure in FIGURES
            for column in (
                Column(figure.name, "number", figure.meaning, figure.label),
                Column(
                    f"{figure.name}_low",
                    "number",
                    f"Lower end of the 95% interval of {figure.name}",
                    f"{figure.label}, low",
                ),
                Column(
                    f"{figure.name}_high",
                    "number",
                    f"Upper end of the 95% interval of {figure.name}",
                    f"{figure.label}, high",
                ),
            )
        ),
    ),
)


def outlets(articles: pd.DataFrame, by_sentence: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row an outlet and story, and one an outlet over all stories; see `TABLE`.

    `articles` is the finished table of that name, `by_sentence` what `sentence_counts` returns. `tables` holds
    the evidence, for counts of different things. Articles that were not scored or name no outlet are left out.
    """
    read = ["article_id", "outlet", "story", "n_words", *(statistic.name for statistic in STATISTICS)]
    known = articles.loc[articles["n_words"].notna() & articles["outlet"].notna(), read]
    different = {
        count.name: count.evidence(tables[count.table])[["article_id", count.distinct]]
        for count in COUNTS
        if count.distinct
    }
    return TABLE.frame(_rows(known, by_sentence, different))


def _rows(
    articles: pd.DataFrame, by_sentence: pd.DataFrame, different: Mapping[str, pd.DataFrame]
) -> Iterator[list[Any]]:
    position = pd.Series(np.arange(len(articles)), index=articles["article_id"])
    code = by_sentence["article_id"].map(position)
    sentences = by_sentence[code.notna()].drop(columns="article_id").assign(article=code.dropna().astype(int))
    for outlet, own in articles.groupby("outlet", sort=True):
        stories = [(None, own), *own.groupby("story", sort=True)]
        for story, chosen in stories:
            inside = sentences[sentences["article"].isin(position[chosen["article_id"]])]
            key = f"{outlet}\n{story or ''}"
            counts = inside[[count.name for count in COUNTS if not count.distinct]].sum().astype(int).to_dict()
            for name, rows in different.items():
                things = rows.loc[rows["article_id"].isin(chosen["article_id"])].iloc[:, 1]
                counts[name] = things.nunique()
            sizes = [len(chosen), int(chosen["n_words"].sum()), *(counts[count.name] for count in COUNTS)]
            yield [outlet, story, *sizes, *_figures(chosen, inside, key)]


def _figures(articles: pd.DataFrame, sentences: pd.DataFrame, key: str) -> Iterator[float]:
    numbers = sentences["article"].to_numpy(np.int64)
    scales = np.array([measure.scale for measure in MEASURES])
    counts = sentences[[measure.count for measure in MEASURES]].to_numpy(float)
    bases = sentences[[measure.base for measure in MEASURES]].to_numpy(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = np.where(bases.sum(axis=0) > 0, counts.sum(axis=0) / bases.sum(axis=0), np.nan)
    low, high = ratio_intervals(counts, bases, numbers, key=key)
    for figure in zip(scales * ratios, scales * low, scales * high, strict=True):
        yield from figure
    values = articles[[statistic.name for statistic in STATISTICS]].to_numpy(float)
    known = np.isfinite(values)
    low, high = ratio_intervals(np.where(known, values, 0.0), known.astype(float), np.arange(len(values)), key=key)
    for index in range(values.shape[1]):
        n = known[:, index].sum()
        mean = float(values[known[:, index], index].mean()) if n else np.nan
        # One article has a value but no spread to show.
        yield from (mean, low[index] if n > 1 else np.nan, high[index] if n > 1 else np.nan)
