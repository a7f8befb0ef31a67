"""Article × actor: means, intervals, prominence, agency, words given."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import t as student

from analysis.features.article_actors import TABLE, article_actors

COLUMNS = ["article_id", "zone", "start", "actor", "voice", "role", "sentence_start", "sentiment"]
QUOTES = ["article_id", "zone", "kind", "speaker", "n_words"]
ARTICLES = pd.DataFrame({"article_id": ["b", "a"], "outlet": ["Post", "Globe"], "story": ["s", "s"]})


def table(mentions, quotes=(), articles=ARTICLES):
    return article_actors(
        pd.DataFrame(list(mentions), columns=COLUMNS), pd.DataFrame(list(quotes), columns=QUOTES), articles
    )


def test_empty_tables_keep_their_columns():
    assert list(table([]).columns) == TABLE.names
    assert len(table([])) == 0


def test_mean_is_over_mentions_and_interval_over_sentences():
    rows = [
        ("a", "body", 0, "Russia", "author", "agent", 0, 0.5),
        ("a", "body", 20, "Russia", "author", "agent", 0, 0.1),
        ("a", "body", 90, "Russia", "quoted", "patient", 80, -0.1),
        ("a", "body", 150, "Russia", "quoted", "other", 140, 0.1),
    ]
    row = table(rows).iloc[0]
    sentences = np.array([0.3, -0.1, 0.1])
    half = student.ppf(0.975, 2) * sentences.std(ddof=1) / np.sqrt(3)
    assert row["n_mentions"] == 4
    assert row["sentiment_mean"] == pytest.approx(0.15)
    assert row["sentiment_low"] == pytest.approx(0.15 - half)
    assert row["sentiment_high"] == pytest.approx(0.15 + half)
    assert row["sentiment_author"] == pytest.approx(0.3)
    assert row["sentiment_quoted"] == pytest.approx(0.0)
    assert row["agent_share"] == pytest.approx(2 / 3)
    assert row["first_mention"] == 0
    assert row["outlet"] == "Globe"


def test_one_sentence_has_no_interval_and_an_interval_stays_in_bounds():
    rows = [
        ("a", "body", 0, "Russia", "author", "other", 0, 0.9),
        ("a", "body", 50, "Iran", "author", "other", 0, 0.9),
        ("a", "body", 90, "Iran", "author", "other", 80, -0.9),
    ]
    frame = table(rows).set_index("actor")
    assert frame.loc["Russia", ["sentiment_low", "sentiment_high"]].isna().all()
    assert np.isnan(frame.loc["Russia", "agent_share"])
    assert list(frame.loc["Iran", ["sentiment_low", "sentiment_high"]]) == [-1, 1]


def test_headline_counts_for_no_figure_but_the_actor_has_its_row():
    rows = [("a", "headline", 0, "Russia", "author", "agent", 0, 0.9)]
    row = table(rows).iloc[0]
    assert row["n_mentions"] == 0
    assert np.isnan(row["sentiment_mean"])
    assert pd.isna(row["first_mention"])


def test_words_given_are_those_of_the_body_and_no_scare_quotes():
    rows = [("a", "body", 0, "Vladimir Putin", "author", "agent", 0, 0.0)]
    quotes = [
        ("a", "body", "direct", "Vladimir Putin", 7),
        ("a", "body", "indirect", "Vladimir Putin", 5),
        ("a", "body", "scare", "Vladimir Putin", 2),
        ("a", "headline", "direct", "Vladimir Putin", 3),
        ("b", "body", "direct", "Vladimir Putin", 9),
        ("a", "body", "direct", None, 4),
    ]
    assert table(rows, quotes)["n_words_quoted"].to_list() == [12]


def test_rows_follow_the_articles_then_the_text():
    rows = [
        ("a", "body", 9, "Iran", "author", "other", 0, 0.0),
        ("a", "body", 5, "Russia", "author", "other", 0, 0.0),
        ("b", "body", 50, "Iran", "author", "other", 0, 0.0),
        ("a", "headline", 0, "China", "author", "other", 0, 0.0),
    ]
    assert table(rows)[["article_id", "actor"]].to_numpy().tolist() == [
        ["b", "Iran"],
        ["a", "Russia"],
        ["a", "Iran"],
        ["a", "China"],
    ]
