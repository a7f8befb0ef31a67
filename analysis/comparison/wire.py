"""The tables again without wire copy: what is left where passages that another outlet runs too are taken out.

Taken out is what `reuse` calls a `copy` between two known outlets, in every article that runs it, the agency's own
included: nobody can tell from wording alone who wrote it first. The text keeps its length, so that offsets stay valid;
a passage becomes `…` and spaces. Rows of evidence whose middle lies in a passage are gone, sentences count the words
that are left to them, and every other figure is made from these by the functions that made it at first. What counts as
shared was settled over the whole corpus, so that looking at some of the articles does not change it. Limits: evidence
was found in the whole text and is not sought again in what is left; a phrase said once in a passage and once outside
is no repetition any more.
"""

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis import evidence
from analysis.comparison import compare
from analysis.comparison.coverage import outlet_coverage, select
from analysis.comparison.reuse import shared
from analysis.comparison.reuse.stretches import Places, Stretches, count_within, stretches, word_places
from analysis.comparison.shared_quotes import shared_quotes
from analysis.features import REGISTRY
from analysis.features.article_actors import article_actors
from analysis.features.counting import BASES, COUNTS, MEASURES, STATISTICS, article_columns, sentence_counts
from analysis.parsing import ParsedArticle

GONE = "…"
SIGN = re.compile(r"[^\n]")
FEATURES = [
    *(base.name for base in BASES),
    *(count.name for count in COUNTS),
    *(measure.name for measure in MEASURES),
    *(statistic.name for statistic in STATISTICS),
]


def without_shared(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Every table of `analyse` as it is without passages shared by two outlets; `tables` stay as they are."""
    own = own_words(tables)
    # An outlet that reports a claim in copied words alone has not left it out: it is passed over, not called silent.
    copied, reported = shared(tables["reuse"]), tables["coverage"]
    if len(copied):
        reported = select(reported, tables["articles"], shared=copied)
    own |= {
        "shared_quotes": shared_quotes(own["quotes"]),
        "coverage": reported,
        "outlet_coverage": outlet_coverage(reported),
    }
    made = own | compare(own)
    return {name: made[name] for name in tables}


def own_words(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The first and quick part of `without_shared`: articles, evidence, and what each article makes of its actors.

    Left out are the tables that `across` and `compare` make from these.
    """
    copied = shared(tables["reuse"])
    affected = pd.Index(copied["article_id"].unique())
    taken = stretches(copied, affected)
    articles = _blanked(tables["articles"], taken)
    left = {table.name: _left(tables[table.name], taken) for table in evidence.TABLES}
    quotes = tables["quotes"]
    said = stretches(quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare")], affected)
    words = word_places(articles.set_index("article_id").loc[affected, "text"].to_list())
    left["quotes"] = _shrunk(left["quotes"], taken, n_words=words)
    left["repeats"] = _said_again(tables["repeats"], left["repeats"])
    # A sentence stays if any of its words does, wherever its middle is.
    sentences = _shrunk(tables["sentences"], taken, n_words=words, n_words_quoted=words[said.hold(words)])
    left["sentences"] = sentences.assign(n_words_shared=0)
    columns = article_columns(articles, left, _statistics(articles, affected, left), sentence_counts(left))
    articles = articles.assign(**{name: columns[name] for name in FEATURES})
    return {
        **{name: tables[name] for name in ("furniture", "problems")},
        **left,
        "articles": articles,
        "reuse": tables["reuse"].drop(copied.index).reset_index(drop=True),
        "article_actors": article_actors(left["mentions"], left["quotes"], articles),
    }


def _blanked(articles: pd.DataFrame, taken: Stretches) -> pd.DataFrame:
    """The articles with the text of the stretches taken out, each character but line breaks made a space."""
    texts = articles["text"].to_numpy(object, copy=True)
    rows = pd.Index(articles["article_id"]).get_indexer(taken.articles)
    spans: dict[int, list[tuple[int, int]]] = {}
    for code, start, end in taken.by_article():
        spans.setdefault(rows[code], []).append((start, end))
    for row, own in spans.items():
        text, pieces, place = texts[row], [], 0
        for start, end in own:
            pieces += [text[place:start], GONE, SIGN.sub(" ", text[start + 1 : end])]
            place = end
        texts[row] = "".join([*pieces, text[place:]])
    return articles.assign(text=pd.Series(texts, index=articles.index, dtype=articles["text"].dtype))


def _left(table: pd.DataFrame, taken: Stretches) -> pd.DataFrame:
    """The rows whose middle lies outside the stretches, and those of headlines."""
    middle = (table["start"].to_numpy(np.int64) + table["end"].to_numpy(np.int64)) // 2
    kept = ~taken.hold(taken.places(table["article_id"], middle)) | table["zone"].ne("body").to_numpy()
    return table[kept].reset_index(drop=True)


def _shrunk(table: pd.DataFrame, taken: Stretches, **words: Places) -> pd.DataFrame:
    """The rows with each count of words made again for the articles that lose some; without rows that lose all."""
    changed = table["zone"].eq("body").to_numpy() & table["article_id"].isin(taken.articles).to_numpy()
    own = table[changed]
    start, end = (taken.places(own["article_id"], own[name]) for name in ("start", "end"))
    counts = {name: table[name].to_numpy(copy=True) for name in words}
    for name, places in words.items():
        counts[name][changed] = count_within(places, start, end)
    lost = (counts["n_words"] == 0) & (table["n_words"] > 0).to_numpy()
    shrunk: pd.DataFrame = table.assign(**counts).loc[~lost]
    return shrunk.reset_index(drop=True)


def _said_again(before: pd.DataFrame, left: pd.DataFrame) -> pd.DataFrame:
    """The rows of `left` whose phrase is still said twice, with how often it is."""
    phrase = ["article_id", "phrase"]
    rows = left.assign(left=left.groupby(phrase)["start"].transform("size"))
    had = before.groupby(phrase).size().rename("had").reset_index()
    rows = rows.merge(had, on=phrase, how="left")
    times = rows["n_occurrences"] - (rows["had"] - rows["left"])
    rows = rows.assign(n_occurrences=times.astype("int64")).loc[times >= 2, left.columns]
    return rows.reset_index(drop=True)


def _statistics(articles: pd.DataFrame, affected: pd.Index, left: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Each scored article's statistics, made again where it lost words."""
    scored = articles[articles["n_words"].notna()].set_index("article_id")
    values = scored[[statistic.name for statistic in STATISTICS]]
    own = [
        (detector.compute, _by_article(left[detector.table.name], affected))
        for detector in REGISTRY
        if detector.compute
    ]
    again: dict[str, dict[str, float]] = {}
    for article_id, title, text in scored.loc[affected, ["title", "text"]].itertuples():
        article = ParsedArticle(article_id, "", title if isinstance(title, str) else "", text)
        found = [compute(article, rows.get(article_id, [])) for compute, rows in own]
        again[article_id] = {name: value for some in found for name, value in some.items()}
    made = pd.DataFrame.from_dict(again, orient="index", columns=values.columns, dtype=float)
    return pd.concat([values.drop(affected), made]).loc[values.index]


def _by_article(table: pd.DataFrame, articles: pd.Index) -> dict[str, list[Any]]:
    """The rows of these articles as detectors yield them: named, and None where a value is undefined."""
    own = table[table["article_id"].isin(articles)].astype(object)
    rows: dict[str, list[Any]] = {}
    named = own.where(own.notna(), None).itertuples(index=False)
    for article_id, row in zip(own["article_id"].to_list(), named, strict=True):
        rows.setdefault(article_id, []).append(row)
    return rows
