"""The sidebar's filters: the same on every page, kept in the page's address, applied to every table."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd
import streamlit as st

from analysis.comparison.coverage import outlet_coverage, select
from analysis.comparison.reuse import shared
from views.parts.actor_figures import FEWEST
from views.parts.colours import Look, outlet_looks
from views.parts.corpus import Loaded, Tables, compared, load, without_copied
from views.parts.plain import in_markdown
from views.parts.scorer import scorer_switch

ALL_STORIES = "All stories"
VIEW = "view"  # session state: what `draw` left for the page
VOICES = {"Both": None, "Author": "author", "Quoted": "quoted"}
COPIED = {"In": True, "Out": False}


class Choice(NamedTuple):
    """What the analyst asked for; an empty field leaves everything in."""

    story: str | None
    outlets: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    voice: str | None
    min_words: int
    min_mentions: int
    copied: bool = True
    """Whether passages that another outlet has too are left in."""


class Shown(NamedTuple):
    """What a page shows: every table cut down to the choice, and each outlet's look."""

    tables: Tables
    choice: Choice
    looks: dict[str, Look]
    loaded: Loaded
    """The whole corpus, whatever the choice."""


def draw() -> None:
    """Load the corpus, draw the filters and apply them, before the page is drawn.

    They belong to no page: a widget that each page draws anew would lose its state on the way from one to the next.
    """
    with st.sidebar:
        place = st.container()
        scorer = scorer_switch()
        st.caption("Figures here are evidence about wording, not a verdict that an outlet is biased.")
    whole = load(scorer)
    with place:
        choice = _sidebar(whole.tables["articles"])
    loaded = whole if choice.copied else without_copied(whole)
    articles = chosen_articles(loaded.tables["articles"], choice)
    tables = {
        name: table[table["article_id"].isin(articles["article_id"])] if "article_id" in table else table
        for name, table in loaded.tables.items()
    }
    tables["articles"] = articles
    tables |= _comparison(loaded, choice) | _coverage(whole, loaded, articles)
    looks = outlet_looks(loaded.tables["articles"]["outlet"].dropna())
    st.session_state[VIEW] = Shown(tables, choice, looks, whole)


def shown() -> Shown:
    """What the page is to show."""
    view: Shown = st.session_state[VIEW]
    return view


def chosen_articles(articles: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """The articles that pass; one without a date does not pass a filter by date."""
    kept = pd.Series(data=True, index=articles.index)
    if choice.story is not None:
        kept &= articles["story"].eq(choice.story)
    if choice.outlets:
        kept &= articles["outlet"].isin(choice.outlets)
    if choice.first_day is not None and choice.last_day is not None:
        days = _days(articles)
        kept &= days.ge(pd.Timestamp(choice.first_day)) & days.le(pd.Timestamp(choice.last_day))
    return articles[kept.fillna(value=False).astype(bool)]


def empty(what: str, choice: Choice) -> None:
    """Say that nothing is left to show, and which filters to relax."""
    st.info(f"{what} {_relax(choice)}", icon=":material/filter_alt_off:")


def _relax(choice: Choice) -> str:
    set_ones = [
        name
        for name, value in (
            ("Story", choice.story),
            ("Outlets", choice.outlets),
            ("Published", choice.first_day),
            ("Voice", choice.voice),
            ("Copied text", not choice.copied),
        )
        if value
    ]
    if not set_ones:
        return "No filter is set: add articles on the page Articles & method."
    named = " or ".join(f"“{name}”" for name in set_ones)
    return f"Relax the filter {named} in the sidebar."


def _comparison(loaded: Loaded, choice: Choice) -> dict[str, pd.DataFrame]:
    """The comparing tables' rows for the choice; the analysis recomputes them for dates and voices."""
    tables = loaded.tables
    if choice.first_day is not None or choice.voice is not None:
        dated = choice._replace(story=None, outlets=())
        tables = compared(loaded, tuple(chosen_articles(tables["articles"], dated)["article_id"]), choice.voice)
    rows = {}
    for name, table in tables.items():
        if "story" not in table or "article_id" in table:
            continue
        over_all = table["story"].isna()
        # A table that speaks of one story at a time (keyness) has no rows over all: every story's are left.
        kept = table["story"].eq(choice.story) if choice.story is not None else over_all | ~over_all.any()
        for column in ("outlet", "outlet_a", "outlet_b"):
            if choice.outlets and column in table:
                alone = column == "outlet_b" and table[column].isna()  # a sentence about one outlet names no second
                kept &= table[column].isin(choice.outlets) | alone
        rows[name] = table[kept]
    return rows


def _coverage(whole: Loaded, loaded: Loaded, articles: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """What these articles report and leave out; rows of what an outlet leaves out name no article to cut by.

    `loaded` is `whole`, or what it is without copied text: an outlet that has a claim in copied text alone is not
    silent on it, which only the whole can tell.
    """
    if len(articles) == len(loaded.tables["articles"]):
        return {name: loaded.tables[name] for name in ("coverage", "outlet_coverage")}
    copied = None if loaded is whole else shared(whole.tables["reuse"])
    chosen = select(whole.tables["coverage"], articles, shared=copied)
    return {"coverage": chosen, "outlet_coverage": outlet_coverage(chosen)}


def _sidebar(articles: pd.DataFrame) -> Choice:
    stories = sorted(articles["story"].dropna().unique())
    story = st.selectbox("Story", [ALL_STORIES, *stories], key="story", bind="query-params")
    outlets = st.pills(
        "Outlets",
        sorted(articles["outlet"].dropna().unique()),
        selection_mode="multi",
        format_func=in_markdown,
        key="outlet",
        bind="query-params",
        wrap=True,
        help="None chosen: all are shown.",
    )
    days = _date_filter(articles)
    voice = st.segmented_control(
        "Voice",
        list(VOICES),
        default="Both",
        required=True,
        key="voice",
        bind="query-params",
        help="The author's own words, or words attributed to a source, in quotation marks or reported.",
    )
    copied = st.segmented_control(
        "Copied text",
        list(COPIED),
        default="In",
        required=True,
        key="copied",
        bind="query-params",
        help="Passages that another outlet runs word for word, such as agency reports. Out: every figure is worked "
        "out again from each outlet's own words, and such passages are left blank in the texts.",
    )
    words = st.slider(
        "Fewest words for a rate",
        0,
        2000,
        250,
        50,
        key="min_words",
        bind="query-params",
        help="An outlet with less text is grey: its rates would rest on too little.",
    )
    mentions = st.slider(
        "Fewest mentions for a sentiment",
        FEWEST,
        30,
        5,
        key="min_mentions",
        bind="query-params",
        help=f"A mean over fewer mentions is grey. Under {FEWEST} none is worked out.",
    )
    first, last = days
    chosen_story = None if story == ALL_STORIES else story
    return Choice(
        chosen_story, tuple(outlets), first, last, VOICES[voice or "Both"], words, mentions, COPIED[copied or "In"]
    )


def _date_filter(articles: pd.DataFrame) -> tuple[date | None, date | None]:
    days = _days(articles).dropna()
    if days.empty or days.min() == days.max():
        return None, None
    earliest, latest = days.min().date(), days.max().date()
    chosen: Sequence[date] = st.date_input(
        "Published",
        (earliest, latest),
        min_value=earliest,
        max_value=latest,
        key="published",
        bind="query-params",
        format="YYYY-MM-DD",
    )
    # While only the first day is picked there is no range yet.
    if len(chosen) < 2 or tuple(chosen) == (earliest, latest):
        return None, None
    return chosen[0], chosen[1]


def _days(articles: pd.DataFrame) -> pd.Series:
    """The day each article was published, without a time zone; NaT where not known."""
    return pd.to_datetime(articles["published"].astype("str").str[:10], errors="coerce", format="%Y-%m-%d")
