"""Which articles report the same event: TF-IDF of title and opening, closeness in time, average-linkage clusters.

The similarity of two articles is the cosine of their TF-IDF vectors (title and lead said twice, names and numbers
once more) times exp(-days between them / 14); an unknown date counts as a few days apart. Clusters are cut where the
mean similarity falls below one threshold (average linkage for topic detection: Yang, Pierce & Carbonell 1998). On
news with dates the threshold can lie anywhere from .10 to .14 without an error; without dates about one pair in ten
is wrong. Articles of other events change how rare a word is, and with it now and then a pair at the threshold: of
1,900 pairs with dates 4 came apart when articles were taken away. What must never move again is given as `story`.
Limits: an affair reported for weeks becomes one story or several, as the gaps between its reports decide;
an article on two events goes to one.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.comparison.stories.clusters import clusters, fitting_stories
from analysis.comparison.stories.naming import Told, story_name
from analysis.comparison.stories.space import Space, days_of, terms


def group_stories(articles: pd.DataFrame) -> pd.Series:
    """The story of each article, with the index of `articles`; NaN where an article stands alone.

    Given values of `story` stay. The others are grouped by `title`, `text` and `published` (ISO dates; any may be
    missing) and named by what their headlines share and their first day, as in `Harbour ferry strike (2 May 2023)`; a
    group that fits a given story as well as its own articles fit one another joins it. The result does not depend on
    the order of rows. Memory grows with the number of articles, not with its square.
    """
    given = _column(articles, "story")
    stories = given.where(given.ne("")).rename("story")
    open_rows = np.flatnonzero(stories.isna())
    titles, texts = _column(articles, "title").to_list(), _column(articles, "text").to_list()
    documents = [terms(title, text) for title, text in zip(titles, texts, strict=True)]
    if len(open_rows) == 0 or not any(documents):
        return stories
    # Rows are handled in an order of their own, so that ties fall the same way however the table was sorted.
    order = np.array(sorted(range(len(documents)), key=lambda row: (documents[row], row)), dtype=np.intp)
    days = days_of(_column(articles, "published"))
    space = Space([documents[row] for row in order], days[order])
    labels = stories.to_numpy(dtype=object)[order]
    is_open = pd.isna(labels)
    groups = clusters(space, np.flatnonzero(is_open))
    taken = set(labels[~is_open])
    for members, given_story in zip(groups, fitting_stories(space, groups, labels), strict=True):
        story = given_story
        if story is None and len(members) > 1:
            rows = order[members]
            story = story_name([Told(titles[row], texts[row], days[row]) for row in rows], taken)
            taken.add(story)
        if story is not None:
            labels[members] = story
    found = np.empty(len(labels), dtype=object)
    found[order] = labels
    return pd.Series(found, index=articles.index, name="story", dtype="str")


def _column(articles: pd.DataFrame, name: str) -> pd.Series:
    """A column as text, empty where missing."""
    if name not in articles:
        return pd.Series("", index=articles.index, dtype="str")
    return articles[name].fillna("").astype("str")


def with_stories(tables: Mapping[str, pd.DataFrame], edits: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The tables with other stories for some articles: `edits` has article_id and story, '' or NaN for standing alone.

    `story` is replaced wherever a row has an article_id. Tables without one, and those that compare articles
    (`coverage`, `shared_quotes`, …), must be worked out again from the result, by `across` and `compare`. Raises
    ValueError where an article is edited twice.
    """
    if edits["article_id"].duplicated().any():
        raise ValueError("one story an article: edits name an article twice")
    stories = edits.set_index("article_id")["story"].astype("object")
    stories = stories.where(stories.notna() & stories.ne(""), None)
    return {name: _moved(table, stories) if "article_id" in table else table for name, table in tables.items()}


def _moved(table: pd.DataFrame, stories: pd.Series) -> pd.DataFrame:
    if "story" not in table:
        return table
    story = (
        table["story"].astype("object").mask(table["article_id"].isin(stories.index), table["article_id"].map(stories))
    )
    return table.assign(story=story.astype("str"))
