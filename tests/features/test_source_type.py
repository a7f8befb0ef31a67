"""Type of source: examples, offsets of the head, any string."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.features.quotation.source_type import is_plural, noun_phrase, source_types, type_of
from analysis.lexicons import Lexicons
from tests.examples.source_type import TYPES

KNOWN = source_types(Lexicons())
CATEGORIES = {"role", "anonymous", "document", "utterance", "organisation", "withheld"}


@pytest.mark.parametrize(("phrase", "source_type"), TYPES)
def test_type_of_a_phrase(phrase, source_type):
    assert type_of(noun_phrase(phrase), KNOWN) == source_type


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("a spokesman for the ministry", "spokesman"),
        ("the mayor's lawyer, Ruth Ode,", "lawyer"),
        ("The Evening Post", "Post"),
        ("a number of farmers", "farmers"),
        ("one of the first", "first"),
        ("three senior officials who declined to be named", "officials"),
        ("the chief of the port", "chief"),
    ],
)
def test_head_of_a_phrase(phrase, head):
    found = noun_phrase(phrase)
    assert found.head == head
    assert phrase[found.start : found.end].endswith(head)


def test_only_the_definite_article_and_demonstratives_are_definite():
    assert noun_phrase("the senator").definite
    assert noun_phrase("This senator").definite
    assert not noun_phrase("a senator").definite
    assert not noun_phrase("senators").definite


def test_plural_heads():
    assert [is_plural(noun_phrase(p)) for p in ("officials", "people", "the police")] == [True, True, True]
    assert [is_plural(noun_phrase(p)) for p in ("official", "the press", "")] == [False, False, False]


def test_categories_are_those_of_the_dictionary():
    assert set(Lexicons()["source_types"]["category"]) == CATEGORIES


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_phrase_has_a_type_and_a_head_that_stands_in_it(phrase):
    found = noun_phrase(phrase)
    assert type_of(found, KNOWN) in {"organisation", "role", "anonymous", "document", "unknown"}
    assert 0 <= found.start <= found.end <= len(phrase)
    assert all(word in phrase[found.start : found.end] for word in found.words)
