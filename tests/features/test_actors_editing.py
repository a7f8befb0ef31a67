"""Merging, renaming and splitting actors: the list that an edit makes, and what analysing with it finds."""

import pandas as pd
import pytest

import analysis
from analysis.errors import CorpusError
from analysis.features.names.editing import actor_forms, merge_actors, rename_actor, split_actor

TEXT = (
    "Russian President Vladimir Putin left Moscow on Monday. The Russian president met Kim Jong Un. He thanked Kim. "
    "The Kremlin said that Russia was pleased. Putin said nothing. France and Germany protested. The president smiled."
)
ARTICLES = pd.DataFrame({"article_id": ["a"], "outlet": ["Post"], "title": ["Putin leaves"], "text": [TEXT]})


def mentions(actors=None):
    return analysis.analyse(ARTICLES, actors=actors, sentiment="linear")["mentions"]


@pytest.fixture(scope="module")
def found():
    return mentions()


def count(frame):
    return frame["actor"].value_counts().to_dict()


def test_forms_are_those_that_can_be_split_off(found):
    assert actor_forms(found, "Vladimir Putin") == ["Putin", "Russian president", "Vladimir Putin"]
    assert actor_forms(found, "Russia") == ["Kremlin", "Moscow", "Russia"]
    assert actor_forms(found, "Nobody") == []


def test_merging_gives_one_actor_all_mentions(found):
    frame = merge_actors(found, ["France", "Germany"], into="Paris and Berlin")
    before, after = count(found), count(mentions(frame))
    assert after["Paris and Berlin"] == before["France"] + before["Germany"]
    assert {"France", "Germany"}.isdisjoint(after)
    assert set(frame["kind"]) == {"country"}


def test_merging_into_one_of_them(found):
    after = count(mentions(merge_actors(found, ["Russia", "Vladimir Putin"], into="Russia")))
    assert after["Russia"] == count(found)["Russia"] + count(found)["Vladimir Putin"]


def test_renaming_keeps_every_mention_and_the_kind(found):
    frame = rename_actor(found, "Vladimir Putin", to="Putin (president)")
    again = mentions(frame)
    assert count(again)["Putin (president)"] == count(found)["Vladimir Putin"]
    assert set(again.loc[again["actor"].eq("Putin (president)"), "kind"]) == {"person"}


def test_splitting_gives_a_form_to_a_new_actor(found):
    frame = split_actor(found, "Russia", ["Kremlin"], into="Russian presidency", kind="organisation")
    again = mentions(frame)
    after = count(again)
    assert after["Russian presidency"] == 1
    assert after["Russia"] == count(found)["Russia"] - 1
    assert set(again.loc[again["actor"].eq("Russian presidency"), "kind"]) == {"organisation"}


def test_splitting_off_to_an_actor_that_is_there(found):
    after = count(mentions(split_actor(found, "Russia", ["Kremlin"], into="Vladimir Putin")))
    assert after["Vladimir Putin"] == count(found)["Vladimir Putin"] + 1


def test_edits_build_on_each_other_and_can_be_taken_back(found):
    merged = merge_actors(found, ["France", "Germany"], into="Two")
    then = mentions(merged)
    renamed = rename_actor(then, "Two", to="Both", actors=merged)
    assert count(mentions(renamed))["Both"] == 2
    assert "Two" not in renamed["actor"].to_list()
    parted = split_actor(mentions(renamed), "Both", ["Germany"], into="Germany", actors=renamed)
    assert count(mentions(parted))["Germany"] == 1
    assert count(mentions(parted))["Both"] == 1


def test_the_frame_in_force_stays_as_it_is(found):
    own = pd.DataFrame({"actor": ["Elysée"], "alias": ["France"], "kind": ["country"]})
    copy = own.copy()
    frame = rename_actor(mentions(own), "Elysée", to="Paris", actors=own)
    pd.testing.assert_frame_equal(own, copy)
    assert frame.to_dict("list") == {
        "actor": ["Paris", "Paris"],
        "alias": ["Elysée", "France"],
        "kind": ["country", "country"],
    }


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda m: merge_actors(m, ["France"], into="x"), "at least two"),
        (lambda m: merge_actors(m, ["France", "Atlantis"], into="x"), "'Atlantis' is no actor"),
        (lambda m: merge_actors(m, ["France", "Germany"], into=" "), "needs a name"),
        (lambda m: merge_actors(m, ["France", "Germany"], into="Russia"), "'Russia' is an actor of its own"),
        (lambda m: rename_actor(m, "Atlantis", to="x"), "'Atlantis' is no actor"),
        (lambda m: rename_actor(m, "France", to="Russia"), "merge the two"),
        (lambda m: split_actor(m, "Russia", ["he"], into="x"), "'he' is no form"),
        (lambda m: split_actor(m, "Vladimir Putin", ["president"], into="x"), "'president' is no form"),
        (lambda m: split_actor(m, "Russia", ["Russia"], into="x"), "is the actor's name"),
        (lambda m: split_actor(m, "Russia", [], into="x"), "at least one form"),
        (lambda m: split_actor(m, "Russia", ["Moscow"], into="Russia"), "already"),
        (lambda m: split_actor(m, "Russia", ["Moscow"], into="x", kind="planet"), "'planet'"),
    ],
)
def test_an_edit_that_cannot_be_says_why(found, edit, says):
    with pytest.raises(CorpusError, match=says):
        edit(found)
