"""Mentions by role: 'the president', 'the North Korean leader', 'the former FBI director', 'the dictator'.

A definite noun phrase in the singular stands for the one actor to whom the article gave that noun by a title, an
apposition or 'is a' (definite description as an anaphor: Vieira & Poesio 2000). What stands beside the noun must
agree: ranks ('vice', 'former') are the same, names ('Russian') were said of the bearer. A word that describes rather
than tells an office apart ('the dictator') also stands for the only person who was just spoken of. Limit: two bearers
of one office leave it unresolved; 'the man' and the like never count.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.features.actors.describing import Description, modifies
from analysis.features.names.nouns import LabelWords, is_noun, noun_at_end
from analysis.features.names.words import grammar
from analysis.parsing import Passage

STEM = 4
WIDEST = 5
# Of a country's offices those whose holder leads it.
HEADS = grammar("state_head")
# 'The chairman, Wilma Tarkington,' is whoever is named.
APPOSED = re.compile(r", (?:[A-Z][a-z]+\.? )+[A-Z]")
LEADING = frozenset({"prime", "supreme", "paramount"})
HELD_BY = (" of ", " for ", " who ", " that ", " whose ", " in ", " at ")


class Bearer(NamedTuple):
    """Who was given a noun: the actor's place in the caller's list, its ranks, and what stood beside."""

    actor: str
    label: str
    beside: frozenset[str]


class Reference(NamedTuple):
    """A definite noun phrase that may stand for somebody: the words after 'the', and what they say."""

    start: int
    end: int
    label: str
    noun: str
    names: tuple[str, ...]
    beside: frozenset[str]


def references(passage: Passage, lists: LabelWords) -> Iterator[Reference]:
    """Definite noun phrases with a noun that can stand for somebody known, in order."""
    text, words, tokens = passage.text, passage.words, passage.tokens
    for end in passage.tokens_among(lists.heads):
        start = _after_article(passage, end)
        if start is None or _goes_on(passage, end, lists):
            continue
        noun = noun_at_end(words[start : end + 1], lists.definite, lists)
        before = range(start, end)
        beside = frozenset(words[start:end])
        if noun is None or not beside.isdisjoint(lists.another) or APPOSED.match(text, tokens[end][1]):
            continue
        names = tuple(words[i] for i in before if text[tokens[i][0]].isupper() and words[i] not in lists.ranks)
        yield Reference(tokens[start][0], tokens[end][1], noun.label, words[end], names, beside)


def _after_article(passage: Passage, end: int) -> int | None:
    """The token after the 'the' that begins the noun phrase with this head; None where there is none."""
    text, words, tokens = passage.text, passage.words, passage.tokens
    if "the" not in words[max(0, end - WIDEST) : end]:
        return None
    for at in range(end - 1, max(-1, end - 1 - WIDEST), -1):
        if text[tokens[at][1] : tokens[at + 1][0]] != " ":
            return None
        if words[at] == "the":
            return at + 1
        if not modifies(text[slice(*tokens[at])]):
            return None
    return None


def _goes_on(passage: Passage, end: int, lists: LabelWords) -> bool:
    """Whether the noun phrase goes on after this token, with a name or another noun."""
    text, words, tokens = passage.text, passage.words, passage.tokens
    if end + 1 == len(words) or text[tokens[end][1] : tokens[end + 1][0]] != " ":
        return False
    following = words[end + 1]
    if following in ("and", "or"):
        return False
    return text[tokens[end + 1][0]].isupper() or following in lists.heads or is_noun(following)


def bearers(described: Iterable[tuple[str, Description]]) -> dict[str, list[Bearer]]:
    """Who was given each noun, from descriptions with their actors."""
    found: defaultdict[str, dict[Bearer, None]] = defaultdict(dict)
    for actor, description in described:
        found[description.label.rpartition(" ")[2]][Bearer(actor, description.label, description.beside)] = None
    return {noun: list(known) for noun, known in found.items()}


def holder(reference: Reference, known: Sequence[Bearer], text: str, lists: LabelWords) -> str | None:
    """The one actor among `known` that the reference can stand for, or None."""
    if text.startswith(HELD_BY, reference.end):
        return None
    fits = {
        bearer.actor
        for bearer in known
        if _ranks(reference.beside, lists) == _ranks(bearer.beside, lists)
        and all(any(_agrees(name, word) for word in bearer.beside) for name in reference.names)
    }
    return next(iter(fits)) if len(fits) == 1 else None


def _ranks(beside: frozenset[str], lists: LabelWords) -> frozenset[str]:
    return beside & lists.ranks


def _agrees(name: str, word: str) -> bool:
    return name == word or (len(name) >= STEM and name[:STEM] == word[:STEM])


def ruler(
    reference: Reference, known: Mapping[str, Sequence[Bearer]], leaders: Mapping[str, str], lists: LabelWords
) -> str | None:
    """'The Russian strongman' for the one who leads that country by another word: in the article, else by `leaders`."""
    if reference.label not in lists.rulers or not reference.names:
        return None
    fits = {
        bearer.actor
        for noun, of_noun in known.items()
        if noun in HEADS or noun in lists.rulers
        for bearer in of_noun
        if not bearer.beside & lists.ranks - LEADING
        and all(any(_agrees(name, word) for word in bearer.beside) for name in reference.names)
    }
    if not fits:
        return leaders.get(" ".join(reference.names))
    return next(iter(fits)) if len(fits) == 1 else None
