"""The frame that plots of dots share: rows from above down, an interval through each dot, nothing to zoom or drag."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.parts.colours import GREY, Look

ROW_HEIGHT = 40
NAME_LENGTH = 22
GRID = "rgba(128, 128, 128, 0.2)"
CHART = {"displayModeBar": False, "scrollZoom": False}  # what pages hand to `st.plotly_chart`
# Without this, a click on one dot fades the others.
UNFADED = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}


def framed(ticks: Sequence[str], *, across: Mapping[str, Any]) -> go.Figure:
    """An empty plot with a row for each of `ticks`, the first at height 0, the lowest; `across` sets its other axis."""
    plot = go.Figure()
    plot.update_layout(
        showlegend=False,
        height=ROW_HEIGHT * len(ticks) + 55,
        margin={"l": 0, "r": 12, "t": 4, "b": 30},
        dragmode=False,
        clickmode="event+select",
        hoverlabel={"align": "left"},
    )
    plot.update_xaxes(fixedrange=True, nticks=5, automargin=True, gridcolor=GRID, zeroline=True, **across)
    # Places, not names: two long names may be shortened to the same.
    plot.update_yaxes(tickmode="array", tickvals=list(range(len(ticks))), ticktext=list(ticks), ticklabelstandoff=6)
    plot.update_yaxes(range=[-0.6, len(ticks) - 0.4], fixedrange=True, automargin=True, showgrid=False, zeroline=False)
    return plot


def dot_style(look: Look, *, size: int, is_enough: bool) -> dict[str, Any]:
    """The marker of an outlet's dots: hollow and grey where they rest on too little text."""
    colour = look.colour if is_enough else GREY
    filling = colour if is_enough else "rgba(0,0,0,0)"
    return {"color": filling, "symbol": look.symbol, "size": size, "line": {"width": 1.5, "color": colour}}


def interval_bars(rows: Sequence[Mapping[str, Any]], name: str, look: Look, *, is_enough: bool) -> dict[str, Any]:
    """Error bars from `name`_low to `name`_high of each row; none where there is too little text for them."""
    return {
        "type": "data",
        "visible": is_enough,
        "symmetric": False,
        "array": [_length(row[name], row[f"{name}_high"]) for row in rows],
        "arrayminus": [_length(row[f"{name}_low"], row[name]) for row in rows],
        "color": look.colour,
        "thickness": 2.5,
        "width": 5,
    }


def _length(start: float, end: float) -> float:
    return max(0.0, end - start) if pd.notna(start) and pd.notna(end) else 0.0
