"""The story of a page that makes sense within one story only."""

import pandas as pd
import streamlit as st

from views.parts.filters import Shown


def one_story(view: Shown, *, why: str) -> str | None:
    """The story in the sidebar, or else one that is chosen here; None where no story has two outlets.

    `why` says in a sentence why stories are not put together.
    """
    if view.choice.story is not None:
        return view.choice.story
    stories = _compared(view.tables["articles"])
    if not stories:
        st.info(
            "No story here is covered by two outlets, so there is nothing to set side by side. Add articles of other "
            "outlets, or name stories in a column `story`, on the page Articles & method.",
            icon=":material/info:",
        )
        return None
    if len(stories) == 1:
        return stories[0]
    story: str = st.selectbox("In the story", stories, key="in_story", bind="query-params")
    st.caption(f"{why} The sidebar's filter “Story” chooses it on every page.")
    return story


def _compared(articles: pd.DataFrame) -> list[str]:
    """Stories of two outlets or more, those of most outlets first."""
    n_outlets = articles.groupby("story")["outlet"].nunique()
    ordered = n_outlets[n_outlets > 1].sort_index().sort_values(ascending=False, kind="stable")
    return [str(story) for story in ordered.index]
