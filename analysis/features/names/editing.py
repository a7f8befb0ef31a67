"""Merging, renaming and splitting actors, as rows of the analyst's own list (actor, alias, kind).

Each function is given the mentions that are shown and the list in force, and gives back a whole new list, to be handed
to `analyse(actors=...)` and kept as `actors.csv`. Nothing is changed in place, and an edit of an earlier edit builds on
it. In the list an actor absorbs whatever was found under its name or one of its aliases, and takes these from others.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import CorpusError
from analysis.features.names.own_list import COLUMNS, from_frame


def actor_forms(mentions: pd.DataFrame, name: str) -> list[str]:
    """The forms under which the texts name an actor, most frequent first: those that can be split off.

    A pronoun is none, nor is a role that tells nobody by itself: 'the president', but 'the Russian president' is one.
    """
    own = mentions[mentions["actor"].eq(name)]
    said = own["mention"].str.replace("’", "'")
    telling = own["form"].eq("name") | (own["form"].eq("role") & said.str.contains(" ") & said.str.contains("[A-Z]"))
    counts = said[telling].value_counts()
    return sorted(counts.index, key=lambda form: (-counts[form], form))


def merge_actors(
    mentions: pd.DataFrame, names: Sequence[str], *, into: str, actors: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The list after several actors became one called `into`, which may be one of them or a new name.

    Raises CorpusError for fewer than two names, an unknown one, or an empty `into`.
    """
    chosen = list(dict.fromkeys(names))
    if len(chosen) < 2:
        raise CorpusError("merging needs at least two actors; choose another one")
    for name in chosen:
        _known(mentions, actors, name)
    into = _given(into)
    if into not in chosen and _is_actor(mentions, actors, into):
        raise CorpusError(f"{into!r} is an actor of its own; choose it too, or another name")
    return _taken_over(mentions, chosen, into, actors)


def rename_actor(mentions: pd.DataFrame, name: str, *, to: str, actors: pd.DataFrame | None = None) -> pd.DataFrame:
    """The list after an actor got another name; its forms stay its own.

    Raises CorpusError for an unknown actor, an empty name, or one that another actor has.
    """
    _known(mentions, actors, name)
    to = _given(to)
    if to != name and _is_actor(mentions, actors, to):
        raise CorpusError(f"{to!r} is another actor; merge the two, or choose another name")
    return _taken_over(mentions, [name], to, actors)


def split_actor(
    mentions: pd.DataFrame,
    name: str,
    forms: Sequence[str],
    *,
    into: str,
    kind: str = "",
    actors: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The list after some forms of an actor went to another one, `into`: a new actor, or one that is there already.

    `forms` are among `actor_forms`. Raises CorpusError for a form that is not the actor's, one that is its whole name
    (split the others off), no form at all, an empty `into` or the actor itself, and an unknown kind.
    """
    _known(mentions, actors, name)
    into = _given(into)
    if into == name:
        raise CorpusError(f"the forms are {name!r}'s already; choose another actor")
    chosen = [form.strip().replace("’", "'") for form in forms]
    if not chosen:
        raise CorpusError("choose at least one form to split off")
    own = set(actor_forms(mentions, name))
    for form in chosen:
        if form not in own:
            raise CorpusError(f"{form!r} is no form of {name!r} that can be split off; choose one of {_listed(own)}")
        if form == name:
            raise CorpusError(f"{form!r} is the actor's name; split its other forms off, or rename it first")
    rows = _rows(actors)
    rows = rows[~(rows["actor"].eq(name) & rows["alias"].isin(chosen))]
    rows = rows[~(rows["actor"].eq(into) & rows["alias"].isin(chosen))]
    if kind and rows["actor"].eq(into).any():
        rows.loc[rows["actor"].eq(into), "kind"] = kind
    kind = kind or _kind(mentions, rows, into, name)
    return _checked(rows, [(into, form, kind) for form in chosen])


def _taken_over(mentions: pd.DataFrame, names: Sequence[str], into: str, actors: pd.DataFrame | None) -> pd.DataFrame:
    """The list with `into` in the place of each of `names`."""
    rows = _rows(actors)
    kind = _kind(mentions, rows, into, *names)
    kept = rows[~rows["actor"].isin([*names, into])]
    own = rows[rows["actor"].isin([*names, into])]
    aliases = dict.fromkeys([*names, *own["actor"], *own["alias"]])
    found = [(into, alias, kind) for alias in aliases if alias and alias != into]
    return _checked(kept, found or [(into, "", kind)])


def _rows(actors: pd.DataFrame | None) -> pd.DataFrame:
    if actors is None:
        return pd.DataFrame(columns=list(COLUMNS), dtype="str")
    rows = actors.reindex(columns=list(COLUMNS)).astype("object").fillna("").astype("str")
    return pd.DataFrame({name: rows[name].str.strip() for name in COLUMNS})


def _checked(kept: pd.DataFrame, added: Sequence[tuple[str, str, str]]) -> pd.DataFrame:
    """The whole list; raises CorpusError where it could not be used."""
    frame = pd.concat([kept, pd.DataFrame(added, columns=list(COLUMNS), dtype="str")], ignore_index=True)
    frame = frame.drop_duplicates(ignore_index=True)
    from_frame(frame)
    return frame


def _kind(mentions: pd.DataFrame, rows: pd.DataFrame, *names: str) -> str:
    """The kind of the first of the actors for which one is known."""
    for name in names:
        listed = rows.loc[rows["actor"].eq(name) & rows["kind"].ne(""), "kind"]
        found = mentions.loc[mentions["actor"].eq(name), "kind"]
        for kind in (*listed.head(1), *found.head(1)):
            if kind != "other":
                return str(kind)
    return ""


def _is_actor(mentions: pd.DataFrame, actors: pd.DataFrame | None, name: str) -> bool:
    return bool(mentions["actor"].eq(name).any() or _rows(actors)["actor"].eq(name).any())


def _known(mentions: pd.DataFrame, actors: pd.DataFrame | None, name: str) -> None:
    if not _is_actor(mentions, actors, name):
        raise CorpusError(f"{name!r} is no actor of these articles; choose one of the table of mentions")


def _given(name: str) -> str:
    name = name.strip()
    if not name:
        raise CorpusError("an actor needs a name; give one")
    return name


def _listed(forms: set[str]) -> str:
    return ", ".join(map(repr, sorted(forms)[:8])) or "none"
