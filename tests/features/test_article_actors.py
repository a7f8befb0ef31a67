"""Article × actor: means, intervals, prominence, agency, words given."""

import numpy as np
import pandas as pd
import pytest

from analysis.features.article_actors import TABLE, article_actors
from analysis.features.given_words import joined_share
from analysis.features.mean_intervals import mean_intervals

COLUMNS = ["article_id", "zone", "start", "actor", "voice", "role", "sentence_start", "sentiment"]
QUOTES = ["article_id", "zone", "kind", "speaker", "n_words"]
ARTICLES = pd.DataFrame(
    {"article_id": ["b", "a"], "outlet": ["Post", "Globe"], "story": ["s", "s"], "text": ["x" * 200] * 2}
)


def mentioned(rows):
    frame = pd.DataFrame(list(rows), columns=COLUMNS)
    sentiment = frame["sentiment"].astype(float)
    return frame.assign(
        sentiment=sentiment,
        kind="country",
        mention=frame["actor"].astype("str").str.split().str[-1],
        place=frame["zone"].where(frame["zone"].ne("body") | frame["start"].ge(50).astype(bool), "lead"),
        negative=(-sentiment).clip(0),
        neutral=0.25,
        positive=sentiment.clip(0),
    )


def table(mentions, quotes=(), articles=ARTICLES):
    return article_actors(mentioned(mentions), pd.DataFrame(list(quotes), columns=QUOTES), articles)


SIX = [
    ("a", "body", 0, "Russia", "author", "agent", 0, 0.5),
    ("a", "body", 20, "Russia", "author", "agent", 0, 0.1),
    ("a", "body", 90, "Russia", "author", "patient", 80, -0.5),
    ("a", "body", 150, "Russia", "author", "agent", 140, 0.1),
    ("a", "body", 160, "Russia", "author", "agent", 155, -0.9),
    ("a", "body", 180, "Russia", "quoted", "other", 170, 0.1),
]


def test_empty_tables_keep_their_columns():
    assert list(table([]).columns) == TABLE.names
    assert len(table([])) == 0


def test_mean_with_its_interval_and_shares():
    row = table(SIX).iloc[0]
    assert (row["n_mentions"], row["n_author"], row["n_quoted"]) == (6, 5, 1)
    assert not row["too_few"]
    assert row["sentiment_mean"] == pytest.approx(-0.1)
    assert row["sentiment_author"] == pytest.approx(-0.14)
    assert np.isnan(row["sentiment_quoted"])
    assert -0.9 <= row["sentiment_low"] < -0.1 < row["sentiment_high"] <= 0.5
    assert [row[f"{name}_share"] for name in ("negative", "neutral", "positive")] == pytest.approx(
        [2 / 6, 3 / 6, 1 / 6]
    )
    assert (row["n_agent"], row["n_patient"], row["agent_share"]) == (4, 1, pytest.approx(0.8))
    assert row["outlet"] == "Globe"
    assert row["kind"] == "country"


def test_below_five_mentions_there_is_no_figure_and_it_says_so():
    row = table(SIX[:4]).iloc[0]
    assert row["too_few"]
    assert row["n_mentions"] == 4
    undefined = [
        "sentiment_mean",
        "sentiment_low",
        "sentiment_high",
        "sentiment_author",
        "negative_share",
        "agent_share",
    ]
    assert row[undefined].isna().all()


def test_five_mentions_in_one_sentence_have_a_mean_and_no_interval():
    row = table([("a", "body", n, "Russia", "author", "agent", 0, 0.2) for n in range(5)]).iloc[0]
    assert row["sentiment_mean"] == pytest.approx(0.2)
    assert np.isnan(row["sentiment_low"])
    assert np.isnan(row["sentiment_high"])


def test_an_actors_interval_does_not_depend_on_the_others():
    other = [("a", "body", 10 * n, "Iran", "author", "agent", 10 * n, 0.1 * n) for n in range(9)]
    columns = ["sentiment_low", "sentiment_high"]
    assert (
        table([*other, *SIX]).set_index("actor").loc["Russia", columns].to_list()
        == table(SIX)[columns].iloc[0].to_list()
    )


def test_prominence():
    rows = [
        ("a", "headline", 0, "Russia", "author", "other", 0, 0.0),
        ("a", "body", 40, "Russia", "author", "other", 0, 0.0),
        ("a", "body", 45, "Iran", "author", "other", 0, 0.0),
        ("a", "body", 49, "Iran", "author", "other", 0, 0.0),
        ("a", "body", 100, "Russia", "author", "other", 90, 0.0),
    ]
    row = table(rows).set_index("actor").loc["Russia"]
    assert (row["n_headline"], row["n_lead"], row["n_mentions"]) == (1, 1, 2)
    assert row["lead_share"] == pytest.approx(1 / 3)
    assert row["first_mention"] == 40
    assert row["first_position"] == pytest.approx(0.2)


def test_headline_alone_gives_a_row_without_figures():
    row = table([("a", "headline", 0, "Russia", "author", "agent", 0, 0.9)]).iloc[0]
    assert (row["n_mentions"], row["n_headline"], row["n_agent"]) == (0, 1, 0)
    assert np.isnan(row["sentiment_mean"])
    assert pd.isna(row["first_mention"])


def test_words_given_are_those_of_the_body_and_no_scare_quotes():
    rows = [
        ("a", "body", 0, "Vladimir Putin", "author", "agent", 0, 0.0),
        ("a", "body", 9, "Iran", "author", "agent", 0, 0),
    ]
    quotes = [
        ("a", "body", "direct", "Vladimir Putin", 7),
        ("a", "body", "indirect", "Putin", 5),
        ("a", "body", "indirect", "Putin and Iran", 100),
        ("a", "body", "scare", "Vladimir Putin", 2),
        ("a", "headline", "direct", "Vladimir Putin", 3),
        ("b", "body", "direct", "Vladimir Putin", 9),
        ("a", "body", "direct", None, 4),
    ]
    assert table(rows, quotes)["n_words_quoted"].to_list() == [112, 100]
    frame = pd.DataFrame(quotes, columns=QUOTES)
    assert joined_share(frame, mentioned(rows)) == pytest.approx(3 / 4)
    assert np.isnan(joined_share(frame[:0], mentioned(rows)))


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


def test_interval_of_the_mean_holds_it_about_as_often_as_it_says():
    rng = np.random.default_rng(1)
    values = rng.normal(size=(400, 12))
    groups = np.repeat(np.arange(400), 12)
    low, high = mean_intervals(values.ravel(), np.ones(values.size), groups, 400)
    held = ((low <= 0) & (high >= 0)).mean()
    assert 0.87 < held < 0.97
