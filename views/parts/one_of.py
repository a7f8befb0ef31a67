"""A choice between a few lists of evidence, one of which is shown: two of them could not both have pages."""

from collections.abc import Sequence

import streamlit as st

from views.parts.plain import in_markdown


def one_of(names: Sequence[str], *, key: str) -> int:
    """Draw the names of two or more to choose from; returns the place of the one that is chosen."""
    if len(names) < 2:
        return 0
    chosen = st.segmented_control(
        "Show the sentences of",
        range(len(names)),
        default=0,
        required=True,
        format_func=lambda place: in_markdown(names[place]),
        wrap=True,
        key=key,
    )
    return chosen or 0
