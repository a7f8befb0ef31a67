"""What an analyst does, in a real browser: filter, open a number, save what stands on the screen."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.grids import choose_cell, grid_of, grid_rows, saved_rows

Make = Callable[..., Visit]


def pressed(page: Page) -> list[str]:
    return page.locator(".st-key-outlet button[aria-pressed=true]").all_inner_texts()


def test_an_outlet_is_filtered_and_stays_so_from_page_to_page(visit: Make) -> None:
    one = visit()
    page = one.open("/")
    page.locator(".st-key-outlet button", has_text="The Plumb Line").click()
    expect(page.locator("[data-testid=stMarkdownContainer]", has_text="2 articles · 1 outlet").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"outlet=The\+Plumb\+Line"))
    page.get_by_role("link", name="Actors").click()
    expect(page.locator("h1")).to_have_text("Actors")
    one.settle()
    assert grid_rows(grid_of(page, "actor_cells"))[0] == ["Actor", "The Plumb Line"]
    assert pressed(page) == ["The Plumb Line"]
    page.reload()
    one.settle()
    assert pressed(page) == ["The Plumb Line"]
    page.go_back()
    expect(page.locator("h1")).to_have_text("Overview")
    one.settle()
    assert pressed(page) == ["The Plumb Line"]
    one.assert_quiet()


def test_a_page_left_in_haste_leaves_nothing_behind(visit: Make) -> None:
    one = visit()
    page = one.open("/")
    # The second click comes before the script has run again: the next page is the first to know of the filter.
    page.locator(".st-key-outlet button", has_text="The Plumb Line").click()
    page.get_by_role("link", name="Actors").click()
    expect(page.locator("h1")).to_have_text("Actors")
    one.settle()
    assert pressed(page) == ["The Plumb Line"]
    assert page.url == f"{one.address}/actors?outlet=The+Plumb+Line"
    page.reload()
    one.settle()
    page.go_back()
    expect(page.locator("h1")).to_have_text("Overview")
    one.assert_quiet()


def test_a_cell_opens_its_sentences(visit: Make) -> None:
    one = visit()
    page = one.open("/")
    page.get_by_role("link", name="Actors").click()
    expect(page.locator("h1")).to_have_text("Actors")
    one.settle()
    rows = grid_rows(grid_of(page, "actor_cells"))
    row = [cells[0] for cells in rows].index("Russia") - 1
    # The first outlet, one key away from the actor's name: every cell passed on the way would open too.
    outlet = rows[0][1]
    choose_cell(page, "actor_cells", row=row, steps=1)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text(f"{outlet} on Russia: {rows[row + 1][1]}")).to_be_visible()
    # The first outlet is what the page shows unasked, so the address needs to name the actor alone.
    expect(page).to_have_url(re.compile("actor=Russia"))
    sentences = drawer.locator("figure.px-sentence")
    expect(sentences.first).to_be_visible()
    for sentence in sentences.all():
        assert sentence.locator("mark.px-actor").count() >= 1
        assert outlet in sentence.locator("figcaption").inner_text()
    one.assert_quiet()


def test_a_dot_opens_its_sentences(visit: Make) -> None:
    one = visit()
    page = one.open("/")
    # Dots are drawn from the bottom up: the last is the first outlet's. A layer above them catches the pointer.
    page.locator(".st-key-dots_hedges_per_1k .point").last.click(force=True)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text("Larkfield Wire · Hedging per 1,000 words")).to_be_visible()
    expect(drawer.locator("mark.px-hedge").first).to_be_visible()
    one.assert_quiet()


def test_a_number_of_an_article_opens_too(visit: Make) -> None:
    one = visit()
    page = one.open("/compare")
    labels = [cells[0] for cells in grid_rows(grid_of(page, "figure_cells"))]
    choose_cell(page, "figure_cells", row=labels.index("Hedging per 1,000 words") - 1, steps=1)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_text("Hedging per 1,000 words · Larkfield Wire")).to_be_visible()
    expect(drawer.locator("mark.px-hedge").first).to_be_visible()
    one.assert_quiet()


def test_the_saved_table_is_the_one_on_the_screen(visit: Make) -> None:
    one = visit()
    page = one.open("/")
    page.get_by_role("link", name="Actors").click()
    expect(page.locator("h1")).to_have_text("Actors")
    one.settle()
    shown = grid_rows(grid_of(page, "actor_cells"))
    saved = saved_rows(page, "download_actors")
    label = page.locator(".st-key-download_actors button").inner_text()
    assert f"Download {len(saved) - 1} rows × {len(saved[0])} columns (CSV)" in label
    assert len(shown) > 5
    assert [[cell or "not mentioned" for cell in row] for row in saved] == shown
    one.assert_quiet()


def test_a_sorted_table_is_saved_sorted(visit: Make) -> None:
    one = visit()
    page = one.open("/tables?table=Outlets&sort=Words&columns=Outlet&columns=Words")
    shown = grid_rows(grid_of(page, "rows"))
    saved = saved_rows(page, "download_table")
    assert saved[0] == ["Outlet", "Words"]
    numbers = [int(row[1]) for row in saved[1:]]
    assert numbers == sorted(numbers)
    assert [[row[0], row[1].replace(",", "")] for row in shown] == saved
    one.assert_quiet()


def test_marks_are_switched_off(visit: Make) -> None:
    one = visit()
    page = one.open("/compare")
    expect(page.locator(".px-article mark.px-actor").first).to_be_visible()
    page.locator(".st-key-mark button", has_text="Actors").click()
    expect(page.locator(".px-article mark.px-actor")).to_have_count(0)
    expect(page.locator(".px-article mark.px-quote").first).to_be_visible()
    one.assert_quiet()


def test_bad_uploads_are_listed(visit: Make) -> None:
    one = visit()
    page = one.open("/articles")
    text = "The minister said on Monday that talks may resume in spring. Critics in Oslo doubt it. " * 5
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(
        [
            {"name": "picture.txt", "mimeType": "text/plain", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8},
            {"name": "empty.txt", "mimeType": "text/plain", "buffer": b""},
            {"name": "good.txt", "mimeType": "text/plain", "buffer": f"Talks may resume\n\n{text}".encode()},
        ]
    )
    expect(page.get_by_text("Could not be used")).to_be_visible()
    one.settle()
    expect(page.get_by_text("Showing 3 files of yours")).to_be_visible()
    one.assert_quiet()
