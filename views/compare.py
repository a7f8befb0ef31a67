"""Articles side by side, with their evidence marked in their texts, or outlets: how far apart they are."""

import pandas as pd
import streamlit as st

from analysis.comparison.articles import SideBySide, side_by_side
from views.parts.colours import GREY
from views.parts.difference_table import COLUMN_CONFIG, DIFFERENCE_COLUMNS, difference_table, explanation, greyed
from views.parts.dot_plot import interval_text
from views.parts.download import download_button
from views.parts.evidence import all_marks
from views.parts.evidence_list import evidence_list
from views.parts.features import BY_NAME, LABEL_BY_NAME, MARK_KINDS, behind, figures_in
from views.parts.filters import Shown, empty, shown
from views.parts.highlight import LABELS, article_html, legend
from views.parts.naming import article_labels, outlet_labels
from views.parts.one_of import one_of
from views.parts.opening import chosen_cell, is_opened
from views.parts.outlet_differences import outlet_differences
from views.parts.plain import in_html

ARTICLES, OUTLETS = "Articles", "Outlets"
MOST = 4
BASES = ("n_words", "n_sentences")
OPENED = "opened_articles"  # session state: the articles whose sentences are to be shown


def page() -> None:
    st.title("Compare")
    view = shown()
    if view.tables["articles"].empty:
        empty("No article passes the filters.", view.choice)
        return
    compared = st.segmented_control(
        "Compare",
        [ARTICLES, OUTLETS],
        default=ARTICLES,
        required=True,
        label_visibility="collapsed",
        key="compared",
        bind="query-params",
    )
    if compared == OUTLETS:
        outlet_differences(view)
    else:
        _articles(view)


def _articles(view: Shown) -> None:
    articles = view.tables["articles"]
    labels = article_labels(articles)
    chosen = st.multiselect(
        "Articles",
        labels,
        default=_first_two(articles),
        format_func=lambda article: labels.get(article, article),
        max_selections=MOST,
        key="article",
        bind="query-params",
        placeholder="Choose two to four articles",
    )
    if not chosen:
        st.info("Choose two to four articles above, or tick them on the Overview.", icon=":material/vertical_split:")
        st.button("Show two outlets’ first articles", key="first_two", on_click=_choose, args=(_first_two(articles),))
        return
    rows = articles.set_index("article_id").loc[chosen]
    _texts(view, rows)
    columns = outlet_labels(rows, reserved=DIFFERENCE_COLUMNS)
    compared = side_by_side(view.tables, columns)
    _figures(view, rows, columns, compared)
    _differences(view, columns, compared)
    opened = [article for article in st.session_state.get(OPENED, ()) if article in columns]
    if is_opened("figure_cells", "article_differences") and opened:
        _drawer(view, st.session_state["figure_name"], {article: labels[article] for article in opened})


def _choose(articles: list[str]) -> None:
    st.session_state["article"] = articles


def _first_two(articles: pd.DataFrame) -> list[str]:
    """The first article of each of the first two outlets that report the same story, or else the first two."""
    for _, story in articles.sort_values(["story", "outlet"]).groupby("story", sort=True):
        first = story.drop_duplicates("outlet")["article_id"].to_list()
        if len(first) > 1:
            return first[:2]
    return articles["article_id"].to_list()[:2]


def _figures(view: Shown, rows: pd.DataFrame, columns: dict[str, str], compared: SideBySide) -> None:
    st.header("Figures", anchor=False)
    figures = figures_in(view.choice.voice)
    names = [*BASES, *(figure.name for figure in figures)]
    table = pd.DataFrame({"Figure": [LABEL_BY_NAME[name] for name in names]})
    known = compared.figures.set_index("outlet")
    for article, column in columns.items():
        bases = [None if pd.isna(rows.at[article, name]) else f"{rows.at[article, name]:,.0f}" for name in BASES]
        values = [
            interval_text(*(known.at[column, f"{figure.name}{end}"] for end in ("", "_low", "_high")))
            if column in known.index
            else None
            for figure in figures
        ]
        table[column] = [*bases, *values]
    st.caption(
        "Each figure with its 95% interval, which speaks of the article’s sentences. Click one to read what it counts."
    )
    st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        height="content",
        key="figure_cells",
        on_select=lambda: _cell_chosen(names, list(table.columns), columns),
        selection_mode="single-cell",
        column_config={"Figure": st.column_config.TextColumn(pinned=True, width=260)},
        alt="Figures of the chosen articles",
    )
    download_button(table, name="compared-articles", key="download_figures")


def _cell_chosen(names: list[str], headings: list[str], columns: dict[str, str]) -> None:
    cell = chosen_cell("figure_cells", headings)
    by_column = {column: article for article, column in columns.items()}
    if cell is not None:
        name = names[cell.row]
        st.session_state["figure_name"] = name
        st.session_state[OPENED] = [by_column[cell.column]] if cell.column in by_column and name not in BASES else []


def _differences(view: Shown, columns: dict[str, str], compared: SideBySide) -> None:
    rows = compared.differences
    rows = rows[rows["feature"].isin([figure.name for figure in figures_in(view.choice.voice)])]
    if rows.empty:
        return
    st.header("Differences", anchor=False)
    explanation()
    st.caption("Click a row to read the sentences of both articles.")
    pairs = dict.fromkeys(zip(rows["outlet_a"], rows["outlet_b"], strict=True))
    first, second = next(iter(pairs))
    if len(pairs) > 1:
        said = {f"{a} less {b}": (a, b) for a, b in pairs}
        first, second = said[st.selectbox("Between", list(said), key="between", bind="query-params")]
    else:
        st.text(f"{first} less {second}")
    rows = rows[rows["outlet_a"].eq(first) & rows["outlet_b"].eq(second)]
    rows = rows.sort_values("q", kind="stable")
    table = difference_table(rows)
    table = table.drop(columns=["First", "Second"]).rename(columns={"Its figure": first, "The other’s": second})
    st.dataframe(
        greyed(table),
        hide_index=True,
        placeholder="–",
        key="article_differences",
        on_select=lambda: _difference_chosen(rows, list(table.columns), columns),
        selection_mode="single-cell",
        column_config=COLUMN_CONFIG,
        alt="Differences between the two articles",
    )
    download_button(table, name="differences-of-articles", key="download_article_differences")


def _difference_chosen(rows: pd.DataFrame, headings: list[str], columns: dict[str, str]) -> None:
    """Open an article's sentences where its figure is chosen, and those of both elsewhere in the row."""
    cell = chosen_cell("article_differences", headings)
    by_column = {column: article for article, column in columns.items()}
    if cell is not None:
        row = rows.iloc[cell.row]
        both = [by_column[row["outlet_a"]], by_column[row["outlet_b"]]]
        st.session_state["figure_name"] = row["feature"]
        st.session_state[OPENED] = [by_column[cell.column]] if cell.column in by_column else both


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, name: str, labels: dict[str, str]) -> None:
    figure = BY_NAME[name]
    article = list(labels)[one_of(list(labels.values()), key="figure_of")]
    st.text(f"{figure.label} · {labels[article]}")
    st.caption(figure.meaning)
    own = {name: table[table["article_id"].eq(article)] for name, table in view.tables.items() if "article_id" in table}
    found = behind(figure, own)
    if found is None:
        st.caption("This figure is computed from every word of the article.")
    else:
        evidence_list(view, found.rows, found.table, key="figure_evidence")


def _texts(view: Shown, rows: pd.DataFrame) -> None:
    st.header("Texts", anchor=False)
    kinds = [kind for kind in LABELS if kind in MARK_KINDS.values()]
    marked = st.pills(
        "Mark",
        kinds,
        selection_mode="multi",
        default=kinds,
        format_func=LABELS.__getitem__,
        key="mark",
        bind="query-params",
    )
    if marked:
        st.html(legend(marked))
    for column, (article, row) in zip(st.columns(len(rows), gap="medium"), rows.iterrows(), strict=True):
        with column:
            outlet = row["outlet"] if isinstance(row["outlet"], str) else "No outlet"
            title = row["title"] if isinstance(row["title"], str) else "Untitled"
            look = view.looks.get(outlet)
            published = str(row["published"])[:10] if pd.notna(row["published"]) else "no date"
            st.html(
                f'<header class="px-head" style="--outlet: {look.colour if look else GREY}">'
                f"<p>{in_html(outlet)} · {in_html(published)}</p><h3>{in_html(title)}</h3></header>"
            )
            if isinstance(row["warnings"], str):
                st.warning("This article has a warning:", icon=":material/warning:")
                st.text(row["warnings"])
            st.html(article_html(row["text"], all_marks(view.tables, str(article), marked), label=f"Text of {title}"))


page()
