"""Who gets to speak in each outlet, and with which verbs it introduces them.

Share of voice: words given to a speaker, of all words that the outlet attributes to anybody. Sources without a name
keep a row for each source type, so that the shares of an outlet add up to 1. Text of the body alone; scare quotations
are nobody's words. The 95% interval is over quotations within articles (see `intervals`).
"""

import numpy as np
import pandas as pd

from analysis.comparison.intervals import ratio_intervals
from analysis.tables import ARTICLE_KEYS, Column, Table

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
        Column(
            "voice_share", "number", "Those words as a share of all attributed words of the outlet", "Share of voice"
        ),
        Column("voice_share_low", "number", "Lower end of its 95% interval", "Share of voice, low"),
        Column("voice_share_high", "number", "Upper end of its 95% interval", "Share of voice, high"),
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
# Figures whose intervals are drawn at once: bounds the memory of an outlet with thousands of speakers.
AT_ONCE = 200


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
    speaker = groups.ngroup().to_numpy()
    article = quotes["article_id"].factorize()[0].astype(np.int64)
    words = quotes["n_words"].to_numpy(float)
    share, low, high = np.full((3, len(sums)), np.nan)
    for group, own in sums.groupby(keys, observed=True):
        inside = np.flatnonzero((speaker >= own.index[0]) & (speaker <= own.index[-1]))
        total = words[inside].sum()
        if total:
            share[own.index] = own["n_words"] / total
        for first in range(0, len(own), AT_ONCE):
            part = own.index[first : first + AT_ONCE].to_numpy()
            given = np.where(speaker[inside, None] == part, words[inside, None], 0.0)
            low[part], high[part] = ratio_intervals(
                given, words[inside, None], article[inside], key=f"{group}\n{first}"
            )
    # Where nobody was given a word, the interval is everything.
    return sums.assign(voice_share=share, voice_share_low=np.fmax(low, 0), voice_share_high=np.fmin(high, 1))
