"""The analyst's own actors: an `actors.csv` beside the files, one row an alias. It wins over what is found."""

import pandas as pd

from analysis.features.names.own_list import COLUMNS, KINDS
from analysis.reading.columns import plain, understood
from analysis.reading.schema import Problem, unguarded
from analysis.reading.sources import Source, note_called

FILE_NAME = "actors.csv"


def actors_in(source: Source, problems: list[Problem]) -> pd.DataFrame | None:
    """The list that a file is, or None: its name ends as it must, and it has a column `actor` and none of texts.

    Shape (aliases, 3): actor, alias, kind, '' where not given. A kind that is none of ours becomes a problem and is
    left open.
    """
    frame = note_called(source, FILE_NAME)
    if frame is None:
        return None
    names = {str(name).strip().lower(): position for position, name in reversed(list(enumerate(frame.columns)))}
    if "actor" not in names or "text" in understood([str(name) for name in frame.columns]):
        return None
    columns = {
        name: [unguarded((plain(value) or "").strip()) for value in frame.iloc[:, names[name]]]
        if name in names
        else [""] * len(frame)
        for name in COLUMNS
    }
    for row, kind in enumerate(columns["kind"], start=1):
        if kind and kind.lower() not in KINDS:
            reason = f"the kind {kind[:40]!r} is none of {', '.join(KINDS)}; the row was read without it"
            problems.append(Problem(source.name, row, reason))
            columns["kind"][row - 1] = ""
    return pd.DataFrame(columns, columns=list(COLUMNS), dtype="str")
