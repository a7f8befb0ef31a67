"""Names that stand in for a target's own, so that a teacher that reads names says what the wording makes of anyone."""

from random import Random

from training.further import Target

SURNAMES = ("Smith", "Miller", "Johnson", "Davis", "Wilson", "Taylor", "Moore", "Clark", "Lewis", "Walker")
COUNTRIES = ("Norway", "Belgium", "Portugal", "Chile", "Kenya")
# Of the stand-ins for a thing.
PEOPLE = 0.6


def as_a_person(target: Target, chance: Random) -> Target:
    """The target under a surname."""
    return renamed(target, chance.choice(SURNAMES))


def as_anyone(target: Target, chance: Random) -> Target:
    """The target under a surname or a country's name."""
    return renamed(target, chance.choice(SURNAMES if chance.random() < PEOPLE else COUNTRIES))


def renamed(target: Target, name: str) -> Target:
    """The target under another name."""
    text, start, end = target
    return Target(text[:start] + name + text[end:], start, start + len(name))
