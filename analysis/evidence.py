"""A batch of articles → evidence: the actors it suggests, every detector's rows, the sentences, and the statistics.

Nothing here looks beyond one article but at the corpus's actor list, so a corpus can be split into batches anywhere.
"""

import gc
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import nan

import pandas as pd

from analysis.features import REGISTRY, Context, Found
from analysis.features.actor_index import Actor
from analysis.features.actors import discover
from analysis.features.counting import STATISTICS
from analysis.features.detector import Row
from analysis.features.sentiment import SCORERS, score_mentions
from analysis.features.voice import Voices
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage, Span
from analysis.tables import END, START, ZONE, Column, evidence_table

SENTENCES = evidence_table(
    "sentences",
    "sentence or heading",
    ZONE,
    Column("kind", "text", "`sentence`, or `heading` (a section heading in the body, or the headline)", "Kind"),
    START,
    END,
    Column("n_words", "count", "Words in it", "Words"),
    Column("n_words_quoted", "count", "Words in it that are attributed to a source", "Quoted words"),
    Column("n_words_shared", "count", "Words in it that another outlet runs too (a `copy` in `reuse`)", "Shared words"),
)
TABLES = (*(detector.table for detector in REGISTRY), SENTENCES)


@dataclass(frozen=True)
class Evidence:
    """What one batch holds: a frame for each evidence table, and for each article its statistics or why it failed."""

    tables: dict[str, pd.DataFrame]
    statistics: pd.DataFrame
    failures: dict[str, str]


@dataclass(frozen=True)
class Survey:
    """A first look at a batch: its parsed articles, the actors that they suggest, and which articles failed and why."""

    articles: list[ParsedArticle]
    actors: list[Actor]
    failures: dict[str, str]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: rows hold none, and it would walk all of them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def survey(articles: pd.DataFrame, lexicons: Lexicons) -> Survey:
    """Parse each row of `articles` (`article_id`, `outlet`, `story`, `title`, `text`) and find whom it may speak of."""
    seen = Survey([parsed(record) for record in articles.itertuples()], [], {})
    for article in seen.articles:
        try:
            seen.actors.extend(discover(article, lexicons))
        except Exception as error:  # one article's fault must not cost the others
            seen.failures[article.article_id] = f"{type(error).__name__}: {error}"
        # Sentences are kept for the second look; words would fill the memory and are quick to find again.
        article.forget_words()
    return seen


@_uncollected()
def gather(articles: pd.DataFrame, seen: Survey, context: Context, sentiment: str) -> Evidence:
    """Run every detector on each article of a surveyed batch.

    An article on which a detector fails is left out whole and named in `failures`; the others go on.
    """
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    statistics: dict[str, dict[str, float]] = {}
    failures = dict(seen.failures)
    all_keys = zip(articles["article_id"], articles["outlet"], articles["story"], strict=True)
    for keys, article in zip(all_keys, seen.articles, strict=True):
        if article.article_id in failures:
            continue
        try:
            found, values = _examine(article, context)
        except Exception as error:  # a detector's fault must not cost the other articles
            failures[article.article_id] = f"{type(error).__name__}: {error}"
            continue
        finally:
            article.forget_words()
        statistics[article.article_id] = values
        for name, own in found.rows.items():
            rows[name].extend((*keys, *row) for row in own)
    frames = {table.name: table.frame(rows[table.name]) for table in TABLES}
    texts = {article.article_id: (article.title, article.text) for article in seen.articles}
    frames["mentions"] = score_mentions(frames["mentions"], texts, SCORERS[sentiment])
    names = [statistic.name for statistic in STATISTICS]
    by_article = pd.DataFrame(list(statistics.values()), index=list(statistics), columns=names, dtype=float)
    return Evidence(frames, by_article, failures)


def joined(parts: Iterable[Evidence]) -> Evidence:
    """The evidence of several batches, at least one, as one."""
    found = list(parts)
    return Evidence(
        {t.name: t.typed(pd.concat([part.tables[t.name] for part in found], ignore_index=True)) for t in TABLES},
        pd.concat([part.statistics for part in found]),
        {article: reason for part in found for article, reason in part.failures.items()},
    )


def parsed(record: object) -> ParsedArticle:
    """An article's row as detectors see it."""
    return ParsedArticle(
        article_id=getattr(record, "article_id"),  # noqa: B009 - rows of itertuples have no static type
        outlet=_text(getattr(record, "outlet")),  # noqa: B009
        title=_text(getattr(record, "title")),  # noqa: B009
        text=getattr(record, "text"),  # noqa: B009
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _examine(article: ParsedArticle, context: Context) -> tuple[Found, dict[str, float]]:
    found = Found()
    values: dict[str, float] = {}
    for detector in REGISTRY:
        own = list(detector.detect(article, found, context))
        found.rows[detector.table.name] = own
        if detector.compute:
            values |= detector.compute(article, own)
    found.rows[SENTENCES.name] = list(_sentence_rows(article, found.voices))
    return found, {statistic.name: values.get(statistic.name, nan) for statistic in STATISTICS}


def _sentence_rows(article: ParsedArticle, voices: Voices) -> Iterator[Row]:
    for passage in article.passages:
        headings = {*passage.headings} if passage.zone == "body" else {*passage.sentences}
        for span in sorted({*passage.sentences, *headings}):
            kind = "heading" if span in headings else "sentence"
            words, quoted = len(passage.tokens_in(*span)), _quoted_words(passage, span, voices)
            # What is shared is not known before all articles have been read.
            yield passage.zone, kind, *span, words, quoted, 0


def _quoted_words(passage: Passage, span: Span, voices: Voices) -> int:
    spans = voices.quoted_spans(passage.zone)
    # The last one that begins before the sentence may reach into it.
    first, last = bisect_left(spans, span), bisect_left(spans, (span.end,))
    return sum(
        len(passage.tokens_in(max(start, span.start), min(end, span.end)))
        for start, end in spans[max(0, first - 1) : last]
        if end > span.start
    )
