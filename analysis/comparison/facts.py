"""What the comparison tables say of a story, fact by fact: which two outlets, which figures, how much they rest on.

Each function reads the rows of one story (or those over all stories) and gives the facts that its table supports; the
words are `summary`'s.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, groupby
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from analysis.comparison.differences import CLEAR, base_label
from analysis.comparison.keyness import CLEAR_Z
from analysis.comparison.outlets import FIGURES
from analysis.features.counting import COUNTS
from analysis.tables import Measure, Statistic

FIGURE_BY_NAME = {figure.name: figure for figure in FIGURES}
COUNT_BY_NAME = {count.name: count for count in COUNTS}
# Counts that are no rows of one table: the rows behind them.
ROWS_OF_BASE: dict[str, tuple[str, dict[str, list[Any]]]] = {
    "n_words_quoted": ("quotes", {"zone": ["body"], "kind": ["direct", "indirect", "mixed"]}),
    "n_words_own": ("reuse", {"kind": ["copy"]}),
}
LIKELY_CHANCE = 0.5  # gaps with a larger p are not told at all
FEWEST_WORDS = 100  # attributed by an outlet, for shares of a speaker
FEWEST_LABELS = 2
TIMES = (
    (0.22, "about a fifth as often"),
    (0.29, "about a quarter as often"),
    (0.42, "about a third as often"),
    (0.58, "about half as often"),
    (0.7, "about two thirds as often"),
    (1.4, ""),
    (1.75, "about one and a half times as often"),
    (2.5, "about twice as often"),
    (3.5, "about three times as often"),
    (4.5, "about four times as often"),
    (6.0, "about five times as often"),
)
LEAST_RATIO = 0.17

# The rows of one story by table, as named tuples of those of its columns that are read.
Rows = Mapping[str, list[Any]]


class Fact(NamedTuple):
    """One thing that can be said, and what it rests on."""

    kind: str  # the row of `summary.csv` that words it
    slots: dict[str, str]
    outlets: tuple[str, ...]  # those that it names, by alphabet
    n: int
    n_articles: int
    feature: str | None = None
    q: float = float("nan")
    unit: str = "articles"
    table: str | None = None
    filters: Mapping[str, list[Any]] = {}


def gaps(rows: Rows) -> Iterator[Fact]:
    """For each kind of evidence the difference that is least likely to be chance; the clear ones first."""
    known = [row for row in rows["differences"] if row.p <= LIKELY_CHANCE]
    told = set()
    for row in sorted(known, key=lambda row: (row.q >= CLEAR, row.p)):
        figure = FIGURE_BY_NAME[row.feature]
        table, filters = _evidence(figure)
        if table is None:
            continue  # nothing to open
        # Quotations tell several things: how much is quoted, who is, and with which verbs.
        theme = (table, figure.base if table == "quotes" and isinstance(figure, Measure) else "")
        if theme not in told:
            told.add(theme)
            yield _gap(row, figure, table, filters)


def _gap(row: Any, figure: Measure | Statistic, table: str, filters: Mapping[str, list[Any]]) -> Fact:
    bases = [f"{n:,} {base_label(figure)}" for n in (row.n_base_a, row.n_base_b)]
    often = times(row.value_a, row.value_b)
    slots = {
        "label": figure.label,
        "a": row.outlet_a,
        "b": row.outlet_b,
        "value_a": _value(figure, row.value_a),
        "value_b": _value(figure, row.value_b),
        "base_a": bases[0],
        "base_b": bases[1],
        "times": f": {row.outlet_a} {often}" if often else "",
    }
    outlets = (row.outlet_a, row.outlet_b)
    return Fact(
        row.feature,
        slots,
        outlets,
        row.n_base_a + row.n_base_b,
        row.n_articles_a + row.n_articles_b,
        feature=row.feature,
        q=row.q,
        unit=row.unit,
        table=table,
        filters={"outlet": [*outlets], **filters},
    )


def _evidence(figure: Measure | Statistic) -> tuple[str | None, dict[str, list[Any]]]:
    """The table whose rows a figure counts, and which of them."""
    count = COUNT_BY_NAME.get(figure.count or "")
    if count is None:
        return ROWS_OF_BASE.get(figure.count or "", (None, {}))
    return count.table, {"zone": ["body"]} | {column: list(values) for column, values in count.where}


def _value(figure: Measure | Statistic, value: float) -> str:
    if isinstance(figure, Statistic):
        return f"{value:.2f}" if value < 2 else f"{value:.1f}"
    if figure.scale == 1:
        return share(value)
    return f"{value:.1f}" if value else "0"


def share(value: float) -> str:
    """A share in words: whole per cents, but neither none nor all where there is some."""
    if 0 < value < 0.01:
        return "under 1%"
    return "over 99%" if 0.995 <= value < 1 else f"{100 * value:.0f}%"


def times(a: float, b: float) -> str:
    """How often, next to `b`; '' where about as often, or where no plain words say it."""
    if b <= 0 or a < LEAST_RATIO * b:
        return ""
    return next((words for ratio, words in TIMES if a / b <= ratio), "")


def said(n: int) -> str:
    """A number of times in words."""
    return {0: "never", 1: "once", 2: "twice"}.get(n, f"{n:,} times")


def speaker(rows: Rows) -> Iterator[Fact]:
    """The speaker whose share of voice differs most between two outlets that attribute enough words."""
    words: Counter[str] = Counter()
    given: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows["outlet_speakers"]:
        words[row.outlet] += row.n_words
        if isinstance(row.speaker, str):
            given[row.speaker][row.outlet] += row.n_words
    outlets = sorted(outlet for outlet, n in words.items() if n >= FEWEST_WORDS)
    if len(outlets) < 2 or not given:
        return
    shares = {who: {outlet: own[outlet] / words[outlet] for outlet in outlets} for who, own in sorted(given.items())}
    who = max(shares, key=lambda who: max(shares[who].values()) - min(shares[who].values()))
    a, b = _furthest(shares[who])
    slots = {
        "actor": who,
        "a": a,
        "b": b,
        "value_a": share(shares[who][a]),
        "value_b": share(shares[who][b]),
        "base_a": f"{words[a]:,}",
        "base_b": f"{words[b]:,}",
    }
    filters = {"outlet": [a, b], "zone": ["body"], "kind": ["direct", "indirect", "mixed"], "speaker": [who]}
    n_articles = _n_articles(rows, a, b)
    yield Fact("speaker", slots, (a, b), words[a] + words[b], n_articles, table="quotes", filters=filters)


def labels(rows: Rows) -> Iterator[Fact]:
    """The actor that two outlets label most often, each with another label of its own."""
    first: dict[tuple[str, str], Any] = {}
    for row in rows["outlet_labels"]:
        if row.n_labels >= FEWEST_LABELS and row.n_uses > 1:
            first.setdefault((row.actor, row.outlet), row)  # the most used comes first
    pairs = [
        (first[one], first[other])
        for _, own in groupby(sorted(first), key=itemgetter(0))
        for one, other in combinations(own, 2)
        if first[one].label != first[other].label
    ]
    if not pairs:
        return
    a, b = max(pairs, key=lambda pair: (min(row.n_uses for row in pair), sum(row.n_uses for row in pair)))
    slots = {
        "actor": a.actor,
        "a": a.outlet,
        "b": b.outlet,
        "label_a": a.label,
        "label_b": b.label,
        "said_a": f"{a.n_uses:,}",
        "said_b": f"{b.n_uses:,}",
        "base_a": f"{a.n_labels:,}",
        "base_b": f"{b.n_labels:,}",
    }
    outlets = (a.outlet, b.outlet)
    filters = {"outlet": [*outlets], "zone": ["body"], "actor": [a.actor]}
    n_articles = _n_articles(rows, *outlets)
    yield Fact("labels", slots, outlets, a.n_labels + b.n_labels, n_articles, table="labels", filters=filters)


def distinctive(rows: Rows) -> Iterator[Fact]:
    """The clearest term of an outlet; one that several of its articles use, where it has several."""
    has = {row.outlet: row.n_articles for row in rows["outlets"]}
    clear = [row for row in rows["keyness"] if row.z >= CLEAR_Z and row.n_articles >= min(has[row.outlet], 2)]
    if not clear:
        return
    row = max(clear, key=attrgetter("z"))
    own = "its article" if has[row.outlet] == 1 else f"{row.n_articles:,} of its {has[row.outlet]:,} articles"
    slots = {
        "a": row.outlet,
        "term": row.term,
        "said_a": said(row.n_outlet),
        "n_articles": own,
        "said_b": said(row.n_others),
    }
    n, n_articles = row.n_outlet + row.n_others, row.n_articles + row.n_articles_others
    filters = {"outlet": [row.outlet], "term": [row.term]}
    yield Fact("keyness", slots, (row.outlet,), n, n_articles, table="keyness", filters=filters)


def claims(rows: Rows) -> Iterator[Fact]:
    """How many of the claims that two or more outlets report stand in the two outlets that differ most in it."""
    reporting: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows["coverage"]:
        if row.covered and row.kind == "claim":
            reporting[row.claim_id].add(row.outlet)
    ids = sorted(claim for claim, outlets in reporting.items() if len(outlets) > 1)
    reported = {row.outlet: sum(row.outlet in reporting[claim] for claim in ids) for row in rows["outlets"]}
    # Of two outlets, both report every claim that two report.
    if len(reported) < 3 or len(set(reported.values())) == 1:
        return
    a, b = _furthest(reported)
    slots = {"a": a, "b": b, "n": f"{len(ids):,}", "said_a": f"{reported[a]:,}", "said_b": f"{reported[b]:,}"}
    filters = {"outlet": [a, b], "claim_id": ids}
    n_articles = _n_articles(rows, *reported)
    yield Fact("coverage", slots, (a, b), len(ids), n_articles, table="coverage", filters=filters)


def _furthest(values: Mapping[str, float]) -> tuple[str, str]:
    """The two outlets whose values lie furthest apart, by alphabet; the first by alphabet where several do."""
    outlets = sorted(values)
    a, b = sorted([max(outlets, key=values.__getitem__), min(outlets, key=values.__getitem__)])
    return a, b


def _n_articles(rows: Rows, *outlets: str) -> int:
    return sum(row.n_articles for row in rows["outlets"] if row.outlet in outlets)
