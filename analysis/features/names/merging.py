"""Merging: the actors that the articles suggest become one list for the corpus.

Spellings of one full name are one person (`people.identity`); the form that most articles use is shown. A surname,
alone in every article, stays an actor of its own; otherwise it is a weak alias of everyone who bears it, and each
article decides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from analysis.features.names.actor import Actor, ActorKind
from analysis.features.names.gazetteer import gazetteer
from analysis.features.names.index import ActorIndex
from analysis.features.names.own_list import KINDS
from analysis.features.names.people import identity
from analysis.features.names.words import is_common
from analysis.lexicons import Lexicons


def merge(candidates: Iterable[Actor], *, lexicons: Lexicons | None = None) -> ActorIndex:
    """One index from the actors that each article suggests (`discover`).

    The order of the candidates does not matter.
    """
    known = gazetteer(lexicons or Lexicons())
    of_gazetteer = {actor.name: actor for actor in known.actors}
    counts: Counter[Actor] = Counter(candidates)
    groups: defaultdict[str, list[Actor]] = defaultdict(list)
    single: list[Actor] = []
    for actor in sorted(counts):
        if actor.name in of_gazetteer:
            groups[f"known {actor.name}"].append(actor)
        elif " " not in actor.name:
            single.append(actor)
        elif actor.kind == "person":
            groups[f"person {identity(actor.name)}"].append(actor)
        else:
            groups[f"body {_body(actor.name)}"].append(actor)
    parts = {form for group in groups.values() for actor in group for form in (*actor.weak, *actor.aliases)}
    parts.update(actor.name.split()[0] for group in groups.values() for actor in group if actor.kind == "person")
    for actor in single:
        if actor.name not in parts:
            groups[f"single {actor.name}"].append(
                actor._replace(weak=tuple(form for form in actor.weak if form != actor.name))
            )
    merged = [_merged(group, counts) for _, group in sorted(groups.items())]
    actors = tuple(actor for actor, _ in merged)
    common = frozenset(form for actor in actors if actor.kind == "person" for form in actor.weak if is_common(form))
    return ActorIndex(actors, tuple(weight for _, weight in merged), known.blocked, common)


def _merged(group: list[Actor], counts: Counter[Actor]) -> tuple[Actor, int]:
    """One actor from several with one identity, and in how many articles it was found."""
    names: Counter[str] = Counter()
    for actor in group:
        names[actor.name] += counts[actor]
    # The usual form; among equals the shorter, as the middle initial is the exception.
    name = min(names, key=lambda form: (-names[form], len(form), form))
    kinds = {actor.kind for actor in group}
    kind: ActorKind = next((kind for kind in KINDS if kind in kinds), "other")
    strong = {form for actor in group for form in actor.aliases if form not in actor.weak}
    weak = {form for actor in group for form in actor.weak} - strong
    return Actor(name, kind, tuple(sorted(strong | weak)), tuple(sorted(weak))), sum(names.values())


def _body(name: str) -> str:
    """A key that forms of one organisation's name share: 'Department of Justice' is 'the U.S. Justice Department'."""
    words = name.lower().replace(".", "").split()
    if words[0] in ("us", "the", "federal") and len(words) > 2:
        words = words[1:]
    if words[0] in ("department", "ministry") and words[1:2] == ["of"]:
        words = [*words[2:], words[0]]
    return " ".join(words)
