"""Every word list is in order, and its entries are found in text."""

import pickle
from importlib.machinery import ModuleSpec

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import lexicons
from analysis.errors import CorpusError
from analysis.lexicons import FOLDER, Lexicons, PhraseFinder, cues, part_of_speech, parts_of_speech, word_class
from analysis.parsing import Passage, Span

NAMES = sorted(path.stem for path in FOLDER.glob("*.csv"))


def test_there_are_lists():
    assert {"hedges", "boosters", "function_words"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_cue_is_lower_case_with_straight_apostrophes_and_single_spaces(name):
    found = Lexicons()[name]["cue"]
    assert found[found != found.str.lower()].to_list() == []
    assert found[found.str.contains("[’‘“”]")].to_list() == []
    assert found[found != found.str.split().str.join(" ")].to_list() == []
    assert found[found.eq("")].to_list() == []


@pytest.mark.parametrize("name", NAMES)
def test_every_row_is_unique_and_has_a_source(name):
    frame = Lexicons()[name]
    key = ["cue", "context"] if "context" in frame else ["cue"]
    assert frame[frame.duplicated(key)]["cue"].to_list() == []
    assert frame[frame["source"].str.strip().eq("")]["cue"].to_list() == []


@pytest.mark.parametrize("name", NAMES)
def test_every_cue_is_found_again_after_parsing(name):
    wanted = sorted(set(Lexicons()[name]["cue"]))
    text = "\n".join(f"“{cue.capitalize()}” ({cue})".replace("'", "’") for cue in wanted)
    finder = PhraseFinder(wanted)
    passage = Passage("body", text)
    found = {finder.phrases[index] for _, index in finder.find(passage)}
    assert set(wanted) - found == set()


def test_longest_phrase_wins_and_then_the_first():
    finder = PhraseFinder(["not", "not clear", "clear that it"])
    text = "It is not clear that it is not."
    found = finder.find(Passage("body", text))
    assert [text[start:end] for (start, end), _ in found] == ["not", "clear that it", "not"]


def test_phrases_are_found_at_word_boundaries_whatever_their_case():
    finder = PhraseFinder(["may"])
    assert finder.find(Passage("body", "Mayor, dismay, may_be")) == []
    assert finder.find(Passage("body", "It MAY rain")) == [(Span(3, 6), 0)]


@given(st.text(alphabet="ab '’İ.", max_size=40))
def test_what_is_found_is_the_phrase(text):
    finder = PhraseFinder(["a", "ab", "a b", "b'a"])
    passage = Passage("body", text)
    for (start, end), index in finder.find(passage):
        assert passage.lowered[start:end].replace("’", "'") == finder.phrases[index]


def test_no_phrases_find_nothing():
    assert PhraseFinder([]).find(Passage("body", "Anything.")) == []


def test_analysts_list_stands_in_for_ours_of_the_same_name(tmp_path):
    (tmp_path / "hedges.csv").write_text("cue,category,source\nmethinks,other,me\n", encoding="utf-8")
    own = Lexicons(tmp_path)
    assert own["hedges"]["cue"].to_list() == ["methinks"]
    assert own["boosters"].equals(Lexicons()["boosters"])


def test_lists_of_one_folder_are_equal_and_travel_to_workers(tmp_path):
    assert Lexicons(tmp_path) == Lexicons(tmp_path) != Lexicons()
    assert len({Lexicons(tmp_path), Lexicons(tmp_path)}) == 1
    assert pickle.loads(pickle.dumps(Lexicons(tmp_path))) == Lexicons(tmp_path)


def test_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CorpusError, match="nowhere"):
        Lexicons(tmp_path / "nowhere")


def test_list_without_a_source_column_says_so(tmp_path):
    (tmp_path / "hedges.csv").write_text("cue,category\nmaybe,adverb\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="source"):
        Lexicons(tmp_path)["hedges"]


def test_list_that_is_no_csv_says_so(tmp_path):
    (tmp_path / "hedges.csv").write_bytes(b"\xff\xfe\x00cue")
    with pytest.raises(CorpusError, match=r"hedges\.csv"):
        Lexicons(tmp_path)["hedges"]


def test_word_classes_and_parts_of_speech():
    assert "we" in word_class("function_words", "subject_pronoun")
    assert "we" not in word_class("function_words", "preposition")
    assert word_class("function_words", "no such class") == frozenset()
    assert {"we", "about"} <= cues("function_words")
    assert [part_of_speech(word) for word in ("mountain", "wrote", "qzxj")] == ["NN", "VBD", ""]


def test_parts_of_speech_are_those_that_textblob_loads():
    from textblob.en import lexicon

    lexicon.load()
    assert parts_of_speech() == dict(dict.items(lexicon))


@pytest.mark.parametrize("package", [None, ModuleSpec("textblob", None, origin="/nowhere/textblob/__init__.py")])
def test_a_missing_word_list_says_what_to_install(monkeypatch, package):
    monkeypatch.setattr(lexicons, "find_spec", lambda name: package)
    parts_of_speech.cache_clear()
    with pytest.raises(CorpusError, match=r"requirements\.txt"):
        parts_of_speech()
