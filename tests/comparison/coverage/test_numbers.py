"""Numbers in a sentence: examples, sameness, offsets, any string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison.coverage.numbers import numbers
from tests.examples.numbers import DIFFERENT, DONT_FIRE, FIRE, SAME


@pytest.mark.parametrize(("text", "words", "label"), FIRE)
def test_number_is_found_and_named(text, words, label):
    assert [(text[fact.start : fact.end], fact.label) for fact in numbers(text)] == [(words, label)]


@pytest.mark.parametrize("text", DONT_FIRE)
def test_no_quantity_is_no_number(text):
    assert list(numbers(text)) == []


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_number_said_differently(one, other):
    assert [fact.key for fact in numbers(one)] == [fact.key for fact in numbers(other)] != []


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_things_counted_are_other_numbers(one, other):
    assert len({fact.key for text in (one, other) for fact in numbers(text)}) == 2


@given(st.text(alphabet="0123456789 ,.-$%xms'nbtwo hundred", max_size=60) | st.text(max_size=60))
def test_any_string_can_be_read(text):
    ends = 0
    for fact in numbers(text):
        assert ends <= fact.start < fact.end <= len(text)
        assert fact.key
        assert fact.label
        ends = fact.start + 1
