"""Versions of a shared quotation for the reader: nothing of the printed words is lost, and the table says the same."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison.alignment import GAP
from analysis.comparison.quote_versions import Piece, version_pieces, version_text
from analysis.parsing import WORD

FULL = "We rebuilt the old harbour wall, and nobody will have to leave this town again"
TEXT = st.text(alphabet="abc,.“”'’ -\n", max_size=60)


def spoken(text):
    return WORD.findall(text.lower().replace("’", "'"))


def squeezed(text):
    return "".join(text.split())


def test_cut_and_changed_words_stand_where_they_belong():
    assert version_pieces(FULL, "that “they rebuilt the harbour wall, and nobody will have to leave”") == [
        Piece("cut", "We"),
        Piece("added", "that “they"),
        Piece("kept", "rebuilt the"),
        Piece("cut", "old"),
        Piece("kept", "harbour wall, and nobody will have to leave”"),
        Piece("cut", "this town again"),
    ]


def test_same_words_are_kept_whole():
    assert version_pieces(FULL, FULL.upper()) == [Piece("kept", FULL.upper())]


def test_a_fragment_that_only_repeats_words_is_left_out():
    assert (
        version_text(["the old harbour wall", "Old harbour!", "will stand"]) == f"the old harbour wall{GAP}will stand"
    )


@given(TEXT, TEXT)
def test_printed_words_are_all_there_in_order(longest, here):
    pieces = version_pieces(longest, here)
    printed = squeezed("".join(piece.text for piece in pieces if piece.kind != "cut"))
    assert printed == (squeezed(here) if spoken(here) else "")
    there = [word for piece in pieces if piece.kind != "added" for word in spoken(piece.text)]
    assert len(there) == len(spoken(longest))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(longest, here):
    assert {piece.kind for piece in version_pieces(longest, here)} <= {"kept", "cut", "added"}


def test_pieces_agree_with_the_table(seed_tables):
    shared = seed_tables["shared_quotes"]
    checked = 0
    for _, rows in shared.groupby("shared_id"):
        texts = {article: version_text(own["spoken"].to_list()) for article, own in rows.groupby("article_id")}
        whole = rows[rows["kept_share"].eq(1) & rows["cut"].eq("") & rows["changed"].eq("")]
        longest = texts[whole["article_id"].iloc[0]]
        for article, own in rows.groupby("article_id"):
            pieces = version_pieces(longest, texts[article])
            kept = sum(len(spoken(piece.text)) for piece in pieces if piece.kind == "kept")
            assert kept / len(spoken(longest)) == own["kept_share"].iloc[0]
            checked += 1
    assert checked > 20
