"""A person of an article, a place where one is named, and what one can be called."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True, eq=False)
class Person:
    """One person; `gender` is '' where nothing tells it, `certain` is false for a name that may be no person."""

    name: str
    key: str
    gender: str = ""
    certain: bool = True


class Mention(NamedTuple):
    """A person named at text[start:end]; `full` where more than a bare surname stands there."""

    start: int
    end: int
    person: Person
    full: bool


class Role(NamedTuple):
    """A role of a person, with the lower-cased words beside it."""

    person: Person
    beside: frozenset[str]
