"""Evidence marked in its text: each kind has its own visual channel, so that marks may nest and cross.

| kind | channel |
|---|---|
| quote | tint, and a rule at its side where it begins |
| hedge | marker over the lower half |
| booster | band along the top |
| actor | bold, double underline |
| repeat | dashed outline |
| loaded | dots over the letters |
| shared | brackets at both ends, hatched ground |
| praise, blame | a sign after the word, wavy underline |
| source | underline |
| cue | italics, dotted underline |
| label | solid outline |
| passive | dashed underline |
| found | tint |
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from views.parts.plain import in_html

LABELS = {
    "quote": "Quotations",
    "hedge": "Hedges",
    "booster": "Boosters",
    "actor": "Actors",
    "repeat": "Repetition",
    "loaded": "Loaded words",
    "shared": "Shared passages",
    "praise": "Moved the score up",
    "blame": "Moved the score down",
    "source": "Source",
    "cue": "Introduced by",
    "label": "Label",
    "passive": "Passive that names no doer",
    "found": "Counted words",
}


class Mark(NamedTuple):
    """A span to mark; `note` shows when the pointer rests on it."""

    start: int
    end: int
    kind: str
    note: str = ""


def highlighted(text: str, marks: Iterable[Mark], *, start: int = 0, end: int | None = None) -> str:
    """HTML of text[start:end] with its marks; offsets are into `text`. Line breaks are kept by the style sheet."""
    stop = len(text) if end is None else min(end, len(text))
    start = min(start, stop)
    kept = [mark for mark in marks if max(mark.start, start) < min(mark.end, stop)]
    cuts = sorted({start, stop, *(edge for mark in kept for edge in (mark.start, mark.end) if start < edge < stop)})
    begins = sorted(kept, key=lambda mark: mark.start)
    pieces: list[str] = []
    open_marks: list[Mark] = []
    place = 0
    for left, right in pairwise(cuts):
        while place < len(begins) and begins[place].start <= left:
            open_marks.append(begins[place])
            place += 1
        open_marks = [mark for mark in open_marks if mark.end > left]
        pieces.append(_piece(text[left:right], open_marks, left, right))
    return "".join(pieces)


def _piece(text: str, marks: Sequence[Mark], left: int, right: int) -> str:
    if not marks:
        return in_html(text)
    classes = {f"px-{mark.kind}" for mark in marks}
    classes |= {f"px-{mark.kind}-first" for mark in marks if mark.start >= left}
    classes |= {f"px-{mark.kind}-last" for mark in marks if mark.end <= right}
    notes = " · ".join(dict.fromkeys(mark.note for mark in marks if mark.note))
    title = f' title="{in_html(notes)}"' if notes else ""
    return f'<mark class="px {" ".join(sorted(classes))}"{title}>{in_html(text)}</mark>'


def legend(kinds: Collection[str]) -> str:
    """HTML of one line that shows how each of `kinds` is marked."""
    samples = "".join(
        f'<mark class="px px-{kind} px-{kind}-first px-{kind}-last">{label}</mark>'
        for kind, label in LABELS.items()
        if kind in kinds
    )
    return f'<p class="px-legend">{samples}</p>' if samples else ""


def article_html(text: str, marks: Iterable[Mark], *, label: str) -> str:
    """A whole article in a frame of its own height that the keyboard can reach and scroll."""
    frame = f'<div class="px-article" tabindex="0" role="region" aria-label="{in_html(label)}">'
    return f"{frame}{highlighted(text, marks)}</div>"


def sentence_html(sentence: str, *, heading: str, colour: str) -> str:
    """A sentence (HTML already) under a line that says where it stands, with a rule of the outlet's colour."""
    return (
        f'<figure class="px-sentence" style="--outlet: {in_html(colour)}">'
        f"<figcaption>{in_html(heading)}</figcaption><blockquote>{sentence}</blockquote></figure>"
    )
