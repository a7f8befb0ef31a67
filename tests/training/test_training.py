"""What training rests on: the split by article, the figures, and the swap of names."""

import json

import numpy as np
import pytest

from training.labelled import Example, hold_out, read_examples
from training.measures import measures
from training.name_swap import names, with_others, with_target


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
    example = Example("Tarkington praised Brandvold in Norland.", 19, 28, 2, "all", "a")
    for name in names():
        text, start, end = with_target(example, name)
        assert text[start:end] == name
        text, start, end = with_others(example, name)
        assert text[start:end] == "Brandvold"
        assert "Norland" not in text
