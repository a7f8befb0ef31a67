"""Plain text: a raw dump of one page."""

from analysis.reading.encoding import decode
from analysis.reading.formats import html
from analysis.reading.mending import mend
from analysis.reading.page import Page
from analysis.reading.schema import LONGEST_TEXT, UnusableFileError


def read(data: bytes) -> Page:
    """The page in a text file. Raises UnusableFileError when it is empty, no text, or far too long."""
    text, warning = decode(data)
    if text.lstrip()[:200].lower().startswith(("<!doctype html", "<html")):
        return html.read(data)
    check_length(text)
    return Page(mend(text), warnings=[warning] if warning else [])


def check_length(text: str) -> None:
    """Raise UnusableFileError for more than one article can hold, naming the line where it is one line's fault."""
    if len(text) <= LONGEST_TEXT:
        return
    lines = text.splitlines()
    longest = max(range(len(lines)), key=lambda i: len(lines[i]))
    if len(lines[longest]) > LONGEST_TEXT:
        what = f"line {longest + 1} has {len(lines[longest]):,} characters"
    else:
        what = f"the text has {len(text):,} characters"
    raise UnusableFileError(
        f"{what}, more than the {LONGEST_TEXT:,} that one article may have; split it into articles, one a file, or "
        f"save it as a table"
    )
