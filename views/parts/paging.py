"""Long lists a page at a time."""

import streamlit as st

ROWS_AT_ONCE = 2000  # of a table in the grid; all rows of a large one would keep the browser busy


def paged(n: int, *, at_once: int, key: str) -> slice:
    """Draw the choice of a page where there is more than one; returns the places of what is on the page."""
    pages = -(-n // at_once)
    page = min(st.pagination(pages, key=key), pages) if pages > 1 else 1
    return slice((page - 1) * at_once, page * at_once)
