"""Words, Coverage, and Compare of outlets in a real browser: what is clicked opens, and every part can be read."""

import re
from collections.abc import Callable
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SIZES, Visit
from tests.browser.grids import choose_cell, grid_of, grid_rows, saved_rows
from tests.browser.test_pages import assert_readable, violations

Make = Callable[..., Visit]
STORY = quote_plus("Talks in Moscow (January 2024)")
PARTS = {
    "headlines": "words?words=Headline+against+body",
    "loaded": "words?words=Loaded+words",
    "repetition": "words?words=Repetition",
    "shared": "words?words=Shared+passages",
    "quotations": "coverage?kind=Quotations",
    "numbers": f"coverage?kind=Numbers&story={STORY}",
    "outlets": "compare?compared=Outlets",
    "story": f"?story={STORY}&features=Loaded+language",
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("part", PARTS)
def test_part_can_be_read_by_everyone(visit: Make, part: str, size: str) -> None:
    one = visit(size=size)
    one.open(f"/{PARTS[part]}")
    assert_readable(one)


def test_a_sentence_of_the_summary_opens_its_evidence(visit: Make) -> None:
    one = visit()
    page = one.open(f"/?story={STORY}")
    button = page.locator(".st-key-summary button").first
    button.click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("figure.px-sentence").first).to_be_visible()
    expect(drawer.get_by_text(button.inner_text().splitlines()[-1])).to_be_visible()
    assert violations(one) == []
    drawer.get_by_role("link", name="See it among the features").click()
    expect(page).to_have_url(re.compile("features=Actors"))
    one.settle()
    chosen = page.locator(".st-key-features button[aria-checked=true], .st-key-features button[aria-pressed=true]")
    expect(chosen).to_have_text("Actors")
    one.assert_quiet()


def test_a_term_opens_its_sentences(visit: Make) -> None:
    one = visit()
    page = one.open(f"/words?story={STORY}")
    key = "terms_Quayside-Ledger"
    term = grid_rows(grid_of(page, key))[2][0]
    choose_cell(page, key, row=1)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(re.compile(f"Quayside Ledger says “{term}” \\d+ times"))).to_be_visible()
    for mark in drawer.locator("mark.px-found").all():
        assert mark.inner_text().lower() == term
    expect(page).to_have_url(re.compile(f"term={term}"))
    one.assert_quiet()


def test_a_pair_of_articles_shows_its_passages_in_both(visit: Make) -> None:
    one = visit()
    page = one.open("/words?words=Shared+passages")
    rows = grid_rows(grid_of(page, "pair_cells"))
    choose_cell(page, "pair_cells", row=len(rows) - 2)
    outlet = rows[-1][rows[0].index("Other article")].split(":")[0]
    expect(page.locator(".px-card figcaption strong").nth(1)).to_have_text(outlet)
    sides = page.locator(".px-card").first.locator("blockquote")
    first, second = (
        re.findall(r"\w+", " ".join(side.locator("mark").all_inner_texts()).lower()) for side in sides.all()
    )
    assert first == second
    assert len(first) >= 8
    one.assert_quiet()


def test_a_count_opens_its_claims(visit: Make) -> None:
    one = visit()
    page = one.open(f"/coverage?story={STORY}")
    rows = grid_rows(grid_of(page, "coverage_cells"))
    column = rows[0].index("It alone reports")
    heading = grid_of(page, "coverage_cells").locator("canvas").first.bounding_box()
    assert heading is not None
    # Five columns of numbers of the same width follow the names.
    width = heading["width"] / len(rows[0])
    choose_cell(page, "coverage_cells", row=1, x=int(width * (column + 0.6)))
    expect(page).to_have_url(re.compile("which=Only"))
    one.settle()
    expect(page.get_by_text(re.compile(f"^{rows[2][column]} of \\d+, those that most"))).to_be_visible()
    for card in page.locator(".px-card").all():
        assert card.locator("figcaption").all_inner_texts() == [rows[2][0]]
    one.assert_quiet()


def test_a_sentence_unfolds_into_its_context(visit: Make) -> None:
    one = visit(size="phone")
    page = one.open(f"/coverage?story={STORY}")
    card = page.locator(".px-card").first
    context = card.locator("details").first
    expect(context.locator("blockquote")).to_be_hidden()
    context.locator("summary").click()
    expect(context.locator("blockquote")).to_be_visible()
    sentence = card.locator("figure > blockquote").first.inner_text()
    assert " ".join(sentence.split()) in " ".join(context.locator("blockquote").inner_text().split())
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    one.assert_quiet()


def test_a_claim_leads_to_its_articles(visit: Make) -> None:
    one = visit()
    page = one.open(f"/coverage?story={STORY}")
    outlets = page.locator(".px-card").first.locator("figcaption strong").all_inner_texts()
    page.get_by_role("link", name="articles side by side").first.click()
    expect(page.locator("h1")).to_have_text("Compare")
    one.settle()
    shown = [head.split(" · ")[0] for head in page.locator(".px-head p").all_inner_texts()]
    assert shown == outlets[:4]
    one.assert_quiet()


def test_a_difference_opens_the_sentences_of_both_outlets(visit: Make) -> None:
    one = visit()
    page = one.open(f"/compare?compared=Outlets&story={STORY}&difference_group=Certainty")
    row = grid_rows(grid_of(page, "difference_cells"))[1]
    choose_cell(page, "difference_cells", row=0)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(f"{row[0]}: {row[1]} {row[3]}, {row[2]} {row[4]}")).to_be_visible()
    expect(drawer.locator("figure.px-sentence").first).to_be_visible()
    one.assert_quiet()


def test_saved_coverage_is_what_is_listed(visit: Make) -> None:
    one = visit()
    page = one.open(f"/coverage?story={STORY}&kind=Numbers&containing=two")
    one.settle()
    saved = saved_rows(page, "download_coverage")
    assert saved[0][:2] == ["Kind", "Claim"]
    label = page.locator(".st-key-download_coverage button").inner_text()
    assert f"Download {len(saved) - 1} rows × {len(saved[0])} columns (CSV)" in label
    one.assert_quiet()
