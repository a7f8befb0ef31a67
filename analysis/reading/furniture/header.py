"""Above the article: headline, byline, date, section labels, captions."""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.reading.furniture.draft import Draft, body_is_latin
from analysis.reading.furniture.lines import Line, is_mostly_latin, key_of
from analysis.reading.furniture.listed import is_address
from analysis.reading.furniture.outlets import FEED_NOTE
from analysis.reading.furniture.signatures import CRAWLER, Signature, is_like_a_name, is_name, signature_of
from analysis.reading.furniture.titles import SEPARATOR, choose, content_words

# Bylines and dates may also stand below a summary: so many paragraphs count as the page's upper part.
UPPER_PARAGRAPHS = 2
MOST_CANDIDATES = 100
LABEL_FIELDS = {
    "title": "title",
    "headline": "title",
    "source": "outlet",
    "outlet": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "author": "author",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
    "language": "language",
}


@dataclass
class Facts:
    """What the page says about its article; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def clean_header(draft: Draft, facts: Facts) -> None:
    """Remove what stands above the article, and fill in what it says."""
    _fields(draft, facts)
    _signatures(draft, facts)
    _title(draft, facts)
    facts.published = facts.published or _day(draft)
    _remaining(draft, facts)


def _fields(draft: Draft, facts: Facts) -> None:
    """A block of 'Title: …', 'Date: …' lines at the very top; one such line alone may be the article's own."""
    fields = []
    for i in draft.header():
        name, colon, value = draft.lines[i].text.partition(":")
        field = LABEL_FIELDS.get(name.strip().lower())
        if colon and field and value.strip():
            fields.append((i, field, value.strip()))
    if len(fields) >= 2 and fields[0][0] <= 1:
        for i, field, value in fields:
            draft.found.pop(i, None)
            draft.remove(i, "metadata", f"field: {field}")
            if getattr(facts, field) is None:
                setattr(facts, field, value)


def _signatures(draft: Draft, facts: Facts) -> None:
    """Bylines and dates above the article or below its summary."""
    header = set(draft.header())
    upper = _upper(draft)
    # Twice: what the first pass found stands beside what the second one may remove.
    for i in (*upper, *upper):
        if (i in draft.found and i not in header) or i in draft.signatures:
            continue
        line = draft.lines[i]
        signature = signature_of(line)
        crawler = CRAWLER.match(line.text)
        if crawler and facts.language is None:
            facts.language = crawler["language"]
        if signature is None or (i not in header and not _stands_alone(draft, i, signature)):
            continue
        draft.remove(i, "byline" if signature.author else "date", "signature")
        draft.signatures[i] = signature
        if signature.author and facts.author is None:
            facts.author = signature.author
    _names_above(draft, facts)
    for i in _upper(draft):
        if i in draft.weak and any(j in draft.found for j in (i - 1, i + 1)):
            draft.found.setdefault(i, draft.weak[i])


def _day(draft: Draft) -> str | None:
    """The day of publication: a stated one before a bare one, one below the headline before the page's own clock
    above it."""
    title = min((i for i, verdict in draft.found.items() if verdict.kind == "title"), default=0)
    days = [(signature.rank, i < title, i, signature.day) for i, signature in draft.signatures.items() if signature.day]
    return min(days)[3] if days else None


def _upper(draft: Draft) -> list[int]:
    """Indices of the page's upper part: the header, and what stands among the first paragraphs."""
    n = 0
    upper = []
    for i in range(len(draft.lines)):
        if draft.has_body and draft.is_solid(i):
            n += 1
            if n > UPPER_PARAGRAPHS:
                break
        else:
            upper.append(i)
    return upper if draft.has_body else upper[:6]


def _stands_alone(draft: Draft, i: int, signature: Signature) -> bool:
    """Below the first paragraph a bare date may head an entry of a chronicle: then there is more than one."""
    if signature.author or signature.rank != 1 or any(j in draft.found for j in (i - 1, i + 1)):
        return True
    others = (signature_of(line) for j, line in enumerate(draft.lines[draft.first :], start=draft.first) if j != i)
    return not any(other is not None and other.day is not None for other in others) and not draft.lines[
        i
    ].text.endswith(":")


def _names_above(draft: Draft, facts: Facts) -> None:
    """'By' on one line, the name on the next; or a name between other lines of the head."""
    header = draft.header()
    for i in header:
        name = draft.lines[i].text
        if i in draft.found or i in draft.weak or not (is_name(name) or is_like_a_name(name)):
            continue
        beside_by = i > 0 and draft.lines[i - 1].key.rstrip(":") in (
            "by",
            "written by",
            "author",
            "reporter",
            "posted by",
            "published by",
        )
        beside_date = any(
            j in draft.found and draft.found[j].kind in ("date", "byline") for j in (i - 1, i + 1) if j in header
        )
        if beside_by or (beside_date and i > 0 and not _names_the_story(draft, i) and not name.isupper()):
            draft.remove(i, "byline", "name_beside_date" if beside_date else "name_after_by")
            facts.author = facts.author or draft.lines[i].text


def _names_the_story(draft: Draft, i: int) -> bool:
    """Whether the running text speaks of this name: then it is a label, not the author."""
    name = draft.lines[i].text
    if not is_name(name):
        return any(word in line.text for word in name.split() for line in draft.lines[draft.first : draft.last + 1])
    return (
        sum(
            name.split()[-1] in draft.lines[j].text
            for j in range(draft.first, min(draft.last + 1, draft.first + 30))
            if j not in draft.found
        )
        > 1
    )


def _title(draft: Draft, facts: Facts) -> None:
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
    """The page's own address above the text; where nothing else names the outlet, its host stands for it."""
    for i in draft.header():
        text = draft.lines[i].text
        if facts.url is None and text.startswith(("http://", "https://")) and is_address(draft.lines[i]):
            facts.url = text
            draft.remove(i, "navigation", "address")


def _may_be_title(draft: Draft, i: int) -> bool:
    """A headline such as 'Explained: why …' looks like a link; said again, it is the headline."""
    return draft.found[i].kind == "related" and draft.lines[i].n_words >= 5


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


def _remaining(draft: Draft, facts: Facts) -> None:
    """Lines of the head that nothing else explains: labels before the headline, captions and labels after it."""
    header = draft.header()
    for i in header:
        if i in draft.weak:
            draft.found.setdefault(i, draft.weak[i])
        elif draft.lines[i].key in draft.recurring:
            draft.remove(i, "navigation", "recurs_in_other_articles")
    titles = [i for i in header if i in draft.found and draft.found[i].kind == "title"]
    if not titles or facts.title is None:
        return
    title_words = content_words(facts.title)
    for i in header:
        if i in draft.found:
            continue
        line = draft.lines[i]
        words = content_words(line.text)
        if not is_mostly_latin(line.text) and line.n_words <= 12 and body_is_latin(draft):
            draft.remove(i, "navigation", "another_script")
        elif i < titles[0]:
            draft.remove(i, "section", "above_the_title")
        elif words and words <= title_words:
            draft.remove(i, "caption", "part_of_the_title")
        elif draft.counts[line.key] > 1:
            draft.remove(i, "caption", "said_twice")
        elif line.n_words <= 2 and not line.ends_sentence and not _opens_the_text(line):
            draft.remove(i, "section", "label_above_the_text")


def _opens_the_text(line: Line) -> bool:
    """A place, a time of day, or a heading that often opens an article."""
    return (
        line.text.endswith((":", "—", "–", "-"))
        or line.text[0].isdigit()
        or line.key
        in {
            "introduction",
            "background",
            "overview",
            "summary",
            "key points",
            "key takeaways",
            "highlights",
            "at a glance",
        }
    )
