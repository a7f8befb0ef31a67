"""The manifest: an `articles.csv` beside the files that says what they are. What it says wins over what the pages
say.

A row names a page by its file, or an article of a table by the table's file and the article's id. Its column
`restored_lines` holds numbers of lines that cleaning takes out of the page and the analyst wants back.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

import pandas as pd

from analysis.reading.columns import plain, renamed, understood
from analysis.reading.schema import Problem, unguarded
from analysis.reading.sources import TABLES, Source, note_called

FILE_NAME = "articles.csv"
RESTORED = "restored_lines"
FIELDS = ("article_id", "outlet", "story", "title", "author", "published", "url", "language")
NUMBER = re.compile(r"\d{1,9}")


class _Row(NamedTuple):
    number: int
    values: dict[str, str]
    restored: frozenset[int]


class Manifest:
    """The rows of one manifest, by the name of the file that each describes."""

    def __init__(self, source: Source, frame: pd.DataFrame) -> None:
        """`frame` is the manifest as it was read; `source` says where it lies."""
        self.source = source
        fields = renamed(frame)
        lines = frame[RESTORED] if RESTORED in frame else pd.Series(None, index=frame.index, dtype="object")
        self._pages: dict[str, _Row] = {}
        self._rows: dict[str, dict[str, _Row]] = {}
        self._used: set[int] = set()
        numbered = enumerate(zip(fields.to_dict("records"), lines, strict=True), start=1)
        for number, (record, restored) in numbered:
            file = (plain(record["source_file"]) or "").strip().replace("\\", "/").removeprefix("./")
            values = {
                name: unguarded(text.strip()) for name in FIELDS if (text := plain(record[name])) and text.strip()
            }
            row = _Row(number, values, frozenset(map(int, NUMBER.findall(plain(restored) or ""))))
            if Source(file).kind in TABLES and "article_id" in values:
                self._rows.setdefault(file, {}).setdefault(values["article_id"], row)
            else:
                self._pages.setdefault(file, row)

    def values_for(self, source: Source) -> dict[str, str]:
        """What the manifest says about a page: {} where it says nothing."""
        row = self._page(source)
        if row is None:
            return {}
        self._used.add(row.number)
        return row.values

    def restored_in(self, source: Source) -> frozenset[int]:
        """Numbers of the page's lines that are the article's after all."""
        row = self._page(source)
        return row.restored if row else frozenset()

    def values_in(self, source: Source, ids: Collection[str]) -> dict[str, dict[str, str]]:
        """What the manifest says about articles of a table, by id."""
        rows = next((self._rows[key] for key in self._keys(source) if key in self._rows), {})
        found = {name: row for name, row in rows.items() if name in ids}
        self._used |= {row.number for row in found.values()}
        return {name: row.values for name, row in found.items()}

    def unused(self) -> list[Problem]:
        """A problem for every row that names no file, or no article of its file."""
        missing = [(row.number, _no_file(file)) for file, row in self._pages.items()]
        missing += [
            (row.number, _no_article(name, file)) for file, rows in self._rows.items() for name, row in rows.items()
        ]
        return [Problem(self.source.name, *row) for row in sorted(missing) if row[0] not in self._used]

    def _page(self, source: Source) -> _Row | None:
        return next((self._pages[key] for key in self._keys(source) if key in self._pages), None)

    def _keys(self, source: Source) -> Iterator[str]:
        """What a row may call the file."""
        name = source.name.removeprefix(f"{self.source.folder}/") if self.source.folder != "." else source.name
        yield from (name, PurePosixPath(name).name, name.removesuffix(".gz"), PurePosixPath(name).stem)


def _no_file(file: str) -> str:
    if not file:
        return "the row names no file; fill in its 'file' column"
    return f"no file {file!r} lies beside {FILE_NAME}; correct its name or delete the row"


def _no_article(name: str, file: str) -> str:
    return f"no article {name!r} lies in a file {file!r}; correct its article_id or delete the row"


def manifest_in(source: Source) -> Manifest | None:
    """The manifest that a file is, or None: its name ends as it must, and it has a column of file names and none of
    texts."""
    frame = note_called(source, FILE_NAME)
    if frame is None:
        return None
    names = understood([str(name) for name in frame.columns])
    return Manifest(source, frame) if "source_file" in names and "text" not in names else None
