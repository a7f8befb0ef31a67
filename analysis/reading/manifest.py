"""The manifest: an `articles.csv` beside the files that says what they are. What it says wins over what the pages
say."""

from pathlib import PurePosixPath

import pandas as pd

from analysis.reading.columns import plain, renamed, understood
from analysis.reading.formats import delimited
from analysis.reading.schema import Problem, UnusableFileError
from analysis.reading.sources import Source

FILE_NAME = "articles.csv"
FIELDS = ("article_id", "outlet", "story", "title", "author", "published", "url", "language")


class Manifest:
    """The rows of one manifest, by the name of the file that each describes."""

    def __init__(self, source: Source, frame: pd.DataFrame) -> None:
        """`frame` is the manifest as it was read; `source` says where it lies."""
        self.source = source
        fields = renamed(frame)
        self._rows: dict[str, tuple[int, dict[str, str]]] = {}
        self._used: set[str] = set()
        for number, record in enumerate(fields.to_dict("records"), start=1):
            file = (plain(record["source_file"]) or "").strip().replace("\\", "/").removeprefix("./")
            values = {name: text.strip() for name in FIELDS if (text := plain(record[name])) and text.strip()}
            self._rows.setdefault(file, (number, values))

    def values_for(self, source: Source) -> dict[str, str]:
        """What the manifest says about a file: {} where it says nothing."""
        name = source.name.removeprefix(f"{self.source.folder}/") if self.source.folder != "." else source.name
        for key in (name, PurePosixPath(name).name, name.removesuffix(".gz"), PurePosixPath(name).stem):
            if key in self._rows:
                self._used.add(key)
                return self._rows[key][1]
        return {}

    def unused(self) -> list[Problem]:
        """A problem for every row that names no file."""
        return [
            Problem(
                self.source.name,
                number,
                f"no file {file!r} lies beside {FILE_NAME}; correct its name or delete the row"
                if file
                else "the row names no file; fill in its 'file' column",
            )
            for file, (number, _) in self._rows.items()
            if file not in self._used
        ]


def manifest_in(source: Source) -> Manifest | None:
    """The manifest that a file is, or None: it has the right name, a column of file names and none of texts."""
    if PurePosixPath(source.name).name.lower() != FILE_NAME:
        return None
    try:
        frame = delimited.read(source.read(), needs_text=False)
    except UnusableFileError:
        return None
    names = understood([str(name) for name in frame.columns])
    return Manifest(source, frame) if "source_file" in names and "text" not in names else None
