"""Who is meant by a role: 'the Russian president', 'the four-term congressman', 'the billionaire', 'the two leaders'.

A role stands for the person to whom the article gave it, if what stands beside it agrees: a place or nation has to be
the same, a vice president is no president, a former one only where the source says so. A noun that describes rather
than tells an office apart ('the billionaire') stands for whoever is being spoken of. Limit: an elected office that the
article gives to nobody is taken for such a description.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from analysis.features.quotation.cast import Cast
from analysis.features.quotation.people import Vocabulary
from analysis.features.quotation.person import Person
from analysis.features.quotation.salience import Salience
from analysis.features.quotation.source_type import NounPhrase

BOTH = re.compile(r"(?:the two|both) (?!of )", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_LEAST_SALIENCE = -1.0
_STEM = 4
_PARTY_STEM = 8


class Asked(NamedTuple):
    """A role in a source: its noun, what stands beside it as written, and the lower-cased words of that."""

    noun: str
    beside: list[str]
    plain: frozenset[str]


def holder(
    head: NounPhrase,
    position: int | None,
    cast: Cast,
    salience: Salience,
    lists: Vocabulary,
    is_nation: Callable[[str], bool],
) -> Person | None:
    """The person for whom a role in the singular stands at a position of the body (None: in the headline)."""
    beside = [_POSSESSIVE.sub("", word).strip(".") for word in head.words[:-1]]
    asked = Asked(_POSSESSIVE.sub("", head.head.lower()), beside, frozenset(word.lower() for word in beside))
    roles = cast.with_role(asked.noun)
    of_rank = [role for role in roles if _same_rank(asked, role.beside, lists)]
    fits = {role.person: None for role in of_rank if _same_place(asked, role.beside)}
    if not fits and head.definite and position is not None:
        if any(word[0].isupper() and is_nation(word) for word in beside):
            return None
        others = {role.person for role in roles} - {role.person for role in of_rank}
        person = _described(head, asked, position, cast, salience, lists)
        return person if person not in others else None
    if len(fits) > 1 and position is not None:
        best = salience.best(position, among=fits)
        if isinstance(best, Person):
            return best
    return next(iter(fits), None)


def _same_rank(asked: Asked, given: frozenset[str], lists: Vocabulary) -> bool:
    lower = lists.lower_offices
    return asked.plain & lower == given & lower and not ("former" in asked.plain and "former" not in given)


def _same_place(asked: Asked, given: frozenset[str]) -> bool:
    # Adjectives in lower case only describe: the four-term congressman; but the band leader leads no country.
    told = [word.lower() for word in asked.beside if word[0].isupper() or asked.noun == "leader"]
    return not told or any(a == b or (len(a) >= _STEM and a[:_STEM] == b[:_STEM]) for a in told for b in given)


def _described(
    head: NounPhrase, asked: Asked, position: int, cast: Cast, salience: Salience, lists: Vocabulary
) -> Person | None:
    """Whoever is being spoken of, unless known to be of another party or in a walk of life that does not fit."""
    title = lists.titles.get(asked.noun)
    if title is None or not title.describes or head.tail.startswith((" of the", " who")):
        return None
    best = salience.best(position, gender=title.gender, least=_LEAST_SALIENCE)
    if not isinstance(best, Person):
        return None
    parties = {party[:_PARTY_STEM] for party in lists.parties}
    roles = cast.roles_of(best)
    told = {word[:_PARTY_STEM] for word in [*asked.plain, asked.noun]} & parties
    known = {role[:_PARTY_STEM] for role in roles} & parties
    walks = [lists.titles[role] for role in roles if role in lists.titles and role[:_PARTY_STEM] not in parties]
    fits = not walks or any(walk.describes or walk.category != "occupation" for walk in walks)
    return best if fits and (not told or not known or told & known) else None
