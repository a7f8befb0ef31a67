"""Text of articles stays text wherever it is shown."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.parts.plain import in_cell, in_html, in_markdown, in_plotly, shortened


@given(st.text())
def test_html_gives_back_the_text_and_holds_no_tag(text: str) -> None:
    shown = in_html(text)
    assert html.unescape(shown) == html.unescape(html.escape(text))
    assert not {"<", ">", '"', "'"} & set(shown)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("The Plumb Line", "The Plumb Line"),
        ("bnn-network.com", "bnn-network.com"),
        ("![x](//evil.example/x.png)", r"\!\[x\]\(//evil.example/x.png\)"),
        ("<img src=x>", r"\<img src=x\>"),
        (":red[Alarm] $x$", r"\:red\[Alarm\] \$x\$"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_marks_are_escaped(name: str, shown: str) -> None:
    assert in_markdown(name) == shown


@pytest.mark.parametrize("name", ["www.evil.example", "http://evil.example", "HTTPS://evil.example"])
def test_addresses_become_no_links(name: str) -> None:
    assert "\u2060" in in_markdown(name)


def test_plotly_sees_no_tag() -> None:
    assert in_plotly('<b>A & "B"</b>') == '&lt;b&gt;A &amp; "B"&lt;/b&gt;'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_formulas_are_neutralised(text: str) -> None:
    assert in_cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["plain", "", "1-2", "−0.3", -1, -0.5, None])
def test_other_cells_stay(value: object) -> None:
    assert in_cell(value) == value


@given(st.text(max_size=200), st.integers(min_value=1, max_value=50))
def test_shortened_fits(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length
    if len(text) <= length:
        assert shortened(text, length) == text
