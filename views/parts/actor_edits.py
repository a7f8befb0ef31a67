"""Correcting who is who: actors renamed, put together, or a form of one made another actor."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analysis import CorpusError, actor_forms, merge_actors, rename_actor, split_actor
from analysis.features.names.own_list import KINDS
from views.parts import edits
from views.parts.article_edits import actors_in_force
from views.parts.filters import Shown, empty

KEEP_KIND = "As found"
RENAMED = "renamed_actor"  # session state: the new name of the actor that the form was about


def edit_actors(view: Shown) -> None:
    """Three forms about one actor of the whole corpus; the figures follow."""
    mentions = view.loaded.tables["mentions"]
    names = mentions["actor"].dropna().value_counts().index.to_list()
    if not names:
        empty("No article here mentions an actor.", view.choice)
        return
    st.markdown(
        "Actors are found by rules, which now and then take two for one, or one for two. Put right here what they got "
        "wrong: every figure is worked out again."
    )
    renamed = st.session_state.pop(RENAMED, None)
    if renamed in names:
        st.session_state["edited_actor"] = renamed
    actor: str = st.selectbox("Actor", names, key="edited_actor", bind="query-params")
    forms = actor_forms(mentions, actor)
    st.text(f"Found under: {', '.join(forms)}" if forms else "Found under no form that could be split off.")
    _rename(view, mentions, actor)
    _merge(view, mentions, actor, [name for name in names if name != actor])
    _split(view, mentions, actor, forms)


def _rename(view: Shown, mentions: pd.DataFrame, actor: str) -> None:
    with st.form(_key("rename"), border=True):
        st.subheader("Rename", anchor=False)
        name = st.text_input("New name", key=_key("new_name"), max_chars=200)
        if st.form_submit_button("Rename", key="rename_actor"):
            _take(
                lambda: rename_actor(mentions, actor, to=_tidy(name), actors=actors_in_force(view)),
                said=f"Actor {actor} renamed to {_tidy(name)}",
                then=_tidy(name),
                missing="" if _tidy(name) else "Type the new name first.",
            )


def _merge(view: Shown, mentions: pd.DataFrame, actor: str, others: list[str]) -> None:
    with st.form(_key("merge"), border=True):
        st.subheader("Merge", anchor=False)
        same = st.multiselect(
            "The same as this actor", others, key=_key("same"), placeholder="Choose one or more actors"
        )
        if st.form_submit_button("Merge", key="merge_actors"):
            _take(
                lambda: merge_actors(mentions, [actor, *same], into=actor, actors=actors_in_force(view)),
                said=f"{', '.join(same)} merged into actor {actor}",
                then=actor,
                missing="" if same else "Choose the actors to merge first.",
            )


def _split(view: Shown, mentions: pd.DataFrame, actor: str, forms: list[str]) -> None:
    with st.form(_key("split"), border=True):
        st.subheader("Split", anchor=False)
        chosen = st.multiselect(
            "Forms that mean somebody else", forms, key=_key("forms"), placeholder="Choose one or more forms"
        )
        left, right = st.columns(2)
        name = left.text_input("Whom they mean", key=_key("split_name"), max_chars=200)
        kind = right.selectbox("Kind", [KEEP_KIND, *KINDS], key=_key("split_kind"))
        if st.form_submit_button("Split off", key="split_actor"):
            _take(
                lambda: split_actor(
                    mentions,
                    actor,
                    chosen,
                    into=_tidy(name),
                    kind="" if kind == KEEP_KIND else kind,
                    actors=actors_in_force(view),
                ),
                said=f"{', '.join(chosen)} split off from {actor} as {_tidy(name)}",
                then=actor,
                missing="" if chosen and _tidy(name) else "Choose the forms and type whom they mean first.",
            )


def _take(edit: Callable[[], pd.DataFrame], *, said: str, then: str, missing: str) -> None:
    """Put the new list in force and go on with the actor called `then`, or say why there is no new list."""
    if missing:
        st.warning(missing, icon=":material/edit:")
        return
    try:
        actors = edit()
    except CorpusError as error:
        st.error("This cannot be done:", icon=":material/error:")
        st.text(str(error))
        return
    edits.change_actors(actors, said=said)
    st.session_state[RENAMED] = then
    st.rerun()


def _key(name: str) -> str:
    """A new form after each change."""
    return f"actor_{name}_{len(edits.made())}"


def _tidy(name: str) -> str:
    return " ".join(name.split())
