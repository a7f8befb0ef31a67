"""Hedges and boosters: examples, categories, voices, offsets, time."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import CorpusError
from analysis.features.detector import Context, Found
from analysis.features.hedging import BOOSTERS, HEDGES
from analysis.features.hedging.contexts import RULES
from analysis.features.hedging.matching import cue_entries
from analysis.features.hedging.site import Site
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage
from tests.examples import hedging as examples

DETECTORS = {"hedges": HEDGES, "boosters": BOOSTERS}
HEDGE_CATEGORIES = {
    "modal",
    "epistemic_verb",
    "adverb",
    "adjective",
    "noun",
    "approximator",
    "hearsay",
    "other",
}
CONTEXT = Context()
FIRE = [(name, *example) for name, block in examples.EXAMPLES.items() for example in block["fire"]]
DONT_FIRE = [(name, *example) for name, block in examples.EXAMPLES.items() for example in block["dont_fire"]]


class Quote(NamedTuple):
    zone: str
    kind: str
    start: int
    end: int


def found_in(name, text, title="", quotes=()):
    article = ParsedArticle("a", "outlet", title, text)
    return list(DETECTORS[name].detect(article, Found({"quotes": list(quotes)}), CONTEXT))


@pytest.mark.parametrize(("name", "text", "cue", "category"), FIRE)
def test_cue_is_found_with_its_category(name, text, cue, category):
    assert (cue, category) in {(row.cue, row.category) for row in found_in(name, text)}


@pytest.mark.parametrize(("name", "text", "word"), DONT_FIRE)
def test_word_is_no_cue_in_this_context(name, text, word):
    start = text.index(word)
    end = start + len(word)
    assert not [row.cue for row in found_in(name, text) if row.start < end and start < row.end]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_asked_for_by_a_list(rule):
    asked = {rule for name in DETECTORS for cell in Lexicons()[name]["context"] for rule in cell.split()}
    assert rule in asked


def test_categories_are_those_of_the_dictionary():
    assert set(Lexicons()["hedges"]["category"]) == HEDGE_CATEGORIES
    assert set(Lexicons()["boosters"]["category"]) == {"adverb", "adjective", "verb", "phrase"}


def test_longer_cue_wins():
    assert [row.cue for row in found_in("hedges", "It is not yet clear who won.")] == ["not yet clear"]


def test_cue_does_not_cross_punctuation():
    assert found_in("boosters", "He saw no, doubt crept in.") == []


def test_curly_apostrophe_is_as_good_as_a_straight_one():
    straight, curly = "He didn't know who won.", "He didn’t know who won."
    assert [row.cue for row in found_in("hedges", straight)] == ["didn't know"]
    assert [row.cue for row in found_in("hedges", curly)] == ["didn’t know"]


def test_headline_has_its_own_zone_and_offsets():
    title = "Seoul May Reopen Talks"
    rows = found_in("hedges", "Talks were held in May.", title=title)
    assert [(row.zone, row.start, row.end, row.cue) for row in rows] == [("headline", 6, 9, "May")]


def test_headline_leaves_out_the_verb_be():
    assert [row.cue for row in found_in("hedges", "", title="Ruling Expected in March")] == ["Expected"]
    assert [row.cue for row in found_in("hedges", "", title="Captain Believed to Have Drowned")] == ["Believed"]
    assert found_in("hedges", "", title="Expected: a Ruling") == []
    assert found_in("hedges", "He did the expected in March.") == []


def test_voice_is_quoted_inside_attributed_words():
    text = "Perhaps it rained. She said it was probably hail."
    start = text.index("it was")
    rows = found_in("hedges", text, quotes=[Quote("body", "indirect", start, len(text))])
    assert [(row.cue, row.voice) for row in rows] == [("Perhaps", "author"), ("probably", "quoted")]


def test_analysts_list_replaces_ours(tmp_path):
    (tmp_path / "hedges.csv").write_text("cue,category,source\nmethinks,other,Shakespeare\n", encoding="utf-8")
    article = ParsedArticle("a", "outlet", "", "Methinks he probably lies.")
    rows = list(HEDGES.detect(article, Found(), Context(lexicons=Lexicons(tmp_path))))
    assert [(row.cue, row.category) for row in rows] == [("Methinks", "other")]


def test_unknown_context_says_which(tmp_path):
    (tmp_path / "hedges.csv").write_text("cue,category,context,source\nmaybe,adverb,on_sundays,me\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="on_sundays"):
        cue_entries(Lexicons(tmp_path), "hedges")


def test_site_stops_at_the_edges_of_clause_and_sentence():
    passage = Passage("body", "It fell. He, too, could (they say) win. It rose.")
    site = Site(passage, 4, 5)
    assert passage.words[4] == "could"
    assert site.behind == [",", "too", ",", "he"]
    assert site.ahead == []
    assert Site(passage, 2, 3).ahead == [",", "too", ",", "could"]


WORDS = st.sampled_from(
    [cue for name in DETECTORS for cue in Lexicons()[name]["cue"]] + [" ", ".", ",", "”", "1", "he", "to"]
)


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.text(max_size=20))
def test_any_text_gives_rows_in_order_whose_offsets_give_back_the_cue(text, title):
    for name in DETECTORS:
        rows = found_in(name, text, title)
        for row in rows:
            assert (title if row.zone == "headline" else text)[row.start : row.end] == row.cue
        body = [row for row in rows if row.zone == "body"]
        assert all(a.end <= b.start for a, b in pairwise(body))
