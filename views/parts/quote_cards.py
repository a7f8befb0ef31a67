"""A quotation that several outlets ran, one card an outlet: what it printed, what it cut, which verb it chose."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from analysis.comparison.quote_versions import version_pieces, version_text
from analysis.comparison.shared_quotes import TABLE
from views.parts.colours import GREY, Look
from views.parts.corpus import LOADED
from views.parts.download import download_button
from views.parts.filters import Shown, empty
from views.parts.naming import article_labels
from views.parts.plain import in_html, in_markdown
from views.parts.speakers import cue_text

QUOTATIONS_AT_ONCE = 5
EVERYBODY = "Everybody"
# What words are wrapped in. The words "cut" and "added" are told to screen readers by the elements themselves.
TAGS = {"kept": ("", ""), "cut": ("<del>", "</del>"), "added": ("<ins>", "</ins>")}


class Version(NamedTuple):
    """An article's version of a shared quotation, and the longest version's text, to which it is compared."""

    article_id: str
    outlet: str
    rows: pd.DataFrame
    text: str
    longest: str
    is_longest: bool


def versions(shared: pd.DataFrame, every: pd.DataFrame) -> list[Version]:
    """The versions in `shared`, rows of one quotation, the longest first.

    `every` holds all of the quotation's rows, since the longest version may be in an article that filters leave out.
    """
    whole = every["kept_share"].eq(1) & every["cut"].eq("") & every["changed"].eq("")
    first = every.loc[whole, "article_id"].iloc[0]
    longest = version_text(every.loc[every["article_id"].eq(first), "spoken"].to_list())
    found = [
        Version(str(article), _outlet(rows), rows, version_text(rows["spoken"].to_list()), longest, article == first)
        for article, rows in shared.groupby("article_id", sort=False)
    ]
    return sorted(found, key=lambda version: (not version.is_longest, version.outlet))


def card_html(version: Version, article: Mapping[str, Any], look: Look | None) -> str:
    """HTML of a version under its outlet and title: what was cut is struck through, what came in is underlined."""
    row = version.rows.iloc[0]
    parts = (f"{TAGS[p.kind][0]}{in_html(p.text)}{TAGS[p.kind][1]}" for p in _pieces(version) if p.text)
    title = article["title"] if isinstance(article["title"], str) else "Untitled"
    facts = [*dict.fromkeys(_introduced(one) for one in version.rows.itertuples()), _length(version, row)]
    return (
        f'<figure class="px-sentence" style="--outlet: {in_html(look.colour if look else GREY)}">'
        f"<figcaption><strong>{in_html(version.outlet)}</strong> · {in_html(title)}</figcaption>"
        f"<blockquote>{' '.join(parts)}</blockquote>{''.join(f'<p>{in_html(fact)}</p>' for fact in facts)}</figure>"
    )


def _outlet(rows: pd.DataFrame) -> str:
    outlet = rows["outlet"].iloc[0]
    return outlet if isinstance(outlet, str) else "No outlet"


def _introduced(row: Any) -> str:
    speaker = row.speaker if isinstance(row.speaker, str) else "Nobody named"
    introduced = "introduced by " if isinstance(row.cue, str) else ""
    return f"{speaker} · {introduced}{cue_text(row.cue, row.stance)}"


def _pieces(version: Version) -> list[Any]:
    return version_pieces(version.longest, version.text)


def _length(version: Version, row: pd.Series) -> str:
    words = " + ".join(f"{number:,}" for number in version.rows["n_words"])
    if version.is_longest:
        return f"The longest version: {words} words"
    return f"{words} words, {row['kept_share']:.0%} of the longest version kept"


def same_quotation(view: Shown) -> None:
    """Draw the shared quotations that pass the filters, some at a time, and offer all of them as a table."""
    shared = view.tables["shared_quotes"]
    if shared.empty:
        empty("No quotation of these articles was run by two outlets of a story.", view.choice)
        return
    st.html(
        '<p class="px-cut-legend">Each quotation that two outlets or more ran, beside its longest version: '
        "<del>cut from it</del>, <ins>put in by the outlet</ins>. "
        "Words reported without quotation marks can be part of a version.</p>"
    )
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    speakers = [EVERYBODY, *sorted(shared["speaker"].dropna().unique())]
    whose = left.selectbox("Whose words", speakers, key="whose", bind="query-params")
    only_changed = right.toggle("Only where words differ", key="only_changed", bind="query-params")
    if whose != EVERYBODY:
        shared = shared[shared["shared_id"].isin(shared.loc[shared["speaker"].eq(whose), "shared_id"])]
    if only_changed:
        differs = shared["kept_share"].lt(1) | shared["changed"].ne("")
        shared = shared[shared["shared_id"].isin(shared.loc[differs, "shared_id"])]
    if shared.empty:
        st.info("Every outlet ran these words alike. Switch off “Only where words differ”.", icon=":material/info:")
        return
    shared = shared.sort_values("n_outlets", ascending=False, kind="stable")
    ids = shared["shared_id"].unique()
    st.header(f"{len(ids):,} {'quotation' if len(ids) == 1 else 'quotations'}", anchor=False)
    pages = -(-len(ids) // QUOTATIONS_AT_ONCE)
    number = min(st.pagination(pages, key="shared_page"), pages) if pages > 1 else 1
    labels = article_labels(view.tables["articles"])
    every = st.session_state[LOADED].tables["shared_quotes"]
    for shared_id in ids[(number - 1) * QUOTATIONS_AT_ONCE : number * QUOTATIONS_AT_ONCE]:
        _quotation(view, shared[shared["shared_id"].eq(shared_id)], every[every["shared_id"].eq(shared_id)], labels)
    download_button(_shared_table(view, shared), name="shared-quotations", key="download_shared")


def _quotation(view: Shown, rows: pd.DataFrame, every: pd.DataFrame, labels: Mapping[str, str]) -> None:
    by_id = view.tables["articles"].set_index("article_id")
    found = versions(rows, every)
    st.subheader(in_markdown(_most_named(every)), anchor=False)
    missing = sorted(set(every["outlet"].dropna()) - set(rows["outlet"]))
    n_outlets = int(rows["n_outlets"].iloc[0])
    st.text(f"{rows['story'].iloc[0]} · run by {n_outlets} outlets")
    if missing:
        st.text(f"Also run by outlets that the filters leave out: {', '.join(missing)}")
    cells = st.grid(2, min_column_width=300, gap=("small", "medium"))
    address = {key: st.query_params.get_all(key) for key in st.query_params}
    for version in found:
        with cells.cell():
            article = by_id.loc[version.article_id].to_dict()
            look = view.looks.get(version.outlet)
            st.html(f'<div class="px-cuts">{card_html(version, article, look)}</div>')
            st.page_link(
                "views/compare.py",
                label=f"Read the article in {in_markdown(version.outlet)}",
                icon=":material/article:",
                query_params={**address, "article": [labels[version.article_id]]},
            )


def _most_named(every: pd.DataFrame) -> str:
    """Whose words most versions say these are; where they disagree, the version with most words is believed."""
    longest_first = every.sort_values("n_words", ascending=False, kind="stable")["speaker"].dropna()
    counts = longest_first.value_counts(sort=False)
    return str(counts.idxmax()) if len(counts) else "Nobody named"


def _shared_table(view: Shown, shared: pd.DataFrame) -> pd.DataFrame:
    articles = view.tables["articles"].set_index("article_id")
    names = ("outlet", "story", "speaker", "cue", "stance", "n_words", "n_outlets", "kept_share", "cut", "changed")
    labels = {column.name: column.label for column in TABLE.columns}
    table = shared[["shared_id", *names, "content"]].rename(columns=labels).reset_index(drop=True)
    table[labels["kept_share"]] = table[labels["kept_share"]].round(3)
    table.insert(3, "Title", shared["article_id"].map(articles["title"]).to_list())
    table["Address"] = shared["article_id"].map(articles["url"]).to_list()
    return table
