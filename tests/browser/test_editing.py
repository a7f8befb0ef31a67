"""Correcting what was read, in a real browser: typed names, saved files, and a stop for whoever will not wait."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SIZES, Visit, dashboard
from tests.browser.grids import grid_of, grid_rows, saved_rows
from tests.browser.test_pages import assert_readable

Make = Callable[..., Visit]
PROSE = (
    "The minister said on Monday that talks with Norway may resume in spring. Critics in Oslo doubt it. "
    "“We are certainly ready,” Anna Berg, the foreign minister, told reporters. Norway has not answered. "
)


def test_an_outlet_is_renamed_and_the_change_saved(visit: Make) -> None:
    one = visit()
    page = one.open("/articles")
    box = page.locator(".st-key-rename_outlet_to_0 input")
    box.fill("Larkfield News Wire")
    box.press("Enter")
    button = page.locator(".st-key-rename_outlet_now button")
    expect(button).to_be_enabled()
    button.click()
    expect(page.get_by_text("Outlet Larkfield Wire renamed to Larkfield News Wire (2 articles)")).to_be_visible()
    one.settle()
    saved = saved_rows(page, "download_manifest")
    outlets = {row[0]: row[saved[0].index("outlet")] for row in saved[1:]}
    assert outlets["january-larkfield-wire.txt"] == "Larkfield News Wire"
    page.get_by_role("link", name="Actors").click()
    expect(page.locator("h1")).to_have_text("Actors")
    one.settle()
    assert grid_rows(grid_of(page, "actor_cells"))[0][1] == "Larkfield News Wire"
    page.get_by_role("link", name="Articles & method").click()
    page.locator(".st-key-undo button").click()
    expect(page.get_by_text("Your changes")).to_have_count(0)
    one.assert_quiet()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tab", ["Actors", "Removed+from+pages"])
def test_tab_can_be_read_by_everyone(visit: Make, tab: str, size: str) -> None:
    one = visit(size=size)
    one.open(f"/articles?tab={tab}")
    assert_readable(one)


def test_changes_can_be_read_by_everyone(visit: Make) -> None:
    one = visit()
    page = one.open("/articles?tab=Actors&edited_actor=Russia")
    page.locator(".st-key-actor_new_name_0 input").fill("The Russian Federation")
    page.locator(".st-key-rename_actor button").click()
    expect(page.get_by_text("Actor Russia renamed to The Russian Federation")).to_be_visible()
    one.settle()
    assert_readable(one)


def test_a_long_analysis_can_be_stopped(visit: Make, tmp_path: Path) -> None:
    for number in range(1500):
        (tmp_path / f"{number}.txt").write_text(f"Talks {number}\n\n{PROSE * 6}Number {number} ends here.")
    with dashboard("--corpus", str(tmp_path)) as address:
        one = visit(address=address)
        page = one.page
        page.goto(address)
        button = page.locator(".st-key-stop_work button")
        expect(button).to_be_visible()
        expect(page.get_by_text(re.compile("articles"))).to_be_visible()
        button.click()
        expect(page.get_by_text("The analysis was stopped.")).to_be_visible()
        expect(page.get_by_role("button", name="Analyse after all")).to_be_visible()
        one.assert_quiet()
