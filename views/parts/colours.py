"""One colour an outlet everywhere, and the scale of sentiment.

Both can be told apart by the colour-blind (Okabe & Ito 2008; Brewer's PuOr).
"""

from collections.abc import Iterable
from typing import NamedTuple

OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#8C8C8C", "#F0E442")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross")
GREY = "#8a8a8a"
# Ends and middle of the sentiment scale, and the text on it, by theme.
SCALES = {
    "light": (((241, 163, 64), (255, 255, 255), (153, 142, 195)), "#16181a"),
    "dark": (((158, 84, 4), (38, 43, 48), (98, 74, 158)), "#f4f2ee"),
}


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


def sentiment_style(value: float, theme: str) -> str:
    """CSS of a cell that holds a sentiment of -1 (orange) through 0 (the page's own ground) to +1 (purple)."""
    (low, middle, high), text = SCALES[theme]
    share = min(abs(value), 1.0)
    end = high if value > 0 else low
    mixed = [round(m + (e - m) * share) for m, e in zip(middle, end, strict=True)]
    return f"background-color: rgb({', '.join(map(str, mixed))}); color: {text}"
