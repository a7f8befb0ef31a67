"""How outlets word one story: distinctive and loaded words, headlines, repetition, and passages that they share."""

import streamlit as st

from views.parts.distinctive import distinctive_words
from views.parts.filters import empty, shown
from views.parts.headline_body import headline_against_body
from views.parts.loaded_words import loaded_words
from views.parts.repeated import repetition
from views.parts.shared_text import shared_passages

PARTS = {
    "Distinctive words": distinctive_words,
    "Headline against body": headline_against_body,
    "Loaded words": loaded_words,
    "Repetition": repetition,
    "Shared passages": shared_passages,
}


def page() -> None:
    st.title("Words")
    view = shown()
    if view.tables["articles"].empty:
        empty("No article passes the filters.", view.choice)
        return
    if view.tables["outlets"].empty:
        st.info(
            "No article that could be scored names its outlet, so there is nothing to set side by side: see the page "
            "Articles & method.",
            icon=":material/info:",
        )
        return
    part = st.segmented_control(
        "Part",
        list(PARTS),
        default=next(iter(PARTS)),
        required=True,
        label_visibility="collapsed",
        wrap=True,
        key="words",
        bind="query-params",
    )
    PARTS[part](view)


page()
