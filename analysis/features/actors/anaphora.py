"""Mentions by pronoun: he and she where the antecedent is plain; and by 'the dictator', who was just spoken of.

Plain means that one person alone, of fitting sex, is named before the pronoun in its sentence or, failing that, in the
sentence before; or that of several the one who opened the sentence before as its doer is taken up by a pronoun that
opens its own (centering: Grosz, Joshi & Weinstein 1995). No other human noun phrase ('a man', 'his wife') stands in
between, and neither lies in a direct quotation. A pronoun that was resolved is an antecedent in its turn. In the
spirit of the strict first steps of a sieve (Lee et al. 2013): what is not plain stays nobody.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from analysis.features.actors.describing import DETERMINERS
from analysis.features.names.nouns import LabelWords
from analysis.features.names.people import family_first
from analysis.features.names.words import name_words
from analysis.parsing import Passage, Span

PRONOUNS = {"he": "male", "she": "female"}
# A pronoun that stands for somebody opens its sentence within this many characters: 'But he', 'Later, she'.
OPENING = 12


class Spoken(NamedTuple):
    """A person spoken of at a place: by name, by role, or by a pronoun that was resolved. `acts` as subject."""

    start: int
    end: int
    actor: str
    acts: bool


class Asked(NamedTuple):
    """A place that stands for somebody: a pronoun, or a noun phrase such as 'the dictator'."""

    start: int
    end: int
    gender: str


def pronouns(passage: Passage) -> Iterator[Asked]:
    """Each 'he' and 'she'."""
    words, tokens = passage.words, passage.tokens
    for index in passage.tokens_among(PRONOUNS):
        yield Asked(*tokens[index], PRONOUNS[words[index]])


def genders(actors: Sequence[str], told: Mapping[str, str]) -> dict[str, str]:
    """The sex of each person: as titles tell it, else by the given name; '' where neither does."""
    return {actor: told.get(actor) or _of_given_name(actor) for actor in actors}


@lru_cache(maxsize=65536)
def _of_given_name(actor: str) -> str:
    words = actor.split()
    if len(words) < 2 or family_first(words):
        return ""
    return name_words().genders.get(words[0].lower(), "").replace("unisex", "")


class Reader:
    """Resolves what stands for somebody in a body, in reading order.

    `spoken` are the people named, `spans` stretches that belong to a name (appositions), `quoted` direct quotations.
    """

    def __init__(
        self,
        passage: Passage,
        spoken: Sequence[Spoken],
        sexes: Mapping[str, str],
        spans: Sequence[Span],
        quoted: Sequence[tuple[int, int]],
        lists: LabelWords,
    ) -> None:
        """Nothing is read yet."""
        self._passage = passage
        self._spoken = sorted(spoken)
        self._sexes = sexes
        self._quoted = quoted
        self._people = lists.people
        self._covered = bytearray(len(passage.text))
        for start, end in [*spans, *((s.start, s.end) for s in spoken)]:
            self._covered[start:end] = b"\x01" * (end - start)

    def resolve(self, asked: Sequence[Asked]) -> Iterator[tuple[Asked, str]]:
        """Each place for which the person is plain, with that person."""
        starts = self._passage.sentence_starts
        read: list[Spoken] = []
        waiting = iter(self._spoken)
        ahead = next(waiting, None)
        for place in sorted(asked):
            while ahead is not None and ahead.start < place.start:
                if not self._in_quotation(ahead.start):
                    read.append(ahead)
                ahead = next(waiting, None)
            if self._in_quotation(place.start):
                continue
            sentence = bisect_right(starts, place.start) - 1
            if sentence < 0 or place.start >= self._passage.sentences[sentence].end:
                continue
            found = self._antecedent(place, read, sentence)
            if found is not None:
                acts = place.start - starts[sentence] <= OPENING
                read.append(Spoken(place.start, place.end, found.actor, acts))
                yield place, found.actor

    def _antecedent(self, place: Asked, read: Sequence[Spoken], sentence: int) -> Spoken | None:
        starts = self._passage.sentence_starts
        here, before = starts[sentence], starts[max(0, sentence - 1)]
        near: list[Spoken] = []
        for spoken in reversed(read):
            if spoken.start < before:
                break
            if self._fits(spoken.actor, place.gender):
                near.append(spoken)
        inside = [spoken for spoken in near if spoken.start >= here]
        candidates = inside or near
        if not candidates:
            return None
        chosen = candidates[0]
        if len({spoken.actor for spoken in candidates}) > 1:
            first = candidates[-1]
            if inside or not first.acts or place.start - here > OPENING:
                return None
            chosen = first
        return None if self._is_disturbed(chosen.end, place.start) else chosen

    def _fits(self, actor: str, gender: str) -> bool:
        known = self._sexes.get(actor, "")
        return not gender or not known or known == gender

    def _is_disturbed(self, start: int, end: int) -> bool:
        """Whether another human noun phrase in the singular stands between."""
        words, tokens = self._passage.words, self._passage.tokens
        text, given = self._passage.text, name_words().genders
        for index in self._passage.tokens_in(start, end):
            at = tokens[index][0]
            if self._covered[at]:
                continue
            word = words[index]
            if word in self._people and (
                words[index - 1] in DETERMINERS or (index > 1 and words[index - 2] in DETERMINERS)
            ):
                return True
            if word in given and text[at].isupper() and text[tokens[index][1] : tokens[index][1] + 1] == " ":
                following = tokens[index + 1][0] if index + 1 < len(tokens) else at
                if text[following].isupper() and not self._covered[following]:
                    return True
        return False

    def _in_quotation(self, position: int) -> bool:
        index = bisect_left(self._quoted, (position + 1, 0)) - 1
        return index >= 0 and position < self._quoted[index][1]
