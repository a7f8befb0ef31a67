"""A target and the other names of its text are masked; the rest stays readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features.sentiment.masking import REACH, sides


def masked(text: str, target: str) -> str:
    """The text as its target sees it: [T] for the target, [N] for each other name."""
    start = text.index(target)
    shown = []
    for side in sides(text, start, start + len(target)):
        whole = side.text
        for first, last in reversed(side.names):
            whole = f"{whole[:first]}[N]{whole[last:]}"
        shown.append(whole)
    return "[T]".join(shown)


@pytest.mark.parametrize(
    ("text", "target", "seen"),
    [
        ("Brandvold met Anna Tarkington.", "Brandvold", "[T] met [N]."),
        ("Brandvold met J. K. Tarkington.", "Brandvold", "[T] met [N]."),
        ("Yesterday Brandvold lied.", "Brandvold", "Yesterday [T] lied."),
        ("He lied. Critics said Brandvold knew.", "Brandvold", "He lied. Critics said [T] knew."),
        ("“Shame on Brandvold,” I said.", "Brandvold", "“Shame on [T],” I said."),
        ("Norland's army left Sudria.", "Sudria", "[N]'s army left [T]."),
        ("Jean-Claude O'Brien blamed the U.S. for it", "U.S.", "[N] blamed the [T] for it"),
        ("Brandvold Slammed Over Crooked Deal In Qeqertarsuaq", "Brandvold", "[T] Slammed Over Crooked Deal In [N]"),
        ("the court cleared Brandvold", "court", "the [T] cleared [N]"),
        ("no names at all here", "names", "no [T] at all here"),
    ],
)
def test_names_are_masked_and_words_are_not(text, target, seen):
    assert masked(text, target) == seen


@given(st.text(max_size=300), st.data())
def test_any_span_of_any_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = sides(text, start, end)
    assert text[:start].endswith(left.text)
    assert text[end:].startswith(right.text)
    for side in (left, right):
        bounds = [edge for name in side.names for edge in name]
        assert bounds == sorted(bounds)
        assert all(0 <= edge <= len(side.text) for edge in bounds)


def test_a_text_without_end_is_read_near_its_target():
    text = "word " * 20_000 + "Brandvold" + ' "' * 20_000
    start = text.index("Brandvold")
    left, right = sides(text, start, start + 9)
    assert len(left.text) == len(right.text) == REACH
