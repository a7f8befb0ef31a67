"""How far outlets are apart in every figure, and which of these differences are clear."""

import pandas as pd
import streamlit as st

from analysis.comparison.differences import CLEAR
from views.parts.difference_table import COLUMN_CONFIG, difference_table, explanation, greyed
from views.parts.download import download_button
from views.parts.evidence_list import evidence_list
from views.parts.features import BY_NAME, GROUPS, behind, figures_in, group_of
from views.parts.filters import Shown, empty
from views.parts.one_of import one_of
from views.parts.opening import chosen_cell, is_opened

ALL_OUTLETS, ANY_OTHER, ALL_FIGURES = "All outlets", "Any other", "All figures"


def outlet_differences(view: Shown) -> None:
    """Draw the differences between two outlets, or all; a row opens the sentences of both."""
    names = [figure.name for figure in figures_in(view.choice.voice)]
    rows = view.tables["differences"]
    rows = rows[rows["feature"].isin(names)]
    if rows.empty:
        empty("Two outlets are needed for a difference.", view.choice)
        return
    story = view.choice.story
    st.markdown(
        "Every figure of two outlets side by side, the surest differences first. "
        + ("" if story else "Over all stories: outlets that cover other events differ for that alone, so choose one. ")
        + "Click a row to read the sentences of both."
    )
    explanation()
    chosen = _chosen(rows)
    if chosen.empty:
        st.info(
            f"None of these differences is clear (q below {CLEAR}): there is too little text to tell. Switch off “Only "
            "clear differences”, or choose other outlets or figures.",
            icon=":material/filter_alt_off:",
        )
        return
    table = difference_table(chosen)
    st.text(f"{len(table):,} {'difference' if len(table) == 1 else 'differences'}, {_clear(chosen)} clear")
    st.dataframe(
        greyed(table),
        hide_index=True,
        placeholder="–",
        key="difference_cells",
        on_select=lambda: _cell_chosen(chosen, table),
        selection_mode="single-cell",
        column_config=COLUMN_CONFIG,
        alt="Differences between outlets",
    )
    download_button(table, name="differences", key="download_differences")
    if is_opened("difference_cells"):
        row = chosen.iloc[st.session_state["difference_row"]]
        _drawer(view, row, table.iloc[st.session_state["difference_row"]])


def _chosen(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that the analyst asks for, those with the smallest q first."""
    outlets = sorted({*rows["outlet_a"], *rows["outlet_b"]})
    left, middle, right = st.columns(3, vertical_alignment="bottom")
    first = left.selectbox("Outlet", [ALL_OUTLETS, *outlets], key="first_outlet", bind="query-params")
    others = [ANY_OTHER, *(outlet for outlet in outlets if outlet != first)]
    second = middle.selectbox("Beside", others, key="second_outlet", bind="query-params")
    groups = [group for group in GROUPS if any(group_of(BY_NAME[name]) == group for name in rows["feature"].unique())]
    group = right.selectbox("Figures", [ALL_FIGURES, *groups], key="difference_group", bind="query-params")
    only_clear = st.toggle("Only clear differences", key="clear_differences", bind="query-params")
    for outlet, everyone in ((first, ALL_OUTLETS), (second, ANY_OTHER)):
        if outlet != everyone:
            rows = rows[rows["outlet_a"].eq(outlet) | rows["outlet_b"].eq(outlet)]
    if group != ALL_FIGURES:
        rows = rows[rows["feature"].map(lambda name: group_of(BY_NAME[name])).eq(group)]
    if only_clear:
        rows = rows[rows["q"].lt(CLEAR)]
    return rows.sort_values("q", kind="stable", ignore_index=True)


def _clear(rows: pd.DataFrame) -> str:
    n = int(rows["q"].lt(CLEAR).sum())
    return f"{n:,}" if n else "none"


def _cell_chosen(rows: pd.DataFrame, table: pd.DataFrame) -> None:
    cell = chosen_cell("difference_cells", list(table.columns))
    if cell is not None:
        st.session_state["difference_row"] = cell.row


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, row: pd.Series, said: pd.Series) -> None:
    figure = BY_NAME[row["feature"]]
    st.text(f"{figure.label}: {row['outlet_a']} {said['Its figure']}, {row['outlet_b']} {said['The other’s']}")
    if said["Difference"]:
        st.text(f"Difference {said['Difference']}, q {said['q']}; rests on {said['Rests on']}")
    else:
        st.text(f"No difference can be told: {row['missing']}")
    st.caption(figure.meaning)
    outlets = [row["outlet_a"], row["outlet_b"]]
    outlet = outlets[one_of(outlets, key="difference_of")]
    own = {name: table[table["outlet"].eq(outlet)] for name, table in view.tables.items() if "outlet" in table}
    found = behind(figure, own)
    if found is None:
        st.caption("This figure is computed from every word of the articles.")
    else:
        evidence_list(view, found.rows, found.table, key="difference")
