"""The data dictionary: every table with its columns, gathered from where each is made; and the detectors' yardsticks.

`python -m analysis.dictionary README.md` writes both into that file, between their marks.
"""

import sys
from pathlib import Path

import pandas as pd

from analysis import evidence
from analysis.comparison.coverage import OUTLET_COVERAGE
from analysis.comparison.coverage import TABLE as COVERAGE
from analysis.comparison.differences import TABLE as DIFFERENCES
from analysis.comparison.keyness import TABLE as KEYNESS
from analysis.comparison.outlet_actors import TABLE as OUTLET_ACTORS
from analysis.comparison.outlet_labels import TABLE as OUTLET_LABELS
from analysis.comparison.outlets import FIGURES
from analysis.comparison.outlets import TABLE as OUTLETS
from analysis.comparison.reuse import TABLE as REUSE
from analysis.comparison.shared_quotes import TABLE as SHARED_QUOTES
from analysis.comparison.summary import TABLE as SUMMARY
from analysis.comparison.voices import ARTICLE_SPEAKERS, INTRODUCTIONS, SPEAKERS
from analysis.features.article_actors import TABLE as ARTICLE_ACTORS
from analysis.features.counting import BASES, COUNTS
from analysis.reading import ARTICLES, FURNITURE, PROBLEMS
from analysis.tables import Column, Table

MARKS = ("<!-- dictionary: made by `make readme` -->", "<!-- end of dictionary -->")
YARDSTICK_MARKS = ("<!-- yardsticks: made by `make readme` -->", "<!-- end of yardsticks -->")
FEATURES: tuple[Column, ...] = (
    *BASES,
    *(Column(count.name, "number", count.meaning, count.label) for count in COUNTS),
    *(Column(figure.name, "number", figure.meaning, figure.label) for figure in FIGURES),
)
TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table(ARTICLES.name, ARTICLES.row, (*ARTICLES.columns, *FEATURES)),
        FURNITURE,
        PROBLEMS,
        *evidence.TABLES,
        REUSE,
        ARTICLE_ACTORS,
        OUTLETS,
        DIFFERENCES,
        KEYNESS,
        SUMMARY,
        OUTLET_ACTORS,
        OUTLET_LABELS,
        ARTICLE_SPEAKERS,
        SPEAKERS,
        INTRODUCTIONS,
        SHARED_QUOTES,
        COVERAGE,
        OUTLET_COVERAGE,
    )
}


def yardsticks() -> pd.DataFrame:
    """How well each detector did on labelled news: feature, yardstick, per_cent, n, labels."""
    return pd.read_csv(Path(__file__).parent / "yardsticks.csv")


def _yardsticks_as_markdown() -> str:
    lines = ["| feature | yardstick | % | n | labels |", "|---|---|---|---|---|"]
    lines += [f"| {' | '.join(map(str, row))} |" for row in yardsticks().itertuples(index=False)]
    return "\n".join(lines) + "\n"


def as_markdown() -> str:
    """The dictionary as the README shows it: a heading and a table of columns for each table."""
    parts = []
    for table in TABLES.values():
        lines = [f"#### `{table.name}`", "", f"One row: {table.row}.", "", "| column | meaning |", "|---|---|"]
        lines += [f"| `{column.name}` | {column.meaning.replace('|', '/')} |" for column in table.columns]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def insert(text: str) -> str:
    """`text` with yardsticks and dictionary between their marks. Raises ValueError where a mark is missing."""
    for (begin, finish), made in ((YARDSTICK_MARKS, _yardsticks_as_markdown()), (MARKS, as_markdown())):
        before, rest = text.split(begin, 1)
        after = rest.split(finish, 1)[1]
        text = f"{before}{begin}\n\n{made}\n{finish}{after}"
    return text


if __name__ == "__main__":
    readme = Path(sys.argv[1])
    readme.write_text(insert(readme.read_text(encoding="utf-8")), encoding="utf-8")
