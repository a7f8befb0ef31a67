"""Coverage of some articles: counts and silence are those of the selection; and what outlets make of a story."""

import pandas as pd
import pytest

from analysis.comparison.coverage import OUTLET_COVERAGE, TABLE, coverage, outlet_coverage, select
from tests.comparison.coverage.stories import BUDGET, STRIKE, corpus

TABLES = corpus(strike=STRIKE, budget=BUDGET, actors=("Pia Lund", "Norvik"))
ARTICLES = TABLES["articles"]
WHOLE = coverage(TABLES)


def facts_of(table):
    """What is said of each claim, without its number."""
    columns = ["story", "kind", "claim", "outlet", "covered", "article_id", "start", "n_outlets", "n_silent"]
    return set(table[columns].astype(object).where(table[columns].notna(), None).itertuples(index=False, name=None))


def test_all_articles_give_the_table_itself():
    pd.testing.assert_frame_equal(select(WHOLE, ARTICLES), WHOLE)


def test_without_an_outlet_who_is_silent_is_counted_anew():
    some = ARTICLES[ARTICLES["outlet"].ne("Daily Anchor")]
    chosen = select(WHOLE, some)
    assert set(chosen["outlet"]) == {"Norvik Post", "Free Tide"}
    reckless = chosen[chosen["claim"].str.contains("reckless") & chosen["kind"].eq("claim")]
    assert reckless[["outlet", "covered", "n_outlets", "n_silent"]].values.tolist() == [
        ["Norvik Post", True, 1, 1],
        ["Free Tide", False, 1, 1],
    ]
    assert set(chosen["claim_id"]) <= set(WHOLE["claim_id"])


@pytest.mark.parametrize("left_out", ["Daily Anchor", "Norvik Post", "Free Tide"])
def test_facts_of_a_selection_are_those_of_its_articles_alone(left_out):
    some = ARTICLES[ARTICLES["outlet"].ne(left_out)]
    alone = coverage({**TABLES, "articles": some})
    exact = ["quotation", "number", "date", "actor"]
    chosen = select(WHOLE, some)
    assert facts_of(chosen[chosen["kind"].isin(exact)]) == facts_of(alone[alone["kind"].isin(exact)])


def test_one_outlet_has_nothing_to_compare():
    assert select(WHOLE, ARTICLES[ARTICLES["outlet"].eq("Free Tide")]).empty
    assert list(select(WHOLE, ARTICLES.iloc[:0]).columns) == TABLE.names


def test_an_outlet_without_any_report_left_is_silent_still():
    """Whatever it reported went with the selection, but its article stands in it."""
    chosen = select(WHOLE, ARTICLES[ARTICLES["story"].eq("strike")])
    assert set(chosen["story"]) == {"strike"}
    assert set(chosen.loc[~chosen["covered"], "outlet"]) >= {"Free Tide"}


def test_shared_copy_counts_neither_as_a_report_nor_as_silence():
    first = STRIKE["Norvik Post"][0]
    shared = pd.DataFrame({"article_id": ["strike-Norvik Post"] * 2, "start": [0, 30], "end": [40, len(first)]})
    own = select(WHOLE, ARTICLES, shared=shared)
    walkout = own[own["claim_id"].eq("strike/claim-1")]
    assert walkout["outlet"].tolist() == ["Daily Anchor", "Free Tide"]
    assert walkout["n_outlets"].tolist() == [2, 2]
    assert walkout["n_silent"].tolist() == [0, 0]


def test_a_sentence_of_which_a_part_is_shared_stays():
    shared = pd.DataFrame({"article_id": ["strike-Norvik Post"] * 2, "start": [0, 0], "end": [20, 20]})
    pd.testing.assert_frame_equal(select(WHOLE, ARTICLES, shared=shared), WHOLE)


def test_outlets_are_counted_by_kind():
    counts = outlet_coverage(WHOLE).set_index(["story", "outlet", "kind"])
    assert list(counts.reset_index()[OUTLET_COVERAGE.names]) == OUTLET_COVERAGE.names
    claims = counts.xs(("strike", "claim"), level=("story", "kind"))
    assert claims["n_claims"].tolist() == [5, 5, 5]
    assert claims["n_reported"].to_dict() == {"Daily Anchor": 3, "Free Tide": 2, "Norvik Post": 3}
    assert claims["n_alone"].to_dict() == {"Daily Anchor": 1, "Free Tide": 1, "Norvik Post": 1}
    assert claims["n_left_out"].to_dict() == {"Daily Anchor": 0, "Free Tide": 1, "Norvik Post": 0}
    assert claims["n_alone_left_out"].to_dict() == {"Daily Anchor": 0, "Free Tide": 1, "Norvik Post": 0}


def test_an_outlet_without_a_kind_has_zeros():
    counts = outlet_coverage(WHOLE).set_index(["story", "outlet", "kind"])
    assert counts.loc[("strike", "Free Tide", "number"), ["n_claims", "n_reported"]].tolist() == [1, 0]


def test_nothing_gives_empty_tables_with_their_columns():
    assert outlet_coverage(WHOLE.iloc[:0]).empty
    assert list(outlet_coverage(WHOLE.iloc[:0]).columns) == OUTLET_COVERAGE.names
