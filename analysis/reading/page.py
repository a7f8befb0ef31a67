"""A raw page before it is cleaned: its text and what its format already says about it."""

from dataclasses import dataclass, field

from analysis.reading.schema import Removed


@dataclass
class Page:
    """Lines of text from one .txt, .md or .html file; None where the format says nothing.

    `numbers` gives the file's line number of each line of `text`, where they are not simply counted.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    numbers: list[int] | None = None
    removed: list[Removed] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
