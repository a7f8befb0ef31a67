"""Words and pairs of words that set an outlet apart from the others of a story."""

import pandas as pd
import streamlit as st

from analysis.comparison.keyness import CLEAR_Z, term_spans
from views.parts.download import download_button
from views.parts.evidence_list import evidence_list
from views.parts.filters import Shown, empty
from views.parts.one_story import one_story
from views.parts.opening import chosen_cell, is_opened
from views.parts.plain import in_markdown

MORE, LESS = "Says more", "Says less"
TERMS_AT_FIRST, OUTLETS_AT_FIRST = 12, 6
COLUMNS = {"term": "Term", "n_outlet": "Here", "n_others": "Others", "n_articles": "Articles", "z": "z"}


def distinctive_words(view: Shown) -> None:
    """Draw the terms of each outlet of one story; a term opens the sentences that hold it."""
    story = one_story(view, why="Terms are compared within one story: elsewhere they would tell the topic.")
    if story is None:
        return
    st.markdown(
        "How much more, or less, an outlet says a word than the story’s other outlets do. z weighs the gap against "
        f"what chance alone would make: beyond ±{CLEAR_Z:.2f} it is clear. With one article an outlet, a term may be "
        "that one writer’s. Click a term to read its sentences."
    )
    keyness = view.tables["keyness"]
    keyness = keyness[keyness["story"].eq(story)]
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    direction = left.segmented_control(
        "Direction",
        [MORE, LESS],
        default=MORE,
        required=True,
        label_visibility="collapsed",
        key="direction",
        bind="query-params",
    )
    only_clear = right.toggle("Only clear ones", key="only_clear", bind="query-params")
    found = keyness[keyness["z"].gt(0) if direction == MORE else keyness["z"].lt(0)]
    if only_clear:
        found = found[found["z"].abs().ge(CLEAR_Z)]
    if found.empty:
        if only_clear and len(keyness):
            st.info("No term is that clear here. Switch off “Only clear ones”.", icon=":material/filter_alt_off:")
        else:
            empty("No term sets an outlet apart here: there is too little text, or one outlet alone.", view.choice)
        return
    found = found.sort_values(["outlet", "z"], ascending=[True, direction == LESS], kind="stable")
    _outlets(found)
    download_button(_named(found), name="distinctive-words", key="download_keyness")
    _sentences(view, found, story)


def _outlets(found: pd.DataFrame) -> None:
    """A small table for each outlet."""
    st.header("What sets each outlet apart", anchor=False)
    outlets = list(found["outlet"].unique())
    if len(outlets) > OUTLETS_AT_FIRST and not st.toggle(
        f"All {len(outlets):,} outlets", key="all_outlets", bind="query-params"
    ):
        outlets = outlets[:OUTLETS_AT_FIRST]
    cells = st.grid(3, min_column_width=300, gap=("small", "medium"))
    for outlet in outlets:
        own = found[found["outlet"].eq(outlet)].head(TERMS_AT_FIRST)
        with cells.cell():
            st.subheader(in_markdown(outlet), anchor=False)
            st.dataframe(
                own[list(COLUMNS)].rename(columns=COLUMNS),
                hide_index=True,
                height="content",
                key=f"terms_{outlet}",
                on_select=lambda outlet=outlet, own=own: _term_chosen(outlet, own),
                selection_mode="single-cell",
                column_config={
                    "Term": st.column_config.TextColumn(width=96),
                    "Here": st.column_config.NumberColumn(help="Times that this outlet says it", width=48),
                    "Others": st.column_config.NumberColumn(help="Times that the others say it", width=56),
                    "Articles": st.column_config.NumberColumn(help="Articles of this outlet that say it", width=62),
                    "z": st.column_config.NumberColumn(format="%.1f", width=42),
                },
                alt=f"Terms that set {outlet} apart",
            )
    if found.groupby("outlet").size().max() > TERMS_AT_FIRST:
        st.caption(f"The {TERMS_AT_FIRST} clearest of each outlet; the download and the choice below hold all.")


def _named(found: pd.DataFrame) -> pd.DataFrame:
    names = {
        "outlet": "Outlet",
        **COLUMNS,
        "n_articles_others": "Articles elsewhere",
        "log_odds": "Log-odds",
        "z": "z",
    }
    return found[list(names)].rename(columns=names).round(3).reset_index(drop=True)


def _term_chosen(outlet: str, own: pd.DataFrame) -> None:
    cell = chosen_cell(f"terms_{outlet}", list(COLUMNS.values()))
    if cell is not None:
        st.session_state["term_of"] = outlet
        st.session_state["term"] = own["term"].iloc[cell.row]


def _sentences(view: Shown, found: pd.DataFrame, story: str) -> None:
    st.header("The sentences behind a term", anchor=False)
    left, right = st.columns(2)
    outlet = left.selectbox("Outlet", list(found["outlet"].unique()), key="term_of", bind="query-params")
    own = found[found["outlet"].eq(outlet)]
    term = right.selectbox("Term", own["term"].to_list(), key="term", bind="query-params")
    row = own.set_index("term").loc[term]
    _list(view, row, term, story, key="term_sentences")
    if is_opened(*(f"terms_{one}" for one in found["outlet"].unique())):
        _drawer(view, row, term, story)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, row: pd.Series, term: str, story: str) -> None:
    _list(view, row, term, story, key="term_drawer")


def _list(view: Shown, row: pd.Series, term: str, story: str, *, key: str) -> None:
    outlet = row["outlet"]
    st.text(
        f"{outlet} says “{term}” {_times(row['n_outlet'])} in {_articles(row['n_articles'])}, the others "
        f"{_times(row['n_others'])} in {_articles(row['n_articles_others'])}; "
        f"log-odds {row['log_odds']:.2f}, z {row['z']:.1f}"
    )
    if not row["n_outlet"]:
        st.text("This outlet never says it; these are the others’ sentences.")
    spans = term_spans(view.tables, term, story=story, outlet=outlet if row["n_outlet"] else None)
    evidence_list(view, spans, "keyness", key=key, name="term")


def _times(n: int) -> str:
    return "never" if n == 0 else "once" if n == 1 else f"{n:,} times"


def _articles(n: int) -> str:
    return "1 article" if n == 1 else f"{n:,} articles"
