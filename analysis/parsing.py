"""Text → paragraphs, headings, sentences and word tokens, all as character offsets; the only importer of the splitter.

Sentences come from nupunkt (Punkt: Kiss & Strunk 2006), run on each paragraph. Limits: a line is taken as a paragraph
unless its block looks hard-wrapped; an abbreviation at the end of a sentence may join it to the next.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from csv import DictReader
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import nupunkt

# One pass over the text: words with inner apostrophes and hyphens, numbers, initialisms with their stops ('U.S.').
# Words come first because most tokens are words; a letter that begins an initialism is refused there.
WORD = re.compile(
    r"[^\W\d_](?!\.[^\W\d_]\.)\w*(?:['’\-‐‑](?=[^\W_])\w+)*"
    r"|\d+(?:[.,:]\d+)*(?:[^\W\d_]+)?"
    r"|(?:[^\W\d_]\.){2,}"
)
BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"[^\n]+")
# Matched against the last characters of a line.
SENTENCE_END = re.compile(r"[.!?…:;][\"”’')\]]*$|[.!?…]\s*\S{1,3}$|[\"”]$")
LINE_TAIL = 12
HEADING_WORDS = 12
TITLE_CASE_WORDS = 25
WRAP_WIDTH = (45, 100)
# An end that the splitter takes for a sentence's, and an attribution that belongs to the question before it.
SPOKEN_END = re.compile(r"[?!…—–-][\"”'’]+$")
ATTRIBUTION = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,4}?(?:said|says|asks|wrote|writes|told|\w{3,}ed)\b")
ATTRIBUTION_LENGTH = 60
# A whole word in lower case, a full stop and a capital: the splitter knows 'wall.' and 'month.' as abbreviations.
MISSED_END = re.compile(r"\b([a-z]{3,})\.[”\"’')]*\s+(?=[“\"‘'(]?[A-Z])")
LONG_RUN = 300
ABBREVIATIONS = Path(__file__).parent / "lexicons" / "abbreviations.csv"


class Span(NamedTuple):
    """Character offsets, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A stretch of text that is read as a whole: an article's body, or its headline.

    Everything is derived from `text` when first asked for; offsets are into `text`.
    """

    zone: str
    text: str

    @cached_property
    def lowered(self) -> str:
        """`text` in lower case, of the same length (a letter whose lower case is longer stays as it is)."""
        lower = self.text.lower()
        return (
            lower
            if len(lower) == len(self.text)
            else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        )

    @cached_property
    def folded(self) -> str:
        """`lowered` with straight apostrophes: what cues are looked up in."""
        return self.lowered.replace("’", "'")

    @cached_property
    def blocks(self) -> list[tuple[Span, bool]]:
        """Paragraphs in order, each with whether it is a heading."""
        return [(span, self.zone == "body" and _is_heading(self.text[slice(*span)])) for span in _paragraphs(self.text)]

    @property
    def paragraphs(self) -> list[Span]:
        """Paragraphs that are not headings."""
        return [span for span, heading in self.blocks if not heading]

    @property
    def headings(self) -> list[Span]:
        """Headings between paragraphs; they are no sentences."""
        return [span for span, heading in self.blocks if heading]

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in order. They do not overlap and do not begin or end with white space."""
        text = _without_long_runs(self.text)
        return [sentence for paragraph in self.paragraphs for sentence in _sentences(text, paragraph)]

    @cached_property
    def tokens(self) -> list[tuple[int, int]]:
        """Start and end of the word tokens in order; punctuation is whatever lies between them."""
        # Plain tuples: making a Span of each would take three times as long as finding them.
        return list(map(re.Match.span, WORD.finditer(self.text)))

    @cached_property
    def words(self) -> list[str]:
        """The lower-cased word of each token, with a straight apostrophe."""
        folded = self.folded
        return [folded[a:b] for a, b in self.tokens]

    @cached_property
    def token_starts(self) -> list[int]:
        """The first character of each token, for bisection."""
        return [start for start, _ in self.tokens]

    @cached_property
    def token_ends(self) -> list[int]:
        """One past the last character of each token."""
        return [end for _, end in self.tokens]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """The first character of each sentence, for bisection."""
        return [start for start, _ in self.sentences]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices of the tokens of each different word, rising: one look through the words for all word lists."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            places[word].append(index)
        return dict(places)

    def tokens_among(self, words: AbstractSet[str] | Mapping[str, object]) -> list[int]:
        """Indices of the tokens whose word is one of `words`, rising."""
        places = self.places
        fewer, others = (words, places) if len(words) < len(places) else (places, words)
        return sorted([index for word in filter(others.__contains__, fewer) for index in places[word]])

    def forget_words(self) -> None:
        """Free what `tokens` and `words` hold; they are found again when asked for."""
        for name in ("lowered", "folded", "tokens", "words", "token_starts", "token_ends", "places"):
            self.__dict__.pop(name, None)

    def tokens_in(self, start: int, end: int) -> range:
        """Indices of the tokens that begin in [start, end)."""
        return range(bisect_left(self.token_starts, start), bisect_left(self.token_starts, end))

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence around a character, or None in a heading or between sentences."""
        index = bisect_right(self.sentence_starts, offset) - 1
        if index < 0 or self.sentences[index].end <= offset:
            return None
        return self.sentences[index]


@dataclass(frozen=True)
class ParsedArticle:
    """One article as every detector sees it; offsets into `text` or `title`, told apart by a passage's zone."""

    article_id: str
    outlet: str
    title: str
    text: str

    @cached_property
    def headline(self) -> Passage:
        """The title."""
        return Passage("headline", self.title)

    @cached_property
    def body(self) -> Passage:
        """The text."""
        return Passage("body", self.text)

    @property
    def passages(self) -> tuple[Passage, Passage]:
        """Headline and body, in reading order."""
        return self.headline, self.body

    def forget_words(self) -> None:
        """Free the words of both passages; their sentences stay."""
        for passage in self.passages:
            passage.forget_words()


def _paragraphs(text: str) -> list[Span]:
    """Lines are paragraphs, except in a block of hard-wrapped lines, which is one."""
    spans: list[Span] = []
    start = 0
    for end, after in [*(m.span() for m in BLANK_LINE.finditer(text)), (len(text), len(text))]:
        block = text[start:end]
        if "\n" not in block or _is_wrapped(block):
            spans.append(Span(start, end))
        else:
            spans.extend(Span(start + m.start(), start + m.end()) for m in LINE.finditer(block))
        start = after
    return [trimmed for span in spans if (trimmed := _trim(text, span))]


def _is_wrapped(block: str) -> bool:
    """Whether line breaks fall inside sentences: even line lengths, and lines that mostly end without a full stop."""
    lines = [line.rstrip() for line in block.split("\n") if line.strip()]
    if len(lines) < 2:
        return False
    widths = [len(line) for line in lines[:-1]]
    within = WRAP_WIDTH[0] <= min(widths) and max(widths) <= WRAP_WIDTH[1] and len(lines[-1]) <= WRAP_WIDTH[1]
    return within and sum(not _ends_sentence(line) for line in lines[:-1]) >= 0.6 * len(widths)


def _ends_sentence(line: str) -> bool:
    """Whether a line without white space at its end closes a sentence or a quotation."""
    return SENTENCE_END.search(line[-LINE_TAIL:]) is not None


def _is_heading(block: str) -> bool:
    """A short line without a full stop, or a longer one whose words mostly begin with capitals."""
    if len(block) > 200 or _ends_sentence(block):
        return False
    words = WORD.findall(block)
    if len(block) < 100 and len(words) <= HEADING_WORDS:
        return True
    long_words = [word for word in words if len(word) > 3]
    return len(words) <= TITLE_CASE_WORDS and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)


def _without_long_runs(text: str) -> str:
    """The text with each run of LONG_RUN characters without white space blanked out, of the same length.

    The splitter takes quadratic time for such a run of quotation marks and stops; none is prose.
    """
    if max(map(len, text.split()), default=0) < LONG_RUN:
        return text
    return re.sub(rf"\S{{{LONG_RUN},}}", lambda match: "x" * len(match[0]), text)


def _sentences(text: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    for start, end in nupunkt.sent_spans(text[slice(*paragraph)]):
        span = _trim(text, Span(paragraph.start + start, paragraph.start + end))
        if span is None:
            continue
        unread = span.start
        if found and _is_one_sentence(text, found[-1], span):
            before = found.pop()
            span = Span(before.start, span.end)
            # What came before was searched, but for an end where the two meet: all of it again would be quadratic.
            unread = max(before.start, before.end - LONG_RUN)
        for missed in MISSED_END.finditer(text, unread, span.end):
            if missed[1] not in _abbreviations():
                found.append(Span(span.start, missed.start() + len(missed[0].rstrip())))
                span = Span(missed.end(), span.end)
        found.append(span)
    return found


def _is_one_sentence(text: str, before: Span, after: Span) -> bool:
    """Whether the splitter took an abbreviation, or `?"` with its attribution still to come, for an end."""
    first = text[after.start]
    # A sentence cannot begin in lower case or with a closing mark; a closing mark after a space is an opening one.
    if first.islower() or first in ",;)]" or (first == "”" and before.end == after.start):
        return True
    tail = text[max(before.start, before.end - 16) : before.end]
    if tail[-1] == ".":
        word = tail[:-1].split()[-1:] or [""]
        return word[0].rpartition("-")[2].lstrip("“\"‘'(”").lower() in _abbreviations()
    return (
        tail[-1] in "\"”'’"
        and after.end - after.start <= ATTRIBUTION_LENGTH
        and SPOKEN_END.search(tail) is not None
        and ATTRIBUTION.match(text, after.start, after.end) is not None
    )


@cache
def _abbreviations() -> frozenset[str]:
    with ABBREVIATIONS.open(encoding="utf-8", newline="") as file:
        return frozenset(row["cue"] for row in DictReader(file))


def _trim(text: str, span: Span) -> Span | None:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
