"""Outlet × actor: how each outlet places and speaks of each actor, and how much it lets the actor speak.

Figures of sentiment and agency are rates over mentions, drawn sentence by sentence within articles; those of
prominence are over the articles that mention the actor. Below `FEWEST` mentions there is none, and `too_few` says so.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.comparison.intervals import article_sums, means, rates
from analysis.features.article_actors import CLASSES, FEWEST, NOT_BELOW, counted
from analysis.tables import Column, Table, with_interval

Array = NDArray[np.float64]
VOICES = {
    "sentiment": ("n_mentions", "Mean over mentions of P(positive) − P(negative), from −1 to 1", "Sentiment"),
    "sentiment_author": ("n_author", "The same over mentions in the author's own voice", "Sentiment, author"),
    "sentiment_quoted": ("n_quoted", "The same over mentions in words attributed to a source", "Sentiment, quoted"),
}


TABLE = Table(
    "outlet_actors",
    "outlet × actor in a story, or in all stories (no story named)",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The story; empty in the row over all stories", "Story"),
        Column("actor", "text", "The person, country or organisation", "Actor"),
        Column("kind", "text", "What the actor is, as in `mentions`", "Kind"),
        Column("n_articles", "count", "Articles of the outlet that mention the actor", "Articles"),
        Column("n_mentions", "count", "Mentions in the text of those articles", "Mentions"),
        Column("n_author", "count", "Those in the author's own voice", "Mentions, author"),
        Column("n_quoted", "count", "Those in words attributed to a source", "Mentions, quoted"),
        Column(
            "too_few", "flag", f"Fewer than {FEWEST} mentions: no figure of sentiment or agency", "Too few mentions"
        ),
        *(
            column
            for name, (_, meaning, label) in VOICES.items()
            for column in with_interval(name, f"{meaning}; {NOT_BELOW}", label)
        ),
        *with_interval("negative_share", f"Share of mentions most likely negative; {NOT_BELOW}", "Negative"),
        *with_interval("neutral_share", f"Share of mentions most likely neutral; {NOT_BELOW}", "Neutral"),
        *with_interval("positive_share", f"Share of mentions most likely positive; {NOT_BELOW}", "Positive"),
        Column("n_agent", "count", "Mentions as doer", "Mentions as doer"),
        Column("n_patient", "count", "Mentions as done-to", "Mentions as done-to"),
        *with_interval(
            "agent_share",
            f"Mentions as doer, as a share of those as doer or done-to; {NOT_BELOW} of these",
            "Share as doer",
        ),
        Column("n_headline", "count", "Of those articles, how many name the actor in the headline", "In the headline"),
        *with_interval("headline_share", "Those as a share of those articles", "Share of headlines"),
        Column("n_lead", "count", "Mentions in the lead of those articles", "Mentions in the lead"),
        *with_interval(
            "lead_share",
            "Those as a share of all mentions of actors in the lead of those articles",
            "Share of the lead",
        ),
        *with_interval(
            "first_position",
            "Where the actor is first named: 0 at the top, 1 at the end of the text; mean over those articles",
            "First at",
        ),
        Column("n_words_quoted", "count", "Words of the outlet that are attributed to the actor", "Words given"),
        Column(
            "voice_share", "number", "Those words as a share of all words that the outlet attributes", "Share of voice"
        ),
    ),
)
COUNTS = ("n_mentions", "n_author", "n_quoted", "n_agent", "n_patient", *(f"n_{name}" for name in CLASSES))
SENTENCE = ["outlet", "story", "actor", "article_id", "sentence_start"]


def outlet_actors(article_actors: pd.DataFrame, mentions: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row an outlet, story and actor, and one an outlet and actor over all stories; see `TABLE`.

    Actors of `mentions` in the body alone; give some of the mentions to see them alone. What is no matter of voice
    (headline, lead, first mention, words given) comes from `article_actors`.
    """
    body = mentions[mentions["zone"].eq("body") & mentions["outlet"].notna()]
    sentences = _by_sentence(body)
    prominence = _prominence(article_actors)
    frames = [
        _level(article_actors, sentences, prominence, articles, ["outlet", "story"]),
        _level(article_actors, sentences, prominence, articles, ["outlet"]),
    ]
    frame = TABLE.typed(pd.concat(frames, ignore_index=True))
    return frame.sort_values(["outlet", "story", "actor"], na_position="first", ignore_index=True)


def _by_sentence(body: pd.DataFrame) -> pd.DataFrame:
    """Counts and sums of sentiment in each sentence for each of its actors: mentions there are not drawn apart."""
    flags = counted(body)
    columns = {name: body[name].to_numpy() for name in SENTENCE} | {name: flags[name] for name in COUNTS}
    # From 0 to 1, as a share: neither end of an interval can be passed.
    positive = (body["sentiment"].to_numpy(float) + 1) / 2
    for name, (base, *_) in VOICES.items():
        columns[name] = np.where(flags[base] > 0, positive, 0.0)
    rows = pd.DataFrame(columns | {"kind": body["kind"].to_numpy()})
    summed = dict.fromkeys((*COUNTS, *VOICES), "sum")
    return rows.groupby(SENTENCE, sort=True, dropna=False).agg(summed | {"kind": "first"}).reset_index()


def _prominence(article_actors: pd.DataFrame) -> pd.DataFrame:
    """By article and actor: whether the headline names it, its mentions in the lead, all in the lead, first mention."""
    lead = article_actors.groupby("article_id")["n_lead"].transform("sum").to_numpy(float)
    frame = pd.DataFrame(
        {
            "headline": article_actors["n_headline"].gt(0).to_numpy(float),
            "lead": article_actors["n_lead"].to_numpy(float),
            "lead_of_all": lead,
            "first": article_actors["first_position"].to_numpy(float),
        }
    )
    return frame.set_index(pd.MultiIndex.from_frame(article_actors[["article_id", "actor"]]))


def _level(
    article_actors: pd.DataFrame,
    sentences: pd.DataFrame,
    prominence: pd.DataFrame,
    articles: pd.DataFrame,
    keys: list[str],
) -> pd.DataFrame:
    by = [*keys, "actor"]
    sentences = sentences.dropna(subset=keys)
    if sentences.empty:
        return TABLE.frame([])
    pairs = sentences.groupby([*by, "article_id"], sort=False)
    pair = _codes(pairs.ngroup())
    names = pairs["kind"].first().reset_index()
    groups = names.groupby(by, sort=False)
    group = _codes(groups.ngroup())
    frame = groups.agg(n_articles=("article_id", "size"), kind=("kind", "first"))
    of_pair = prominence.reindex(pd.MultiIndex.from_frame(names[["article_id", "actor"]]))
    for name in COUNTS:
        totals = np.bincount(group[pair], weights=sentences[name].to_numpy(float), minlength=len(frame))
        frame[name] = totals.astype(int)
    frame["too_few"] = frame["n_mentions"] < FEWEST
    _add_mentioned(frame, sentences, pair, group)
    _add_prominence(frame, of_pair, group)
    words = article_actors.groupby(by)["n_words_quoted"].sum()
    quoted = articles.groupby(keys)["n_words_quoted"].sum().rename("all_quoted")
    frame = frame.join(words).join(quoted, on=keys)
    frame["n_words_quoted"] = frame["n_words_quoted"].fillna(0)
    frame["voice_share"] = frame["n_words_quoted"] / frame["all_quoted"].where(frame["all_quoted"] > 0)
    return frame.reset_index()


def _add_mentioned(
    frame: pd.DataFrame, sentences: pd.DataFrame, pair: NDArray[np.int64], group: NDArray[np.int64]
) -> None:
    """The figures over mentions, each undefined where there are fewer than `FEWEST` of them."""
    figures = {name: (name, sentences[base].to_numpy(float)) for name, (base, *_) in VOICES.items()}
    mentioned = sentences["n_mentions"].to_numpy(float)
    figures |= {f"{name}_share": (f"n_{name}", mentioned) for name in CLASSES}
    acting = (sentences["n_agent"] + sentences["n_patient"]).to_numpy(float)
    figures["agent_share"] = ("n_agent", acting)
    counts = np.column_stack([sentences[count].to_numpy(float) for count, _ in figures.values()])
    bases = np.column_stack([base for _, base in figures.values()])
    found = rates(article_sums(counts, bases, pair, len(group)), group, len(frame))
    low, high = found.ends()
    for place, name in enumerate(figures):
        enough = found.base[:, place] >= FEWEST
        scale, shift = (2.0, 1.0) if name in VOICES else (1.0, 0.0)
        for column, values in ((name, found.rate), (f"{name}_low", low), (f"{name}_high", high)):
            frame[column] = np.where(enough, scale * values[:, place] - shift, np.nan)


def _add_prominence(frame: pd.DataFrame, of_pair: pd.DataFrame, group: NDArray[np.int64]) -> None:
    """The figures over articles; an interval needs two of them."""
    counts = of_pair[["headline", "lead"]].fillna(0).to_numpy(float)
    bases = np.column_stack([np.ones(len(of_pair)), of_pair["lead_of_all"].fillna(0).to_numpy(float)])
    found = rates(article_sums(counts, bases, np.arange(len(group)), len(group)), group, len(frame))
    low, high = found.ends()
    for place, name in enumerate(("headline", "lead")):
        totals = np.bincount(group, weights=counts[:, place], minlength=len(frame))
        frame[f"n_{name}"] = totals.astype(int)
        for column, values in (("share", found.rate), ("share_low", low), ("share_high", high)):
            frame[f"{name}_{column}"] = values[:, place]
    first = means(of_pair[["first"]].to_numpy(float), group, len(frame))
    low, high = first.ends()
    # The mean of two or three articles may reach beyond the text.
    frame["first_position"] = first.mean[:, 0]
    frame["first_position_low"], frame["first_position_high"] = np.clip(low[:, 0], 0, 1), np.clip(high[:, 0], 0, 1)


def _codes(numbers: pd.Series) -> NDArray[np.int64]:
    return np.asarray(numbers, dtype=np.int64)
