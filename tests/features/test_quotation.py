"""Quotations: examples, statements in fragments, headlines, offsets, odd texts, and the two real pages."""

import math
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.features.detector import Context, Found
from analysis.features.quotation import QUOTES, TABLE, Quote, compute
from analysis.features.voice import Voices
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle
from tests.examples import quotation as examples

CONTEXT = Context()
PAGES = Path(__file__).parents[3] / "shared" / "seeds"
KINDS = {"direct", "indirect", "mixed", "scare"}
# Pieces that the rules look at, in any order.
WORDS = (" said ", " told ", " that ", " Smith", " she", " who ", " and ", " according to ", " the report", " adding ")
PHRASES = (" — ", "''", "\n\n", " 12 ", " was blamed by ", "claim of ", " says", " as ")
PIECES = st.sampled_from([*"“”\"‘’'«»,.?:;()\n \xa0İ", *WORDS, *PHRASES])
HOSTILE = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def quotes(text, title=""):
    return list(QUOTES.detect(ParsedArticle("a", "outlet", title, text), Found(), CONTEXT))


def attributed(text, title=""):
    return [quote for quote in quotes(text, title) if quote.kind != "scare"]


@pytest.mark.parametrize(("text", "kind", "content", "source", "cue"), examples.QUOTES["fire"])
def test_attribution_is_found(text, kind, content, source, cue):
    found = [(quote.kind, quote.content, quote.source, quote.cue) for quote in quotes(text)]
    assert (kind, content, source, cue) in found


@pytest.mark.parametrize("text", [text for (text,) in examples.QUOTES["dont_fire"]])
def test_nothing_is_attributed(text):
    assert attributed(text) == []


@pytest.mark.parametrize(("text", "source", "content"), examples.MISREAD)
def test_words_are_not_misread(text, source, content):
    found = quotes(text)
    assert not [
        q for q in found if (source is None or q.source == source) and (content is None or q.content == content)
    ]


@pytest.mark.parametrize(("title", "text", "source", "content"), examples.HEADLINES)
def test_headline_names_a_speaker(title, text, source, content):
    found = [(quote.source, quote.content) for quote in quotes(text, title) if quote.zone == "headline"]
    assert (source, content) in found


@pytest.mark.parametrize(("title", "text"), examples.NO_HEADLINES)
def test_headline_label_is_no_speaker(title, text):
    assert [quote for quote in attributed(text, title) if quote.zone == "headline"] == []


@pytest.mark.parametrize(("text", "contents"), examples.GROUPS)
def test_fragments_of_a_statement_share_its_number_source_and_cue(text, contents):
    fragments = [quote for quote in quotes(text) if quote.content in contents]
    assert [quote.content for quote in fragments] == contents
    assert len({(quote.quote_id, quote.source, quote.cue, quote.speaker) for quote in fragments}) == 1


def test_statements_of_two_speakers_have_numbers_of_their_own():
    first, second = quotes("“We are late,” Field said. “So are we,” said Moss.")
    assert first.quote_id != second.quote_id


def test_turns_of_a_transcript_go_to_their_speakers():
    text = "FIELD: We are late again.\n\nMOSS: Nobody knew that.\n\nFIELD: I did.\n\nMOSS: Then say so, Ms. Field."
    assert [(quote.source, quote.content) for quote in attributed(text)] == [
        ("FIELD", "We are late again."),
        ("MOSS", "Nobody knew that."),
        ("FIELD", "I did."),
        ("MOSS", "Then say so, Ms. Field."),
    ]


def test_sections_in_capitals_are_no_transcript():
    text = "ENERGY: Prices rose again on Monday.\n\nSPORT: The home side lost again on Monday."
    assert attributed(text) == []


def test_paragraph_that_a_cue_and_a_colon_announce_is_quoted():
    text = "Field said:\n\nThe port is ours and it will stay ours. Nobody will sell it.\n\nIt rained."
    (quote,) = attributed(text)
    assert (quote.source, quote.kind) == ("Field", "direct")
    assert quote.content == "The port is ours and it will stay ours. Nobody will sell it."


def test_span_keeps_the_marks_that_content_leaves_out():
    text = "Field said: “We are late.”"
    (quote,) = quotes(text)
    assert text[quote.start : quote.end] == "“We are late.”"
    assert quote.content == "We are late."
    assert quote.n_words == 3


def test_marks_at_both_ends_that_are_no_pair_stay():
    (quote,) = attributed("Field said “yes” means “no”.")
    assert quote.content == "“yes” means “no”"


def test_scare_quotes_have_no_source_and_stay_the_authors_words():
    (quote,) = quotes("The so-called “peace tax” was dropped.")
    assert (quote.source, quote.cue, quote.speaker, quote.stance) == (None, None, None, "neutral")
    assert Voices([quote]).of("body", quote.start, quote.end) == "author"


def test_speaker_stance_and_type_come_with_the_quote():
    (quote,) = quotes("Mayor Lena Ortiz claimed that the bridge was new.")
    assert (quote.speaker, quote.source_type, quote.stance) == ("Lena Ortiz", "person", "doubting")


def test_headline_and_body_have_offsets_and_numbers_of_their_own():
    title, text = "Bridge Must Close, Reed Says", "Reed said the bridge must close."
    headline, body = quotes(text, title)
    assert (headline.zone, title[headline.start : headline.end]) == ("headline", headline.content)
    assert (body.zone, text[body.start : body.end]) == ("body", body.content)
    assert headline.quote_id != body.quote_id


def test_effective_voices_is_the_inverse_simpson_index_of_words():
    text = "Lena Ortiz said the bridge was old. Dan Ray said the bridge was new. Ray said rain fell."
    article = ParsedArticle("a", "outlet", "", text)
    rows = quotes(text)
    ortiz, ray = (sum(r.n_words for r in rows if r.speaker == name) for name in ("Lena Ortiz", "Dan Ray"))
    assert (ortiz, ray) == (4, 6)
    expected = 1 / ((ortiz / (ortiz + ray)) ** 2 + (ray / (ortiz + ray)) ** 2)
    assert compute(article, rows)["effective_voices"] == pytest.approx(expected)


def test_effective_voices_is_undefined_where_nobody_named_is_quoted():
    article = ParsedArticle("a", "outlet", "", "Some say it rained.")
    assert math.isnan(compute(article, quotes(article.text))["effective_voices"])


def test_row_has_the_tables_columns():
    keys = ["article_id", "outlet", "story"]
    assert TABLE.names == [*keys, *Quote._fields]


@given(title=HOSTILE, text=HOSTILE)
def test_any_text_gives_rows_whose_offsets_give_back_their_words(title, text):
    zones = {"headline": title, "body": text}
    for quote in quotes(text, title):
        own = zones[quote.zone]
        assert 0 <= quote.start < quote.end <= len(own)
        assert quote.kind in KINDS
        assert quote.content in own[quote.start : quote.end]
        assert any(character.isalnum() for character in quote.content)
        assert (quote.source is None) == (quote.source_start is None)
        assert (quote.cue is None) == (quote.cue_start is None)
        if quote.source is not None:
            assert own[quote.source_start : quote.source_end] == quote.source == quote.source.strip()
        if quote.cue is not None:
            assert own[quote.cue_start : quote.cue_end] == quote.cue


@given(HOSTILE)
@example("0 TOLD ADDING THAT”")
def test_spans_are_in_order_and_none_is_found_twice(text):
    spans = [(quote.start, quote.end) for quote in quotes(text)]
    assert all(a < b for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        "”",
        "'",
        "‘a ",
        "a’ ",
        "''",
        "«",
        '"a ',
        "X said, ",
        "according to ",
        "“a,” X said, ",
        "X said:\n“Y\n",
        "told ",
    ],
)
def test_long_runs_of_one_piece_are_read(piece):
    text = piece * (50_000 // len(piece))
    assert all(text[quote.start : quote.end] for quote in quotes(text))


def test_analysts_own_list_of_cues_needs_no_more_than_form_and_category(tmp_path):
    (tmp_path / "attribution_cues.csv").write_text("cue,category,source\nquoth,say,me\n", encoding="utf-8")
    context = Context(lexicons=Lexicons(tmp_path))
    article = ParsedArticle("a", "outlet", "", "“We are late,” quoth Field. Moss said it rained.")
    found = [quote.source for quote in QUOTES.detect(article, Found(), context) if quote.kind == "direct"]
    assert found == ["Field"]
    assert "Moss" not in found


def page(prefix):
    found = sorted(PAGES.glob(f"{prefix}_*.txt"))
    if not found:
        pytest.skip(f"the real pages are not beside the repository ({PAGES})")
    return found[0].read_text(encoding="utf-8")


def test_page_of_vows_gives_putin_his_two_quotations():
    direct = [quote for quote in quotes(page("001")) if quote.kind == "direct"]
    assert [quote.content for quote in direct if quote.speaker == "Vladimir Putin"] == [
        "Our nations share a long history of collaboration and mutual support,",
        "It is time to take our bilateral relations to a new level, enhancing our economic, political, and military "
        "cooperation.",
    ]
    assert len({quote.quote_id for quote in direct}) == 1


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Vladimir Putin", "We highly appreciate that the DPRK is firmly supporting"),
        ("Vladimir Putin", "now actively developing the many-sided partnership"),
        ("Vladimir Putin", "unilateral and illegal restrictive measures"),
        ("Bruce Bennett", "to provide Russia with continuing supplies of artillery"),
        ("Bruce Bennett", "a substantial flow of Russian oil and food products"),
    ],
)
def test_page_of_thanks_gives_each_quotation_to_its_speaker(speaker, words):
    (quote,) = [quote for quote in attributed(page("002")) if words in quote.content]
    assert quote.speaker == speaker
    assert quote.kind in ("direct", "mixed")


@pytest.mark.parametrize(
    ("source", "cue", "words"),
    [
        ("Russian foreign policy adviser Yuri Ushakov", "indicated", "that the visit might culminate"),
        ("National Security Council spokesman John Kirby", "warning about", "the security implications"),
        ("Bruce Bennett, a senior defense analyst at RAND Corporation", "suggests", "that North Korea could promise"),
        ("Experts", "believe", "the core of the renewed Russia-North Korea partnership"),
    ],
)
def test_page_of_thanks_names_the_sources_of_what_is_reported(source, cue, words):
    found = [(quote.source, quote.cue) for quote in quotes(page("002")) if quote.content.startswith(words)]
    assert found == [(source, cue)]
