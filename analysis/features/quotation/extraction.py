"""All attributions of an article, in order, with the fragments of one statement under one number."""

from bisect import bisect_left
from functools import cache, lru_cache

from analysis.features.quotation.attribution import Attribution, Kind
from analysis.features.quotation.cues import tag, words_of
from analysis.features.quotation.floating import add_floating
from analysis.features.quotation.following import reported
from analysis.features.quotation.labels import block, headline_label, turns
from analysis.features.quotation.leading import according_to, as_said, signed
from analysis.features.quotation.marks import Quotation
from analysis.features.quotation.reading import Reading
from analysis.features.quotation.said import said
from analysis.features.quotation.source_type import noun_phrase, source_types, type_of
from analysis.features.quotation.statement import Statement
from analysis.features.quotation.view import View
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage, Span

# Content this full of quotation is direct, whatever joins its pieces.
DIRECT_SHARE = 0.95
# In this order: what one finds is closed to the next.
FINDERS = (signed, as_said, according_to, said, reported)


def attributions(article: ParsedArticle, lexicons: Lexicons) -> list[Attribution]:
    """Attributions of the headline, then of the body, each by where they begin."""
    body = _passage(article.body, lexicons, frozenset())
    if not article.title:
        return body
    labelled = [attribution.source for attribution in body if attribution.source] if ":" in article.title else []
    known = frozenset(
        article.text[source.start : source.end].rstrip(".’'s").rpartition(" ")[2].lower() for source in labelled
    )
    return [*_passage(article.headline, lexicons, known), *body]


def _passage(passage: Passage, lexicons: Lexicons, known: frozenset[str]) -> list[Attribution]:
    words = words_of(lexicons)
    reading = Reading(passage, words)
    statements = turns(reading)
    spoken = {statement.paragraph for statement in statements}
    for number, unit in enumerate(reading.units):
        if unit.paragraph in spoken:
            continue
        # Most sentences have neither a cue nor a quotation.
        if unit.hits or unit.quotes:
            view = View(reading, unit)
            for finder in FINDERS if view.hits else (signed,):
                for claim in finder(view):
                    statements.append(Statement(claim.contents, claim.source, claim.cue, number, unit.paragraph))
        whole = block(reading, number) if passage.text[unit.end - 1] == ":" else None
        if whole is not None:
            statements.append(whole)
            spoken.add(whole.paragraph)
    statements = [s for s in statements if not _is_thing(reading, s, lexicons)]
    if reading.units and ":" in passage.text[reading.units[0].start : reading.units[0].end]:
        if passage.zone == "body":
            known = frozenset(_last_word(reading, s) for s in statements if s.source)
        label = headline_label(reading, _source_heads(lexicons), known)
        if label is not None and label.paragraph not in spoken:
            statements = [label, *(s for s in statements if s.unit > 0)]
    add_floating(reading, statements)
    return _rows(reading, statements)


def _last_word(reading: Reading, statement: Statement) -> str:
    if statement.source is None:
        return ""
    return reading.text[slice(*statement.source)].rpartition(" ")[2].lower()


@cache
def _source_heads(lexicons: Lexicons) -> frozenset[str]:
    """Nouns that name kinds of sources."""
    return frozenset(word for word, kind in source_types(lexicons).heads.items() if kind != "withheld")


def _is_thing(reading: Reading, statement: Statement, lexicons: Lexicons) -> bool:
    """Whether a reported statement is given to a thing that cannot speak: `the visit underscores …`."""
    if statement.source is None or statement.kind is not None:
        return False
    if not _cannot_speak(reading.text[slice(*statement.source)], lexicons):
        return False
    return not any(reading.text.find(mark, *span) >= 0 for span in statement.contents for mark in '"“')


@lru_cache(maxsize=20_000)
def _cannot_speak(source: str, lexicons: Lexicons) -> bool:
    """Whether a noun phrase in lower case names neither people nor a body nor a text."""
    phrase = noun_phrase(source)
    head = phrase.head
    words = words_of(lexicons)
    if not head.islower() or head in words.pronoun or head in words.determiner or head in words.quantity:
        return False
    return tag(head) in ("NN", "JJ", "VBG") and type_of(phrase, source_types(lexicons)) == "unknown"


def _rows(reading: Reading, statements: list[Statement]) -> list[Attribution]:
    zone = reading.passage.zone
    prefix = "h" if zone == "headline" else "q"
    rows: dict[Span, Attribution] = {}
    ends = [quote.end for quote in reading.quotes]
    spoken = sorted((s for s in statements if s.contents), key=lambda s: min(s.contents))
    for number, statement in enumerate(spoken, start=1):
        for span in statement.contents:
            if bisect_left(reading.starts, span.start) == bisect_left(reading.starts, span.end):
                continue
            kind = statement.kind or _kind(reading.quotes, ends, span.start, span.end)
            # Two cues in a row can claim the same words: the first keeps them.
            rows.setdefault(span, Attribution(zone, f"{prefix}{number}", kind, *span, statement.source, statement.cue))
    return sorted(rows.values(), key=lambda row: (row.start, row.end))


def _kind(quotes: list[Quotation], ends: list[int], start: int, end: int) -> Kind:
    quoted, index = 0, bisect_left(ends, start)
    while index < len(quotes) and quotes[index].start < end:
        quoted += max(0, min(quotes[index].end, end) - max(quotes[index].start, start))
        index += 1
    if quoted >= (end - start) * DIRECT_SHARE:
        return "direct"
    return "mixed" if quoted else "indirect"
