"""One outlet's share of voice: a dot a speaker with its 95% interval; hollow and grey where there is little text."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.parts.colours import GREY, Look
from views.parts.dot_plot import GRID, NAME_LENGTH, ROW_HEIGHT, interval_text
from views.parts.plain import in_plotly, shortened


def voice_plot(
    speakers: pd.DataFrame, order: Sequence[str], look: Look, *, words_short: int, highest: float
) -> go.Figure:
    """`speakers` holds one outlet's rows with a column `label`; rows stand in `order`, the same for every outlet.

    Each dot carries its label as custom data. `highest` ends the axis, so that outlets can be set side by side;
    `words_short` says how much text the outlet lacks (0: enough).
    """
    places = {label: height for height, label in enumerate(reversed(order))}
    rows = [row for row in speakers.to_dict("records") if row["label"] in places]
    colour = GREY if words_short else look.colour
    plot = go.Figure()
    plot.add_scatter(
        x=[row["voice_share"] for row in rows],
        y=[places[row["label"]] for row in rows],
        customdata=[row["label"] for row in rows],
        mode="markers",
        cliponaxis=False,
        marker={
            "color": "rgba(0,0,0,0)" if words_short else colour,
            "symbol": look.symbol,
            "size": 12,
            "line": {"width": 1.5, "color": colour},
        },
        error_x={
            "type": "data",
            "visible": not words_short,
            "symmetric": False,
            "array": [_length(row["voice_share"], row["voice_share_high"]) for row in rows],
            "arrayminus": [_length(row["voice_share_low"], row["voice_share"]) for row in rows],
            "color": colour,
            "thickness": 2.5,
            "width": 5,
        },
        hoverinfo="text",
        hovertext=[_hover(row, words_short) for row in rows],
        # Without this, a click on one dot fades the others.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    plot.update_layout(
        showlegend=False,
        height=ROW_HEIGHT * len(order) + 55,
        margin={"l": 0, "r": 12, "t": 4, "b": 30},
        dragmode=False,
        clickmode="event+select",
        hoverlabel={"align": "left"},
    )
    plot.update_xaxes(range=[0, highest], fixedrange=True, nticks=5, automargin=True, gridcolor=GRID, zeroline=True)
    by_label = {row["label"]: row for row in rows}
    plot.update_yaxes(
        tickmode="array", tickvals=list(places.values()), ticktext=[_tick(label, by_label) for label in places]
    )
    plot.update_yaxes(range=[-0.6, len(order) - 0.4], fixedrange=True, automargin=True, showgrid=False, zeroline=False)
    plot.update_yaxes(ticklabelstandoff=6)
    return plot


def spoken_text(n_quotes: int, n_words: int) -> str:
    """How much somebody says: `3 quotations, 47 words`."""
    said = "1 quotation" if n_quotes == 1 else f"{n_quotes:,} quotations"
    return f"{said}, {n_words:,} {'word' if n_words == 1 else 'words'}"


def _tick(label: str, rows: Mapping[str, Mapping[str, Any]]) -> str:
    row = rows.get(label)
    said = spoken_text(row["n_quotes"], row["n_words"]) if row else "not quoted"
    return f"{in_plotly(shortened(label, NAME_LENGTH))}<br><span style='font-size:10px'>{said}</span>"


def _hover(row: Mapping[str, Any], words_short: int) -> str:
    share = interval_text(*(row[f"voice_share{end}"] for end in ("", "_low", "_high")))
    lines = [f"<b>{in_plotly(row['label'])}</b>", share, spoken_text(row["n_quotes"], row["n_words"])]
    if words_short:
        lines.append(f"Too little text of this outlet: {words_short:,} words short")
    return "<br>".join(lines)


def _length(start: float, end: float) -> float:
    return max(0.0, end - start) if pd.notna(start) and pd.notna(end) else 0.0
