"""Each headline beside the sentence of its article that it restates: what became of hedges and of attribution."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.features.counting import COUNTS
from views.parts.colours import GREY
from views.parts.download import download_button
from views.parts.features import figures_in, group_of
from views.parts.figure_table import figure_table
from views.parts.filters import Shown, empty
from views.parts.highlight import Mark, highlighted, legend
from views.parts.paging import paged
from views.parts.plain import in_html

GROUP = "Headlines"
AT_ONCE = 10
EVERY = "Every headline"
# What can become of a hedge or an attribution on the way into the headline, and how a card says it.
STATES = {"dropped": "dropped", "added": "added", "kept": "kept"}
SUBJECTS = {"hedging": "Hedging", "attribution": "Attribution"}


def headline_against_body(view: Shown) -> None:
    """Draw the group's figures, then a card for each headline that restates a sentence."""
    st.markdown(
        "A headline has little room. Each is set beside the sentence of the article that it restates, to see whether "
        "a doubt (“may”, “expected to”) or a source (“officials say”) got lost on the way, or came in."
    )
    rows = view.tables["headlines"]
    if rows.empty:
        empty("No headline restates a sentence of its article here.", view.choice)
        return
    names = [figure.name for figure in figures_in(None) if group_of(figure) == GROUP]
    counts = [count.name for count in COUNTS if count.table == "headlines"]
    figure_table(view, names, counts=counts, name="Headlines of each outlet", key="headlines")
    st.header("Headline by headline", anchor=False)
    choices = {EVERY: pd.Series(data=True, index=rows.index)}
    for column, subject in SUBJECTS.items():
        for state, said in STATES.items():
            fitting = rows[column].eq(state)
            if fitting.any():
                choices[f"{subject} {said}"] = fitting
    chosen = st.selectbox("Show", list(choices), key="headline", bind="query-params")
    rows = rows[choices[chosen]].sort_values(["story", "outlet", "article_id"], kind="stable")
    st.text(f"{len(rows):,} {'headline' if len(rows) == 1 else 'headlines'}")
    st.html(legend(["hedge", "source", "cue"]))
    on_page = paged(len(rows), at_once=AT_ONCE, key="headlines_page")
    articles = view.loaded.tables["articles"].set_index("article_id")
    cards = [_card(row, view, articles) for row in rows.iloc[on_page].itertuples()]
    st.html(f'<div class="px-sentences">{"".join(cards)}</div>')
    download_button(_saved(rows, articles), name="headlines", key="download_headlines")


def _card(row: Any, view: Shown, articles: pd.DataFrame) -> str:
    outlet = row.outlet if isinstance(row.outlet, str) else "No outlet"
    look = view.looks.get(outlet)
    text, title = articles.at[row.article_id, "text"], articles.at[row.article_id, "title"]
    marks = _marks(row.article_id, view.tables)
    headline = highlighted(title, marks["headline"])
    sentence = highlighted(text, marks["body"], start=row.start, end=row.end)
    facts = (said for said in (_fact(row, "hedging", "hedges"), _fact(row, "attribution", "attributions")) if said)
    return (
        f'<figure class="px-sentence" style="--outlet: {in_html(look.colour if look else GREY)}">'
        f"<figcaption>{in_html(outlet)}</figcaption>"
        f'<blockquote class="px-headline">{headline}</blockquote><blockquote>{sentence}</blockquote>'
        f"{''.join(f'<p>{in_html(fact)}</p>' for fact in facts)}</figure>"
    )


def _fact(row: Any, column: str, cues: str) -> str:
    """What became of hedges or of attribution, with the words; empty where there was none."""
    state = getattr(row, column)
    if state not in STATES:
        return ""
    in_sentence, in_headline = getattr(row, f"sentence_{cues}"), getattr(row, f"headline_{cues}")
    words = in_sentence if state == "dropped" else in_headline
    said = f" ({words})" if isinstance(words, str) and words else ""
    return f"{SUBJECTS[column]} {STATES[state]}{said}"


def _marks(article_id: str, tables: Mapping[str, pd.DataFrame]) -> dict[str, list[Mark]]:
    """Hedges and words of attribution of the article, by zone."""
    found: dict[str, list[Mark]] = {"headline": [], "body": []}
    hedges, quotes = (table[table["article_id"].eq(article_id)] for table in (tables["hedges"], tables["quotes"]))
    for row in hedges.itertuples():
        found[row.zone].append(Mark(row.start, row.end, "hedge", "Hedge"))
    for row in quotes.itertuples():
        for kind in ("source", "cue"):
            start, end = getattr(row, f"{kind}_start"), getattr(row, f"{kind}_end")
            if pd.notna(start):
                found[row.zone].append(Mark(start, end, kind, "Attribution"))
    return found


def _saved(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    texts = rows["article_id"].map(articles["text"])
    sentences = [text[start:end] for text, start, end in zip(texts, rows["start"], rows["end"], strict=True)]
    names = {
        "outlet": "Outlet",
        "story": "Story",
        "headline": "Headline",
        "hedging": "Hedging",
        "headline_hedges": "Hedges in the headline",
        "sentence_hedges": "Hedges in the sentence",
        "attribution": "Attribution",
        "headline_attributions": "Attribution in the headline",
        "sentence_attributions": "Attribution in the sentence",
    }
    table = rows[list(names)].rename(columns=names).reset_index(drop=True)
    table.insert(3, "Sentence", sentences)
    return table
