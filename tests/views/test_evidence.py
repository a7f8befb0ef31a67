"""A number opens the sentences that it counts, each once."""

import pandas as pd

from views.parts.evidence import marks_of, passages

TEXT = "It may rain. It will not. “We could, perhaps,” she said. “Or not.”"
SENTENCES = pd.DataFrame(
    [("a", "body", 0, 12), ("a", "body", 13, 25), ("a", "body", 26, 56), ("a", "body", 57, 66)],
    columns=["article_id", "zone", "start", "end"],
)


def hedges(*spans: tuple[int, int]) -> pd.DataFrame:
    rows = [("a", "body", start, end, "modal", "author") for start, end in spans]
    return pd.DataFrame(rows, columns=["article_id", "zone", "start", "end", "category", "voice"])


def stretches(rows: pd.DataFrame, table: str = "hedges") -> list[str]:
    return [TEXT[found.start : found.end] for found in passages(rows, table, SENTENCES)]


def test_a_span_opens_its_sentence() -> None:
    assert stretches(hedges((3, 6))) == ["It may rain."]


def test_two_spans_of_a_sentence_open_it_once() -> None:
    assert stretches(hedges((30, 35), (37, 44))) == ["“We could, perhaps,” she said."]


def test_a_span_of_several_sentences_opens_all() -> None:
    quotes = hedges((26, 66)).assign(kind="direct", speaker=None, source="she")
    assert stretches(quotes, "quotes") == ["“We could, perhaps,” she said. “Or not.”"]


def test_a_span_outside_every_sentence_shows_itself() -> None:
    assert stretches(hedges((12, 13))) == [" "]


def test_no_rows_no_sentences() -> None:
    assert passages(hedges(), "hedges", SENTENCES) == []


def test_the_pointer_is_told_what_a_span_is() -> None:
    assert [mark.note for mark in marks_of(hedges((3, 6)), "hedges")] == ["Hedge: modal, the author's words"]
    quote = hedges((26, 46)).assign(kind="direct", speaker=None, source=None)
    assert marks_of(quote, "quotes")[0].note == "Direct quotation of an unknown speaker"
