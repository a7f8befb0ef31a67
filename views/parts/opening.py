"""A cell that is chosen opens its evidence: at once where it was clicked, and where arrow keys move along, only when
they rest."""

import time
from typing import NamedTuple

import streamlit as st

OPENED = "opened"  # session state: the grid whose cell was just chosen, and whether by a step from its neighbour
REST, BLINK = 0.7, 0.1  # seconds that arrow keys must rest, and between looks at whether they do


class Cell(NamedTuple):
    """A cell of a grid: its row, counted from 0, and its column's heading."""

    row: int
    column: str


def chosen_cell(key: str, columns: list[str]) -> Cell | None:
    """For the grid's `on_select`: the cell that was just chosen. `columns` are the grid's headings in order."""
    cells = st.session_state[key]["selection"]["cells"]
    if not cells:
        return None
    cell = Cell(*cells[0])
    before: Cell | None = st.session_state.get(f"{key}_before")
    st.session_state[f"{key}_before"] = cell
    st.session_state[OPENED] = key, before is not None and _is_step(before, cell, columns)
    return cell


def _is_step(before: Cell, cell: Cell, columns: list[str]) -> bool:
    if before.column not in columns or cell.column not in columns:
        return False
    across = abs(columns.index(before.column) - columns.index(cell.column))
    return abs(before.row - cell.row) + across == 1


def is_opened(*keys: str) -> bool:
    """Whether a cell of one of these grids is to open now; asked once, as the last thing on a page.

    After a step this takes until the arrow keys rest; the next step ends this run of the page.
    """
    opened = st.session_state.get(OPENED)
    if opened is None or opened[0] not in keys:
        return False
    if opened[1]:
        place = st.empty()
        until = time.monotonic() + REST
        while time.monotonic() < until:
            time.sleep(BLINK)
            place.empty()  # where another choice is waiting, this run ends here
    st.session_state.pop(OPENED, None)
    return True
