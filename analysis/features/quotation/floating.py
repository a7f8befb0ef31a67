"""Quotations without an attribution in their own sentence: continued ones, resumed ones, and scare quotes."""

from bisect import bisect_left

from analysis.features.quotation.clause import main_subject
from analysis.features.quotation.labels import announced
from analysis.features.quotation.marks import Quotation
from analysis.features.quotation.reading import Reading, Unit
from analysis.features.quotation.statement import Statement
from analysis.parsing import Span

OPENERS = "\"“‘'"
# From so many words on, words in marks are somebody's rather than a term held at a distance.
SPOKEN_WORDS = 6
RESUMED_LENGTH = 12
HEADING_WORDS = 8


def add_floating(reading: Reading, statements: list[Statement]) -> None:
    """Give each quotation that no statement holds to the statement it continues, or make it a statement of its own."""
    held = _Held([span for statement in statements for span in statement.contents])
    by_unit: dict[int, list[Statement]] = {}
    for statement in statements:
        by_unit.setdefault(statement.unit, []).append(statement)
    last: Statement | None = None
    carried: Statement | None = None
    for number, unit in enumerate(reading.units):
        own = by_unit.get(number, [])
        announces = reading.text.endswith(":", unit.start, unit.end)
        if not (own or unit.quotes or announces):
            carried = None
            continue
        loose = [quote for quote in unit.quotes if not held.holds(quote)]
        if loose and _is_heading(reading, number):
            statements.append(Statement([Span(unit.start, unit.end)], None, None, number, unit.paragraph, "scare"))
            carried = None
            continue
        if loose and unit.last > unit.first and all(reading.inside[unit.first : unit.last]):
            last = carried or _continued(reading, number, last, by_unit)
            if last is None:
                last = Statement([], None, None, number, unit.paragraph)
                statements.append(last)
            last.contents.extend(Span(quote.start, quote.end) for quote in loose)
        else:
            for quote in loose:
                resumed = _resumed(reading, own, quote)
                if resumed is not None:
                    resumed.contents.append(Span(quote.start, quote.end))
                    continue
                beside = last if last is not None and last.paragraph == unit.paragraph else None
                statement = _within(reading, unit, number, quote, beside)
                statements.append(statement)
                own = [*own, statement]
        sourced = [s for s in own if s.source is not None and s.kind != "scare" and s.contents]
        if sourced:
            last = max(sourced, key=lambda s: s.contents[-1].end)
        carried = None
        if unit.quotes and not unit.quotes[-1].closed:
            # The next paragraph takes the quotation up again.
            carried = last
        elif announces:
            carried = announced(reading, unit, number)
            if carried is not None:
                statements.append(carried)


def _is_heading(reading: Reading, number: int) -> bool:
    """Whether a unit is a section's heading in quotation marks: a paragraph of a few capitalised words."""
    units, unit = reading.units, reading.units[number]
    beside = [units[k].paragraph for k in (number - 1, number + 1) if 0 <= k < len(units)]
    short = 2 <= unit.last - unit.first <= HEADING_WORDS and unit.paragraph not in beside
    return short and all(reading.inside[unit.first : unit.last]) and reading.in_title_case(unit)


class _Held:
    """Which stretches of the passage some content holds."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def holds(self, quote: Quotation) -> bool:
        """Whether content holds at least half of a quotation. Contents hardly overlap, so its neighbours are enough."""
        first = max(0, bisect_left(self._starts, quote.start) - 3)
        last = bisect_left(self._starts, quote.end)
        shared = sum(max(0, min(end, quote.end) - max(start, quote.start)) for start, end in self._spans[first:last])
        return shared * 2 >= quote.end - quote.start


def _continued(
    reading: Reading, number: int, last: Statement | None, by_unit: dict[int, list[Statement]]
) -> Statement | None:
    """Whose statement a quotation that stands alone continues: the last one's, else the next one's of its paragraph."""
    unit = reading.units[number]
    if last is not None and unit.paragraph - last.paragraph <= 1:
        return last
    following = by_unit.get(number + 1)
    if following and reading.units[number + 1].paragraph == unit.paragraph:
        return following[0]
    return last if last is not None and unit.paragraph - last.paragraph <= 2 else None


def _resumed(reading: Reading, own: list[Statement], quote: Quotation) -> Statement | None:
    """The statement that a further quotation of the sentence goes on with: `“One,” she said, smiling, “and two.”`"""
    if "," not in reading.text[max(0, quote.start - 2) : quote.start] or quote.end - quote.start < RESUMED_LENGTH:
        return None
    for statement in reversed(own):
        spoken = statement.kind != "scare" and statement.contents and statement.contents[0].end <= quote.start
        if spoken and reading.text[statement.contents[0].start] in OPENERS:
            return statement
    return None


def _within(reading: Reading, unit: Unit, number: int, quote: Quotation, beside: Statement | None) -> Statement:
    """A quotation in a sentence without a cue: words of the paragraph's or sentence's subject, or a scare quotation."""
    span = Span(quote.start, quote.end)
    n_words = bisect_left(reading.starts, quote.end) - bisect_left(reading.starts, quote.start)
    if n_words < SPOKEN_WORDS:
        return Statement([span], None, None, number, unit.paragraph, "scare")
    if beside is not None:
        return Statement([span], beside.source, None, number, unit.paragraph)
    subject = main_subject(reading, unit.first, unit.last)
    return Statement([span], reading.span(*subject) if subject else None, None, number, unit.paragraph)
