"""A sentence as a target sees it: masked words on either side, by distance and clause, with the target's own words
left out.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.features.names.words import grammar
from analysis.lexicons import parts_of_speech

# Any letters; [a-z] is asked first because it is quicker.
TOKEN = re.compile(r"[^\W\d_][a-z]*[^\W\d_]*(?:'[^\W\d_]+)?|\d+|[^\s\w]")
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
    tokens = list(TOKEN.finditer(text.replace("’", "'")))
    if not tokens:
        return Sentence([], [], [], [])
    starts = list(map(re.Match.start, tokens))
    columns = zip(*map(_forms, map(re.Match.group, tokens)), strict=True)
    opening, inside, endings, letters, capitals, before_opening = columns
    # In a headline all words have capitals: then only those that are no English words are names.
    if sum(letters) > 3 and sum(capitals) > TITLE_CASE_SHARE * sum(letters):
        words = list(opening)
    else:
        opens = (True, *before_opening)
        words = [first if opened else other for first, other, opened in zip(opening, inside, opens, strict=False)]
    if any(endings):
        words, starts = _with_endings(words, starts, endings, tokens)
    breaks = [place for place, word in enumerate(words) if word in CLAUSE_MARKS]
    return Sentence(words, starts, _negated(words), breaks)


def _with_endings(
    words: list[str], starts: list[int], endings: Sequence[str], tokens: Sequence[re.Match[str]]
) -> tuple[list[str], list[int]]:
    """Words and where they begin, with each ending as a word after its own."""
    all_words: list[str] = []
    all_starts: list[int] = []
    for word, begin, ending, token in zip(words, starts, endings, tokens, strict=True):
        all_words.append(word)
        all_starts.append(begin)
        if ending:
            all_words.append(ending)
            all_starts.append(token.end() - 2 if ending == POSSESSIVE else begin)
    return all_words, all_starts


class Forms(NamedTuple):
    """What a token is where a sentence opens and inside it, its ending, whether it is a word and has a capital, and
    whether a sentence opens after it.
    """

    opening: str
    inside: str
    ending: str
    letters: bool
    capital: bool
    before_opening: bool


@lru_cache(maxsize=100_000)
def _forms(word: str) -> Forms:
    if word[0].isdigit():
        return Forms(NUMBER, NUMBER, "", letters=False, capital=False, before_opening=False)
    if not word[0].isalpha():
        return Forms(word, word, "", letters=False, capital=word[0].isupper(), before_opening=word not in ",-'")
    lower, ending = word.lower(), ""
    if lower.endswith("n't"):
        lower, ending = lower[:-3] or "can", "n't"
    elif lower.endswith("'s"):
        lower, ending = lower[:-2], POSSESSIVE
    if not word[0].isupper():
        return Forms(lower, lower, ending, letters=True, capital=False, before_opening=False)
    form = lower if lower in parts_of_speech() else NAME
    return Forms(form, NAME, ending, letters=True, capital=True, before_opening=False)


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
    words, starts, _, breaks = sentence
    if start + 2 <= end and text.endswith(("'s", "’s"), start, end):
        end -= 2
    left = bisect_left(starts, start)
    right = bisect_left(starts, end, left)
    before, after = bisect_left(breaks, left), bisect_left(breaks, right)
    return View(
        left - MAX_TOKENS if left > MAX_TOKENS else 0,
        left,
        right,
        min(len(words), right + MAX_TOKENS),
        breaks[before - 1] + 1 if before else 0,
        breaks[after] if after < len(breaks) else len(words),
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
