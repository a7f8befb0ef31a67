"""Markdown: front matter gives metadata, marks are taken off, pictures go to the furniture."""

import re

from analysis.reading.formats import text
from analysis.reading.page import Page
from analysis.reading.schema import Removed

FIELD = re.compile(r"^([A-Za-z_]{2,20})\s*:\s*(.*?)\s*$")
HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
LINK = re.compile(r"(?<!!)\[([^\]\n]{1,500})\]\([^)\s]{0,2000}(?:\s\"[^\"\n]{0,200}\")?\)")
EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*_])")
RULE = re.compile(r"^\s{0,3}([-*_])(?:\s*\1){2,}\s*$")
UNDERLINE = re.compile(r"^\s{0,3}(?:=+|-{2,})\s*$")


def read(data: bytes) -> Page:
    """The page in a Markdown file, its marks taken off. Raises UnusableFileError as plain text does."""
    page = text.read(data)
    lines = page.text.split("\n")
    body = _front_matter(page, lines)
    for i in range(body, len(lines)):
        lines[i] = _plain(page, lines, i)
    page.text = "\n".join(lines)
    return page


def _front_matter(page: Page, lines: list[str]) -> int:
    """Take the metadata between two lines of dashes; the index of the first line after it."""
    if lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:60]):
        return 0
    end = next(i for i, line in enumerate(lines[1:60], start=1) if line.strip() == "---")
    names = {
        "title": "title",
        "headline": "title",
        "author": "author",
        "authors": "author",
        "date": "published",
        "published": "published",
    }
    names |= {
        "outlet": "outlet",
        "source": "outlet",
        "publisher": "outlet",
        "url": "url",
        "link": "url",
        "language": "language",
        "lang": "language",
    }
    for i in range(end + 1):
        match = FIELD.match(lines[i])
        if match and match[1].lower() in names and match[2].strip("'\"[] "):
            setattr(page, names[match[1].lower()], match[2].strip("'\"[] "))
        if lines[i].strip():
            page.removed.append(Removed(i + 1, lines[i].strip(), "metadata", "front_matter"))
        lines[i] = ""
    return end + 1


def _plain(page: Page, lines: list[str], i: int) -> str:
    line = lines[i]
    if RULE.match(line) or (i and lines[i - 1].strip() and UNDERLINE.match(line)):
        page.removed.append(Removed(i + 1, line.strip(), "markup", "markdown_rule"))
        return ""
    heading = HEADING.match(line)
    if heading:
        line = heading[2]
        if heading[1] == "#" and page.title is None and line:
            page.title = LINK.sub(r"\1", EMPHASIS.sub(r"\2", line)).strip()
    for picture in IMAGE.findall(line):
        page.removed.append(Removed(i + 1, picture, "caption", "markdown_picture"))
    return EMPHASIS.sub(r"\2", LINK.sub(r"\1", IMAGE.sub("", line)))
