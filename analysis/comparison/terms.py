"""Words, names and two-word terms of articles, with where they stand: what keyness counts and a page highlights.

A word is a token in lower case without its possessive 's; no function word, contraction, number, single letter, form of
address ('Mr') or capitalised day or month. A name of several words is one term ('kim jong un'), since its parts tell
nothing. A two-word term is two words outside such names, of one sentence, with white space alone between them.
Sentences of the body alone: no headings, no headlines. Left out is what names the paper instead of the story: the
article's own outlet and author. Actors stay, since whom an outlet speaks of is part of its wording. Limit: forms of a
word ('talk', 'talks') are not joined.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.features.voice import QUOTED, Voices
from analysis.lexicons import cues, word_class
from analysis.parsing import Passage
from analysis.tables import END, START, Column, Table

AUTHORS = re.compile(r",|;|&|\||\band\b", re.IGNORECASE)
SHORTEST_NAME = 3
Offsets = NDArray[np.int64]

TERMS = Table(
    "terms",
    "occurrence of a word or two-word term",
    (
        Column("article", "count", "The place of its article among those that were given", "Article"),
        Column("term", "text", "The word, the name or the two words, in lower case", "Term"),
        Column("n_words", "count", "1 for a word or a whole name, 2 for two words", "Words"),
        START,
        END,
    ),
)


def terms(
    articles: pd.DataFrame,
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    quotes: pd.DataFrame,
    *,
    voice: str | None = None,
) -> pd.DataFrame:
    """Every term of `articles` (article_id, outlet, author, text), with the columns of `TERMS`.

    The other frames are the evidence tables; `voice` (`author` or `quoted`) keeps the words of that voice.
    """
    ids = pd.Index(articles["article_id"])
    names = mentions[mentions["zone"].eq("body") & mentions["form"].eq("name")]
    named_in = dict(_by_article(ids, names))
    name_spans = names[["start", "end"]].to_numpy(np.int64)
    body = sentences[sentences["zone"].eq("body") & sentences["kind"].eq("sentence")]
    spans = dict(_by_article(ids, body))
    quoted = _quoted_by_article(ids, quotes) if voice else {}
    starts, ends = (body[name].to_numpy(np.int64) for name in ("start", "end"))
    places: list[Offsets] = []
    named: list[str] = []
    columns = (articles[name].to_list() for name in ("text", "outlet", "author"))
    for place, (text, outlet, author) in enumerate(zip(*columns, strict=True)):
        if place not in spans:
            continue
        own = spans[place]
        found, offsets = _terms(
            Passage("body", text),
            np.column_stack([starts[own], ends[own]]),
            name_spans[named_in.get(place, [])],
            _papers(outlet, author),
        )
        if voice is not None:
            kept = np.flatnonzero(_is_quoted(offsets, quoted.get(place, [])) == (voice == QUOTED))
            found, offsets = [found[row] for row in kept.tolist()], offsets[kept]
        named += found
        places.append(np.insert(offsets, 0, place, axis=1))
    numbers = np.concatenate([np.empty((0, 4), dtype=np.int64), *places])
    return TERMS.typed(pd.DataFrame(numbers, columns=["article", "n_words", "start", "end"]).assign(term=named))


def _by_article(articles: pd.Index, table: pd.DataFrame) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """The place of each article that has rows in the table, and the places of these rows in order of their starts."""
    article = articles.get_indexer(pd.Index(table["article_id"]))
    order = np.lexsort((table["start"].to_numpy(np.int64), article))
    numbers, first = np.unique(article[order], return_index=True)
    for number, rows in zip(numbers.tolist(), np.split(order, first[1:]), strict=False):
        if number >= 0:
            yield number, rows


def _quoted_by_article(articles: pd.Index, quotes: pd.DataFrame) -> dict[int, list[Any]]:
    """The quotes of each article that has some, as named tuples."""
    rows = list(quotes[["zone", "kind", "start", "end"]].astype(object).itertuples(index=False))
    return {number: [rows[row] for row in own.tolist()] for number, own in _by_article(articles, quotes)}


def _is_quoted(offsets: Offsets, quotes: list[Any]) -> NDArray[np.bool_]:
    """Of each term whether its middle lies in quoted words, as `Voices.of` has it."""
    start, end = np.array(Voices(quotes).quoted_spans("body"), dtype=np.int64).reshape(-1, 2).T
    middle = (offsets[:, 1] + offsets[:, 2]) // 2
    before = np.searchsorted(start, middle, side="right") - 1
    return np.asarray((before >= 0) & (middle < np.append(end, 0)[before]))


def _terms(passage: Passage, sentences: Offsets, names: Offsets, papers: Iterable[str]) -> tuple[list[str], Offsets]:
    """The terms, and for each its number of words, start and end."""
    text, words = passage.text, passage.words
    start, end = np.array(passage.tokens, dtype=np.int64).reshape(-1, 2).T
    sentence = np.searchsorted(sentences[:, 0], start, side="right") - 1
    inside = (sentence >= 0) & (start < sentences[sentence, 1])
    for name in papers:
        named = np.array(list(_found(passage.lowered, name)), dtype=np.int64).reshape(-1, 2)
        if len(named):
            before = np.searchsorted(named[:, 0], start, side="right") - 1
            inside &= (before < 0) | (start >= named[before, 1])
    calendar = word_class("name_words", "calendar")
    bases = list(map(_base, words))
    for place in (place for place, base in enumerate(bases) if base in calendar):
        inside[place] &= not text[start[place]].isupper()
    kept = np.flatnonzero(inside & np.array([base is not None for base in bases], dtype=bool))
    # A base is None nowhere among those.
    single = [base for base in map(bases.__getitem__, kept.tolist()) if base is not None]
    stop = start[kept] + np.fromiter(map(len, single), dtype=np.int64, count=len(single))
    whole, in_name = _whole_names(passage, names, start[kept], stop)
    alone = np.flatnonzero(~in_name)
    beside = np.flatnonzero((np.diff(kept) == 1) & (np.diff(sentence[kept]) == 0) & ~in_name[:-1] & ~in_name[1:])
    ends, starts = end[kept[beside]].tolist(), start[kept[beside] + 1].tolist()
    apart = [text[a:b].isspace() for a, b in zip(ends, starts, strict=True)]
    first = beside[np.array(apart, dtype=bool)]
    double = [f"{words[kept[place]]} {single[place + 1]}" for place in first.tolist()]
    single = [single[place] for place in alone.tolist()]
    full = [" ".join(passage.folded[a:b].split()) for a, b in whole.tolist()]
    offsets = (
        np.column_stack([start[kept[alone]], stop[alone]]),
        whole,
        np.column_stack([start[kept[first]], stop[first + 1]]),
    )
    n_words = np.repeat([1, 2], [len(single) + len(full), len(double)])
    return single + full + double, np.column_stack([n_words, np.concatenate(offsets)])


def _whole_names(passage: Passage, names: Offsets, starts: Offsets, ends: Offsets) -> tuple[Offsets, NDArray[np.bool_]]:
    """Names of two words or more, from their first word to their last, and whether each word is part of one."""
    first = np.searchsorted(starts, names[:, 0])
    last = np.searchsorted(ends, names[:, 1], side="right")
    long = np.flatnonzero(last - first > 1)
    in_name = np.zeros(len(starts), dtype=bool)
    for place in long.tolist():
        in_name[first[place] : last[place]] = True
    return np.column_stack([starts[first[long]], ends[last[long] - 1]]), in_name


def _papers(outlet: object, author: object) -> list[str]:
    """The names of the paper and of who wrote for it, in lower case."""
    authors = AUTHORS.split(author) if isinstance(author, str) else []
    listed = [outlet] if isinstance(outlet, str) else []
    names = (" ".join(name.lower().split()).removeprefix("by ") for name in (*listed, *authors))
    return [name for name in names if len(name) >= SHORTEST_NAME]


def _found(lowered: str, name: str) -> Iterator[tuple[int, int]]:
    start = lowered.find(name)
    while start >= 0:
        end = start + len(name)
        if not lowered[start - 1 : start].isalnum() and not lowered[end : end + 1].isalnum():
            yield start, end
        start = lowered.find(name, end)


@lru_cache(maxsize=65536)
def _base(word: str) -> str | None:
    """The word without its possessive; None where it is no term."""
    base = word.removesuffix("'s")
    if len(base) < 2 or not base[0].isalpha() or base.endswith("n't"):
        return None
    if base in cues("function_words") or base in word_class("person_titles", "honorific"):
        return None
    stem, apostrophe, _ = base.partition("'")
    return None if apostrophe and stem in cues("function_words") else base
