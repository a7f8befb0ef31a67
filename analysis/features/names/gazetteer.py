"""Actors known before reading: countries with capitals, demonyms and governments, alliances, world and state bodies.

Names come from Unicode CLDR (through Babel), capitals and demonyms from countryinfo, and what both lack from the word
list `actors`. A form that two countries share, or that is also a person's or a town's name, is weak: it counts only
beside another form.
"""

from collections import Counter, defaultdict
from functools import cache
from typing import cast

from babel import Locale
from countryinfo import CountryInfo

from analysis.features.names.actor import Actor, ActorKind
from analysis.features.names.index import ActorIndex
from analysis.features.names.nouns import label_words
from analysis.features.names.words import name_words
from analysis.lexicons import Lexicons


@cache
def gazetteer(lexicons: Lexicons) -> ActorIndex:
    """Every known actor, as an index; built once (about 0.1 s)."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    weak: defaultdict[str, set[str]] = defaultdict(set)
    kinds: dict[str, ActorKind] = {}
    owner: dict[str, str] = {}
    blocked = set()
    for form, actor, category, is_weak in (
        lexicons["actors"][["form", "actor", "category", "weak"]].to_numpy(str).tolist()
    ):
        if category == "none":
            blocked.add(form)
            continue
        forms[actor].update((actor, form))
        kinds[actor] = cast("ActorKind", category)
        owner[form] = owner[actor] = actor
        if is_weak:
            weak[actor].add(form)
    for epithet, actor in label_words(lexicons).epithets.items():
        spelt = (epithet, epithet.title(), epithet.capitalize())
        forms[actor].update(form for form in spelt if form not in blocked and owner.setdefault(form, actor) == actor)
    given = name_words(lexicons).given
    records = _countries()
    shared = Counter(form for _, _, others in records for form in others)
    for names, capital, others in records:
        actor = next((owner[name] for name in names if name in owner), names[0])
        kinds.setdefault(actor, "country")
        for form in [*names, *others]:
            if (
                form in blocked
                or owner.get(form, actor) != actor
                or (form not in names and shared[form] > 1 and form not in owner)
            ):
                continue
            forms[actor].add(form)
            if form == capital and form.lower() in given and form not in owner:
                weak[actor].add(form)
    actors = [Actor(name, kinds[name], tuple(sorted(forms[name])), tuple(sorted(weak[name]))) for name in sorted(forms)]
    return ActorIndex(tuple(actors), blocked=frozenset(blocked))


def _countries() -> list[tuple[list[str], str, list[str]]]:
    """Each country's names (the one to show first), capital, and its other forms (capital, demonyms)."""
    territories = Locale("en").territories
    found = {}
    for record in CountryInfo("Norway").all().values():
        code = (record.get("ISO") or {}).get("alpha2")
        if code not in territories or code in found:
            continue
        name = str(territories[code]).split(" (")[0].replace("&", "and").replace("’", "'")
        names = [name, *([record["name"]] if record["name"].isascii() and "," not in record["name"] else [])]
        capital = record.get("capital") if isinstance(record.get("capital"), str) else ""
        demonyms = [
            d.strip() for d in str(record.get("demonym") or "").split(",") if d.strip() and d.strip() not in names
        ]
        plurals = [f"{d}s" for d in demonyms if d[-1] in "nio"]
        others = [form for form in [capital, *demonyms, *plurals] if form and form[0].isupper() and form not in names]
        found[code] = (list(dict.fromkeys(names)), capital, others)
    return [found[code] for code in sorted(found)]
