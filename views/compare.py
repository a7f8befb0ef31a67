"""Two to four articles side by side: their figures, and their text with the evidence marked in it."""

import pandas as pd
import streamlit as st

from analysis.tables import Measure, Statistic
from views.parts.colours import GREY
from views.parts.download import download_button
from views.parts.evidence import all_marks, passages, show_passages
from views.parts.features import LABEL_BY_NAME, MARK_KINDS, behind, figures_in
from views.parts.filters import Shown, empty, shown
from views.parts.highlight import LABELS, article_html, legend
from views.parts.naming import article_labels, outlet_labels
from views.parts.plain import in_html

MOST = 4
BASES = ("n_words", "n_sentences")
OPENED = "opened_figure"  # session state: the cell whose evidence is to be shown


def page() -> None:
    st.title("Compare")
    view = shown()
    articles = view.tables["articles"]
    if articles.empty:
        empty("No article passes the filters.", view.choice)
        return
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
        return
    rows = articles.set_index("article_id").loc[chosen]
    _texts(view, rows)
    _figures(view, rows, labels)


def _first_two(articles: pd.DataFrame) -> list[str]:
    """The first article of each of the first two outlets that report the same story, or else the first two."""
    for _, story in articles.sort_values(["story", "outlet"]).groupby("story", sort=True):
        first = story.drop_duplicates("outlet")["article_id"].to_list()
        if len(first) > 1:
            return first[:2]
    return articles["article_id"].to_list()[:2]


def _figures(view: Shown, rows: pd.DataFrame, labels: dict[str, str]) -> None:
    st.header("Figures", anchor=False)
    figures = figures_in(view.choice.voice)
    names = [*BASES, *(figure.name for figure in figures)]
    table = pd.DataFrame({"Figure": [LABEL_BY_NAME[name] for name in names]})
    columns = outlet_labels(rows, reserved="Figure")
    for article, column in columns.items():
        table[column] = rows.loc[article, names].astype(float).round(2).to_numpy()
    st.caption("Click a number to read what it counts in that article.")
    st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        height="content",
        key="figure_cells",
        on_select=_cell_chosen,
        selection_mode="single-cell",
        column_config={
            "Figure": st.column_config.TextColumn(pinned=True, width=260),
            **{column: st.column_config.NumberColumn(width="small") for column in columns.values()},
        },
        alt="Figures of the chosen articles",
    )
    download_button(table, name="compared-articles", key="download_figures")
    row, column = st.session_state.pop(OPENED, (0, "Figure"))
    if column in columns.values() and len(BASES) <= row < len(names):
        article = next(one for one, name in columns.items() if name == column)
        _drawer(view, figures[row - len(BASES)], article, labels[article])


def _cell_chosen() -> None:
    for cell in st.session_state["figure_cells"]["selection"]["cells"]:
        st.session_state[OPENED] = cell


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, figure: Measure | Statistic, article: str, label: str) -> None:
    st.text(f"{figure.label} · {label}")
    st.caption(figure.meaning)
    own = {
        name: table[table["article_id"].eq(article)] if "article_id" in table else table
        for name, table in view.tables.items()
    }
    found = behind(figure, own)
    if found is None:
        st.caption("This figure is computed from every word of the article.")
    elif found.rows.empty:
        st.caption("Nothing of the kind was found in this article.")
    else:
        sentences = passages(found.rows, found.table, own["sentences"])
        show_passages(sentences, own["articles"], view.looks, key="figure_evidence")


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
