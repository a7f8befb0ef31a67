"""Claims: which sentences say the same, who reports them, who leaves them out; cost, order, odd texts."""

import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from analysis.comparison.coverage import TABLE, coverage
from tests.comparison.coverage.stories import BUDGET, STRIKE, corpus, said

module = sys.modules["analysis.comparison.coverage.claims"]

GOATS = "Goats are unmoved by the tides of labour."


def claim_rows(tables):
    """The rows of kind `claim`."""
    table = coverage(tables)
    return table[table["kind"].eq("claim")].reset_index(drop=True)


def reported(tables):
    """Claim number → outlet → sentences, of claims that two outlets or more report."""
    table = claim_rows(tables)
    texts = tables["articles"].set_index("article_id")["text"]
    found = {}
    for row in table[table["covered"] & table["n_outlets"].gt(1)].itertuples():
        found.setdefault(row.claim_id, {}).setdefault(row.outlet, []).append(texts[row.article_id][row.start : row.end])
    return found


def test_sentences_that_say_the_same_share_a_claim():
    assert reported(corpus(strike=STRIKE)) == {
        "strike/claim-1": {
            "Norvik Post": STRIKE["Norvik Post"][:1],
            "Daily Anchor": [STRIKE["Daily Anchor"][2]],
            "Free Tide": STRIKE["Free Tide"][:1],
        },
        "strike/claim-2": {"Norvik Post": [STRIKE["Norvik Post"][1]], "Daily Anchor": [STRIKE["Daily Anchor"][0]]},
    }


def test_what_one_outlet_alone_reports_is_a_plain_filter():
    table = claim_rows(corpus(strike=STRIKE))
    alone = table[table["covered"] & table["n_outlets"].eq(1)]
    assert dict(zip(alone["claim"], alone["outlet"], strict=True)) == {
        STRIKE["Norvik Post"][2]: "Norvik Post",
        STRIKE["Daily Anchor"][1]: "Daily Anchor",
        STRIKE["Free Tide"][1]: "Free Tide",
    }
    assert (alone["n_silent"] == 2).all()


def test_what_one_outlet_alone_leaves_out_is_a_plain_filter():
    table = claim_rows(corpus(strike=STRIKE))
    left_out = table[~table["covered"] & table["n_silent"].eq(1)]
    assert left_out[["outlet", "claim_id", "n_outlets"]].values.tolist() == [["Free Tide", "strike/claim-2", 2]]
    assert left_out[["article_id", "zone", "start", "end"]].isna().all(axis=None)


def test_of_two_outlets_each_leaves_out_what_the_other_alone_reports():
    table = claim_rows(corpus(budget=BUDGET))
    left_out = table[~table["covered"] & table["n_silent"].eq(1)]
    assert left_out[["outlet", "claim"]].values.tolist() == [["Free Tide", BUDGET["Norvik Post"][1]]]


def test_what_one_of_many_outlets_reports_does_not_fill_the_table_with_silence():
    lines = {outlet: [f"{GOATS} {outlet}"] for outlet in ("Ash", "Birch", "Cedar")}
    table = claim_rows(corpus(strike={**STRIKE, **lines}))
    single = table[table["n_outlets"].eq(1)]
    assert len(single) > 0
    assert single["covered"].all()
    assert (single["n_silent"] == 5).all()


def test_a_claim_is_named_by_its_shortest_sentence_that_holds_what_most_say():
    long = (
        "Pia Lund, the harbour director, called the ferry strike reckless on a windy morning, said two men on the quay."
    )
    short = "Pia Lund, the harbour director, called the ferry strike reckless."
    part = "Harbour director Pia Lund called the strike that."
    table = claim_rows(corpus(strike={"A": [long], "B": [short], "C": [part, GOATS]}))
    assert table["claim"].iloc[0] == short


def test_a_sentence_that_is_like_one_of_the_claim_alone_stays_outside(monkeypatch):
    """Every pair of a claim's outlets counts, not the pairs with its centre alone."""
    near = np.array(
        [
            [0.0, 0.9, 0.8, 0.7],
            [0.9, 0.0, 0.8, 0.0],
            [0.8, 0.8, 0.0, 0.0],
            [0.7, 0.0, 0.0, 0.0],
        ]
    )
    monkeypatch.setattr(module, "alike", lambda sentences, story: csr_matrix(near))
    lines = ["one two three four", "two three four five", "three four five six", "four five six seven"]
    found = reported(corpus(strike={outlet: [line] for outlet, line in zip("ABCD", lines, strict=True)}))
    assert [set(by_outlet) for by_outlet in found.values()] == [{"A", "B", "C"}, {"A", "D"}]


def test_likeness_tells_the_same_words_from_others_and_is_undefined_of_one_sentence():
    line = "The ferries will sail again on Friday, the union said."
    table = claim_rows(corpus(strike={"A": [line, *STRIKE["Norvik Post"]], "B": [line, *STRIKE["Free Tide"]]}))
    by_claim = table.drop_duplicates("claim_id").set_index("claim")
    assert by_claim.loc[line, "likeness"] == 1
    assert 0.3 < by_claim.loc[STRIKE["Norvik Post"][0], "likeness"] < 1
    assert by_claim.loc[by_claim["n_outlets"].eq(1), "likeness"].isna().all()


def test_stories_are_kept_apart():
    """The council's outlet also writes of ferry crews, but in another story."""
    table = coverage(corpus(strike=STRIKE, budget=BUDGET))
    assert set(table["story"]) == {"strike", "budget"}
    alone = [coverage(corpus(budget=BUDGET)), coverage(corpus(strike=STRIKE))]
    pd.testing.assert_frame_equal(table, pd.concat(alone, ignore_index=True))


def test_wire_copy_is_a_claim_whatever_its_marks_and_case():
    line = "The ferries “will sail” again on Friday, the union said."
    same = 'THE FERRIES "will sail" again on Friday the union said'
    assert reported(corpus(strike={"A": [line], "B": [same], "C": [GOATS]})) == {
        "strike/claim-1": {"A": [line], "B": [same]}
    }


@pytest.mark.parametrize("line", ["a b c d e", "0:0:0:0", "क ख ग घ", "x" * 5000 + " y z w"])
def test_odd_sentences_can_be_compared(line):
    assert reported(corpus(strike={"A": [line], "B": [line]})) == {"strike/claim-1": {"A": [line], "B": [line]}}


def test_near_copies_do_not_make_a_claim_each():
    copies = [
        f"Ferry crews of Norvik walked out over night shifts {when}." for when in ("early", "late", "today", "again")
    ]
    others = [
        "Commuters queued for buses that never came.",
        "Schools will get new roofs before winter.",
        "It was the coldest morning of the year, said a weather station.",
        "Three tugs and a dredger were the only vessels that moved.",
        "A baker on the quay sold twice as many buns as usual.",
        "The mayor keeps goats, and they had a quiet day.",
    ]
    found = reported(corpus(strike={"A": copies[:2], "B": copies[2:], "C": others}))
    assert found == {"strike/claim-1": {"A": copies[:2], "B": copies[2:]}}


def test_a_sentence_that_an_outlet_repeats_is_one_claim_of_its_own():
    line = "The ferries will sail again on Friday, the union said."
    tables = corpus(strike={"A": [line, line], "B": [GOATS]})
    assert said(coverage(tables), tables, "claim") == {line: {"A": [line, line]}, GOATS: {"B": [GOATS]}}


def test_a_story_of_one_outlet_has_nothing_to_compare():
    assert coverage(corpus(strike={"A": STRIKE["Norvik Post"]})).empty


def test_short_sentences_headings_and_headlines_are_no_claims():
    lines = ["He declined.", "Ferry strike enters third day"]
    tables = corpus(strike={"A": lines, "B": lines})
    sentences = tables["sentences"]
    heading = sentences.index % 2 == 1
    as_heading = sentences.assign(kind=["heading" if own else "sentence" for own in heading])
    as_headline = sentences.assign(zone=["headline" if own else "body" for own in heading])
    assert coverage({**tables, "sentences": as_heading}).empty
    assert coverage({**tables, "sentences": as_headline}).empty
    assert len(coverage(tables)) == 2


@pytest.mark.parametrize("column", ["outlet", "story"])
def test_articles_without_outlet_or_story_are_left_out(column):
    tables = corpus(strike=STRIKE)
    tables["articles"].loc[tables["articles"]["outlet"].eq("Free Tide"), column] = None
    assert set(coverage(tables)["outlet"]) == {"Norvik Post", "Daily Anchor"}


def test_articles_without_sentences_leave_nothing_out():
    """An article that was not scored says nothing about what its outlet leaves out."""
    tables = corpus(strike=STRIKE)
    tables["sentences"] = tables["sentences"][~tables["sentences"]["article_id"].str.contains("Free Tide")]
    assert "Free Tide" not in set(coverage(tables)["outlet"])


def test_the_order_of_rows_makes_no_difference():
    tables = corpus(strike=STRIKE, budget=BUDGET, actors=("Pia Lund", "Norvik"))
    expected = coverage(tables)
    for seed in range(3):
        shuffled = {name: table.sample(frac=1, random_state=seed) for name, table in tables.items()}
        pd.testing.assert_frame_equal(coverage(shuffled), expected)


def test_batches_change_nothing(monkeypatch):
    tables = corpus(strike=STRIKE, budget=BUDGET, third=STRIKE)
    expected = coverage(tables)
    monkeypatch.setattr(module, "BATCH", 1)
    pd.testing.assert_frame_equal(coverage(tables), expected)


def test_in_a_story_of_too_many_sentences_the_first_of_each_article_are_compared(monkeypatch):
    monkeypatch.setattr(module, "MOST_SENTENCES", 3)
    tables = corpus(strike=STRIKE)
    found = said(coverage(tables), tables, "claim")
    first = {lines[0] for lines in STRIKE.values()}
    assert {line for by_outlet in found.values() for lines in by_outlet.values() for line in lines} == first


def test_an_empty_table_keeps_its_columns():
    tables = corpus(strike=STRIKE)
    for name in ("articles", "sentences"):
        table = coverage({**tables, name: tables[name].iloc[:0]})
        assert table.empty
        assert list(table.columns) == TABLE.names
        assert table.dtypes.equals(coverage(tables).dtypes)


LINES = st.lists(st.text(max_size=40).map(lambda line: " ".join(line.split("\n"))), max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from("ABC"), LINES, max_size=3))
def test_any_strings_can_be_compared(by_outlet):
    tables = corpus(strike=by_outlet)
    table = claim_rows(tables)
    spans = set(tables["sentences"][["article_id", "start", "end"]].itertuples(index=False, name=None))
    covered = table[table["covered"]]
    assert set(covered[["article_id", "start", "end"]].itertuples(index=False, name=None)) <= spans
    assert not covered.duplicated(["claim_id", "article_id", "start"]).any()
    assert (covered.groupby("claim_id")["outlet"].nunique() == covered.groupby("claim_id")["n_outlets"].first()).all()
    assert table.groupby("claim_id")["claim"].nunique().eq(1).all()
