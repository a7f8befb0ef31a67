"""Noun phrases beside a cue: who speaks, with title, apposition and what a preposition attaches.

Read off word order and each word's most frequent part of speech. Limit: a name directly after another one ('to the
Washington Post Trump said') is taken with it.
"""

from typing import NamedTuple

from analysis.features.quotation.cues import is_adverb, tag
from analysis.features.quotation.reading import Reading

MAX_WORDS = 40
# What may stand between two words of one phrase besides a space.
INNER_GAPS = frozenset(("-", "’ ", "' ", "/", " $", " & ", " '", " ‘", ' "', " “", '" ', "” "))
NO_HEAD = frozenset(("the", "a", "an", "no", "every", "which"))


class Phrase(NamedTuple):
    """A noun phrase as a range of tokens, the last one exclusive."""

    first: int
    last: int


def is_nominal(reading: Reading, index: int) -> bool:
    """Whether a noun phrase can end in a token."""
    words, word = reading.vocabulary, reading.words[index]
    if word in words.pronoun or word in words.determiner:
        return word not in NO_HEAD
    if word == "may" and reading.capital(index):
        return True
    if word in words.preposition or word in words.subordinator or word in words.auxiliary or word in words.coordinator:
        return False
    if reading.capital(index) or word[0].isdigit():
        return True
    return tag(word) in ("", "CD", "NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "VBN", "VB")


def phrase_ending(reading: Reading, last: int, first: int) -> Phrase | None:
    """The noun phrase whose final token is `last`, or None; it begins at or after `first`."""
    words = reading.vocabulary
    if last < first or not (is_nominal(reading, last) or _ends_in_pronoun(reading, last, first)):
        return None
    if reading.words[last].partition("'")[0] in words.pronoun:
        return Phrase(last, last + 1)
    start, floor = last, max(first, last - MAX_WORDS)
    while start > floor:
        before = start - 1
        gap, word = reading.gaps[before], reading.words[before]
        if gap != " " and gap not in INNER_GAPS and not (gap == ". " and abbreviates(reading, before)):
            break
        if word in words.relative and word != "that":
            break
        if word in words.preposition or word in ("and", "or"):
            if before - 1 < floor or not _joins(reading, before):
                break
            start = before - 1
            continue
        if _stops(reading, before, start):
            break
        start = before
        if word in words.determiner and word not in words.floating_determiner and gap != ". ":
            if before > floor and reading.words[before - 1] in words.preposition:
                continue
            if (
                before > floor
                and reading.words[before - 1] in words.floating_determiner
                and reading.gaps[before - 1] == " "
            ):
                start = before - 1
            break
    while start < last and (
        reading.words[start] in words.coordinator
        or (is_adverb(words, reading.words[start]) and reading.words[start] != "then")
    ):
        start += 1
    return Phrase(start, last + 1)


def _ends_in_pronoun(reading: Reading, last: int, first: int) -> bool:
    """`those close to him`, `Reed himself`: phrases that end in an object pronoun."""
    words, word = reading.vocabulary, reading.words[last]
    if last <= first or word not in words.object_pronoun:
        return False
    return reading.words[last - 1] in words.preposition or word.endswith(("self", "selves"))


def _stops(reading: Reading, before: int, start: int) -> bool:
    """Whether token `before` cannot belong to the phrase that begins with token `start`."""
    words, word = reading.vocabulary, reading.words[before]
    if word in words.subordinator or word in words.coordinator or word in words.auxiliary:
        return True
    capital = reading.capital(before)
    if word in words.time and (capital or not reading.capital(start)) and word != "may":
        return True
    if word in words.object_pronoun and word not in words.possessive:
        return True
    if capital:
        return False
    if is_adverb(words, word) and word != "then":
        return True
    if word.endswith("ing") and tag(word) == "VBG" and word not in ("leading", "ruling", "voting", "acting"):
        return True
    if tag(word) == "NNS" and word in words.cues and before and reading.capital(start) and reading.capital(before - 1):
        # `Reed backs Hart`
        return True
    return reading.is_finite(before)


def _joins(reading: Reading, link: int) -> bool:
    """Whether what stands before a preposition or 'and' belongs to the same noun phrase."""
    words, word, before = reading.vocabulary, reading.words[link], link - 1
    if reading.gaps[before] not in (" ", ", ", "’ ", "' ", ". ") or reading.inside[before]:
        return False
    if reading.words[before] in words.time or reading.words[before] in words.object_pronoun:
        return False
    if not is_nominal(reading, before):
        return False
    if word == "and" and reading.gaps[before] != " ":
        return False
    kind = "" if reading.capital(before) else tag(reading.words[before])
    if kind[:2] == "VB" or (kind == "JJ" and word != "of"):
        # `people familiar with …`, `a person close to …`, `officials briefed on …`
        return before > 0 and reading.gaps[before - 1] == " " and tag(reading.words[before - 1]) in ("NNS", "NN", "DT")
    return word in words.linking


def abbreviates(reading: Reading, index: int) -> bool:
    """Whether a full stop behind a token may be an abbreviation's: `Sen.`, `Jr.`"""
    return reading.capital(index) and len(reading.words[index]) <= 4


def has_dash(gap: str) -> bool:
    """Whether a dash stands in a gap; a hyphen between two words is none."""
    return "—" in gap or "–" in gap or "―" in gap or " - " in gap or " -- " in gap


def subject_before(reading: Reading, verb: int, first: int) -> Phrase | None:
    """The subject of a verb group that begins at `verb`; a relative pronoun comes with what it stands for."""
    last = verb - 1
    if last < first:
        return None
    gap = reading.gaps[last]
    if gap == ". " and abbreviates(reading, last):
        # `John Roberts Jr. said`
        return phrase_ending(reading, last, first)
    if ")" in gap and "," not in gap:
        opened = _before_bracket(reading, last, first)
        found = phrase_ending(reading, opened, first) if opened is not None else None
        return Phrase(found.first, last + 1) if found else None
    word = reading.words[last]
    if gap == " " and word in ("who", "which", "that"):
        before = last - 1
        if before < first or reading.inside[before]:
            return Phrase(last, last + 1) if word == "who" else None
        antecedent = phrase_ending(reading, before, first) if reading.gaps[before] in (" ", ", ") else None
        if antecedent is not None:
            return Phrase(antecedent.first, last + 1)
        return Phrase(last, last + 1) if word != "that" else None
    if "," in gap or has_dash(gap):
        return _before_apposition(reading, last, first)
    if gap.strip(" '\"”’“‘"):
        return None
    return phrase_ending(reading, last, first)


def _before_bracket(reading: Reading, last: int, first: int) -> int | None:
    """The token before the bracket that closes after `last`: `Jordan (R-Ohio)`."""
    opened = last
    while opened > first and "(" not in reading.gaps[opened - 1]:
        opened -= 1
        if last - opened > 12:
            return None
    return opened - 1 if opened > first else None


def _before_apposition(reading: Reading, last: int, first: int) -> Phrase | None:
    """`NP, apposition, verb`: from the noun phrase to the apposition's end."""
    words = reading.vocabulary
    floor = max(first, last - MAX_WORDS)
    chosen: Phrase | None = None
    end = last
    index = last
    while index > floor:
        index -= 1
        gap = reading.gaps[index]
        if ";" in gap or ":" in gap or (reading.inside[index] and not reading.inside[last]):
            break
        if "," not in gap and not has_dash(gap):
            continue
        after = reading.words[index + 1]
        inserted = (after in words.preposition and after != "of") or is_adverb(words, after)
        if not (inserted or opens_apposition(reading, index + 1)):
            break
        tail = _before_bracket(reading, index, floor) if ")" in gap else index
        found = phrase_ending(reading, tail, floor) if tail is not None else None
        if found is None or reading.words[found.first] in words.pronoun:
            break
        before = found.first - 1
        if has_dash(gap) and reading.text[slice(*reading.span(*found))].isupper():
            # `LONDON — Reed, the mayor, said`
            break
        governed = reading.words[before] in words.preposition and reading.words[before] not in words.adverbial
        if found.first > floor and reading.gaps[before] == " " and governed:
            break
        chosen = found
        if inserted:
            # `Putin, in turn, said`: what stands between is no part of the source.
            end = found.last - 1
        index = found.first
        if reading.capital(found.first) and reading.words[found.first] not in words.determiner:
            # A name: what stands before it is no part of it.
            break
    return Phrase(chosen.first, end + 1) if chosen else None


def opens_apposition(reading: Reading, index: int) -> bool:
    """Whether a phrase after a comma can say who the one before it is."""
    words, word = reading.vocabulary, reading.words[index]
    return (
        word in words.determiner
        or word in words.possessive
        or word[0].isdigit()
        or word in ("who", "which", "whose", "of", "one", "among", "including", "now", "also", "then")
        or reading.capital(index)
        or (tag(word) in ("NN", "NNS", "JJ") and not is_adverb(words, word))
    )
