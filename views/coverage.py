"""Who reports what in one story, and who leaves it out: claims, quotations, numbers, dates and actors."""

import pandas as pd
import streamlit as st

from views.parts.address import address
from views.parts.claims import (
    ALONE,
    ALONE_LEFT_OUT,
    EVERYTHING,
    LEFT_OUT,
    Texts,
    card_html,
    chosen_claims,
    claim_articles,
    claim_matrix,
    claims_with,
    closely_alike,
)
from views.parts.context import sentence_bounds
from views.parts.download import download_button
from views.parts.filters import Shown, empty, shown
from views.parts.naming import article_labels
from views.parts.one_story import one_story
from views.parts.paging import paged

KINDS = {"claim": "Claims", "quotation": "Quotations", "number": "Numbers", "date": "Dates", "actor": "Actors"}
WHICH = (EVERYTHING, ALONE, LEFT_OUT, ALONE_LEFT_OUT)
ANY_OUTLET = "Any outlet"
AT_ONCE = 8
MOST_COMPARED = 4
# Columns of the table of outlets, and what a click on each shows.
OPENS = {
    "Reports": EVERYTHING,
    "It alone reports": ALONE,
    "Leaves out": LEFT_OUT,
    "It alone leaves out": ALONE_LEFT_OUT,
}


def page() -> None:
    st.title("Coverage")
    view = shown()
    if view.tables["articles"].empty:
        empty("No article passes the filters.", view.choice)
        return
    st.markdown(
        "What the outlets of one story report, and what each leaves out. Sentences that say the same make one claim; "
        "quotations, numbers, dates and actors are followed one by one. Silence is no verdict: an outlet may have "
        "reported it in an article that is not here."
    )
    story = one_story(view, why="Claims are compared within one story.")
    if story is None:
        return
    coverage = view.tables["coverage"]
    coverage = coverage[coverage["story"].eq(story)]
    if coverage.empty:
        empty("Nothing to compare: this story needs sentences of two outlets.", view.choice)
        return
    kinds = [label for kind, label in KINDS.items() if kind in set(coverage["kind"])]
    label = st.segmented_control(
        "What is reported", kinds, default=kinds[0], required=True, key="kind", bind="query-params"
    )
    of_kind = coverage[coverage["kind"].map(KINDS).eq(label)]
    outlets = sorted(coverage["outlet"].unique())
    counts = view.tables["outlet_coverage"]
    _outlets(counts[counts["story"].eq(story) & counts["kind"].map(KINDS).eq(label)])
    _claims(view, of_kind, outlets)


def _outlets(counts: pd.DataFrame) -> None:
    st.header("Outlet by outlet", anchor=False)
    table = pd.DataFrame(
        {
            "Outlet": counts["outlet"],
            "Reports": counts["n_reported"],
            "It alone reports": counts["n_alone"],
            "Leaves out": counts["n_left_out"],
            "It alone leaves out": counts["n_alone_left_out"],
            "Of": counts["n_claims"],
        }
    ).reset_index(drop=True)
    st.dataframe(
        table,
        hide_index=True,
        key="coverage_cells",
        on_select=lambda: _cell_chosen(table),
        selection_mode="single-cell",
        column_config={
            "Outlet": st.column_config.TextColumn(pinned=True),
            "Leaves out": st.column_config.NumberColumn(help="Where two other outlets or more report it"),
            "Of": st.column_config.NumberColumn(help="Different ones in the story"),
        },
        alt="What each outlet reports and leaves out",
    )
    st.caption("Click a number to read what it counts.")
    download_button(table, name="coverage-by-outlet", key="download_coverage_outlets")


def _cell_chosen(table: pd.DataFrame) -> None:
    for row, column in st.session_state["coverage_cells"]["selection"]["cells"]:
        st.session_state["by"] = table["Outlet"].iloc[row]
        st.session_state["which"] = OPENS.get(column, EVERYTHING)
        st.session_state["reporting"] = (1, max(2, table.shape[0]))
        st.session_state["containing"] = ""
        st.session_state["close"] = False


def _claims(view: Shown, coverage: pd.DataFrame, outlets: list[str]) -> None:
    st.header("What is reported, and by whom", anchor=False)
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    outlet = left.selectbox("Outlet", [ANY_OUTLET, *outlets], key="by", bind="query-params")
    words = right.text_input("Containing", key="containing", bind="query-params", placeholder="A word or a name")
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    which = left.segmented_control(
        "Show what", WHICH, default=EVERYTHING, required=True, wrap=True, key="which", bind="query-params"
    )
    highest = max(2, len(outlets))
    fewest, most = right.slider(
        "Outlets that report it", 1, highest, (1, highest), key="reporting", bind="query-params"
    )
    rows = coverage
    if coverage["likeness"].notna().any() and st.toggle(
        "Only closely alike",
        key="close",
        bind="query-params",
        help="Claims are found by the words that sentences share. Where these are few, one of the sentences may say "
        "something else (see Accuracy on the last page).",
    ):
        rows = closely_alike(coverage)
    sentences = view.tables["sentences"]
    bounds = sentence_bounds(sentences[sentences["article_id"].isin(coverage["article_id"].unique())])
    texts = Texts(view.loaded.tables["articles"].set_index("article_id"), bounds, view.looks)
    rows = claims_with(rows, words, texts)
    rows = chosen_claims(rows, which, None if outlet == ANY_OUTLET else outlet, fewest=fewest, most=most)
    ids = list(rows["claim_id"].unique())
    if not ids:
        st.info(
            "Nothing of the kind. Choose another outlet, “Everything”, other words, or more outlets above.",
            icon=":material/filter_alt_off:",
        )
        return
    st.text(f"{len(ids):,} of {coverage['claim_id'].nunique():,}, those that most outlets report first")
    on_page = paged(len(ids), at_once=AT_ONCE, key="claims_page")
    labels = article_labels(view.tables["articles"])
    by_claim = dict(iter(rows.groupby("claim_id", sort=False)))
    for claim in ids[on_page]:
        st.html(card_html(by_claim[claim], texts, n_outlets=len(outlets)))
        articles = claim_articles(by_claim[claim], most=MOST_COMPARED)
        st.page_link(
            "views/compare.py",
            label="Read the article" if len(articles) == 1 else f"Read {len(articles)} articles side by side",
            icon=":material/vertical_split:",
            query_params=address(article=[labels[article] for article in articles]),
        )
    matrix = claim_matrix(rows, outlets, texts)
    with st.expander("All of them as a table", icon=":material/table:"):
        st.dataframe(matrix, hide_index=True, placeholder="–", alt="Claims and outlets")
    download_button(matrix, name="coverage", key="download_coverage")


page()
