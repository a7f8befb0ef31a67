"""One unit while its attributions are being found: its cues, and what has been attributed so far."""

from bisect import bisect_left
from typing import NamedTuple

from analysis.features.quotation.clause import main_subject
from analysis.features.quotation.cues import Cue, Words
from analysis.features.quotation.phrases import Phrase, subject_before
from analysis.features.quotation.reading import Reading, Unit, verb_group
from analysis.parsing import Span

EDGES = ",;:—–―"


class Claim(NamedTuple):
    """One attribution of a unit: content spans, source, cue."""

    contents: list[Span]
    source: Span | None
    cue: Span | None


class View:
    """A unit, the tokens in it that may be cues, and the content found in it so far."""

    __slots__ = ("_groups", "_subjects", "first", "hits", "last", "r", "subject", "taken", "u", "w")

    def __init__(self, reading: Reading, unit: Unit) -> None:
        """Look for cues outside quotation marks."""
        self.r = reading
        self.w: Words = reading.vocabulary
        self.u = unit
        self.first, self.last = unit.first, unit.last
        text, starts, ends = reading.text, reading.starts, reading.ends
        self.hits = unit.hits
        capitals = [i for i in unit.hits if text[starts[i]].isupper() and i > unit.first]
        if capitals and not reading.in_title_case(unit):
            # A cue word in capitals is part of a name: the Washington Post, the United States.
            self.hits = [i for i in unit.hits if i not in capitals or text[starts[i] : ends[i]].isupper()]
        # Content and attributions found, in the order of finding; cues inside them are somebody else's words.
        self.taken: list[Span] = []
        self.subject: Phrase | None = None
        self._groups: dict[int, int] = {}
        self._subjects: dict[tuple[int, int], Phrase | None] = {}

    def group(self, index: int) -> int:
        """The first token of the verb group that ends in `index`."""
        if index not in self._groups:
            self._groups[index] = verb_group(self.r, index, self.first)
        return self._groups[index]

    def subject_of(self, group: int, first: int) -> Phrase | None:
        """The subject of the verb group that begins at `group`; it begins at or after `first`."""
        key = group, first
        if key not in self._subjects:
            self._subjects[key] = subject_before(self.r, group, first)
        return self._subjects[key]

    def cue(self, index: int) -> Cue:
        """The cue at token `index`, which is one of `hits`."""
        return self.w.cues[self.r.words[index]]

    def gap(self, index: int) -> str:
        """What follows token `index` within the unit."""
        if index + 1 < self.last:
            return self.r.gaps[index]
        return self.r.text[self.r.ends[index] : self.u.end]

    def quote_at(self, index: int) -> bool:
        """Whether a quotation begins between token `index` and the next."""
        return index + 1 < self.last and bool(self.r.inside[index + 1]) and not self.r.inside[index]

    def quote_start(self, token: int) -> int:
        """The offset of the quotation around a token, or of the token itself."""
        at = self.r.starts[token]
        if not self.r.inside[token]:
            return at
        return next((q.start for q in self.u.quotes if q.start <= at < q.end), at)

    def span(self, phrase: Phrase | None) -> Span | None:
        """Characters of a phrase."""
        return self.r.span(*phrase) if phrase else None

    def content(self, start: int, end: int) -> Span | None:
        """A stretch without punctuation at its edges; None where no word is in it."""
        text = self.r.text
        while start < end and (text[start].isspace() or text[start] in EDGES or text[start] == "."):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in EDGES):
            end -= 1
        if end > start and text[end - 1] == "." and not text[start:end].endswith(".."):
            end -= 1
        if start == end:
            return None
        return Span(start, end) if text[start].isalnum() or any(map(str.isalnum, text[start:end])) else None

    def is_taken(self, index: int) -> bool:
        """Whether a token lies in what has been found already."""
        if not self.taken:
            return False
        at = self.r.starts[index]
        return any(a <= at < b for a, b in self.taken)

    def floor(self, index: int) -> int:
        """The first token that a subject before token `index` may begin with: after what was found before it."""
        if not self.taken:
            return self.first
        at = self.r.starts[index]
        found = max((end for _, end in self.taken if end <= at), default=-1)
        return max(self.first, bisect_left(self.r.starts, found)) if found >= 0 else self.first

    def inherited(self) -> Phrase | None:
        """The subject that a verb without one of its own shares."""
        return self.subject or main_subject(self.r, self.first, self.last)

    def close(self, token: int) -> int:
        """The end of content whose last token is `token`, with a closing quotation mark."""
        end = self.r.ends[token]
        if not self.r.inside[token]:
            return end
        return next((q.end for q in self.u.quotes if q.start < end <= q.end), end)
