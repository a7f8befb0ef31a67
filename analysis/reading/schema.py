"""What reading yields: the tables `articles` (before any feature is measured), `furniture` and `problems`."""

import re
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from analysis.tables import ARTICLE_KEYS, Column, Table, evidence_table

# A text longer than this is not one article (a whole novel has about 600,000 characters) and would hold up the rest.
LONGEST_TEXT = 2_000_000

ARTICLES = Table(
    "articles",
    "article",
    (
        *ARTICLE_KEYS,
        Column("title", "text", "The headline, without the outlet's name", "Title"),
        Column("author", "text", "Who signed it, as the page or the table says", "Author"),
        Column("published", "text", "Day of publication, as year-month-day", "Published"),
        Column("url", "text", "Address of the page", "Address"),
        Column(
            "language",
            "text",
            "ISO 639 code of the text's language; empty where the text is too short to tell",
            "Language",
        ),
        Column("source_file", "text", "The file that it was read from", "File"),
        Column(
            "text", "text", "The article's own words, cleaned of page furniture where the file was a raw page", "Text"
        ),
        Column(
            "warnings", "text", "What to know before trusting the figures; empty where there is nothing", "Warnings"
        ),
    ),
)
FURNITURE = evidence_table(
    "furniture",
    "line removed from a raw file",
    Column("line", "count", "Number of the line in the file's text, the first being 1", "Line"),
    Column("text", "text", "The removed line", "Removed text"),
    Column("kind", "text", "What the line is: title, byline, date, share, teaser, copyright …", "Kind"),
    Column("rule", "text", "The rule that removed it", "Rule"),
)
PROBLEMS = Table(
    "problems",
    "file or row that could not be used",
    (
        Column("source_file", "text", "The file concerned; empty for a table that was handed over in memory", "File"),
        Column(
            "row",
            "offset",
            "Row of the table or item of the list, the first being 1; empty where the whole file is meant",
            "Row",
        ),
        Column("reason", "text", "What is wrong, and how to mend it", "What is wrong"),
    ),
)


# The story of an article that the analyst takes out of every story.
ALONE = "(stands alone)"
# Our files put a ' before what a spreadsheet would run as a formula.
GUARD = re.compile(r"'(?=[=+\-@\t\r])")


def unguarded(cell: str) -> str:
    """A cell of a file that we may have written, without the guard against formulas."""
    return GUARD.sub("", cell, count=1) if GUARD.match(cell) else cell


class Problem(NamedTuple):
    """A file, or a row of it, that could not be used."""

    source_file: str | None
    row: int | None
    reason: str


class Removed(NamedTuple):
    """A line taken out of a raw page."""

    line: int
    text: str
    kind: str
    rule: str


@dataclass(frozen=True)
class Corpus:
    """What reading found: three frames with the columns of ARTICLES, FURNITURE and PROBLEMS."""

    articles: pd.DataFrame
    furniture: pd.DataFrame
    problems: pd.DataFrame
    actors: pd.DataFrame | None = None
    """The analyst's own list of actors, where the files hold one: columns actor, alias, kind."""
    restored: frozenset[tuple[str, int]] = frozenset()
    """Lines that the analyst put back into their pages: the file, and the line's number in it."""


class UnusableFileError(Exception):
    """A file that cannot be read as what it claims to be; the message becomes the reason of a problem."""

    def __init__(self, reason: str, *, row: int | None = None) -> None:
        """Say what is wrong, how to mend it and, where known, in which row."""
        super().__init__(reason)
        self.row = row
