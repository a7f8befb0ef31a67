"""Marks change how a text looks, never what it says."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from views.parts.highlight import LABELS, Mark, article_html, highlighted, legend, sentence_html

TAGS = re.compile(r"<[^>]*>")
KINDS = sorted(LABELS)


def shown_text(markup: str) -> str:
    return html.unescape(TAGS.sub("", markup))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet=st.sampled_from("ab <>&\"'“”\n"), max_size=40))
    edges = st.integers(min_value=0, max_value=len(text))
    marks = draw(st.lists(st.builds(Mark, edges, edges, st.sampled_from(KINDS), st.text(max_size=5)), max_size=8))
    return text, marks


@given(marked_texts())
def test_text_comes_back_whatever_the_marks(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert shown_text(highlighted(text, marks)) == text


@given(marked_texts(), st.integers(0, 40), st.integers(0, 40))
def test_a_part_comes_back_too(case: tuple[str, list[Mark]], start: int, end: int) -> None:
    text, marks = case
    assert shown_text(highlighted(text, marks, start=start, end=end)) == text[start:end]


@given(marked_texts())
def test_every_character_carries_exactly_its_marks(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    place = 0
    for tag, plain in re.findall(r'(?:<mark class="([^"]*)"[^>]*>|</mark>|^)([^<]+)', highlighted(text, marks)):
        kinds = {name.removeprefix("px-") for name in tag.split()} & set(KINDS)
        for _ in html.unescape(plain):
            assert kinds == {mark.kind for mark in marks if mark.start <= place < mark.end}
            place += 1
    assert place == len(text)


def test_hostile_text_and_notes_are_escaped() -> None:
    markup = highlighted("<script>x</script>", [Mark(0, 8, "hedge", '" onmouseover="x')])
    assert "<script" not in markup
    assert "&quot; onmouseover=&quot;x" in markup


def test_first_and_last_piece_are_told_apart() -> None:
    markup = highlighted("one two three", [Mark(0, 13, "quote"), Mark(4, 7, "hedge")])
    pieces = re.findall(r'class="([^"]*)"', markup)
    assert ["px-quote-first" in piece for piece in pieces] == [True, False, False]
    assert ["px-quote-last" in piece for piece in pieces] == [False, False, True]


def test_legend_names_only_what_is_switched_on() -> None:
    assert "Hedges" in legend(["hedge"])
    assert "Quotations" not in legend(["hedge"])
    assert legend([]) == ""


def test_article_can_be_reached_by_keyboard() -> None:
    markup = article_html("Text", [], label='A "title"')
    assert 'tabindex="0"' in markup
    assert 'aria-label="A &quot;title&quot;"' in markup


def test_heading_of_a_sentence_is_escaped() -> None:
    assert "<b>" not in sentence_html("x", heading="<b>Outlet</b>", colour="#000000")
