"""A small table whose long texts wrap, which those of a grid do not."""

from numbers import Real
from typing import Any

import pandas as pd
import streamlit as st

from views.parts.plain import in_html

# Above this many rows a page would grow too long; a grid scrolls.
MOST_ROWS = 200


def wrapped_table(frame: pd.DataFrame, *, name: str) -> None:
    """Draw the frame's cells as text; `name` tells screen readers what it is."""
    if len(frame) > MOST_ROWS:
        st.dataframe(frame, hide_index=True, placeholder="–", alt=name)
    else:
        st.html(table_html(frame, name=name))


def table_html(frame: pd.DataFrame, *, name: str) -> str:
    """The frame as an HTML table, every cell escaped; what is missing stays empty."""
    head = "".join(f'<th scope="col">{in_html(str(column))}</th>' for column in frame)
    rows = "".join(f"<tr>{''.join(_cell(value) for value in row)}</tr>" for row in frame.itertuples(index=False))
    table = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return f'<table class="px-table" aria-label="{in_html(name)}">{table}</table>'


def _cell(value: Any) -> str:
    text = in_html(str(value)) if pd.notna(value) else ""
    # A number is not broken over lines.
    return f'<td class="px-number">{text}</td>' if isinstance(value, Real) else f"<td>{text}</td>"
