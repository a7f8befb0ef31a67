"""Loaded words: examples, names, voices, offsets, the analyst's own list."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import CorpusError
from analysis.features.detector import Context, Found
from analysis.features.loaded import CATEGORIES, LITERAL, POLARITIES, detect, loaded_entries
from analysis.features.loaded.contexts import RULES
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle
from tests.examples.loaded import LOADED

CONTEXT = Context()
LIST = Lexicons()["loaded"]


class Span(NamedTuple):
    zone: str
    start: int
    end: int
    kind: str = "direct"


def found_in(text, title="", context=CONTEXT, **rows):
    return list(detect(ParsedArticle("a", "outlet", title, text), Found(rows), context))


@pytest.mark.parametrize(("text", "cue", "category", "polarity"), LOADED["fire"])
def test_word_is_found_with_its_category_and_polarity(text, cue, category, polarity):
    assert (cue, category, polarity) in {(row.cue, row.category, row.polarity) for row in found_in(text)}


@pytest.mark.parametrize(("text", "word"), LOADED["dont_fire"])
def test_word_is_plain_in_this_context(text, word):
    start = text.index(word)
    end = start + len(word)
    assert not [row.cue for row in found_in(text) if row.start < end and start < row.end]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_asked_for_by_the_list(rule):
    assert rule in {rule for cell in LIST["context"] for rule in cell.split()}


def test_list_holds_the_documented_categories_and_polarities():
    assert set(LIST["category"]) == {LITERAL, *(name for name, _, _ in CATEGORIES)}
    assert set(LIST["polarity"]) == set(POLARITIES)


def test_no_word_is_loaded_that_hedges_or_boosts():
    others = {cue for name in ("hedges", "boosters") for cue in Lexicons()[name]["cue"]}
    assert not set(LIST["cue"]) & others


def test_phrase_of_plain_sense_hides_only_its_own_words():
    rows = found_in("The hate crime was a shameful hate crime, a horror.")
    assert [row.cue for row in rows] == ["shameful", "horror"]


def test_headline_in_capitals_holds_loaded_words_but_none_inside_a_mention():
    title = "Great Fury in Great Harbour"
    start = title.rindex("Great")
    rows = found_in("", title, mentions=[Span("headline", start, len(title))])
    assert [(row.zone, row.start, row.cue) for row in rows] == [("headline", 0, "Great"), ("headline", 6, "Fury")]


def test_headline_in_lower_case_names_by_capitals():
    assert [row.cue for row in found_in("", "Trains to Great Yarmouth leave in utter chaos")] == ["utter", "chaos"]


def test_capital_after_a_quotation_mark_begins_a_sentence():
    assert [row.cue for row in found_in("He said: “Brilliant work.”")] == ["Brilliant"]


def test_voice_is_quoted_inside_attributed_words():
    text = "A brutal storm came. She said it was a brutal night."
    start = text.index("it was")
    rows = found_in(text, quotes=[Span("body", start, len(text), "indirect")])
    assert [row.voice for row in rows] == ["author", "quoted"]


def test_analysts_list_replaces_ours(tmp_path):
    (tmp_path / "loaded.csv").write_text("cue,category,source\nblimey,emotive,me\n", encoding="utf-8")
    rows = found_in("Blimey, a brutal storm.", context=Context(lexicons=Lexicons(tmp_path)))
    assert [(row.cue, row.category, row.polarity) for row in rows] == [("Blimey", "emotive", "none")]


@pytest.mark.parametrize("row", ["blimey,odd,none,me", "blimey,emotive,up,me"])
def test_unknown_category_or_polarity_says_which_word(tmp_path, row):
    (tmp_path / "loaded.csv").write_text(f"cue,category,polarity,source\n{row}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="blimey"):
        loaded_entries(Lexicons(tmp_path))


WORDS = st.lists(st.sampled_from([*LIST["cue"].sample(300, random_state=1), ".", ",", "”", "the", "is", "He", "Great"]))


@given(st.one_of(st.text(), WORDS.map(" ".join)), st.text(max_size=20))
def test_any_text_gives_rows_in_order_whose_offsets_give_back_the_cue(text, title):
    rows = found_in(text, title)
    for row in rows:
        assert (title if row.zone == "headline" else text)[row.start : row.end] == row.cue
    body = [row for row in rows if row.zone == "body"]
    assert all(a.end <= b.start for a, b in pairwise(body))
