"""Stance of the cue: examples, the list, any string."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.features.quotation.stance import stance_of, stances
from analysis.lexicons import Lexicons
from tests.examples.stance import STANCES

LEXICONS = Lexicons()


@pytest.mark.parametrize(("cue", "stance"), STANCES)
def test_stance_of_a_cue(cue, stance):
    assert stance_of(cue, LEXICONS) == stance


def test_every_entry_of_the_list_has_its_own_stance():
    frame = LEXICONS["stances"]
    assert [stance_of(cue, LEXICONS) for cue in frame["cue"]] == frame["category"].to_list()


def test_curly_apostrophe_is_as_good_as_a_straight_one():
    assert stance_of("didn’t admit", LEXICONS) == stance_of("didn't admit", LEXICONS) == "conceding"


def test_analysts_list_replaces_ours(tmp_path):
    (tmp_path / "stances.csv").write_text("cue,category,source\nsaid,doubting,me\n", encoding="utf-8")
    own = Lexicons(tmp_path)
    assert stance_of("said", own) == "doubting"
    assert stance_of("claimed", own) == "neutral"


def test_stance_that_is_none_is_refused(tmp_path):
    (tmp_path / "stances.csv").write_text("cue,category,source\nsaid,sarcastic,me\n", encoding="utf-8")
    with pytest.raises(KeyError, match="sarcastic"):
        stances(Lexicons(tmp_path))


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_cue_has_a_stance(cue):
    assert stance_of(cue, LEXICONS) in {"neutral", "endorsing", "doubting", "conceding", "negative"}
