"""Share of voice: how many words each outlet gives to each source, and what kinds of sources it has."""

import pandas as pd
import streamlit as st

from analysis.comparison.voices import SPEAKERS
from views.parts.colours import TOO_FEW
from views.parts.dot_plot import interval_text
from views.parts.download import download_button
from views.parts.features import BY_NAME
from views.parts.filters import Shown
from views.parts.naming import numbered
from views.parts.plain import in_markdown
from views.parts.plot_frame import CHART
from views.parts.quoted_sentences import choose
from views.parts.voice_plot import voice_plot

SHOWN_AT_FIRST = 10
# What an outlet's sources are, in figures.
PROFILE = (
    *("quoted_share", "direct_share", "effective_voices", "person_share", "organisation_share", "role_share"),
    *("anonymous_share", "document_share", "unknown_share", "doubting_share"),
)


def _words_short(view: Shown) -> dict[str, int]:
    """For each outlet how many words it lacks for a rate."""
    outlets = view.tables["outlets"]
    return {row.outlet: max(0, view.choice.min_words - row.n_words) for row in outlets.itertuples()}


def share_of_voice(view: Shown, speakers: pd.DataFrame, order: list[str]) -> None:
    """Draw each outlet's share of voice and, as tables, everybody who is quoted and what kinds of sources these are.

    `speakers` is the table `outlet_speakers` with a column `label`; `order` has these labels, most words first.
    """
    st.markdown(
        "Words given to each source, as a share of all words that the outlet attributes to anybody, with the 95% "
        "interval. Click a dot, or a row of the table, to read the sentences."
    )
    st.header("Outlet by outlet", anchor=False)
    short = _words_short(view)
    top = order[:SHOWN_AT_FIRST]
    in_top = speakers[speakers["label"].isin(top)]
    highest = min(1.0, 1.05 * in_top[["voice_share", "voice_share_high"]].max().max())
    cells = st.grid(3, min_column_width=300, gap=("small", "medium"), key="voices")
    for outlet, own in in_top.groupby("outlet", sort=True):
        with cells.cell():
            st.subheader(in_markdown(str(outlet)), anchor=False)
            st.plotly_chart(
                voice_plot(own, top, view.looks[outlet], words_short=short.get(outlet, 0), highest=highest),
                config=CHART,
                key=f"voice_{outlet}",
                on_select=lambda outlet=outlet: _dot_chosen(outlet),
                selection_mode="points",
                alt=f"Share of voice of each source in {outlet}, with 95% intervals; the table below holds the numbers",
            )
    if len(order) > len(top):
        st.caption(f"The {len(top)} sources with most words; the table holds all {len(order):,}.")
    if any(short.values()):
        st.caption(
            f"Grey: the outlet has fewer than {view.choice.min_words:,} words here, too little to compare. "
            "Lower the bar in the sidebar, or widen the filters."
        )
    _speaker_table(view, speakers, short)
    _profile(view, short)


def _speaker_table(view: Shown, speakers: pd.DataFrame, short: dict[str, int]) -> None:
    st.header("Everybody who is quoted", anchor=False)
    labels = {column.name: column.label for column in SPEAKERS.columns}
    names = ("n_articles", "n_quotes", "n_words", "voice_share", "voice_share_low", "voice_share_high")
    table = pd.DataFrame(
        {
            labels["outlet"]: speakers["outlet"],
            labels["speaker"]: speakers["label"],
            labels["source_type"]: speakers["source_type"],
            **{labels[name]: speakers[name].round(3) for name in names},
        }
    ).reset_index(drop=True)
    missing = table[labels["outlet"]].map(short).fillna(0).astype(int)
    if missing.any():
        table["Words short"] = missing
    st.dataframe(
        table.style.apply(lambda row: [TOO_FEW if missing[row.name] else ""] * len(row), axis=1)
        if missing.any() and len(table) <= 500
        else table,
        hide_index=True,
        placeholder="–",
        column_config={labels[name]: st.column_config.NumberColumn(format="%.3f") for name in names[3:]},
        key="speaker_rows",
        on_select=lambda: _row_chosen(table),
        selection_mode="single-row",
        alt="Sources of each outlet with their share of voice",
    )
    download_button(table, name="share-of-voice", key="download_speakers")


def _profile(view: Shown, short: dict[str, int]) -> None:
    st.header("What kinds of sources", anchor=False)
    outlets = view.tables["outlets"].set_index("outlet")
    text = pd.DataFrame({"Figure": [BY_NAME[name].label for name in PROFILE]})
    columns = numbered({outlet: outlet for outlet in outlets.index}, reserved="Figure")
    for outlet, row in outlets.iterrows():
        cells = [interval_text(*(row[f"{name}{end}"] for end in ("", "_low", "_high"))) for name in PROFILE]
        missing = short[outlet]
        text[columns[outlet]] = [f"{cell}; {missing:,} words short" if missing else cell for cell in cells]
    greys = [""] + [TOO_FEW if short[outlet] else "" for outlet in outlets.index]
    st.dataframe(
        text.style.apply(lambda _: greys, axis=1),
        hide_index=True,
        height="content",
        column_config={"Figure": st.column_config.TextColumn(pinned=True, width=280)},
        alt="Kinds of sources of each outlet",
    )
    st.caption("Shares run from 0 to 1. The page Overview shows these figures as dots, and opens what they count.")
    download_button(text, name="kinds-of-sources", key="download_profile")


def _dot_chosen(outlet: str) -> None:
    for point in st.session_state[f"voice_{outlet}"]["selection"]["points"][:1]:
        data = point["customdata"]
        choose(data if isinstance(data, str) else data[0], outlet)


def _row_chosen(table: pd.DataFrame) -> None:
    for row in st.session_state["speaker_rows"]["selection"]["rows"]:
        choose(table["Speaker"].iloc[row], table["Outlet"].iloc[row])
