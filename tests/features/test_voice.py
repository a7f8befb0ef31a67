"""Whose voice a span speaks in."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features.voice import AUTHOR, QUOTED, Voices


class Quote(NamedTuple):
    zone: str
    kind: str
    start: int
    end: int


QUOTES = [
    Quote("body", "direct", 30, 40),
    Quote("body", "indirect", 10, 20),
    Quote("body", "mixed", 18, 25),
    Quote("body", "scare", 50, 60),
    Quote("headline", "direct", 0, 5),
]


@pytest.mark.parametrize(
    ("zone", "start", "end", "voice"),
    [
        ("body", 0, 5, AUTHOR),
        ("body", 12, 15, QUOTED),
        ("body", 10, 11, QUOTED),
        ("body", 24, 25, QUOTED),
        ("body", 25, 26, AUTHOR),
        ("body", 31, 33, QUOTED),
        ("body", 40, 41, AUTHOR),
        # The middle decides where a span crosses an edge.
        ("body", 38, 41, QUOTED),
        ("body", 38, 50, AUTHOR),
        # Scare quotes stay the author's.
        ("body", 52, 55, AUTHOR),
        ("headline", 1, 3, QUOTED),
        ("headline", 12, 15, AUTHOR),
        ("elsewhere", 1, 3, AUTHOR),
    ],
)
def test_voice_of_a_span(zone, start, end, voice):
    assert Voices(QUOTES).of(zone, start, end) == voice


def test_quoted_spans_are_joined_in_order():
    assert Voices(QUOTES).quoted_spans("body") == [(10, 25), (30, 40)]
    assert Voices(QUOTES).quoted_spans("elsewhere") == []


SPANS = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS), st.integers(0, 70))
def test_a_character_is_quoted_exactly_where_a_quote_holds_it(spans, at):
    voices = Voices(Quote("body", "direct", *span) for span in spans)
    expected = QUOTED if any(start <= at < end for start, end in spans) else AUTHOR
    assert voices.of("body", at, at + 1) == expected
