"""One outlet's share of voice: a dot a speaker with its 95% interval; hollow and grey where there is little text."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from views.parts.colours import Look
from views.parts.dot_plot import interval_text
from views.parts.plain import in_plotly, shortened
from views.parts.plot_frame import NAME_LENGTH, UNFADED, dot_style, framed, interval_bars


def voice_plot(
    speakers: pd.DataFrame, order: Sequence[str], look: Look, *, words_short: int, highest: float
) -> go.Figure:
    """`speakers` holds one outlet's rows with a column `label`; rows stand in `order`, the same for every outlet.

    Each dot carries its label as custom data. `highest` ends the axis, so that outlets can be set side by side;
    `words_short` says how much text the outlet lacks (0: enough).
    """
    places = {label: height for height, label in enumerate(reversed(order))}
    rows = [row for row in speakers.to_dict("records") if row["label"] in places]
    by_label = {row["label"]: row for row in rows}
    is_enough = not words_short
    plot = framed([_tick(label, by_label) for label in places], across={"range": [0, highest]})
    plot.add_scatter(
        x=[row["voice_share"] for row in rows],
        y=[places[row["label"]] for row in rows],
        customdata=[row["label"] for row in rows],
        mode="markers",
        cliponaxis=False,
        marker=dot_style(look, size=12, is_enough=is_enough),
        error_x=interval_bars(rows, "voice_share", look, is_enough=is_enough),
        hoverinfo="text",
        hovertext=[_hover(row, words_short) for row in rows],
        **UNFADED,
    )
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
