"""Who is quoted, how much and with which verbs; and what outlets made of the same quotation."""

import pandas as pd
import streamlit as st

from views.parts.filters import empty, shown
from views.parts.introductions import introductions
from views.parts.quote_cards import same_quotation
from views.parts.quoted_sentences import quoted_sentences
from views.parts.share_of_voice import share_of_voice
from views.parts.speakers import source_labels

VOICE, VERBS, SAME = "Share of voice", "How they are introduced", "Same quotation, different cut"


def page() -> None:
    st.title("Sources")
    view = shown()
    articles = view.tables["articles"]
    if articles.empty:
        empty("No article passes the filters.", view.choice)
        return
    if view.tables["outlets"].empty:
        if articles["n_words"].notna().any():
            why = "No article names its outlet, so nobody's share of voice can be told: see the page Articles & method."
        else:
            why = "None of these articles could be scored. The page Articles & method says why."
        st.info(why, icon=":material/info:")
        return
    speakers = view.tables["outlet_speakers"]
    if speakers.empty:
        empty("Nothing is attributed to anybody in these articles.", view.choice)
        return
    if view.choice.voice is not None:
        st.caption("The filter “Voice” changes nothing on this page: all of it is about quoted words.")
    part = st.segmented_control(
        "Part",
        [VOICE, VERBS, SAME],
        default=VOICE,
        required=True,
        label_visibility="collapsed",
        key="part",
        bind="query-params",
    )
    if part == SAME:
        same_quotation(view)
        return
    order = _most_words(speakers)
    stances: list[str] = []
    if part == VERBS:
        stances = introductions(view, order)
    else:
        share_of_voice(view, speakers.assign(label=source_labels(speakers)), order)
    quoted_sentences(view, order, stances)


def _most_words(speakers: pd.DataFrame) -> list[str]:
    """What sources are called, those with most words first."""
    words = speakers.groupby(source_labels(speakers))["n_words"].sum()
    return words.sort_index().sort_values(ascending=False, kind="stable").index.to_list()


page()
