"""Which organisation or country a noun phrase names: 'the Department of Fisheries', 'the Lund campaign', 'Moscow'.

The name is the phrase from its first capital, with what 'of' or 'for' adds to it; known countries and the corpus's
actors give theirs (Moscow is Russia). Peoples ('Norwegians') are no country but a role. Limit: a lower-case name is not
seen.
"""

import re
from collections.abc import Iterable

from analysis.features.names.index import ActorIndex
from analysis.features.quotation.cast import Cast
from analysis.features.quotation.people import Vocabulary
from analysis.features.quotation.salience import Source, Turn
from analysis.features.quotation.source_type import NounPhrase, is_plural

_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? ")
_OF_NAME = re.compile(r" (?:of|for|to) (?:the |an? )?(?:[A-Z][\w.&'’-]*(?:(?: and| of| for| the| on)* (?=[A-Z]))?)+")


def organisation(
    head: NounPhrase, cast: Cast, lists: Vocabulary, actors: Iterable[ActorIndex], *, opens: bool
) -> Source | None:
    """The organisation or country that the phrase names, or None; `opens` where the phrase opens a sentence."""
    words, plural = list(head.words), is_plural(head)
    named = [
        index
        for index, word in enumerate(words)
        if word[0].isupper() and (index or not opens or _is_name(words, cast, lists, actors))
    ]
    if not named:
        return None
    name = _HONORIFIC.sub("", _POSSESSIVE.sub("", " ".join(words[named[0] :])))
    tail = _OF_NAME.match(head.tail) if words[-1][0].isupper() else None
    name += tail.group() if tail else ""
    parts = name.split(" and ")
    if len(parts) == 2 and all(part.removeprefix("the ")[:1].isupper() for part in parts):
        shown = [_actor_name(part.removeprefix("the "), actors) for part in parts]
        if all(shown):
            return Source(f"{shown[0]} and {shown[1]}", "organisation", plural=True)
    for index in actors:
        actor = index.resolve(name)
        if actor is not None and actor.kind != "person":
            people = len(words) == 1 and name.endswith("s") and index.resolve(name[:-1]) == actor
            return Source(name if people else actor.name, "role" if people else "organisation", plural=plural)
    return Source(name, "organisation", plural=plural)


def _actor_name(name: str, actors: Iterable[ActorIndex]) -> str | None:
    return next((actor.name for index in actors if (actor := index.resolve(name)) and actor.kind != "person"), None)


def _is_name(words: list[str], cast: Cast, lists: Vocabulary, actors: Iterable[ActorIndex]) -> bool:
    """Whether the first word of a phrase that opens a sentence is capitalised because it is a name."""
    if len(words) > 1 and words[1][0].isupper():
        return True
    word = _POSSESSIVE.sub("", words[0])
    name = lists.read(word)
    if name is None:
        return False
    known = cast.who(name) is not None or _actor_name(word, actors) is not None
    place = len(words) == 1 and lists.words.get(word.lower()) in ("place", "either")
    return known or place or not word[1:].islower()


def named_before(noun: str, turns: list[Turn]) -> str | None:
    """The last of the organisations in `turns` that a bare 'the agency' can stand for."""
    for turn in reversed(turns):
        name = turn.source.name
        if turn.source.type == "organisation" and name and name.lower().endswith(noun):
            return name
    return None
