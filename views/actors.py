"""How each outlet speaks of each actor: a table whose cells open their sentences."""

import pandas as pd
import streamlit as st

from views.parts.actor_grid import SHOWN_AT_FIRST, Grid, actor_grid, cell_text
from views.parts.download import download_button
from views.parts.evidence import mention_passages, sentence_table, show_passages, words_that_scored
from views.parts.filters import Shown, empty, shown
from views.parts.highlight import legend

OPENED = "opened_cell"  # session state: whether a cell was just clicked


def page() -> None:
    st.title("Actors")
    view = shown()
    table = view.tables["outlet_actors"]
    if table.empty:
        empty("No outlet mentions an actor under these filters.", view.choice)
        return
    st.markdown(
        "Sentiment toward each actor, from −1 (spoken against) to +1 (spoken for), its 95% interval and the number "
        "of mentions (n). It describes wording, sentence by sentence: outlets are not ranked by it. "
        "Click a cell to read its sentences."
    )
    actors = _most_mentioned(table)
    n_shown = len(actors)
    if len(actors) > SHOWN_AT_FIRST and not st.toggle(
        f"All {len(actors)} actors", key="all_actors", bind="query-params"
    ):
        n_shown = SHOWN_AT_FIRST
    grid = actor_grid(table, actors[:n_shown], min_mentions=view.choice.min_mentions)
    st.dataframe(
        grid.styled(),
        hide_index=True,
        placeholder="not mentioned",
        height="content",
        key="actor_cells",
        on_select=lambda: _cell_chosen(grid),
        selection_mode="single-cell",
        column_config={"Actor": st.column_config.TextColumn(pinned=True)},
        alt="Sentiment of each outlet toward each actor",
    )
    st.caption(f"Grey: fewer than {view.choice.min_mentions} mentions, too few for a mean to say anything.")
    download_button(grid.text, name="actors", key="download_actors")
    _evidence(view, table, actors)


def _most_mentioned(table: pd.DataFrame) -> list[str]:
    """Actors, those with most mentions first."""
    mentions = table.groupby("actor")["n_mentions"].sum()
    return mentions.sort_index().sort_values(ascending=False, kind="stable").index.to_list()


def _cell_chosen(grid: Grid) -> None:
    for row, column in st.session_state["actor_cells"]["selection"]["cells"]:
        st.session_state["actor"] = grid.text["Actor"].iloc[row]
        if column in grid.outlets:
            st.session_state["of"] = grid.outlets[column]
            st.session_state[OPENED] = True


def _evidence(view: Shown, table: pd.DataFrame, actors: list[str]) -> None:
    st.header("The sentences behind a cell", anchor=False)
    left, right = st.columns(2)
    actor = left.selectbox("Actor", actors, key="actor", bind="query-params")
    outlet = right.selectbox("Outlet", sorted(table["outlet"].unique()), key="of", bind="query-params")
    _sentences(view, actor, outlet, key="mentions")
    if st.session_state.pop(OPENED, False):
        _drawer(view, actor, outlet)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, actor: str, outlet: str) -> None:
    _sentences(view, actor, outlet, key="drawer")


def _sentences(view: Shown, actor: str, outlet: str, *, key: str) -> None:
    table = view.tables["outlet_actors"]
    row = table[table["actor"].eq(actor) & table["outlet"].eq(outlet)]
    if row.empty:
        st.info("This outlet does not mention this actor under these filters.", icon=":material/person_off:")
        return
    st.text(f"{outlet} on {actor}: {cell_text(row.iloc[0], min_mentions=1)}")
    mentions = view.tables["mentions"]
    chosen = mentions[mentions["actor"].eq(actor) & mentions["outlet"].eq(outlet) & mentions["zone"].eq("body")]
    if view.choice.voice is not None:
        chosen = chosen[chosen["voice"].eq(view.choice.voice)]
    found = mention_passages(chosen, view.tables["articles"])
    st.html(legend(["actor", "praise", "blame"]))
    show_passages(found, view.tables["articles"], view.looks, key=key, more=words_that_scored)
    download_button(sentence_table(found, view.tables["articles"]), name="sentences", key=f"{key}_download")


page()
