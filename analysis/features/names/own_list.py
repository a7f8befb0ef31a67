"""The analyst's own list of actors, which wins over what was found."""

from collections import defaultdict
from collections.abc import Sequence
from typing import cast, get_args

import pandas as pd

from analysis.errors import CorpusError
from analysis.features.names.actor import Actor, ActorKind

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
COLUMNS = ("actor", "alias", "kind")


def from_frame(actors: pd.DataFrame) -> tuple[Actor, ...]:
    """The analyst's list: one row an alias, columns actor, alias and kind (alias and kind may be empty or missing).

    Raises CorpusError where the frame has no column `actor`, an alias without one, a kind that is not one of ours, two
    kinds for one actor, or one alias for two actors.
    """
    if "actor" not in actors:
        raise CorpusError(
            f"the list of actors has no column 'actor' (its columns: {', '.join(map(str, actors.columns))}); "
            "name the columns actor, alias, kind"
        )
    frame = actors.reindex(columns=COLUMNS).astype(object).fillna("").astype(str)
    frame = frame.apply(lambda column: column.str.strip())
    if orphans := frame.loc[frame["actor"].eq("") & frame["alias"].ne(""), "alias"].to_list():
        raise CorpusError(f"the list of actors has the alias {orphans[0]!r} without an actor; name it in that row")
    frame = frame[frame["actor"].ne("")]
    kinds = frame["kind"].str.lower().replace("", "other")
    if unknown := sorted(set(kinds) - set(KINDS)):
        raise CorpusError(f"the list of actors has the kind {unknown[0]!r}; use one of {', '.join(KINDS)}")
    own = []
    for name, group in frame.groupby("actor", sort=True):
        forms = {str(name), *group["alias"]} - {""}
        given = list(dict.fromkeys(kind for kind in kinds[group.index] if kind != "other"))
        if len(given) > 1:
            raise CorpusError(f"the list of actors has two kinds for {name!r}, {given[0]} and {given[1]}; keep one")
        own.append(
            Actor(
                str(name),
                cast("ActorKind", given[0] if given else "other"),
                tuple(sorted(f.replace("’", "'") for f in forms)),
            )
        )
    _refuse_shared(own)
    return tuple(own)


def _refuse_shared(own: Sequence[Actor]) -> None:
    """Raise CorpusError where two actors claim one form; an actor's name is a form of its own."""
    owner: dict[str, str] = {}
    for actor in own:
        for form in actor.aliases:
            if owner.setdefault(form, actor.name) != actor.name:
                raise CorpusError(
                    f"the list of actors gives {form!r} to both {owner[form]!r} and {actor.name!r}; keep one of them"
                )


def override(merged: list[tuple[Actor, int]], own: Sequence[Actor]) -> list[tuple[Actor, int]]:
    """The analyst's actors first: each absorbs what was found under its name or an alias; other actors lose the
    aliases it claims.
    """
    if not own:
        return merged
    owner = {form: actor.name for actor in own for form in actor.aliases}
    absorbed: defaultdict[str, list[tuple[Actor, int]]] = defaultdict(list)
    rest = []
    for actor, weight in merged:
        if actor.name in owner:
            absorbed[owner[actor.name]].append((actor, weight))
            continue
        kept = tuple(form for form in actor.aliases if form not in owner)
        if kept:
            rest.append(
                (actor._replace(aliases=kept, weak=tuple(form for form in actor.weak if form not in owner)), weight)
            )
    result = []
    for actor in own:
        parts = absorbed[actor.name]
        found = {form for part, _ in parts for form in part.aliases if owner.get(form, actor.name) == actor.name}
        weak = {form for part, _ in parts for form in part.weak} & found - set(actor.aliases)
        kind = actor.kind if actor.kind != "other" or not parts else parts[0][0].kind
        aliases = tuple(sorted({*actor.aliases, *found}))
        result.append(
            (Actor(actor.name, kind, aliases, tuple(sorted(weak))), max([1, *(weight for _, weight in parts)]))
        )
    return [*result, *rest]
