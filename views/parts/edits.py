"""What the analyst has corrected in this session: outlets, stories, removed lines, actors; each step can be undone."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple

import pandas as pd
import streamlit as st

HISTORY = "edits"  # session state: every state of the corrections, the last in force

Line = tuple[str, int]


class Edits(NamedTuple):
    """Corrections in force, and in words the one that was made last. Never changed, only replaced."""

    articles: Mapping[str, Mapping[str, str]] = {}
    restored: frozenset[Line] = frozenset()
    actors: pd.DataFrame | None = None
    said: str = ""

    @property
    def key(self) -> str:
        """Changes when a correction does; '' where there is none."""
        if not self.articles and not self.restored and self.actors is None:
            return ""
        articles = sorted((name, sorted(values.items())) for name, values in self.articles.items())
        actors = None if self.actors is None else self.actors.to_csv(index=False)
        return sha256(repr((articles, sorted(self.restored), actors)).encode(errors="surrogatepass")).hexdigest()


def in_force() -> Edits:
    """The corrections as they stand."""
    history = st.session_state.get(HISTORY)
    return history[-1] if history else Edits()


def made() -> list[str]:
    """Every correction in words, the first first."""
    return [edits.said for edits in st.session_state.get(HISTORY, [])]


def change_articles(changes: Mapping[str, Mapping[str, str]], *, said: str) -> None:
    """Give articles other values: `changes[article_id][column]`."""
    now = in_force()
    articles = {**now.articles, **{name: {**now.articles.get(name, {}), **own} for name, own in changes.items()}}
    _record(now._replace(articles=articles, said=said))


def restore(lines: Iterable[Line], *, said: str) -> None:
    """Put removed lines (file and number) back into their articles."""
    now = in_force()
    _record(now._replace(restored=now.restored | set(lines), said=said))


def change_actors(actors: pd.DataFrame, *, said: str) -> None:
    """Put another list of actors in force."""
    _record(in_force()._replace(actors=actors, said=said))


def undo() -> None:
    """Take the last correction back."""
    st.session_state[HISTORY] = st.session_state.get(HISTORY, [])[:-1]


def undo_all() -> None:
    """Take every correction back."""
    st.session_state[HISTORY] = []


def _record(edits: Edits) -> None:
    st.session_state[HISTORY] = [*st.session_state.get(HISTORY, []), edits]
