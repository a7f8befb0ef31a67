"""How each outlet speaks of each actor: a table whose cells open their sentences."""

import pandas as pd
import streamlit as st

from views.parts.actor_grid import SHOWN_AT_FIRST, actor_grid, cell_text
from views.parts.download import download_button
from views.parts.evidence import mention_passages, sentence_table, show_passages, words_that_scored
from views.parts.filters import Shown, empty, shown
from views.parts.highlight import legend


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
        on_select=lambda: _cell_chosen(grid.text),
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


def _cell_chosen(text: pd.DataFrame) -> None:
    for row, column in st.session_state["actor_cells"]["selection"]["cells"]:
        st.session_state["actor"] = text["Actor"].iloc[row]
        if column != "Actor":
            st.session_state["of"] = column


def _evidence(view: Shown, table: pd.DataFrame, actors: list[str]) -> None:
    st.header("The sentences behind a cell", anchor=False)
    left, right = st.columns(2)
    actor = left.selectbox("Actor", actors, key="actor", bind="query-params")
    outlet = right.selectbox("Outlet", sorted(table["outlet"].unique()), key="of", bind="query-params")
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
    show_passages(found, view.tables["articles"], view.looks, key="mentions", more=words_that_scored)
    download_button(sentence_table(found, view.tables["articles"]), name="sentences", key="download_sentences")


page()
