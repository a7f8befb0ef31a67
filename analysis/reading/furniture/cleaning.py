"""A raw page → its article: text, headline, outlet, author, date, and every line that was taken out, with the rule
that did.

Kept and removed lines together are the page's lines. Rules look at wording, shape and place; none knows a site by
name. Limit:
below the article, a headline written like a sentence of the article may stay, and a short last line in capitals may go.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

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


def clean(page: Page, *, recurring: frozenset[str] = frozenset()) -> Cleaned:
    """The article in a page; `recurring` are edge lines (as `Cleaned.edges` gives them) that other pages of the
    outlet have too."""
    draft = Draft.of(split(page.text), recurring)
    facts = Facts(page.title, page.outlet, page.author, page.published, page.url, page.language)
    clean_middle(draft)
    clean_header(draft, facts)
    clean_tail(draft, facts)
    removed = [
        Removed(
            page.numbers[draft.lines[i].number - 1] if page.numbers else draft.lines[i].number,
            draft.lines[i].text,
            *draft.found[i][:2],
        )
        for i in sorted(draft.found)
    ]
    kept = [draft.lines[i] for i in draft.kept()]
    facts.outlet = facts.outlet or outlet_of(line.text for line in removed)
    if facts.title and facts.outlet and facts.title.endswith(facts.outlet):
        before = facts.title[: -len(facts.outlet)]
        facts.title = LAST_SEPARATOR.sub("", before) if LAST_SEPARATOR.search(before) else facts.title
    return Cleaned(joined(kept), facts, sorted([*page.removed, *removed]), kept)
