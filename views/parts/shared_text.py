"""Passages that articles of different outlets have in common, side by side, with the exact stretch marked in both."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.comparison.shared_pairs import shared_pairs
from views.parts.address import address
from views.parts.colours import GREY
from views.parts.context import around, sentence_bounds
from views.parts.download import download_button
from views.parts.features import figures_in, group_of
from views.parts.figure_table import figure_table
from views.parts.filters import Shown, empty
from views.parts.highlight import Mark, article_html, highlighted
from views.parts.naming import article_labels
from views.parts.opening import chosen_cell
from views.parts.paging import paged
from views.parts.plain import in_html

GROUP = "Copying"
KINDS = {"Copied text": "copy", "The same quotations": "quotation", "Set phrases": "phrase"}
AT_ONCE = 6


def shared_passages(view: Shown) -> None:
    """Draw the group's figures, the pairs of articles, and the passages of the pair that is chosen."""
    st.markdown(
        "Runs of eight words or more that stand, word for word, in articles of two outlets: text that one took from "
        "the other or both from an agency, quotations that both ran, and set phrases. Who wrote them first cannot be "
        "told from the wording."
    )
    names = [figure.name for figure in figures_in(None) if group_of(figure) == GROUP]
    if names:
        figure_table(view, names, name="Own and shared words of each outlet", key="copying")
    reuse = view.tables["reuse"]
    found = {label: shared_pairs(reuse[reuse["kind"].eq(kind)]) for label, kind in KINDS.items()}
    kinds = [label for label, pairs in found.items() if len(pairs)]
    if not kinds:
        empty("No passage stands in articles of two outlets.", view.choice)
        return
    st.header("Which articles share text", anchor=False)
    label = st.segmented_control("Kind", kinds, default=kinds[0], required=True, key="shared_kind", bind="query-params")
    reuse = reuse[reuse["kind"].eq(KINDS[label])]
    pairs = found[label]
    labels = article_labels(view.loaded.tables["articles"])
    table = pd.DataFrame(
        {
            "Words": pairs["n_words"],
            "Passages": pairs["n_passages"],
            "Article": pairs["article_id"].map(labels),
            "Other article": pairs["article_b"].map(labels),
            "Story": pairs["story"],
        }
    )
    st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        key="pair_cells",
        on_select=lambda: _cell_chosen(table),
        selection_mode="single-cell",
        column_config={name: st.column_config.TextColumn(width=330) for name in ("Article", "Other article")},
        alt="Articles of different outlets that share passages",
    )
    st.caption("Click a row to read its passages below.")
    download_button(table, name="shared-passages", key="download_pairs")
    _pair(view, reuse, pairs, table, labels)


def _cell_chosen(table: pd.DataFrame) -> None:
    cell = chosen_cell("pair_cells", list(table.columns))
    if cell is not None:
        st.session_state["shared_in"] = table["Article"].iloc[cell.row]
        st.session_state["shared_with"] = table["Other article"].iloc[cell.row]


def _pair(
    view: Shown, reuse: pd.DataFrame, pairs: pd.DataFrame, table: pd.DataFrame, labels: Mapping[str, str]
) -> None:
    st.header("Side by side", anchor=False)
    left, right = st.columns(2)
    first = left.selectbox("Article", list(dict.fromkeys(table["Article"])), key="shared_in", bind="query-params")
    partners = table.loc[table["Article"].eq(first), "Other article"].to_list()
    second = right.selectbox("Shares text with", partners, key="shared_with", bind="query-params")
    pair = pairs[table["Article"].eq(first) & table["Other article"].eq(second)].iloc[0]
    passages = _of_pair(reuse, pair)
    articles = view.loaded.tables["articles"].set_index("article_id")
    sentences = view.loaded.tables["sentences"]
    bounds = sentence_bounds(sentences[sentences["article_id"].isin([pair["article_id"], pair["article_b"]])])
    on_page = paged(len(passages), at_once=AT_ONCE, key="passages_page")
    cards = []
    for place, row in enumerate(passages.iloc[on_page].itertuples(), start=on_page.start + 1):
        sides = ((pair["article_id"], row.start, row.end), (pair["article_b"], row.start_b, row.end_b))
        cells = "".join(_side(view, articles, bounds, *side) for side in sides)
        words = f"Passage {place} of {len(passages)}: {row.n_words:,} words"
        cards.append(f'<section class="px-card"><h3>{words}</h3><div class="px-cells">{cells}</div></section>')
    st.html("".join(cards))
    st.page_link(
        "views/compare.py",
        label="Read the two articles whole",
        icon=":material/vertical_split:",
        query_params=address(article=[labels[pair["article_id"]], labels[pair["article_b"]]]),
    )
    with st.expander("Both texts with all their shared passages", icon=":material/article:"):
        starts = (("article_id", "start", "end"), ("article_b", "start_b", "end_b"))
        for column, (article, start, end) in zip(st.columns(2), starts, strict=True):
            marks = [
                Mark(span[0], span[1], "shared", f"Passage {place}")
                for place, span in enumerate(zip(passages[start], passages[end], strict=True), start=1)
            ]
            column.html(article_html(articles.at[pair[article], "text"], marks, label=labels[pair[article]]))


def _of_pair(reuse: pd.DataFrame, pair: pd.Series) -> pd.DataFrame:
    """The pair's passages in the order of its first article, whichever way round the table holds them."""
    forward = reuse[reuse["article_id"].eq(pair["article_id"]) & reuse["article_b"].eq(pair["article_b"])]
    if forward.empty:
        names = {"start": "start_b", "end": "end_b"}
        backward = reuse[reuse["article_id"].eq(pair["article_b"]) & reuse["article_b"].eq(pair["article_id"])]
        forward = backward.rename(columns=names | {new: old for old, new in names.items()})
    return forward.sort_values("start")


def _side(view: Shown, articles: pd.DataFrame, bounds: Mapping[Any, Any], article: str, start: int, end: int) -> str:
    row = articles.loc[article]
    outlet = row["outlet"] if isinstance(row["outlet"], str) else "No outlet"
    title = row["title"] if isinstance(row["title"], str) else "Untitled"
    look = view.looks.get(outlet)
    wide = around(bounds.get((article, "body"), ()), start, end, n=0)
    text = highlighted(
        row["text"], [Mark(start, end, "shared", "Shared, word for word")], start=wide.start, end=wide.end
    )
    return (
        f'<figure class="px-sentence" style="--outlet: {in_html(look.colour if look else GREY)}">'
        f"<figcaption><strong>{in_html(outlet)}</strong> · {in_html(title)}</figcaption>"
        f"<blockquote>{text}</blockquote></figure>"
    )
