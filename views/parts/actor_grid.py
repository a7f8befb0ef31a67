"""The actor × outlet table: sentiment, interval and n as text in each cell, coloured where mentions are enough."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd
from pandas.io.formats.style import Styler

from views.parts.colours import TOO_FEW, sentiment_style
from views.parts.naming import numbered

SHOWN_AT_FIRST = 12
MINUS = "−"


class Grid(NamedTuple):
    """What the cells say, and the sentiment that colours them (NaN where there is none, or too few mentions)."""

    text: pd.DataFrame
    colour: pd.DataFrame
    outlets: dict[str, str]
    """The outlet of each column, which has its name unless that is `Actor`."""

    def styled(self) -> Styler:
        """The cells' text with their colours; what rests on too little is grey."""
        styles = self.colour.map(lambda value: TOO_FEW if pd.isna(value) else sentiment_style(value))
        styles.insert(0, "Actor", "")
        return self.text.style.apply(lambda _: styles, axis=None)


def actor_grid(outlet_actors: pd.DataFrame, actors: Sequence[str], *, min_mentions: int) -> Grid:
    """One row an actor in the order given, one column an outlet in alphabetical order."""
    outlets = numbered({outlet: outlet for outlet in sorted(outlet_actors["outlet"].unique())}, reserved="Actor")
    cells = {(row.outlet, row.actor): row for row in outlet_actors.itertuples()}
    text = {
        column: [_text(cells.get((outlet, actor)), min_mentions) for actor in actors]
        for outlet, column in outlets.items()
    }
    colour = {
        column: [_value(cells.get((outlet, actor)), min_mentions) for actor in actors]
        for outlet, column in outlets.items()
    }
    frame = pd.DataFrame({"Actor": list(actors), **text})
    return Grid(frame, pd.DataFrame(colour, dtype=float), {column: outlet for outlet, column in outlets.items()})


def cell_text(row: Any, *, min_mentions: int) -> str:
    """A row of `outlet_actors` in words: sentiment, its interval, n."""
    mentions = int(row.n_mentions)
    if mentions < min_mentions or pd.isna(row.sentiment):
        return f"n {mentions}, {max(min_mentions - mentions, 0)} too few"
    interval = ""
    if pd.notna(row.sentiment_low) and pd.notna(row.sentiment_high):
        interval = f" ({signed(row.sentiment_low)} to {signed(row.sentiment_high)})"
    return f"{signed(row.sentiment)}{interval}, n {mentions}"


def signed(value: float) -> str:
    """Two decimals with a true minus sign, and no sign before zero."""
    return f"{round(value, 2) + 0.0:.2f}".replace("-", MINUS)


def _text(row: Any, min_mentions: int) -> str | None:
    return None if row is None else cell_text(row, min_mentions=min_mentions)


def _value(row: Any, min_mentions: int) -> float:
    return float("nan") if row is None or row.n_mentions < min_mentions else float(row.sentiment)
