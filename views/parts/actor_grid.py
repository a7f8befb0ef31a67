"""The actor × outlet table of one figure: value, interval and n as text in each cell, sentiment coloured."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd
from pandas.io.formats.style import Styler

from views.parts.actor_figures import SENTIMENT, ActorFigure, cell_text, missing, signed
from views.parts.colours import TOO_FEW, sentiment_style
from views.parts.naming import numbered

SHOWN_AT_FIRST = 12


class Grid(NamedTuple):
    """What the cells say, and how they look."""

    text: pd.DataFrame
    styles: pd.DataFrame
    outlets: dict[str, str]
    """The outlet of each column, which has its name unless the first column is called so."""

    def styled(self) -> Styler:
        """The cells' text with their colours; what rests on too little is grey."""
        return self.text.style.apply(lambda _: self.styles, axis=None)


def actor_grid(
    outlet_actors: pd.DataFrame, actors: Sequence[str], *, min_mentions: int, figure: ActorFigure = SENTIMENT
) -> Grid:
    """One row an actor in the order given, one column an outlet in alphabetical order."""
    rows = [(actor, actor, figure) for actor in actors]
    return _grid(outlet_actors, rows, heading="Actor", min_mentions=min_mentions)


def figure_grid(outlet_actors: pd.DataFrame, actor: str, figures: Sequence[ActorFigure], *, min_mentions: int) -> Grid:
    """The figures of one actor, a row each, one column an outlet in alphabetical order."""
    rows = [(figure.label, actor, figure) for figure in figures]
    own = outlet_actors[outlet_actors["actor"].eq(actor)]
    return _grid(own, rows, heading="Figure", min_mentions=min_mentions)


def _grid(
    table: pd.DataFrame, rows: Sequence[tuple[str, str, ActorFigure]], *, heading: str, min_mentions: int
) -> Grid:
    outlets = numbered({outlet: outlet for outlet in sorted(table["outlet"].unique())}, reserved=heading)
    cells = {(row.outlet, row.actor): row for row in table.itertuples()}
    text: dict[str, list[str | None]] = {heading: [said for said, _, _ in rows]}
    styles = {heading: [""] * len(rows)}
    for outlet, column in outlets.items():
        own = [(cells.get((outlet, actor)), figure) for _, actor, figure in rows]
        text[column] = [row and cell_text(row, figure, min_mentions=min_mentions) for row, figure in own]
        styles[column] = [_style(row, figure, min_mentions) for row, figure in own]
    by_column = {column: outlet for outlet, column in outlets.items()}
    return Grid(pd.DataFrame(text), pd.DataFrame(styles), by_column)


def _style(row: Any, figure: ActorFigure, min_mentions: int) -> str:
    if row is None or missing(row, figure, min_mentions=min_mentions) or pd.isna(getattr(row, figure.name)):
        return TOO_FEW
    return sentiment_style(getattr(row, figure.name)) if figure.said is signed else ""
