"""JSON: a list of articles, one article, an object that holds a list somewhere, or one article a line."""

import json

import pandas as pd

from analysis.reading.columns import TEXT_NAMES, understood
from analysis.reading.encoding import decode
from analysis.reading.schema import Problem, UnusableFileError

DEEPEST = 4


def read(data: bytes) -> tuple[pd.DataFrame, list[Problem]]:
    """The articles as a table, its index their numbers, and the items that are none. Raises UnusableFileError for
    broken JSON."""
    text, warning = decode(data)
    text = text.removeprefix("\ufeff")
    try:
        items = _articles(json.loads(text))
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" or "\n{" in text.strip():
            return read_lines(data)
        raise UnusableFileError(
            f"the JSON breaks off or is damaged at line {error.lineno}, column {error.colno} ({error.msg}); export the "
            f"file again"
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnusableFileError(
            f"the JSON cannot be read ({type(error).__name__}); save it as a list of articles"
        ) from error
    return _table(list(enumerate(items, start=1)), [], warning)


def read_lines(data: bytes) -> tuple[pd.DataFrame, list[Problem]]:
    """As `read`, for one article a line; a broken line costs only itself."""
    text, warning = decode(data)
    items: list[tuple[int, object]] = []
    problems = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            items.append((number, json.loads(line)))
        except (json.JSONDecodeError, RecursionError, ValueError) as error:
            where = f" at column {error.colno} ({error.msg})" if isinstance(error, json.JSONDecodeError) else ""
            problems.append(Problem(None, number, f"the line is no complete JSON object{where}; export it again"))
    if not items:
        raise UnusableFileError(f"no line is a JSON object; {problems[0].reason if problems else 'the file is empty'}")
    return _table(items, problems, warning)


def _table(
    items: list[tuple[int, object]], problems: list[Problem], warning: str | None
) -> tuple[pd.DataFrame, list[Problem]]:
    rows: dict[int, dict[str, object]] = {}
    for number, item in items:
        if isinstance(item, dict):
            rows[number] = item
        elif isinstance(item, str):
            rows[number] = {"text": item}
        else:
            problems.append(Problem(None, number, "the item is no object; each article is an object with a 'text'"))
    names = list(dict.fromkeys(name for row in rows.values() for name in row))
    if "text" not in understood(names):
        shown = ", ".join(repr(name) for name in names[:8])[:200] or "no objects"
        raise UnusableFileError(
            f"the JSON has no field of texts, only {shown}; name the field that holds the article 'text' ({TEXT_NAMES} "
            f"are understood too)"
        )
    # Built cell by cell: pandas would turn nested objects and numbers into something else.
    frame = pd.DataFrame({name: pd.Series([row.get(name) for row in rows.values()], dtype="object") for name in names})
    frame.index = pd.Index(list(rows))
    frame.attrs["warning"] = warning
    return frame, problems


def _articles(value: object, depth: int = 0) -> list[object]:
    """The first list of objects inside, searched from the outside in."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return [value]
    if "text" in understood([str(key) for key in value]) and not any(_is_table(inner) for inner in value.values()):
        return [value]
    for inner in value.values():
        if _is_table(inner):
            return list(inner)
    if depth < DEEPEST:
        for inner in value.values():
            if isinstance(inner, dict):
                found = _articles(inner, depth + 1)
                if found != [inner] or "text" in understood([str(key) for key in inner]):
                    return found
    return [value]


def _is_table(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and isinstance(value[0], dict)
        and "text" in understood([str(key) for key in value[0]])
    )
