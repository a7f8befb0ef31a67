"""The index: every actor of a corpus under the forms it takes, and what a form means in one article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.features.names.actor import Actor
from analysis.features.names.alias_finder import AliasFinder
from analysis.features.names.context import (
    honorific_before,
    is_capitalised_by_choice,
    stands_for_itself,
    without_titles,
)
from analysis.features.names.own_list import from_frame, override
from analysis.features.names.people import fits
from analysis.features.names.words import grammar
from analysis.parsing import Passage, Span

# A bare surname in an article that never says the full name is its best-known bearer's where nobody else comes near.
DOMINANCE = 4
STATE_HEADS = grammar("state_head")


@dataclass(frozen=True)
class ActorIndex:
    """Every actor of a corpus. Empty by default, so that detectors can be tried on one article.

    `weights` says in how many articles each actor was found; `blocked` are names that hold an alias but mean something
    else ('Korean War'); `common` are weak aliases that are also ordinary words ('Rice'). All plain values: an index
    can be pickled.
    """

    actors: tuple[Actor, ...] = ()
    weights: tuple[int, ...] = ()
    blocked: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()

    @cached_property
    def _strong(self) -> dict[str, list[int]]:
        return _by_alias((number, set(actor.aliases) - set(actor.weak)) for number, actor in enumerate(self.actors))

    @cached_property
    def _weak(self) -> dict[str, list[int]]:
        return _by_alias((number, set(actor.weak)) for number, actor in enumerate(self.actors))

    @cached_property
    def leaders(self) -> dict[str, str]:
        """Who leads a country, by the lower-cased words for it: 'north korean' for whom the corpus calls 'North Korean
        leader'. Nobody where it calls two so, unless one comes up far more often.
        """
        found: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for number, actor in enumerate(self.actors):
            for form in actor.weak if actor.kind == "person" else ():
                country, _, office = form.lower().rpartition(" ")
                if country and office in STATE_HEADS and country != "former":
                    found[country][actor.name] = self._weight(number)
        leaders = {}
        for country, people in found.items():
            first, *others = sorted(people, key=lambda name: (-people[name], name))
            if not others or people[first] >= DOMINANCE * people[others[0]]:
                leaders[country] = first
        return leaders

    @cached_property
    def _finder(self) -> AliasFinder:
        return AliasFinder([*self._strong, *self._weak, *self.blocked])

    def __reduce__(self) -> tuple[type["ActorIndex"], tuple[object, ...]]:
        """Workers build the automaton again."""
        return ActorIndex, (self.actors, self.weights, self.blocked, self.common)

    def find(self, passage: Passage) -> list[tuple[Span, Actor]]:
        """Mentions in the passage, in order, without overlap. An article's passages are better looked up together:
        `find_all`.
        """
        return self.find_all([passage])[0]

    def find_all(self, passages: Sequence[Passage]) -> list[list[tuple[Span, Actor]]]:
        """Mentions in each passage of one article. A weak alias means the actor that the article names in full."""
        found = [self._finder.find(passage.text) for passage in passages]
        named = Counter(
            numbers[0]
            for hits in found
            for hit in hits
            if (numbers := self._strong.get(hit.alias)) is not None and len(numbers) == 1
        )
        meant: dict[tuple[str, str], int | None] = {}
        names = {
            hit.alias
            for passage, hits in zip(passages, found, strict=True)
            for hit in hits
            if hit.alias in self.common and is_capitalised_by_choice(passage, hit.start)
        }
        result: list[list[tuple[Span, Actor]]] = []
        for passage, hits in zip(passages, found, strict=True):
            mentions: list[tuple[Span, Actor]] = []
            for start, end, alias in hits:
                weak = alias not in self._strong
                key = honorific_before(passage.text, start) if weak else "", alias
                if key not in meant:
                    meant[key] = self._meant(alias, named, names, honorific=key[0])
                number = meant[key]
                if number is None:
                    continue
                spaced = " " in alias
                if weak and spaced and passage.text[max(0, start - 7) : start] in ("former ", "Former "):
                    continue
                actor = self.actors[number]
                if (spaced and not weak) or stands_for_itself(passage, start, end, actor.kind):
                    mentions.append((Span(start, end), actor))
            keep = without_titles(passage.text, [(span, actor.kind) for span, actor in mentions])
            result.append([mention for mention, kept in zip(mentions, keep, strict=True) if kept])
        return result

    def with_frame(self, actors: pd.DataFrame) -> "ActorIndex":
        """This index with the analyst's list (columns actor, alias, kind) over it. Raises CorpusError for other
        columns.
        """
        own = from_frame(actors)
        merged = override(list(zip(self.actors, map(self._weight, range(len(self.actors))), strict=True)), own)
        claimed = {form for actor in own for form in actor.aliases}
        return ActorIndex(
            tuple(actor for actor, _ in merged),
            tuple(weight for _, weight in merged),
            self.blocked - claimed,
            self.common - claimed,
        )

    def resolve(self, name: str) -> Actor | None:
        """The actor that a name stands for, or None when no actor or more than one fits."""
        alias = name.replace("’", "'")
        # Whoever asks knows it for a name, also where it is an ordinary word besides ('Rice').
        number = self._meant(alias, Counter(), {alias})
        return None if number is None else self.actors[number]

    def _meant(self, alias: str, named: Counter[int], names: set[str], *, honorific: str = "") -> int | None:
        """Which actor an alias means in an article that names `named` in full (with how often).

        An ordinary word ('Rice') in an article without the full name must be among `names`: capitalised inside a
        sentence; an `honorific` before it must fit the given name.
        """
        if alias in self.blocked:
            return None
        strong = self._strong.get(alias)
        numbers = strong or self._weak.get(alias, [])
        if honorific and len(numbers) > 1:
            numbers = [number for number in numbers if fits(honorific, self.actors[number].name)]
        here = [number for number in numbers if number in named]
        if here:
            return max(here, key=lambda number: (named[number], self._weight(number), -number))
        if strong is None and (
            (alias in self.common and alias not in names) or any(self.actors[n].kind != "person" for n in numbers)
        ):
            return None
        if len(numbers) > 1:
            numbers = sorted(numbers, key=lambda number: (-self._weight(number), number))
            if self._weight(numbers[0]) < DOMINANCE * self._weight(numbers[1]):
                return None
        return numbers[0] if numbers else None

    def _weight(self, number: int) -> int:
        return self.weights[number] if number < len(self.weights) else 1


def _by_alias(aliases: Iterable[tuple[int, set[str]]]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, forms in aliases:
        for form in sorted(forms | {f"T{form[1:]}" for form in forms if form.startswith("the ")}):
            found[form].append(number)
    return dict(found)
