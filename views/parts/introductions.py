"""How outlets introduce each source: the words, how often, and whether they take a stance."""

import pandas as pd
import streamlit as st

from views.parts.download import download_button
from views.parts.filters import Shown, empty
from views.parts.naming import numbered
from views.parts.quoted_sentences import ALL_OUTLETS, choose
from views.parts.speakers import listed_sources, source_labels, verb_grid

SHOWN_AT_FIRST = 10
LINE_LENGTH, MOST_LINES = 22, 4  # of a cell of verbs
STANCES = ("endorsing", "doubting", "conceding", "negative", "neutral")


def introductions(view: Shown, order: list[str]) -> list[str]:
    """Draw the table of verbs; returns the stances that the analyst asked for, none for all."""
    st.markdown(
        "The words that introduce what each source says, and how often. A stance that is not neutral stands behind the "
        "verb: “said” is neutral, “claimed” doubts, “pointed out” endorses, “admitted” concedes. Click a cell to read "
        "the sentences."
    )
    stances = st.pills("Stance", STANCES, selection_mode="multi", key="stance", bind="query-params")
    table = view.tables["introductions"]
    outlets = numbered({outlet: outlet for outlet in sorted(table["outlet"].unique())}, reserved="Source")
    table = table.assign(label=source_labels(table))
    if stances:
        table = table[table["stance"].isin(stances)]
    if table.empty:
        empty("No verb of this stance introduces anybody here: choose another stance above.", view.choice)
        return stances
    sources = listed_sources(table, order)
    n_shown = len(sources)
    if n_shown > SHOWN_AT_FIRST and not st.toggle(f"All {n_shown:,} sources", key="all_sources", bind="query-params"):
        n_shown = SHOWN_AT_FIRST
    grid = verb_grid(table, sources[:n_shown], outlets)
    by_column = {column: outlet for outlet, column in outlets.items()}
    st.dataframe(
        grid,
        hide_index=True,
        placeholder="–",
        height="content",
        row_height=_row_height(grid),
        key="verb_cells",
        on_select=lambda: _cell_chosen(grid, by_column),
        selection_mode="single-cell",
        column_config={
            "Source": st.column_config.TextColumn(pinned=True, width=130),
            **{column: st.column_config.TextColumn(width=167) for column in by_column},
        },
        alt="Verbs with which each outlet introduces each source",
    )
    st.caption(
        "Counts of quotations that have introducing words, not rates: one article can decide them. "
        "A cell shows the most frequent first; the download holds them all."
    )
    download_button(grid, name="introductions", key="download_verbs")
    return stances


def _row_height(grid: pd.DataFrame) -> int:
    """Pixels that most cells need; a grid's rows are all of one height."""
    longest = max((len(text) for column in grid.columns[1:] for text in grid[column].dropna()), default=0)
    return 20 + 18 * min(MOST_LINES, max(2, -(-longest // LINE_LENGTH)))


def _cell_chosen(grid: pd.DataFrame, outlets: dict[str, str]) -> None:
    for row, column in st.session_state["verb_cells"]["selection"]["cells"]:
        choose(grid["Source"].iloc[row], outlets.get(column, ALL_OUTLETS))
