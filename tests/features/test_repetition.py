"""Repeated phrases and lexical variety: examples, definitions checked against slow ones, long and odd texts."""

import math
import re
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features.detector import Context, Found
from analysis.features.repetition import compute, detect
from analysis.features.repetition.phrases import MAX_WORDS
from analysis.features.repetition.variety import WINDOW, moving_type_token_ratio, mtld
from analysis.parsing import ParsedArticle
from tests.examples.repetition import REPEATS

CONTEXT = Context()


def repeats(text, mentions=()):
    return list(detect(ParsedArticle("a", "outlet", "", text), Found({"mentions": list(mentions)}), CONTEXT))


class Mention(NamedTuple):
    zone: str
    start: int
    end: int
    actor: str


def mention_of(name, text):
    return [Mention("body", m.start(), m.end(), name) for m in re.finditer(name, text)]


@pytest.mark.parametrize(("text", "phrase", "n_occurrences"), REPEATS["fire"])
def test_phrase_is_found_each_time(text, phrase, n_occurrences):
    rows = [row for row in repeats(text) if row.phrase == phrase]
    assert [row.n_occurrences for row in rows] == [n_occurrences] * n_occurrences


@pytest.mark.parametrize(("text", "phrase"), REPEATS["dont_fire"])
def test_phrase_is_not_reported(text, phrase):
    assert phrase not in {row.phrase for row in repeats(text)}


def test_longer_phrase_keeps_its_words_and_the_shorter_one_counts_them():
    text = (
        "They sold the old mill today. She sold the old mill today. He sold the old barn. We liked sold the old lace."
    )
    rows = repeats(text)
    assert [(row.phrase, row.n_occurrences) for row in rows] == [
        ("sold the old mill today", 2),
        ("sold the old mill today", 2),
        ("sold the old", 4),
        ("sold the old", 4),
    ]


def test_whole_sentences_are_told_from_phrases():
    text = "The ferry is late. Nobody waits. The ferry is late. They say the ferry is late again."
    assert [(row.phrase, row.kind, row.n_occurrences) for row in repeats(text)] == [
        ("the ferry is late", "sentence", 3),
        ("the ferry is late", "sentence", 3),
        ("the ferry is late", "phrase", 3),
    ]


def test_sentence_longer_than_any_phrase_is_found_as_a_whole():
    long = "The list holds " + ", ".join(f"item{i} red" for i in range(MAX_WORDS)) + "."
    rows = repeats(f"{long}\n\nNobody reads it twice.\n\n{long}")
    assert [(row.kind, len(row.phrase.split()), row.n_occurrences) for row in rows] == [("sentence", 103, 2)] * 2


def test_first_actor_that_the_phrase_names_is_told():
    text = "The stubborn mayor Ana Ruiz of Larkton left. Then the stubborn mayor Ana Ruiz of Larkton came back."
    rows = repeats(text, [*mention_of("Larkton", text), *mention_of("Ana Ruiz", text)])
    assert [(row.phrase, row.actor) for row in rows] == [("the stubborn mayor ana ruiz of larkton", "Ana Ruiz")] * 2


def test_actor_beside_the_phrase_is_not_in_it():
    text = "Ruiz sold the old mill. Voss sold the old mill."
    rows = repeats(text, [*mention_of("Ruiz", text), *mention_of("Voss", text)])
    assert [(row.phrase, row.actor) for row in rows] == [("sold the old mill", None)] * 2


def test_headings_are_not_read():
    text = "Prices fall in spring\n\nPrices fall in spring, he said, and rise."
    assert repeats(text) == []


@given(st.text())
def test_any_text_can_be_read(text):
    for row in repeats(text):
        assert 0 <= row.start < row.end <= len(text)


@given(st.lists(st.sampled_from(["red", "blue", "green", "old", "new.", "small.", "Big"]), max_size=60).map(" ".join))
def test_rows_are_stretches_of_one_sentence_that_come_again_and_do_not_overlap(text):
    article = ParsedArticle("a", "outlet", "", text)
    body = article.body
    rows = repeats(text)
    for row in rows:
        words = [body.words[i] for i in body.tokens_in(row.start, row.end)]
        assert " ".join(words) == row.phrase
        assert 3 <= len(words) <= MAX_WORDS
        assert row.n_occurrences >= 2
        sentence = body.sentence_at(row.start)
        assert sentence is not None
        assert row.end <= sentence.end
        assert [body.words[i : i + len(words)] for i in range(len(body.words))].count(words) >= 2
    assert all(a.end <= b.start for a, b in pairwise(rows))


@given(st.lists(st.sampled_from(["red", "blue", "the", "old", "new.", "Big"]), max_size=40).map(" ".join))
def test_no_repeated_phrase_is_missed(text):
    body = ParsedArticle("a", "outlet", "", text).body
    taken = {token for row in repeats(text) for token in body.tokens_in(row.start, row.end)}
    openings = {
        place: tuple(body.words[place : place + 3])
        for start, end in body.sentences
        for place in body.tokens_in(start, end)[:-2]
    }
    for place, opening in openings.items():
        apart = any(other == opening and abs(again - place) >= 3 for again, other in openings.items())
        lower = any(body.text[body.tokens[i][0]].islower() and body.words[i] != "the" for i in range(place, place + 3))
        if apart and lower:
            assert taken & set(range(place, place + 3))


def test_one_word_said_over_and_over_is_cut_into_the_longest_phrases():
    rows = repeats("word " * 20_000)
    assert {len(row.phrase.split()) for row in rows} == {MAX_WORDS}
    assert len(rows) == 20_000 // MAX_WORDS


@given(st.lists(st.sampled_from("abcdef"), max_size=40), st.integers(min_value=1, max_value=8))
def test_moving_ratio_is_the_mean_over_all_windows(words, window):
    windows = [words[i : i + window] for i in range(len(words) - window + 1)]
    expected = sum(len(set(part)) / window for part in windows) / len(windows) if windows else math.nan
    assert moving_type_token_ratio(words, window) == pytest.approx(expected, nan_ok=True)


def test_moving_ratio_does_not_depend_on_length():
    cycle = [f"w{i}" for i in range(50)]
    assert moving_type_token_ratio(cycle * 4) == moving_type_token_ratio(cycle * 40) == 0.5


def test_mtld_of_a_text_worked_out_by_hand():
    # 'a b a b' falls to 2 / 3 at its third word and is a factor; 120 words make 40 factors both ways.
    assert mtld(["a", "b"] * 60) == 3


def test_mtld_counts_the_last_stretch_in_part():
    # 99 different words, then one of them again: no full factor, ratio .99, so 1 / (.01 / .28) times 100 words.
    words = [f"w{i}" for i in range(99)]
    assert mtld([*words, "w50"]) == pytest.approx(100 * 0.28 / 0.01)


def textbook_mtld(words):
    """McCarthy & Jarvis (2010), word by word."""

    def factors(sequence):
        count, types, length = 0.0, set(), 0
        for word in sequence:
            types.add(word)
            length += 1
            if len(types) / length < 0.72:
                count, types, length = count + 1, set(), 0
        return count + ((1 - len(types) / length) / (1 - 0.72) if length else 0)

    return sum(len(words) / factors(sequence) for sequence in (words, words[::-1])) / 2


@given(st.lists(st.sampled_from("abcdefghijkl"), min_size=WINDOW, max_size=2 * WINDOW))
def test_mtld_is_the_textbooks(words):
    assert mtld(words) == pytest.approx(textbook_mtld(words))


def test_varied_text_scores_higher():
    varied = [f"w{i % 90}" for i in range(300)]
    plain = [f"w{i % 9}" for i in range(300)]
    assert mtld(varied) > mtld(plain)
    assert moving_type_token_ratio(varied) > moving_type_token_ratio(plain)


@pytest.mark.parametrize("text", ["", "Too short to tell. " * 3])
def test_statistics_of_short_texts_are_undefined(text):
    values = compute(ParsedArticle("a", "outlet", "", text), [])
    assert values.keys() == {"type_token_ratio", "mtld"}
    assert all(math.isnan(value) for value in values.values())


def test_mtld_without_any_word_twice_is_undefined():
    assert math.isnan(mtld([f"w{i}" for i in range(WINDOW)]))
