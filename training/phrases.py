"""Noun phrases of texts: what is spoken of and nobody labelled, though an actor's name could stand there.

What the sentence would make of the actor, the teacher is asked.
"""

import re
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from analysis.lexicons import part_of_speech

WORD = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")
# A closed class (Quirk et al. 1985, 5.10 ff.).
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"}) | {"some", "any", "many", "other", "more"}
DETERMINERS |= {"my", "your", "his", "her", "its", "our", "their", "several"}
# Of each text: more of them would crowd out the actors.
MOST = 2
Span = tuple[int, int]


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    # Whether nothing but a space parts it from the word before.
    joined: bool

    def is_a(self, tag: str) -> bool:
        """Whether it has small letters and, most often, a part of speech that begins so."""
        return not self.text[0].isupper() and part_of_speech(self.text).startswith(tag)

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def noun_phrases(text: str) -> list[Span]:
    """Spans of a determiner, adjectives and nouns; only nouns must be there, and no name stands beside them."""
    words = _words(text)
    found = []
    first = 0
    while first < len(words):
        begins = words[first].text.lower() in DETERMINERS
        noun = _behind(words, first + begins, first, "JJ")
        last = _behind(words, noun, first, "NN")
        named_before = not begins and first > 0 and words[first].joined and words[first - 1].capital
        named_behind = last < len(words) and words[last].joined and words[last].capital
        if last > noun and not named_before and not named_behind:
            found.append((words[first].start, words[last - 1].end))
            first = last
        else:
            first += 1
    return found


def drawn(text: str, taken: Sequence[Span], chance: Random) -> list[Span]:
    """Some of the text's noun phrases that overlap nothing of what is taken."""
    free = [span for span in noun_phrases(text) if is_free(span, taken)]
    return chance.sample(free, min(MOST, len(free)))


def is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span overlaps none of those that are taken."""
    return not any(start < span[1] and span[0] < end for start, end in taken)


def _words(text: str) -> list[_Word]:
    matches = list(WORD.finditer(text))
    ends = [0, *(match.end() for match in matches)]
    return [
        _Word(match.group(), *match.span(), joined=text[end : match.start()] == " ")
        for match, end in zip(matches, ends, strict=False)
    ]


def _behind(words: Sequence[_Word], place: int, first: int, tag: str) -> int:
    """The place behind the words of one part of speech that stand from `place` on, each beside the one before."""
    while place < len(words) and words[place].is_a(tag) and (place == first or words[place].joined):
        place += 1
    return place
