"""A statement of a passage: an attribution to which later fragments may be added."""

from dataclasses import dataclass

from analysis.features.quotation.attribution import Kind
from analysis.parsing import Span


@dataclass(slots=True)
class Statement:
    """Content of one source and cue; `unit` is where it was found, `kind` is read off the marks where it is None."""

    contents: list[Span]
    source: Span | None
    cue: Span | None
    unit: int
    paragraph: int
    kind: Kind | None = None
