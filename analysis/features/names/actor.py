"""What an actor is."""

from typing import Literal, NamedTuple

ActorKind = Literal["person", "country", "organisation", "alliance", "group", "other"]


class Actor(NamedTuple):
    """Someone or something that acts in the news. `name` is what tables show; `aliases` are the forms it takes in
    text.

    `weak` aliases (a bare surname, 'Georgia') may be somebody else's: they count in an article that also holds another
    alias.
    """

    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    weak: tuple[str, ...] = ()
