"""Offices: 'Russian President Vladimir Putin' makes 'the Russian president' a way of naming Vladimir Putin."""

import re

from analysis.features.actors.runs import Run
from analysis.features.names.words import NameWords, grammar

OFFICE_BEFORE = re.compile(r"((?:[^\W\d_][\w.]* ){1,4})([a-z]+) $")
WIDEST = 60


def office_aliases(whole: Run, run: Run, text: str, taken: bytearray, words: NameWords) -> set[str]:
    """The office forms before a person's name: those of the run's own title, or of a role noun in lower case.

    They begin with a known country or body, as `taken` marks it, and end in a word of the list `grammar`, `office`.
    """
    title = whole.name[: run.start - whole.start].rstrip()
    start = whole.start
    if not title:
        before = text[max(0, run.start - WIDEST) : run.start].split()
        if not before or before[-1] not in grammar("office"):
            return set()
        match = OFFICE_BEFORE.search(text, max(0, run.start - WIDEST), run.start)
        if not match:
            return set()
        # From the first word of the country's name on: 'for North Korean leader ' is 'North Korean leader'.
        known = next((at for at in range(match.start(), match.end()) if taken[at]), None)
        if known is None:
            return set()
        start, title = known, text[known : match.end()].rstrip()
    parts = title.split()
    if not taken[start] or len(parts) < 2 or parts[-1].lower() not in grammar("office"):
        return set()
    first = next((place for place, part in enumerate(parts) if part.lower() in words.before_names), len(parts))
    if not first or not all(part.lower() in words.before_names for part in parts[first:]):
        return set()
    country = parts[:first]
    return {" ".join([*country, *parts[first:]]), " ".join([*country, *(part.lower() for part in parts[first:])])}
