"""The page Actors in a real browser: by mouse and by keys, and for everyone."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES, Visit
from tests.browser.grids import choose_cell, grid_of, grid_rows
from tests.browser.test_pages import assert_readable, violations

Make = Callable[..., Visit]


def watch_for_dialogs(page: Page) -> None:
    """Count from now on every dialog that comes up, however short."""
    page.evaluate(
        """() => {
            window.dialogs = 0;
            new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
                if (node.querySelector && (node.matches('[role=dialog]') || node.querySelector('[role=dialog]')))
                    window.dialogs += 1;
            }))).observe(document.body, {childList: true, subtree: true});
        }"""
    )


def test_arrow_keys_open_only_the_cell_where_they_rest(visit: Make) -> None:
    one = visit()
    page = one.open("/actors")
    rows = grid_rows(grid_of(page, "actor_cells"))
    drawer = page.get_by_role("dialog")
    choose_cell(page, "actor_cells", row=0, x=200)
    expect(drawer.get_by_text(f"{rows[0][1]} on {rows[1][0]}: {rows[1][1]}")).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    one.settle()
    watch_for_dialogs(page)
    for key in ("ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
        page.wait_for_timeout(150)
    expect(drawer.get_by_text(re.compile(f"^{re.escape(rows[0][2])} on {re.escape(rows[3][0])}: "))).to_be_visible()
    assert page.evaluate("window.dialogs") == 1
    one.assert_quiet()


@pytest.mark.parametrize(
    ("key", "said", "mark"), [("actor_figures", "All mentions: ", "actor"), ("actor_labels", "Called “", "label")]
)
def test_a_figure_and_a_label_open_their_sentences(visit: Make, key: str, said: str, mark: str) -> None:
    one = visit()
    page = one.open("/actors?actor=Kim+Jong+Un")
    choose_cell(page, key, row=0, x=250)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(re.compile(f"^{said}"))).to_be_visible()
    expect(drawer.locator(f"mark.px-{mark}").first).to_be_visible()
    assert violations(one) == []
    one.assert_quiet()


def test_words_that_moved_the_score_are_marked_when_asked(visit: Make) -> None:
    one = visit()
    page = one.open("/actors?actor=Russia&portrayed_by=The+Plumb+Line&sentences=Negative+mentions")
    sentences = page.locator(".px-sentence")
    expect(sentences.first).to_contain_text(re.compile(r"Negative \d+%, neutral \d+%, positive \d+%"))
    expect(sentences.locator("mark.px-blame")).to_have_count(0)
    page.locator(".st-key-mentions_words label").click()
    expect(sentences.locator("mark.px-blame").first).to_be_visible()
    one.assert_quiet()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("asked", ["Labels", "Passives that name no doer", "What the actor says"])
def test_sentences_can_be_read_by_everyone(visit: Make, asked: str, size: str) -> None:
    one = visit(size=size)
    asked_for = f"portrayed_by=Ridgeline+Sentinel&sentences={quote(asked)}&figure=In+headlines&actor_kind=Countries"
    one.open(f"/actors?actor=Russia&{asked_for}")
    assert_readable(one)
