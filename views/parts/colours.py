"""One colour an outlet everywhere, and the scale of sentiment.

Both can be told apart by the colour-blind (Okabe & Ito 2008; Brewer's PuOr).
"""

from collections.abc import Iterable
from typing import NamedTuple

OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#8C8C8C", "#F0E442")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross")
GREY = "#8a8a8a"
# Ends of the sentiment scale. They are see-through, so that the page's own ground, light or dark, shows where sentiment
# is weak: the browser changes its theme without asking for new colours.
AGAINST, FOR = (224, 130, 20), (94, 60, 153)
DENSEST = 0.6  # above this, the dark theme's text would be hard to read
TOO_FEW = "background-color: rgba(128, 128, 128, 0.11)"


class Look(NamedTuple):
    """How an outlet's dots look; past the eighth outlet, colours return with another symbol."""

    colour: str
    symbol: str


def outlet_looks(outlets: Iterable[str]) -> dict[str, Look]:
    """A look for each outlet of the whole corpus, in its fixed order, so that filtering changes no colour."""
    return {
        outlet: Look(OKABE_ITO[place % len(OKABE_ITO)], SYMBOLS[place // len(OKABE_ITO) % len(SYMBOLS)])
        for place, outlet in enumerate(sorted(set(outlets)))
    }


def sentiment_style(value: float) -> str:
    """CSS of a cell that holds a sentiment of -1 (orange) through 0 (the page's own ground) to +1 (purple)."""
    red, green, blue = FOR if value > 0 else AGAINST
    return f"background-color: rgba({red}, {green}, {blue}, {DENSEST * min(abs(value), 1.0):.3f})"
