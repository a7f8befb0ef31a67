"""Whether an alias, where it stands, is its actor or part of another name ('Trump Tower', 'Bank of England', 'Melania
Trump').
"""

import re
from functools import cache

from analysis.features.names.nouns import label_words
from analysis.features.names.words import grammar, name_words
from analysis.parsing import Passage, Span

BEFORE = re.compile(r"([^\W\d_][\w.'’\-]*) $")
AFTER = re.compile(r" ([^\W\d_][\w'’\-]*)")
HONORIFIC = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.? $")
SENTENCE_BREAK = frozenset(".!?:;\"“”‘'(—–\n")
# Bodies of a country that a demonym may stand before: 'the Russian Foreign Ministry' is Russia.
STATE_BODIES = grammar("state_body")
STATE_OF = grammar("state_head")


def stands_for_itself(passage: Passage, start: int, end: int, kind: str) -> bool:
    """Whether a weak or one-word alias at [start, end) of an actor of this `kind` is a mention of it, and no part of a
    longer name.
    """
    text = passage.text
    before, after = _word_before(text, start, 40), AFTER.match(text, end)
    words = name_words()
    if before and before[1][0].isupper():
        word = before[1].rstrip(".").lower()
        opens = (
            before.start() == 0
            or text[before.start() - 1] in SENTENCE_BREAK
            or text[max(0, before.start() - 2)] in ".!?"
        )
        given = word in words.given
        # 'Melania Trump' is another Trump, 'Steve Israel' no country.
        if given and (kind in ("person", "country")):
            return False
        if not (given or opens or _introduces(before[1], word) or in_title_case(passage, start)):
            return False
    if before and before[1] in ("of", "for") and kind != "person":
        head = _word_before(text, before.start(), 30)
        if head and head[1][0].isupper():
            word = head[1].lower()
            if (word in words.organisations or word == "bank") and word not in STATE_OF:
                return False
    if after and after[1][0].isupper() and not in_title_case(passage, start):
        word = after[1].lower()
        if kind == "person":
            return word in CALENDAR
        return word in STATE_BODIES or word in words.before_names or word in words.given or not word.isalpha()
    return True


def _word_before(text: str, start: int, width: int) -> re.Match[str] | None:
    """The word that ends, with a space after it, where `start` is; `width` characters are looked at."""
    first = max(0, start - width)
    # The word holds no space, so that looking begins after the last one before it.
    return BEFORE.search(text, max(first, text.rfind(" ", first, max(first, start - 2)) + 1), start)


CALENDAR = grammar("weekday")


WIDEST_TITLE = 60


def honorific_before(text: str, start: int) -> str:
    """`mr`, `mrs`, `ms` or `miss` where it stands before a name, else ''."""
    first = max(0, start - 6)
    match = HONORIFIC.search(text, first, start) if text.find("M", first, start) >= 0 else None
    return match[1].lower() if match else ""


def is_capitalised_by_choice(passage: Passage, start: int) -> bool:
    """Whether the capital at `start` marks a name: inside a sentence, not at its beginning or in a heading."""
    sentence = None if passage.zone == "headline" else passage.sentence_at(start)
    return (
        sentence is not None
        and start > sentence.start
        and passage.text[start - 1 : start] == " "
        and passage.text[start - 2] not in SENTENCE_BREAK
    )


def _introduces(written: str, word: str) -> bool:
    """Whether a capitalised word before a name is no part of it: a title, or another name's possessive."""
    return (
        word in name_words().before_names
        or written.endswith(("'s", "’s", "s'", "s’"))
        or (written.endswith(".") and len(word) > 1)
    )


def in_title_case(passage: Passage, offset: int) -> bool:
    """Whether the text around is a headline or heading, where capitals do not mark names."""
    if passage.zone == "headline":
        return True
    return passage.sentence_at(offset) is None


def without_titles(text: str, mentions: list[tuple[Span, str]]) -> list[bool]:
    """Which mentions stay: a country or office in a person's title ('Russian President Vladimir Putin') is none."""
    keep = [True] * len(mentions)
    before_names = _titles()
    for number in range(len(mentions) - 1):
        (span, kind), (following, next_kind) = mentions[number], mentions[number + 1]
        if next_kind != "person" or not 0 < following.start - span.end < WIDEST_TITLE:
            continue
        between = text[span.end : following.start]
        if kind == "country":
            words = between.split()
            keep[number] = (
                between[0] != " " or not words or any(w.strip(".").lower() not in before_names for w in words)
            )
        elif kind == "person":
            keep[number] = between != " "
    return keep


@cache
def _titles() -> frozenset[str]:
    """Words that may stand between a country and the name of somebody who holds an office or a label."""
    return name_words().before_names | label_words().people
