"""The switch for the scorer of sentiment toward actors."""

import streamlit as st

from analysis.features.sentiment import DEFAULT_SCORER, SCORERS

# What analysts call them.
NAMES = {"transformer": "Careful (slower)", "linear": "Fast"}


def scorers() -> list[str]:
    """The scorers that there are, in the order in which they are offered."""
    return [*(name for name in NAMES if name in SCORERS), *(name for name in SCORERS if name not in NAMES)]


def scorer_switch() -> str:
    """Draw the switch where there is a choice; returns the scorer's name."""
    names = scorers()
    if len(names) < 2:
        return DEFAULT_SCORER
    chosen = st.segmented_control(
        "Sentiment scorer",
        names,
        default=DEFAULT_SCORER,
        required=True,
        format_func=lambda name: NAMES.get(name, name.capitalize()),
        key="scorer",
        bind="query-params",
        help="Who reads the sentences about each actor: a small neural network that is right more often, or a "
        "quick model for many articles. The page Articles & method says how often each is right.",
    )
    return chosen or DEFAULT_SCORER
