"""Every page, light and dark, on a desktop and a phone: no complaint, nobody else asked, and everyone can read it."""

from collections.abc import Callable

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import SIZES, Visit

Make = Callable[..., Visit]
PAGES = ["", "compare", "actors", "sources", "coverage", "words", "tables", "articles"]
# Streamlit's own uploader gives its drop zone a role and a name that cancel each other out; nothing of ours.
THEIRS = {"presentation-role-conflict": "stFileUploaderDropzone"}
HOSTILE = '<img src="http://evil.example/a.png"> ![x](http://evil.example/b.png) :material/bomb:'


def violations(one: Visit) -> list[str]:
    """What axe complains of once the page stands, but for what is Streamlit's alone."""
    one.settle()
    found = []
    for rule in Axe().run(one.page).response["violations"]:
        nodes = [node["html"] for node in rule["nodes"] if THEIRS.get(rule["id"], "\0") not in node["html"]]
        found += [f"{rule['id']}: {html[:200]}" for html in nodes]
    return found


def assert_readable(one: Visit) -> None:
    """The page shows no error, fits the window, and neither its light nor its dark form breaks a rule of axe."""
    page = one.page
    assert violations(one) == []
    assert page.locator("[data-testid=stException]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.emulate_media(color_scheme="dark")
    expect(page.locator("[data-testid=stApp]")).to_have_css("color-scheme", "dark")
    assert violations(one) == []
    one.assert_quiet()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path or "overview")
def test_page_can_be_read_by_everyone(visit: Make, path: str, size: str) -> None:
    one = visit(size=size)
    page = one.open(f"/{path}")
    assert page.locator("h1").count() == 1
    assert_readable(one)


def test_hostile_articles_ask_nobody(visit: Make) -> None:
    text = "The minister said on Monday that talks with Norway may resume. Critics in Oslo doubt it. " * 3
    names = {column: [HOSTILE, HOSTILE] for column in ("title", "story", "author")}
    rows = pd.DataFrame(
        {"text": [f"{HOSTILE} {text} One.", f"{text}{HOSTILE} Two."], "outlet": [HOSTILE, "Plain"], **names}
    )
    file = {"name": f"{HOSTILE}.csv", "mimeType": "text/csv", "buffer": rows.to_csv().encode()}
    one = visit()
    page = one.open("/articles")
    page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files([file])
    expect(page.get_by_text("Showing 1 file of yours")).to_be_visible()
    for name in ("Overview", "Compare", "Actors", "Sources", "Coverage", "Words", "Tables", "Articles & method"):
        page.get_by_role("link", name=name).click()
        expect(page.locator("h1")).to_have_text(name)
        one.settle()
        assert page.locator("[data-testid=stException]").count() == 0
        assert page.locator("img[src*=evil], a[href*='//evil']").count() == 0
    one.assert_quiet()
