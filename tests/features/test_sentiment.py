"""Sentiment toward a target: clear cases, masking, shapes, training."""

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features.sentiment import SCORERS, linear, score_mentions, score_targets
from tests.examples import sentiment as examples
from training import linear as train_linear


def span(text, target):
    start = text.index(target)
    return start, start + len(target)


def toward(text, target, scorer):
    return score_targets([text], [span(text, target)], scorer=scorer)[0]


@pytest.mark.parametrize(
    ("text", "target", "side", "scorer"),
    [(*case, scorer) for case in examples.CASES for scorer in SCORERS]
    + [(*case, "linear") for case in examples.LINEAR_CASES],
)
def test_clear_cases(text, target, side, scorer):
    assert linear.CLASSES[toward(text, target, scorer).argmax()] == side


@pytest.mark.parametrize("scorer", SCORERS)
@pytest.mark.parametrize(("text", "better", "worse"), examples.BETTER_OF)
def test_two_targets_of_one_sentence_are_told_apart(text, better, worse, scorer):
    a, b = toward(text, better, scorer), toward(text, worse, scorer)
    assert a[2] - a[0] > b[2] - b[0]


@pytest.mark.parametrize("scorer", SCORERS)
@pytest.mark.parametrize(
    "name", ["Russia", "Donald Trump", "Kim Jong Un", "Good Hope Bank", "Killer Ltd", "NATO", "the West"]
)
def test_name_brings_no_prior(name, scorer):
    for text, target, _ in examples.CASES:
        assert toward(text.replace(target, name), name, scorer) == pytest.approx(toward(text, target, scorer))


@pytest.mark.parametrize("scorer", SCORERS)
@pytest.mark.parametrize("name", ["Hitler", "Donald Trump", "Mother Teresa", "Hillary Clinton", "ISIS", "Russia"])
def test_the_company_of_a_name_is_no_verdict(name, scorer):
    found = toward(f"Brandvold met {name} in the city.", "Brandvold", scorer)
    assert linear.CLASSES[found.argmax()] == "neutral"


def test_the_linear_scorer_reads_no_name_at_all():
    assert toward("Brandvold met Hitler in the city.", "Brandvold", "linear") == pytest.approx(
        toward("Brandvold met Tarkington in the city.", "Brandvold", "linear")
    )


@pytest.mark.parametrize("name", SCORERS)
def test_shape_without_targets(name):
    assert score_targets([], [], scorer=name).shape == (0, 3)


@pytest.mark.parametrize(
    ("texts", "spans"), [(["a"], []), (["abc"], [(2, 5)]), (["abc"], [(2, 1)]), (["abc"], [(-1, 1)])]
)
def test_span_outside_its_text_is_refused(texts, spans):
    with pytest.raises(ValueError, match=r"span"):
        score_targets(texts, spans)


@given(st.text(max_size=200), st.data())
def test_any_span_of_any_text_has_probabilities(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    probabilities = score_targets([text], [(start, end)], scorer="linear")
    assert probabilities.shape == (1, 3)
    assert probabilities.sum() == pytest.approx(1)
    assert (probabilities >= 0).all()


def test_a_batch_gives_what_its_parts_give():
    texts = [text for text, _, _ in examples.CASES]
    spans = [span(text, target) for text, target, _ in examples.CASES]
    alone = [score_targets([text], [place], scorer="linear")[0] for text, place in zip(texts, spans, strict=True)]
    assert score_targets(texts, spans, scorer="linear") == pytest.approx(np.array(alone))


def test_mentions_are_scored_in_their_sentence():
    title, body = "Brandvold praised", "Brandvold lied and cheated. A brave hero, Brandvold won."
    second = body.index("A brave")
    rows = [
        ("a", "headline", 0, 9, 0, 17),
        ("a", "body", 0, 9, 0, 27),
        ("a", "body", body.rindex("Brandvold"), body.rindex("Brandvold") + 9, second, len(body)),
    ]
    frame = pd.DataFrame(rows, columns=["article_id", "zone", "start", "end", "sentence_start", "sentence_end"])
    scored = score_mentions(frame, {"a": (title, body)})
    assert scored["sentiment"].to_list() == pytest.approx((scored["positive"] - scored["negative"]).to_list())
    assert scored["sentiment"].iloc[1] < 0 < scored["sentiment"].iloc[2]


def test_no_mentions():
    frame = pd.DataFrame(columns=["article_id", "zone", "start", "end", "sentence_start", "sentence_end"])
    assert list(score_mentions(frame, {})["sentiment"]) == []


def test_folded_weights_score_as_the_trained_model_does(tmp_path, monkeypatch):
    """What ships is a table of weights; it must say what the fitted regression says."""
    monkeypatch.setattr(train_linear, "SMALLEST_WEIGHT", 0.0)
    examples_of = [
        {"text": text, "start": span(text, target)[0], "end": span(text, target)[1], "label": side}
        for text, target, side in examples.CASES * 3
    ]
    weights = train_linear.train(examples_of)
    model = linear.fold(weights)
    texts, spans = [e["text"] for e in examples_of], [(e["start"], e["end"]) for e in examples_of]
    vocabulary = train_linear.vocabulary_of(texts)
    table, features = train_linear.matrix(
        linear.evidence(texts, spans, vocabulary), vocabulary, sorted(p for p in model.pairs)
    )
    lookup = {(t, f): w for t, f, *w in weights.itertuples(index=False)}
    dense = np.array([lookup.get(feature, (0.0, 0.0, 0.0)) for feature in features])
    expected = table @ dense + np.array(lookup["global", "bias"])
    assert model.scores(linear.evidence(texts, spans, model.vocabulary)) == pytest.approx(expected, abs=1e-6)


def test_training_writes_the_file(tmp_path, monkeypatch):
    training, out = tmp_path / "train.jsonl", tmp_path / "weights.csv"
    lines = [
        json.dumps({"text": text, "start": span(text, target)[0], "end": span(text, target)[1], "label": side})
        for text, target, side in examples.CASES * 3
    ]
    training.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["train", str(training), "--out", str(out)])
    train_linear.main()
    model = linear.fold(linear.read_weights(out))
    assert model.scores(linear.evidence(["x"], [(0, 1)], model.vocabulary)).shape == (1, 3)
