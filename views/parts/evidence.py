"""The sentences behind a number, with the words that count marked in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from views.parts.actor_figures import signed
from views.parts.colours import GREY, Look
from views.parts.corpus import Tables
from views.parts.features import MARK_KINDS
from views.parts.highlight import Mark, highlighted, sentence_html

AT_ONCE = 10
KINDS = MARK_KINDS | {"labels": "label", "passives": "passive"}
Bounds = Sequence[tuple[int, int]]  # sentences of a passage in order


class Passage(NamedTuple):
    """A stretch of an article to show, with what is marked in it."""

    article_id: str
    zone: str
    start: int
    end: int
    marks: tuple[Mark, ...]
    note: str = ""


def marks_of(rows: pd.DataFrame, table: str) -> list[Mark]:
    """A mark for each row of an evidence table."""
    kind = KINDS.get(table, "found")
    return [Mark(row.start, row.end, kind, _note(row, table)) for row in rows.itertuples()]


def passages(rows: pd.DataFrame, table: str, sentences: pd.DataFrame) -> list[Passage]:
    """The sentences that hold the rows' spans, in order, each once; a span of several sentences shows them all."""
    found: list[Passage] = []
    by_place = dict(iter(sentences.groupby(["article_id", "zone"], sort=False)))
    for (article_id, zone), group in rows.groupby(["article_id", "zone"], sort=False):
        spans = by_place.get((article_id, zone))
        bounds = sorted(zip(spans["start"], spans["end"], strict=True)) if spans is not None else []
        found.extend(_grouped(str(article_id), str(zone), sorted(marks_of(group, table)), bounds))
    return found


def _grouped(article_id: str, zone: str, marks: list[Mark], bounds: Bounds) -> Iterator[Passage]:
    start = end = -1
    held: list[Mark] = []
    for mark in marks:
        first, last = _around(mark, bounds)
        if held and first < end:
            end = max(end, last)
            held.append(mark)
            continue
        if held:
            yield Passage(article_id, zone, start, end, tuple(held))
        start, end, held = first, last, [mark]
    if held:
        yield Passage(article_id, zone, start, end, tuple(held))


def _around(mark: Mark, bounds: Bounds) -> tuple[int, int]:
    """From the beginning of the sentence in which the mark begins to the end of that in which it ends."""
    first = bisect_right(bounds, mark.start, key=itemgetter(1))
    last = bisect_left(bounds, mark.end, key=itemgetter(0)) - 1
    if first > last:
        return mark.start, mark.end
    return min(mark.start, bounds[first][0]), max(mark.end, bounds[last][1])


def show_passages(
    found: list[Passage],
    articles: pd.DataFrame,
    looks: Mapping[str, Look],
    *,
    key: str,
    more: Callable[[Passage, str], Iterable[Mark]] = lambda passage, text: (),
) -> None:
    """Draw passages under the outlet and title that they come from, some at a time.

    `more(passage, text)` gives further marks, asked only for the passages on show; `text` is what offsets are into.
    """
    pages = -(-len(found) // AT_ONCE)
    page = 1
    if pages > 1:
        page = st.pagination(pages, key=f"{key}_page")
    by_id = articles.set_index("article_id")
    parts = []
    for passage in found[(page - 1) * AT_ONCE : page * AT_ONCE]:
        article = by_id.loc[passage.article_id]
        whole = article["title"] if passage.zone == "headline" else article["text"]
        outlet = article["outlet"] if isinstance(article["outlet"], str) else "No outlet"
        title = article["title"] if isinstance(article["title"], str) else "Untitled"
        where = "headline" if passage.zone == "headline" else title
        look = looks.get(outlet)
        parts.append(
            sentence_html(
                highlighted(whole, [*passage.marks, *more(passage, whole)], start=passage.start, end=passage.end),
                heading=" · ".join(part for part in (passage.note, outlet, where) if part),
                colour=look.colour if look else GREY,
            )
        )
    if parts:
        st.html(f'<div class="px-sentences">{"".join(parts)}</div>')


def sentence_table(found: list[Passage], articles: pd.DataFrame) -> pd.DataFrame:
    """The passages as rows for a download: outlet, title, where, the marked words and the sentence."""
    by_id = articles.set_index("article_id")
    rows = []
    for passage in found:
        article = by_id.loc[passage.article_id]
        whole = article["title"] if passage.zone == "headline" else article["text"]
        marked = "; ".join(whole[mark.start : mark.end] for mark in passage.marks)
        rows.append((article["outlet"], article["title"], passage.zone, marked, whole[passage.start : passage.end]))
    return pd.DataFrame(rows, columns=["Outlet", "Title", "Where", "Counted words", "Sentence"])


def _note(row: Any, table: str) -> str:
    """What the pointer is told about a span, in an analyst's words."""
    match table:
        case "hedges" | "boosters":
            return f"{table[:-1].capitalize()}: {_words(row, 'category')}, {_voice(row)}"
        case "quotes":
            speaker = _words(row, "speaker") or _words(row, "source") or "an unknown speaker"
            return f"{_words(row, 'kind').capitalize()} quotation of {speaker}"
        case "mentions":
            return f"{row.actor}: {signed(row.sentiment)}, {_voice(row)}"
        case "labels":
            return f"Called {row.label}: {row.actor}, {_voice(row)}"
        case "passives":
            return f"Passive that names no doer, {_voice(row)}"
        case "repeats":
            return f"Said {row.n_occurrences} times"
        case "reuse":
            other = row.outlet_b if isinstance(row.outlet_b, str) else "another article"
            return f"Also in {other}: {row.n_words} words"
        case _:
            return ", ".join(
                part for part in (_words(row, "category"), _voice(row) if "voice" in row._fields else "") if part
            )


def _voice(row: Any) -> str:
    return "the author's words" if getattr(row, "voice", "") == "author" else "quoted words"


def _words(row: Any, column: str) -> str:
    value = getattr(row, column, "")
    return value.replace("_", " ") if isinstance(value, str) else ""


def all_marks(tables: Tables, article_id: str, kinds: list[str]) -> list[Mark]:
    """Marks of the chosen kinds in an article's body."""
    found: list[Mark] = []
    for table, kind in MARK_KINDS.items():
        if kind in kinds and table in tables:
            own = tables[table][tables[table]["article_id"].eq(article_id)]
            found.extend(marks_of(own[own["zone"].eq("body")] if "zone" in own else own, table))
    return found
