"""The headline of a page: chosen among the lines above the article, taken out wherever it stands."""

from collections.abc import Iterator

from analysis.reading.furniture.draft import Draft
from analysis.reading.furniture.facts import Facts
from analysis.reading.furniture.lines import key_of
from analysis.reading.furniture.listed import is_address
from analysis.reading.furniture.outlets import FEED_NOTE
from analysis.reading.furniture.titles import SEPARATOR, choose, content_words

MOST_CANDIDATES = 100


def take_headline(draft: Draft, facts: Facts) -> None:
    """Find the headline, remove it wherever it stands, and take the page's address."""
    for line in draft.lines:
        feed = FEED_NOTE.match(line.text)
        if feed and facts.title is None:
            facts.title = feed["title"]
    header = [i for i in draft.header() if i not in draft.found or _may_be_title(draft, i)]
    if facts.title is None and header:
        words: set[str] = set()
        for i in range(draft.first, min(draft.last + 1, draft.first + 40)):
            if i not in draft.found:
                words |= content_words(draft.lines[i].text)
        plain = ([i for i in header if i not in draft.found and i not in draft.weak] or header)[:MOST_CANDIDATES]
        signed = frozenset(draft.lines[i].number for i in _above_signatures(draft))
        chosen = choose([draft.lines[i] for i in plain], draft.counts, frozenset(words), signed)
        if chosen:
            facts.title = chosen.text
            facts.outlet = facts.outlet or chosen.outlet
    if facts.title:
        _remove_title(draft, facts)
    _addresses(draft, facts)


def _may_be_title(draft: Draft, i: int) -> bool:
    """A headline such as 'Explained: why …' looks like a link; said again, it is the headline."""
    return draft.found[i].kind == "related" and draft.lines[i].n_words >= 5


def _above_signatures(draft: Draft) -> Iterator[int]:
    """The first long line of each run of unexplained lines right above a byline or date: a summary may follow the
    headline."""
    for signed in draft.signatures:
        i = signed
        while i > 0 and i - 1 not in draft.found and not draft.is_solid(i - 1):
            i -= 1
        run = [j for j in range(i, signed) if draft.lines[j].n_words >= 4]
        yield from run[:1] or range(max(signed - 1, i), signed)


def _addresses(draft: Draft, facts: Facts) -> None:
    """The page's own address above the text."""
    for i in draft.header():
        text = draft.lines[i].text
        if facts.url is None and text.startswith(("http://", "https://")) and is_address(draft.lines[i]):
            facts.url = text
            draft.remove(i, "navigation", "address")


def _remove_title(draft: Draft, facts: Facts) -> None:
    assert facts.title is not None
    key = key_of(facts.title)
    first = True
    for i, line in enumerate(draft.lines):
        same = line.key == key or (
            line.key.startswith(key)
            and SEPARATOR.match(line.text[len(facts.title) :])
            and line.n_words <= len(key.split()) + 8
        )
        if not same or (line.n_words <= 2 and i not in draft.header()):
            continue
        if draft.found.get(i) is None or draft.found[i].kind == "related":
            draft.found.pop(i, None)
            draft.remove(i, "title", "title" if first else "title_again")
            if facts.outlet is None and len(line.text) > len(facts.title) + 3:
                facts.outlet = SEPARATOR.sub("", line.text[len(facts.title) :], count=1).strip()
        first = False
    draft.bound()
