"""The sentences in which an outlet gives a source the word: chosen below the figures, or by a click on one of them."""

import pandas as pd
import streamlit as st

from views.parts.download import download_button
from views.parts.evidence import show_passages
from views.parts.filters import Shown
from views.parts.highlight import legend
from views.parts.plain import in_markdown
from views.parts.speakers import attributed, quotation_table, quote_passages

ALL_OUTLETS, ANY_VERB = "All outlets", "Any"


def choose(source: str, outlet: str) -> None:
    """Have the sentences of this source in this outlet opened."""
    st.session_state["source"] = source
    st.session_state["quoted_by"] = outlet
    st.session_state["introduced"] = ANY_VERB
    st.session_state["open_drawer"] = True


def quoted_sentences(view: Shown, order: list[str], stances: list[str]) -> None:
    """Draw the choice of source, outlet and verb, and the sentences; `stances` keeps quotations introduced so."""
    st.header("The sentences behind a number", anchor=False)
    quotes = attributed(view.tables["quotes"])
    left, middle, right = st.columns(3)
    source = left.selectbox("Source", order, key="source", bind="query-params")
    outlets = [ALL_OUTLETS, *sorted(quotes["outlet"].unique())]
    outlet = middle.selectbox("Outlet", outlets, key="quoted_by", bind="query-params")
    chosen = quotes[quotes["label"].eq(source)]
    if stances:
        chosen = chosen[chosen["stance"].isin(stances)]
    if outlet != ALL_OUTLETS:
        chosen = chosen[chosen["outlet"].eq(outlet)]
    cues = chosen["cue"].str.lower()
    verbs = [ANY_VERB, *sorted(cues.dropna().unique())]
    verb = right.selectbox("Introduced by", verbs, key="introduced", bind="query-params")
    if verb != ANY_VERB:
        chosen = chosen[cues.eq(verb)]
    heading = " · ".join([source, outlet, *stances])
    _sentences(view, chosen, heading, key="quotations")
    if st.session_state.pop("open_drawer", False):
        _drawer(view, chosen, heading)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, quotes: pd.DataFrame, heading: str) -> None:
    _sentences(view, quotes, heading, key="drawer")


def _sentences(view: Shown, quotes: pd.DataFrame, heading: str, *, key: str) -> None:
    if quotes.empty:
        st.info(
            f"{in_markdown(heading)}: no quotation under these filters. Choose another source, outlet, verb or stance.",
            icon=":material/person_off:",
        )
        return
    st.text(f"{heading}: {len(quotes):,} {'quotation' if len(quotes) == 1 else 'quotations'}")
    found = quote_passages(quotes, _of_articles(view.tables["sentences"], quotes))
    st.html(legend(["quote", "source", "cue"]))
    show_passages(found, view.tables["articles"], view.looks, key=key)
    download_button(quotation_table(found, view.tables["articles"]), name="quotations", key=f"{key}_download")


def _of_articles(sentences: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    return sentences[sentences["article_id"].isin(quotes["article_id"].unique())]
