import re
import sys

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comparison.coverage import TABLE, coverage

module = sys.modules[coverage.__module__]

STRIKE = {
    "Norvik Post": [
        "Ferry crews in Norvik walked out on Tuesday over night shifts.",
        "The harbour director, Pia Lund, called the strike reckless.",
        "About 340 members of the Seamen's Union have stopped work.",
    ],
    "Daily Anchor": [
        "Pia Lund, director of the harbour, said that the strike was reckless.",
        "Commuters queued for buses that never came.",
        "Crews of Norvik's ferries walked out on Tuesday because of night shifts.",
    ],
    "Free Tide": [
        "A walkout by Norvik ferry crews over their night shifts began on Tuesday.",
        "The mayor keeps goats, and they had a quiet day.",
    ],
}
BUDGET = {
    "Norvik Post": [
        "Norvik's council passed a budget of 81 million crowns by one vote.",
        "Ferry crews watched from above.",
    ],
    "Free Tide": ["By one vote the council of Norvik has passed its budget of 81 million crowns."],
}


def corpus(**stories):
    """Articles and sentences, one article for each outlet of each story, one line for each sentence."""
    articles, sentences = [], []
    for story, by_outlet in stories.items():
        for outlet, lines in by_outlet.items():
            article_id = f"{story}-{outlet}"
            text = "\n\n".join(lines)
            articles.append((article_id, outlet, story, text))
            for match in re.finditer(r"[^\n]+", text):
                sentences.append((article_id, "body", "sentence", *match.span()))
    return (
        pd.DataFrame(articles, columns=["article_id", "outlet", "story", "text"]),
        pd.DataFrame(sentences, columns=["article_id", "zone", "kind", "start", "end"]),
    )


def reported(table, articles):
    """Claim number → outlet → sentences."""
    texts = articles.set_index("article_id")["text"]
    found = {}
    for row in table[table["covered"]].itertuples():
        sentence = texts[row.article_id][row.start : row.end]
        found.setdefault(row.claim_id, {}).setdefault(row.outlet, []).append(sentence)
    return found


def test_sentences_that_say_the_same_share_a_claim():
    articles, sentences = corpus(strike=STRIKE)
    assert reported(coverage(articles, sentences), articles) == {
        "strike/1": {
            "Norvik Post": STRIKE["Norvik Post"][:1],
            "Daily Anchor": [STRIKE["Daily Anchor"][2]],
            "Free Tide": STRIKE["Free Tide"][:1],
        },
        "strike/2": {"Norvik Post": [STRIKE["Norvik Post"][1]], "Daily Anchor": [STRIKE["Daily Anchor"][0]]},
    }


def test_an_outlet_that_leaves_a_claim_out_has_one_row_that_says_so():
    table = coverage(*corpus(strike=STRIKE))
    left_out = table[~table["covered"]]
    assert left_out[["outlet", "claim_id", "n_outlets"]].values.tolist() == [["Free Tide", "strike/2", 2]]
    assert left_out[["article_id", "start", "end"]].isna().all(axis=None)


def test_a_claim_is_named_by_one_of_its_sentences_and_counts_its_outlets():
    table = coverage(*corpus(strike=STRIKE))
    everything = {line for lines in STRIKE.values() for line in lines}
    for _, rows in table.groupby("claim_id"):
        assert rows["claim"].nunique() == 1
        assert rows["claim"].iloc[0] in everything
        assert (rows["n_outlets"] == rows.loc[rows["covered"], "outlet"].nunique()).all()


def test_stories_are_kept_apart():
    """The council's outlet also writes of ferry crews, but in another story."""
    articles, sentences = corpus(strike=STRIKE, budget=BUDGET)
    table = coverage(articles, sentences)
    assert set(table["story"]) == {"strike", "budget"}
    alone = pd.concat([coverage(*corpus(budget=BUDGET)), coverage(*corpus(strike=STRIKE))], ignore_index=True)
    pd.testing.assert_frame_equal(table, alone)


def test_wire_copy_is_a_claim_whatever_its_marks_and_case():
    line = "The ferries “will sail” again on Friday, the union said."
    same = 'THE FERRIES "will sail" again on Friday the union said'
    articles, sentences = corpus(strike={"A": [line], "B": [same], "C": ["Goats are unmoved by the tides of labour."]})
    assert reported(coverage(articles, sentences), articles) == {"strike/1": {"A": [line], "B": [same]}}


@pytest.mark.parametrize("line", ["a b c d e", "0:0:0:0", "क ख ग घ", "x" * 5000 + " y z w"])
def test_odd_sentences_can_be_compared(line):
    articles, sentences = corpus(strike={"A": [line], "B": [line]})
    assert reported(coverage(articles, sentences), articles) == {"strike/1": {"A": [line], "B": [line]}}


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
    articles, sentences = corpus(strike={"A": copies[:2], "B": copies[2:], "C": others})
    found = reported(coverage(articles, sentences), articles)
    assert found == {"strike/1": {"A": copies[:2], "B": copies[2:]}}


def test_an_outlet_that_repeats_itself_makes_no_claim():
    line = "The ferries will sail again on Friday, the union said."
    other = "Goats are unmoved by the tides of labour."
    assert coverage(*corpus(strike={"A": [line, line], "B": [other]})).empty


def test_a_story_of_one_outlet_has_nothing_to_compare():
    assert coverage(*corpus(strike={"A": STRIKE["Norvik Post"]})).empty


def test_short_sentences_headings_and_headlines_are_no_claims():
    articles, sentences = corpus(
        strike={
            "A": ["He declined.", "Ferry strike enters third day"],
            "B": ["He declined.", "Ferry strike enters third day"],
        }
    )
    heading = sentences.index % 2 == 1
    assert coverage(articles, sentences.assign(kind=["heading" if own else "sentence" for own in heading])).empty
    assert coverage(articles, sentences.assign(zone=["headline" if own else "body" for own in heading])).empty
    assert len(coverage(articles, sentences)) == 2


@pytest.mark.parametrize("column", ["outlet", "story"])
def test_articles_without_outlet_or_story_are_left_out(column):
    articles, sentences = corpus(strike=STRIKE)
    articles.loc[articles["outlet"].eq("Free Tide"), column] = None
    table = coverage(articles, sentences)
    assert set(table["outlet"]) == {"Norvik Post", "Daily Anchor"}
    assert table["covered"].all()


def test_articles_without_sentences_leave_nothing_out():
    """An article that was not scored says nothing about what its outlet leaves out."""
    articles, sentences = corpus(strike=STRIKE)
    table = coverage(articles, sentences[~sentences["article_id"].str.contains("Free Tide")])
    assert "Free Tide" not in set(table["outlet"])


def test_the_order_of_rows_makes_no_difference():
    articles, sentences = corpus(strike=STRIKE, budget=BUDGET)
    expected = coverage(articles, sentences)
    for seed in range(3):
        shuffled = articles.sample(frac=1, random_state=seed), sentences.sample(frac=1, random_state=seed)
        pd.testing.assert_frame_equal(coverage(*shuffled), expected)


def test_batches_change_nothing(monkeypatch):
    tables = corpus(strike=STRIKE, budget=BUDGET, third=STRIKE)
    expected = coverage(*tables)
    monkeypatch.setattr(module, "BATCH", 1)
    pd.testing.assert_frame_equal(coverage(*tables), expected)


def test_in_a_story_of_too_many_sentences_the_first_of_each_article_are_compared(monkeypatch):
    monkeypatch.setattr(module, "MOST_SENTENCES", 3)
    articles, sentences = corpus(strike=STRIKE)
    first = {lines[0] for lines in STRIKE.values()}
    found = reported(coverage(articles, sentences), articles)
    assert found
    assert {line for by_outlet in found.values() for lines in by_outlet.values() for line in lines} <= first


def test_an_empty_table_keeps_its_columns():
    articles, sentences = corpus(strike=STRIKE)
    for table in (coverage(articles.iloc[:0], sentences.iloc[:0]), coverage(articles, sentences.iloc[:0])):
        assert table.empty
        assert list(table.columns) == TABLE.names
        assert table.dtypes.equals(coverage(articles, sentences).dtypes)


LINES = st.lists(st.text(max_size=40).map(lambda line: " ".join(line.split("\n"))), max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from("ABC"), LINES, max_size=3))
def test_any_strings_can_be_compared(by_outlet):
    articles, sentences = corpus(strike=by_outlet)
    table = coverage(articles, sentences)
    spans = set(sentences[["article_id", "start", "end"]].itertuples(index=False, name=None))
    covered = table[table["covered"]]
    assert set(covered[["article_id", "start", "end"]].itertuples(index=False, name=None)) <= spans
    assert not covered.duplicated(["claim_id", "article_id", "start"]).any()
    assert (covered.groupby("claim_id")["outlet"].nunique() > 1).all()
