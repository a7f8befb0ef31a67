"""CSV and its relations: delimiter found from the header, quoted cells may hold line breaks."""

import csv
import io
import sys

import pandas as pd

from analysis.reading.columns import TEXT_NAMES, understood
from analysis.reading.encoding import decode
from analysis.reading.schema import UnusableFileError

DELIMITERS = ",;\t|"
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def read(data: bytes, *, needs_text: bool = True) -> pd.DataFrame:
    """The table, every cell as text; a warning about its encoding is in `frame.attrs`.

    Raises UnusableFileError when the file is empty, no text, or (unless `needs_text` is off) has no column of texts.
    """
    text, warning = decode(data)
    text = text.removeprefix("\ufeff").replace("\x00", "")
    if "\n" not in text:
        text = text.replace("\r", "\n")
    delimiter = _delimiter(text)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = next(row for row in rows if any(cell.strip() for cell in row))
        table = [row for row in rows if row]
    except (csv.Error, StopIteration) as error:
        raise UnusableFileError(
            f"the table cannot be read ({error}, line {rows.line_num}); save it again as CSV"
        ) from error
    if needs_text and "text" not in understood(header):
        shown = ", ".join(repr(name) for name in header[:8])[:200]
        raise UnusableFileError(
            f"the table has no column of texts, only {shown}; name the column that holds the articles 'text' "
            f"({TEXT_NAMES} are understood too)"
        )
    width = len(header)
    frame = pd.DataFrame(
        [[*row[:width], *[None] * (width - len(row))] for row in table],
        columns=pd.Index(header, dtype="object"),
        dtype="object",
    )
    frame.attrs["warning"] = warning
    return frame


def _delimiter(text: str) -> str:
    """The delimiter under which the header has most columns that we understand, then most columns."""
    header = (text.lstrip().splitlines() or [""])[0][:10_000]

    def columns(delimiter: str) -> tuple[int, int]:
        names = next(csv.reader([header], delimiter=delimiter), [])
        return len(understood(names)), len(names)

    return max(DELIMITERS, key=columns)
