"""What a detector is: spans of one article, and the columns of `articles` that count them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from analysis.features.actor_index import ActorIndex
from analysis.features.voice import Voices
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle
from analysis.tables import Count, Measure, Statistic, Table

# One row of evidence: a named tuple whose fields are the table's columns after the article's keys.
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a detector may know besides the article: the corpus's actors and the word lists."""

    actors: ActorIndex = field(default_factory=ActorIndex)
    lexicons: Lexicons = field(default_factory=Lexicons)


@dataclass
class Found:
    """What the detectors before this one found in the article: rows by table name."""

    rows: dict[str, list[Any]] = field(default_factory=dict)

    @cached_property
    def voices(self) -> Voices:
        """Whose voice a span of this article speaks in; ask only after the quotation detector has run."""
        return Voices(self.rows.get("quotes", []))


@dataclass(frozen=True, slots=True)
class Detector:
    """One line of the registry.

    `detect(article, found, context)` yields rows for `table`. `compute(article, rows)` gives the value of each of
    `statistics`, NaN where undefined.
    """

    table: Table
    detect: Callable[[ParsedArticle, Found, Context], Iterable[Row]]
    counts: tuple[Count, ...] = ()
    measures: tuple[Measure, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    compute: Callable[[ParsedArticle, list[Any]], dict[str, float]] | None = None
