"""All attributions of a passage, in order, with the fragments of one statement under one number."""

from collections.abc import Iterator

from analysis.features.quotation.attribution import Attribution, Kind
from analysis.features.quotation.cues import words_of
from analysis.features.quotation.floating import Statement, add_floating, transcripts
from analysis.features.quotation.patterns import UnitReader
from analysis.features.quotation.reading import Reading
from analysis.lexicons import Lexicons
from analysis.parsing import Passage, Span


def attributions(passage: Passage, lexicons: Lexicons, prefix: str = "q") -> Iterator[Attribution]:
    words = words_of(lexicons)
    reading = Reading(passage, words)
    statements = transcripts(reading)
    spoken = {s.paragraph for s in statements}
    for number, unit in enumerate(reading.units):
        if unit.paragraph in spoken:
            continue
        reader = UnitReader(reading, words, unit)
        statements.extend(Statement(found, number, unit.paragraph) for found in reader.attributions())
    add_floating(reading, words, statements)
    rows = []
    number = 0
    statements = [s for s in statements if s.contents]
    statements.sort(key=lambda s: s.contents[0])
    for statement in statements:
        number += 1
        for span in statement.contents:
            rows.append(Attribution(passage.zone, f"{prefix}{number}", statement.kind or kind_of(reading, span), span.start, span.end, statement.source, statement.cue))
    yield from sorted(rows, key=lambda row: row.start)


def kind_of(reading: Reading, span: Span) -> Kind:
    quoted = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in reading.quotes)
    if quoted >= (span.end - span.start) * 0.95:
        return "direct"
    return "mixed" if quoted else "indirect"
