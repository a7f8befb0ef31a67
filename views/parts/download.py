"""The button that saves exactly the rows and columns that stand above it."""

from functools import partial

import pandas as pd
import streamlit as st

from views.parts.plain import in_cell

BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets take UTF-8 for another encoding


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as CSV that spreadsheets open as it is: UTF-8 with its mark, no cell that runs as a formula."""
    safe = frame.rename(columns=in_cell)
    for position, dtype in enumerate(safe.dtypes):
        if not pd.api.types.is_numeric_dtype(dtype):
            safe.isetitem(position, safe.iloc[:, position].map(in_cell, na_action="ignore"))
    return (BYTE_ORDER_MARK + safe.to_csv(index=False, lineterminator="\r\n")).encode()


def download_button(frame: pd.DataFrame, *, name: str, key: str, what: str = "") -> None:
    """Offer `frame` as `name`.csv; the label says how much that is, and of what where it needs saying."""
    rows, columns = frame.shape
    size = f"{rows:,} {'row' if rows == 1 else 'rows'} × {columns} {'column' if columns == 1 else 'columns'}"
    st.download_button(
        f"Download {what + ': ' if what else ''}{size} (CSV)",
        data=partial(csv_bytes, frame),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=key,
        disabled=not rows,
    )
