import sys
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comparison.stories import group_stories, space, with_stories

clusters = sys.modules["analysis.comparison.stories.clusters"]

# Three events in the same places, told twice each; the fourth text tells of none of them.
FERRY = [
    (
        "Harbour ferry strike enters third day",
        "Ferry crews in Norvik stayed ashore on Tuesday as their strike over night shifts entered a third day. The "
        "Norvik Seamen's Union said that 340 members had walked out. Pia Lund, harbour director, called it reckless.",
    ),
    (
        "Norvik ferries idle as crews strike again",
        "No ferry left Norvik harbour for a third day because of a strike by crews. Pia Lund, the harbour director, "
        "accused the Norvik Seamen's Union of recklessness; the union said its 340 strikers wanted fewer night shifts.",
    ),
]
BUDGET = [
    (
        "Norvik council passes budget by one vote",
        "Councillors in Norvik adopted a budget of 81 million crowns on Tuesday by a single vote. Mayor Oskar Dahl "
        "said that schools would get new roofs. The opposition called the property tax rise a betrayal of voters.",
    ),
    (
        "Single vote carries the council's budget and its property tax rise",
        "By one vote the council of Norvik has passed mayor Oskar Dahl's budget. It spends 81 million crowns, repairs "
        "the roofs of schools and raises the property tax, which opposition councillors called a betrayal.",
    ),
]
BEES = (
    "How to keep bees on a balcony",
    "Begin with one hive, a veil and patience. Lavender helps; so do tolerant neighbours.",
)


def table(*texts, days=None, story=None):
    frame = pd.DataFrame(list(texts), columns=["title", "text"])
    if days is not None:
        frame["published"] = days
    if story is not None:
        frame["story"] = story
    return frame


def groups(labels):
    """Sets of rows that share a label, and the rows that stand alone."""
    together = {frozenset(rows) for _, rows in labels.groupby(labels).groups.items()}
    return together, set(labels.index[labels.isna()])


@pytest.mark.parametrize("days", [None, "2023-05-02", ["2023-05-02", "2023-05-03", "2023-05-02", None, "2023-05-01"]])
def test_articles_are_grouped_by_event_and_a_lone_one_is_left_alone(days):
    together, alone = groups(group_stories(table(*FERRY, *BUDGET, BEES, days=days)))
    assert together == {frozenset({0, 1}), frozenset({2, 3})}
    assert alone == {4}


def test_a_name_says_what_the_story_is_about_and_when_it_began():
    names = group_stories(table(*FERRY, *BUDGET, days=["2023-05-03", "2023-05-02", "2023-05-03", "2023-05-04"]))
    # Words of the first headline that the other article has too, as the articles write them.
    assert names[0] == "Norvik crews strike (2 May 2023)"
    assert names[2] == "Norvik council budget vote (3 May 2023)"


def test_a_name_without_dates_has_none():
    assert "(" not in group_stories(table(*FERRY, BEES))[0]


def test_articles_on_other_events_rename_no_story():
    alone = group_stories(table(*FERRY, days="2023-05-02"))
    among = group_stories(table(*FERRY, *BUDGET, BEES, days="2023-05-02"))
    assert alone.to_list() == among[:2].to_list()


def test_a_later_article_joins_and_renames_nothing():
    before = group_stories(table(*FERRY, *BUDGET, days="2023-05-02"))
    late = ("Strike of Norvik's ferry crews is over", f"{FERRY[0][1]} On Friday the boats sailed again.")
    after = group_stories(table(*FERRY, *BUDGET, late, days=["2023-05-02"] * 4 + ["2023-05-05"]))
    assert after[:4].to_list() == before.to_list()
    assert after[4] == before[0]


@pytest.mark.parametrize("added", [1, 2, 3])
def test_adding_articles_parts_nobody(added):
    """Whoever is together stays together, whatever comes in beside them."""
    pool = [*FERRY, *BUDGET, BEES, ("Bees swarm over the harbour", BEES[1] + " Norvik was surprised.")]
    for kept in combinations(range(len(pool)), len(pool) - added):
        few, _ = groups(group_stories(table(*(pool[k] for k in kept), days="2023-05-02")))
        whole, _ = groups(group_stories(table(*pool, days="2023-05-02")))
        assert all(any({kept[row] for row in story} <= other for other in whole) for story in few)


def test_the_analysts_stories_win_in_every_table():
    tables = {
        "articles": pd.DataFrame({"article_id": ["a", "b", "c"], "story": ["one", "one", None]}),
        "quotes": pd.DataFrame({"article_id": ["a", "c", "c"], "story": ["one", None, None]}),
        "problems": pd.DataFrame({"reason": ["odd"]}),
    }
    edits = pd.DataFrame({"article_id": ["b", "c", "unknown"], "story": ["", "two", "three"]})
    moved = with_stories(tables, edits)
    assert moved["articles"]["story"].fillna("-").to_list() == ["one", "-", "two"]
    assert moved["quotes"]["story"].to_list() == ["one", "two", "two"]
    assert moved["problems"] is tables["problems"]
    assert tables["articles"]["story"][1] == "one"
    assert moved["articles"]["story"].dtype == "str"


def test_an_article_has_one_story():
    edits = pd.DataFrame({"article_id": ["a", "a"], "story": ["one", "two"]})
    with pytest.raises(ValueError, match="twice"):
        with_stories({}, edits)


def test_the_same_words_months_apart_are_two_stories():
    labels = group_stories(table(*FERRY, *FERRY, days=["2023-05-02", "2023-05-03", "2023-09-02", "2023-09-03"]))
    together, alone = groups(labels)
    assert together == {frozenset({0, 1}), frozenset({2, 3})}
    assert not alone
    assert labels[0] != labels[2]


def test_names_are_unique_where_the_words_are_the_same():
    days = ["2023-05-02", "2023-05-02", "2023-09-02", "2023-09-02"]
    name = group_stories(table(*FERRY, BEES, days=[*days[:2], None]))[0]
    labels = group_stories(table(BEES, *FERRY, BEES, days=[None, *days[:2], None], story=[name, None, None, name]))
    assert labels[1] == f"{name} 2"


def test_given_stories_stay_and_new_articles_join_them():
    labels = group_stories(
        table(*FERRY, *BUDGET, BEES, days="2023-05-02", story=["The strike", None, None, None, None])
    )
    assert labels[0] == labels[1] == "The strike"
    assert labels[2] == labels[3] != "The strike"
    assert pd.isna(labels[4])


def test_a_given_story_is_kept_even_where_the_words_say_otherwise():
    story = ["one", "two", "one", "two", "three"]
    assert group_stories(table(*FERRY, *BUDGET, BEES, story=story)).to_list() == story


def test_the_order_of_rows_makes_no_difference():
    frame = table(*FERRY, *BUDGET, BEES, days="2023-05-02")
    expected = group_stories(frame)
    for seed in range(4):
        found = group_stories(frame.sample(frac=1, random_state=seed))
        pd.testing.assert_series_equal(found.sort_index(), expected)


def test_the_index_is_that_of_the_articles():
    frame = table(*FERRY, BEES).set_index(pd.Index(["x", "y", "z"]))
    assert list(group_stories(frame).index) == ["x", "y", "z"]


@pytest.mark.parametrize(
    "frame", [table(), table(("", "")), table((None, None), (None, None)), pd.DataFrame({"text": ["a"]})]
)
def test_nothing_to_compare_means_no_story(frame):
    found = group_stories(frame)
    assert len(found) == len(frame)
    assert found.isna().all()
    assert found.dtype == "str"


def test_a_broken_date_counts_as_unknown():
    together, _ = groups(group_stories(table(*FERRY, BEES, days=["yesterday", "2023-05-02", "9999-99-99"])))
    assert together == {frozenset({0, 1})}


def test_blocks_and_samples_change_nothing(monkeypatch):
    """Large corpora are compared block by block, and large components by a sample of their articles."""
    rng = np.random.default_rng(1)
    frame = table(*FERRY * 6, *BUDGET * 6, BEES)
    frame["text"] = [" ".join(rng.permutation(text.split())) for text in frame["text"]]
    frame["published"] = [f"2023-05-{day:02}" if day % 5 else None for day in range(1, len(frame) + 1)]
    expected = groups(group_stories(frame))
    assert {len(rows) for rows in expected[0]} == {12}
    for module in (clusters, space):
        monkeypatch.setattr(module, "BLOCK", 3)
    assert groups(group_stories(frame)) == expected
    monkeypatch.setattr(clusters, "LARGEST", 4)
    assert groups(group_stories(frame)) == expected


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=200), st.text(max_size=12)), max_size=8))
def test_any_strings_can_be_grouped(rows):
    frame = pd.DataFrame(rows, columns=["title", "text", "published"], dtype="str")
    found = group_stories(frame)
    assert len(found) == len(frame)
    assert (found.value_counts() > 1).all()
