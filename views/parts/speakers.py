"""Who is quoted: what a source is called, its quotations, and the sentences that hold them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.features.quotation import SOURCES
from views.parts.evidence import Passage, passages, sentence_table
from views.parts.highlight import Mark

NO_NAME = "No name"
KINDS = dict(SOURCES)


def source_labels(rows: pd.DataFrame) -> pd.Series:
    """What each row's source is called: the speaker, or for those without a name what kind of source they are."""
    kinds = rows["source_type"].map(lambda kind: f"{NO_NAME}: {KINDS.get(kind, kind)}")
    return rows["speaker"].fillna(kinds).astype(str)


def attributed(quotes: pd.DataFrame) -> pd.DataFrame:
    """The quotations that share of voice counts, with a column `label`: those of the body, without scare quotes."""
    kept = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare") & quotes["outlet"].notna()]
    return kept.assign(label=source_labels(kept))


def cue_text(cue: object, stance: str, count: int | None = None) -> str:
    """A verb as tables show it: `said 5`, `claimed 2 (doubting)`; only a neutral stance goes unsaid."""
    verb = str(cue) if isinstance(cue, str) else "no introducing words"
    number = "" if count is None else f" {count:,}"
    return f"{verb}{number}" if stance == "neutral" else f"{verb}{number} ({stance})"


def listed_sources(introductions: pd.DataFrame, order: Sequence[str]) -> list[str]:
    """Those of `order` that the table (with a column `label`) holds."""
    listed = set(introductions["label"])
    return [label for label in order if label in listed]


def verb_grid(introductions: pd.DataFrame, sources: Sequence[str], outlets: Mapping[str, str]) -> pd.DataFrame:
    """One row a source, one column an outlet: the verbs that introduce the source, the most frequent first.

    `outlets` says what each outlet's column is called.
    """
    ordered = introductions.sort_values(["n_quotes", "cue"], ascending=[False, True], kind="stable")
    cells: dict[tuple[str, str], list[str]] = {}
    for row in ordered.itertuples():
        cells.setdefault((row.label, row.outlet), []).append(cue_text(row.cue, row.stance, row.n_quotes))
    grid = pd.DataFrame({"Source": list(sources)})
    for outlet, column in outlets.items():
        grid[column] = [", ".join(cells.get((source, outlet), ())) or None for source in sources]
    return grid


def quote_passages(quotes: pd.DataFrame, sentences: pd.DataFrame) -> list[Passage]:
    """The sentences that hold the quotations, their sources and cues; each says in a note how they are introduced."""
    ends = {"start": ["start", "source_start", "cue_start"], "end": ["end", "source_end", "cue_end"]}
    whole = quotes.assign(start=quotes[ends["start"]].min(axis=1), end=quotes[ends["end"]].max(axis=1))
    by_place: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in quotes.itertuples():
        by_place[row.article_id, row.zone].append(row)
    found = []
    for passage in passages(whole, "quotes", sentences):
        inside = [
            row
            for row in by_place[passage.article_id, passage.zone]
            if passage.start <= row.start and row.end <= passage.end
        ]
        notes = dict.fromkeys(cue_text(row.cue, row.stance) for row in inside)
        marks = tuple(sorted(mark for row in inside for mark in _marks(row)))
        found.append(passage._replace(marks=marks, note="; ".join(notes)))
    return found


def quotation_table(found: list[Passage], articles: pd.DataFrame) -> pd.DataFrame:
    """The passages as rows for a download: the words quoted, how they are introduced, and the sentence."""
    spoken = [one._replace(marks=tuple(mark for mark in one.marks if mark.kind == "quote")) for one in found]
    table = sentence_table(spoken, articles).rename(columns={"Counted words": "Words quoted"})
    table.insert(3, "Introduced by", [passage.note for passage in found])
    return table


def _marks(row: Any) -> Iterator[Mark]:
    yield Mark(row.start, row.end, "quote", f"{row.kind.capitalize()} quotation of {row.label}")
    if pd.notna(row.source_start):
        yield Mark(row.source_start, row.source_end, "source", f"Source: {row.label}")
    if pd.notna(row.cue_start):
        yield Mark(row.cue_start, row.cue_end, "cue", f"Introduced by: {cue_text(row.cue, row.stance)}")
