"""The same quotation in several outlets: found, aligned, and only where it is the same."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comparison.alignment import GAP, LONGEST, spoken_part
from analysis.comparison.shared_quotes import TABLE, same_quotations, shared_quotes

COLUMNS = [
    *("article_id", "outlet", "story", "zone", "quote_id", "kind", "start", "end"),
    *("content", "speaker", "cue", "stance", "n_words"),
]
FULL = "We have rebuilt the old harbour wall and nobody will have to leave this town again"


def quote(outlet, content, *, story="s", article=None, kind="direct", start=0, cue="said", quote_id="q1", zone="body"):
    article = article or f"{outlet} {story}"
    return (article, outlet, story, zone, quote_id, kind, start, start + 9, content, "Beck", cue, "neutral", 9)


def shared(*rows):
    return shared_quotes(pd.DataFrame(list(rows), columns=COLUMNS))


def test_same_words_in_two_outlets_are_one_quotation():
    found = shared(quote("A", FULL), quote("B", FULL, cue="claimed"))
    assert found["shared_id"].nunique() == 1
    assert found["outlet"].to_list() == ["A", "B"]
    assert found["cue"].to_list() == ["said", "claimed"]
    assert found["n_outlets"].to_list() == [2, 2]
    assert found["n_words"].to_list() == [16, 16]
    assert found["kept_share"].to_list() == [1.0, 1.0]
    assert found["cut"].to_list() == found["changed"].to_list() == ["", ""]


def test_what_was_cut_is_named_with_a_gap_between_cuts():
    short = "rebuilt the old harbour wall and nobody will have to leave"
    found = shared(quote("A", FULL), quote("B", short)).set_index("outlet")
    assert found.loc["B", "cut"] == "we have … this town again"
    assert found.loc["B", "kept_share"] == 11 / 16
    assert found.loc["A", "cut"] == ""


def test_what_was_changed_is_shown_beside_the_words_of_the_longest():
    other = "We have rebuilt the sea wall and nobody at all will have to leave this town again"
    found = shared(quote("A", FULL + " I promise"), quote("B", other)).set_index("outlet")
    assert found.loc["B", "changed"] == "old harbour → sea; → at all"
    assert found.loc["B", "cut"] == "i promise"


def test_case_marks_and_apostrophes_do_not_count():
    found = shared(quote("A", "We can’t go on like this, friends"), quote("B", "we can't go on -- like this friends!"))
    assert found["kept_share"].to_list() == [1.0, 1.0]


def test_pieces_of_one_statement_are_one_version():
    first, second = FULL[: FULL.index("and")], FULL[FULL.index("and") :]
    found = shared(quote("A", FULL), quote("B", first), quote("B", second, start=50))
    assert found["shared_id"].nunique() == 1
    assert len(found) == 3
    assert found["kept_share"].to_list() == [1.0, 1.0, 1.0]


def test_reported_words_around_a_quotation_do_not_make_it_the_longest():
    mixed = f"that, as Beck put it in the town hall on Monday evening, “{FULL.lower()}”"
    found = shared(quote("A", FULL), quote("B", mixed, kind="mixed")).set_index("outlet")
    assert found["kept_share"].to_list() == [1.0, 1.0]
    assert found["cut"].to_list() == found["changed"].to_list() == ["", ""]
    assert found.loc["B", "content"] == mixed
    assert found.loc["B", "spoken"] == FULL.lower()


def test_words_that_only_reporters_share_are_no_quotation():
    report = "they had rebuilt the old harbour wall and nobody would have to leave"
    assert shared(
        quote("A", f"{report}, a “proud” day", kind="mixed"), quote("B", f"{report} “ever”", kind="mixed")
    ).empty


@pytest.mark.parametrize(
    ("content", "spoken"),
    [
        ("he would “go home” and “never come back”", f"go home{GAP}never come back"),
        ('the wall was "as good as new', "as good as new"),
        ("he’d ‘never leave this old town’, he swore", "never leave this old town"),
        ("the ‘old’ wall of the Becks’ town", "the ‘old’ wall of the Becks’ town"),
        ("nothing in marks", "nothing in marks"),
        ("“”", "“”"),
    ],
)
def test_spoken_words_are_those_in_quotation_marks(content, spoken):
    assert spoken_part(content, "mixed") == spoken
    assert spoken_part(content, "direct") == content


def test_every_quotation_is_in_one_group_alone_or_with_its_like():
    rows = [quote("A", FULL), quote("B", FULL), quote("C", "Nothing else matters to the old ferryman here")]
    found, words, same = same_quotations(pd.DataFrame(rows, columns=COLUMNS))
    assert sorted(row for group in same for row in group) == list(range(len(found))) == list(range(len(words)))
    assert sorted(map(len, same)) == [1, 2]


def test_four_words_in_common_are_not_enough():
    assert shared(quote("A", "We will never give up"), quote("B", "You will never give up hope")).empty


def test_idiom_inside_long_quotations_does_not_tie_them():
    one = "At the end of the day our fishermen need quotas that feed their children through winter"
    two = "The minister knows that at the end of the day his promises about roads were empty ones"
    assert shared(quote("A", one), quote("B", two)).empty


def test_other_story_same_outlet_and_reported_speech_do_not_count():
    assert shared(quote("A", FULL), quote("B", FULL, story="t")).empty
    assert shared(quote("A", FULL), quote("A", FULL, article="second")).empty
    assert shared(quote("A", FULL), quote("B", FULL, kind="indirect")).empty
    assert shared(quote("A", FULL), quote("B", FULL, kind="scare")).empty
    assert shared(quote("A", FULL, story=None), quote("B", FULL, story=None)).empty


def test_quotations_are_numbered_whatever_the_order_of_rows():
    other = "Nothing else matters to the old ferryman here"
    rows = [quote(outlet, text, start=start) for outlet in "CAB" for start, text in ((0, FULL), (200, other))]
    found = shared(*rows)
    assert found["shared_id"].nunique() == 2
    assert found.equals(shared(*reversed(rows)))


def test_only_the_beginning_of_an_endless_quotation_is_compared():
    long = " ".join(f"w{'x' * (n % 50)}{'y' * (n // 50)}" for n in range(LONGEST + 10))
    found = shared(quote("A", long), quote("B", long.rpartition(" ")[0]))
    assert found["n_words"].to_list() == [LONGEST + 10, LONGEST + 9]
    assert found["cut"].to_list() == ["", ""]


def test_no_quotes_keep_the_columns():
    assert list(shared().columns) == TABLE.names
    assert shared().empty
    assert list(shared(quote("A", FULL)).columns) == TABLE.names


WORDS = st.lists(st.sampled_from(["we", "go", "on", "to", "the", "old", "wall", "now", "’", "!"]), max_size=25)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("st"), WORDS.map(" ".join)), max_size=8))
def test_any_quotations_give_shares_within_bounds(rows):
    found = shared(*(quote(outlet, content, story=story) for outlet, story, content in rows))
    assert list(found.columns) == TABLE.names
    assert found["kept_share"].between(0, 1).all()
    assert (found["n_outlets"] >= 2).all()
    assert (found.groupby("shared_id")["outlet"].nunique() == found.groupby("shared_id")["n_outlets"].first()).all()
    assert (found.groupby("shared_id")["story"].nunique() == 1).all()


def test_an_article_of_no_known_outlet_is_not_another_outlet():
    assert shared(quote("A", FULL), quote(None, FULL, article="unknown")).empty
    found = shared(quote("A", FULL), quote("B", FULL), quote(None, FULL, article="unknown"))
    assert found["n_outlets"].to_list() == [2, 2, 2]
