"""Quotation marks in pairs: which stretches of a paragraph stand between them.

Double marks, straight or curly, doubled single ones, guillemets, and British single ones. One pass over the marks of
a paragraph, so that any number of odd marks costs linear time. An unclosed mark runs to the paragraph's end; a mark
at the start of the next paragraph takes it up again. Limit: a single mark that could be an apostrophe needs a
counterpart, so that a British quotation with a plural possessive in it ('the voters' choice was clear') may end
early.
"""

import re
from bisect import bisect
from itertools import compress
from typing import NamedTuple

from analysis.parsing import Span

MARK = re.compile(r"''|``|[\"“”„«»‘’'‚‹›]")
# The same marks, without apostrophes inside words; it begins with a class of characters, which is fast to look for.
SCAN = re.compile(r"[\"“”„«»‘’'‚‹›`](?:(?<=')'|(?<=`)`|(?<!`)(?!(?<=[^\W_][‘’'‚‹›])[^\W_]))")
OPENERS, CLOSERS = "“„«``", "”»"
DOUBLE = frozenset(('"', "“", "”", "„", "«", "»", "''", "``"))


class Quotation(NamedTuple):
    """A quoted stretch. `start` and `end` include the marks, `inner` does not."""

    start: int
    end: int
    inner: Span
    closed: bool
    double: bool


def quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Outermost quotations in order, without overlap."""
    found: list[Quotation] = []
    for paragraph in paragraphs:
        marks = [match.span() for match in SCAN.finditer(text, paragraph.start, paragraph.end)]
        if marks:
            double = [text[a:b] in DOUBLE for a, b in marks]
            doubles = _doubles(text, paragraph, list(compress(marks, double)))
            if all(double):
                found.extend(doubles)
                continue
            single = [mark for mark, is_double in zip(marks, double, strict=True) if not is_double]
            singles = _singles(text, paragraph, single, doubles)
            found.extend(sorted(doubles + singles) if singles else doubles)
    return found


def _doubles(text: str, paragraph: Span, marks: list[tuple[int, int]]) -> list[Quotation]:
    found = []
    depth, opened, last_close = 0, (0, 0), (0, 0)
    for start, end in marks:
        mark = text[start:end]
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        opens = mark in OPENERS or (not before.isalnum() and before not in ".,!?…;" and not after.isspace())
        if depth == 0:
            if mark in CLOSERS and not (before.isspace() and not after.isspace()):
                continue
            if after.isspace() and not (before.isspace() and mark in OPENERS):
                continue
            depth, opened = 1, (start, end)
        elif opens and before != "-":
            # Nested, or an earlier one was never closed: either way the outer one goes on.
            depth += 1
        else:
            depth -= 1
            last_close = (start, end)
            if depth == 0:
                found.append(Quotation(opened[0], end, Span(opened[1], start), closed=True, double=True))
    if depth and last_close[0] > opened[0]:
        # One opening mark too many: what was closed last ends it.
        found.append(Quotation(opened[0], last_close[1], Span(opened[1], last_close[0]), closed=True, double=True))
    elif depth:
        found.append(Quotation(opened[0], paragraph.end, Span(opened[1], paragraph.end), closed=False, double=True))
    return found


def _singles(text: str, paragraph: Span, marks: list[tuple[int, int]], doubles: list[Quotation]) -> list[Quotation]:
    """Pairs of single marks outside double ones."""
    outside, ahead = [], 0
    for mark in marks:
        while ahead < len(doubles) and doubles[ahead].end <= mark[0]:
            ahead += 1
        if ahead == len(doubles) or mark[0] < doubles[ahead].start:
            outside.append(mark)
    can_open, sure_close, may_close = [], [], []
    for start, end in outside:
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        can_open.append(
            not before.isalnum()
            and before not in ".,!?…"
            and (after.isalpha() or after in "[$…" or text[start:end] == "‘")
        )
        closes = not before.isspace() and not after.isalnum()
        sure_close.append(closes and (before in ".,!?…" or (before not in "sS" and not can_open[-1])))
        may_close.append(closes and not can_open[-1])
    sure_next, may_next = _next_true(sure_close), _next_true(may_close)
    starts = [quote.start for quote in doubles]
    found: list[Quotation] = []
    index = 0
    while index < len(outside):
        close = None
        if can_open[index]:
            close = sure_next[index + 1] if sure_next[index + 1] is not None else may_next[index + 1]
            if close is not None and bisect(starts, outside[index][0]) != bisect(starts, outside[close][0]):
                close = None
        if close is None:
            index += 1
            continue
        start, end = outside[index][0], outside[close][1]
        found.append(Quotation(start, end, Span(outside[index][1], outside[close][0]), closed=True, double=False))
        index = close + 1
    return found


def _next_true(flags: list[bool]) -> list[int | None]:
    """For each index, and one past the last, the first true flag at or after it."""
    following: list[int | None] = [None] * (len(flags) + 1)
    for index in range(len(flags) - 1, -1, -1):
        following[index] = index if flags[index] else following[index + 1]
    return following


def without_outer_marks(text: str, start: int, end: int) -> Span:
    """The span without one pair of quotation marks around the whole of it, or one that was never closed."""
    first = MARK.match(text, start, end)
    if first is None:
        return Span(start, end)
    length = first.end() - start
    inner_end = end
    for size in (2, 1):
        if end - size >= start + length and MARK.fullmatch(text, end - size, end):
            inner_end = end - size
            break
    # `“One” and “two”` has marks at both ends that are no pair: the first mark within it closes.
    for mark in MARK.finditer(text, start + length, inner_end):
        if mark[0] in DOUBLE:
            after = text[mark.end()] if mark.end() < inner_end else " "
            if mark[0] in CLOSERS or (mark[0] not in OPENERS and not after.isalnum()):
                return Span(start, end)
            break
    return Span(start + length, inner_end)
