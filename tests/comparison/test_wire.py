"""The tables without shared passages, against those of articles that never had them."""

import numpy as np
import pandas as pd
import pytest

import analysis
from analysis import evidence
from analysis.comparison.reuse import shared
from analysis.comparison.wire import GONE, without_shared
from analysis.features.counting import COUNTS, MEASURES

WIRE = (
    "The harbour bridge in Marn may stay closed until May, the transport ministry said on Friday. “We do not know when "
    "it will open again,” said Kari Berg, the mayor. Divers apparently found cracks in two of its four pillars."
)
ONE = "Berg has clearly lost patience. According to the port, forty ships are perhaps waiting. Berg thanked the divers."
OTHER = "Nobody in Marn is surprised. “The bridge was always weak,” Olav Lund said, and Lund may well be right."
# Given, so that corpora with and without the passage know the same ones.
ACTORS = pd.DataFrame({"actor": ["Kari Berg", "Olav Lund"], "alias": ["Berg", "Lund"], "kind": "person"})
ROWS = [table.name for table in evidence.TABLES if table.name not in ("sentences", "quotes", "repeats")]


def corpus(one, other):
    return pd.DataFrame(
        {
            "article_id": ["a", "b"],
            "outlet": ["One", "Other"],
            "story": "bridge",
            "title": "A bridge",
            "text": [one, other],
        }
    )


@pytest.fixture(scope="module")
def whole():
    return analysis.analyse(corpus(f"{ONE}\n\n{WIRE}", f"{WIRE}\n\n{OTHER}"), actors=ACTORS)


@pytest.fixture(scope="module")
def alone():
    return analysis.analyse(corpus(ONE, OTHER), actors=ACTORS)


@pytest.fixture(scope="module")
def own(whole):
    return without_shared(whole)


@pytest.fixture(scope="module")
def own_seeds(seed_tables):
    return without_shared(seed_tables)


def test_every_table_keeps_its_columns_and_types(seed_tables, own_seeds):
    assert list(own_seeds) == list(seed_tables)
    for name, table in seed_tables.items():
        assert own_seeds[name].dtypes.to_dict() == table.dtypes.to_dict(), name


def test_the_whole_tables_stay_as_they_are(whole):
    before = {name: table.copy() for name, table in whole.items()}
    without_shared(whole)
    for name, table in whole.items():
        pd.testing.assert_frame_equal(table, before[name])


def test_doing_it_twice_changes_nothing(own_seeds):
    again = without_shared(own_seeds)
    for name, table in own_seeds.items():
        pd.testing.assert_frame_equal(again[name], table)


def test_text_keeps_its_length_and_loses_the_passages_alone(whole, own):
    for before, after in zip(whole["articles"]["text"], own["articles"]["text"], strict=True):
        assert len(after) == len(before)
        left = (ONE if ONE in before else OTHER).split()
        assert after.replace(GONE, " ").split() in ([*left, "."], [".", *left])


@pytest.mark.parametrize("column", [*(count.name for count in COUNTS), "n_words", "n_sentences", "n_words_quoted"])
def test_counts_are_those_of_articles_without_the_passage(column, own, alone):
    pd.testing.assert_series_equal(own["articles"][column], alone["articles"][column])


def test_rates_follow_from_the_counts(own_seeds):
    articles = own_seeds["articles"]
    for measure in MEASURES:
        base = articles[measure.base]
        expected = measure.scale * articles[measure.count] / base.where(base > 0)
        np.testing.assert_allclose(articles[measure.name], expected)


def test_statistics_are_those_of_what_is_left(own_seeds, seed_tables):
    changed = seed_tables["articles"]["n_words_shared"].gt(0)
    for name in ("type_token_ratio", "mtld"):
        same = own_seeds["articles"][name].eq(seed_tables["articles"][name])
        assert same.eq(~changed).all()


def test_no_row_has_its_middle_in_a_passage(seed_tables, own_seeds):
    passages = shared(seed_tables["reuse"])
    n_gone = 0
    for name in ROWS:
        middles = own_seeds[name].assign(middle=lambda rows: (rows["start"] + rows["end"]) // 2)
        inside = middles[middles["zone"].eq("body")].merge(passages, on="article_id", suffixes=("", "_p"))
        assert not inside["middle"].between(inside["start_p"], inside["end_p"], inclusive="left").any(), name
        n_gone += len(seed_tables[name]) - len(own_seeds[name])
    assert n_gone > 10


def test_an_article_that_shares_nothing_keeps_every_row_and_figure(seed_tables, own_seeds):
    articles = seed_tables["articles"]
    kept = articles.loc[articles["n_words_shared"].eq(0), "article_id"]
    assert len(kept) > 0
    for name in ("articles", "article_actors", *(table.name for table in evidence.TABLES)):
        before, after = (tables[name][tables[name]["article_id"].isin(kept)] for tables in (seed_tables, own_seeds))
        pd.testing.assert_frame_equal(after.reset_index(drop=True), before.reset_index(drop=True))


def test_an_article_of_nothing_but_wire_copy_has_no_words_and_no_rates():
    own = without_shared(analysis.analyse(corpus(WIRE, f"{WIRE}\n\n{OTHER}")))
    article = own["articles"].set_index("article_id").loc["a"]
    assert article["n_words"] == article["n_quotes"] == 0
    assert np.isnan(article["hedges_per_1k"])
    assert np.isnan(article["own_words_share"])
    outlet = own["outlets"].set_index(["outlet", "story"]).loc[("One", "bridge")]
    assert outlet["n_words"] == 0
    assert np.isnan(outlet["hedges_per_1k"])


def test_a_quotation_that_both_run_stays():
    said = "“We do not know when the old bridge over the harbour will open for cars again,” said Kari Berg."
    whole = analysis.analyse(corpus(f"{ONE} {said}", f"{said} {OTHER}"))
    assert set(whole["reuse"]["kind"]) == {"quotation"}
    assert whole["articles"]["own_words_share"].eq(1).all()
    pd.testing.assert_frame_equal(without_shared(whole)["articles"], whole["articles"])


def test_choosing_articles_does_not_change_what_is_shared(seed_tables, own_seeds):
    chosen = seed_tables["articles"].loc[lambda rows: rows["n_words_shared"].gt(0), "article_id"].iloc[[0]]
    outlet = analysis.compare(own_seeds, article_ids=chosen)["outlets"].iloc[0]
    article = own_seeds["articles"].set_index("article_id").loc[chosen.iloc[0]]
    assert outlet["n_words"] == article["n_words"]
    assert outlet["hedges_per_1k"] == pytest.approx(article["hedges_per_1k"])


def test_a_corpus_without_any_article_has_nothing_to_lose():
    whole = analysis.analyse(pd.DataFrame({"text": []}))
    for name, table in without_shared(whole).items():
        pd.testing.assert_frame_equal(table, whole[name])
