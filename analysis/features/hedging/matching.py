"""Finding the cues of a word list where their context rules hold."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from analysis.errors import CorpusError
from analysis.features.hedging.contexts import RULES, Rule
from analysis.features.hedging.site import Site
from analysis.lexicons import Lexicons
from analysis.parsing import Passage


class Entry(NamedTuple):
    """One row of a cue list: the cue's words after its first, its category, and the rules that must all hold."""

    rest: tuple[str, ...]
    category: str
    rules: tuple[Rule, ...]


class Entries(NamedTuple):
    """The rows whose cues begin with one word: those that go on, by the word that follows, longest first; and those
    that do not.
    """

    longer: dict[str, list[Entry]]
    alone: list[Entry]


def find_cues(passage: Passage, entries: Mapping[str, Entries]) -> Iterator[tuple[int, int, str]]:
    """Start, end and category of each cue whose context holds, in order, without overlap."""
    words, tokens = passage.words, passage.tokens
    free = 0
    for first in passage.tokens_among(entries):
        if first < free:
            continue
        longer, alone = entries[words[first]]
        going_on = longer.get(words[first + 1], ()) if longer and first + 1 < len(words) else ()
        site = None
        for rest, category, rules in (*going_on, *alone):
            if rest and not _continues(passage, first, rest):
                continue
            last = first + 1 + len(rest)
            if rules:
                if site is None or site.last != last:
                    site = Site(passage, first, last)
                if not all(holds(site) for holds in rules):
                    continue
            yield tokens[first][0], tokens[last - 1][1], category
            free = last
            break


def _continues(passage: Passage, first: int, rest: tuple[str, ...]) -> bool:
    """Whether the cue's other words follow, with nothing but white space between them."""
    last = first + len(rest)
    if tuple(passage.words[first + 1 : last + 1]) != rest:
        return False
    tokens = passage.tokens
    return all(passage.text[tokens[i][1] : tokens[i + 1][0]].isspace() for i in range(first, last))


@lru_cache(maxsize=16)
def cue_entries(lexicons: Lexicons, name: str) -> dict[str, Entries]:
    """The rows of a cue list by their first word; CorpusError where a rule does not exist.

    The rules are those of `contexts.RULES`.
    """
    return entries_of(lexicons[name], name, RULES)


def entries_of(frame: pd.DataFrame, name: str, known: Mapping[str, Rule]) -> dict[str, Entries]:
    """As `cue_entries`, for the rows of a list called `name` with rules of its own."""
    entries: dict[str, Entries] = {}
    contexts = frame["context"] if "context" in frame else [""] * len(frame)
    for cue, category, context in zip(frame["cue"], frame["category"], contexts, strict=True):
        unknown = sorted(set(context.split()) - known.keys())
        if unknown:
            raise CorpusError(
                f"{name}.csv: the context '{unknown[0]}' of '{cue}' does not exist; use {', '.join(sorted(known))}"
            )
        head, *rest = Passage("body", cue).words or [cue]
        longer, alone = entries.setdefault(head, Entries({}, []))
        rows = longer.setdefault(rest[0], []) if rest else alone
        rows.append(Entry(tuple(rest), category, tuple(known[word] for word in context.split())))
    for longer, _ in entries.values():
        for rows in longer.values():
            rows.sort(key=lambda entry: -len(entry.rest))
    return entries
