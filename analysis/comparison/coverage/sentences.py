"""The sentences that can report a claim, by story and outlet."""

from itertools import groupby
from typing import NamedTuple

import numpy as np
import pandas as pd


class Sentences(NamedTuple):
    """Sentences by story, outlet, article and place: one list for each thing that is known of them."""

    article_id: list[str]
    outlet: list[str]
    story: list[str]
    zone: list[str]
    start: list[int]
    end: list[int]
    text: list[str]

    @property
    def stories(self) -> list[range]:
        """The rows of each story."""
        found, start = [], 0
        for _, rows in groupby(self.story):
            found.append(range(start, start := start + sum(1 for _ in rows)))
        return found


def comparable(articles: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The articles that can be compared: scored, of a known outlet, in a story that two outlets or more report."""
    scored = articles["article_id"].isin(sentences["article_id"].unique())
    known = articles[articles["outlet"].fillna("").ne("") & articles["story"].fillna("").ne("") & scored]
    return known[known.groupby("story")["outlet"].transform("nunique").gt(1)]


def sentences_of(articles: pd.DataFrame, sentences: pd.DataFrame) -> Sentences:
    """The sentences of headlines and bodies of `articles`: by story, outlet, article and place, headlines first."""
    known = articles[["story", "outlet", "article_id", "title", "text"]]
    known = known.sort_values(["story", "outlet", "article_id"])
    said = sentences[sentences["kind"].eq("sentence") | sentences["zone"].eq("headline")]
    article = pd.Index(known["article_id"]).get_indexer(pd.Index(said["article_id"]))
    start, end = said["start"].to_numpy(np.intp), said["end"].to_numpy(np.intp)
    is_body = said["zone"].eq("body").to_numpy()
    # Sentences of other articles have the number -1, so they come first.
    order = np.lexsort((start, is_body, article))[np.count_nonzero(article < 0) :]
    article, starts, ends, bodies = article[order], start[order].tolist(), end[order].tolist(), is_body[order].tolist()
    ids, outlet, story, titles, texts = (
        known[name].fillna("").to_numpy(object)[article].tolist()
        for name in ("article_id", "outlet", "story", "title", "text")
    )
    cut = [
        (text if body else title)[start:end]
        for title, text, body, start, end in zip(titles, texts, bodies, starts, ends, strict=True)
    ]
    return Sentences(ids, outlet, story, ["body" if body else "headline" for body in bodies], starts, ends, cut)
