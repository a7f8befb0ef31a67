"""Whether a word is part of a name: 'Great Britain', the 'Brave' browser, not 'Brave words' at a sentence's start."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Any

from analysis.parsing import Passage

# Before a capital that a sentence, a quotation or a line begins with.
OPENINGS = frozenset(".!?:…\n\"“‘'([—–")


class Names:
    """Answers for the words of one passage; `mentions` are rows with `zone`, `start` and `end`."""

    def __init__(self, passage: Passage, mentions: Iterable[Any]) -> None:
        """Keep both; mentions are looked at when a capital asks for it."""
        self._passage = passage
        self._mentions = mentions

    def hold(self, start: int, end: int) -> bool:
        """Whether the capital of [start, end) is a name's; words all in capitals are shouted, no names."""
        text = self._passage.text
        if not text[start].isupper() or text[start:end].isupper():
            return False
        starts, ends = self._mentioned
        before_end = bisect_left(starts, end)
        if before_end and ends[before_end - 1] > start:
            return True
        before = text[max(0, start - 3) : start].rstrip(" ")
        return bool(before) and OPENINGS.isdisjoint(before[-1]) and not self._in_title_case

    @cached_property
    def _mentioned(self) -> tuple[list[int], list[int]]:
        """First characters of the passage's mentions, rising, and how far any mention up to each reaches."""
        spans = sorted((mention.start, mention.end) for mention in self._mentions if mention.zone == self._passage.zone)
        return [start for start, _ in spans], list(accumulate((end for _, end in spans), max))

    @cached_property
    def _in_title_case(self) -> bool:
        """Whether this is a headline whose words mostly begin with capitals."""
        if self._passage.zone != "headline":
            return False
        text = self._passage.text
        long_words = [text[start] for start, end in self._passage.tokens if end - start > 3]
        return sum(letter.isupper() for letter in long_words) > 0.5 * len(long_words)
