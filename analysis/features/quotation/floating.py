"""Quotations without an attribution in their own sentence: continued ones, introduced ones, transcripts, scare quotes."""

import re
from bisect import bisect_left

from analysis.features.quotation.cues import Words
from analysis.features.quotation.marks import Quotation
from analysis.features.quotation.patterns import Found
from analysis.features.quotation.phrases import main_subject, subject_before, verb_group
from analysis.features.quotation.reading import Reading, Unit
from analysis.parsing import Span

LABEL = re.compile(r"[\"“]?((?:[A-Z][A-Z.'’-]+ ){0,3}[A-Z][A-Z.'’-]+(?: \([^)\n]{1,30}\))?):\s+")


OPENERS = "\"“‘'"


class Statement:
    """An attribution with where it stands; fragments may join it later."""

    __slots__ = ("contents", "cue", "kind", "paragraph", "source", "unit")

    def __init__(self, found: Found, unit: int, paragraph: int, kind: str = "") -> None:
        self.contents = list(found.contents)
        self.source = found.source
        self.cue = found.cue
        self.unit = unit
        self.paragraph = paragraph
        self.kind = kind


def add_floating(reading: Reading, words: Words, statements: list[Statement]) -> list[Statement]:
    """Give each quotation that no statement holds to the statement it continues, or make it a statement of its own."""
    covered = sorted(span for statement in statements for span in statement.contents)
    starts = [start for start, _ in covered]
    by_unit: dict[int, list[Statement]] = {}
    for statement in statements:
        by_unit.setdefault(statement.unit, []).append(statement)
    last: Statement | None = None
    carried: Statement | None = None
    for number, unit in enumerate(reading.units):
        own = by_unit.get(number, [])
        loose = [quote for quote in unit.quotes if not _held(covered, starts, quote)]
        if loose:
            alone = _is_alone(reading, unit)
            if alone:
                span = Span(loose[0].start, loose[-1].end)
                speaker = carried or _speaker(reading, words, number, unit, last, by_unit)
                if speaker is not None:
                    speaker.contents.append(span)
                    last = speaker
                else:
                    last = Statement(Found([span], None, None), number, unit.paragraph)
                    statements.append(last)
                    by_unit.setdefault(number, []).append(last)
            else:
                for quote in loose:
                    resumed = _resumed(reading, own, quote)
                    if resumed is not None:
                        resumed.contents.append(Span(quote.start, quote.end))
                        continue
                    statement = _within(reading, words, unit, number, quote)
                    if statement is not None:
                        statements.append(statement)
                        if statement.kind != "scare":
                            own = [*own, statement]
        sourced = [s for s in own if s.source is not None and s.kind != "scare"]
        if sourced:
            last = max(sourced, key=lambda s: s.contents[-1].end)
        carried = None
        if unit.quotes and not unit.quotes[-1].closed:
            # The next paragraph takes the quotation up again.
            carried = last
        elif reading.text[unit.start : unit.end].endswith(":"):
            carried = _introduces(reading, words, unit, number, statements)
    return statements


def _held(covered: list[Span], starts: list[int], quote: Quotation) -> bool:
    """Whether some content holds at least half of a quotation."""
    index = bisect_left(starts, quote.end) - 1
    shared = 0
    while index >= 0 and index >= bisect_left(starts, quote.start) - 3:
        start, end = covered[index]
        shared += max(0, min(end, quote.end) - max(start, quote.start))
        index -= 1
    return shared * 2 >= quote.end - quote.start


def _is_alone(reading: Reading, unit: Unit) -> bool:
    """Whether a unit is nothing but quotation."""
    return all(reading.inside[unit.first : unit.last]) and unit.last > unit.first


def _speaker(reading: Reading, words: Words, number: int, unit: Unit, last: Statement | None, by_unit: dict[int, list[Statement]]) -> Statement | None:
    """Whose statement a quotation that stands alone continues."""
    if last is not None and unit.paragraph - last.paragraph <= 1:
        return last
    following = by_unit.get(number + 1, [])
    if following and number + 1 < len(reading.units) and reading.units[number + 1].paragraph == unit.paragraph:
        return following[0]
    return last if last is not None and unit.paragraph - last.paragraph <= 2 else None


def _introduces(reading: Reading, words: Words, unit: Unit, number: int, statements: list[Statement]) -> Statement | None:
    """A statement whose content follows in the next paragraph: `Smith continued:`."""
    cues = [i for i in range(unit.last - 1, max(unit.first, unit.last - 12) - 1, -1) if not reading.inside[i] and reading.words[i] in words.cues]
    verb = next((i for i in cues if words.cues[reading.words[i]].frames & {"say", "tell", "ask"}), None)
    subject = subject_before(reading, words, verb_group(reading, words, verb, unit.first), unit.first) if verb is not None else None
    subject = subject or main_subject(reading, words, unit.first, unit.last)
    if subject is None and verb is None:
        return None
    source = Span(reading.starts[subject.first], reading.ends[subject.last - 1]) if subject else None
    cue = Span(reading.starts[verb], reading.ends[verb]) if verb is not None else None
    statement = Statement(Found([], source, cue), number, unit.paragraph)
    statements.append(statement)
    return statement


def _resumed(reading: Reading, own: list[Statement], quote: Quotation) -> Statement | None:
    """The statement of the same sentence that a further quotation goes on with: `“First,” she said, smiling, “second.”`"""
    gap = reading.text[max(0, quote.start - 2) : quote.start]
    if "," not in gap or quote.end - quote.start < 12:
        return None
    earlier = [s for s in own if s.kind != "scare" and s.contents and s.contents[0].end <= quote.start and reading.text[s.contents[0].start] in OPENERS]
    return earlier[-1] if earlier else None


def _within(reading: Reading, words: Words, unit: Unit, number: int, quote: Quotation) -> Statement | None:
    """A quotation inside a sentence without a cue: words of the sentence's subject where it is long, else a scare quotation."""
    n_words = bisect_left(reading.starts, quote.end) - bisect_left(reading.starts, quote.start)
    span = Span(quote.start, quote.end)
    if n_words < 6:
        return Statement(Found([span], None, None), number, unit.paragraph, "scare")
    subject = main_subject(reading, words, unit.first, unit.last)
    source = Span(reading.starts[subject.first], reading.ends[subject.last - 1]) if subject else None
    return Statement(Found([span], source, None), number, unit.paragraph)


def transcripts(reading: Reading) -> list[Statement]:
    """Turns of a transcript: paragraphs that begin with a speaker in capitals and a colon.

    A label counts where it opens at least two paragraphs, or its name is written in small letters elsewhere; `ENERGY:` does neither.
    """
    found: list[tuple[int, str, Span, int]] = []
    for number, unit in enumerate(reading.units):
        if number and reading.units[number - 1].paragraph == unit.paragraph:
            continue
        match = LABEL.match(reading.text, unit.start, unit.end)
        if match:
            found.append((number, match[1], Span(*match.span(1)), match.end()))
    counts: dict[str, int] = {}
    for _, name, _, _ in found:
        counts[name] = counts.get(name, 0) + 1
    turns = []
    speakers = {name for name, n in counts.items() if n >= 2} if len(counts) >= 2 else set()
    for number, name, span, start in found:
        if name not in speakers and not re.search(rf"\b{re.escape(name.split()[-1].title())}\b", reading.text):
            continue
        if name not in speakers and not speakers:
            continue
        unit = reading.units[number]
        end = unit.end
        for later in reading.units[number + 1 :]:
            if later.paragraph != unit.paragraph:
                break
            end = later.end
        turns.append(Statement(Found([Span(start, end)], span, Span(start - 2, start - 1)), number, unit.paragraph))
    return turns
