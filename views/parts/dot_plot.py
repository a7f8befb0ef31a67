"""One figure as a dot an outlet with its 95% interval; grey where there is too little text."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.tables import Measure, Statistic
from views.parts.colours import Look
from views.parts.plain import in_plotly, shortened
from views.parts.plot_frame import NAME_LENGTH, UNFADED, dot_style, framed, interval_bars


def dot_plot(
    outlets: pd.DataFrame,
    figure: Measure | Statistic,
    looks: Mapping[str, Look],
    *,
    min_words: int,
) -> go.Figure:
    """`outlets` is one row an outlet, in the order to show; each dot carries its outlet's name as custom data."""
    rows = outlets.iloc[::-1].to_dict("records")
    plot = framed([_name(row) for row in rows], across={"rangemode": "tozero"})
    for height, row in enumerate(rows):
        is_enough = row["n_words"] >= min_words
        look = looks[row["outlet"]]
        plot.add_scatter(
            x=[row[figure.name]],
            y=[height],
            customdata=[row["outlet"]],
            mode="markers",
            cliponaxis=False,
            marker=dot_style(look, size=13, is_enough=is_enough),
            error_x=interval_bars([row], figure.name, look, is_enough=is_enough),
            hovertemplate=f"{_hover(row, figure, min_words)}<extra></extra>",
            **UNFADED,
        )
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
    return f"{value:,.2f} ({low:,.2f} to {high:,.2f})".replace("-", "−")


def amount_text(n_articles: int, n_words: int) -> str:
    """How much text a figure rests on."""
    return f"{n_articles:,} {'article' if n_articles == 1 else 'articles'}, {n_words:,} words"
