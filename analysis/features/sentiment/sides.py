"""A sentence as a target sees it: masked words on either side, by distance and clause, with the target's own words
left out.
"""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.features.names.words import grammar, tags

TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[^\s\w]")
NAME, NUMBER, POSSESSIVE = "<name>", "<num>", "'s"
NEGATORS = grammar("negator_any")
NEGATED_WORDS = 3
CLAUSE_MARKS = frozenset([",", ";", ":", "—", "–", "(", ")", '"', "“", "”", "but", "while", "although", "because"])
TITLE_CASE_SHARE = 0.6
# Words farther from the target say little about it; it bounds the work for a text without full stops.
MAX_TOKENS = 40
SUFFIXES = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s")


class Sentence(NamedTuple):
    """Lower-cased, masked words of one text, with where each begins."""

    words: list[str]
    starts: list[int]
    negated: list[bool]
    breaks: list[int]


def read(text: str) -> Sentence:
    """Tokens of a text. Capitalised words are masked, so that no name but a word's meaning counts."""
    text = text.replace("’", "'")
    words: list[str] = []
    starts: list[int] = []
    capitals = letters = 0
    tokens = [(match.group(), match.start()) for match in TOKEN.finditer(text)]
    for word, _ in tokens:
        letters += word[0].isalpha()
        capitals += word[0].isupper()
    # In a headline all words have capitals: then only those that are no English words are names.
    titled = letters > 3 and capitals > TITLE_CASE_SHARE * letters
    opens = True
    for word, begin in tokens:
        forms = _forms(word)
        words.append(forms.opening if opens or titled else forms.inside)
        starts.append(begin)
        if forms.ending:
            words.append(forms.ending)
            starts.append(begin + len(word) - 2 if forms.ending == POSSESSIVE else begin)
        opens = forms.before_opening
    breaks = [place for place, word in enumerate(words) if word in CLAUSE_MARKS]
    return Sentence(words, starts, _negated(words), breaks)


class Forms(NamedTuple):
    """What a token is where a sentence opens and inside it, its ending, and whether a sentence opens after it."""

    opening: str
    inside: str
    ending: str
    before_opening: bool


@lru_cache(maxsize=100_000)
def _forms(word: str) -> Forms:
    if word[0].isdigit():
        return Forms(NUMBER, NUMBER, "", before_opening=False)
    if not word[0].isalpha():
        return Forms(word, word, "", before_opening=word not in ",-'")
    lower, ending = word.lower(), ""
    if lower.endswith("n't"):
        lower, ending = lower[:-3] or "can", "n't"
    elif lower.endswith("'s"):
        lower, ending = lower[:-2], POSSESSIVE
    if not word[0].isupper():
        return Forms(lower, lower, ending, before_opening=False)
    return Forms(lower if lower in tags() else NAME, NAME, ending, before_opening=False)


def _negated(words: list[str]) -> list[bool]:
    """Which words a negator before them, in the same clause, turns round."""
    if NEGATORS.isdisjoint(words):
        return [False] * len(words)
    left, negated = 0, []
    for word in words:
        left = NEGATED_WORDS + 1 if word in NEGATORS else 0 if word in ",.;:" else left - 1
        negated.append(0 < left <= NEGATED_WORDS)
    return negated


class View(NamedTuple):
    """Which words of a sentence stand left and right of a target: [first, left) and [right, last); clause is
    [clause_left, clause_right).
    """

    first: int
    left: int
    right: int
    last: int
    clause_left: int
    clause_right: int


def around(sentence: Sentence, start: int, end: int, text: str) -> View:
    """The view of the target at [start, end) of the sentence's text; a possessive ending belongs to the right side."""
    if text[max(start, end - 2) : end] in ("'s", "’s"):
        end -= 2
    left = bisect_left(sentence.starts, start)
    right = max(left, bisect_left(sentence.starts, end))
    before, after = bisect_left(sentence.breaks, left), bisect_left(sentence.breaks, right)
    return View(
        max(0, left - MAX_TOKENS),
        left,
        right,
        min(len(sentence.words), right + MAX_TOKENS),
        sentence.breaks[before - 1] + 1 if before else 0,
        sentence.breaks[after] if after < len(sentence.breaks) else len(sentence.words),
    )


@cache
def stem(word: str) -> str:
    """The word without its inflection, roughly: enough to bring 'accused' and 'accuses' together."""
    if len(word) <= 4 or not word[0].isalpha():
        return word
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
                word = word[:-1]
            if suffix in ("ied", "ies"):
                word += "y"
            break
    return word.rstrip("e") if len(word) > 3 else word
