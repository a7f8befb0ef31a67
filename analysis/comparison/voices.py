"""Who gets to speak in each outlet, and with which verbs it introduces them.

Share of voice: words given to a speaker, of all words that the outlet attributes to anybody. Sources without a name
keep a row for each source type, so that the shares of an outlet add up to 1. Text of the body alone; scare quotations
are nobody's words. The 95% interval is over quotations within articles (see `intervals`).
"""

from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.comparison.intervals import Array, Codes, article_sums, rates
from analysis.tables import ARTICLE_KEYS, Column, Table, with_interval

KEYS = (
    Column("outlet", "text", "The publication", "Outlet"),
    Column("story", "text", "The story; empty in the row over all stories", "Story"),
    Column("speaker", "text", "Who is quoted; empty for sources that no name was found for", "Speaker"),
    Column("source_type", "text", "What the source is, as in `quotes`", "Source type"),
)
SPEAKERS = Table(
    "outlet_speakers",
    "outlet × speaker in a story, or in all stories (no story named)",
    (
        *KEYS,
        Column("n_articles", "count", "Articles of the outlet that quote the speaker", "Articles"),
        Column("n_quotes", "count", "Attributed spans", "Quotations"),
        Column("n_words", "count", "Words in them", "Words"),
        *with_interval("voice_share", "Those words as a share of all attributed words of the outlet", "Share of voice"),
    ),
)
ARTICLE_SPEAKERS = Table(
    "article_speakers",
    "article × speaker",
    (
        *ARTICLE_KEYS,
        *KEYS[2:],
        Column("n_quotes", "count", "Attributed spans", "Quotations"),
        Column("n_words", "count", "Words in them", "Words"),
        Column(
            "voice_share", "number", "Those words as a share of all attributed words of the article", "Share of voice"
        ),
    ),
)
INTRODUCTIONS = Table(
    "introductions",
    "outlet × speaker × verb in a story, or in all stories (no story named)",
    (
        *KEYS,
        Column("cue", "text", "The words that introduce what is said, in lower case", "Introduced by"),
        Column("stance", "text", "How the cue takes what is said, as in `quotes`", "Stance of the cue"),
        Column("n_quotes", "count", "Attributed spans introduced so", "Quotations"),
        Column("n_words", "count", "Words in them", "Words"),
    ),
)
# Lines of speaker and article that are looked at together: bounds the memory of an outlet with thousands of speakers.
AT_ONCE = 100_000


def voices(quotes: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The tables `article_speakers`, `outlet_speakers` and `introductions` of a table of quotes."""
    attributed = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare")]
    body = attributed[attributed["outlet"].notna()]
    body = body[["article_id", *(column.name for column in KEYS), "cue", "stance", "n_words"]]
    # Categories are quicker to group by than texts.
    body = body.assign(cue=body["cue"].str.lower()).astype({name: "category" for name in body if name != "n_words"})
    levels = ((body, ["outlet"]), (body.dropna(subset="story"), ["outlet", "story"]))
    speakers = pd.concat([_speakers(rows, keys) for rows, keys in levels])
    introductions = pd.concat(
        [
            rows.groupby([*keys, "speaker", "source_type", "cue", "stance"], dropna=False, observed=True)["n_words"]
            .agg(n_quotes="size", n_words="sum")
            .reset_index()
            .dropna(subset="cue")
            for rows, keys in levels
        ]
    )
    return {
        ARTICLE_SPEAKERS.name: _of_articles(attributed),
        SPEAKERS.name: _ordered(SPEAKERS.typed(speakers)),
        INTRODUCTIONS.name: _ordered(INTRODUCTIONS.typed(introductions)),
    }


def _of_articles(quotes: pd.DataFrame) -> pd.DataFrame:
    keys = [*(column.name for column in ARTICLE_KEYS), "speaker", "source_type"]
    sums = quotes.groupby(keys, dropna=False)["n_words"].agg(n_quotes="size", n_words="sum").reset_index()
    total = sums.groupby("article_id")["n_words"].transform("sum")
    return _ordered(ARTICLE_SPEAKERS.typed(sums.assign(voice_share=sums["n_words"] / total.where(total > 0))))


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    """By outlet, story and article, most words first."""
    keys = [
        name for name in ("outlet", "story", "article_id", "n_words", "speaker", "source_type", "cue") if name in table
    ]
    ascending = [name != "n_words" for name in keys]
    return table.sort_values(keys, ascending=ascending, na_position="first", ignore_index=True)


def _speakers(quotes: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    groups = quotes.groupby([*keys, "speaker", "source_type"], dropna=False, observed=True)
    sums = groups.agg(
        n_articles=("article_id", "nunique"), n_quotes=("n_words", "size"), n_words=("n_words", "sum")
    ).reset_index()
    outlet = np.asarray(sums.groupby(keys, observed=True).ngroup(), dtype=np.int64)
    total = np.bincount(outlet, weights=sums["n_words"])[outlet]
    article = quotes["article_id"].factorize()[0].astype(np.int64)
    speaker = np.asarray(groups.ngroup(), dtype=np.int64)
    low, high = _intervals(quotes["n_words"].to_numpy(float), speaker, article, outlet)
    # Where nobody was given a word, the interval is everything.
    return sums.assign(
        voice_share=sums["n_words"] / np.where(total > 0, total, np.nan),
        voice_share_low=np.fmax(low, 0),
        voice_share_high=np.fmin(high, 1),
    )


def _intervals(words: Array, speaker: Codes, article: Codes, outlet: Codes) -> tuple[Array, Array]:
    """Ends of each speaker's share, over all articles of its outlet that quote anybody.

    `words`, `speaker` and `article` are of each quotation, `outlet` of each speaker; those of an outlet stand together.
    """
    n_articles = article.max(initial=-1) + 1
    pairs, pair = np.unique(outlet[speaker] * n_articles + article, return_inverse=True)
    whole = article_sums(np.zeros((len(words), 1)), words[:, None], pair, len(pairs))
    n_pairs = np.bincount(pairs // max(n_articles, 1))
    # Every speaker has a line for each article of its outlet.
    n_lines = n_pairs[outlet]
    line = np.cumsum(n_lines) - n_lines
    first_pair = (np.cumsum(n_pairs) - n_pairs)[outlet]
    low, high = np.full((2, len(outlet)), np.nan)
    order = np.argsort(speaker, kind="stable")
    edges = np.searchsorted(line, np.arange(0, n_lines.sum() + AT_ONCE, AT_ONCE))
    for first, last in pairwise(np.unique(np.append(edges, len(outlet))).tolist()):
        of_line = np.repeat(np.arange(first, last), n_lines[first:last])
        start = line[first]
        sums = whole.of(first_pair[of_line] + np.arange(len(of_line)) - (line[of_line] - start))
        own = order[slice(*np.searchsorted(speaker[order], [first, last]))]
        place = line[speaker[own]] - start + pair[own] - first_pair[speaker[own]]
        given, squared = np.zeros((2, len(of_line), 1))
        np.add.at(given[:, 0], place, words[own])
        np.add.at(squared[:, 0], place, words[own] ** 2)
        sums = sums._replace(counted=given, counted_squared=squared, product=squared)
        ends = rates(sums, of_line - first, last - first).ends()
        low[first:last], high[first:last] = ends[0][:, 0], ends[1][:, 0]
    return low, high
