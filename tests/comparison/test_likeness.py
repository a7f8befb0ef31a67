import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comparison import likeness
from analysis.comparison.likeness import alike

# Sentences that stand around a pair, so that a story has words that are common and words that are rare in it.
REST = [
    "commuters in norvik queued for buses that never came on monday",
    "the mayor of norvik keeps goats and they had a quiet day",
    "schools in norvik will get new roofs before the winter",
    "it was the coldest morning of the year said a weather station",
    "a baker on the quay sold twice as many buns as usual",
    "norvik lies on three islands and needs its boats every day",
    "nobody in the market hall would guess how the week might end",
    "three tugs and a dredger were the only vessels that moved",
]
ALIKE = [
    (
        "the harbour director pia lund called the strike reckless",
        "pia lund who directs the harbour said the strike was reckless",
    ),
    (
        "the union denied that its members had damaged two gangways",
        "damage to two gangways was denied by members of the union",
    ),
    ("ferry crews walked out over night shifts", "a walkout by ferry crews over their night shifts has begun"),
]
DIFFERENT = [
    ("they have said that it is not what it was", "it was not what they said that it is"),
    ("some of it may be as new as it looks", "some of them may be as alarmed as they look"),
    ("the ferry crews of norvik want higher pay", "norvik prides itself on its old theatre"),
    ("it was the first visit in years", "it was the last bus of the evening"),
]


def linked(a, b):
    return bool(alike([a, b, *REST], np.zeros(len(REST) + 2, dtype=np.intp))[0, 1])


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_sentences_that_say_the_same_are_alike(a, b):
    assert linked(a, b)
    assert linked(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_grammar_and_a_place_name_make_no_likeness(a, b):
    assert not linked(a, b)


def test_sentences_of_different_stories_are_never_alike():
    sentences = [ALIKE[0][0], ALIKE[0][1], *REST]
    found = alike(sentences * 2, np.repeat([0, 1], len(sentences)))
    half = len(sentences)
    assert found[0, 1]
    assert not found[:half, half:].nnz
    assert (found[:half, :half] != found[half:, half:]).nnz == 0


def test_blocks_change_nothing(monkeypatch):
    sentences = [sentence for pair in ALIKE for sentence in pair] + REST
    story = np.zeros(len(sentences), dtype=np.intp)
    expected = alike(sentences, story).toarray()
    monkeypatch.setattr(likeness, "BLOCK", 3)
    np.testing.assert_allclose(alike(sentences, story).toarray(), expected)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.integers(0, 2)), min_size=1, max_size=8))
def test_any_strings_can_be_compared(rows):
    found = alike([text for text, _ in rows], np.array([story for _, story in rows])).toarray()
    np.testing.assert_allclose(found, found.T)
    assert (np.diag(found) == 0).all()
    assert ((found == 0) | (found >= likeness.ALIKE)).all()
