"""Mentions of actors in labelled texts: targets that nobody labelled, and people who can be given other names."""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from analysis import analyse
from analysis.features.sentiment.masking import is_same_name, name_words
from analysis.features.sentiment.roles import PREPOSITIONS
from training.phrases import Span, is_free

# Texts analysed together: each is a story of its own, so more would only take more memory.
BATCH = 800
STATES = frozenset({"country", "alliance"})
BEHIND_PREPOSITION, ELSEWHERE = 0.75, 0.5
WORD = re.compile(r"[\w']+")
BEFORE = 30  # characters, in which the word before a state stands


class Target(NamedTuple):
    """A span of a text."""

    text: str
    start: int
    end: int


class Mention(NamedTuple):
    """A span that speaks of an actor, the actor's kind, and whether it is a name."""

    target: Target
    kind: str
    is_name: bool


def mentions(texts: Iterable[str]) -> Iterator[Mention]:
    """Names, roles and pronouns of actors, found in each different text alone."""
    different = list(dict.fromkeys(texts))
    for first in range(0, len(different), BATCH):
        batch = different[first : first + BATCH]
        numbers = [str(number) for number in range(len(batch))]
        frame = pd.DataFrame({"article_id": numbers, "story": numbers, "outlet": "outlet", "title": "", "text": batch})
        for row in analyse(frame, sentiment="linear")["mentions"].itertuples():
            text = batch[int(row.article_id)]
            # Reading mends what it takes for damage; where it did, the text is another.
            if text[row.start : row.end] == row.mention:
                yield Mention(Target(text, row.start, row.end), row.kind, row.form == "name")


def spans_by_text(targets: Iterable[Target]) -> dict[str, list[Span]]:
    """The spans of each text that has some."""
    found: dict[str, list[Span]] = {}
    for text, *span in targets:
        found.setdefault(text, []).append((span[0], span[1]))
    return found


def further_mentions(found: Iterable[Mention], labelled: Iterable[Target]) -> list[Mention]:
    """The mentions that overlap no labelled target."""
    taken = spans_by_text(labelled)
    return [m for m in found if is_free((m.target.start, m.target.end), taken.get(m.target.text, []))]


def as_setting(mention: Mention) -> float:
    """How far an opinion of a mention is to be drawn toward neutral: 0 for all but states.

    A state is often no more than where news takes place, or with whom, most of all behind a preposition ('with Iran').
    A teacher that learnt from people reads blame into it.
    """
    if mention.kind not in STATES:
        return 0.0
    text, start, _ = mention.target
    words = [word.lower() for word in WORD.findall(text[max(0, start - BEFORE) : start])]
    before = next((word for word in reversed(words) if word != "the"), "")
    return BEHIND_PREPOSITION if before in PREPOSITIONS else ELSEWHERE


class OtherNames:
    """Gives the people beside a target other names, so that a network cannot lean on who they are."""

    def __init__(self, found: Iterable[Mention], seed: int) -> None:
        """Draw from the names of two words among `found`; one seed draws the same names again."""
        self.people = defaultdict(list)
        for target, kind, is_name in found:
            if kind == "person" and is_name:
                self.people[target.text].append((target.start, target.end))
        names = {text[start:end] for text, spans in self.people.items() for start, end in spans}
        self.names = sorted(name for name in names if len(name.split()) == 2 and name.replace(" ", "").isalpha())
        self.chance = random.Random(seed)

    def swapped(self, target: Target) -> Target:
        """The target in its text, each person of another name under a name drawn; a surname stays a surname."""
        text, start, end = target
        own, drawn = name_words(text[start:end]), dict[str, str]()
        sides = ["", ""]
        done = [0, end]
        for first, last in sorted(self.people[text]):
            name, side = text[first:last], int(first >= end)
            if first < done[side] or (first < end and start < last) or is_same_name(own, name_words(name)):
                continue
            new = drawn.setdefault(name.split()[-1], self.chance.choice(self.names))
            sides[side] += text[done[side] : first] + (new if " " in name else new.split()[-1])
            done[side] = last
        before, behind = sides[0] + text[done[0] : start], sides[1] + text[done[1] :]
        return Target(before + text[start:end] + behind, len(before), len(before) + end - start)
