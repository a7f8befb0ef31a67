"""Some figures of every outlet as a small table: values, intervals, and the words missing where there are few."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from views.parts.colours import TOO_FEW
from views.parts.dot_plot import interval_text
from views.parts.download import download_button
from views.parts.features import LABEL_BY_NAME
from views.parts.filters import Shown
from views.parts.naming import numbered


def figure_table(view: Shown, names: Sequence[str], *, counts: Sequence[str] = (), name: str, key: str) -> None:
    """Draw one row for each count and each figure of `outlets`, one column an outlet; an outlet with little is grey.

    `name` is what screen readers and the saved file call it.
    """
    outlets = view.tables["outlets"].set_index("outlet")
    short = {str(outlet): max(0, view.choice.min_words - n_words) for outlet, n_words in outlets["n_words"].items()}
    columns = numbered({outlet: outlet for outlet in outlets.index}, reserved="Figure")
    text = pd.DataFrame({"Figure": ["Articles, words", *(LABEL_BY_NAME[one] for one in (*counts, *names))]})
    for outlet, row in outlets.iterrows():
        cells = [interval_text(*(row[f"{one}{end}"] for end in ("", "_low", "_high"))) for one in names]
        missing = f"; {short[outlet]:,} words short" if short[outlet] else ""
        text[columns[outlet]] = [
            f"{row['n_articles']:,}, {row['n_words']:,}",
            *(f"{int(row[one]):,}" for one in counts),
            *(f"{cell}{missing}" for cell in cells),
        ]
    greys = [""] + [TOO_FEW if short[outlet] else "" for outlet in outlets.index]
    st.dataframe(
        text.style.apply(lambda _: greys, axis=1),
        hide_index=True,
        height="content",
        column_config={"Figure": st.column_config.TextColumn(pinned=True, width=260)},
        key=f"{key}_figures",
        alt=name,
    )
    download_button(text, name=name.lower().replace(" ", "-"), key=f"download_{key}_figures")
