"""The summary in words: every sentence has its n, opens its rows, and says what the tables say."""

import json
import string

import pandas as pd
import pytest

from analysis.comparison import compare
from analysis.comparison.differences import CLEAR
from analysis.comparison.facts import FIGURE_BY_NAME, said, share, times
from analysis.comparison.keyness import term_spans
from analysis.comparison.summary import MOST, _templates, summary
from analysis.dictionary import TABLES

JUDGING = {"biased", "bias", "unfair", "better", "worse", "best", "worst", "slanted", "propaganda", "honest", "liar"}


@pytest.fixture(scope="module")
def sentences(seed_tables):
    return seed_tables["summary"]


def opened(row, tables):
    """The rows that a sentence names."""
    filters = json.loads(row.filters)
    if row.table == "keyness":
        return term_spans(tables, filters["term"][0], story=row.story)
    rows = tables[row.table]
    if isinstance(row.story, str):
        rows = rows[rows["story"].eq(row.story)]
    elif row.table == "differences":
        rows = rows[rows["story"].isna()]
    for column, values in filters.items():
        rows = rows[rows[column].isin(values)]
    return rows


def test_five_to_ten_sentences_a_story_numbered(sentences):
    sizes = sentences.groupby("story", dropna=False)["number"]
    assert sizes.size().between(5, MOST).all()
    assert (sizes.max() == sizes.size()).all()
    assert sentences.groupby("story", dropna=False).ngroups == 3


def test_every_sentence_has_its_n_and_opens_rows(sentences, seed_tables):
    assert (sentences["n"] > 0).all()
    assert (sentences["n_articles"] > 0).all()
    for row in sentences.itertuples():
        assert any(character.isdigit() for character in row.sentence) or row.kind == "one_article"
        assert row.table in TABLES
        if row.table != "boosters":  # an outlet may have none; the other has
            assert len(opened(row, seed_tables))


def test_outlets_come_by_alphabet_and_are_named(sentences):
    pairs = sentences.dropna(subset="outlet_b")
    assert len(pairs)
    for row in pairs.itertuples():
        assert row.outlet_a < row.outlet_b
        assert row.outlet_a in row.sentence
        assert row.outlet_b in row.sentence


def test_no_sentence_judges(sentences):
    words = " ".join([*sentences["sentence"], *_templates().values()]).lower()
    assert not JUDGING & set(words.translate(str.maketrans("", "", string.punctuation)).split())


def test_differences_are_those_of_the_table(sentences, seed_tables):
    told = sentences[sentences["kind"].eq("difference")]
    keys = ["story", "outlet_a", "outlet_b", "feature"]
    rows = told.merge(seed_tables["differences"], on=keys, suffixes=("", "_table"))
    assert len(rows) == len(told) > 0
    assert rows["q"].equals(rows["q_table"])
    assert (rows["n"] == rows["n_base_a"] + rows["n_base_b"]).all()
    for row in rows.itertuples():
        for amount in (row.n_base_a, row.n_base_b):
            assert f"{amount:,} " in row.sentence


def test_the_claims_told_are_those_opened(sentences, seed_tables):
    told = sentences[sentences["kind"].eq("coverage")]
    assert len(told)
    for row in told.itertuples():
        rows = opened(row, seed_tables)
        has = rows[rows["covered"]].groupby("outlet")["claim_id"].nunique()
        assert f"{row.outlet_a} has {has[row.outlet_a]} and {row.outlet_b} {has[row.outlet_b]}" in row.sentence
        assert row.n == rows["claim_id"].nunique()


def test_words_of_a_speaker_are_those_opened(sentences, seed_tables):
    for row in sentences[sentences["kind"].eq("speaker")].itertuples():
        rows = opened(row, seed_tables)
        quotes = seed_tables["quotes"]
        for outlet in (row.outlet_a, row.outlet_b):
            own = quotes[quotes["outlet"].eq(outlet) & quotes["zone"].eq("body") & quotes["kind"].ne("scare")]
            own = own if pd.isna(row.story) else own[own["story"].eq(row.story)]
            given = rows.loc[rows["outlet"].eq(outlet), "n_words"].sum() / own["n_words"].sum()
            assert share(given) in row.sentence


def test_where_nothing_is_clear_it_says_so_and_where_something_is_each_gap_says_which(seed_tables):
    assert seed_tables["summary"]["kind"].eq("nothing_clear").sum() == 3
    rows = seed_tables["differences"].assign(missing=None)
    first = rows["feature"].eq("hedges_per_1k") & rows["outlet_a"].eq("Larkfield Wire") & rows["p"].notna()
    rows.loc[first, ["p", "q"]] = 0.001
    made = summary({**seed_tables, "differences": rows})
    assert not made["kind"].eq("nothing_clear").any()
    told = made[made["kind"].eq("difference")]
    assert (told["sentence"].str.endswith("This is clear.") == (told["q"] < CLEAR)).all()
    assert (told["sentence"].str.endswith("This may be chance.") == (told["q"] >= CLEAR)).all()
    assert (told["q"] < CLEAR).sum() == 3
    assert told.groupby("story", dropna=False).head(1)["q"].max() < CLEAR


def test_one_outlet_alone_is_said_to_be_alone(seed_tables):
    ids = seed_tables["articles"].query("outlet == 'Larkfield Wire'")["article_id"]
    made = compare(seed_tables, article_ids=ids)["summary"]
    assert made["kind"].to_list() == ["one_outlet"] * 3


def test_no_outlet_at_all_has_no_summary(seed_tables):
    assert compare(seed_tables, article_ids=[])["summary"].empty


def test_a_voice_is_part_of_what_is_opened(seed_tables):
    made = compare(seed_tables, voice="author")["summary"]
    cut = made[made["table"].isin(["labels", "keyness"])]
    assert len(cut)
    assert all(json.loads(filters)["voice"] == ["author"] for filters in cut["filters"])


@pytest.mark.parametrize("name", FIGURE_BY_NAME)
def test_every_figure_can_be_worded(name, seed_tables):
    rows = seed_tables["differences"]
    rows = rows[rows["feature"].eq(name)].assign(p=0.01, q=0.01, value_a=0.5, value_b=0.25)
    made = summary({**seed_tables, "differences": rows})
    told = made[made["feature"].eq(name)]["sentence"]
    assert not told.str.contains("[{}]").any()
    if FIGURE_BY_NAME[name].count:
        assert len(told) == 3


def test_templates_are_used_and_hold_together():
    names = set(_templates())
    general = {"scope", "scope_all", "one_outlet", "nothing_clear", "too_little", "one_article", "clear", "chance"}
    general |= {"rate", "share", "mean", "speaker", "labels", "keyness", "coverage"}
    assert names - general <= set(FIGURE_BY_NAME)
    assert general <= names


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (1, 2, "about half as often"),
        (3, 1, "about three times as often"),
        (1, 1, ""),
        (1, 100, ""),
        (1, 0, ""),
        (0, 1, ""),
        (9, 1, ""),
    ],
)
def test_how_often_next_to_the_other(a, b, words):
    assert times(a, b) == words


def test_small_numbers_in_words():
    assert [said(n) for n in (0, 1, 2, 1500)] == ["never", "once", "twice", "1,500 times"]
    assert [share(value) for value in (0, 0.004, 0.5, 0.998, 1)] == ["0%", "under 1%", "50%", "over 99%", "100%"]
