"""What the extractor finds before anybody asks who speaks: a span of content with its source and its cue."""

from typing import Literal, NamedTuple

from analysis.parsing import Span

Kind = Literal["direct", "indirect", "mixed", "scare"]


class Attribution(NamedTuple):
    """One stretch of attributed content.

    `start` and `end` include the outer quotation marks. Stretches of one statement share `quote_id`. `source` is the
    noun phrase that the words are attributed to, `cue` the words that attribute them; both are None for a scare
    quotation, and either may be elsewhere in the passage than the content.
    """

    zone: str
    quote_id: str
    kind: Kind
    start: int
    end: int
    source: Span | None
    cue: Span | None
