"""What an analyst does, in a real browser: filter, open a number, save what stands on the screen."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

Make = Callable[..., Visit]


def grid_rows(grid: Locator) -> list[list[str]]:
    """Headings and cells that a grid tells screen readers."""
    rows = grid.locator("table[role=grid] tr")
    return [[cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in rows.all()]


def click_cell(page: Page, key: str, row: int, column: int) -> None:
    """Click a cell of the keyed grid, counting from 0."""
    grid = page.locator(f".st-key-{key}")
    grid.scroll_into_view_if_needed()
    frame = grid.locator("canvas").first.bounding_box()
    cell = grid.locator(f"#glide-cell-{column}-{row}")
    assert frame is not None
    expect(cell).to_have_count(1)
    widths = grid.locator("th").evaluate_all("heads => heads.map(head => head.getBoundingClientRect().width)")
    del widths
    page.mouse.click(frame["x"] + column_middle(grid, column), frame["y"] + 36 * (row + 1) + 18)


def column_middle(grid: Locator, column: int) -> float:
    return 60.0 + 150.0 * column


def saved_rows(page: Page, key: str) -> list[list[str]]:
    with page.expect_download() as download:
        page.locator(f".st-key-{key} button").click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_explore(visit: Make) -> None:
    one = visit()
    page = one.open("/actors")
    print(page.locator(".st-key-actor_cells").inner_html()[:6000])
    assert 0
