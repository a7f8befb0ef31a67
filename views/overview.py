"""Which outlet stands out, and how sure we can be: one dot plot a feature, then the articles."""

import pandas as pd
import streamlit as st

from analysis.tables import Measure, Statistic
from views.parts.address import address
from views.parts.corpus import Tables
from views.parts.dot_plot import amount_text, dot_plot, interval_text
from views.parts.download import download_button
from views.parts.evidence_list import evidence_list
from views.parts.features import BY_NAME, GROUPS, behind, figures_in, group_of
from views.parts.filters import Shown, empty, shown
from views.parts.naming import article_labels
from views.parts.plot_frame import CHART
from views.parts.summary import in_short

MOST_COMPARED = 4


def page() -> None:
    st.title("Overview")
    view = shown()
    articles = view.tables["articles"]
    if articles.empty:
        empty("No article passes the filters.", view.choice)
        return
    _counts(view)
    outlets = view.tables["outlets"]
    figures: list[Measure | Statistic] = []
    if outlets.empty and articles["n_words"].notna().any():
        st.info(
            "No article names its outlet, so there is nothing to set side by side. Name outlets in a column `outlet`, "
            "or in a file articles.csv beside the articles.",
            icon=":material/info:",
        )
    elif outlets.empty:
        st.info("None of these articles could be scored. The page Articles & method says why.", icon=":material/info:")
    else:
        in_short(view)
        figures = _plots(view, outlets)
        _evidence(view, figures)
    _articles(view, figures)


def _counts(view: Shown) -> None:
    articles = view.tables["articles"]
    counts = [
        (len(articles), "article"),
        (articles["outlet"].nunique(), "outlet"),
        (articles["story"].nunique(), "story"),
    ]
    plural = {"article": "articles", "outlet": "outlets", "story": "stories"}
    said = " · ".join(f"**{n:,}** {word if n == 1 else plural[word]}" for n, word in counts)
    st.markdown(
        f"{said}. Each dot is an outlet, each bar its 95% interval; click a dot to read the sentences behind it. "
        "They show how each outlet words the news, which is no verdict that it is biased."
    )
    notes = [
        f"{n:,} {one if n == 1 else many}"
        for n, one, many in (
            (len(view.tables["problems"]), "file or row could not be used", "files or rows could not be used"),
            (int(articles["warnings"].notna().sum()), "article has a warning", "articles have a warning"),
        )
        if n
    ]
    if notes:
        st.page_link(
            "views/articles.py",
            label=f"{'; '.join(notes)}: see Articles & method",
            icon=":material/warning:",
            query_params=address(),
        )


def _plots(view: Shown, outlets: pd.DataFrame) -> list[Measure | Statistic]:
    """Draw the figures of the group that the analyst picks; returns them."""
    st.header("Features", anchor=False)
    figures = _group(figures_in(view.choice.voice))
    short = outlets[outlets["n_words"] < view.choice.min_words]
    grid = st.grid(3, min_column_width=300, gap=("small", "medium"), vertical_alignment="bottom", key="dots")
    for figure in figures:
        with grid.cell():
            st.subheader(figure.label, help=figure.meaning, anchor=False)
            st.plotly_chart(
                dot_plot(outlets, figure, view.looks, min_words=view.choice.min_words),
                config=CHART,
                key=f"dots_{figure.name}",
                on_select=lambda name=figure.name: _dot_chosen(name),
                selection_mode="points",
                alt=f"{figure.label} for each outlet, with 95% intervals; the table of outlets holds the numbers",
            )
    if len(short):
        st.caption(
            f"Grey, hollow dots rest on fewer than {view.choice.min_words:,} words: too little to compare. "
            "Point at one to see how many words are missing, or lower the bar in the sidebar."
        )
    if view.choice.voice is not None:
        st.caption("Features that do not tell the author's words from quoted ones are shown under the voice “Both”.")
    with st.expander("The same figures as a table", icon=":material/table:"):
        table = _as_table(outlets, figures)
        st.dataframe(table, hide_index=True, placeholder="–", alt="Figures of each outlet with their intervals")
        download_button(table, name="outlets", key="download_outlets")
    return figures


def _group(figures: list[Measure | Statistic]) -> list[Measure | Statistic]:
    """The figures of the group that the analyst picks."""
    groups = [group for group in GROUPS if any(group_of(figure) == group for figure in figures)]
    group = st.segmented_control(
        "Features of",
        groups,
        default=groups[0],
        required=True,
        label_visibility="collapsed",
        wrap=True,
        key="features",
        bind="query-params",
    )
    return [figure for figure in figures if group_of(figure) == group]


def _as_table(outlets: pd.DataFrame, figures: list[Measure | Statistic]) -> pd.DataFrame:
    columns = {"Outlet": outlets["outlet"], "Articles": outlets["n_articles"], "Words": outlets["n_words"]}
    for figure in figures:
        for end, said in (("", ""), ("_low", ", low"), ("_high", ", high")):
            columns[f"{figure.label}{said}"] = outlets[f"{figure.name}{end}"].round(3)
    return pd.DataFrame(columns)


def _dot_chosen(name: str) -> None:
    points = st.session_state[f"dots_{name}"]["selection"]["points"]
    if points:
        st.session_state["feature"] = BY_NAME[name].label
        st.session_state["of"] = (
            points[0]["customdata"] if isinstance(points[0]["customdata"], str) else points[0]["customdata"][0]
        )
        st.session_state["open_drawer"] = True


def _evidence(view: Shown, shown_figures: list[Measure | Statistic]) -> None:
    st.header("The sentences behind a dot", anchor=False)
    figures = {figure.label: figure for figure in shown_figures}
    left, right = st.columns(2)
    label = left.selectbox("Feature", list(figures), key="feature", bind="query-params")
    outlet = right.selectbox("Outlet", view.tables["outlets"]["outlet"].to_list(), key="of", bind="query-params")
    _sentences(view, figures[label], outlet, key="evidence")
    if st.session_state.pop("open_drawer", False):
        _drawer(view, figures[label], outlet)


@st.dialog("Evidence", width="medium", position="right")
def _drawer(view: Shown, figure: Measure | Statistic, outlet: str) -> None:
    _sentences(view, figure, outlet, key="drawer")


def _sentences(view: Shown, figure: Measure | Statistic, outlet: str, *, key: str) -> None:
    row = view.tables["outlets"].set_index("outlet").loc[outlet]
    st.text(
        f"{outlet} · {figure.label}: {interval_text(*(row[f'{figure.name}{end}'] for end in ('', '_low', '_high')))}"
        f" · {amount_text(row['n_articles'], row['n_words'])}"
    )
    st.caption(figure.meaning)
    found = behind(figure, _of_outlet(view.tables, outlet))
    if found is None:
        st.caption("This figure is computed from every word of the articles: read them whole on the page Compare.")
        return
    evidence_list(view, found.rows, found.table, key=key, name="evidence")


def _of_outlet(tables: Tables, outlet: str) -> Tables:
    return {name: table[table["outlet"].eq(outlet)] if "outlet" in table else table for name, table in tables.items()}


def _articles(view: Shown, figures: list[Measure | Statistic]) -> None:
    st.header("Articles", anchor=False)
    articles = view.tables["articles"].sort_values(["story", "outlet", "published"], ignore_index=True)
    table = pd.DataFrame(
        {
            "Outlet": articles["outlet"],
            "Title": articles["title"].fillna(articles["source_file"]),
            "Story": articles["story"],
            "Published": articles["published"],
            "Words": articles["n_words"],
            **{figure.label: articles[figure.name].round(3) for figure in figures},
            "Warnings": articles["warnings"],
        }
    )
    st.caption("Tick two to four articles to read them side by side.")
    event = st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        key="article_rows",
        on_select="rerun",
        selection_mode="multi-row",
        alt="Articles with their figures",
    )
    chosen = articles.iloc[event["selection"]["rows"]]["article_id"].to_list()
    with st.container(horizontal=True):
        if st.button(
            f"Compare selected ({len(chosen)})",
            icon=":material/vertical_split:",
            type="primary",
            disabled=not 2 <= len(chosen) <= MOST_COMPARED,
            key="compare_selected",
        ):
            labels = article_labels(view.tables["articles"])
            st.switch_page("views/compare.py", query_params=address(article=[labels[one] for one in chosen]))
        download_button(table, name="articles", key="download_articles")


page()
