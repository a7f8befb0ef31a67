"""Rows of the table `differences` in an analyst's words: how far apart, how sure, and what is missing."""

from typing import Any

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from analysis.comparison.differences import CLEAR
from analysis.features.counting import BASES, COUNTS
from analysis.tables import Measure
from views.parts.actor_figures import MINUS
from views.parts.colours import TOO_FEW
from views.parts.features import BY_NAME

MOST_STYLED = 500  # rows; more would make the page slow
BASE_LABELS = {thing.name: thing.label for thing in (*BASES, *COUNTS)}
DIFFERENCE_COLUMNS = (
    *("Figure", "First", "Second", "Its figure", "The other’s"),
    *("Difference", "q", "Clear", "Rests on", "Missing"),
)
COLUMN_CONFIG = {
    "Figure": st.column_config.TextColumn(pinned=True, width=250),
    "Difference": st.column_config.TextColumn(help="The first less the second, with its 95% interval"),
    "q": st.column_config.NumberColumn(format="%.3f", help=f"Below {CLEAR}: clear"),
}
EXPLAINED = (
    "**Difference**: the first less the second, with its 95% interval; where that holds 0, either may be higher. "
    f"**q** guards against finding something by looking at many figures: of all differences with q below {CLEAR} "
    "about one in twenty at most is expected to be chance, and these we call clear. A large q does not say that two "
    "are alike, only that so little text cannot tell them apart. "
    "**Rests on**: where one article is all there is, the interval speaks of that article’s sentences, not of how "
    "the outlet writes."
)


def explanation() -> None:
    """Say what a difference, its interval and q are."""
    with st.expander("How to read differences, intervals and q", icon=":material/help:"):
        st.markdown(EXPLAINED)


def difference_table(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a difference as it is shown and saved."""
    shown = [(*_row(row), row.missing) for row in rows.itertuples()]
    table = pd.DataFrame(shown, columns=list(DIFFERENCE_COLUMNS))
    return table.drop(columns="Missing") if table["Missing"].isna().all() else table


def greyed(table: pd.DataFrame) -> pd.DataFrame | Styler:
    """The table with rows that rest on too little in grey, unless it is large."""
    if "Missing" not in table or len(table) > MOST_STYLED:
        return table
    short = table["Missing"].notna()
    return table.style.apply(lambda row: [TOO_FEW if short[row.name] else ""] * len(row), axis=1)


def difference_text(difference: float, low: float, high: float) -> str | None:
    """A difference with its sign and its interval; None where it is undefined."""
    if pd.isna(difference):
        return None
    return f"{_signed(difference)} ({_signed(low)} to {_signed(high)})"


def _row(row: Any) -> tuple[object, ...]:
    figure = BY_NAME[row.feature]
    base = BASE_LABELS.get(figure.base, figure.base).lower() if isinstance(figure, Measure) else "articles"
    one_article = row.unit == "sentences"
    rests = f"{row.n_base_a:,.0f} and {row.n_base_b:,.0f} {base}{'; sentences of one article' if one_article else ''}"
    return (
        figure.label,
        row.outlet_a,
        row.outlet_b,
        _value(row.value_a),
        _value(row.value_b),
        difference_text(row.difference, row.low, row.high),
        None if pd.isna(row.q) else round(row.q, 4),
        "clear" if row.q < CLEAR else None,
        rests,
    )


def _value(value: float) -> str | None:
    return None if pd.isna(value) else f"{value:,.2f}"


def _signed(value: float) -> str:
    rounded = round(value, 2) + 0.0
    return f"{'+' if rounded > 0 else ''}{rounded:,.2f}".replace("-", MINUS)
