"""Who is quoted, how much and with which verbs; and what outlets made of the same quotation."""

import pandas as pd
import streamlit as st

from analysis.comparison.voices import SPEAKERS
from views.parts.colours import TOO_FEW
from views.parts.dot_plot import interval_text
from views.parts.download import download_button
from views.parts.evidence import show_passages
from views.parts.features import BY_NAME
from views.parts.filters import Shown, empty, shown
from views.parts.highlight import legend
from views.parts.naming import numbered
from views.parts.plain import in_markdown
from views.parts.quote_cards import same_quotation
from views.parts.speakers import attributed, listed_sources, quotation_table, quote_passages, source_labels, verb_grid
from views.parts.voice_plot import voice_plot

VOICE, VERBS, SAME = "Share of voice", "How they are introduced", "Same quotation, different cut"
CHART = {"displayModeBar": False, "scrollZoom": False}
SHOWN_AT_FIRST = 10
LINE_LENGTH, MOST_LINES = 22, 4  # of a cell of verbs
ALL_OUTLETS, ANY_VERB = "All outlets", "Any"
STANCES = ("endorsing", "doubting", "conceding", "negative", "neutral")
# What an outlet's sources are, in figures.
PROFILE = (
    *("quoted_share", "direct_share", "effective_voices", "person_share", "organisation_share", "role_share"),
    *("anonymous_share", "document_share", "unknown_share", "doubting_share"),
)


def page() -> None:
    st.title("Sources")
    view = shown()
    articles = view.tables["articles"]
    if articles.empty:
        empty("No article passes the filters.", view.choice)
        return
    if view.tables["outlets"].empty:
        if articles["n_words"].notna().any():
            why = "No article names its outlet, so nobody's share of voice can be told: see the page Articles & method."
        else:
            why = "None of these articles could be scored. The page Articles & method says why."
        st.info(why, icon=":material/info:")
        return
    speakers = view.tables["outlet_speakers"]
    if speakers.empty:
        empty("Nothing is attributed to anybody in these articles.", view.choice)
        return
    if view.choice.voice is not None:
        st.caption("The filter “Voice” changes nothing on this page: all of it is about quoted words.")
    part = st.segmented_control(
        "Part",
        [VOICE, VERBS, SAME],
        default=VOICE,
        required=True,
        label_visibility="collapsed",
        key="part",
        bind="query-params",
    )
    if part == SAME:
        same_quotation(view)
        return
    order = _most_words(speakers)
    stances: list[str] = []
    if part == VERBS:
        stances = _introductions(view, order)
    else:
        _share_of_voice(view, speakers.assign(label=source_labels(speakers)), order)
    _evidence(view, order, stances)


def _most_words(speakers: pd.DataFrame) -> list[str]:
    """What sources are called, those with most words first."""
    words = speakers.groupby(source_labels(speakers))["n_words"].sum()
    return words.sort_index().sort_values(ascending=False, kind="stable").index.to_list()


def _words_short(view: Shown) -> dict[str, int]:
    """For each outlet how many words it lacks for a rate."""
    outlets = view.tables["outlets"]
    return {row.outlet: max(0, view.choice.min_words - row.n_words) for row in outlets.itertuples()}


def _share_of_voice(view: Shown, speakers: pd.DataFrame, order: list[str]) -> None:
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


def _introductions(view: Shown, order: list[str]) -> list[str]:
    """Draw the table of verbs; returns the stances that the analyst asked for, none for all."""
    st.markdown(
        "The words that introduce what each source says, and how often. A stance that is not neutral stands behind the "
        "verb: “said” is neutral, “claimed” doubts, “pointed out” endorses, “admitted” concedes. Click a cell to read "
        "the sentences."
    )
    stances = st.pills("Stance", STANCES, selection_mode="multi", key="stance", bind="query-params")
    table = view.tables["introductions"]
    outlets = numbered({outlet: outlet for outlet in sorted(table["outlet"].unique())}, reserved="Source")
    table = table.assign(label=source_labels(table))
    if stances:
        table = table[table["stance"].isin(stances)]
    if table.empty:
        empty("No verb of this stance introduces anybody here: choose another stance above.", view.choice)
        return stances
    sources = listed_sources(table, order)
    n_shown = len(sources)
    if n_shown > SHOWN_AT_FIRST and not st.toggle(f"All {n_shown:,} sources", key="all_sources", bind="query-params"):
        n_shown = SHOWN_AT_FIRST
    grid = verb_grid(table, sources[:n_shown], outlets)
    by_column = {column: outlet for outlet, column in outlets.items()}
    st.dataframe(
        grid,
        hide_index=True,
        placeholder="–",
        height="content",
        row_height=_row_height(grid),
        key="verb_cells",
        on_select=lambda: _cell_chosen(grid, by_column),
        selection_mode="single-cell",
        column_config={
            "Source": st.column_config.TextColumn(pinned=True, width=130),
            **{column: st.column_config.TextColumn(width=167) for column in by_column},
        },
        alt="Verbs with which each outlet introduces each source",
    )
    st.caption(
        "Counts of quotations that have introducing words, not rates: one article can decide them. "
        "A cell shows the most frequent first; the download holds them all."
    )
    download_button(grid, name="introductions", key="download_verbs")
    return stances


def _row_height(grid: pd.DataFrame) -> int:
    """Pixels that most cells need; a grid's rows are all of one height."""
    longest = max((len(text) for column in grid.columns[1:] for text in grid[column].dropna()), default=0)
    return 20 + 18 * min(MOST_LINES, max(2, -(-longest // LINE_LENGTH)))


def _dot_chosen(outlet: str) -> None:
    for point in st.session_state[f"voice_{outlet}"]["selection"]["points"][:1]:
        data = point["customdata"]
        _choose(data if isinstance(data, str) else data[0], outlet)


def _row_chosen(table: pd.DataFrame) -> None:
    for row in st.session_state["speaker_rows"]["selection"]["rows"]:
        _choose(table["Speaker"].iloc[row], table["Outlet"].iloc[row])


def _cell_chosen(grid: pd.DataFrame, outlets: dict[str, str]) -> None:
    for row, column in st.session_state["verb_cells"]["selection"]["cells"]:
        _choose(grid["Source"].iloc[row], outlets.get(column, ALL_OUTLETS))


def _choose(source: str, outlet: str) -> None:
    st.session_state["source"] = source
    st.session_state["quoted_by"] = outlet
    st.session_state["introduced"] = ANY_VERB
    st.session_state["open_drawer"] = True


def _evidence(view: Shown, order: list[str], stances: list[str]) -> None:
    st.header("The sentences behind a number", anchor=False)
    quotes = attributed(view.tables["quotes"])
    left, middle, right = st.columns(3)
    source = left.selectbox("Source", order, key="source", bind="query-params")
    outlets = [ALL_OUTLETS, *sorted(quotes["outlet"].unique())]
    outlet = middle.selectbox("Outlet", outlets, key="quoted_by", bind="query-params")
    chosen = quotes[quotes["label"].eq(source)]
    if stances:
        chosen = chosen[chosen["stance"].isin(stances)]
    if outlet != ALL_OUTLETS:
        chosen = chosen[chosen["outlet"].eq(outlet)]
    cues = chosen["cue"].str.lower()
    verbs = [ANY_VERB, *sorted(cues.dropna().unique())]
    verb = right.selectbox("Introduced by", verbs, key="introduced", bind="query-params")
    if verb != ANY_VERB:
        chosen = chosen[cues.eq(verb)]
    heading = " · ".join([source, outlet, *stances])
    _sentences(view, chosen, heading, key="quotations")
    if st.session_state.pop("open_drawer", False):
        _drawer(view, chosen, heading)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, quotes: pd.DataFrame, heading: str) -> None:
    _sentences(view, quotes, heading, key="drawer")


def _sentences(view: Shown, quotes: pd.DataFrame, heading: str, *, key: str) -> None:
    if quotes.empty:
        st.info(
            f"{in_markdown(heading)}: no quotation under these filters. Choose another source, outlet, verb or stance.",
            icon=":material/person_off:",
        )
        return
    st.text(f"{heading}: {len(quotes):,} {'quotation' if len(quotes) == 1 else 'quotations'}")
    found = quote_passages(quotes, _of_articles(view.tables["sentences"], quotes))
    st.html(legend(["quote", "source", "cue"]))
    show_passages(found, view.tables["articles"], view.looks, key=key)
    download_button(quotation_table(found, view.tables["articles"]), name="quotations", key=f"{key}_download")


def _of_articles(sentences: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    return sentences[sentences["article_id"].isin(quotes["article_id"].unique())]


page()
