"""A passage as the extractor reads it: words, the gaps between them, quotations, units that no quotation crosses."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.features.quotation.cues import FINITE, USUAL, Words, is_adverb, tag
from analysis.features.quotation.marks import Quotation, quotations
from analysis.parsing import Passage, Span

# A sentence that ends so may be followed by its attribution: “Why now?” he asked.
OPEN_END = re.compile(r"[?!…—–-][\"”’']$")
CLOSING = "\"”’'"
DASHES = "―—–-"
# A full stop that belongs to the word before it: `Roberts Jr. said`, `(D-N.C.)`.
ABBREVIATED = re.compile(r"\.(?=[,)]| [a-z])")
SPACES = re.compile(r"\s+")
# Gaps within a phrase, and the most frequent of the others; what they have of white space is single spaces.
PLAIN = frozenset((" ", "-"))
SINGLE_SPACED = frozenset((", ", ". ", "; ", ": ", "’ ", "' ", " “", ' "', ",” ", '," ', " (", ") ", " — ", " – "))
# A single-marked stretch of fewer words is more often a nickname or a title.
SINGLE_MARKED = 4
# A sentence longer than this is read in pieces, so that the time stays linear in any text.
MAX_UNIT = 400


class Unit(NamedTuple):
    """A sentence, or several that a quotation joins: characters, tokens, quotations, its paragraph's number, and
    those of the reading's `hits` that are in it.
    """

    start: int
    end: int
    first: int
    last: int
    quotes: list[Quotation]
    paragraph: int
    hits: list[int]


@dataclass(eq=False)
class Reading:
    """A passage by tokens.

    Token `i` is `words[i]` at `starts[i]:ends[i]`, followed by `gaps[i]`, the text up to the next token with single
    spaces; `inside[i]` says whether it stands in quotation marks. `hits` are the tokens outside them that may be cues,
    `breaks` those whose gap is more than a space or a hyphen, `semicolons` those whose gap has one.
    """

    passage: Passage
    vocabulary: Words
    text: str = field(init=False)
    words: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    gaps: list[str] = field(init=False)
    inside: bytearray = field(init=False)
    quotes: list[Quotation] = field(init=False)
    hits: list[int] = field(init=False)
    breaks: list[int] = field(init=False)
    semicolons: list[int] = field(init=False)
    units: list[Unit] = field(init=False)

    def __post_init__(self) -> None:
        """Find quotations and join sentences that they cross."""
        passage = self.passage
        self.text = text = passage.text
        self.words = passage.words
        self.starts = starts = passage.token_starts
        self.ends = ends = passage.token_ends
        self.gaps = gaps = [text[a:b] for a, b in zip(ends, [*starts[1:], len(text)], strict=False)]
        self.breaks = breaks = [index for index, gap in enumerate(gaps) if gap not in PLAIN]
        for index in breaks:
            if gaps[index] not in SINGLE_SPACED:
                gaps[index] = SPACES.sub(" ", gaps[index])
        self.semicolons = [index for index in breaks if ";" in gaps[index]]
        self._stops = [index for index in breaks if gaps[index].startswith(". ")]
        paragraphs = passage.paragraphs
        self.quotes = [quote for quote in quotations(text, paragraphs) if self._counts(quote)]
        self.inside = inside = bytearray(len(starts))
        for quote in self.quotes:
            a, b = bisect_left(starts, quote.start), bisect_left(starts, quote.end)
            inside[a:b] = b"\x01" * (b - a)
        self.hits = [index for index in passage.tokens_among(self.vocabulary.cues) if not inside[index]]
        self.units = self._units(paragraphs)

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[self.starts[index]].isupper()

    def is_finite(self, index: int) -> bool:
        """Whether a token is a finite verb by its most frequent use; a capitalised one only where a sentence begins."""
        word = self.words[index]
        within = index > 0 and "." not in self.gaps[index - 1]
        if word in self.vocabulary.auxiliary:
            return not (within and word == "may" and self.capital(index))
        if within and self.capital(index):
            return False
        return tag(word) in FINITE

    def in_title_case(self, unit: Unit) -> bool:
        """Whether most longer words of a unit begin with a capital, as in a headline."""
        long = [k for k in range(unit.first, min(unit.last, unit.first + 20)) if len(self.words[k]) > 3]
        return len(long) >= 2 and sum(self.capital(k) for k in long) >= 0.7 * len(long)

    def span(self, first: int, last: int) -> Span:
        """Characters of the tokens from `first` up to `last`, without a possessive ending, with a closing bracket."""
        start, end = self.starts[first], self.ends[last - 1]
        if self.words[last - 1].endswith("'s"):
            end -= 2
        if ABBREVIATED.match(self.text, end):
            end += 1
        if self.text[end : end + 1] == ")" and self.text.rfind("(", start, end) > self.text.rfind(")", start, end):
            end += 1
        return Span(start, end)

    def _counts(self, quote: Quotation) -> bool:
        """Single marks count as quotation marks from four words, or where what they hold ends like a sentence."""
        n_words = bisect_left(self.starts, quote.inner.end) - bisect_left(self.starts, quote.inner.start)
        if quote.double or n_words == 0:
            return n_words > 0
        if self.passage.zone == "headline":
            # Headlines have no room for double marks.
            return True
        return n_words >= SINGLE_MARKED or self.text[quote.inner.end - 1] in ",.!?"

    def _units(self, paragraphs: list[Span]) -> list[Unit]:
        sentences, quotes = self.passage.sentences, self.quotes
        paragraph_ends = [end for _, end in paragraphs]
        opened = [quote.start for quote in quotes]
        units: list[Unit] = []
        begin, ahead = -1, 0
        for index, (start, end) in enumerate(sentences):
            begin = start if begin < 0 else begin
            while ahead < len(quotes) and quotes[ahead].end <= end:
                ahead += 1
            paragraph = bisect_left(paragraph_ends, end)
            if index + 1 < len(sentences) and sentences[index + 1].start < paragraph_ends[paragraph]:
                crosses = ahead < len(quotes) and quotes[ahead].start < end
                if crosses or self._goes_on(end, sentences[index + 1]):
                    continue
            first, last = bisect_left(self.starts, begin), bisect_left(self.starts, end)
            for cut in self._missed_ends(first, last):
                middle = bisect_left(self.starts, cut)
                units.append(self._unit(Span(begin, cut), first, middle, paragraph, opened))
                begin, first = cut, middle
                while self.text[begin].isspace():
                    begin += 1
            units.append(self._unit(Span(begin, end), first, last, paragraph, opened))
            begin = -1
        return units

    def _unit(self, span: Span, first: int, last: int, paragraph: int, opened: list[int]) -> Unit:
        """The unit of these characters and tokens; `opened` is where each quotation begins."""
        start, end = span
        a, hits = bisect_left(opened, start), self.hits
        quotes = self.quotes[a : bisect_left(opened, end, a)]
        since = bisect_left(hits, first)
        return Unit(start, end, first, last, quotes, paragraph, hits[since : bisect_left(hits, last, since)])

    def _missed_ends(self, first: int, last: int) -> list[int]:
        """Offsets after full stops that end a sentence although the splitter took them for an abbreviation's.

        `… against the West. “We appreciate …` and `… from the West. For Russia …`: a word of four letters or more, then
        a quotation or a capitalised word that begins clauses. Very long sentences are cut between any two words.
        """
        cuts: list[int] = []
        since = first
        openers = self.vocabulary.sentence_opener
        stops = self._stops[bisect_left(self._stops, first) : bisect_left(self._stops, last - 1)]
        for k in stops if last - first <= MAX_UNIT else range(first, last - 1):
            if self.inside[k]:
                continue
            gap = self.gaps[k]
            ends = gap[:2] == ". " and self.ends[k] - self.starts[k] >= 4
            if ends and (self.inside[k + 1] or (self.words[k + 1] in openers and self.capital(k + 1))):
                cuts.append(self.ends[k] + 1)
                since = k
            elif k - since >= 2 * MAX_UNIT or (k - since >= MAX_UNIT and gap == " " and not self.inside[k + 1]):
                cuts.append(self.ends[k])
                since = k
        return cuts

    def _goes_on(self, end: int, following: Span) -> bool:
        """Whether the next sentence attributes this one: “Why now?” Smith asked."""
        if self.text[end - 1] not in CLOSING:
            return False
        if self.text[following.start] in DASHES:
            return True
        if not OPEN_END.search(self.text, max(0, end - 2), end):
            return False
        first = bisect_left(self.starts, following.start)
        last = bisect_right(self.starts, following.end)
        for index in range(first, min(first + 9, last)):
            if self.inside[index] or (index > first and self.gaps[index - 1].strip(" .’'()-")):
                return False
            cue = self.vocabulary.cues.get(self.words[index])
            if cue and cue.rate >= USUAL and cue.frames & {"say", "tell", "ask", "want"} and "noun" not in cue.frames:
                after = self.words[index + 1] if index + 1 < last else ""
                return after != "that" and not any(mark in self.gaps[index] for mark in ':"“')
        return False


def verb_group(reading: Reading, index: int, first: int) -> int:
    """The first token of the verb group that ends in `index`: auxiliaries, negation, adverbs, `this week` before it."""
    words = reading.vocabulary
    while index > first and reading.gaps[index - 1] == " " and not reading.inside[index - 1]:
        word = reading.words[index - 1]
        month = word == "may" and reading.capital(index - 1)
        if (word in words.auxiliary and not month) or is_adverb(words, word):
            index -= 1
        elif word in words.time and index - 2 > first and _dates(reading, index - 2):
            # `Smith this week said`, `Smith on Tuesday said`.
            index -= 2
        else:
            break
    return index


def _dates(reading: Reading, index: int) -> bool:
    word = reading.words[index]
    if index and reading.words[index - 1] in reading.vocabulary.preposition:
        # `a poll released in late May found`
        return False
    return reading.gaps[index] == " " and (
        word in reading.vocabulary.relative_time or word in ("on", "late", "early", "next")
    )
