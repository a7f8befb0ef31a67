"""What articles say again: repeated phrases and sentences, and where."""

import pandas as pd
import streamlit as st

from views.parts.download import download_button
from views.parts.evidence_list import evidence_list
from views.parts.features import figures_in, group_of
from views.parts.figure_table import figure_table
from views.parts.filters import Shown, empty
from views.parts.naming import article_labels
from views.parts.opening import chosen_cell, is_opened

GROUP = "Repetition"
KINDS = {"Phrases and sentences": None, "Phrases": "phrase", "Sentences": "sentence"}
KEYS = ["article_id", "phrase"]


def repetition(view: Shown) -> None:
    """Draw the group's figures, a row for each repeated phrase of an article, and its sentences."""
    st.markdown(
        "Phrases of three words or more, and whole sentences, that an article says again. Repetition can be a point "
        "driven home, a title that has to be said, or a line of the house."
    )
    names = [figure.name for figure in figures_in(None) if group_of(figure) == GROUP]
    figure_table(view, names, name="Repetition of each outlet", key="repetition")
    rows = view.tables["repeats"]
    if rows.empty:
        empty("No article says a phrase twice here.", view.choice)
        return
    st.header("What is said again", anchor=False)
    left, right = st.columns([2, 3], vertical_alignment="bottom")
    kind = KINDS[
        left.segmented_control(
            "Kind",
            list(KINDS),
            default=next(iter(KINDS)),
            required=True,
            label_visibility="collapsed",
            key="repeat_kind",
            bind="query-params",
        )
    ]
    with_actor = right.toggle("Only what names an actor", key="repeat_actor", bind="query-params")
    chosen = rows[rows["kind"].eq(kind)] if kind else rows
    chosen = chosen[chosen["actor"].notna()] if with_actor else chosen
    if chosen.empty:
        st.info("Nothing of the kind is said again. Choose another kind above.", icon=":material/filter_alt_off:")
        return
    labels = article_labels(view.tables["articles"])
    phrases = chosen.drop_duplicates(KEYS).sort_values(
        ["n_occurrences", "outlet", "phrase"], ascending=[False, True, True], kind="stable"
    )
    table = pd.DataFrame(
        {
            "Said again": phrases["phrase"],
            "Times": phrases["n_occurrences"],
            "Kind": phrases["kind"],
            "Actor": phrases["actor"],
            "Article": phrases["article_id"].map(labels),
        }
    ).reset_index(drop=True)
    st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        key="repeat_cells",
        on_select=lambda: _cell_chosen(table),
        selection_mode="single-cell",
        column_config={
            "Said again": st.column_config.TextColumn(width=330),
            "Actor": st.column_config.TextColumn(width=120),
            "Article": st.column_config.TextColumn(width=360),
        },
        alt="Repeated phrases and sentences of each article",
    )
    st.caption("Click a row to read it where it stands.")
    download_button(table, name="repetition", key="download_repetition")
    _sentences(view, chosen, table, labels)


def _cell_chosen(table: pd.DataFrame) -> None:
    cell = chosen_cell("repeat_cells", list(table.columns))
    if cell is not None:
        st.session_state["repeat_in"] = table["Article"].iloc[cell.row]
        st.session_state["repeat"] = table["Said again"].iloc[cell.row]


def _sentences(view: Shown, rows: pd.DataFrame, table: pd.DataFrame, labels: dict[str, str]) -> None:
    st.header("Where it stands", anchor=False)
    left, right = st.columns(2)
    article = left.selectbox("Article", list(dict.fromkeys(table["Article"])), key="repeat_in", bind="query-params")
    phrases = table.loc[table["Article"].eq(article), "Said again"].to_list()
    phrase = right.selectbox("Said again", phrases, key="repeat", bind="query-params")
    chosen = rows[rows["article_id"].map(labels).eq(article) & rows["phrase"].eq(phrase)]
    evidence_list(view, chosen, "repeats", key="repeat_sentences", name="repetition")
    if is_opened("repeat_cells"):
        _drawer(view, chosen, f"{article} · “{phrase}”")


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, rows: pd.DataFrame, heading: str) -> None:
    st.text(heading)
    evidence_list(view, rows, "repeats", key="repeat_drawer", name="repetition")
