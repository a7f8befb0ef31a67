"""Where a cue stands: the words of its own clause before and after it, which is all that a context rule may look at."""

from dataclasses import dataclass
from functools import cached_property

from analysis.parsing import Passage

REACH = 12
CLAUSE_MARKS = frozenset(";:?!()[]—–…")


@dataclass(frozen=True)
class Site:
    """Tokens [first, last) of a passage, taken for a cue.

    `ahead` and `behind` hold up to REACH lower-case words of the same clause and sentence, nearest first, with ","
    where a comma stands between two words. They end at any other mark that ends a clause, and at the sentence's edge.
    Quotation marks are passed over: a cue keeps its sense where a quotation begins in the middle of a clause.
    """

    passage: Passage
    first: int
    last: int

    @cached_property
    def _bounds(self) -> tuple[int, int]:
        start = self.passage.tokens[self.first][0]
        return self.passage.sentence_at(start) or (
            self.passage.text.rfind("\n", 0, start) + 1,
            len(self.passage.text) if (end := self.passage.text.find("\n", start)) < 0 else end,
        )

    @cached_property
    def ahead(self) -> list[str]:
        """The words after the cue, nearest first."""
        return [word for word, _ in self._following]

    @cached_property
    def names(self) -> list[bool]:
        """Whether each word of `ahead` begins with a capital, as names do."""
        return [is_name for _, is_name in self._following]

    @cached_property
    def _following(self) -> list[tuple[str, bool]]:
        found: list[tuple[str, bool]] = []
        text, tokens, words = self.passage.text, self.passage.tokens, self.passage.words
        end = self._bounds[1]
        position = tokens[self.last - 1][1]
        for index in range(self.last, min(self.last + REACH, len(tokens))):
            start = tokens[index][0]
            if start >= end:
                break
            if start - position > 1:
                gap = text[position:start]
                if not CLAUSE_MARKS.isdisjoint(gap):
                    return found
                if "," in gap:
                    found.append((",", False))
            found.append((words[index], text[start].isupper()))
            position = tokens[index][1]
        else:
            return found
        if "," in text[position:end]:
            found.append((",", False))
        return found

    @cached_property
    def behind(self) -> list[str]:
        """The words before the cue, nearest first."""
        found: list[str] = []
        text, tokens, words = self.passage.text, self.passage.tokens, self.passage.words
        start = self._bounds[0]
        position = tokens[self.first][0]
        for index in range(self.first - 1, max(self.first - 1 - REACH, -1), -1):
            end = tokens[index][1]
            if end <= start:
                break
            if position - end > 1:
                gap = text[end:position]
                if not CLAUSE_MARKS.isdisjoint(gap):
                    break
                if "," in gap:
                    found.append(",")
            found.append(words[index])
            position = tokens[index][0]
        return found

    @property
    def after(self) -> str:
        """The next word, "," before a comma, "" at the clause's end."""
        return self.ahead[0] if self.ahead else ""

    @property
    def before(self) -> str:
        """The word before, "," after a comma, "" at the clause's beginning."""
        return self.behind[0] if self.behind else ""

    @property
    def is_capitalised(self) -> bool:
        """Whether the cue begins with a capital."""
        return self.passage.text[self.passage.tokens[self.first][0]].isupper()

    @property
    def follows_name(self) -> bool:
        """Whether the word before begins with a capital."""
        return (
            bool(self.behind)
            and self.before != ","
            and (self.passage.text[self.passage.tokens[self.first - 1][0]].isupper())
        )

    @property
    def next_is_capitalised(self) -> bool:
        """Whether the next word begins with a capital, as names do."""
        return bool(self.names) and self.names[0]
