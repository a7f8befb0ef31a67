"""What a table is: named columns with a meaning, and the one place where rows become a frame.

The data dictionary lives here in code form: each detector describes its own columns with `Column`, `Count`, `Measure`
and `Statistic`; README, help texts and tests read them from there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Kind = Literal["text", "count", "offset", "number", "flag"]

# An offset can be undefined (a quotation without a source), a count cannot: it is 0 where nothing was found.
# Article-level counts of an article that was not scored are undefined, which is why `articles` stores them as
# numbers.
DTYPES: dict[Kind, str] = {"text": "str", "count": "int64", "offset": "Int64", "number": "float64", "flag": "bool"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in files, the kind of value, what it means, and its heading on a page."""

    name: str
    kind: Kind
    meaning: str
    label: str


def with_interval(name: str, meaning: str, label: str) -> tuple[Column, Column, Column]:
    """A figure and the ends of its 95% interval: the columns `<name>`, `<name>_low` and `<name>_high`."""
    return (
        Column(name, "number", meaning, label),
        Column(f"{name}_low", "number", f"Lower end of the 95% interval of {name}", f"{label}, low"),
        Column(f"{name}_high", "number", f"Upper end of the 95% interval of {name}", f"{label}, high"),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """A long table: one row a thing. `row` says which thing; an empty table keeps its columns."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]

    def frame(self, rows: Iterable[Sequence[object]]) -> pd.DataFrame:
        """Rows, each as long as `columns`, as a frame with this table's columns and types."""
        return self.typed(pd.DataFrame(list(rows), columns=self.names, dtype=object))

    def typed(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame's columns of this table, in this table's order and types; missing ones are undefined."""
        known = frame if all(name in frame for name in self.names) else frame.reindex(columns=self.names)
        columns = {c.name: known[c.name].astype(DTYPES[c.kind]) for c in self.columns}  # type: ignore[call-overload]
        return pd.DataFrame(columns, index=frame.index)


# Every table that speaks of a span begins with these.
ARTICLE_KEYS = (
    Column("article_id", "text", "Identifies the article in every table", "Article"),
    Column("outlet", "text", "The publication that ran it", "Outlet"),
    Column("story", "text", "The event that it reports; articles of one story can be compared", "Story"),
)
ZONE = Column("zone", "text", "`headline` (offsets into the title) or `body` (offsets into the text)", "Where")
START = Column("start", "offset", "First character of the span", "Start")
END = Column("end", "offset", "One past the last character of the span", "End")
VOICE = Column("voice", "text", "`author`, or `quoted` inside words attributed to a source", "Voice")


def evidence_table(name: str, row: str, *columns: Column) -> Table:
    """A table of spans: the article's keys, then `columns`."""
    return Table(name, row, (*ARTICLE_KEYS, *columns))


@dataclass(frozen=True, slots=True)
class Count:
    """A column of `articles` that counts rows of an evidence table, so that the number can be opened.

    `where` keeps rows whose column holds one of the given values; `weight` sums a column instead of counting rows;
    `distinct` counts that column's different values. Only rows of the body are counted.
    """

    name: str
    label: str
    meaning: str
    table: str
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    weight: str | None = None
    distinct: str | None = None

    def evidence(self, table: pd.DataFrame) -> pd.DataFrame:
        """The rows of `table` behind this count."""
        return table[self.behind(table)]

    def behind(self, table: pd.DataFrame) -> NDArray[np.bool_]:
        """Whether each row of `table` is counted."""
        kept = table["zone"].eq("body").to_numpy(dtype=bool) if "zone" in table else np.ones(len(table), dtype=bool)
        for column, values in self.where:
            kept = kept & table[column].isin(values).to_numpy(dtype=bool)
        if self.distinct:
            kept = kept & table[self.distinct].notna().to_numpy(dtype=bool)
        return kept


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of `articles` that is `scale` × `count` / `base`, both of them columns of `articles` too.

    Undefined where `base` is 0. `voice` says whose words it speaks of: `author`, `quoted`, or `both`.
    """

    name: str
    label: str
    meaning: str
    count: str
    base: str
    scale: float = 1.0
    voice: str = "both"


@dataclass(frozen=True, slots=True)
class Statistic:
    """A column of `articles` that is no ratio of counts and is computed from one article; outlets get its mean.

    `count` names the count whose rows it is computed from, where it is not computed from all words.
    """

    name: str
    label: str
    meaning: str
    count: str | None = None
