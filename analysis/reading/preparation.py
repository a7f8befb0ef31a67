"""Any frame of articles → the table `articles`: usual names understood, ids made, duplicates found, languages told."""

import hashlib
import re
from collections.abc import Hashable, Sequence

import pandas as pd

from analysis.errors import CorpusError
from analysis.reading.columns import TEXT_NAMES, plain, plain_text, renamed, understood
from analysis.reading.dates import is_ambiguous, is_day_first, iso_day
from analysis.reading.language import code_of, language_of, name_of
from analysis.reading.schema import ARTICLES, FURNITURE, LONGEST_TEXT, PROBLEMS, Corpus, Problem

TOO_LONG = (
    "the text has {n:,} characters, more than the {limit:,} that one article may have; split it into "
    "articles, one to a row or file"
)


def prepare(articles: pd.DataFrame) -> Corpus:
    """The articles of any frame, as the analysis wants them, with what could not be used.

    `articles` needs a text column; the usual other names of it and of the others are understood. A row without text,
    a row whose
    text another row of the same outlet has, and a date that is none become rows of `problems`. `text` is taken
    character for
    character (a lone surrogate, which no file can hold, becomes U+FFFD). Doing it twice changes nothing.
    Raises CorpusError when there is no text column.
    """
    if "text" not in understood([str(name) for name in articles.columns]):
        raise CorpusError(
            f"the table has no column of texts, only: {', '.join(map(str, articles.columns))[:200] or 'none'}; "
            f"name the column that holds the articles 'text' ({TEXT_NAMES} are understood too)"
        )
    frame = renamed(articles)
    return prepare_rows(frame, rows=list(range(1, len(frame) + 1)))[0]


def prepare_rows(frame: pd.DataFrame, *, rows: Sequence[int | None]) -> tuple[Corpus, list[int]]:
    """As `prepare`, for a frame that already has our columns, with the positions of the rows that were kept.

    `rows` says where each row came from in its file.
    """
    columns: dict[str, list[str | None]] = {
        name: [plain_text(v) if name == "text" else _stripped(plain(v)) for v in frame[name].to_list()]
        for name in ARTICLES.names
    }
    problems: list[Problem] = []
    kept = _usable(columns, rows, problems)
    columns = {name: [values[i] for i in kept] for name, values in columns.items()}
    kept_rows = [rows[i] for i in kept]
    columns["published"] = _days(columns, kept_rows, problems)
    warnings = [[] if w is None else w.split("; ") for w in columns["warnings"]]
    columns["article_id"] = _ids(columns, warnings)
    columns["language"] = _languages(columns, warnings)
    columns["warnings"] = ["; ".join(dict.fromkeys(w)) or None for w in warnings]
    return Corpus(
        ARTICLES.typed(pd.DataFrame(columns, dtype="object")), FURNITURE.frame([]), PROBLEMS.frame(problems)
    ), kept


def is_scored(articles: pd.DataFrame) -> "pd.Series[bool]":
    """Whether each article is measured: English, or too short to tell. The others are listed with a warning."""
    return articles["language"].isna() | articles["language"].eq("en")


def _stripped(value: str | None) -> str | None:
    return (value.strip() or None) if value is not None else None


def _usable(columns: dict[str, list[str | None]], rows: Sequence[int | None], problems: list[Problem]) -> list[int]:
    """Positions of the rows that have a text which no earlier row of the outlet has."""
    kept = []
    first: dict[Hashable, int] = {}
    for i, text in enumerate(columns["text"]):
        source = columns["source_file"][i]
        if text is None or not text.strip():
            problems.append(Problem(source, rows[i], "the row has no text; fill in its text, or leave the row out"))
        elif len(text) > LONGEST_TEXT:
            problems.append(Problem(source, rows[i], TOO_LONG.format(n=len(text), limit=LONGEST_TEXT)))
        else:
            # Two outlets that run the same words are a finding, not a repetition.
            same = first.setdefault((hash(" ".join(text.split())), (columns["outlet"][i] or "").casefold()), i)
            if same == i:
                kept.append(i)
            else:
                original = columns["source_file"][same] or columns["article_id"][same] or f"row {rows[same]}"
                where = f" (row {rows[same]})" if columns["source_file"][same] and rows[same] is not None else ""
                problems.append(
                    Problem(source, rows[i], f"the same article as {original}{where}; read once, delete one of the two")
                )
    return kept


def _days(
    columns: dict[str, list[str | None]], rows: Sequence[int | None], problems: list[Problem]
) -> list[str | None]:
    given = columns["published"]
    # 06/07/2024 is read as the rest of the column shows that it must be.
    day_first = True if any(value and is_day_first(value) for value in given) else None
    days = []
    for i, value in enumerate(given):
        day = iso_day(value, day_first=day_first) if value else None
        if value and day is None:
            reason = f"the date {value[:40]!r} is no date; the article was read without one, write it as 2024-06-20"
            problems.append(Problem(columns["source_file"][i], rows[i], reason))
        elif value and not day_first and is_ambiguous(value):
            warning = f"date {value[:40]} read as {day}"
            columns["warnings"][i] = "; ".join(filter(None, [columns["warnings"][i], warning]))
        days.append(day)
    return days


def _ids(columns: dict[str, list[str | None]], warnings: list[list[str]]) -> list[str | None]:
    """Given ids, made distinct; where none is given, one from the article's content."""
    taken = {given for given in columns["article_id"] if given}
    used: set[str] = set()
    ids: list[str | None] = []
    for i, given in enumerate(columns["article_id"]):
        name = given or _content_id(columns["outlet"][i], columns["text"][i] or "")
        number = 2
        unique = name
        while unique in used or (unique != name and unique in taken):
            unique, number = f"{name}-{number}", number + 1
        if given and unique != given:
            warnings[i].append(f"the id {given} is another article's too; this one is called {unique}")
        used.add(unique)
        ids.append(unique)
    return ids


def _content_id(outlet: str | None, text: str) -> str:
    start = re.sub(r"[^a-z0-9]+", "-", (outlet or "article").lower()).strip("-")[:20] or "article"
    content = f"{outlet or ''}\n{text}".encode()
    return f"{start}-{hashlib.blake2b(content, digest_size=5).hexdigest()}"


def _languages(columns: dict[str, list[str | None]], warnings: list[list[str]]) -> list[str | None]:
    languages = []
    for i, given in enumerate(columns["language"]):
        code = (code_of(given) if given else None) or language_of((columns["text"][i] or "").lstrip())
        if code not in (None, "en"):
            warnings[i].append(f"not English ({name_of(str(code))}): listed, not scored")
        languages.append(code)
    return languages
