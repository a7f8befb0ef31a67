"""Names of people in source phrases: whom a name stands for in the article, and what the corpus calls them."""

import re
from itertools import pairwise

from analysis.features.names.index import ActorIndex
from analysis.features.quotation.cast import Cast
from analysis.features.quotation.people import Name, Vocabulary
from analysis.features.quotation.person import Person
from analysis.features.quotation.salience import Source
from analysis.features.quotation.source_type import SourceType
from analysis.parsing import Passage

_PARENTHESIS = re.compile(r" \([^)]*\)")
_JOINTS = frozenset({", ", ", and ", " and "})


class Naming:
    """Resolves names against one article's people and the actors of the corpus (first of `actors`) and of the world."""

    def __init__(self, cast: Cast, actors: tuple[ActorIndex, ActorIndex]) -> None:
        """Keep both; nothing is worked out before it is asked for."""
        self._cast = cast
        self._actors = actors
        self._shown: dict[Person, str] = {}

    def person(self, name: Name, offset: int, passage: Passage, kind: SourceType = "unknown") -> Person | None:
        """The person for whom a name stands, or None; its phrase begins at `offset` and looks like `kind`."""
        if passage.zone == "body":
            mention = self._cast.last_mention(offset + name.start, offset + name.end)
            person = mention.person if mention else None
        else:
            person = self._cast.who(name)
        if person is not None and person.certain:
            return person
        # 'The Hill' is no person, nor is a capitalised 'Voters'.
        article = passage.text[max(0, offset + name.start - 4) : offset + name.start].lower() == "the "
        if name.kind == "thing" or article or (name.kind == "single" and kind not in ("unknown", "organisation")):
            return None
        shown = " ".join(name.words)
        if name.kind == "single" and person is None and not self._cast.may_name(shown):
            return None
        if any((actor := index.resolve(shown)) and actor.kind not in ("person", "other") for index in self._actors):
            return None
        return person or Person(shown, shown)

    def joint(self, phrase: str, found: tuple[Name, ...], offset: int, passage: Passage) -> Source | None:
        """'Roy Blunt and John Ashcroft': people joined by 'and', and nobody else; None for anything else."""
        if len(found) < 2 or " and " not in phrase or found[0].start > 4:
            return None
        gaps = [_PARENTHESIS.sub("", phrase[a.end : b.start]) for a, b in pairwise(found)]
        if gaps[-1] == ", " or not all(gap in _JOINTS for gap in gaps):
            return None
        people = [person for name in found if (person := self.person(name, offset, passage))]
        return self.several(people) if len(people) == len(found) else None

    def one(self, person: Person) -> Source:
        """One person as a source."""
        return Source(self.shown(person), "person", person)

    def several(self, people: list[Person]) -> Source:
        """Several people as a source, by all their names."""
        shown = [self.shown(person) for person in people]
        return Source(f"{', '.join(shown[:-1])} and {shown[-1]}", "person", plural=True)

    def shown(self, person: Person) -> str:
        """The corpus's name of a person, or the article's where the corpus has none."""
        if person not in self._shown:
            actor = self._actors[0].resolve(person.name)
            self._shown[person] = actor.name if actor is not None and actor.kind == "person" else person.name
        return self._shown[person]


def goes_on(phrase: str, head_end: int, name: Name, lists: Vocabulary) -> bool:
    """Whether a role goes on into a name: 'Secretary of State John Kerry', 'the spokesman for NATO, Ivan Orlov'."""
    if phrase[head_end : name.start] in (" of ", " of the "):
        return bool(name.titles) and not any(word in lists.titles for word in name.titles)
    return name.start > head_end and phrase[name.start - 2 : name.start] == ", "
