"""How each outlet speaks of each actor: a table of them all, then one actor outlet by outlet, with every sentence."""

import pandas as pd
import streamlit as st

from analysis.features.names.own_list import KINDS
from views.parts.actor_figures import (
    ALL,
    BY_LABEL,
    LABELS,
    ActorFigure,
    figures_of,
    signed,
)
from views.parts.actor_grid import SHOWN_AT_FIRST, Grid, actor_grid, figure_grid
from views.parts.actor_panels import panel_html
from views.parts.actor_sentences import EVERY_LABEL, sentences_section
from views.parts.download import download_button
from views.parts.filters import Shown, empty, shown
from views.parts.label_grid import LabelGrid, label_grid
from views.parts.opening import OPENED, chosen_cell
from views.parts.plain import in_markdown

KIND_NAMES = {
    "person": "People",
    "country": "Countries",
    "organisation": "Organisations",
    "alliance": "Alliances",
    "group": "Groups",
    "other": "Others",
}
GRIDS = ("actor_cells", "actor_figures", "actor_labels", "actor_panels")
MANY_LABELS = 12
PINNED = st.column_config.TextColumn(pinned=True)


def page() -> None:
    st.title("Actors")
    view = shown()
    table = view.tables["outlet_actors"]
    if table.empty:
        empty("No outlet mentions an actor under these filters.", view.choice)
        return
    st.markdown(
        "Who the news is about, and what each outlet's wording makes of them. Sentiment runs from −1 (spoken against) "
        "to +1 (spoken for), with its 95% interval. It describes wording, sentence by sentence: outlets are not ranked "
        "by it. Each cell says what it rests on (n); click it to read its sentences."
    )
    table, figure = _choices(table)
    actors = _most_mentioned(table)
    _all_actors(view, table, actors, figure)
    actor = _in_focus(view, table, actors)
    sentences_section(view, table, actor, grids=GRIDS)


def _choices(table: pd.DataFrame) -> tuple[pd.DataFrame, ActorFigure]:
    """The rows of the kinds that the analyst picks, and the figure to show."""
    figures = {figure.label: figure for figure in figures_of(table)}
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    present = set(table["kind"].dropna()) if "kind" in table else set()
    kinds = left.pills(
        "Kinds",
        [kind for kind in KINDS if kind in present],
        selection_mode="multi",
        format_func=lambda kind: KIND_NAMES.get(kind, kind),
        key="actor_kind",
        bind="query-params",
        wrap=True,
        help="None chosen: all are shown.",
    )
    label = right.selectbox("Figure", list(figures), key="figure", bind="query-params")
    figure = figures[label]
    st.caption(f"{figure.meaning}.")
    return table[table["kind"].isin(kinds)] if kinds else table, figure


def _most_mentioned(table: pd.DataFrame) -> list[str]:
    """Actors, those with most mentions first."""
    mentions = table.groupby("actor")["n_mentions"].sum()
    return mentions.sort_index().sort_values(ascending=False, kind="stable").index.to_list()


def _all_actors(view: Shown, table: pd.DataFrame, actors: list[str], figure: ActorFigure) -> None:
    n_shown = len(actors)
    if len(actors) > SHOWN_AT_FIRST and not st.toggle(
        f"All {len(actors)} actors", key="all_actors", bind="query-params"
    ):
        n_shown = SHOWN_AT_FIRST
    grid = actor_grid(table, actors[:n_shown], min_mentions=view.choice.min_mentions, figure=figure)
    st.dataframe(
        grid.styled(),
        hide_index=True,
        placeholder="not mentioned",
        height="content",
        key="actor_cells",
        on_select=lambda: _actor_chosen(grid, figure),
        selection_mode="single-cell",
        column_config={"Actor": PINNED},
        alt=f"{figure.label} of each actor in each outlet",
    )
    if figure.said is signed:
        st.caption(f"Grey: fewer than {view.choice.min_mentions} mentions, too few for a mean to say anything.")
    else:
        st.caption("Grey: too few for a figure; the cell says how many are missing.")
    download_button(grid.text, name="actors", key="download_actors")


def _actor_chosen(grid: Grid, figure: ActorFigure) -> None:
    cell = chosen_cell("actor_cells", list(grid.text))
    if cell is None:
        return
    _choose(grid.text["Actor"].iloc[cell.row], grid.outlets.get(cell.column), figure.evidence)


def _figure_chosen(grid: Grid, actor: str) -> None:
    cell = chosen_cell("actor_figures", list(grid.text))
    if cell is not None:
        _choose(actor, grid.outlets.get(cell.column), BY_LABEL[grid.text["Figure"].iloc[cell.row]].evidence)


def _label_chosen(grid: LabelGrid, actor: str) -> None:
    cell = chosen_cell("actor_labels", list(grid.text))
    if cell is not None:
        _choose(actor, grid.outlets.get(cell.column), LABELS)
        st.session_state["label"] = grid.text["Label"].iloc[cell.row]


def _panel_chosen(actor: str, outlet: str) -> None:
    _choose(actor, outlet, ALL)
    st.session_state[OPENED] = "actor_panels", False


def _choose(actor: str, outlet: str | None, which: str) -> None:
    """Put an actor into focus and, where an outlet's cell was chosen, its sentences."""
    st.session_state["actor"] = actor
    if outlet is None:
        st.session_state.pop(OPENED, None)
        return
    st.session_state["portrayed_by"] = outlet
    st.session_state["sentences"] = which
    st.session_state["label"] = EVERY_LABEL


def _in_focus(view: Shown, table: pd.DataFrame, actors: list[str]) -> str:
    st.header("One actor, outlet by outlet", anchor=False)
    actor: str = st.selectbox("Actor", actors, key="actor", bind="query-params")
    own = table[table["actor"].eq(actor)].sort_values("outlet")
    labels = view.tables.get("outlet_labels")
    if labels is not None:
        labels = labels[labels["actor"].eq(actor)].sort_values(["n_uses", "label"], ascending=[False, True])
    if labels is not None and "first_position" in own:
        _panels(view, own, labels, actor)
    grid = figure_grid(own, actor, figures_of(own), min_mentions=view.choice.min_mentions)
    st.dataframe(
        grid.styled(),
        hide_index=True,
        height="content",
        key="actor_figures",
        on_select=lambda: _figure_chosen(grid, actor),
        selection_mode="single-cell",
        column_config={"Figure": PINNED},
        alt=f"Every figure of {actor} in each outlet",
    )
    download_button(grid.text, name="actor", key="download_actor")
    if labels is not None and not labels.empty:
        _labels(labels, actor)
    return actor


def _panels(view: Shown, own: pd.DataFrame, labels: pd.DataFrame, actor: str) -> None:
    cells = st.grid(3, min_column_width=280, gap=("small", "medium"), key="portraits")
    for row in own.itertuples():
        outlet = str(row.outlet)
        with cells.cell():
            st.subheader(in_markdown(outlet), anchor=False)
            used = labels[labels["outlet"].eq(outlet)].itertuples()
            st.html(panel_html(row, used, view.looks.get(outlet), min_mentions=view.choice.min_mentions))
            st.button(
                f"Read {row.n_mentions:,} {'mention' if row.n_mentions == 1 else 'mentions'}",
                icon=":material/article:",
                key=f"read_{outlet}",
                on_click=_panel_chosen,
                args=(actor, outlet),
                disabled=not row.n_mentions,
            )


def _labels(labels: pd.DataFrame, actor: str) -> None:
    st.subheader("What it is called", anchor=False)
    st.caption(
        "The words that stand for the actor or are put to its name, and of how many such words; click a number to "
        "read the sentences."
    )
    grid = label_grid(labels)
    n_shown = len(grid.text)
    if n_shown > MANY_LABELS and not st.toggle(f"All {n_shown} labels", key="all_labels", bind="query-params"):
        n_shown = MANY_LABELS
    shown_rows = LabelGrid(grid.text.head(n_shown), grid.outlets)
    st.dataframe(
        shown_rows.text,
        hide_index=True,
        placeholder="–",
        height="content",
        key="actor_labels",
        on_select=lambda: _label_chosen(shown_rows, actor),
        selection_mode="single-cell",
        column_config={"Label": PINNED},
        alt=f"Labels of {actor} in each outlet",
    )
    download_button(shown_rows.text, name="labels", key="download_labels")


page()
