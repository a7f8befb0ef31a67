"""Tables → files: CSV that a spreadsheet may open safely, or Parquet.

A folder of them is written whole or not at all.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.errors import CorpusError

FORMATS = ("csv", "parquet")
# A spreadsheet takes a cell that begins with one of these for a formula (OWASP: CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(frame: pd.DataFrame) -> str:
    """The frame as CSV. A text cell that a spreadsheet would run as a formula gets a leading `'`."""
    safe = frame.copy()
    for name in safe.columns[[pd.api.types.is_string_dtype(kind) for kind in safe.dtypes]]:
        risky = safe[name].str.startswith(FORMULA, na=False)
        if risky.any():
            safe[name] = safe[name].mask(risky, "'" + safe[name])
    return safe.to_csv(index=False, lineterminator="\n")


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path, *, format: str = "csv") -> list[Path]:
    """Write each table to `folder` and return the files, in order.

    The files are made beside `folder` under a temporary name that is renamed at the end, so that no reader sees half
    of them. A folder that holds earlier tables is replaced. Raises CorpusError when it holds anything else or cannot
    be written.
    """
    folder = folder.resolve()
    _check_replaceable(folder, tables)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise CorpusError(
            f"{folder}: cannot be written ({error.strerror}); choose another folder with --out"
        ) from error
    try:
        for name, table in tables.items():
            if format == "csv":
                (made / f"{name}.csv").write_text(csv_text(table), encoding="utf-8", newline="")
            else:
                table.to_parquet(made / f"{name}.parquet", index=False)
        made.chmod(0o755)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    except OSError as error:
        raise CorpusError(
            f"{folder}: cannot be written ({error.strerror}); choose another folder with --out"
        ) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return [folder / f"{name}.{format}" for name in tables]


def _check_replaceable(folder: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise CorpusError(f"{folder}: is a file; name a folder with --out")
    ours = {f"{name}.{format}" for name in tables for format in FORMATS}
    others = sorted(path.name for path in folder.iterdir() if path.name not in ours)
    if others:
        raise CorpusError(
            f"{folder}: holds other files ({', '.join(others[:3])}); name a new or empty folder with --out"
        )
