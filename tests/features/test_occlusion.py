"""The words that moved a score are those that speak for or against the target."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.features.sentiment.occlusion import scored_words

SENTENCE = "The brutal regime of Norland threatened its peaceful neighbour Sudria."


def weights(target: str) -> dict[str, float]:
    start = SENTENCE.index(target)
    found = scored_words(SENTENCE, start, start + len(target))
    return {SENTENCE[word.start : word.end]: word.weight for word in found}


def test_blaming_words_weigh_against_their_target() -> None:
    found = weights("Norland")
    assert found["brutal"] < 0
    assert found["threatened"] < 0


def test_plain_words_do_not_count() -> None:
    start = len("The delegation of ")
    assert scored_words("The delegation of Norland arrived on Tuesday.", start, start + 7, smallest=0.2) == []


def test_a_target_alone_has_no_words() -> None:
    assert scored_words("Norland", 0, 7) == []


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_string_and_words_are_in_order_outside_the_target(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = scored_words(text, start, end, smallest=0.0)
    assert [word[:2] for word in found] == sorted(word[:2] for word in found)
    assert all(word.end <= start or word.start >= end for word in found)
