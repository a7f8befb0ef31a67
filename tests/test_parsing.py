"""Paragraphs, headings, sentences, tokens: golden rules as data, properties, long and odd texts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.parsing import ParsedArticle, Passage, Span


def cut(text, spans):
    return [text[start:end] for start, end in spans]


# One string a sentence; joined by a space they make the text.
SENTENCES = [
    ["The pact was signed.", "It holds for a year."],
    ["Is it over?", "Nobody knows!", "We wait."],
    # titles and other abbreviations
    ["Dr. Ivanova met Mr. Lee in Seoul.", "They spoke for an hour."],
    ["Retired Lt. Gen. Ada Brook objected.", "Others followed."],
    ["He wrote to then-Rep. Ana Diaz in 2011.", "She did not answer."],
    ["“Mr. Mayor, will you stay?” a boy asked.", "He nodded."],
    ["The U.S. envoy left at 5 p.m. on Friday.", "Talks go on."],
    ["Exports fell 3.5 percent.", "Imports rose."],
    # words that the splitter takes for abbreviations
    ["He rests beside the wall.", "Nobody guards it."],
    ["“They would sell it by the end of the month.”", "She sat."],
    ["The dept. Head spoke.", "They listened."],
    ["He moved to Washington, D.C., in May.", "She stayed."],
    # quotations
    ["“We are ready,” she said.", "“They are not.”"],
    ["“We are ready.", "They are not,” she said."],
    ["“Who is there?” he asked.", "Nobody was."],
    ["“Who is there?” Brook asked.", "Nobody was."],
    ["“Get out!” the guard shouted.", "They ran."],
    ['"Who is there?" Brook asked.', "Nobody was."],
    ["He said “no.”", "She said “yes.”"],
    ["She laughed (he did not).", "They left."],
    ["The deal … fell apart.", "Nobody cried."],
]

# Text, its paragraphs, its headings.
BLOCKS = [
    ("One line only, and it ends.", ["One line only, and it ends."], []),
    ("First it rained.\n\nThen it snowed.", ["First it rained.", "Then it snowed."], []),
    # Single line breaks part paragraphs too …
    ("First it rained.\nThen it snowed.", ["First it rained.", "Then it snowed."], []),
    ("First it rained.\r\n\r\nThen it snowed.", ["First it rained.", "Then it snowed."], []),
    # … unless lines are wrapped by hand.
    (
        "The committee met on Monday in the old town hall to\n"
        "speak about the harbour, which has been closed since\n"
        "the storm in March. Nothing was decided.\n\nIt meets again.",
        [
            "The committee met on Monday in the old town hall to\n"
            "speak about the harbour, which has been closed since\n"
            "the storm in March. Nothing was decided.",
            "It meets again.",
        ],
        [],
    ),
    ("A new harbour\n\nThe town will build it.", ["The town will build it."], ["A new harbour"]),
    ("Who pays for it?\n\nThe town will.", ["Who pays for it?", "The town will."], []),
    ("“Not with us”\n\nThey said no.", ["“Not with us”", "They said no."], []),
    # Words in title case are a heading even where they are many.
    (
        "Council Votes to Rebuild Old Harbour After Third Storm in Five Years Despite Doubts About Its Cost\n\nIt did.",
        ["It did."],
        ["Council Votes to Rebuild Old Harbour After Third Storm in Five Years Despite Doubts About Its Cost"],
    ),
    (
        "The council will rebuild the old harbour after the third storm in five years despite doubts and cost\n\nYes.",
        [
            "The council will rebuild the old harbour after the third storm in five years despite doubts and cost",
            "Yes.",
        ],
        [],
    ),
    ("  \n \n  An indented line.  \n", ["An indented line."], []),
    ("", [], []),
]

TOKENS = [
    ("Kim's envoy", ["Kim's", "envoy"]),
    ("Kim’s envoy", ["Kim’s", "envoy"]),
    ("the workers' strike", ["the", "workers", "strike"]),
    ("a well-known so‑called plan", ["a", "well-known", "so‑called", "plan"]),
    ("talks-- and", ["talks", "and"]),
    ("the U.S. and the D.P.R.K.", ["the", "U.S.", "and", "the", "D.P.R.K."]),
    ("U.S.-led", ["U.S.", "led"]),
    ("Plan A. Then B.", ["Plan", "A", "Then", "B"]),
    ("$3.5 billion, 1,200 men", ["3.5", "billion", "1,200", "men"]),
    ("at 7:30pm in 2024.", ["at", "7:30pm", "in", "2024"]),
    ("the 21st and F-16", ["the", "21st", "and", "F-16"]),
    ("“Nyet,” said Zoë", ["Nyet", "said", "Zoë"]),
    ("Москва и Пхеньян", ["Москва", "и", "Пхеньян"]),
    ("snake_case _x 9", ["snake_case", "x", "9"]),
    ("— … !", []),
]


@pytest.mark.parametrize("sentences", SENTENCES)
def test_sentences(sentences):
    text = " ".join(sentences)
    assert cut(text, Passage("body", text).sentences) == sentences


@pytest.mark.parametrize(("text", "paragraphs", "headings"), BLOCKS)
def test_paragraphs_and_headings(text, paragraphs, headings):
    body = Passage("body", text)
    assert cut(text, body.paragraphs) == paragraphs
    assert cut(text, body.headings) == headings


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text, tokens):
    assert cut(text, Passage("body", text).tokens) == tokens


def test_headings_are_no_sentences():
    body = Passage("body", "A new harbour\n\nThe town will build it.")
    assert cut(body.text, body.sentences) == ["The town will build it."]
    assert body.sentence_at(3) is None


def test_a_headline_is_a_sentence_of_its_own():
    headline = Passage("headline", "A new harbour")
    assert headline.headings == []
    assert headline.sentences == [Span(0, 13)]


def test_words_are_lower_case_with_straight_apostrophes():
    assert Passage("body", "KIM’S ÉTÉ").words == ["kim's", "été"]


def test_lower_case_keeps_its_length_where_a_letter_would_grow():
    passage = Passage("body", "İSTANBUL Talks")
    assert len(passage.lowered) == len(passage.text)
    assert passage.lowered.endswith("stanbul talks")


def test_sentence_and_tokens_at_an_offset():
    body = Passage("body", "It fell. It rose.")
    assert body.sentence_at(0) == Span(0, 8)
    assert body.sentence_at(8) is None
    assert body.sentence_at(9) == Span(9, 17)
    assert list(body.tokens_in(9, 17)) == [2, 3]


# Random characters seldom look like text: these pieces are what splitters and patterns trip over.
PIECES = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "he",
        "Said",
        "?”",
        '."',
        "“",
        "”",
        "'",
        "…",
        "\n",
        "\n\n",
        " ",
        "3.5",
        "İ",
        "\x85",
        "\u2028",
        "-",
        "ﬁ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=60).map(" ".join))


@given(TEXTS)
def test_any_text_has_spans_in_order_that_lie_inside_one_another(text):
    body = Passage("body", text)
    blocks = [span for span, _ in body.blocks]
    for spans in (blocks, body.sentences, body.tokens):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for spans in (blocks, body.sentences):
        assert all(part == part.strip() for part in cut(text, spans))
    assert sorted(body.paragraphs + body.headings) == blocks
    assert all(any(a <= start and end <= b for a, b in body.paragraphs) for start, end in body.sentences)


@given(TEXTS)
def test_no_character_of_a_paragraph_is_lost(text):
    body = Passage("body", text)
    for spans, whole in ((body.sentences, body.paragraphs), ([span for span, _ in body.blocks], [(0, len(text))])):
        inside = {index for start, end in spans for index in range(start, end)}
        for start, end in whole:
            assert "".join(text[i] for i in range(start, end) if i not in inside).strip() == ""


@given(TEXTS)
def test_every_letter_and_digit_is_in_a_token(text):
    body = Passage("body", text)
    inside = {index for start, end in body.tokens for index in range(start, end)}
    assert all(index in inside for index, character in enumerate(text) if character.isalpha() or character.isdecimal())
    assert len(body.words) == len(body.tokens)
    assert len(body.lowered) == len(text)


@given(TEXTS, st.integers(0, 200))
def test_sentence_at_agrees_with_a_search(text, offset):
    body = Passage("body", text)
    expected = next((span for span in body.sentences if span.start <= offset < span.end), None)
    assert body.sentence_at(offset) == expected


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a ",
        ". ",
        ".",
        "“",
        '"',
        "\n",
        "\n ",
        "A.",
        "A. ",
        "-",
        "a-",
        "1.",
        "'",
        "a'",
        " ",
        "?” He said ",
        "Mr. ",
        '?"',
        ".”",
    ],
)
def test_long_monotonous_text_is_read_whole(unit):
    body = Passage("body", unit * 20_000)
    assert len(body.words) == len(body.tokens)
    assert all(end <= len(body.text) for _, end in body.sentences)


def test_article_reads_headline_before_body():
    article = ParsedArticle("a", "outlet", "Title", "Text.")
    assert [passage.zone for passage in article.passages] == ["headline", "body"]
    assert [passage.text for passage in article.passages] == ["Title", "Text."]


@given(st.text(alphabet="ab '.\n", max_size=60), st.frozensets(st.sampled_from(["a", "b", "ab", "a'b", "bb"])))
def test_tokens_among_words_are_those_that_a_scan_finds(text, words):
    passage = Passage("body", text)
    assert passage.tokens_among(words) == [place for place, word in enumerate(passage.words) if word in words]
