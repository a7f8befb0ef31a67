"""Article × actor: how much an article says about each actor, where, how it speaks of it, and whether it lets it speak.

Sentiment is the mean over mentions in the body, with a 95% interval by bootstrap over sentences (mentions of one
sentence are drawn together). Below `FEWEST` mentions there is no figure of sentiment or agency, and `too_few` says so.
An actor that only the headline names, or that is only quoted, has a row with `n_mentions` 0.
"""

import numpy as np
import pandas as pd

from analysis.features.given_words import given_words
from analysis.features.mean_intervals import mean_intervals
from analysis.tables import Column, Table, evidence_table

# Below this a mean says more of the single sentence than of the article.
FEWEST = 5
CLASSES = ("negative", "neutral", "positive")
NOT_BELOW = f"undefined below {FEWEST} mentions"
TABLE: Table = evidence_table(
    "article_actors",
    "actor in an article",
    Column("actor", "text", "The person, country or organisation", "Actor"),
    Column("kind", "text", "What the actor is, as in `mentions`", "Kind"),
    Column("n_mentions", "count", "Mentions of the actor in the text; the headline does not count", "Mentions"),
    Column("n_author", "count", "Those in the author's own voice", "Mentions, author"),
    Column("n_quoted", "count", "Those in words attributed to a source", "Mentions, quoted"),
    Column("n_headline", "count", "Mentions in the headline", "Mentions in the headline"),
    Column("n_lead", "count", "Mentions in the lead, as in `mentions`", "Mentions in the lead"),
    Column("lead_share", "number", "Those as a share of all mentions of actors in the lead", "Share of the lead"),
    Column(
        "first_mention",
        "offset",
        "Where the text first names the actor, in characters; empty if it never does",
        "First mention",
    ),
    Column("first_position", "number", "The same as a share of the text: 0 at the top, 1 at the end", "First at"),
    Column("too_few", "flag", f"Fewer than {FEWEST} mentions: no figure of sentiment or agency", "Too few mentions"),
    Column("sentiment_mean", "number", f"Mean sentiment over its mentions, from −1 to 1; {NOT_BELOW}", "Sentiment"),
    Column("sentiment_low", "number", "Lower end of its 95% interval", "Sentiment, low"),
    Column("sentiment_high", "number", "Upper end of its 95% interval", "Sentiment, high"),
    Column("sentiment_author", "number", f"Mean over the author's mentions; {NOT_BELOW} of them", "Sentiment, author"),
    Column("sentiment_quoted", "number", f"Mean over quoted mentions; {NOT_BELOW} of them", "Sentiment, quoted"),
    Column("negative_share", "number", f"Share of mentions most likely negative; {NOT_BELOW}", "Negative"),
    Column("neutral_share", "number", f"Share of mentions most likely neutral; {NOT_BELOW}", "Neutral"),
    Column("positive_share", "number", f"Share of mentions most likely positive; {NOT_BELOW}", "Positive"),
    Column("n_agent", "count", "Mentions as doer", "Mentions as doer"),
    Column("n_patient", "count", "Mentions as done-to", "Mentions as done-to"),
    Column(
        "agent_share",
        "number",
        f"Mentions as doer, as a share of those as doer or done-to; {NOT_BELOW} of these",
        "Share as doer",
    ),
    Column("n_words_quoted", "count", "Words of quotations whose speaker is the actor", "Words given"),
)
KEYS = ["article_id", "actor"]


def article_actors(mentions: pd.DataFrame, quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and actor, in the order of `articles`, then by first mention; see `TABLE`.

    `mentions` are scored; `quotes` have `speaker` and `n_words`; `articles` give outlet, story and text.
    """
    pairs = mentions.groupby(KEYS, sort=False, observed=True)
    index = pairs.size().index
    code = pairs.ngroup().to_numpy()
    flags = counted(mentions)
    n = {name: np.bincount(code, weights=flag, minlength=len(index)) for name, flag in flags.items()}
    body = flags["n_mentions"].astype(bool)
    frame = pd.DataFrame(n, index=index)
    frame["kind"] = pairs["kind"].first()
    frame["first_mention"] = mentions["start"].where(body).groupby([mentions[k] for k in KEYS], sort=False).min()
    frame["too_few"] = frame["n_mentions"] < FEWEST
    _add_means(frame, mentions["sentiment"].to_numpy(float), code, flags, "sentiment_mean", "n_mentions")
    for voice in ("author", "quoted"):
        _add_means(frame, mentions["sentiment"].to_numpy(float), code, flags, f"sentiment_{voice}", f"n_{voice}")
    for name in CLASSES:
        frame[f"{name}_share"] = _ratio(frame[f"n_{name}"], frame["n_mentions"], FEWEST)
    frame["agent_share"] = _ratio(frame["n_agent"], frame["n_agent"] + frame["n_patient"], FEWEST)
    frame["sentiment_low"], frame["sentiment_high"] = _intervals(mentions[body], code[body], frame["too_few"])
    frame["n_words_quoted"] = given_words(quotes, mentions).reindex(index).fillna(0)
    frame = frame.reset_index()
    frame["lead_share"] = _ratio(frame["n_lead"], frame.groupby("article_id")["n_lead"].transform("sum"), 1)
    known = articles.set_index("article_id")
    frame = frame.join(known[["outlet", "story"]], on="article_id")
    length = frame["article_id"].map(known["text"].str.len()).astype(float)
    frame["first_position"] = frame["first_mention"].astype(float) / length.where(length > 0)
    position = frame["article_id"].map(pd.Series(np.arange(len(known)), index=known.index))
    order = pd.DataFrame({"a": position, "b": frame["first_mention"], "c": frame["actor"]})
    return TABLE.typed(frame.loc[order.sort_values(["a", "b", "c"], na_position="last").index]).reset_index(drop=True)


def counted(mentions: pd.DataFrame) -> dict[str, np.ndarray]:
    """For each mention whether it counts toward each of the counts, as 0 and 1; all but `n_headline` in the body."""
    body = mentions["zone"].eq("body").to_numpy()
    voice, role, place = (mentions[name].to_numpy(object) for name in ("voice", "role", "place"))
    likeliest = mentions[list(CLASSES)].fillna(0).to_numpy(float).argmax(axis=1)
    flags = {
        "n_mentions": body,
        "n_author": body & (voice == "author"),
        "n_quoted": body & (voice == "quoted"),
        "n_headline": ~body,
        "n_lead": body & (place == "lead"),
        "n_agent": body & (role == "agent"),
        "n_patient": body & (role == "patient"),
        **{f"n_{name}": body & (likeliest == number) for number, name in enumerate(CLASSES)},
    }
    return {name: flag.astype(float) for name, flag in flags.items()}


def _add_means(
    frame: pd.DataFrame, sentiment: np.ndarray, code: np.ndarray, flags: dict[str, np.ndarray], name: str, base: str
) -> None:
    total = np.bincount(code, weights=np.where(flags[base] > 0, sentiment, 0.0), minlength=len(frame))
    frame[name] = _ratio(pd.Series(total, index=frame.index), frame[base], FEWEST)


def _ratio(count: pd.Series, base: pd.Series, fewest: int) -> pd.Series:
    return count / base.where(base >= fewest)


def _intervals(body: pd.DataFrame, code: np.ndarray, too_few: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Ends of the mean over sentences of each pair of article and actor that has mentions enough."""
    enough = ~too_few.to_numpy()[code]
    rows = pd.DataFrame({"pair": code[enough], "sentence": body["sentence_start"].to_numpy()[enough]})
    rows["sentiment"] = body["sentiment"].to_numpy(float)[enough]
    sentences = rows.groupby(["pair", "sentence"], sort=False)["sentiment"].agg(["sum", "size"])
    pair = sentences.index.get_level_values("pair").to_numpy(np.int64)
    return mean_intervals(sentences["sum"].to_numpy(float), sentences["size"].to_numpy(float), pair, len(too_few))
