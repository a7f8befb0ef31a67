"""A passage as the extractor reads it: words, what stands between them, quotations, and units that no quotation crosses."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.features.quotation.cues import Words
from analysis.features.quotation.marks import Quotation, quotations
from analysis.parsing import Passage, Span

# A sentence that ends so may be followed by its attribution: “Why now?” he asked.
OPEN_END = re.compile(r"[?!…—–-][\"”’']$")
CLOSERS = "\"”’'"
SPACES = re.compile(r"\s+")


class Unit(NamedTuple):
    """A sentence, or several that a quotation joins: character span, token range, quotations, and its paragraph's number."""

    start: int
    end: int
    first: int
    last: int
    quotes: list[Quotation]
    paragraph: int


@dataclass(eq=False)
class Reading:
    """Token `i` is `words[i]` at `starts[i]:ends[i]`, followed by `gaps[i]`, the text up to the next token."""

    passage: Passage
    words_in_force: Words
    text: str = field(init=False)
    words: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    gaps: list[str] = field(init=False)
    inside: bytearray = field(init=False)
    quotes: list[Quotation] = field(init=False)
    units: list[Unit] = field(init=False)

    def __post_init__(self) -> None:
        """Find quotations and join sentences that they cross."""
        passage = self.passage
        self.text = text = passage.text
        self.words = passage.words
        self.starts = [start for start, _ in passage.tokens]
        self.ends = [end for _, end in passage.tokens]
        raw = [text[a:b] for a, b in zip(self.ends, [*self.starts[1:], len(text)], strict=True)] if self.ends else []
        self.gaps = [gap if gap == " " else SPACES.sub(" ", gap) for gap in raw]
        paragraphs = passage.paragraphs
        self.quotes = [quote for quote in quotations(text, paragraphs) if self._counts(quote)]
        self.inside = bytearray(len(self.words))
        for quote in self.quotes:
            a, b = bisect_left(self.starts, quote.start), bisect_left(self.starts, quote.end)
            self.inside[a:b] = b"\x01" * (b - a)
        self.units = list(self._units(paragraphs))

    def original(self, index: int) -> str:
        """A token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def in_title_case(self, unit: Unit) -> bool:
        """Whether most longer words of a unit begin with a capital, as in a headline."""
        long = [k for k in range(unit.first, min(unit.last, unit.first + 20)) if len(self.words[k]) > 3]
        return len(long) >= 2 and sum(self.capital(k) for k in long) >= 0.7 * len(long)

    def _counts(self, quote: Quotation) -> bool:
        """Single marks count as quotation marks from four words, or where what they hold ends like a sentence."""
        if quote.double:
            return quote.inner.start < quote.inner.end
        n_words = bisect_left(self.starts, quote.inner.end) - bisect_left(self.starts, quote.inner.start)
        return n_words >= 4 or (n_words >= 1 and self.text[quote.inner.end - 1] in ",.!?")

    def _units(self, paragraphs: list[Span]) -> list[Unit]:
        sentences, quotes = self.passage.sentences, self.quotes
        paragraph_ends = [end for _, end in paragraphs]
        units: list[Unit] = []
        open_start = -1
        q = 0
        for index, (start, end) in enumerate(sentences):
            if open_start < 0:
                open_start = start
            while q < len(quotes) and quotes[q].end <= end:
                q += 1
            paragraph = bisect_left(paragraph_ends, end)
            in_same = index + 1 < len(sentences) and sentences[index + 1].start < paragraph_ends[paragraph]
            if in_same:
                crosses = q < len(quotes) and quotes[q].start < end
                if crosses or self._goes_on(start, end, sentences[index + 1]):
                    continue
            first, last = bisect_left(self.starts, open_start), bisect_left(self.starts, end)
            a = bisect_left(quotes, open_start, key=lambda quote: quote.start)
            b = bisect_left(quotes, end, key=lambda quote: quote.start)
            units.append(Unit(open_start, end, first, last, quotes[a:b], paragraph))
            open_start = -1
        return units

    def _goes_on(self, start: int, end: int, following: Span) -> bool:
        """Whether the next sentence attributes this one: “Why now?” Smith asked."""
        if self.text[end - 1] in CLOSERS and self.text[following.start] in "―—–-":
            return True
        if not OPEN_END.search(self.text, max(start, end - 2), end):
            return False
        first = bisect_left(self.starts, following.start)
        last = bisect_right(self.starts, following.end)
        for index in range(first, min(first + 9, last)):
            if self.inside[index] or (index > first and self.gaps[index - 1].strip(" .’'()-")):
                return False
            cue = self.words_in_force.cues.get(self.words[index])
            if cue and cue.rate >= 0.6 and ("say" in cue.frames or "tell" in cue.frames or "ask" in cue.frames):
                rest = self.gaps[index]
                after = self.words[index + 1] if index + 1 < last else ""
                return not (after == "that" or ":" in rest or '"' in rest or "“" in rest)
        return False
