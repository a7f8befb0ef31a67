"""Article × actor: how much an article says about each actor, how it speaks of it, and how much it lets it speak.

Sentiment is the mean over mentions in the body; its 95% interval is Student's t over sentences (mentions in one
sentence are averaged first, since they are no independent readings), clipped to [-1, 1] and undefined below two
sentences. An actor that only the headline names, or that is only quoted, has a row with `n_mentions` 0 and undefined
sentiment.
"""

import numpy as np
import pandas as pd
from scipy.stats import t as student

from analysis.tables import Column, Table, evidence_table

TABLE: Table = evidence_table(
    "article_actors",
    "actor in an article",
    Column("actor", "text", "The person, country or organisation", "Actor"),
    Column("n_mentions", "count", "Mentions of the actor in the text; the headline does not count", "Mentions"),
    Column("sentiment_mean", "number", "Mean sentiment toward the actor over its mentions, from −1 to 1", "Sentiment"),
    Column("sentiment_low", "number", "Lower end of its 95% interval; undefined below two sentences", "Sentiment, low"),
    Column(
        "sentiment_high", "number", "Upper end of its 95% interval; undefined below two sentences", "Sentiment, high"
    ),
    Column("sentiment_author", "number", "Mean over mentions in the author's own voice", "Sentiment, author"),
    Column("sentiment_quoted", "number", "Mean over mentions in words attributed to a source", "Sentiment, quoted"),
    Column(
        "first_mention",
        "offset",
        "Where the text first names the actor, in characters; empty if it never does",
        "First mention",
    ),
    Column("agent_share", "number", "Mentions as doer, as a share of those as doer or done-to", "Share as doer"),
    Column("n_words_quoted", "count", "Words of quotations whose speaker is the actor", "Words given"),
)
KEYS = ["article_id", "actor"]
READ = [*KEYS, "start", "sentence_start", "sentiment", "voice", "role"]


def article_actors(mentions: pd.DataFrame, quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and actor, in the order of `articles`, then by first mention; see `TABLE`.

    `mentions` are scored; `quotes` have `speaker` and `n_words`; `articles` give outlet and story.
    """
    body = mentions.loc[mentions["zone"].eq("body"), READ]
    groups = body.groupby(KEYS, sort=False, observed=True)
    frame = groups.agg(
        n_mentions=("start", "size"), sentiment_mean=("sentiment", "mean"), first_mention=("start", "min")
    )
    frame["sentiment_low"], frame["sentiment_high"] = _interval(body).reindex(frame.index).to_numpy().T
    for voice in ("author", "quoted"):
        own = body[body["voice"].eq(voice)]
        frame[f"sentiment_{voice}"] = own.groupby(KEYS, sort=False)["sentiment"].mean()
    acting = body[body["role"].isin(["agent", "patient"])]
    frame["agent_share"] = acting["role"].eq("agent").groupby([acting[key] for key in KEYS], sort=False).mean()
    headline = mentions.loc[mentions["zone"].ne("body"), KEYS].drop_duplicates()
    spoken = _words_given(quotes, frame.index.append(pd.MultiIndex.from_frame(headline)))
    index = frame.index.append(pd.MultiIndex.from_frame(headline)).unique()
    frame = frame.reindex(index)
    frame["n_words_quoted"] = spoken.reindex(index)
    frame[["n_mentions", "n_words_quoted"]] = frame[["n_mentions", "n_words_quoted"]].fillna(0)
    frame = frame.reset_index().merge(articles[["article_id", "outlet", "story"]], on="article_id", how="left")
    position = pd.Series(np.arange(len(articles)), index=articles["article_id"])
    order = pd.DataFrame({"a": frame["article_id"].map(position), "b": frame["first_mention"], "c": frame["actor"]})
    return TABLE.typed(frame.loc[order.sort_values(["a", "b", "c"], na_position="last").index]).reset_index(drop=True)


def _words_given(quotes: pd.DataFrame, known: pd.Index) -> pd.Series:
    """Words of quotations by article and speaker, for the speakers among the article's actors."""
    body = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare")]
    words = body.groupby(["article_id", "speaker"], sort=False)["n_words"].sum()
    return words.rename_axis(KEYS)[words.index.isin(known)]


def _interval(body: pd.DataFrame) -> pd.DataFrame:
    """Student's t interval of the mean over sentences, by article and actor."""
    sentences = body.groupby([*KEYS, "sentence_start"], sort=False)["sentiment"].mean()
    groups = sentences.groupby(level=KEYS, sort=False).agg(["mean", "std", "size"])
    size = groups["size"].to_numpy(float)
    degrees = np.where(size > 1, size - 1, np.nan)
    with np.errstate(invalid="ignore"):
        half = student.ppf(0.975, degrees) * groups["std"] / np.sqrt(size)
    middle = body.groupby(KEYS, sort=False)["sentiment"].mean().reindex(groups.index)
    return pd.DataFrame({"low": (middle - half).clip(-1, 1), "high": (middle + half).clip(-1, 1)})
