"""Add articles, see what was read and what was removed, and what each figure means and cannot say."""

from typing import Any

import pandas as pd
import streamlit as st

from analysis.dictionary import yardsticks
from analysis.features.counting import BASES, COUNTS, MEASURES, STATISTICS
from analysis.lexicons import FOLDER, Lexicons
from views.parts import edits
from views.parts.actor_edits import edit_actors
from views.parts.article_edits import correct_ticked, rename, restore_ticked, your_changes
from views.parts.corpus import ALONE, SEEDS, UPLOADS, Upload, folder_asked_for, uploads_alone
from views.parts.download import download_button
from views.parts.filters import Shown, empty, shown
from views.parts.wrapped_table import wrapped_table

TABS = ["Articles", "Actors", "Removed from pages", "Word lists", "What figures mean", "Accuracy & limits"]
WITH_FOLDER = {True: "My files alone", False: "My files and those of the folder"}
LIMITS = (
    "A figure counts wording. Whether the wording is fair to the facts, it cannot tell.",
    "Compare outlets within one story: different events call for different words.",
    "An interval says how much a figure could move with other sentences by the same outlet; it knows nothing of "
    "articles that are not here.",
    "Hedging inside a quotation is the source's, not the outlet's: choose a voice in the sidebar to tell them apart.",
    "Sentiment toward an actor is read one sentence at a time. Irony, and what earlier sentences set up, escape it.",
    "Speakers are resolved by name, title and pronoun. Where the text supports no name, the speaker stays unknown.",
    "Only English articles are scored; others are listed with a warning.",
)


def page() -> None:
    st.title("Articles & method")
    _upload()
    view = shown()
    your_changes(view)
    articles, actors, removed, words, meanings, limits = st.tabs(TABS, key="tab", bind="query-params")
    with articles:
        _read(view)
    with actors:
        edit_actors(view)
    with removed:
        _removed(view)
    with words:
        _word_lists()
    with meanings:
        _meanings()
    with limits:
        _accuracy()
        _limits()


def _upload() -> None:
    uploads: list[Upload] = st.session_state.get(UPLOADS, [])
    with st.container(border=True):
        st.header("Your articles", anchor=False)
        round_ = st.session_state.setdefault("upload_round", 0)
        st.file_uploader(
            "Text, Markdown, HTML, CSV, JSON or Parquet files, also gzip-compressed; a table needs a column named text",
            accept_multiple_files=True,
            key=f"files_{round_}",
            on_change=_take_files,
        )
        folder = "the sample articles" if folder_asked_for() == SEEDS else f"the articles in {folder_asked_for()}"
        if not uploads:
            st.text(f"Showing {folder}. Files stay on this machine.")
            return
        count = "1 file of yours" if len(uploads) == 1 else f"{len(uploads)} files of yours"
        more = "" if uploads_alone() else f" and {folder}"
        st.text(f"Showing {count}: {', '.join(upload.name for upload in uploads)}{more}. Files stay on this machine.")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.segmented_control(
                "Show",
                list(WITH_FOLDER),
                default=uploads_alone(),
                required=True,
                format_func=WITH_FOLDER.__getitem__,
                key="show_uploads",
                on_change=_show_uploads,
            )
            st.button("Put my files away", icon=":material/undo:", key="put_away", on_click=_put_away)


def _show_uploads() -> None:
    st.session_state[ALONE] = st.session_state["show_uploads"]


def _take_files() -> None:
    """Keep what the uploader holds, which forgets its files when the page changes; a file taken out there goes."""
    held = {file.file_id: file for file in st.session_state[f"files_{st.session_state['upload_round']}"]}
    earlier: set[str] = st.session_state.get("held_files", set())
    kept = [upload for upload in st.session_state.get(UPLOADS, []) if upload.id not in earlier or upload.id in held]
    known = {upload.id for upload in kept}
    kept += [Upload(id_, file.name, file.getvalue()) for id_, file in held.items() if id_ not in known]
    st.session_state[UPLOADS] = kept
    st.session_state["held_files"] = set(held)


def _put_away() -> None:
    st.session_state[UPLOADS] = []
    st.session_state["held_files"] = set()
    st.session_state["upload_round"] += 1  # a new uploader, without the files


def _read(view: Shown) -> None:
    problems = view.tables["problems"]
    if not problems.empty:
        st.header("Could not be used", anchor=False)
        table = _labelled(
            problems[["source_file", "row", "reason"]], ["File", "Row", "What is wrong, and how to mend it"]
        )
        wrapped_table(table, name="Files and rows that could not be used")
        download_button(table, name="problems", key="download_problems")
    articles = view.tables["articles"]
    if articles.empty:
        empty("No article passes the filters.", view.choice)
        return
    warned = articles[articles["warnings"].notna()]
    if not warned.empty:
        st.header("Read, with a warning", anchor=False)
        table = _labelled(warned[["source_file", "title", "warnings"]], ["File", "Title", "Warning"])
        wrapped_table(table, name="Articles with a warning")
        download_button(table, name="warnings", key="download_warnings")
    st.header("Read", anchor=False)
    columns = ["outlet", "title", "story", "published", "author", "language", "n_words", "source_file"]
    table = _labelled(
        articles[columns], ["Outlet", "Title", "Story", "Published", "Author", "Language", "Words", "File"]
    )
    event = st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        key=f"read_rows_{len(edits.made())}",
        on_select="rerun",
        selection_mode="multi-row",
        alt="Articles that were read",
    )
    download_button(table, name="articles-read", key="download_read")
    st.header("Put right what was read", anchor=False)
    correct_ticked(view, [str(name) for name in _ticked(articles, event)["article_id"]])
    rename(view, "outlet", "outlet")
    rename(view, "story", "story")


def _ticked(frame: pd.DataFrame, event: Any) -> pd.DataFrame:
    """The rows that are ticked; a filter may have left fewer rows than there were."""
    return frame.iloc[[row for row in event["selection"]["rows"] if row < len(frame)]]


def _removed(view: Shown) -> None:
    furniture = view.tables["furniture"]
    st.markdown(
        "Raw pages carry more than the article: navigation, bylines, teasers, copyright lines. "
        "These lines were taken out before anything was counted, each by the rule named beside it."
    )
    if furniture.empty:
        st.info("Nothing was removed from these articles.", icon=":material/info:")
        return
    files = view.tables["articles"].set_index("article_id")["source_file"]
    table = _labelled(
        furniture.assign(file=furniture["article_id"].map(files))[["outlet", "file", "line", "kind", "rule", "text"]],
        ["Outlet", "File", "Line", "Kind", "Rule", "Removed text"],
    )
    event = st.dataframe(
        table,
        hide_index=True,
        placeholder="–",
        key=f"removed_rows_{len(edits.made())}",
        on_select="rerun",
        selection_mode="multi-row",
        alt="Lines removed from pages",
    )
    ticked = _ticked(table, event)
    restore_ticked(
        [(str(row.File), int(row.Line)) for row in ticked.itertuples()], [str(text) for text in ticked["Removed text"]]
    )
    download_button(table, name="removed-lines", key="download_removed")


def _word_lists() -> None:
    st.markdown(
        "The words that detectors look for, each with the work that lists it. Context decides whether one counts."
    )
    names = sorted(path.stem for path in FOLDER.glob("*.csv"))
    name = st.selectbox(
        "Word list",
        names,
        index=names.index("hedges"),
        format_func=lambda one: one.replace("_", " ").capitalize(),
        key="list",
        bind="query-params",
    )
    words = Lexicons()[name]
    table = _labelled(words, [column.replace("_", " ").capitalize() for column in words])
    st.dataframe(table, hide_index=True, alt="Words of the chosen list")
    download_button(table, name=name, key="download_list")


def _meanings() -> None:
    rows = [(figure.label, figure.meaning.replace("`", "")) for figure in (*MEASURES, *STATISTICS, *BASES, *COUNTS)]
    wrapped_table(pd.DataFrame(rows, columns=["Figure", "What it is"]), name="What each figure is")


def _accuracy() -> None:
    st.header("How often the detectors are right", anchor=False)
    st.text("Measured on news that people labelled. Rules were chosen with these sets in view: expect somewhat less.")
    table = _labelled(yardsticks(), ["Feature", "Yardstick", "%", "n", "Labels"])
    wrapped_table(table, name="How often the detectors are right")


def _limits() -> None:
    st.header("What the figures cannot say", anchor=False)
    st.markdown("\n".join(f"- {limit}" for limit in LIMITS))


def _labelled(frame: pd.DataFrame, labels: list[str]) -> pd.DataFrame:
    return frame.set_axis(labels, axis=1).reset_index(drop=True)


page()
