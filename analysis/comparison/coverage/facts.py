"""Quotations, numbers, dates and actors as claims of their own: which sentences of a story hold them.

A quotation is the same as `shared_quotes` finds it; one of under five words cannot be told from another and is left
out. A number is the same by value and unit, a date by the day, month or year that it means, an actor by name. Unlike
claims, facts in headlines count. Of an actor only the first sentence of each article is kept: all are in `mentions`.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

import pandas as pd

from analysis.comparison.coverage.dates import dates
from analysis.comparison.coverage.numbers import numbers
from analysis.comparison.coverage.sentences import Sentences
from analysis.comparison.shared_quotes import SHINGLE, same_quotations

# kind, key, name, row of the first sentence, row of the last, and the words in it: first and last character
Fact = tuple[str, str, str, int, int, int, int]


def facts(found: Sentences, articles: pd.DataFrame, quotes: pd.DataFrame, mentions: pd.DataFrame) -> Iterator[Fact]:
    """Every fact of the comparable articles that `found` holds."""
    places = _Places(found)
    known = set(found.article_id)
    yield from _quotations(quotes[quotes["article_id"].isin(known)], places)
    yield from _numbers_and_dates(found, articles)
    yield from _actors(mentions[mentions["article_id"].isin(known) & mentions["actor"].notna()], places)


class _Places:
    """Finds the row of the sentence around a character of an article."""

    def __init__(self, found: Sentences) -> None:
        self.rows: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for row, key in enumerate(zip(found.article_id, found.zone, strict=True)):
            self.rows[key].append(row)
        self.starts = {key: [found.start[row] for row in rows] for key, rows in self.rows.items()}

    def row(self, article_id: str, zone: str, place: int) -> int | None:
        """None where no sentence begins before it, as in a heading at the top."""
        before = bisect_right(self.starts.get((article_id, zone), []), place)
        return self.rows[article_id, zone][before - 1] if before else None


def _numbers_and_dates(found: Sentences, articles: pd.DataFrame) -> Iterator[Fact]:
    moments = pd.to_datetime(articles["published"].astype("str"), errors="coerce", utc=True, format="ISO8601")
    published: dict[str, date] = {
        article: moment.date()
        for article, moment in zip(articles["article_id"], moments, strict=True)
        if pd.notna(moment)
    }
    for row, text in enumerate(found.text):
        start = found.start[row]
        days = list(dates(text, published.get(found.article_id[row])))
        for fact in days:
            yield "date", fact.key, fact.label, row, row, start + fact.start, start + fact.end
        starts = [day.start for day in days]
        for fact in numbers(text):
            before = bisect_left(starts, fact.end)  # days are in order and apart
            if not before or days[before - 1].end <= fact.start:
                yield "number", fact.key, fact.label, row, row, start + fact.start, start + fact.end


def _quotations(quotes: pd.DataFrame, places: _Places) -> Iterator[Fact]:
    rows, words, groups = same_quotations(quotes)
    article, zone, start, end, kind, content, speaker = (
        rows[name].to_list() for name in ("article_id", "zone", "start", "end", "kind", "content", "speaker")
    )
    for number, group in enumerate(groups):
        longest = max(group, key=lambda row: (kind[row] == "direct", len(words[row])))
        if len(words[longest]) < SHINGLE:
            continue
        named = Counter(speaker[row] for row in group if isinstance(speaker[row], str)).most_common(1)
        text = f"“{content[longest]}”" if kind[longest] == "direct" else content[longest]
        name = f"{named[0][0]}: {text}" if named else text
        for row in group:
            first, last = (places.row(article[row], zone[row], place) for place in (start[row], end[row] - 1))
            if first is not None and last is not None:
                yield "quotation", str(number), name, first, last, start[row], end[row]


def _actors(mentions: pd.DataFrame, places: _Places) -> Iterator[Fact]:
    first = mentions.sort_values(["article_id", "zone", "start"], kind="stable").drop_duplicates(
        ["article_id", "actor"]
    )
    for article, zone, start, end, actor in zip(
        *(first[name] for name in ("article_id", "zone", "start", "end", "actor")), strict=True
    ):
        row = places.row(article, zone, start)
        if row is not None:
            yield "actor", actor, actor, row, row, start, end
