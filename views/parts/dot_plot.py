"""One figure as a dot an outlet with its 95% interval; grey where there is too little text."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.tables import Measure, Statistic
from views.parts.colours import GREY, Look
from views.parts.plain import in_plotly, shortened

ROW_HEIGHT = 40
NAME_LENGTH = 22
GRID = "rgba(128, 128, 128, 0.2)"


def dot_plot(
    outlets: pd.DataFrame,
    figure: Measure | Statistic,
    looks: Mapping[str, Look],
    *,
    min_words: int,
) -> go.Figure:
    """`outlets` is one row an outlet, in the order to show; each dot carries its outlet's name as custom data."""
    plot = go.Figure()
    rows = outlets.iloc[::-1].to_dict("records")
    for height, row in enumerate(rows):
        enough = row["n_words"] >= min_words
        look = looks[row["outlet"]]
        value, low, high = (row[f"{figure.name}{end}"] for end in ("", "_low", "_high"))
        plot.add_scatter(
            x=[value],
            y=[height],
            customdata=[row["outlet"]],
            mode="markers",
            cliponaxis=False,
            marker={
                "color": look.colour if enough else "rgba(0,0,0,0)",
                "symbol": look.symbol,
                "size": 13,
                "line": {"width": 1.5, "color": GREY if not enough else look.colour},
            },
            error_x={
                "type": "data",
                "symmetric": False,
                "array": [_length(value, high) if enough else 0],
                "arrayminus": [_length(low, value) if enough else 0],
                "color": look.colour,
                "thickness": 2.5,
                "width": 5,
            },
            hovertemplate=f"{_hover(row, figure, min_words)}<extra></extra>",
            # Without this, a click on one dot fades the others.
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
        )
    plot.update_layout(
        showlegend=False,
        height=ROW_HEIGHT * len(outlets) + 55,
        margin={"l": 0, "r": 12, "t": 4, "b": 30},
        dragmode=False,
        clickmode="event+select",
        hoverlabel={"align": "left"},
    )
    plot.update_xaxes(rangemode="tozero", zeroline=True, fixedrange=True, nticks=5, automargin=True, gridcolor=GRID)
    # Places, not names: two long names may be shortened to the same.
    plot.update_yaxes(tickmode="array", tickvals=list(range(len(rows))), ticktext=[_name(row) for row in rows])
    plot.update_yaxes(range=[-0.6, len(rows) - 0.4], fixedrange=True, automargin=True, showgrid=False, zeroline=False)
    plot.update_yaxes(ticklabelstandoff=6)
    return plot


def _name(row: dict[str, Any]) -> str:
    name = in_plotly(shortened(row["outlet"], NAME_LENGTH))
    return f"{name}<br><span style='font-size:10px'>{amount_text(row['n_articles'], row['n_words'])}</span>"


def _hover(row: dict[str, Any], figure: Measure | Statistic, min_words: int) -> str:
    name = in_plotly(row["outlet"]).replace("%{", "% {")  # `%{` would begin one of Plotly's own fields
    lines = [f"<b>{name}</b>", interval_text(*(row[f"{figure.name}{end}"] for end in ("", "_low", "_high")))]
    lines.append(amount_text(row["n_articles"], row["n_words"]))
    if row["n_words"] < min_words:
        lines.append(f"Too little text: {min_words - row['n_words']:,} words short")
    return "<br>".join(lines)


def interval_text(value: float, low: float, high: float) -> str:
    """A figure with its interval as pages write it."""
    if pd.isna(value):
        return "undefined"
    if pd.isna(low) or pd.isna(high):
        return f"{value:,.2f} (no interval)"
    return f"{value:,.2f} ({low:,.2f} to {high:,.2f})"


def amount_text(n_articles: int, n_words: int) -> str:
    """How much text a figure rests on."""
    return f"{n_articles:,} {'article' if n_articles == 1 else 'articles'}, {n_words:,} words"


def _length(start: float, end: float) -> float:
    return max(0.0, end - start) if pd.notna(start) and pd.notna(end) else 0.0
