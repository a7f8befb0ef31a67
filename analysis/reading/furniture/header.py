"""Above the article: headline, byline, date, section labels, captions."""

import re

from analysis.reading.furniture.draft import Draft, body_is_latin
from analysis.reading.furniture.facts import Facts
from analysis.reading.furniture.headline import take_headline
from analysis.reading.furniture.lines import Line, is_mostly_latin
from analysis.reading.furniture.listed import PAGE_COUNTER
from analysis.reading.furniture.signatures import CRAWLER, Signature, is_like_a_name, is_name, is_office, signature_of
from analysis.reading.furniture.titles import content_words

# Bylines and dates may also stand below a summary: so many paragraphs count as the page's upper part.
UPPER_PARAGRAPHS = 2
BY_ALONE = re.compile(r"\b(?:by|author|reporter):?$")
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


def clean_header(draft: Draft, facts: Facts) -> None:
    """Remove what stands above the article, and fill in what it says."""
    _fields(draft, facts)
    _signatures(draft, facts)
    take_headline(draft, facts)
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
        if i in draft.found or i in draft.weak:
            continue
        below_by = i > 0 and BY_ALONE.search(draft.lines[i - 1].key) is not None and draft.lines[i - 1].n_words <= 3
        if below_by and all(is_name(part) for part in name.split(" and ")):
            draft.remove(i, "byline", "name_below_by")
            facts.author = facts.author or name
            continue
        office = is_office(name)
        if not (office or is_name(name) or is_like_a_name(name)):
            continue
        beside_date = any(
            j in draft.found and draft.found[j].kind in ("date", "byline") for j in (i - 1, i + 1) if j in header
        )
        if beside_date and i > 0 and not name.isupper() and (office or not _names_the_story(draft, i)):
            draft.remove(i, "byline", "name_beside_date")
            facts.author = facts.author or (None if office else name)


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
        elif PAGE_COUNTER.match(line.text):
            draft.remove(i, "share", "counter")
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
