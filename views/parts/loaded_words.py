"""Loaded words of each outlet: how often, which, and the sentences that hold them."""

import pandas as pd
import streamlit as st

from analysis.comparison.occurrences import occurrences
from views.parts.download import download_button
from views.parts.evidence_list import evidence_list
from views.parts.features import figures_in, group_of
from views.parts.figure_table import figure_table
from views.parts.filters import Shown, empty
from views.parts.naming import numbered
from views.parts.opening import chosen_cell, is_opened

GROUP = "Loaded language"
WORDS_AT_FIRST = 25
ALL_OUTLETS = "All outlets"


def loaded_words(view: Shown) -> None:
    """Draw the group's figures, the words of each outlet, and the sentences behind a cell."""
    st.markdown(
        "Words that carry a judgement or a feeling, or turn the volume up, as lists of the field have them. A loaded "
        "word can be the right one: read the sentence. Those inside quotations are the source's, not the outlet's."
    )
    names = [figure.name for figure in figures_in(view.choice.voice) if group_of(figure) == GROUP]
    if names:
        figure_table(view, names, name="Loaded language of each outlet", key="loaded")
    rows = view.tables["loaded"]
    rows = rows[rows["outlet"].notna()]
    if view.choice.voice is not None:
        rows = rows[rows["voice"].eq(view.choice.voice)]
    if rows.empty:
        empty("No loaded word was found in these articles.", view.choice)
        return
    st.header("Which words", anchor=False)
    rows = rows.assign(word=rows["cue"].str.lower(), category=rows["category"].str.capitalize())
    kinds = st.pills(
        "Kind", sorted(rows["category"].unique()), selection_mode="multi", key="loaded_kind", bind="query-params"
    )
    if kinds:
        rows = rows[rows["category"].isin(kinds)]
    grid = _grid(view, rows)
    if len(grid) > WORDS_AT_FIRST and not st.toggle(f"All {len(grid):,} words", key="all_words", bind="query-params"):
        grid = grid.head(WORDS_AT_FIRST)
    outlets = {column: outlet for outlet, column in _columns(view).items()}
    st.dataframe(
        grid,
        hide_index=True,
        placeholder="–",
        height="content",
        key="loaded_cells",
        on_select=lambda: _cell_chosen(grid, outlets),
        selection_mode="single-cell",
        column_config={"Word": st.column_config.TextColumn(pinned=True)},
        alt="Loaded words and how often each outlet has them",
    )
    st.caption("Times, headlines included, not rates: more text has more of everything. Click a number to read.")
    download_button(grid, name="loaded-words", key="download_loaded")
    _sentences(view, rows)


def _columns(view: Shown) -> dict[str, str]:
    outlets = view.tables["outlets"]["outlet"]
    return numbered({outlet: outlet for outlet in outlets}, reserved=("Word", "Kind"))


def _grid(view: Shown, rows: pd.DataFrame) -> pd.DataFrame:
    """One row a word, the most frequent first, one column an outlet: how often it has the word."""
    found = occurrences(rows, "word", "category")
    cells = {(row.word, row.category, row.outlet): row.n for row in found.itertuples()}
    words = found[["word", "category"]].drop_duplicates()
    grid = pd.DataFrame({"Word": words["word"], "Kind": words["category"]}).reset_index(drop=True)
    for outlet, column in _columns(view).items():
        counts = [cells.get((word, kind, outlet)) for word, kind in words.itertuples(index=False)]
        grid[column] = pd.array(counts, dtype="Int64")
    return grid


def _cell_chosen(grid: pd.DataFrame, outlets: dict[str, str]) -> None:
    cell = chosen_cell("loaded_cells", list(grid.columns))
    if cell is not None:
        st.session_state["loaded_word"] = grid["Word"].iloc[cell.row]
        st.session_state["loaded_of"] = outlets.get(cell.column, ALL_OUTLETS)


def _sentences(view: Shown, rows: pd.DataFrame) -> None:
    st.header("The sentences behind a number", anchor=False)
    left, right = st.columns(2)
    words = list(dict.fromkeys(occurrences(rows, "word")["word"]))
    word = left.selectbox("Word", words, key="loaded_word", bind="query-params")
    outlets = [ALL_OUTLETS, *view.tables["outlets"]["outlet"]]
    outlet = right.selectbox("Outlet", outlets, key="loaded_of", bind="query-params")
    chosen = rows[rows["word"].eq(word)]
    if outlet != ALL_OUTLETS:
        chosen = chosen[chosen["outlet"].eq(outlet)]
    heading = f"“{word}” · {outlet}: {len(chosen):,} {'time' if len(chosen) == 1 else 'times'}"
    st.text(heading)
    evidence_list(view, chosen, "loaded", key="loaded_sentences")
    if is_opened("loaded_cells"):
        _drawer(view, chosen, heading)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, rows: pd.DataFrame, heading: str) -> None:
    st.text(heading)
    evidence_list(view, rows, "loaded", key="loaded_drawer")
