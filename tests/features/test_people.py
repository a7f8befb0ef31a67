"""Names of people in running text: examples, offsets, any string."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.features.quotation.cast import Cast
from analysis.features.quotation.people import names, vocabulary
from analysis.lexicons import Lexicons
from analysis.parsing import Passage
from tests.examples.people import NAMES, THINGS

LISTS = vocabulary(Lexicons())


@pytest.mark.parametrize(("text", "kind", "words", "titles"), NAMES)
def test_run_is_read_as_a_name(text, kind, words, titles):
    [name] = names(f"{text} waited.", LISTS)
    assert (name.kind, " ".join(name.words), " ".join(name.titles)) == (kind, words, titles)


@pytest.mark.parametrize("text", THINGS)
def test_run_is_no_person(text):
    assert {name.kind for name in names(f"It was {text}.", LISTS)} <= {"thing"}


def test_possessive_ending_closes_the_name():
    text = "Laura Beck’s Oslo speech"
    assert [text[name.start : name.end] for name in names(text, LISTS)] == ["Laura Beck", "Oslo"]


def cast(text, sources=()):
    return Cast(Passage("body", text), LISTS, sources, {"voters"}, {"he": "male", "she": "female"})


def test_spellings_of_one_name_are_one_person():
    found = cast("Laura J. Beck came. Laura Beck sat down. Sen. Beck left. Beck slept.")
    assert len({mention.person for mention in found.mentions}) == 1
    assert len(found.mentions) == 4


def test_name_that_never_acts_as_one_is_uncertain():
    assert [m.person.certain for m in cast("Zyx Qwent shut.").mentions] == [False]
    assert [m.person.certain for m in cast("Zyx Qwent sang. Qwent left.").mentions] == [True, True]


def test_lone_name_is_somebody_only_where_words_are_given_to_it():
    assert cast("Lund sang.").mentions == []
    assert [m.person.name for m in cast("Lund sang.", {(0, 4)}).mentions] == ["Lund"]
    assert cast("Voters sang.", {(0, 6)}).mentions == []


def test_gender_from_title_given_name_and_pronouns():
    found = cast("Mr. Qwent sang. Laura Beck sat. Zyx Olm came because she was late.")
    assert [found.gender(mention.person) for mention in found.mentions] == ["male", "female", "female"]


def test_title_case_line_does_not_make_a_longer_name():
    found = cast("Laura Beck Speaks\nLaura Beck came to Oslo.")
    assert {mention.person.name for mention in found.mentions} == {"Laura Beck"}


def test_roles_carry_what_stands_beside_them():
    found = cast("Texas Gov. Laura Beck met Karl Brandt, the spokesman for the navy, and Rep. Tom Olm (D-Iowa).")
    assert [(role.person.name, "texas" in role.beside) for role in found.with_role("governor")] == [
        ("Laura Beck", True)
    ]
    assert [(role.person.name, "navy" in role.beside) for role in found.with_role("spokesman")] == [
        ("Karl Brandt", True)
    ]
    assert found.roles_of(found.mentions[-1].person) >= {"congressman", "lawmaker", "democrat"}


PIECES = st.sampled_from(
    ["Mr.", "Kim", "Laura Beck", "’s", "The", "van", "(R-Ohio)", ", the mayor", " ", "\n", "U.S.", "she"]
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join)))
def test_any_text_gives_names_in_order_that_stand_in_it(text):
    found = list(names(text, LISTS))
    assert all(a.end <= b.start for a, b in pairwise(found))
    for name in found:
        assert " ".join(name.words).split()[0] in text[name.start : name.end]
    people = cast(text)
    assert people.starts == sorted(people.starts)
    assert all(role.person for role in people.with_role("mayor"))
    assert {people.gender(mention.person) for mention in people.mentions} <= {"male", "female", ""}
