"""The words that moved a score are those that speak for or against the target."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.features.sentiment import SCORERS
from analysis.features.sentiment.occlusion import scored_words

SENTENCE = "The brutal regime of Norland threatened its peaceful neighbour Sudria."


def weights(target: str, scorer: str) -> dict[str, float]:
    start = SENTENCE.index(target)
    found = scored_words(SENTENCE, start, start + len(target), scorer=scorer, smallest=0.02)
    return {SENTENCE[word.start : word.end]: word.weight for word in found}


@pytest.mark.parametrize("scorer", SCORERS)
def test_blaming_words_weigh_against_their_target(scorer: str) -> None:
    found = weights("Norland", scorer)
    blaming = found.keys() & {"brutal", "threatened"}
    assert blaming
    assert all(found[word] < 0 for word in blaming)


@pytest.mark.parametrize("scorer", SCORERS)
def test_plain_words_do_not_count(scorer: str) -> None:
    start = len("The delegation of ")
    text = "The delegation of Norland arrived on Tuesday."
    assert scored_words(text, start, start + 7, scorer=scorer, smallest=0.2) == []


@pytest.mark.parametrize("scorer", SCORERS)
def test_function_words_are_not_asked_but_negators_are(scorer: str) -> None:
    text = "She said that Norland has not been honest about it"
    start = text.index("Norland")
    found = {text[word.start : word.end] for word in scored_words(text, start, start + 7, scorer=scorer, smallest=0.0)}
    assert found == {"said", "not", "honest"}


def test_a_target_alone_has_no_words() -> None:
    assert scored_words("Norland", 0, 7) == []


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_string_and_words_are_in_order_outside_the_target(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = scored_words(text, start, end, smallest=0.0)
    assert [word[:2] for word in found] == sorted(word[:2] for word in found)
    assert all(word.end <= start or word.start >= end for word in found)
