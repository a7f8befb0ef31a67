"""A page while it is being cleaned: its lines, what each was found to be, and where the article begins and ends."""

from collections import Counter
from dataclasses import dataclass, field

from analysis.reading.furniture.lines import Line, is_mostly_latin
from analysis.reading.furniture.listed import Verdict, present_parts, verdict_of
from analysis.reading.furniture.outlets import FEED_NOTE
from analysis.reading.furniture.signatures import Signature

COPYRIGHT_MARKS = ("©", "ⓒ", "(c) 20", "copyright ©", "copyright 20", "copyright (c)")


@dataclass
class Draft:
    """`found` holds the verdict on each removed line by its index; `weak` those that count only around the article."""

    lines: list[Line]
    recurring: frozenset[str] = frozenset()
    found: dict[int, Verdict] = field(default_factory=dict)
    weak: dict[int, Verdict] = field(default_factory=dict)
    signatures: dict[int, Signature] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    first: int = 0
    last: int = -1

    @classmethod
    def of(cls, lines: list[Line], recurring: frozenset[str]) -> "Draft":
        """Lines with the verdicts of the word list, and the article's bounds by them."""
        draft = cls(lines, recurring, counts=Counter(line.key for line in lines))
        parts = present_parts("\n".join(line.key for line in lines))
        for i, line in enumerate(lines):
            verdict = _page_note(line) or verdict_of(line, parts)
            if verdict:
                (draft.found if verdict.strong else draft.weak)[i] = verdict
        draft.bound()
        return draft

    def is_solid(self, i: int) -> bool:
        """Whether a line is the article's own running text."""
        return i not in self.found and self.lines[i].is_prose and i not in self.weak

    def bound(self) -> None:
        """Set `first` and `last`, the outermost lines of running text."""
        solid = [i for i in range(len(self.lines)) if self.is_solid(i)]
        self.first, self.last = (solid[0], solid[-1]) if solid else (len(self.lines), len(self.lines) - 1)

    @property
    def has_body(self) -> bool:
        """Whether there is any running text."""
        return self.first < len(self.lines)

    def remove(self, i: int, kind: str, rule: str) -> None:
        """Take a line out, unless an earlier rule has."""
        self.found.setdefault(i, Verdict(kind, rule))

    def header(self) -> list[int]:
        """Indices of the lines above the running text."""
        return list(range(self.first)) if self.has_body else []

    def tail(self) -> list[int]:
        """Indices of the lines below the running text."""
        return list(range(self.last + 1, len(self.lines))) if self.has_body else []

    def kept(self) -> list[int]:
        """Indices of the lines that are the article's."""
        return [i for i in range(len(self.lines)) if i not in self.found]


def _page_note(line: Line) -> Verdict | None:
    """Copyright lines, and the note that WordPress puts under what it syndicates."""
    key = line.key
    if line.n_words == 0:
        return Verdict("markup", "no_words")
    if key.startswith("the ") and FEED_NOTE.match(line.text):
        return Verdict("feed", "appeared_first_on")
    if key.startswith(COPYRIGHT_MARKS) and line.n_words <= 60:
        return Verdict("copyright", "copyright_mark")
    if "©" in key and line.n_words <= 30 and not line.n_breaks:
        return Verdict("copyright", "copyright_mark")
    return None


def body_is_latin(draft: Draft) -> bool:
    """Whether the running text is in Latin letters."""
    return is_mostly_latin(
        " ".join(line.text for line in draft.lines[draft.first : min(draft.last + 1, draft.first + 3)])
    )
