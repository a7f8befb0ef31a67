"""The page Sources in a real browser: a number opens its sentences, and every part can be read by everyone."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SIZES, Visit
from tests.browser.grids import choose_cell, grid_of, grid_rows, saved_rows
from tests.browser.test_pages import assert_readable, violations

Make = Callable[..., Visit]
VERBS, SAME = "How they are introduced", "Same quotation, different cut"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("part", [VERBS, SAME])
def test_part_can_be_read_by_everyone(visit: Make, part: str, size: str) -> None:
    one = visit(size=size)
    one.open(f"/sources?part={quote(part)}")
    assert_readable(one)


def test_a_dot_opens_what_was_said(visit: Make) -> None:
    one = visit()
    page = one.open("/sources")
    chart = page.locator("[class*=st-key-voice_] .js-plotly-plot").last
    chart.scroll_into_view_if_needed()
    # A layer above the dots catches the pointer.
    chart.locator(".point").first.click(force=True)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(re.compile(r"Volkhov Gazette: \d+ quotations?$"))).to_be_visible()
    expect(drawer.locator("mark.px-quote").first).to_be_visible()
    expect(drawer.locator("mark.px-cue").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"quoted_by=Volkhov\+Gazette"))
    assert violations(one) == []
    one.assert_quiet()


def test_a_row_opens_what_was_said(visit: Make) -> None:
    one = visit()
    page = one.open("/sources")
    choose_cell(page, "speaker_rows", row=1)
    outlet, speaker = grid_rows(grid_of(page, "speaker_rows"))[2][-9:-7]
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(f"{speaker} · {outlet}: ")).to_be_visible()
    one.assert_quiet()


def test_a_verb_opens_what_it_introduced(visit: Make) -> None:
    one = visit()
    page = one.open(f"/sources?part={quote(VERBS)}")
    source = grid_rows(grid_of(page, "verb_cells"))[1][0]
    choose_cell(page, "verb_cells", row=0, x=200)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(f"{source} · Larkfield Wire: ")).to_be_visible()
    one.assert_quiet()


def test_a_card_leads_to_its_article(visit: Make) -> None:
    one = visit()
    page = one.open(f"/sources?part={quote(SAME)}&outlet=Volkhov+Gazette")
    card = page.locator(".px-cuts").first
    expect(card).to_contain_text("Volkhov Gazette")
    title = card.locator("figcaption").inner_text().split(" · ")[1]
    page.get_by_role("link", name="Read the article in Volkhov Gazette").first.click()
    expect(page.locator("h1")).to_have_text("Compare")
    expect(page.locator(".px-head h3")).to_have_text(title)
    one.assert_quiet()


def test_saved_cuts_are_those_on_the_screen(visit: Make) -> None:
    one = visit()
    page = one.open(f"/sources?part={quote(SAME)}&only_changed=true")
    cards = page.locator(".px-cuts").count()
    saved = saved_rows(page, "download_shared")
    label = page.locator(".st-key-download_shared button").inner_text()
    assert f"Download {len(saved) - 1} rows × {len(saved[0])} columns (CSV)" in label
    rows = [dict(zip(saved[0], row, strict=True)) for row in saved[1:]]
    shown = page.locator(".px-cuts figcaption strong").all_inner_texts()
    first = [row["Outlet"] for row in rows if row["Quotation"] == rows[0]["Quotation"]]
    assert cards > 5
    assert sorted(dict.fromkeys(shown[: len(set(first))])) == sorted(set(first))
    one.assert_quiet()
