"""The table of differences against the table of outlets that it is read beside."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison import compare
from analysis.comparison.differences import CLEAR, FEWEST_WORDS, base_label
from analysis.comparison.outlets import FIGURES
from analysis.features.counting import MEASURES, STATISTICS


@pytest.fixture(scope="module")
def differences(seed_tables):
    return seed_tables["differences"]


def of(table, **values):
    for column, value in values.items():
        table = table[table[column].isna() if value is None else table[column].eq(value)]
    return table


def test_every_two_outlets_once_for_each_figure_in_each_story_and_over_all(differences):
    assert len(differences) == 10 * 3 * len(FIGURES)
    assert not differences.duplicated(["outlet_a", "outlet_b", "story", "feature"]).any()
    assert (differences["outlet_a"] < differences["outlet_b"]).all()


def test_values_are_those_of_the_outlets(differences, seed_tables):
    outlets = seed_tables["outlets"].set_index(["outlet", "story"])
    for row in differences.sample(200, random_state=1).itertuples():
        for outlet, value in ((row.outlet_a, row.value_a), (row.outlet_b, row.value_b)):
            assert value == pytest.approx(outlets.loc[(outlet, row.story), row.feature], nan_ok=True)
        if not np.isnan(row.difference):
            assert row.difference == pytest.approx(row.value_a - row.value_b)
            assert row.low <= row.difference <= row.high
            assert row.p <= row.q <= 1


def test_a_figure_is_there_or_what_is_missing_is_said(differences):
    told = differences["p"].notna()
    assert (told == differences["missing"].isna()).all()
    assert differences.loc[~told, ["difference", "low", "high", "q"]].isna().all().all()
    assert told.any()
    assert (~told).any()


def test_what_is_missing_is_counted(seed_tables):
    short = dict(seed_tables)
    sentences = short["sentences"]
    lone = sentences["article_id"].eq("june-plumb-line")
    own = sentences[lone & sentences["zone"].eq("body")].head(2)
    short["sentences"] = pd.concat([sentences[~lone], own])
    for name in ("quotes", "hedges"):
        short[name] = short[name][short[name]["article_id"].ne("june-plumb-line")]
    made = compare(short)["differences"]
    row = of(made, story="Treaty in Pyongyang (June 2024)", outlet_b="The Plumb Line", feature="hedges_per_1k").iloc[0]
    lacking = FEWEST_WORDS - int(own["n_words"].sum())
    assert lacking > 0
    assert row["missing"] == f"The Plumb Line: {lacking} more words"
    assert np.isnan(row["difference"])


def test_one_article_an_outlet_is_said_to_be_no_more(differences):
    rates = differences[differences["feature"].isin([measure.name for measure in MEASURES])]
    one = rates[["n_articles_a", "n_articles_b"]].min(axis=1) < 2
    assert (rates["unit"].eq("sentences") == one).all()
    assert one.any()
    assert not one.all()


def test_means_over_articles_need_two_articles_each(differences):
    means = differences[differences["feature"].isin([statistic.name for statistic in STATISTICS])]
    assert means.dropna(subset="story")["missing"].str.contains("1 more article").all()
    assert means[means["story"].isna()]["p"].notna().all()


def test_two_parts_of_one_outlet_with_the_same_text_differ_in_nothing(seed_tables):
    articles = seed_tables["articles"]
    chosen = articles["article_id"].isin(["june-larkfield-wire", "january-larkfield-wire"])
    twins = {}
    for name, table in seed_tables.items():
        if "article_id" not in table or "outlet" not in table:
            twins[name] = table
            continue
        own = table[table["article_id"].isin(articles.loc[chosen, "article_id"])]
        copy = own.assign(article_id=own["article_id"] + "-2", outlet="Second")
        twins[name] = pd.concat([own, copy], ignore_index=True)
    made = compare(twins)
    told = made["differences"].dropna(subset="p")
    assert len(told)
    assert told["difference"].abs().max() == pytest.approx(0, abs=1e-9)
    assert told["p"].min() == pytest.approx(1)
    assert "nothing_clear" in set(made["summary"]["kind"])
    assert "difference" not in set(made["summary"]["kind"])


def test_plainly_different_articles_are_told_apart(seed_tables):
    """Every sentence of one outlet hedges four times more."""
    hedges, sentences = seed_tables["hedges"], seed_tables["sentences"]
    own = sentences[sentences["outlet"].eq("Volkhov Gazette") & sentences["zone"].eq("body")]
    added = own[["article_id", "outlet", "story", "zone", "start"]].assign(
        end=own["start"] + 1, cue="may", category="modal", voice="author"
    )
    made = compare({**seed_tables, "hedges": pd.concat([hedges, *[added] * 4], ignore_index=True)})["differences"]
    rows = made[made["feature"].eq("hedges_per_1k") & (made["outlet_b"].eq("Volkhov Gazette"))]
    assert len(rows) == 4 * 3
    assert (rows["q"] < CLEAR).all()
    assert (rows["high"] < 0).all()


@pytest.mark.parametrize("figure", FIGURES, ids=lambda f: f.name)
def test_every_figure_says_what_it_is_taken_per(figure):
    assert base_label(figure)[0].islower()
