"""Texts on which each detector fires, and near misses on which it does not; every bug mended leaves one.

One module a detector; its `EXAMPLES` holds, for each of its tables, `fire` and `dont_fire`.
"""

from importlib import import_module
from pathlib import Path
from typing import Any


def all_examples() -> dict[str, dict[str, list[Any]]]:
    """The examples of every module here, by table."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return {table: cases for module in modules for table, cases in getattr(module, "EXAMPLES", {}).items()}
