"""What is measured of each actor in each outlet, how a cell says it, and which sentences stand behind it."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pandas as pd

FEWEST = 5  # below this the analysis gives no figure
MINUS = "−"


class ActorFigure(NamedTuple):
    """A column of `outlet_actors` with its interval; `of` are the columns whose sum it rests on."""

    name: str
    label: str
    meaning: str
    of: tuple[str, ...]
    said: Callable[[float], str]
    evidence: str
    """The sentences behind it: one of EVIDENCE."""
    counted: str = ""
    """The column that counts what the figure is a share of."""


def signed(value: float) -> str:
    """Two decimals with a true minus sign, and no sign before zero."""
    return f"{round(value, 2) + 0.0:.2f}".replace("-", MINUS)


def per_cent(value: float) -> str:
    """A share of 1 in per cent."""
    return f"{100 * value:.0f}%"


ALL, AUTHOR, QUOTED = "All mentions", "In the author's words", "In quoted words"
NEGATIVE, NEUTRAL, POSITIVE = "Negative mentions", "Neutral mentions", "Positive mentions"
HEADLINE, LEAD, FIRST = "In headlines", "In the lead", "First mentions"
ACTING, DOER, DONE_TO = "As doer or done-to", "As doer", "As done-to"
PASSIVE, LABELS, GIVEN = "Passives that name no doer", "Labels", "What the actor says"
EVIDENCE = (
    *(ALL, AUTHOR, QUOTED, NEGATIVE, NEUTRAL, POSITIVE, HEADLINE, LEAD, FIRST),
    *(ACTING, DOER, DONE_TO, PASSIVE, LABELS, GIVEN),
)
SENTIMENT = ActorFigure(
    "sentiment",
    "Sentiment",
    "Mean over mentions, from −1 (every one spoken against) to +1 (every one spoken for)",
    ("n_mentions",),
    signed,
    ALL,
)
FIGURES = (
    SENTIMENT,
    ActorFigure(
        "sentiment_author",
        "Sentiment, author's words",
        "The same, over mentions in the outlet's own words",
        ("n_author",),
        signed,
        AUTHOR,
    ),
    ActorFigure(
        "sentiment_quoted",
        "Sentiment, quoted words",
        "The same, over mentions in words attributed to a source",
        ("n_quoted",),
        signed,
        QUOTED,
    ),
    ActorFigure(
        "negative_share",
        "Negative mentions",
        "Mentions that the scorer holds to be negative, as a share of all",
        ("n_mentions",),
        per_cent,
        NEGATIVE,
    ),
    ActorFigure(
        "neutral_share",
        "Neutral mentions",
        "Mentions that the scorer holds to take no side, as a share of all",
        ("n_mentions",),
        per_cent,
        NEUTRAL,
    ),
    ActorFigure(
        "positive_share",
        "Positive mentions",
        "Mentions that the scorer holds to be positive, as a share of all",
        ("n_mentions",),
        per_cent,
        POSITIVE,
    ),
    ActorFigure(
        "headline_share",
        "In headlines",
        "Articles whose headline names the actor, as a share of those that mention it",
        ("n_articles",),
        per_cent,
        HEADLINE,
        "n_headline",
    ),
    ActorFigure(
        "lead_share",
        "Share of the lead",
        "Mentions in the articles' first sentences that are this actor's, as a share of all actors' there",
        ("n_lead",),
        per_cent,
        LEAD,
    ),
    ActorFigure(
        "first_position",
        "First mention",
        "How far into the article it is first named, mean over articles: 0% is the first word, 100% the last",
        ("n_articles",),
        per_cent,
        FIRST,
    ),
    ActorFigure(
        "agent_share",
        "Shown as doer",
        "Mentions as the one who does something, as a share of those as doer or done-to",
        ("n_agent", "n_patient"),
        per_cent,
        ACTING,
        "n_agent",
    ),
    ActorFigure(
        "voice_share",
        "Words given",
        "Words attributed to the actor, as a share of all words that the outlet attributes to anybody",
        ("n_words_quoted",),
        per_cent,
        GIVEN,
    ),
)
# What `n` counts, where that is not mentions.
THINGS = {"n_articles": "articles", "n_words_quoted": "words"}
BY_LABEL = {figure.label: figure for figure in FIGURES}


def figures_of(outlet_actors: pd.DataFrame) -> list[ActorFigure]:
    """The figures that the table holds."""
    return [figure for figure in FIGURES if {figure.name, *figure.of} <= set(outlet_actors.columns)]


def n_of(row: Any, figure: ActorFigure) -> int:
    """How much a figure rests on."""
    return int(sum(getattr(row, column) for column in figure.of))


def missing(row: Any, figure: ActorFigure, *, min_mentions: int) -> int:
    """How many mentions more it would take, 0 where there are enough. Only figures over mentions can be too few."""
    n = n_of(row, figure)
    fewest = min_mentions if figure.said is signed else 0
    return max(fewest - n, FEWEST - n if pd.isna(getattr(row, figure.name)) else 0, 0)


def cell_text(row: Any, figure: ActorFigure = SENTIMENT, *, min_mentions: int) -> str:
    """A row of `outlet_actors` in words: the figure, its interval, n."""
    n = n_of(row, figure)
    value = getattr(row, figure.name)
    short = missing(row, figure, min_mentions=min_mentions)
    if pd.isna(value) or (short and figure.said is signed):
        return f"n {n}, needs {short} more"
    low, high = (getattr(row, f"{figure.name}{end}", None) for end in ("_low", "_high"))
    interval = f" ({figure.said(low)} to {figure.said(high)})" if pd.notna(low) and pd.notna(high) else ""
    thing = next((name for column, name in THINGS.items() if column in figure.of), "")
    counted = f"{int(getattr(row, figure.counted))} of {n}" if figure.counted else f"n {n}"
    return f"{figure.said(value)}{interval}, {counted}{' ' if thing else ''}{thing}"
