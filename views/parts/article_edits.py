"""Correcting what articles are: the outlet and story of ticked ones, and names of outlets and stories."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analysis.reading import ALONE, manifest_frame
from views.parts import edits
from views.parts.download import download_button
from views.parts.filters import Shown
from views.parts.plain import shortened

LONGEST_NAME = 200
NO_STORY = "No story: it stands alone"


def your_changes(view: Shown) -> None:
    """What has been corrected so far, how to take it back, and the files that keep it."""
    made = edits.made()
    if not made:
        return
    with st.container(border=True):
        st.header("Your changes", anchor=False)
        st.text("\n".join(f"{number}. {said}" for number, said in enumerate(made, start=1)))
        with st.container(horizontal=True):
            st.button("Undo the last", icon=":material/undo:", key="undo", on_click=edits.undo)
            st.button("Undo all", icon=":material/restart_alt:", key="undo_all", on_click=edits.undo_all)
        st.caption(
            "They last until you close this tab. To keep them, save these files into the folder of your articles, or "
            "upload them with your articles next time."
        )
        with st.container(horizontal=True):
            corpus = view.loaded.corpus
            taken = corpus.articles["source_file"].isin(["articles.csv"]).any()
            # A table of articles that is called so must not be written over.
            name = "edited-articles" if taken else "articles"
            download_button(manifest_frame(corpus), name=name, key="download_manifest", what=f"{name}.csv")
            actors = actors_in_force(view)
            if actors is not None:
                download_button(actors, name="actors", key="download_own_actors", what="actors.csv")


def actors_in_force(view: Shown) -> pd.DataFrame | None:
    """The analyst's list of actors: as corrected here, or as it lay beside the files."""
    own = edits.in_force().actors
    return view.loaded.corpus.actors if own is None else own


def correct_ticked(view: Shown, ticked: Sequence[str]) -> None:
    """A form that gives ticked articles (by id) another outlet or story."""
    everything = view.loaded.tables["articles"]
    round_ = len(edits.made())  # a new form after each change
    st.subheader("Correct ticked articles", anchor=False)
    left, right = st.columns(2)
    outlet = left.selectbox(
        "Outlet",
        _names(everything, "outlet"),
        index=None,
        placeholder="Leave as it is; choose or type a name",
        accept_new_options=True,
        key=f"ticked_outlet_{round_}",
    )
    story = right.selectbox(
        "Story",
        [NO_STORY, *_names(everything, "story")],
        index=None,
        placeholder="Leave as it is; choose or type a name",
        accept_new_options=True,
        key=f"ticked_story_{round_}",
    )
    outlet, story = _tidy(outlet), _tidy(story)
    count = _articles(len(ticked))
    label = f"Change {count}" if ticked else "Change: tick articles in the table first"
    if not st.button(label, type="primary", key="change_ticked", disabled=not ticked or not (outlet or story)):
        return
    changes = _story_changes(everything, ticked, story) if story else {}
    if outlet:
        changes |= {name: {**changes.get(name, {}), "outlet": outlet} for name in ticked}
    said = [f"outlet → {outlet}"] if outlet else []
    said += [f"story → {story}"] if story else []
    edits.change_articles(changes, said=f"{count}: {', '.join(said)}")
    st.rerun()


def rename(view: Shown, column: str, word: str) -> None:
    """A form that gives an outlet or a story another name; the name of another one puts the two together."""
    everything = view.loaded.tables["articles"]
    names = _names(everything, column)
    if not names:
        return
    round_ = len(edits.made())
    st.subheader(f"Rename or merge {'an' if word[0] in 'aeiou' else 'a'} {word}", anchor=False)
    left, middle, right = st.columns([2, 2, 1], vertical_alignment="bottom")
    old = left.selectbox(word.capitalize(), names, key=f"rename_{column}_{round_}")
    new = middle.selectbox(
        "New name",
        [name for name in names if name != old],
        index=None,
        placeholder="Type a name, or choose one to merge",
        accept_new_options=True,
        key=f"rename_{column}_to_{round_}",
    )
    new = _tidy(new)
    merged = new in names
    if not right.button("Merge" if merged else "Rename", key=f"rename_{column}_now", disabled=not new or new == old):
        return
    ids = everything.loc[everything[column].eq(old), "article_id"].to_list()
    changes = _story_changes(everything, ids, new) if column == "story" else {name: {column: new} for name in ids}
    verb = "merged into" if merged else "renamed to"
    edits.change_articles(changes, said=f"{word.capitalize()} {old} {verb} {new} ({_articles(len(ids))})")
    st.rerun()


def _story_changes(articles: pd.DataFrame, ids: Sequence[str], story: str) -> dict[str, dict[str, str]]:
    """The articles' new story, and for every other the one that it has: otherwise grouping would begin afresh."""
    now = {
        str(row.article_id): {"story": row.story if isinstance(row.story, str) else ALONE}
        for row in articles[["article_id", "story"]].itertuples()
    }
    return now | {name: {"story": ALONE if story == NO_STORY else story} for name in ids}


def _names(articles: pd.DataFrame, column: str) -> list[str]:
    return sorted(articles[column].dropna().unique())


def _tidy(name: Any) -> str:
    return " ".join(str(name or "").split())[:LONGEST_NAME]


def _articles(n: int) -> str:
    return "1 article" if n == 1 else f"{n:,} articles"


def restore_ticked(lines: Sequence[tuple[str, int]], texts: Sequence[str]) -> None:
    """A button that puts ticked lines (file and number; their texts) back into their articles."""
    count = "1 line" if len(lines) == 1 else f"{len(lines):,} lines"
    label = f"Put {count} back" if lines else "Put back: tick lines in the table first"
    if st.button(label, type="primary", icon=":material/undo:", key="restore", disabled=not lines):
        first = shortened(" ".join(texts[0].split()), 60)
        edits.restore(lines, said=f"{count} put back, the first of them in {lines[0][0]}: {first}")
        st.rerun()
