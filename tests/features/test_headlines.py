"""Headline against body: examples, what matches what, offsets, and the rates of articles without a match."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis
from analysis.features import Context, Found
from analysis.features.headlines import detect
from analysis.features.headlines.matching import MIN_OVERLAP, content_key, restated
from analysis.features.hedging import HEDGES
from analysis.features.quotation import QUOTES
from analysis.parsing import ParsedArticle, Passage
from tests.examples.headlines import HEADLINES

CONTEXT = Context()


def rows(title, text):
    article, found = ParsedArticle("a", "outlet", title, text), Found()
    for detector in (QUOTES, HEDGES):
        found.rows[detector.table.name] = list(detector.detect(article, found, CONTEXT))
    return list(detect(article, found, CONTEXT))


@pytest.mark.parametrize(("title", "text", "hedging", "attribution"), HEADLINES["fire"])
def test_headline_keeps_or_drops_what_the_sentence_says(title, text, hedging, attribution):
    (row,) = rows(title, text)
    assert (row.hedging, row.attribution) == (hedging, attribution)


@pytest.mark.parametrize(("title", "text"), HEADLINES["dont_fire"])
def test_headline_restates_nothing(title, text):
    assert rows(title, text) == []


def test_row_names_the_evidence():
    (row,) = rows(
        "Ferry company lost three million", "Rain fell. The ferry company may have lost three million, Ana Ortiz said."
    )
    assert (row.headline_hedges, row.sentence_hedges) == (None, "may")
    assert (row.headline_attributions, row.sentence_attributions) == (None, "Ana Ortiz said")
    assert row.overlap == 1


def test_sentence_with_most_of_the_headline_is_taken_and_the_first_of_equals():
    body = Passage("body", "The bridge closes in rain. The old bridge closes in March. In March the old bridge closes.")
    match = restated(Passage("headline", "Old bridge closes in March"), body)
    assert body.text[slice(*match.sentence)] == "The old bridge closes in March."
    assert [body.text[a:b] for a, b in match.shared] == ["old", "bridge", "closes", "March"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("criticised", "criticism"),
        ("bridges", "bridge"),
        ("mayor's", "mayor"),
        ("closes", "closing"),
        ("stop", "stopped"),
    ],
)
def test_forms_of_one_word_are_one(one, other):
    assert content_key(one) == content_key(other)


@pytest.mark.parametrize("word", ["the", "of", "x"])
def test_function_words_count_for_nothing(word):
    assert content_key(word) == ""


WORDS = st.lists(st.sampled_from(["bridge", "Ortiz", "may", "closed", ".", "said", "“", "the", "?", ":"]), max_size=40)


@given(st.one_of(st.text(max_size=80), WORDS.map(" ".join)), st.one_of(st.text(), WORDS.map(" ".join)))
def test_any_text_gives_at_most_one_row_whose_span_is_a_sentence(title, text):
    found = rows(title, text)
    assert len(found) <= 1
    for row in found:
        assert (row.start, row.end) in ParsedArticle("a", "", title, text).body.sentences
        assert MIN_OVERLAP <= row.overlap <= 1
        assert (row.hedging in ("kept", "dropped")) == (row.sentence_hedges is not None)
        assert (row.attribution in ("kept", "added")) == (row.headline_attributions is not None)


def test_rate_is_undefined_where_there_is_nothing_to_drop():
    articles = pd.DataFrame(
        {
            "article_id": ["drops", "keeps", "no hedge", "no match", "no title"],
            "title": [
                "Harbour bridge closes in March",
                "Harbour bridge could close in March",
                "Farmers buy new tractors",
                "Rain",
                "",
            ],
            "text": [
                "The harbour bridge may close in March. The town has two more of them.",
                "The old harbour bridge may close in March. Nobody will miss it.",
                "Farmers bought new tractors in the valley. The town has two banks.",
                "A ferry sank off the coast on Monday. Its crew swam ashore.",
                "The theatre sold its curtains. An actor bought them all.",
            ],
        }
    )
    table = analysis.analyse(articles)["articles"].set_index("article_id")
    shares = table["dropped_hedge_share"]
    assert (shares["drops"], shares["keeps"]) == (1, 0)
    assert all(math.isnan(shares[name]) for name in ("no hedge", "no match", "no title"))
    assert table["n_restated"].to_list() == [1, 1, 1, 0, 0]
