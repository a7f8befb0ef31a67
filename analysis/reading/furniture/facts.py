"""What a page says about its article."""

from dataclasses import dataclass


@dataclass
class Facts:
    """What the page says about its article; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
