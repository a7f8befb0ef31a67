"""The transformer scorer: a score depends on its own text alone; odd texts, damaged files, workers, name swaps."""

import csv
import os
import re
from hashlib import sha256
from pathlib import Path

import joblib
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.dictionary import yardsticks
from analysis.errors import CorpusError
from analysis.features.sentiment import pieces as cutting
from analysis.features.sentiment import score_targets, transformer
from analysis.features.sentiment.masking import GAP
from analysis.features.sentiment.pieces import HIDDEN, LONGEST, NAME, TARGET, pieces
from tests.examples import sentiment as examples

NAMES = Path(__file__).parents[2] / "training" / "names.csv"
TEXTS = [text for text, _, _ in examples.CASES]
SPANS = [(text.index(target), text.index(target) + len(target)) for text, target, _ in examples.CASES]
ODD = [
    "",
    " ",
    "\x00\u200b\ufffd",
    "😀 Brandvold 😀",
    "İstanbul\u0301 ﬁnally ß",
    "[SEP] [CLS] [unused0] [MASK]",
    "中文 Brandvold",
    GAP,
]


def score(texts, spans):
    return score_targets(texts, spans, scorer="transformer")


def test_rows_are_probabilities():
    found = score(TEXTS, SPANS)
    assert found.shape == (len(TEXTS), 3)
    assert found.sum(axis=1) == pytest.approx(1)
    assert (found >= 0).all()


def test_a_score_does_not_depend_on_its_batch():
    longest = max(TEXTS, key=len) * 20
    together = score([*TEXTS, longest, *TEXTS], [*SPANS, (0, 4), *SPANS])
    alone = np.array([score([text], [span])[0] for text, span in zip(TEXTS, SPANS, strict=True)])
    assert (together[: len(TEXTS)] == alone).all()
    assert (together[len(TEXTS) + 1 :] == alone).all()


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_and_spans_at_their_edges(text):
    spans = [(0, 0), (0, len(text)), (len(text), len(text))]
    assert score([text] * 3, spans).sum(axis=1) == pytest.approx(1)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.data())
def test_any_span_of_any_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert score([text], [(start, end)]).sum() == pytest.approx(1)


@pytest.mark.parametrize("filler", ["word ", "Name ", "x", '"', "é\n"])
def test_a_text_without_end_is_read_around_its_target(filler):
    behind = filler * (100_000 // len(filler))
    text = behind + " Critics slammed Brandvold for his racist remarks. " + behind
    start = text.index("Brandvold")
    assert len(pieces(text, start, start + 9).ids) <= LONGEST
    assert score([text], [(start, start + 9)]).shape == (1, 3)


def test_words_of_the_tokenizer_are_text_like_any_other():
    found = pieces("[SEP] [unused0] he said of Brandvold", 27, 36)
    assert found.ids.count(TARGET) == 1
    assert found.ids[found.target] == TARGET


def test_a_gap_is_a_hidden_word():
    assert HIDDEN in pieces(f"Brandvold {GAP} on Monday", 0, 9).ids
    assert HIDDEN not in pieces("Brandvold arrived on Monday", 0, 9).ids


def test_other_names_are_readable_and_in_training_also_one_placeholder_each():
    assert NAME not in pieces("Brandvold met Anna Tarkington.", 0, 9).ids
    assert pieces("Brandvold met Anna Tarkington.", 0, 9, names_hidden=True).ids.count(NAME) == 1


@pytest.mark.parametrize(
    ("text", "target", "times"),
    [
        ("Brandvold said Gunnar Brandvold's plan was ready.", "Brandvold", 2),
        ("Critics of President Brandvold said Brandvold lied.", "President Brandvold", 2),
        ("North Korea warned South Korea.", "North Korea", 1),
        ("He said he met Tarkington.", "He", 1),
    ],
)
def test_the_targets_name_is_hidden_wherever_it_stands(text, target, times):
    start = text.index(target)
    assert pieces(text, start, start + len(target)).ids.count(TARGET) == times


def swapped(text: str, span: tuple[int, int], name: str) -> tuple[str, int, int]:
    return text[: span[0]] + name + text[span[1] :], span[0], span[0] + len(name)


def test_the_targets_name_brings_no_prior():
    with NAMES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [sum(row["kind"] == kind for row in rows) for kind in ("person", "country")] == [50, 50]
    for text, span in zip(TEXTS, SPANS, strict=True):
        assert len({pieces(*swapped(text, span, row["name"])) for row in rows}) == 1


@pytest.mark.parametrize(("module", "name"), [(transformer, "NETWORK"), (cutting, "TOKENIZER")])
def test_a_missing_or_damaged_file_says_how_to_mend(module, name, tmp_path, monkeypatch):
    load = transformer.network if name == "NETWORK" else cutting.tokenizer
    monkeypatch.setattr(module, name, tmp_path / "model")
    for damage in (None, b"no model"):
        if damage:
            (tmp_path / "model").write_bytes(damage)
        load.cache_clear()
        with pytest.raises(CorpusError, match="restore"):
            score(TEXTS[:1], SPANS[:1])
    load.cache_clear()


def test_workers_score_as_one_does():
    here = score(TEXTS, SPANS)
    there = joblib.Parallel(n_jobs=2)(joblib.delayed(score)(TEXTS, SPANS) for _ in range(2))
    assert all((other == here).all() for other in there)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_scores_too():
    here = score(TEXTS[:1], SPANS[:1])
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writes, score(TEXTS[:1], SPANS[:1]).tobytes())
        finally:
            os._exit(0)
    os.close(writes)
    with os.fdopen(reads, "rb") as pipe:
        there = np.frombuffer(pipe.read())
    os.waitpid(child, 0)
    assert (there == here[0]).all()


def test_the_model_card_is_of_the_file_that_ships():
    card = (transformer.NETWORK.parent / "README.md").read_text(encoding="utf-8")
    assert sha256(transformer.NETWORK.read_bytes()).hexdigest() in card


@pytest.mark.parametrize("feature", ["Sentiment", "Sentiment, linear scorer"])
def test_the_model_card_and_the_page_give_the_same_figures(feature):
    card = (transformer.NETWORK.parent / "README.md").read_text(encoding="utf-8")
    table = card.split("# Model card: the linear scorer")["linear" in feature]
    rows = [row.split("|") for row in table.splitlines() if re.search(r"\| \d+ \|.* / .* / ", row)]
    shown = yardsticks().query("feature == @feature")
    assert len(rows) == 3
    assert [(int(row[2]), float(row[-2].split("/")[0])) for row in rows] == [
        (row.n, row.per_cent) for row in shown.itertuples()
    ]
