"""The sentences behind the figures of an actor in an outlet."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analysis.features.given_words import given_quotes
from analysis.features.sentiment.occlusion import scored_words
from views.parts.actor_figures import (
    ACTING,
    ALL,
    AUTHOR,
    DOER,
    DONE_TO,
    FIRST,
    GIVEN,
    HEADLINE,
    LABELS,
    LEAD,
    NEGATIVE,
    NEUTRAL,
    PASSIVE,
    POSITIVE,
    QUOTED,
    per_cent,
    signed,
)
from views.parts.corpus import Tables
from views.parts.evidence import Passage, marks_of, passages
from views.parts.highlight import Mark

LEANINGS = ("negative", "neutral", "positive")
Pick = Callable[[pd.DataFrame], pd.DataFrame]


def _leaning(name: str) -> Pick:
    """Mentions to which the scorer gives that class the highest probability."""
    return lambda body: body[body[name].eq(body[list(LEANINGS)].max(axis=1)) & body[name].notna()]


# How the mentions in the body behind each figure are told from the others.
PICKS: dict[str, Pick] = {
    ALL: lambda body: body,
    AUTHOR: lambda body: body[body["voice"].eq("author")],
    QUOTED: lambda body: body[body["voice"].eq("quoted")],
    NEGATIVE: _leaning("negative"),
    NEUTRAL: _leaning("neutral"),
    POSITIVE: _leaning("positive"),
    LEAD: lambda body: body[body["place"].eq("lead")],
    FIRST: lambda body: body.sort_values("start").drop_duplicates("article_id"),
    ACTING: lambda body: body[body["role"].isin(["agent", "patient"])],
    DOER: lambda body: body[body["role"].eq("agent")],
    DONE_TO: lambda body: body[body["role"].eq("patient")],
}


def actor_passages(
    tables: Tables, actor: str, outlet: str, which: str, *, voice: str | None, label: str | None = None
) -> list[Passage]:
    """The sentences of one kind, which is one of `actor_figures.EVIDENCE`; of one label where that is given."""
    if which == GIVEN:
        quotes, mentions = (table[table["outlet"].eq(outlet)] for table in (tables["quotes"], tables["mentions"]))
        return passages(given_quotes(quotes, mentions, actor), "quotes", tables["sentences"])
    table = {LABELS: "labels", PASSIVE: "passives"}.get(which, "mentions")
    rows = tables[table]
    rows = rows[rows["actor"].eq(actor) & rows["outlet"].eq(outlet)]
    if voice is not None:
        rows = rows[rows["voice"].eq(voice)]
    if table == "labels":
        rows = rows[rows["zone"].eq("body")]
        return passages(rows if label is None else rows[rows["label"].eq(label)], table, tables["sentences"])
    if table == "passives":
        return passages(rows[rows["doer"].eq("unnamed")], table, tables["sentences"])
    if which == HEADLINE:
        return mention_passages(rows[rows["zone"].eq("headline")])
    return mention_passages(PICKS[which](rows[rows["zone"].eq("body")]))


def mention_passages(mentions: pd.DataFrame) -> list[Passage]:
    """The sentence around each mention, with the actor marked and what the scorer held; one sentence once."""
    found: list[Passage] = []
    order = ["article_id", "zone", "sentence_start", "start"]
    for (article_id, zone, start, end), group in mentions.sort_values(order).groupby(
        ["article_id", "zone", "sentence_start", "sentence_end"], sort=False
    ):
        marks = tuple(marks_of(group, "mentions"))
        scores = "; ".join(dict.fromkeys(scored_text(row) for row in group.itertuples()))
        found.append(Passage(str(article_id), str(zone), int(start), int(end), marks, scores))
    return found


def scored_text(mention: object) -> str:
    """The probabilities of a mention in words."""
    values = [getattr(mention, name) for name in LEANINGS]
    if pd.isna(values[0]):
        return "Not scored"
    shares = ", ".join(f"{name} {per_cent(value)}" for name, value in zip(LEANINGS, values, strict=True))
    return f"{shares[0].upper()}{shares[1:]}"


def words_that_scored(scorer: str) -> Callable[[Passage, str], list[Mark]]:
    """For `show_passages`: a mark for each word that moved the score of one of a passage's mentions."""

    def marks(passage: Passage, text: str) -> list[Mark]:
        sentence = text[passage.start : passage.end]
        spans = tuple((mark.start - passage.start, mark.end - passage.start) for mark in passage.marks)
        return [
            Mark(
                passage.start + start,
                passage.start + end,
                "praise" if weight > 0 else "blame",
                f"moved the score by {signed(weight)}",
            )
            for start, end, weight in _scored(sentence, spans, scorer)
        ]

    return marks


@st.cache_data(max_entries=2000, show_spinner=False)
def _scored(sentence: str, spans: tuple[tuple[int, int], ...], scorer: str) -> list[tuple[int, int, float]]:
    return [tuple(word) for start, end in spans for word in scored_words(sentence, start, end, scorer=scorer)]
