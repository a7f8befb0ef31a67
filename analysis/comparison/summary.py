"""A story in a few sentences, made from the comparison tables by rules; their wording is `summary.csv`.

What is said is chosen by evidence alone: for each kind of evidence the figure and the two outlets whose difference is
least likely to be chance, clear ones (q < .05) first; then who speaks most unequally, what an actor is called, the most
distinctive word, and how many shared claims outlets report (see `facts`). Of two outlets the first by alphabet comes
first. Every sentence has its n and names the rows behind it; none judges. Where no difference is clear, one says so.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.comparison.differences import CLEAR
from analysis.comparison.differences import TABLE as DIFFERENCES
from analysis.comparison.facts import FIGURE_BY_NAME, Fact, Rows, claims, distinctive, gaps, labels, speaker
from analysis.comparison.keyness import CLEAR_Z
from analysis.tables import Column, Measure, Table

MOST = 10
SPOKEN = ("labels", "keyness")  # tables that a chosen voice cuts
# The tables that are read, and what of them.
READ = {
    "outlets": ["outlet", "n_articles", "n_words"],
    "differences": [column.name for column in DIFFERENCES.columns if column.name not in ("low", "high", "missing")],
    "outlet_speakers": ["outlet", "speaker", "n_words"],
    "outlet_labels": ["outlet", "actor", "label", "n_uses", "n_labels"],
    "keyness": ["outlet", "term", "n_outlet", "n_others", "n_articles", "n_articles_others", "z"],
    "coverage": ["outlet", "claim_id", "kind", "covered"],
}

TABLE = Table(
    "summary",
    "sentence about a story, or about all stories (no story named)",
    (
        Column("story", "text", "The story; empty in the rows over all stories", "Story"),
        Column("number", "count", "Its place in the summary, from 1", "Number"),
        Column("kind", "text", "The rule that made it", "Rule"),
        Column("sentence", "text", "What it says", "Sentence"),
        Column("feature", "text", "The column of `outlets` that it compares; empty for other rules", "Figure"),
        Column("outlet_a", "text", "The outlet, or the first of two, by alphabet", "Outlet"),
        Column("outlet_b", "text", "The second; empty where there is none", "Other outlet"),
        Column("n", "count", "What it rests on: words, quotations, labels, claims, times said", "n"),
        Column("n_articles", "count", "The articles behind it", "Articles"),
        Column("q", "number", "As in `differences`; undefined for other rules", "q"),
        Column("table", "text", "The table that holds the rows behind it; empty where there are none", "Opens"),
        Column("filters", "text", "Which of the story's rows: columns with their values, as JSON", "Rows"),
    ),
)


def summary(tables: Mapping[str, pd.DataFrame], *, voice: str | None = None) -> pd.DataFrame:
    """The sentences over all stories, then those of every story; see `TABLE`.

    `tables` holds the comparison tables, and `coverage` if that is to be told, of all articles or of some; `voice` is
    the one that labels and distinctive words were kept in.
    """
    return TABLE.frame(
        (story, number, *row)
        for story, rows in _stories(tables)
        for number, row in enumerate(_worded(rows, over_all=story is None, voice=voice), start=1)
    )


def _stories(tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[str | None, Rows]]:
    """Each story's rows of the tables that are read; over all stories first."""
    parts: dict[str, defaultdict[str | None, list[Any]]] = {}
    for name, columns in READ.items():
        parts[name] = defaultdict(list)
        if name in tables:
            table = tables[name].loc[_is_read(name, tables[name])]
            # As objects: a value of a typed column at a time takes many times as long.
            rows = table[columns].astype(object).itertuples(index=False)
            for story, row in zip(table["story"].to_numpy(object), rows, strict=True):
                parts[name][story if isinstance(story, str) else None].append(row)
    for story in sorted(parts["outlets"], key=lambda name: name or ""):
        yield story, {name: parts[name][story] for name in READ}


def _is_read(name: str, table: pd.DataFrame) -> pd.Series:
    """Which rows of a table say anything here: most of `coverage` and `keyness` does not."""
    if name == "coverage":
        return table["covered"] & table["kind"].eq("claim")
    if name == "keyness":
        return table["z"].ge(CLEAR_Z)
    return pd.Series(data=True, index=table.index)


def _worded(rows: Rows, *, over_all: bool, voice: str | None) -> Iterator[tuple[Any, ...]]:
    """What the rows of `TABLE` hold after story and number."""
    facts = _facts(rows, over_all=over_all)
    # Where none is clear one sentence says so for all.
    marked = any(fact.q < CLEAR for fact in facts)
    for fact in facts:
        a, b = (*fact.outlets, None, None)[:2]
        spoken = {"voice": [voice]} if voice and fact.table in SPOKEN else {}
        filters = json.dumps({**fact.filters, **spoken}, ensure_ascii=False) if fact.table else None
        kind = "difference" if fact.feature else fact.kind
        numbers = fact.n, fact.n_articles, fact.q
        yield kind, _sentence(fact, marked=marked), fact.feature, a, b, *numbers, fact.table, filters


def _facts(rows: Rows, *, over_all: bool) -> list[Fact]:
    """At most `MOST` facts in the order in which they are told."""
    outlets = rows["outlets"]
    n_articles, n_words = sum(row.n_articles for row in outlets), sum(row.n_words for row in outlets)
    slots = {"n_outlets": f"{len(outlets):,}", "n_articles": _articles(n_articles), "n_words": f"{n_words:,}"}
    names = tuple(row.outlet for row in outlets)
    if len(names) < 2:
        return [Fact("one_outlet", slots | {"a": names[0]}, names, n_words, n_articles, table="articles")]
    whole = Fact("scope_all" if over_all else "scope", slots, (), n_words, n_articles, table="articles")
    others = [fact for find in (speaker, labels, distinctive, claims) for fact in find(rows)]
    compared = [row.q for row in rows["differences"] if row.q <= 1]  # undefined where too little is there
    notes = []
    if not compared:
        notes = [Fact("too_little", slots, (), n_words, n_articles, table="differences")]
    elif min(compared) >= CLEAR:
        n = len(compared)
        notes = [Fact("nothing_clear", slots | {"n": f"{n:,}"}, (), n, n_articles, table="differences")]
    told = list(gaps(rows))[: MOST - len(others) - len(notes) - 2]
    if any(fact.unit == "sentences" for fact in told):
        notes.append(Fact("one_article", slots, (), n_words, n_articles, table="articles"))
    return [whole, *notes, *told, *others]


def _articles(n: int) -> str:
    return "1 article" if n == 1 else f"{n:,} articles"


def _sentence(fact: Fact, *, marked: bool) -> str:
    """The fact in words; `marked` says of a difference whether it is clear."""
    worded = _templates()
    sentence = (worded.get(fact.kind) or worded[_form(fact.kind)]).format_map(fact.slots)
    if not (marked and fact.feature):
        return sentence
    return worded["clear" if fact.q < CLEAR else "chance"].format(sentence=sentence)


def _form(feature: str) -> str:
    """The template for a figure that has none of its own."""
    figure = FIGURE_BY_NAME[feature]
    return ("share" if figure.scale == 1 else "rate") if isinstance(figure, Measure) else "mean"


@cache
def _templates() -> dict[str, str]:
    frame = pd.read_csv(Path(__file__).with_suffix(".csv"), dtype=str, keep_default_na=False)
    return dict(zip(frame["name"], frame["sentence"], strict=True))
