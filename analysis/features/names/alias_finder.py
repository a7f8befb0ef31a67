"""Finds names as they are written in a text."""

from collections.abc import Iterable
from typing import NamedTuple

import ahocorasick_rs


class Hit(NamedTuple):
    """A place where an alias stands, before it is known whether it means its actor."""

    start: int
    end: int
    alias: str


class AliasFinder:
    """Finds aliases as they are written (case counts), at word boundaries, longest first (Aho & Corasick 1975)."""

    def __init__(self, aliases: Iterable[str]) -> None:
        """`aliases` have straight apostrophes."""
        self.aliases = sorted(set(aliases))
        kind = ahocorasick_rs.MatchKind.Standard
        self._automaton = ahocorasick_rs.AhoCorasick(self.aliases, matchkind=kind) if self.aliases else None

    def find(self, text: str) -> list[Hit]:
        """Hits in order, without overlap."""
        if self._automaton is None:
            return []
        text = text.replace("’", "'")
        last = len(text)
        # Earliest first and longest of those: an alias inside a longer one that began before it is part of that one.
        hits = sorted(
            (start, -end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if (not start or not text[start - 1].isalnum()) and (end == last or not text[end].isalnum())
        )
        kept: list[Hit] = []
        free = 0
        for start, minus_end, index in hits:
            if start >= free:
                free = -minus_end
                kept.append(Hit(start, free, self.aliases[index]))
        return kept
