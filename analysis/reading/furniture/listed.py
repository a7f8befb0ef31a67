"""Furniture that is told by its wording: the word list `furniture.csv`, its cues matched to whole lines, beginnings
or parts."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from analysis.lexicons import Lexicons
from analysis.reading.furniture.lines import Line, key_of

TRAILING_COUNT = re.compile(r"\s*[(\[]?\d+[)\]]?$")
PIPE = re.compile(r"[|:–—]|\s-")
PIPED = re.compile(r"\s*[|:–—]+\s*|\s+-+\s+")
ITEMS = re.compile(r"\s{2,}|\s*[|•·/›»>→]\s*|,\s+")
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
# How a page speaks of itself and to its reader; running text that does neither is the article's own.
PAGE_SPEECH = re.compile(
    r"\b(?:we|we've|we're|our|ours|us|you|your|click|subscribe|this (?:news )?"
    r"(?:article|story|post|page|site|website|content|report|summary|audio|translation|text|entry))\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|^[#@]\w+(?:[\s,]+[#@]\w+)*$", re.IGNORECASE)
PAGE_COUNTER = re.compile(
    r"^(?:[\d.,]+\s*[kKmM]?\s*)(?:views?|shares?|comments?|likes?|reads?|followers|subscribers|votes?|reactions?)?$"
    r"|^(?:read|viewed|shared) [\d.,]+ times$",
    re.IGNORECASE,
)
LONGEST_PROSE = 90
LONGEST_SHORT_LINE = 40
LONGEST_LINE_CUE = 12
MENU_KINDS = frozenset({"navigation", "section", "share", "about", "comments", "newsletter", "labels", "related"})


class Verdict(NamedTuple):
    """What a line is and which rule says so; `strong` ones hold anywhere on the page, others only before and after
    the article."""

    kind: str
    rule: str
    strong: bool = True


class _Cues(NamedTuple):
    lines: dict[str, Verdict]
    starts: dict[str, list[tuple[str, Verdict]]]
    parts: list[tuple[str, Verdict]]


def present_parts(text: str) -> list[tuple[str, Verdict]]:
    """The cues matched anywhere in a line which the page holds at all; `text` in lower case, with straight quotes."""
    parts = _cues().parts
    return [parts[i] for i in sorted({i for i, _, _ in _automaton().find_matches_as_indexes(text, overlapping=True)})]


def verdict_of(line: Line, parts: list[tuple[str, Verdict]]) -> Verdict | None:
    """What the word list says of a line, or None."""
    cues = _cues()
    key = line.key
    if line.n_words <= LONGEST_LINE_CUE:
        found = cues.lines.get(key) or cues.lines.get(key.rstrip(":.!…"))
        if found is None and key[-1:] in "0123456789)]":
            found = cues.lines.get(TRAILING_COUNT.sub("", key))
        if found and (found.strong or not key.endswith((".", "!"))):
            return found
    found = _started(line, key)
    if found is None and line.n_words <= LONGEST_SHORT_LINE and PIPE.search(key):
        found = _started(line, PIPED.sub(": ", key, count=1))
    if found:
        return found
    for cue, verdict in parts:
        if cue in key and _fits(line, ""):
            return verdict
    return _menu(line)


def _started(line: Line, form: str) -> Verdict | None:
    for cue, verdict in _cues().starts.get(form[:3], ()):
        if (
            form.startswith(cue)
            and not (cue[-1].isalnum() and form[len(cue) : len(cue) + 1].isalnum())
            and _fits(line, cue)
        ):
            return verdict
    return None


def _fits(line: Line, cue: str) -> bool:
    """A whole sentence is furniture only where the page speaks of itself or to its reader, in its own voice."""
    if not line.is_prose:
        return line.n_words <= LONGEST_SHORT_LINE
    if cue.endswith(":"):
        return line.n_words <= LONGEST_PROSE
    if not cue and '"' in line.key:
        return False
    return line.n_words <= LONGEST_PROSE and bool(PAGE_SPEECH.search(line.text))


def _menu(line: Line) -> Verdict | None:
    """A row of links: several listed words beside each other, or a path such as 'Home » World'."""
    if line.n_words > 25 or line.ends_sentence:
        return None
    lines = _cues().lines
    items = [key_of(item) for item in ITEMS.split(line.raw.strip()) if item.strip()]
    if len(items) < 2:
        items = [key_of(item) for item in GLUED.split(line.text)]
    if len(items) >= 2:
        known = [lines[item].kind in MENU_KINDS for item in items if item in lines]
        if len(known) >= 2 and sum(known) >= 0.6 * len(items):
            return _row(item for item in items if item in lines)
        if items[0] == "home" and re.search(r"[»›>/→|]", line.text):
            return Verdict("navigation", "breadcrumb")
    words = line.key.split()
    links = [word for word in words if word in lines and lines[word].kind in MENU_KINDS]
    if len(links) >= 2 and (len(links) == len(words) or (len(links) >= 4 and len(links) >= 0.75 * len(words))):
        return _row(links)
    return None


def _row(items: Iterable[str]) -> Verdict:
    """Names of sections alone may be a heading of the article ('Russia, China, Europe')."""
    kinds = [_cues().lines[item].kind for item in items]
    return Verdict("navigation", "row_of_links", strong=len(kinds) >= 3 and any(kind != "section" for kind in kinds))


@cache
def _automaton() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick([cue for cue, _ in _cues().parts], matchkind=ahocorasick_rs.MatchKind.Standard)


@cache
def _cues() -> _Cues:
    cues = _Cues({}, {}, [])
    for row in Lexicons()["furniture"].itertuples():
        verdict = Verdict(str(row.category), f"listed: {row.cue}", strong=str(row.zone) == "any")
        cue = str(row.cue)
        if row.match == "line":
            cues.lines[key_of(cue)] = verdict
        elif row.match == "start":
            cues.starts.setdefault(cue[:3], []).append((cue, verdict))
        else:
            cues.parts.append((cue, verdict))
    for same in cues.starts.values():
        same.sort(key=lambda item: -len(item[0]))
    return cues


def is_address(line: Line) -> bool:
    """Whether the line is nothing but a web or mail address, or tags."""
    return line.n_words <= 20 and len(line.text) <= 300 and ADDRESS.match(line.text) is not None
