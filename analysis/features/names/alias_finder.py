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
        hits = [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if (not start or not text[start - 1].isalnum()) and (end == last or not text[end].isalnum())
        ]
        # Earliest first and longest of those: an alias inside a longer one that began before it is part of that one.
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        kept: list[Hit] = []
        for start, end, index in hits:
            if not kept or start >= kept[-1].end:
                kept.append(Hit(start, end, self.aliases[index]))
        return kept
