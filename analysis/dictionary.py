"""The data dictionary: every table with its columns, gathered from where each is made.

`python -m analysis.dictionary README.md` writes it into that file, between the two marks.
"""

import sys
from pathlib import Path

from analysis import evidence
from analysis.comparison.coverage import TABLE as COVERAGE
from analysis.comparison.outlet_actors import TABLE as OUTLET_ACTORS
from analysis.comparison.outlets import FIGURES
from analysis.comparison.outlets import TABLE as OUTLETS
from analysis.comparison.shared_quotes import TABLE as SHARED_QUOTES
from analysis.comparison.voices import INTRODUCTIONS, SPEAKERS
from analysis.features.article_actors import TABLE as ARTICLE_ACTORS
from analysis.features.counting import BASES, COUNTS
from analysis.reading import ARTICLES, FURNITURE, PROBLEMS
from analysis.tables import Column, Table

BEGIN, FINISH = "<!-- dictionary: made by `make readme` -->", "<!-- end of dictionary -->"
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
        ARTICLE_ACTORS,
        OUTLETS,
        OUTLET_ACTORS,
        SPEAKERS,
        INTRODUCTIONS,
        SHARED_QUOTES,
        COVERAGE,
    )
}


def as_markdown() -> str:
    """The dictionary as the README shows it: a heading and a table of columns for each table."""
    parts = []
    for table in TABLES.values():
        lines = [f"#### `{table.name}`: one row a {table.row}", "", "| column | meaning |", "|---|---|"]
        lines += [f"| `{column.name}` | {column.meaning.replace('|', '/')} |" for column in table.columns]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def insert(text: str) -> str:
    """`text` with the dictionary between its marks. Raises ValueError where the marks are missing."""
    before, rest = text.split(BEGIN, 1)
    after = rest.split(FINISH, 1)[1]
    return f"{before}{BEGIN}\n\n{as_markdown()}\n{FINISH}{after}"


if __name__ == "__main__":
    readme = Path(sys.argv[1])
    readme.write_text(insert(readme.read_text(encoding="utf-8")), encoding="utf-8")
