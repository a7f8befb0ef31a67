"""Who gets to speak in each outlet, and with which verbs it introduces them.

Share of voice: words given to a speaker, of all words that the outlet attributes to anybody. Sources without a name
keep a row for each source type, so that the shares of an outlet add up to 1. Text of the body alone; scare quotations
are nobody's words. The 95% interval is over quotations within articles (see `intervals`).
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from analysis.comparison.intervals import ratio_intervals
from analysis.tables import Column, Table

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
    """The tables `outlet_speakers` and `introductions` of a table of quotes."""
    body = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare") & quotes["outlet"].notna()]
    body = body.assign(cue=body["cue"].str.lower())
    levels = [body.assign(story=None), body.dropna(subset="story")]
    speakers = SPEAKERS.frame([*_speakers(levels[0], ["outlet"]), *_speakers(levels[1], ["outlet", "story"])])
    by = [*(column.name for column in KEYS), "cue", "stance"]
    counted = [level.groupby(by, dropna=False)["n_words"].agg(n_quotes="size", n_words="sum") for level in levels]
    introductions = pd.concat([frame.reset_index() for frame in counted]).dropna(subset="cue")
    return {SPEAKERS.name: _ordered(speakers), INTRODUCTIONS.name: _ordered(INTRODUCTIONS.typed(introductions))}


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    """By outlet and story, most words first."""
    keys = [name for name in ("outlet", "story", "n_words", "speaker", "source_type", "cue") if name in table]
    ascending = [name != "n_words" for name in keys]
    return table.sort_values(keys, ascending=ascending, na_position="first", ignore_index=True)


def _speakers(quotes: pd.DataFrame, keys: list[str]) -> Iterator[list[Any]]:
    for group, own in quotes.groupby(keys):
        words = own["n_words"].to_numpy(float)
        articles = own["article_id"].factorize()[0].astype(np.int64)
        speakers = own.groupby(["speaker", "source_type"], dropna=False)
        code = speakers.ngroup().to_numpy()
        sums = speakers.agg(
            n_articles=("article_id", "nunique"), n_quotes=("n_words", "size"), n_words=("n_words", "sum")
        ).reset_index()
        for first in range(0, len(sums), AT_ONCE):
            part = sums.iloc[first : first + AT_ONCE]
            given = np.where(code[:, None] == part.index.to_numpy(), words[:, None], 0.0)
            low, high = ratio_intervals(given, words[:, None], articles, key=f"{group}\n{first}")
            for row, *ends in zip(part.itertuples(index=False), low, high, strict=True):
                share = row.n_words / words.sum() if words.sum() else np.nan
                yield [*own[["outlet", "story"]].iloc[0], *row, share, max(0.0, ends[0]), min(1.0, ends[1])]
