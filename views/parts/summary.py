"""The story in a few sentences, each with its n and the evidence behind it."""

import json
from typing import Any

import pandas as pd
import streamlit as st

from analysis.comparison.differences import CLEAR
from analysis.comparison.keyness import term_spans
from views.parts.address import address
from views.parts.corpus import Tables
from views.parts.evidence_list import evidence_list
from views.parts.features import BY_NAME, group_of
from views.parts.filters import Shown
from views.parts.one_of import one_of

OPENED = "opened_sentence"  # session state: number of the sentence whose evidence is to be shown
SPANS = {"article_id", "start", "end"}  # columns of a table whose rows can be read in their sentences
OF_THE_WHOLE = ("articles", "differences")  # tables behind sentences that speak of all that is here
# Where evidence that belongs to no figure can be read among its like: the page, and what is chosen on it.
PLACES: dict[str, tuple[str, dict[str, str]]] = {
    "quotes": ("Sources", {}),
    "mentions": ("Actors", {}),
    "labels": ("Actors", {}),
    "passives": ("Actors", {}),
    "coverage": ("Coverage", {}),
    "keyness": ("Words", {"words": "Distinctive words"}),
    "headlines": ("Words", {"words": "Headline against body"}),
    "loaded": ("Words", {"words": "Loaded words"}),
    "repeats": ("Words", {"words": "Repetition"}),
    "reuse": ("Words", {"words": "Shared passages"}),
}
# What a filter of the evidence is called in the address of the page that shows it.
PARAMETERS = {
    "Sources": {"speaker": "source"},
    "Actors": {"actor": "actor"},
    "Words": {"outlet": "term_of", "term": "term"},
}


def in_short(view: Shown) -> None:
    """Draw the sentences about the chosen story, or about all; a button opens each one's evidence."""
    rows = view.tables["summary"].sort_values("number", kind="stable")
    if rows.empty:
        return
    st.header("In short", anchor=False)
    told = rows["table"].isin(OF_THE_WHOLE) | rows["table"].isna()
    if told.any():
        st.text(" ".join(rows.loc[told, "sentence"]))
    with st.container(key="summary"):
        cells = st.grid(2, min_column_width=340, gap=("small", "medium"))
        for row in rows[~told].itertuples():
            with cells.cell(), st.container(gap="xxsmall"):
                st.text(row.sentence)
                _button(row)
    st.page_link(
        "views/compare.py",
        label="Every difference between outlets",
        icon=":material/arrow_outward:",
        query_params=address(compared="Outlets"),
    )
    number = st.session_state.pop(OPENED, None)
    chosen = rows[rows["number"].eq(number)]
    if not chosen.empty:
        _drawer(view, next(chosen.itertuples()))


def _button(row: Any) -> None:
    st.button(
        amount(row),
        key=f"summary_{row.number}",
        type="tertiary",
        icon=":material/format_quote:",
        help="Read the evidence",
        on_click=_opened,
        args=(int(row.number),),
    )


def evidence_of(row: Any, tables: Tables) -> pd.DataFrame:
    """The rows of evidence that a sentence of the table `summary` speaks of."""
    asked = _asked(row)
    if row.table == "keyness":
        outlets, terms = asked["outlet"], asked["term"]
        spans = [term_spans(tables, term, story=row.story, outlet=outlet) for outlet in outlets for term in terms]
        return pd.concat(spans, ignore_index=True)
    rows = tables[row.table]
    if isinstance(row.story, str) and "story" in rows:
        rows = rows[rows["story"].eq(row.story)]
    for column, values in asked.items():
        rows = rows[rows[column].isin(values)]
    return rows


def amount(row: Any) -> str:
    """How much a sentence rests on, and whether the difference that it tells is clear."""
    articles = f"{row.n_articles:,} {'article' if row.n_articles == 1 else 'articles'}"
    if pd.isna(row.q):
        return f"n {row.n:,}, {articles}"
    return f"n {row.n:,}, {articles}, q {row.q:.2f}: {'clear' if row.q < CLEAR else 'may be chance'}"


def _asked(row: Any) -> dict[str, list[Any]]:
    """The columns of the evidence table and the values that they may have."""
    return json.loads(row.filters) if isinstance(row.filters, str) else {}


def _opened(number: int) -> None:
    st.session_state[OPENED] = number


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, row: Any) -> None:
    st.text(row.sentence)
    st.caption(amount(row))
    if row.feature in BY_NAME:
        st.caption(BY_NAME[row.feature].meaning)
    _link(row)
    rows = evidence_of(row, view.tables)
    if not set(rows) >= SPANS:
        st.dataframe(rows, hide_index=True, placeholder="–", alt="Evidence")
        return
    outlets = list(dict.fromkeys([*_outlets(row), *sorted(rows["outlet"].dropna().unique())]))
    if not outlets:
        return
    outlet = outlets[one_of(outlets, key="summary_of")]
    own = rows[rows["outlet"].eq(outlet)]
    told, silent = own[own["start"].notna()], own[own["start"].isna()]
    st.text(f"{outlet}: {len(told):,} {'place' if len(told) == 1 else 'places'}")
    evidence_list(view, told, row.table, key="summary_evidence")
    if len(silent):
        left_out = "\n".join(f"– {claim}" for claim in silent["claim"])
        st.text(f"{outlet} leaves out:\n{left_out}")


def _outlets(row: Any) -> list[str]:
    """The outlets that the sentence compares, in its order."""
    return [outlet for outlet in _asked(row).get("outlet", []) if isinstance(outlet, str)]


def _link(row: Any) -> None:
    """A link to the page that shows the same evidence among its like, with the filters that show it."""
    asked = _asked(row)
    outlets = _outlets(row)
    if row.feature in BY_NAME:
        figure = BY_NAME[row.feature]
        page, chosen = "Overview", {"features": group_of(figure), "feature": figure.label}
        chosen |= {"of": outlets[0]} if outlets else {}
    elif row.table in PLACES:
        page, chosen = PLACES[row.table]
        names = PARAMETERS.get(page, {})
        chosen = chosen | {names[column]: str(values[0]) for column, values in asked.items() if column in names}
    else:
        return
    story = {"story": row.story} if isinstance(row.story, str) else {}
    st.page_link(
        f"views/{page.lower()}.py",
        label="See it among the features" if page == "Overview" else f"See it on the page {page}",
        icon=":material/arrow_outward:",
        query_params=address(**story, **chosen),
    )
