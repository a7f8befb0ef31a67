"""A raw page → its article: text, headline, outlet, author, date, and every line that was taken out, with the rule
that did.

Kept and removed lines together are the page's lines. Rules look at wording, shape and place; none knows a site by
name. Limit:
below the article, a headline written like a sentence of the article may stay, and a short last line in capitals may go.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from analysis.reading.furniture.draft import Draft
from analysis.reading.furniture.facts import Facts
from analysis.reading.furniture.header import clean_header
from analysis.reading.furniture.lines import Line, joined, split
from analysis.reading.furniture.middle import clean_middle
from analysis.reading.furniture.outlets import outlet_of
from analysis.reading.furniture.tail import clean_tail
from analysis.reading.page import Page
from analysis.reading.schema import Removed

# How far from either end of the kept text a line may stand and still be furniture that recurs.
EDGE = 6
LAST_SEPARATOR = re.compile(r"\s+[|–—\-•·:»]+\s*$")


@dataclass
class Cleaned:
    """An article out of a raw page."""

    text: str
    facts: Facts
    removed: list[Removed]
    kept: list[Line] = field(default_factory=list, repr=False)

    def edges(self) -> Iterable[str]:
        """What is compared with other pages of the outlet: the outermost kept lines."""
        keys = [line.key for line in self.kept]
        return {*keys[:EDGE], *keys[-EDGE:]}


def clean(page: Page, *, recurring: frozenset[str] = frozenset(), restored: Collection[int] = ()) -> Cleaned:
    """The article in a page; `recurring` are edge lines (as `Cleaned.edges` gives them) that other pages of the
    outlet have too, `restored` numbers of removed lines that the analyst puts back."""
    draft = Draft.of(split(page.text), recurring)
    facts = Facts(page.title, page.outlet, page.author, page.published, page.url, page.language)
    clean_middle(draft)
    clean_header(draft, facts)
    clean_tail(draft, facts)
    removed = [
        Removed(_number(page, draft.lines[i]), draft.lines[i].text, *draft.found[i][:2]) for i in sorted(draft.found)
    ]
    kept = [draft.lines[i] for i in draft.kept()]
    facts.outlet = facts.outlet or outlet_of(line.text for line in removed)
    if facts.title and facts.outlet and facts.title.endswith(facts.outlet):
        before = facts.title[: -len(facts.outlet)]
        facts.title = LAST_SEPARATOR.sub("", before) if LAST_SEPARATOR.search(before) else facts.title
    removed = sorted([*page.removed, *removed])
    back = [Line(line.line, line.text, after_blank=True, raw=line.text) for line in removed if line.line in restored]
    if not back:
        return Cleaned(joined(kept), facts, removed, kept)
    numbered = [(_number(page, line), line) for line in kept] + [(line.number, line) for line in back]
    text = joined([line for _, line in sorted(numbered, key=itemgetter(0))])
    return Cleaned(text, facts, [line for line in removed if line.line not in restored], kept)


def _number(page: Page, line: Line) -> int:
    """The number of a line of the page's text in the file."""
    return page.numbers[line.number - 1] if page.numbers else line.number
