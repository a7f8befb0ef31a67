"""What training rests on: the split by article, the figures, and the swap of names."""

import json
from random import Random

import numpy as np
import pytest

from training.further import Mention, OtherNames, Target, as_setting, further_mentions, mentions
from training.labelled import hold_out, read_examples
from training.measures import measures
from training.name_swap import names
from training.phrases import drawn, noun_phrases
from training.stand_ins import COUNTRIES, SURNAMES, as_anyone, renamed


def test_no_article_is_on_both_sides_of_the_split(tmp_path):
    rows = [
        {
            "id": f"polusa_v1_{article}_-1_{sentence}_Brandvold_0_9",
            "text": "Brandvold won.",
            "start": 0,
            "end": 9,
            "label": "positive",
        }
        for article in range(200)
        for sentence in range(3)
    ]
    path = tmp_path / "labelled.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    train, held = hold_out(read_examples(path), 0.2)
    assert len(train) + len(held) == 600
    assert 60 <= len(held) <= 180
    assert not {example.article for example in train} & {example.article for example in held}


def test_measures_of_a_scorer_that_is_always_right_and_sure():
    found = measures(np.eye(3)[[0, 1, 2, 1]], np.array([0, 1, 2, 1]))
    assert found == pytest.approx((100, 100, 0, 4))


def test_measures_of_a_scorer_that_is_sure_and_half_right():
    found = measures(np.eye(3)[[0, 0]], np.array([0, 1]))
    assert found.accuracy == pytest.approx(50)
    assert found.calibration_error == pytest.approx(50)
    assert found.macro_f1 == pytest.approx(100 * (2 / 3) / 3)


def test_swapped_texts_keep_their_target():
    target = Target("Tarkington praised Brandvold in Norland.", 19, 28)
    for name in names():
        text, start, end = renamed(target, name)
        assert text[start:end] == name


MEETING = "Gunnar Brandvold met Anna Tarkington in Norway on Monday, and Tarkington thanked Brandvold."
TARGET = Target(MEETING, 0, len("Gunnar Brandvold"))


def test_further_mentions_are_those_without_a_label():
    found = further_mentions(mentions([MEETING]), [TARGET])
    assert [MEETING[start:end] for (_, start, end), _, _ in found] == [
        "Anna Tarkington",
        "Norway",
        "Tarkington",
        "Brandvold",
    ]


@pytest.mark.parametrize(
    ("before", "kind", "expected"),
    [
        ("Talks with ", "country", 0.75),
        ("Troops entered the north of the ", "country", 0.75),
        ("Nobody believes ", "alliance", 0.5),
        ("", "country", 0.5),
        ("Talks with ", "person", 0),
        ("Talks with ", "organisation", 0),
    ],
)
def test_states_are_drawn_toward_neutral_most_of_all_behind_a_preposition(before, kind, expected):
    text = f"{before}Norland failed."
    assert as_setting(Mention(Target(text, len(before), len(before) + len("Norland")), kind, True)) == expected


def test_other_people_get_other_names_and_the_target_keeps_its_own():
    found = list(mentions([MEETING, "Senator Ola Nordmann spoke to Linda Solberg on Friday."]))
    assert OtherNames(found, 1).names == ["Anna Tarkington", "Gunnar Brandvold", "Linda Solberg", "Ola Nordmann"]
    drawn = set()
    for seed in range(20):
        text, start, end = OtherNames(found, seed).swapped(TARGET)
        assert text[start:end] == "Gunnar Brandvold"
        assert text.endswith(" thanked Brandvold.")
        full, surname = text.removeprefix("Gunnar Brandvold met ").split(" in Norway on Monday, and ")
        assert surname.split()[0] == full.split()[-1]
        drawn.add(full)
    assert len(drawn) > 2


def test_a_target_moves_with_the_names_before_it():
    found = list(mentions([MEETING]))
    start = MEETING.rindex("Brandvold")
    text, first, last = OtherNames(found, 2).swapped(Target(MEETING, start, start + len("Brandvold")))
    assert text[first:last] == "Brandvold"
    assert text[last:] == "."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old bridge fell.", ["The old bridge"]),
        ("Villagers blamed the minister for their losses.", ["the minister", "their losses"]),
        ("Reporters met President Brandvold.", []),
        ("They spoke with Tarkington officials.", []),
        ("", []),
    ],
)
def test_noun_phrases_hold_a_noun_and_touch_no_name(text, expected):
    assert [text[start:end] for start, end in noun_phrases(text)] == expected


def test_phrases_are_drawn_beside_what_is_taken():
    text = "The old bridge fell, the mayor said, and the river rose."
    bridge = (0, len("The old bridge"))
    for seed in range(10):
        found = drawn(text, [bridge], Random(seed))
        assert {text[start:end] for start, end in found} == {"the mayor", "the river"}


def test_a_thing_under_another_name_stands_where_it_stood():
    target = Target("Then the old bridge fell.", 5, 19)
    names_seen = set()
    for seed in range(60):
        text, start, end = as_anyone(target, Random(seed))
        names_seen.add(text[start:end])
        assert (text[:start], text[end:]) == ("Then ", " fell.")
    assert names_seen == {*SURNAMES, *COUNTRIES}
