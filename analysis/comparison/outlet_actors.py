"""Outlet × actor: how each outlet speaks of each actor, and how much it lets the actor speak."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from analysis.comparison.intervals import ratio_intervals
from analysis.tables import Column, Table

TABLE = Table(
    "outlet_actors",
    "outlet × actor in a story, or in all stories (no story named)",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The story; empty in the row over all stories", "Story"),
        Column("actor", "text", "The person, country or organisation", "Actor"),
        Column("n_articles", "count", "Articles of the outlet that mention the actor", "Articles"),
        Column("n_mentions", "count", "Mentions in the text of those articles", "Mentions"),
        Column("sentiment", "number", "Mean over mentions of P(positive) − P(negative), from −1 to 1", "Sentiment"),
        Column("sentiment_low", "number", "Lower end of its 95% interval; undefined for one mention", "Sentiment, low"),
        Column(
            "sentiment_high", "number", "Upper end of its 95% interval; undefined for one mention", "Sentiment, high"
        ),
        Column("n_words_quoted", "count", "Words of the outlet that are attributed to the actor", "Words given"),
        Column(
            "voice_share", "number", "Those words as a share of all words that the outlet attributes", "Share of voice"
        ),
    ),
)


def outlet_actors(article_actors: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row an outlet, story and actor, and one an outlet and actor over all stories; see `TABLE`.

    Actors of `mentions` in the body alone; give some of the mentions to see them alone.
    """
    read = ["outlet", "story", "actor", "article_id", "start", "sentence_start", "sentiment"]
    body = mentions.loc[mentions["zone"].eq("body") & mentions["outlet"].notna(), read]
    frames = [
        _level(article_actors, body, articles, ["outlet", "story"]),
        _level(article_actors, body, articles, ["outlet"]),
    ]
    frame = TABLE.typed(pd.concat(frames, ignore_index=True))
    return frame.sort_values(["outlet", "story", "actor"], na_position="first", ignore_index=True)


def _level(article_actors: pd.DataFrame, body: pd.DataFrame, articles: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    by = [*keys, "actor"]
    body = body.dropna(subset=keys)
    if body.empty:
        return TABLE.frame([])
    counts = body.groupby(by, sort=False).agg(n_articles=("article_id", "nunique"), n_mentions=("start", "size"))
    words = article_actors.groupby(by)["n_words_quoted"].sum()
    quoted = articles.groupby(keys)["n_words_quoted"].sum().rename("all_quoted")
    frame = counts.join(words).join(quoted, on=keys)
    frame["n_words_quoted"] = frame["n_words_quoted"].fillna(0)
    frame["voice_share"] = frame["n_words_quoted"] / frame["all_quoted"].where(frame["all_quoted"] > 0)
    ends = pd.DataFrame(list(_intervals(body, by)), columns=[*by, "sentiment", "sentiment_low", "sentiment_high"])
    return frame.join(ends.set_index(by)).reset_index()


def _intervals(body: pd.DataFrame, by: list[str]) -> Iterator[list[Any]]:
    """Mean sentiment per group with its interval, over sentences within articles."""
    # Mentions of one sentence are summed first: they are not drawn apart.
    sentences = (
        body.groupby([*by, "article_id", "sentence_start"], sort=True)["sentiment"].agg(["sum", "size"]).reset_index()
    )
    groups = sentences.groupby(by, sort=False)
    order = groups.ngroup().to_numpy()
    sums, sizes = sentences["sum"].to_numpy(float)[:, None], sentences["size"].to_numpy(float)[:, None]
    articles = sentences["article_id"].factorize()[0].astype(np.int64)
    edges = np.flatnonzero(np.diff(order, prepend=-1, append=-1))
    names = sentences[by].to_numpy()
    for start, end in pairwise(edges):
        part = slice(start, end)
        mean = float(sums[part].sum() / sizes[part].sum())
        if end - start < 2:
            yield [*names[start], mean, np.nan, np.nan]
            continue
        # Shifted by 1: a sum of 0 sentiment does not mean that nothing was counted.
        shifted = sums[part] + sizes[part]
        low, high = ratio_intervals(shifted, sizes[part], articles[part], key="\n".join(names[start]))
        yield [*names[start], mean, max(-1.0, float(low[0]) - 1), min(1.0, float(high[0]) - 1)]
