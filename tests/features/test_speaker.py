"""Speaker: examples, the corpus's actors, headlines, fragments, any text and any spans."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.features.detector import Context
from analysis.features.names.actor import Actor
from analysis.features.names.index import ActorIndex
from analysis.features.quotation.attribution import Attribution
from analysis.features.quotation.speaker import Voiced, resolve
from analysis.parsing import ParsedArticle, Span
from tests.examples.speaker import RESOLVED, UNRESOLVED

CONTEXT = Context()
MARKS = "[]{}"


def marked(text):
    """The text without its marks, and one attribution for each source with its content."""
    plain, opened = [], []
    spans = {"[": [], "{": []}
    for character in text:
        if character in "[{":
            opened.append((character, len(plain)))
            spans[character].append(None)
            opened[-1] = (*opened[-1], len(spans[character]) - 1)
        elif character in "]}":
            mark, start, index = opened.pop()
            spans[mark][index] = Span(start, len(plain))
        else:
            plain.append(character)
    clean = "".join(plain)
    rows = []
    for number, (source, content) in enumerate(zip(spans["["], spans["{"], strict=True)):
        kind = "direct" if clean[content.start] == "“" else "indirect"
        rows.append(Attribution("body", f"q{number}", kind, content.start, content.end, source, None))
    return clean, rows


def voices(text, title="", context=CONTEXT):
    clean, rows = marked(text)
    return resolve(ParsedArticle("a", "outlet", title, clean), rows, context)


@pytest.mark.parametrize(("text", "speaker", "source_type"), RESOLVED)
def test_source_resolves_to_a_name(text, speaker, source_type):
    assert voices(text)[-1][:2] == (speaker, source_type)


@pytest.mark.parametrize(("text", "source_type"), UNRESOLVED)
def test_nobody_is_named(text, source_type):
    assert voices(text)[-1][:2] == (None, source_type)


def test_corpus_gives_the_name_that_tables_show():
    actors = ActorIndex((Actor("Aleksandra Nowak", "person", ("Nowak", "Ola Nowak", "Aleksandra Nowak")),), (5,))
    found = voices("Ola Nowak came. [Nowak] said {it was late}.", context=Context(actors=actors))
    assert found == [Voiced("Aleksandra Nowak", "person", "neutral")]


def test_name_that_the_corpus_knows_as_an_organisation_is_no_person():
    actors = ActorIndex((Actor("Harlow Finch", "organisation", ("Harlow Finch",)),), (5,))
    text = "[Harlow Finch] said {profits rose}."
    assert voices(text)[0].source_type == "person"
    assert voices(text, context=Context(actors=actors))[0][:2] == ("Harlow Finch", "organisation")


def test_capital_and_people_of_a_country():
    assert voices("[Oslo] said {the border was open}.")[0][:2] == ("Norway", "organisation")
    assert voices("[Norwegians] said {the border was open}.")[0][:2] == ("Norwegians", "role")


def test_headline_takes_the_full_name_from_the_body():
    title, text = "Lindqvist: bridge is safe", "Marta Lindqvist inspected the bridge on Monday."
    row = Attribution("headline", "h0", "indirect", 11, 25, Span(0, 9), None)
    assert resolve(ParsedArticle("a", "o", title, text), [row], CONTEXT)[0][:2] == ("Marta Lindqvist", "person")


def test_fragments_of_a_statement_share_the_speaker():
    text = "“It is late,” said Marta Lindqvist. “Go home.”"
    rows = [
        Attribution("body", "q1", "direct", 0, 13, Span(19, 34), Span(14, 18)),
        Attribution("body", "q1", "direct", 36, 46, None, None),
    ]
    found = resolve(ParsedArticle("a", "o", "", text), rows, CONTEXT)
    assert [row.speaker for row in found] == ["Marta Lindqvist", "Marta Lindqvist"]


def test_words_without_a_source_have_no_speaker():
    text = "Marta Lindqvist said so. The “experts” came."
    row = Attribution("body", "q1", "scare", 29, 38, None, None)
    assert resolve(ParsedArticle("a", "o", "", text), [row], CONTEXT) == [Voiced(None, "unknown", "neutral")]


def test_stance_is_read_from_the_cue():
    text = "Marta Lindqvist boasted that it was late."
    row = Attribution("body", "q1", "indirect", 24, 40, Span(0, 15), Span(16, 23))
    assert resolve(ParsedArticle("a", "o", "", text), [row], CONTEXT)[0].stance == "negative"


def test_no_attributions_no_voices():
    assert resolve(ParsedArticle("a", "o", "", "Marta Lindqvist slept."), [], CONTEXT) == []


PIECES = st.sampled_from(
    [
        "He",
        "she",
        "who",
        "Mr.",
        "Kim",
        "Laura Beck",
        "the president",
        "and",
        ",",
        "“",
        "”",
        "said",
        "'s",
        "\n",
        "I",
        ".",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))
SPANS = st.tuples(st.integers(0, 200), st.integers(0, 200)).map(sorted)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["headline", "body"]),
        st.sampled_from(["q1", "q2"]),
        st.sampled_from(["direct", "indirect", "mixed", "scare"]),
        SPANS,
        st.none() | SPANS,
        st.none() | SPANS,
    ),
    max_size=8,
)


@settings(deadline=None)
@given(TEXTS, st.text(max_size=30), ROWS)
def test_any_text_and_any_spans_give_one_voice_each(text, title, rows):
    attributions = [
        Attribution(zone, quote_id, kind, *content, source and Span(*source), cue and Span(*cue))
        for zone, quote_id, kind, content, source, cue in rows
    ]
    found = resolve(ParsedArticle("a", "o", title, text), attributions, CONTEXT)
    assert len(found) == len(attributions)
    assert all(voice.speaker is None or voice.speaker.strip() for voice in found)
    assert found == resolve(ParsedArticle("a", "o", title, text), attributions, CONTEXT)
