"""Grids: what they say is read where screen readers read it, cells are chosen by mouse and keys, and what the button
below a grid saves is read back.
"""

import csv
import io
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

ROW_HEIGHT = 36  # of a grid's rows and heading, in pixels


def grid_of(page: Page, key: str) -> Locator:
    """The keyed grid, once it has told screen readers its cells."""
    grid = page.locator(f".st-key-{key}")
    expect(grid.locator("table[role=grid] td").first).to_be_attached()
    return grid


def grid_rows(grid: Locator) -> list[list[str]]:
    """Headings and cells of a grid, as told to screen readers."""
    return grid.locator("table[role=grid] tr").evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))"
    )


def choose_cell(page: Page, key: str, *, row: int, x: int = 20, steps: int = 0) -> None:
    """Click the keyed grid `x` pixels from its left, in a row counted from 0, then press the right arrow `steps` times.

    Each choice is waited for: the grid takes it over when it is next drawn, and a key pressed before that is lost.
    """
    grid = grid_of(page, key)
    # This layer takes the pointer. A click waits until it no longer moves, as the page above it may still grow.
    grid.locator(".dvn-scroller").click(position={"x": x, "y": ROW_HEIGHT * (row + 1.5)})
    place = f"tr[aria-rowindex='{row + 2}']"
    expect(grid.locator(f"{place}[aria-selected=true], {place} td[aria-selected=true]")).to_be_attached()
    for _ in range(steps):
        cell = grid.locator("td[aria-selected=true]")
        column = int(cell.get_attribute("aria-colindex") or 0)
        page.keyboard.press("ArrowRight")
        expect(cell).to_have_attribute("aria-colindex", str(column + 1))


def saved_rows(page: Page, key: str) -> list[list[str]]:
    """What the keyed download button saves, as rows of cells."""
    with page.expect_download() as download:
        page.locator(f".st-key-{key} button").click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
