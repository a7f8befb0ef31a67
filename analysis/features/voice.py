"""Whose words a span is: the author's own, or those attributed to a source. The one implementation."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

AUTHOR, QUOTED = "author", "quoted"


class Voices:
    """Answers whose voice a span speaks in, from the quotes found in one article.

    Attributed content counts as quoted whether it stands in quotation marks or is reported ('said that …'): the claim
    is the source's. Scare quotes stay the author's.
    """

    def __init__(self, quotes: Iterable[Any]) -> None:
        """`quotes` are rows with `zone`, `kind`, `start` and `end`."""
        spans: dict[str, list[tuple[int, int]]] = {}
        for quote in quotes:
            if quote.kind != "scare":
                spans.setdefault(quote.zone, []).append((quote.start, quote.end))
        self._spans = {zone: _union(found) for zone, found in spans.items()}

    def quoted_spans(self, zone: str) -> list[tuple[int, int]]:
        """Quoted stretches of a zone, in order, without overlap."""
        return self._spans.get(zone, [])

    def of(self, zone: str, start: int, end: int) -> str:
        """`quoted` where the middle of the span lies inside attributed content, else `author`."""
        spans = self.quoted_spans(zone)
        middle = (start + end) // 2
        index = bisect_right(spans, (middle, len(spans) and spans[-1][1] + 1)) - 1
        return QUOTED if index >= 0 and spans[index][0] <= middle < spans[index][1] else AUTHOR


def _union(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
