import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.lexicons import Lexicons
from analysis.reading.furniture.cleaning import clean
from analysis.reading.furniture.lines import split
from analysis.reading.furniture.outlets import outlet_of
from analysis.reading.furniture.signatures import signature_of
from analysis.reading.mending import mend
from analysis.reading.page import Page
from tests.reading.more_pages import MORE_PAGES
from tests.reading.pages import PAGES as FIRST_PAGES
from tests.reading.pages import RawPage
from tests.reading.single_lines import BYLINES, NO_SIGNATURES, OUTLETS

PAGES = FIRST_PAGES + MORE_PAGES
# What page lines are made of, so that the rules have something to bite on.
FRAGMENTS = st.sampled_from(
    [
        *(line for page in PAGES for line in page.text.split("\n")),
        "",
        "...",
        "“",
        "©",
        "By",
        "Source 1: x",
        "পাঠকের মন্তব্য",
        "=" * 30,
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_article_is_kept_and_furniture_goes(page: RawPage) -> None:
    cleaned = clean(Page(mend(page.text)))
    kept = " ".join(cleaned.text.split())
    assert [line for line in page.lines("+") if line not in kept] == []
    stayed = {line.text for line in cleaned.kept}
    assert [line for line in page.lines("-") if line in stayed] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_facts_are_read_from_the_page(page: RawPage) -> None:
    facts = clean(Page(mend(page.text))).facts
    assert (facts.title, facts.outlet, facts.author, facts.published) == (
        page.title,
        page.outlet,
        page.author,
        page.published,
    )


def _same_lines(text: str) -> None:
    cleaned = clean(Page(text))
    everything = sorted(
        [(r.line, r.text) for r in cleaned.removed] + [(line.number, line.text) for line in cleaned.kept]
    )
    assert everything == [(line.number, line.text) for line in split(text)]
    assert "".join("".join(text for _, text in everything).split()) == "".join(text.split())


@settings(deadline=None)
@given(st.text(max_size=300))
def test_nothing_is_lost_of_any_text(text: str) -> None:
    _same_lines(mend(text))


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=40))
def test_nothing_is_lost_of_any_page(lines: list[str]) -> None:
    _same_lines(mend("\n".join(lines)))


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=40))
def test_cleaning_does_not_depend_on_line_numbers_shifting(lines: list[str]) -> None:
    text = mend("\n".join(lines))
    assert clean(Page("\n\n" + text)).text == clean(Page(text)).text


def test_a_hard_wrapped_paragraph_becomes_one_line() -> None:
    page = next(page for page in PAGES if "hard-wrapped" in page.name)
    paragraphs = clean(Page(page.text)).text.split("\n\n")
    assert len(paragraphs) == 2
    assert all("\n" not in paragraph for paragraph in paragraphs)
    assert "left Geneva on Monday with a list" in paragraphs[0]


def test_verse_is_not_joined() -> None:
    verse = (
        "The river took the ferry and the bell\nand no one saw it go\nbut those who sat beside the well\nand they "
        "were paid to say no"
    )
    assert [line.text for line in split(verse)] == verse.split("\n")


def test_a_line_that_recurs_at_the_edge_of_other_pages_goes() -> None:
    pages = [
        f"Quarry road {name}\n\nThe {name} quarry road was closed on Monday after a rockfall, the county said.\n\n"
        "It will be open again by Friday, engineers expect.\n\nthe voice of the valley since then"
        for name in ("upper", "middle", "lower")
    ]
    edges = [clean(Page(page)).edges() for page in pages]
    recurring = frozenset(set(edges[0]).intersection(*edges[1:]))
    assert "the voice of the valley since then" in recurring
    cleaned = clean(Page(pages[0]), recurring=recurring)
    assert ("the voice of the valley since then", "recurs_in_other_articles") in {
        (r.text, r.rule) for r in cleaned.removed
    }
    # A paragraph that several articles share is reporting, not furniture.
    assert "It will be open again by Friday, engineers expect." in cleaned.text


@pytest.mark.parametrize(("line", "author", "day"), BYLINES)
def test_bylines_and_dates(line: str, author: str | None, day: str | None) -> None:
    signature = signature_of(split(line)[0])
    assert signature is not None
    assert (signature.author, signature.day) == (author, day)


@pytest.mark.parametrize("line", NO_SIGNATURES)
def test_text_that_is_no_byline_or_date(line: str) -> None:
    assert signature_of(split(line)[0]) is None


@pytest.mark.parametrize(("line", "outlet"), OUTLETS)
def test_outlets(line: str, outlet: str | None) -> None:
    assert outlet_of([line]) == outlet


def test_word_list_has_known_matches_and_zones() -> None:
    cues = Lexicons()["furniture"]
    assert set(cues["match"]) == {"line", "start", "contains"}
    assert set(cues["zone"]) == {"any", "edge"}
    assert cues["cue"].is_unique
    assert cues["cue"].eq(cues["cue"].str.lower().str.strip()).all()


def test_a_long_page_of_one_mark_is_cleaned() -> None:
    for mark in ('"', "(", "©", "By ", ". ", "a.b ", "| ", "A B ", "1 ", "x@", "Photo: ", "\n", "a\n", "Read more\n"):
        text = mark * (50_000 // len(mark))
        _same_lines(mend(text))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bridge to close for a year - Quay Observer", "Bridge to close for a year"),
        ("Bridge to close for a year | Quay Observer", "Bridge to close for a year"),
        ("Bridge to close, says Quay Observer", "Bridge to close, says Quay Observer"),
    ],
)
def test_the_outlet_is_no_part_of_the_headline(line: str, title: str) -> None:
    page = f"{line}\n\nThe bridge is to close for a year, the council said.\n\n© 2024 Quay Observer"
    assert clean(Page(page)).facts.title == title
