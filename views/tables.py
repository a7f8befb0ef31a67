"""Every table as it is, filtered and sorted, and saved as it stands."""

import pandas as pd
import streamlit as st

from analysis.dictionary import TABLES
from analysis.tables import Table
from views.parts.download import download_button
from views.parts.filters import Shown, empty, shown
from views.parts.paging import ROWS_AT_ONCE, paged
from views.parts.wrapped_table import wrapped_table

FIRST = ("outlets", "differences", "summary", "outlet_actors", "keyness", "coverage", "outlet_coverage", "articles")
UNSORTED = "As they come"
THREE_DECIMALS = st.column_config.NumberColumn(format="%.3f")


def page() -> None:
    st.title("Tables")
    view = shown()
    names = [name for name in dict.fromkeys((*FIRST, *TABLES)) if name in view.tables]
    name = st.selectbox("Table", names, format_func=_title, key="table", bind="query-params")
    described = TABLES[name]
    st.caption(f"Each row: {described.row}. What each column means stands below the table.")
    frame = view.tables[name]
    labels = {column.label: column for column in described.columns if column.name in frame}
    by, direction = st.columns([3, 1], vertical_alignment="bottom")
    sort = by.selectbox("Sort by", [UNSORTED, *labels], key="sort", bind="query-params")
    falling = direction.toggle("Largest first", key="falling", bind="query-params", disabled=sort == UNSORTED)
    columns = st.multiselect("Columns", list(labels), key="columns", bind="query-params", placeholder="All columns")
    if frame.empty:
        _nothing(name, view)
        return
    if sort != UNSORTED:
        frame = frame.sort_values(labels[sort].name, ascending=not falling, kind="stable")
    kept = [label for label in labels if not columns or label in columns]
    table = frame[[labels[label].name for label in kept]].set_axis(kept, axis=1).reset_index(drop=True)
    st.dataframe(
        table.iloc[paged(len(table), at_once=ROWS_AT_ONCE, key="table_page")],
        hide_index=True,
        placeholder="–",
        key="rows",
        on_select=_heading_chosen,
        selection_mode="single-column",
        column_config={label: THREE_DECIMALS for label in kept if labels[label].kind == "number"},
        alt=_title(name),
    )
    st.caption("Click a heading to sort by it.")
    download_button(table, name=name, key="download_table")
    _meanings(described)


def _nothing(name: str, view: Shown) -> None:
    if name == "problems":
        st.success("Every file and row could be used.", icon=":material/check:")
    elif name == "furniture":
        st.info("Nothing was removed from these articles.", icon=":material/info:")
    else:
        empty("This table has no rows under these filters.", view.choice)


def _heading_chosen() -> None:
    """Sort by the heading; a second click, which gives it up as selected, turns the order around."""
    columns = st.session_state["rows"]["selection"]["columns"]
    st.session_state["falling"] = not columns and not st.session_state["falling"]
    if columns:
        st.session_state["sort"] = columns[0]


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _meanings(described: Table) -> None:
    with st.expander("What each column means", icon=":material/help:"):
        rows = [(column.label, column.name, column.meaning.replace("`", "")) for column in described.columns]
        columns = ["Heading", "Name in files", "Meaning"]
        wrapped_table(pd.DataFrame(rows, columns=columns), name="What each column means")


page()
