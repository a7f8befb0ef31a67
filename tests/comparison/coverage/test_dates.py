"""Dates in a sentence: examples, offsets, any string."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison.coverage.dates import dates
from tests.examples.dates import DONT_FIRE, FIRE, PUBLISHED, WITHOUT_PUBLISHED

DAY = date.fromisoformat(PUBLISHED)


@pytest.mark.parametrize(("text", "words", "day"), FIRE)
def test_date_is_found_and_resolved(text, words, day):
    assert [(text[fact.start : fact.end], fact.label) for fact in dates(text, DAY)] == [(words, day)]


@pytest.mark.parametrize("text", DONT_FIRE)
def test_words_that_look_like_dates_are_none(text):
    assert list(dates(text, DAY)) == []


@pytest.mark.parametrize("text", [text for text, _, _ in FIRE])
def test_without_a_day_of_publication_only_full_dates_are_known(text):
    full = list(dates(text, None))
    assert all(re.search(r"\d{4}", text[fact.start : fact.end]) for fact in full)


@pytest.mark.parametrize("text", WITHOUT_PUBLISHED)
def test_a_full_date_needs_no_day_of_publication(text):
    assert len(list(dates(text, None))) == 1


def test_the_29th_of_february_is_sought_in_a_leap_year():
    assert [fact.label for fact in dates("The vote on 29 February.", date(2023, 12, 1))] == ["2024-02-29"]
    assert list(dates("The vote on 29 February.", date(2022, 6, 1))) == []


WORDS = st.sampled_from(
    ["March", "5", "2024", "31", "last", "year", "Tuesday", "in", "ago", "9999", "days", ",", "0001-01-01"]
)


@given(st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=60), st.none() | st.dates())
def test_any_string_can_be_read_on_any_day(text, published):
    for fact in dates(text, published):
        assert 0 <= fact.start < fact.end <= len(text)
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", fact.label)
