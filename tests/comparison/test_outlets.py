"""Outlet figures against the same figures worked out by hand from the evidence tables."""

import numpy as np
import pandas as pd
import pytest

from analysis.comparison import compare
from analysis.features.counting import COUNTS, MEASURES, STATISTICS, sentence_counts


@pytest.fixture(scope="module")
def by_sentence(seed_tables):
    return sentence_counts(seed_tables)


def test_one_row_an_outlet_and_story_and_one_over_all_stories(seed_tables):
    outlets = seed_tables["outlets"]
    assert len(outlets) == 5 * 3
    assert outlets["story"].isna().sum() == 5
    whole = outlets[outlets["story"].isna()].set_index("outlet")["n_words"]
    assert whole.to_dict() == outlets.dropna(subset="story").groupby("outlet")["n_words"].sum().to_dict()


@pytest.mark.parametrize("measure", MEASURES, ids=lambda m: m.name)
def test_a_rate_is_the_ratio_of_sums_inside_its_interval(measure, seed_tables, by_sentence):
    articles = seed_tables["articles"]
    for row in seed_tables["outlets"].itertuples():
        own = articles[articles["outlet"].eq(row.outlet) & (articles["story"].eq(row.story) | pd.isna(row.story))]
        base = own[measure.base].sum()
        value = getattr(row, measure.name)
        if not base:
            assert np.isnan(value)
            continue
        assert value == pytest.approx(measure.scale * own[measure.count].sum() / base)
        low, high = getattr(row, f"{measure.name}_low"), getattr(row, f"{measure.name}_high")
        n_sentences = (by_sentence.loc[by_sentence["article_id"].isin(own["article_id"]), measure.base] > 0).sum()
        if n_sentences < 2:
            assert np.isnan(low)
            assert np.isnan(high)
        else:
            assert low <= value + 1e-9
            assert high >= value - 1e-9


@pytest.mark.parametrize("count", COUNTS, ids=lambda c: c.name)
def test_a_count_of_an_article_is_the_rows_that_it_opens(count, seed_tables):
    for article in seed_tables["articles"].itertuples():
        rows = seed_tables[count.table]
        rows = count.evidence(rows[rows["article_id"].eq(article.article_id)])
        if count.distinct:
            expected = rows[count.distinct].nunique()
        else:
            expected = rows[count.weight].sum() if count.weight else len(rows)
        assert getattr(article, count.name) == expected


@pytest.mark.parametrize("count", COUNTS, ids=lambda c: c.name)
def test_a_count_of_an_outlet_is_the_rows_of_its_articles(count, seed_tables):
    rows = count.evidence(seed_tables[count.table])
    for outlet in seed_tables["outlets"].itertuples():
        own = rows[rows["outlet"].eq(outlet.outlet) & (rows["story"].eq(outlet.story) | pd.isna(outlet.story))]
        if count.distinct:
            expected = own[count.distinct].nunique()
        else:
            expected = own[count.weight].sum() if count.weight else len(own)
        assert getattr(outlet, count.name) == expected


@pytest.mark.parametrize("statistic", STATISTICS, ids=lambda s: s.name)
def test_a_statistic_of_an_outlet_is_the_mean_of_its_articles(statistic, seed_tables):
    articles = seed_tables["articles"]
    for row in seed_tables["outlets"][seed_tables["outlets"]["story"].isna()].itertuples():
        expected = articles.loc[articles["outlet"].eq(row.outlet), statistic.name].mean()
        assert getattr(row, statistic.name) == pytest.approx(expected, nan_ok=True)


def test_sentiment_of_an_outlet_is_the_mean_of_the_mentions_it_opens(seed_tables):
    mentions = seed_tables["mentions"]
    body = mentions[mentions["zone"].eq("body")]
    for row in seed_tables["outlet_actors"].itertuples():
        own = body[
            body["outlet"].eq(row.outlet)
            & body["actor"].eq(row.actor)
            & (body["story"].eq(row.story) | pd.isna(row.story))
        ]
        assert row.n_mentions == len(own)
        expected = np.nan if row.too_few else own["sentiment"].mean()
        assert row.sentiment == pytest.approx(expected, nan_ok=True)
        if not np.isnan(row.sentiment_low):
            assert -1 <= row.sentiment_low <= row.sentiment + 1e-9
            assert row.sentiment - 1e-9 <= row.sentiment_high <= 1


def test_voice_shares_of_an_outlet_are_shares(seed_tables):
    shares = seed_tables["outlet_actors"]["voice_share"].dropna()
    assert shares.between(0, 1).all()
    assert (shares > 0).any()


def test_figures_of_some_articles_are_those_of_a_corpus_of_them(seed_tables):
    chosen = seed_tables["articles"]["article_id"].iloc[:4].to_list()
    part = compare(seed_tables, article_ids=chosen)
    assert part["outlets"]["n_articles"].sum() == 2 * 4
    mentions = seed_tables["mentions"]
    assert (
        part["outlet_actors"].query("story.isna()")["n_mentions"].sum()
        == ((mentions["article_id"].isin(chosen)) & mentions["zone"].eq("body")).sum()
    )


def test_articles_without_a_story_are_compared_over_all_stories(seed_tables):
    lone = {name: table.assign(story=None) if "story" in table else table for name, table in seed_tables.items()}
    compared = compare(lone)
    for name in ("outlets", "outlet_actors", "outlet_speakers", "introductions"):
        table = compared[name]
        assert len(table) == seed_tables[name]["story"].isna().sum()
        assert table["story"].isna().all()


def test_one_voice_keeps_its_mentions_alone(seed_tables):
    parts = {voice: compare(seed_tables, voice=voice)["outlet_actors"] for voice in ("author", "quoted")}
    both = seed_tables["outlet_actors"]
    assert sum(part["n_mentions"].sum() for part in parts.values()) == both["n_mentions"].sum()
    assert (parts["author"]["n_mentions"] > 0).all()
