"""Share of voice against the same figures counted from the quotes themselves."""

import pytest

from analysis.comparison.voices import ARTICLE_SPEAKERS, INTRODUCTIONS, SPEAKERS, voices


def attributed(tables):
    quotes = tables["quotes"]
    return quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare")]


def test_shares_of_an_outlet_add_up_to_one(seed_tables):
    sums = seed_tables["outlet_speakers"].groupby(["outlet", "story"], dropna=False)["voice_share"].sum()
    assert len(sums) == 15
    assert sums.to_list() == pytest.approx([1.0] * 15)


def test_a_speakers_words_are_those_of_the_quotes(seed_tables):
    quotes = attributed(seed_tables)
    rows = seed_tables["outlet_speakers"].dropna(subset="story")
    for row in rows.dropna(subset="speaker").itertuples():
        own = quotes[
            quotes["outlet"].eq(row.outlet) & quotes["story"].eq(row.story) & quotes["speaker"].eq(row.speaker)
        ]
        own = own[own["source_type"].eq(row.source_type)]
        assert row.n_words == own["n_words"].sum()
        assert row.n_quotes == len(own)
        assert row.voice_share_low <= row.voice_share + 1e-9
        assert row.voice_share - 1e-9 <= row.voice_share_high


def test_shares_of_an_article_add_up_to_one_and_count_its_quotes(seed_tables):
    rows = seed_tables["article_speakers"]
    sums = rows.groupby("article_id")[["voice_share", "n_quotes"]].sum()
    assert len(sums) == 10
    assert sums["voice_share"].to_list() == pytest.approx([1.0] * 10)
    assert sums["n_quotes"].to_dict() == attributed(seed_tables).groupby("article_id").size().to_dict()


def test_sources_without_a_name_are_counted(seed_tables):
    rows = seed_tables["outlet_speakers"]
    nameless = rows[rows["speaker"].isna() & rows["story"].isna()]["n_quotes"].sum()
    assert nameless == attributed(seed_tables)["speaker"].isna().sum() > 0


def test_introductions_count_each_quote_that_has_a_cue_once(seed_tables):
    rows = seed_tables["introductions"]
    assert rows[rows["story"].isna()]["n_quotes"].sum() == attributed(seed_tables)["cue"].notna().sum()
    assert (rows["cue"] == rows["cue"].str.lower()).all()


def test_empty_tables_keep_their_columns(seed_tables):
    tables = voices(seed_tables["quotes"].head(0))
    assert {name: list(table.columns) for name, table in tables.items()} == {
        table.name: table.names for table in (ARTICLE_SPEAKERS, SPEAKERS, INTRODUCTIONS)
    }


def test_scare_quotes_are_nobodys_words(seed_tables):
    quotes = seed_tables["quotes"].assign(kind="scare")
    assert all(table.empty for table in voices(quotes).values())
