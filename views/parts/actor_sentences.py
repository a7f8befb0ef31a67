"""The sentences behind the figures of an actor: which outlet's, which of them, and what moved their scores."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from views.parts.actor_evidence import actor_passages, words_that_scored
from views.parts.actor_figures import EVIDENCE, GIVEN, LABELS, PASSIVE, cell_text
from views.parts.download import download_button
from views.parts.evidence import sentence_table, show_passages
from views.parts.filters import Shown
from views.parts.highlight import legend
from views.parts.opening import is_opened

EVERY_LABEL = "Every label"


def sentences_section(view: Shown, table: pd.DataFrame, actor: str, *, grids: Sequence[str]) -> None:
    """Draw the choice of outlet and kind of sentences, and these; in a drawer too where a cell of `grids` is opened."""
    st.header("The sentences behind a number", anchor=False)
    left, right = st.columns(2)
    outlet = left.selectbox("Outlet", sorted(table["outlet"].unique()), key="portrayed_by", bind="query-params")
    kinds = [kind for kind in EVIDENCE if _can_be_shown(view, kind)]
    which = right.selectbox("Which sentences", kinds, key="sentences", bind="query-params")
    label = None
    if which == LABELS:
        own = view.tables["labels"]
        used = own.loc[own["actor"].eq(actor) & own["outlet"].eq(outlet), "label"].dropna().unique()
        picked = st.selectbox("Label", [EVERY_LABEL, *sorted(used)], key="label", bind="query-params")
        label = None if picked == EVERY_LABEL else picked
    _sentences(view, table, (actor, outlet, which, label), key="mentions")
    if is_opened(*grids):
        _drawer(view, table, (actor, outlet, which, label))


def _can_be_shown(view: Shown, kind: str) -> bool:
    table = {LABELS: "labels", PASSIVE: "passives"}.get(kind)
    return table is None or table in view.tables


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, table: pd.DataFrame, asked: tuple[str, str, str, str | None]) -> None:
    _sentences(view, table, asked, key="drawer")


def _sentences(view: Shown, table: pd.DataFrame, asked: tuple[str, str, str, str | None], *, key: str) -> None:
    actor, outlet, which, label = asked
    row = table[table["actor"].eq(actor) & table["outlet"].eq(outlet)]
    if row.empty:
        st.info("This outlet does not mention this actor under these filters.", icon=":material/person_off:")
        return
    found = actor_passages(view.tables, actor, outlet, which, voice=view.choice.voice, label=label)
    is_scored = which not in (GIVEN, LABELS, PASSIVE)
    value = f": {cell_text(next(row.itertuples()), min_mentions=view.choice.min_mentions)}" if is_scored else ""
    st.text(f"{outlet} on {actor}{value}")
    sentences = "sentence" if len(found) == 1 else "sentences"
    st.text(f"{which if label is None else f'Called “{label}”'}: {len(found):,} {sentences}")
    if not found:
        return
    explained = is_scored and st.toggle(
        "Mark the words that moved the score",
        key=f"{key}_words",
        help="Each word is taken out in turn, and the sentence scored again without it.",
    )
    marked = "quote" if which == GIVEN else "label" if which == LABELS else "passive" if which == PASSIVE else "actor"
    st.html(legend([marked, "praise", "blame"] if explained else [marked]))
    articles = view.loaded.tables["articles"]  # whole texts, also where copied passages are left out
    if explained:
        with st.spinner("Scoring without each word …"):
            more = words_that_scored(view.loaded.scorer)
            show_passages(found, articles, view.looks, key=key, more=more)
    else:
        show_passages(found, articles, view.looks, key=key)
    download_button(sentence_table(found, articles), name="sentences", key=f"{key}_download")
