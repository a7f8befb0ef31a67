"""HTML: the article's text and metadata through trafilatura (Barbaresi 2021), offline; what it leaves out is
furniture."""

import logging
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from analysis.reading.dates import iso_day
from analysis.reading.encoding import decode
from analysis.reading.mending import mend
from analysis.reading.page import Page
from analysis.reading.schema import Removed, UnusableFileError

if TYPE_CHECKING:
    from trafilatura.settings import Document

# Its complaints about odd pages would otherwise be printed; what cannot be read becomes a problem.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("trafilatura").propagate = False
LARGEST_PAGE = 20_000_000
MOST_LINES = 15_000
MOST_STEPS = 500_000_000
NEAR = 300
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,30})", re.IGNORECASE)
UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe")
BLOCK = re.compile(
    "address|article|aside|blockquote|br|button|caption|d[dlt]|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|label|legend|"
    "li|main|nav|[ou]l|option|p|pre|section|table|t[dhr]|title"
)
LINE = "\x00"
SQUASH = re.compile(r"\W+")


def read(data: bytes) -> Page:
    """The article in a page. Raises UnusableFileError when the file is empty, no text, far too large or holds no
    words."""
    # Imported for the first page: text and tables, which are read more often, start sooner without.
    import trafilatura

    if len(data) > LARGEST_PAGE:
        raise UnusableFileError(f"the page has {len(data):,} bytes, more than {LARGEST_PAGE:,}; save the article alone")
    markup, warnings = _markup(data)
    # A fragment is read as a page, too.
    whole = markup if "<html" in markup[:5000].lower() else f"<html><body>{markup}</body></html>"
    tree = trafilatura.load_html(whole)
    lines = _visible_lines(tree) if tree is not None else []
    # The extractor takes minutes over a page of more lines than any article has.
    found = _extracted(tree) if tree is not None and len(lines) <= MOST_LINES else None
    if found is None or not (found.text and found.text.strip()):
        if not lines:
            raise UnusableFileError(
                "the page shows no text (it may be built by a script); save the article as text from the browser"
            )
        return Page(
            "\n\n".join(lines), warnings=[*warnings, "no article was recognised in the page; all its text was read"]
        )
    text = mend(re.sub(r"\n+", "\n\n", found.text.strip()))
    url = found.url if found.url and found.url.startswith(("http://", "https://")) else None
    return Page(
        text,
        title=_clean(found.title),
        outlet=_clean(found.sitename) or _host(url),
        author=_clean(found.author),
        published=iso_day(found.date) if found.date else None,
        url=url,
        numbers=_numbers(lines, text),
        removed=_outside(lines, text),
        warnings=warnings,
    )


def _markup(data: bytes) -> tuple[str, list[str]]:
    """The page's text by the encoding that it states, or else by its bytes."""
    stated = CHARSET.search(data[:4096])
    if stated and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(stated[1].decode("ascii")), []
        except (LookupError, UnicodeDecodeError):
            pass
    text, warning = decode(data)
    return text, [warning] if warning else []


def _extracted(tree: Any) -> "Document | None":
    import trafilatura
    from trafilatura.settings import Document

    try:
        found = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False, include_tables=True)
    except Exception:  # A page is hostile input: whatever the extractor trips over, the plain lines remain.
        return None
    return found if isinstance(found, Document) else None


def _visible_lines(tree: Any) -> list[str]:
    """Every line that the page shows, one a block element."""
    parts: list[str] = []
    # Elements still to open, or (when `text` is given) what follows one that closes.
    stack: list[tuple[Any, str | None]] = [(tree, None)]
    while stack:
        item, after = stack.pop()
        if after is not None:
            parts.append(after)
            continue
        tag = item.tag if isinstance(item.tag, str) else ""
        block = LINE if BLOCK.fullmatch(tag) else ""
        stack.append((item, block + _spaced(item.tail)))
        if tag and tag not in UNSEEN:
            parts.append(block + _spaced(item.text))
            stack.extend((child, None) for child in reversed(item))
    lines = (" ".join(mend(line).split()) for line in "".join(parts).split(LINE))
    return [line for line in lines if line]


def _spaced(text: str | None) -> str:
    """A line break inside a block is only a space."""
    return text.replace("\n", " ").replace(LINE, " ") if text else ""


def _numbers(lines: list[str], text: str) -> list[int]:
    """For each line of the article, the number of the page's line that it is or begins with; they rise."""
    squashed = [SQUASH.sub("", line) for line in lines]
    numbers, at = [], 0
    for line in text.split("\n"):
        wanted = SQUASH.sub("", line)
        near = range(at, min(at + NEAR, len(lines)) if wanted else at)
        at = next((i for i in near if squashed[i] and wanted.startswith(squashed[i])), at)
        numbers.append(at + 1)
    return numbers


def _outside(lines: list[str], text: str) -> list[Removed]:
    """The lines shown around the article."""
    inside = SQUASH.sub("", text)
    whole = {SQUASH.sub("", line) for line in text.split("\n")}
    # On a huge page only whole lines are looked up: searching each in the text would take minutes.
    searched = len(lines) * len(inside) <= MOST_STEPS
    squashed = [SQUASH.sub("", line) for line in lines]
    return [
        Removed(number, line, "page", "outside_the_article")
        for number, (line, key) in enumerate(zip(lines, squashed, strict=True), start=1)
        if not (key in whole or (searched and key in inside))
    ]


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def _clean(text: str | None) -> str | None:
    return " ".join(mend(text).split()) or None if text else None
