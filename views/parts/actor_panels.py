"""One panel an outlet: how it speaks of the actor in focus, at a glance."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from views.parts.actor_figures import BY_LABEL, SENTIMENT, cell_text, missing, per_cent
from views.parts.colours import GREY, Look
from views.parts.plain import in_html

LEANINGS = ("negative", "neutral", "positive")
MOST_LABELS = 6


def panel_html(row: Any, labels: Iterable[Any], look: Look | None, *, min_mentions: int) -> str:
    """A row of `outlet_actors`, and the outlet's rows of `outlet_labels` for the actor, most used first, as HTML."""
    lines = [f'<p class="px-value"><b>{_sentiment(row, min_mentions)}</b></p>']
    if not missing(row, SENTIMENT, min_mentions=min_mentions) and pd.notna(row.negative_share):
        lines.append(_bar({name: getattr(row, f"{name}_share") for name in LEANINGS}))
    called = ", ".join(f"{label.label} {label.n_uses}" for label in list(labels)[:MOST_LABELS])
    lines += [
        f"<p>Called: {in_html(called) if called else 'only by its name'}</p>",
        f"<p>{in_html(_prominence(row))}</p>",
        f"<p>{in_html(_acting(row))}</p>",
    ]
    colour = in_html(look.colour if look else GREY)
    return f'<div class="px-portrait" style="--outlet: {colour}">{"".join(lines)}</div>'


def _sentiment(row: Any, min_mentions: int) -> str:
    short = missing(row, SENTIMENT, min_mentions=min_mentions)
    if short:
        mentions = "mention" if row.n_mentions == 1 else "mentions"
        return in_html(f"{row.n_mentions} {mentions}: {short} more needed to tell how it is spoken of")
    return in_html(f"Sentiment {cell_text(row, min_mentions=min_mentions)}")


def _bar(shares: Mapping[str, float]) -> str:
    said = ", ".join(f"{name} {per_cent(share)}" for name, share in shares.items())
    pieces = "".join(
        f'<span class="px-{name}" style="flex-grow: {share:.4f}"></span>' for name, share in shares.items()
    )
    bar = f'<div class="px-bar" role="img" aria-label="{in_html(said)}">{pieces}</div>'
    return f"{bar}<p>Mentions: {in_html(said)}</p>"


def _prominence(row: Any) -> str:
    articles = "article" if row.n_articles == 1 else "articles"
    named = f"In the headline of {row.n_headline} of {row.n_articles} {articles}"
    if pd.isna(row.first_position):
        return named
    return f"{named}; first named {per_cent(row.first_position)} into the text"


def _acting(row: Any) -> str:
    if not row.n_agent + row.n_patient:
        return "Neither doer nor done-to of a clause"
    share = "" if pd.isna(row.agent_share) else f"; {cell_text(row, BY_LABEL['Shown as doer'], min_mentions=0)} as doer"
    return f"Doer {_times(row.n_agent)}, done-to {_times(row.n_patient)}{share}"


def _times(n: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(n, f"{n} times")
