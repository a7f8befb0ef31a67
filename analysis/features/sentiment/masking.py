"""A text as a target sees it: what stands before and behind the target, the names in it, and which are its own.

The scorer never reads the target's own name, here or elsewhere in the text, so that the name can bring no prior.
Limit: names are told by their capitals, so one that opens a sentence and is also an English word ('Rice said') is not
found.
"""

import re
from typing import NamedTuple

from analysis.features.names.words import is_common

# A word with inner hyphens, full stops and capitals after an apostrophe: Jean-Claude, U.S., O'Brien.
WORD = re.compile(r"[^\W\d_](?:\w|[-&](?=\w)|\.(?=[^\W\d_])|['’](?=[A-Z]))*")
OPENING = re.compile(r"[.!?:;\n“\"‘(][\s\"'“‘(\[]*\Z")
# Stands for a word that the reader asks to do without; it is no letter, so it opens no name.
GAP = "█"
# Words of one name stand side by side, an initial with its full stop.
BETWEEN = frozenset([" ", ". ", "\u00a0", " & "])
TITLE_CASE_SHARE = 0.6
TITLE_CASE_WORDS = 4
# Characters farther from the target say little about it; it bounds the work for a text without full stops.
REACH = 500


class Side(NamedTuple):
    """The text on one side of a target, and the spans of the names in it."""

    text: str
    names: list[tuple[int, int]]


class _Word(NamedTuple):
    start: int
    end: int
    capital: bool
    opens: bool
    text: str


def sides(text: str, start: int, end: int) -> tuple[Side, Side]:
    """What stands before and behind text[start:end], at most `REACH` characters each."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    left, right = text[first:start], text[end:last]
    words = _words(left, opens=True), _words(right, opens=False)
    seen = [word for side in words for word in side if len(word.text) > 3]
    capitals = sum(word.capital for word in seen)
    title_case = len(seen) >= TITLE_CASE_WORDS and capitals > TITLE_CASE_SHARE * len(seen)
    return (
        Side(left, _names(left, words[0], title_case=title_case)),
        Side(right, _names(right, words[1], title_case=title_case)),
    )


def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell whose it is: with a capital, and longer than an initial."""
    words = (match.group().rstrip(".") for match in WORD.finditer(name))
    return frozenset(word for word in words if word[0].isupper() and len(word) > 2)


def is_same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names can be one actor's: all words of one are in the other ('Trump' and 'President Trump')."""
    return bool(one and other) and (one <= other or other <= one)


def _words(text: str, *, opens: bool) -> list[_Word]:
    """Words of a text; `opens` tells whether a sentence opens with the first."""
    found: list[_Word] = []
    behind = 0
    for match in WORD.finditer(text):
        first, last = match.span()
        between = text[behind:first]
        initial = bool(found) and len(found[-1].text) == 1
        begins = (opens and not found) or (not initial and OPENING.search(between) is not None)
        found.append(_Word(first, last, match.group()[0].isupper(), begins, match.group()))
        behind = last
    return found


def _names(text: str, words: list[_Word], *, title_case: bool) -> list[tuple[int, int]]:
    """Spans of names; where all words have capitals, those that are no English words."""
    spans: list[tuple[int, int]] = []
    for word in words:
        if not word.capital or word.text == "I" or ((word.opens or title_case) and is_common(word.text)):
            continue
        if spans and text[spans[-1][1] : word.start] in BETWEEN:
            spans[-1] = spans[-1][0], word.end
        else:
            spans.append((word.start, word.end))
    return spans
