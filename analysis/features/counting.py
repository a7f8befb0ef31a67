"""Evidence → the columns of `articles`: counts of spans, rates, and statistics.

And the same counts sentence by sentence.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.features import REGISTRY
from analysis.tables import Column, Count, Measure, Statistic

Places = NDArray[np.int64]
COUNTS: tuple[Count, ...] = tuple(count for detector in REGISTRY for count in detector.counts)
OWN_WORDS = Measure(
    "own_words_share",
    "Share of own words",
    "Words outside passages that another outlet runs word for word, of all words",
    "n_words_own",
    "n_words",
)
MEASURES: tuple[Measure, ...] = (*(measure for detector in REGISTRY for measure in detector.measures), OWN_WORDS)
STATISTICS: tuple[Statistic, ...] = tuple(statistic for detector in REGISTRY for statistic in detector.statistics)

# What rates are taken per: sums over the article's sentences.
BASES = (
    Column("n_words", "number", "Words of the text, section headings included", "Words"),
    Column("n_sentences", "number", "Sentences of the text; headings are none", "Sentences"),
    Column("n_words_author", "number", "Words in the author's own voice", "Author's words"),
    Column("n_words_quoted", "number", "Words attributed to a source, each counted once", "Quoted words"),
    Column("n_words_shared", "number", "Words in passages that another outlet runs word for word", "Shared words"),
    Column("n_words_own", "number", "Words outside such passages", "Own words"),
)


def sentence_counts(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """How much of each base, and of each count that is a sum, lies in each body sentence or heading.

    Shape (body sentences, 1 + bases + counts); the first column is `article_id`. A span counts where it begins.
    """
    sentences = tables["sentences"]
    body = sentences[sentences["zone"].eq("body")]
    counted = {
        "article_id": body["article_id"].to_numpy(),
        "n_words": body["n_words"].to_numpy(float),
        "n_sentences": body["kind"].eq("sentence").to_numpy(float),
        "n_words_author": (body["n_words"] - body["n_words_quoted"]).to_numpy(float),
        "n_words_quoted": body["n_words_quoted"].to_numpy(float),
        "n_words_shared": body["n_words_shared"].to_numpy(float),
        "n_words_own": (body["n_words"] - body["n_words_shared"]).to_numpy(float),
    }
    names = {count.table for count in COUNTS}
    homes = {name: _homes(tables[name], body) for name in names}
    coded = {name: _coded(tables[name], [count for count in COUNTS if count.table == name]) for name in names}
    for count in COUNTS:
        if count.distinct:
            continue
        table = coded[count.table]
        behind = count.behind(table)
        weights = table[count.weight].to_numpy(float)[behind] if count.weight else None
        within = homes[count.table][behind]
        counted[count.name] = np.bincount(within, weights=weights, minlength=len(body)).astype(float)
    return pd.DataFrame(counted)


def _coded(table: pd.DataFrame, counts: list[Count]) -> pd.DataFrame:
    """The columns that the counts look at, rows numbered from 0, texts as categories: these are quick to compare."""
    kept = {"zone"} | {column for count in counts for column, _ in count.where}
    weights = {count.weight for count in counts if count.weight}
    columns = {name: table[name].astype("category") for name in table.columns if name in kept}
    columns |= {name: table[name] for name in weights}
    return pd.DataFrame(columns, index=table.index).reset_index(drop=True)


def _homes(spans: pd.DataFrame, body: pd.DataFrame) -> Places:
    """For each span the place in `body` of the sentence or heading that it begins in."""
    articles = pd.Index(body["article_id"].unique())
    sentences, places = _sortable(body, articles), _sortable(spans, articles)
    order = np.argsort(sentences, kind="stable")
    return order[np.maximum(np.searchsorted(sentences[order], places, side="right") - 1, 0)]


def _sortable(spans: pd.DataFrame, articles: pd.Index) -> Places:
    """A number for each span that sorts by article, then by first character."""
    codes = articles.get_indexer(pd.Index(spans["article_id"])).astype(np.int64)
    return codes * 2**40 + np.asarray(spans["start"], dtype=np.int64)


def article_columns(
    articles: pd.DataFrame, tables: Mapping[str, pd.DataFrame], statistics: pd.DataFrame, by_sentence: pd.DataFrame
) -> pd.DataFrame:
    """Every feature's columns, one row for each of `articles`; all NaN for an article that was not scored.

    `statistics` has a row for each scored article, `by_sentence` is what `sentence_counts` returns.
    """
    ids = pd.Index(articles["article_id"])
    scored = ids.isin(statistics.index)
    columns = by_sentence.groupby("article_id", sort=False).sum().reindex(ids)
    for count in COUNTS:
        if count.distinct:
            different = count.evidence(tables[count.table]).groupby("article_id")[count.distinct].nunique()
            columns[count.name] = different.reindex(ids).astype(float)
    columns.loc[scored] = columns.loc[scored].fillna(0.0)
    made = {name: columns[name].to_numpy(float) for name in columns}
    for measure in MEASURES:
        base = made[measure.base]
        made[measure.name] = measure.scale * made[measure.count] / np.where(base > 0, base, np.nan)
    columns = pd.DataFrame(made, index=ids).join(statistics.reindex(ids))
    counted = [*(base.name for base in BASES), *(count.name for count in COUNTS)]
    figures = [*(measure.name for measure in MEASURES), *(statistic.name for statistic in STATISTICS)]
    return columns[[*counted, *figures]].set_axis(articles.index)
