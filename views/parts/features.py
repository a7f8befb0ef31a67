"""The figures that pages show, as the analysis describes them, and the rows of evidence behind each."""

from typing import NamedTuple

import pandas as pd

from analysis.comparison.reuse import shared
from analysis.features import REGISTRY
from analysis.features.counting import BASES, COUNTS, MEASURES, STATISTICS
from analysis.tables import Count, Measure, Statistic
from views.parts.corpus import Tables

BY_NAME: dict[str, Measure | Statistic] = {figure.name: figure for figure in (*MEASURES, *STATISTICS)}
COUNT_BY_NAME: dict[str, Count] = {count.name: count for count in COUNTS}
LABEL_BY_NAME = {thing.name: thing.label for thing in (*BASES, *COUNTS, *MEASURES, *STATISTICS)}
# The groups in which figures are shown, in order, and the tables of evidence whose figures belong to each.
GROUPS: dict[str, tuple[str, ...]] = {
    "Certainty": ("hedges", "boosters"),
    "Sources": ("quotes",),
    "Loaded language": ("loaded",),
    "Repetition": ("repeats",),
    "Copying": ("reuse",),
    "Headlines": ("headlines",),
    "Actors": ("mentions", "labels", "passives"),
}
GROUP_OF_TABLE = {table: group for group, tables in GROUPS.items() for table in tables}
# The table of the detector that a figure is made by; what is left is made from passages shared by articles.
TABLE_OF = {
    figure.name: detector.table.name for detector in REGISTRY for figure in (*detector.measures, *detector.statistics)
}
# Which mark a table's spans get.
MARK_KINDS = {
    "quotes": "quote",
    "hedges": "hedge",
    "boosters": "booster",
    "loaded": "loaded",
    "mentions": "actor",
    "repeats": "repeat",
    "reuse": "shared",
}


class Behind(NamedTuple):
    """The evidence table that a figure counts, and those of its rows that it counts."""

    table: str
    rows: pd.DataFrame


def behind(figure: Measure | Statistic, tables: Tables) -> Behind | None:
    """What a figure counts, or None where it is computed from all words of an article."""
    count = COUNT_BY_NAME.get(figure.count or "")
    if count is not None:
        return Behind(count.table, count.evidence(tables[count.table]))
    if figure.count == "n_words_quoted":
        quotes = tables["quotes"]
        return Behind("quotes", quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare")])
    if figure.count == "n_words_own":
        # Own words are what the passages shared with other outlets leave: these are what can be read.
        return Behind("reuse", shared(tables["reuse"]))
    return None


def figures_in(voice: str | None) -> list[Measure | Statistic]:
    """The figures of one voice; for both (None), those of both, and those of one voice that have no counterpart."""
    if voice is not None:
        return [figure for figure in BY_NAME.values() if voice_of(figure) == voice]
    whole = {_counted(figure) for figure in BY_NAME.values() if voice_of(figure) == "both"}
    return [figure for figure in BY_NAME.values() if voice_of(figure) == "both" or _counted(figure) not in whole]


def group_of(figure: Measure | Statistic) -> str:
    """The group in which a figure is shown."""
    return GROUP_OF_TABLE[TABLE_OF.get(figure.name, "reuse")]


def voice_of(figure: Measure | Statistic) -> str:
    """`author`, `quoted` or `both`: whose words a figure covers."""
    return figure.voice if isinstance(figure, Measure) else "both"


def _counted(figure: Measure | Statistic) -> tuple[str, tuple[str, ...]]:
    """What a figure counts whatever the voice: the table, and which of its columns narrow it down."""
    count = COUNT_BY_NAME.get(figure.count) if isinstance(figure, Measure) else None
    if count is None:
        return figure.name, ()
    return count.table, tuple(sorted(column for column, _ in count.where if column != "voice"))
