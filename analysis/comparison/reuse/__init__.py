"""Text reuse: stretches of two articles that are the same word for word, with their place in both.

A passage is eight words or more, the same but for case, punctuation and white space, as long as it can be; a changed
word ends it, so that an edited copy is several passages. Found by shingles and aligned where shingles meet (see
`passages`; Broder 1997, Clough et al. 2002), over the whole corpus, in the body alone. Each article has its own rows:
those of article A say what of A stands in B.

To share words is not yet to copy. What stands in quotation marks in either article is the speaker's: it makes a
`quotation`. A `copy` has twelve words or more outside them, those of passages of the same two articles close by
included; between is a `phrase` (names with their offices, what a law is called): on 165 articles of 55 events, written
independently, such runs reached ten words. Limits: paraphrase is not found; who copied from whom is not said.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.comparison.reuse.passages import MOST, Passages, shared_passages
from analysis.comparison.reuse.shingles import SHINGLE, Places
from analysis.comparison.reuse.stretches import count_within, stretches, word_places
from analysis.comparison.reuse.words import Words, read_words
from analysis.features.quotation.marks import quotations
from analysis.parsing import Passage
from analysis.tables import END, START, Column, Table, evidence_table

COPY, QUOTATION, PHRASE = "copy", "quotation", "phrase"
COPIED = 12  # words outside quotation marks that two articles do not share by chance
LAST = "\uffff"  # sorts after every date
NEAR = 10  # words between passages that are counted together

TABLE: Table = evidence_table(
    "reuse",
    "stretch of an article that stands in another article too, word for word",
    Column("article_b", "text", "The other article", "Other article"),
    Column("outlet_b", "text", "The publication that ran the other article", "Other outlet"),
    START,
    END,
    Column("start_b", "offset", "First character of the same words in the other article", "Start there"),
    Column("end_b", "offset", "One past their last character in the other article", "End there"),
    Column("n_words", "count", "Words of the stretch", "Words"),
    Column("n_words_quoted", "count", "Words of it that stand in quotation marks in either article", "Words in quotes"),
    Column(
        "kind",
        "text",
        f"`{COPY}`: {COPIED} or more of the words, with those of passages close by, stand outside quotation marks; "
        f"`{QUOTATION}`: most stand inside; `{PHRASE}`: too few to be a copy",
        "Kind",
    ),
    Column(
        "n_articles",
        "count",
        f"Articles that hold the {SHINGLE} words of it that fewest hold; of more than {MOST}, each article is paired "
        "with the earliest of another outlet alone",
        "Articles",
    ),
)


def reuse(articles: pd.DataFrame) -> pd.DataFrame:
    """`TABLE` of `articles` (article_id, outlet, story, text; published, if there), in their order, then by place.

    The result does not depend on the order of rows, but for that of its own.
    """
    published = articles["published"].astype(object) if "published" in articles else pd.Series(np.nan, articles.index)
    dates = published.where(published.notna(), LAST).astype("str")
    # The earliest first: it is whom large groups are paired with.
    earliest = np.lexsort((articles["article_id"].to_numpy(object), dates.to_numpy(object)))
    ordered = articles.iloc[earliest]
    texts = ordered["text"].fillna("").to_list()
    outlets = ordered["outlet"].factorize()[0].astype(np.int64)
    words = read_words(texts)
    found = shared_passages(words, outlets)
    a, b = (np.searchsorted(words.edges, place, side="right") - 1 for place in (found.here, found.there))
    quoted = _quoted_words(texts, words, found, a, b)
    ids, names = ordered["article_id"].to_numpy(object), ordered["outlet"].to_numpy(object)
    columns: dict[str, object] = {
        "article_id": ids[a],
        "outlet": names[a],
        "story": ordered["story"].to_numpy(object)[a],
        "article_b": ids[b],
        "outlet_b": names[b],
        "start": words.start[found.here],
        "end": words.end[found.here + found.length - 1],
        "start_b": words.start[found.there],
        "end_b": words.end[found.there + found.length - 1],
        "n_words": found.length,
        "n_words_quoted": quoted,
        "kind": _kinds(found, quoted, a, b),
        "n_articles": found.n_texts,
    }
    order = np.lexsort((earliest[b], words.start[found.here], earliest[a]))
    return TABLE.typed(pd.DataFrame(columns).iloc[order].reset_index(drop=True))


def shared(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of `reuse` that make words shared: copies that another known outlet runs."""
    known = rows["outlet"].notna() & rows["outlet_b"].notna()
    return rows[known & rows["outlet"].ne(rows["outlet_b"]) & rows["kind"].eq(COPY)]


def words_shared(sentences: pd.DataFrame, rows: pd.DataFrame, articles: pd.DataFrame) -> Places:
    """How many words of each of `sentences` stand in passages that another known outlet runs; see `shared`."""
    copied = shared(rows)
    affected = pd.Index(copied["article_id"].unique())
    counts = np.zeros(len(sentences), dtype=np.int64)
    if len(affected):
        spans = stretches(copied, affected)
        words = word_places(articles.set_index("article_id").loc[affected, "text"].to_list())
        words = words[spans.hold(words)]
        body = np.flatnonzero(sentences["zone"].eq("body") & sentences["article_id"].isin(affected))
        own = sentences.iloc[body]
        start, end = (spans.places(own["article_id"], own[name]) for name in ("start", "end"))
        counts[body] = count_within(words, start, end)
    return counts


def _kinds(found: Passages, quoted: Places, a: Places, b: Places) -> NDArray[np.str_]:
    """Whether each passage is a copy, a quotation or a phrase; passages come by pair, then by place."""
    here, there = found.here, found.there
    gaps = [side[1:] - (side + found.length)[:-1] for side in (here, there)]
    near = (np.diff(a) == 0) & (np.diff(b) == 0) & (np.abs(gaps[0]) <= NEAR) & (np.abs(gaps[1]) <= NEAR)
    chain = np.cumsum(np.append(True, ~near)[: len(here)]) - 1
    own = found.length - quoted
    is_copy = np.bincount(chain, weights=own)[chain] >= COPIED if len(here) else np.zeros(0, dtype=bool)
    return np.where(is_copy, COPY, np.where(2 * quoted > found.length, QUOTATION, PHRASE))


def _quoted_words(texts: list[str], words: Words, found: Passages, a: Places, b: Places) -> Places:
    """For each passage the words that stand in quotation marks on either side."""
    inside = np.zeros(len(words.numbers), dtype=bool)
    for article in np.union1d(a, b).tolist():
        own = slice(words.edges[article], words.edges[article + 1])
        text = texts[article]
        spans = quotations(text, [span for span, _ in Passage("body", text).blocks])
        # Quotations come in order without overlap: a word is inside if more have begun than ended before it.
        begun = np.searchsorted([span.start for span in spans], words.start[own], side="right")
        ended = np.searchsorted([span.end for span in spans], words.start[own], side="right")
        inside[own] = begun > ended
    if not len(found.here):
        return found.here
    begins = np.cumsum(found.length) - found.length
    step = np.arange(found.length.sum()) - np.repeat(begins, found.length)
    both = [inside[np.repeat(side, found.length) + step] for side in (found.here, found.there)]
    return np.add.reduceat((both[0] | both[1]).astype(np.int64), begins)
