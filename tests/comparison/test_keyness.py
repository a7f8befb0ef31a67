"""Distinctive terms: the statistic worked out by hand, and spans that are as many as the table says."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comparison import compare
from analysis.comparison.keyness import FEWEST, MOST_TERMS, PRIOR_WORDS, keyness, term_spans
from analysis.comparison.terms import terms
from analysis.parsing import Passage

QUOTES = pd.DataFrame(columns=["article_id", "zone", "kind", "start", "end"])
MENTIONS = pd.DataFrame(columns=["article_id", "zone", "form", "start", "end"])


def corpus(*articles):
    """Articles and their sentences, from (outlet, text) pairs; one story."""
    frame = pd.DataFrame(
        {
            "article_id": [f"a{n}" for n in range(len(articles))],
            "outlet": [outlet for outlet, _ in articles],
            "story": "Flood",
            "author": None,
            "text": [text for _, text in articles],
            "n_words": [len(text.split()) for _, text in articles],
        }
    )
    rows = [
        (identity, "body", "sentence", *span)
        for identity, text in zip(frame["article_id"], frame["text"], strict=True)
        for span in Passage("body", text).sentences
    ]
    return frame, pd.DataFrame(rows, columns=["article_id", "zone", "kind", "start", "end"])


def found(text, **facts):
    """Terms of one text with the text of their spans."""
    articles, sentences = corpus(("The Herald", text))
    rows = terms(articles.assign(**facts), sentences, MENTIONS, QUOTES)
    text = text.lower().replace("’", "'")
    assert [text[a:b] for a, b in zip(rows["start"], rows["end"], strict=True)] == rows["term"].to_list()
    return rows["term"].to_list()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The river rose.", {"river", "rose", "river rose"}),
        ("River banks, towns flooded.", {"river", "banks", "towns", "flooded", "river banks", "towns flooded"}),
        ("Rain fell. Rivers rose.", {"rain", "fell", "rivers", "rose", "rain fell", "rivers rose"}),
        ("Norvik’s bridge fell.", {"norvik", "bridge", "fell", "bridge fell"}),
        ("Rain came in 2024, it's said.", {"rain", "came", "said", "rain came"}),
        ("They didn't pay Mr Lund on Monday.", {"pay", "lund"}),
        ("It may march on in May or March.", {"march"}),
        ("A well-known mayor spoke.", {"well-known", "mayor", "spoke", "well-known mayor", "mayor spoke"}),
        ("Water… everywhere", {"water", "everywhere"}),
    ],
)
def test_words_and_pairs_of_words(text, expected):
    text = text if text.endswith(".") else f"{text}."
    terms_found = set(found(text))
    # A possessive is part of a pair as it stands in the text.
    assert {term for term in terms_found if "’" not in term and "'" not in term} == expected


def test_the_paper_and_its_author_are_furniture_but_actors_are_not():
    text = "Ola Berg told The Herald that Berg Shipping heralds trade."
    told = found(text, author="By Ola Berg and Kari Moe")
    assert set(told) >= {"berg", "shipping", "heralds", "trade"}
    assert "ola" not in told
    assert "herald" not in told


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Kim Jong Un met Putin.", ["Kim Jong Un", "Putin"], {"kim jong un", "met", "putin", "met putin"}),
        ("The United States’ envoy left.", ["The United States"], {"united states", "envoy", "left", "envoy left"}),
        ("The Republic of  Korea agreed.", ["The Republic of  Korea"], {"republic of korea", "agreed"}),
        ("Mr Lund paid.", ["Mr Lund"], {"lund", "paid", "lund paid"}),
    ],
)
def test_a_name_of_several_words_is_one_term(text, names, expected):
    articles, sentences = corpus(("The Herald", text))
    rows = [("a0", "body", "name", text.index(name), text.index(name) + len(name)) for name in names]
    assert set(terms(articles, sentences, pd.DataFrame(rows, columns=MENTIONS.columns), QUOTES)["term"]) == expected


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_terms_that_stand_in_it(text):
    articles, _ = corpus(("The Herald", text))
    whole = pd.DataFrame(
        [("a0", "body", "sentence", 0, len(text))], columns=["article_id", "zone", "kind", "start", "end"]
    )
    rows = terms(articles, whole, MENTIONS, QUOTES)
    folded = Passage("body", text).folded
    # Any white space between two words is a space in the term.
    assert all(folded[row.start : row.end].split() == row.term.split(" ") for row in rows.itertuples())
    assert (rows["term"].str.split(" ").str.len() == rows["n_words"]).all()


def test_log_odds_and_z_are_those_of_the_formula():
    articles, sentences = corpus(("A", "Flood flood flood rain."), ("B", "Rain rain flood wind."))
    table = keyness(articles, sentences, MENTIONS, QUOTES).set_index(["outlet", "term"])
    everything = keyness.__globals__["_scored"](
        keyness.__globals__["_counted"](articles, terms(articles, sentences, MENTIONS, QUOTES))
    )
    own = everything[(everything["outlet"] == "A") & (everything["term"] == "flood")].iloc[0]
    prior = PRIOR_WORDS * 4 / 8
    first = math.log((3 + prior) / (4 + PRIOR_WORDS - 3 - prior))
    second = math.log((1 + prior) / (4 + PRIOR_WORDS - 1 - prior))
    assert own["log_odds"] == pytest.approx(first - second)
    assert own["z"] == pytest.approx((first - second) / math.sqrt(1 / (3 + prior) + 1 / (1 + prior)))
    assert table.empty  # eight words show nothing


def test_a_term_is_told_apart_from_one_that_all_say():
    often = "Flood waters came. " * 30
    other = "Storm waters came. " * 30
    table = keyness(*corpus(("A", often), ("B", other), ("B", other)), MENTIONS, QUOTES)
    z = table.set_index(["outlet", "term"])["z"]
    assert z["A", "flood"] > 1.96
    assert z["B", "flood"] < -1.96
    assert z["B", "storm"] > 1.96
    assert "waters" not in table["term"].to_list()
    row = table.set_index(["outlet", "term"]).loc[("B", "flood")]
    assert (row["n_outlet"], row["n_others"], row["n_articles"], row["n_articles_others"]) == (0, 30, 0, 1)


def test_a_story_of_one_outlet_has_nothing_to_compare():
    assert keyness(*corpus(("A", "Flood flood flood."), ("A", "Rain.")), MENTIONS, QUOTES).empty


def test_table_is_as_described(seed_tables):
    table = seed_tables["keyness"]
    assert (table["n_outlet"] + table["n_others"] >= FEWEST).all()
    assert table["story"].notna().all()
    assert table.groupby(["story", "outlet"]).size().max() <= 2 * MOST_TERMS
    assert (np.sign(table["z"]) == np.sign(table["log_odds"])).all()
    assert not table.duplicated(["story", "outlet", "term"]).any()
    by_outlet = table.groupby(["story", "outlet"])["z"]
    assert by_outlet.apply(lambda z: z.is_monotonic_decreasing).all()


@pytest.mark.parametrize("voice", [None, "author", "quoted"])
def test_spans_are_as_many_as_the_table_says(voice, seed_tables):
    table = compare(seed_tables, voice=voice)["keyness"] if voice else seed_tables["keyness"]
    texts = seed_tables["articles"].set_index("article_id")["text"]
    assert len(table)
    for row in table.sample(min(len(table), 30), random_state=2).itertuples():
        spans = term_spans(seed_tables, row.term, story=row.story, voice=voice)
        own = spans["outlet"].eq(row.outlet)
        assert (own.sum(), (~own).sum()) == (row.n_outlet, row.n_others)
        assert spans.loc[own, "article_id"].nunique() == row.n_articles
        for span in spans.itertuples():
            said = texts[span.article_id][span.start : span.end]
            assert " ".join(said.lower().replace("’", "'").split()) == row.term


def test_spans_of_some_articles(seed_tables):
    row = seed_tables["keyness"].query("n_outlet > 0").iloc[0]
    whole = term_spans(seed_tables, row["term"])
    one = whole["article_id"].iloc[0]
    part = term_spans(seed_tables, row["term"], article_ids=[one])
    assert part["start"].to_list() == whole.loc[whole["article_id"].eq(one), "start"].to_list()
    assert term_spans(seed_tables, "no such term").empty
