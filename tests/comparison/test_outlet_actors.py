"""Outlet × actor: figures over mentions and over articles, and the labels that outlets give."""

import numpy as np
import pandas as pd
import pytest

import analysis
from analysis.comparison.outlet_actors import TABLE, outlet_actors
from analysis.comparison.outlet_labels import TABLE as LABELS
from analysis.comparison.outlet_labels import outlet_labels

PRAISE = "Vladimir Putin won a brilliant victory. Putin is a hero. Putin was cheered by Iran. "
BLAME = "The dictator Vladimir Putin killed the talks. Putin lied. “Putin is a tyrant,” said Governor Jonas Brandvold. "
ARTICLES = pd.DataFrame(
    {
        "article_id": ["a", "b", "c", "d"],
        "outlet": ["Post", "Post", "Globe", None],
        "story": ["s", "t", "s", "s"],
        "title": ["Putin wins", "The talks", "Putin lies", "Putin"],
        "text": [PRAISE * 2, PRAISE, BLAME * 2, BLAME * 2],
    }
)


@pytest.fixture(scope="module")
def tables():
    return analysis.analyse(ARTICLES, sentiment="linear")


def row(table, outlet, actor, story=None):
    chosen = table[table["outlet"].eq(outlet) & table["actor"].eq(actor)]
    return chosen[chosen["story"].isna() if story is None else chosen["story"].eq(story)].iloc[0]


def test_empty_tables_keep_their_columns(tables):
    frames = [tables[name].iloc[:0] for name in ("article_actors", "mentions", "articles")]
    assert list(outlet_actors(*frames).columns) == TABLE.names
    assert list(outlet_labels(tables["labels"].iloc[:0]).columns) == LABELS.names


def test_figures_are_those_of_the_mentions(tables):
    found = row(tables["outlet_actors"], "Post", "Vladimir Putin")
    own = tables["mentions"].query("outlet == 'Post' and actor == 'Vladimir Putin' and zone == 'body'")
    assert found["n_mentions"] == len(own)
    assert found["n_articles"] == 2
    assert found["kind"] == "person"
    assert found["sentiment"] == pytest.approx(own["sentiment"].mean())
    assert found["sentiment_low"] <= found["sentiment"] <= found["sentiment_high"]
    likeliest = own[["negative", "neutral", "positive"]].to_numpy().argmax(axis=1)
    shares = [found[f"{name}_share"] for name in ("negative", "neutral", "positive")]
    assert shares == pytest.approx([(likeliest == number).mean() for number in range(3)])
    acting = own[own["role"].isin(["agent", "patient"])]
    assert found["agent_share"] == pytest.approx(acting["role"].eq("agent").mean())
    assert found["agent_share_low"] <= found["agent_share"] <= found["agent_share_high"]


def test_voices_apart(tables):
    found = row(tables["outlet_actors"], "Globe", "Vladimir Putin")
    own = tables["mentions"].query("outlet == 'Globe' and actor == 'Vladimir Putin' and zone == 'body'")
    assert (found["n_author"], found["n_quoted"]) == tuple((own["voice"] == v).sum() for v in ("author", "quoted"))
    for voice in ("author", "quoted"):
        said = own.loc[own["voice"].eq(voice), "sentiment"]
        figure = found[f"sentiment_{voice}"]
        assert figure == pytest.approx(said.mean()) if len(said) >= 5 else np.isnan(figure)


def test_prominence(tables):
    found = row(tables["outlet_actors"], "Post", "Vladimir Putin")
    assert (found["n_headline"], found["headline_share"]) == (1, 0.5)
    assert 0 <= found["headline_share_low"] < 0.5 < found["headline_share_high"] <= 1
    assert found["first_position"] == 0
    own = tables["article_actors"].query("outlet == 'Post'")
    lead = own.groupby("actor")["n_lead"].sum()
    assert found["lead_share"] == pytest.approx(lead["Vladimir Putin"] / lead.sum())
    assert np.isnan(row(tables["outlet_actors"], "Post", "Vladimir Putin", "t")["headline_share_low"])


def test_too_few_mentions_have_no_figure(tables):
    found = row(tables["outlet_actors"], "Post", "Iran")
    assert found["too_few"]
    assert found["n_mentions"] == 3
    undefined = ["sentiment", "sentiment_low", "sentiment_high", "negative_share", "agent_share", "agent_share_low"]
    assert found[undefined].isna().all()


def test_an_article_of_no_outlet_is_in_no_row(tables):
    assert set(tables["outlet_actors"]["outlet"]) == {"Post", "Globe"}
    assert set(tables["outlet_labels"]["outlet"]) == {"Post", "Globe"}


def test_labels_of_an_outlet(tables):
    own = tables["outlet_labels"].query("outlet == 'Globe' and actor == 'Vladimir Putin' and story.isna()")
    assert own["label"].to_list() == ["dictator", "tyrant"]
    assert own["n_uses"].to_list() == [2, 2]
    assert own["n_quoted"].to_list() == [0, 2]
    assert own["n_labels"].to_list() == [4, 4]
    assert own["share"].to_list() == [0.5, 0.5]
    assert (own["share_low"].isna() | (own["share_low"] <= 0.5)).all()


def test_shares_of_an_actors_labels_add_up_to_one(tables):
    sums = tables["outlet_labels"].groupby(["outlet", "story", "actor"], dropna=False)["share"].sum()
    assert sums.to_numpy() == pytest.approx(1)


def test_a_selection_is_compared_alone(tables):
    chosen = analysis.compare(tables, article_ids=["b"])
    assert row(chosen["outlet_actors"], "Post", "Vladimir Putin")["n_mentions"] == 3
    assert set(chosen["outlet_labels"]["label"]) == {"hero"}


def test_one_voice_alone(tables):
    chosen = analysis.compare(tables, voice="quoted")["outlet_labels"]
    assert set(chosen.query("outlet == 'Globe'")["label"]) == {"tyrant"}
