"""Which person a reader has in mind at a place in the text: the antecedent of a pronoun or of a role that several hold.

Candidates are the people mentioned before, outside direct quotations, and those whose words were given last. Each is
scored by how many sentences ago, whether it stood as a subject, whether it spoke, and whether its sex is known to fit
(Lappin & Leass 1994; Muzny et al. 2017). Limit: word order stands for syntax.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from typing import NamedTuple

from analysis.features.quotation.attribution import Attribution
from analysis.features.quotation.cast import Cast
from analysis.features.quotation.person import Mention, Person
from analysis.features.quotation.source_type import SourceType
from analysis.lexicons import word_class
from analysis.parsing import Passage

_REACH = 2500
_MOST_CANDIDATES = 16
_LAST_TURNS = 4
_PAIR_REACH = 3
_LOOK_BACK = 100
_MARKED = re.compile(r"[“\"][^“”\"]*[”\"]")
_HUMAN = frozenset({"person", "role", "anonymous"})
# The second of two names: 'Merkel and Macron', but not ', and Macron said'.
_SECOND = re.compile(r"[^,;] (?:and|or|like|than) $")
# Scores in sentences: how many sentences nearer a candidate counts.
_SUBJECT, _SAME_SENTENCE, _POSSESSOR, _OBJECT = 1.0, 1.0, -0.8, -0.8
_SPOKE, _SPOKE_UNNAMED, _SEX_KNOWN, _UNCERTAIN = 2.0, 1.0, 0.5, -1.0


class Source(NamedTuple):
    """A source resolved: the name that tables show, the person where it is one, whether it is more than one."""

    name: str | None
    type: SourceType
    person: Person | None = None
    plural: bool = False


class Turn(NamedTuple):
    """Where the source of some words stands, and who it is."""

    position: int
    source: Source


class _Standing(NamedTuple):
    """What a mention's place adds to its score; `plain` where it is told as neither subject nor object."""

    sentence: int
    place: float
    plain: bool
    possessor: float
    doubt: float


class Salience:
    """Ranks who can be meant at a position of the body, given the sources resolved so far."""

    def __init__(self, body: Passage, cast: Cast, attributions: list[Attribution]) -> None:
        """`turns` grows as sources are resolved in reading order."""
        self._body = body
        self._cast = cast
        quoted = sorted(
            span
            for a in attributions
            if a.zone == "body"
            for span in (
                [(a.start, a.end)]
                if a.kind == "direct"
                else [match.span() for match in _MARKED.finditer(body.text, a.start, a.end)]
            )
        )
        self._quoted_starts: list[int] = []
        self._quoted_ends: list[int] = []
        for start, end in quoted:
            if self._quoted_ends and start < self._quoted_ends[-1]:
                self._quoted_ends[-1] = max(end, self._quoted_ends[-1])
            else:
                self._quoted_starts.append(start)
                self._quoted_ends.append(end)
        self._prepositions = word_class("function_words", "preposition")
        self._standings: dict[Mention, _Standing] = {}
        self.turns: list[Turn] = []

    def best(
        self, position: int, *, gender: str = "", among: Collection[Person] | None = None, least: float = -99.0
    ) -> Person | Source | None:
        """The most salient person before `position` that can be of `gender`; a `Source` where it is somebody unnamed.

        Only people of `among`, where given, and only with a score of at least `least`.
        """
        here = bisect_right(self._body.sentence_starts, position)
        best: tuple[float, Person | Source] | None = None
        for mention in self._before(position):
            if among is not None and mention.person not in among:
                continue
            sex = self._sex(mention.person, gender)
            if sex is not None:
                score = self._score(mention, here) + sex
                if best is None or score > best[0]:
                    best = (score, mention.person)
        for turn in reversed(self.turns[-_LAST_TURNS:]):
            person = turn.source.person
            if (
                turn.position >= position
                or turn.source.plural
                or turn.source.type not in ("person", "role", "anonymous")
            ):
                continue
            if among is not None and person not in among:
                continue
            sex = self._sex(person, gender) if person else 0.0
            if sex is not None:
                score = (
                    (_SPOKE if person else _SPOKE_UNNAMED)
                    + sex
                    - (here - bisect_right(self._body.sentence_starts, turn.position))
                )
                if best is None or score > best[0]:
                    best = (score, person or turn.source)
        return best[1] if best and best[0] >= least else None

    def pair(self, position: int) -> list[Person]:
        """The two people named in the sentences before `position`, in order; empty where there are more or fewer."""
        starts = self._body.sentence_starts
        here = bisect_right(starts, position)
        found: dict[Person, int] = {}
        for mention in self._before(position):
            sentence = bisect_right(starts, mention.start)
            if not mention.person.certain:
                continue
            if here - sentence > _PAIR_REACH or (len(found) >= 2 and sentence < min(found.values())):
                break
            found.setdefault(mention.person, sentence)
        return list(found)[::-1] if len(found) == 2 else []

    def _sex(self, person: Person, gender: str) -> float | None:
        """What the person's sex adds to the score, or None where it does not fit."""
        if not gender:
            return 0.0
        known = self._cast.gender(person)
        if not known:
            return 0.0
        return _SEX_KNOWN if known == gender else None

    def _before(self, position: int) -> Iterator[Mention]:
        """Mentions outside quotations, the nearest first."""
        cast = self._cast
        seen = 0
        index = bisect_left(cast.candidate_starts, position)
        while index > 0 and cast.candidate_starts[index - 1] > position - _REACH and seen < _MOST_CANDIDATES:
            index -= 1
            if not self.in_quotation(cast.candidate_starts[index]):
                seen += 1
                yield cast.candidates[index]

    def in_quotation(self, position: int) -> bool:
        """Whether a character of the body lies in a direct quotation."""
        index = bisect_right(self._quoted_starts, position) - 1
        return index >= 0 and position < self._quoted_ends[index]

    def _score(self, mention: Mention, here: int) -> float:
        standing = self._standings.get(mention)
        if standing is None:
            standing = self._standings[mention] = self._standing(mention)
        beside = _SAME_SENTENCE if standing.plain and standing.sentence == here else standing.place
        return standing.sentence - here + beside + standing.possessor + standing.doubt

    def _standing(self, mention: Mention) -> _Standing:
        text, starts = self._body.text, self._body.sentence_starts
        sentence = bisect_right(starts, mention.start)
        before = text[max(starts[sentence - 1] if sentence else 0, mention.start - _LOOK_BACK) : mention.start]
        place, plain = 0.0, False
        if before[:-1].rpartition(" ")[2].lower() in self._prepositions or _SECOND.search(before):
            place = _OBJECT
        elif len(before) < 4 or before.endswith((", ", "” ", '" ')):
            place = _SUBJECT
        else:
            plain = True
        possessor = _POSSESSOR if text[mention.end : mention.end + 2] in ("'s", "’s") else 0.0
        return _Standing(sentence, place, plain, possessor, 0.0 if mention.person.certain else _UNCERTAIN)
