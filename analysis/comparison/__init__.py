"""Statistics across articles: what each outlet does, beside the others."""

from collections.abc import Collection, Mapping

import pandas as pd

from analysis.comparison.outlet_actors import outlet_actors
from analysis.comparison.outlets import outlets
from analysis.comparison.voices import voices
from analysis.features.counting import sentence_counts


def compare(
    tables: Mapping[str, pd.DataFrame],
    *,
    article_ids: Collection[str] | None = None,
    voice: str | None = None,
    by_sentence: pd.DataFrame | None = None,
) -> dict[str, pd.DataFrame]:
    """`outlets`, `outlet_actors`, `outlet_speakers` and `introductions` of finished tables, or of some articles.

    `article_ids` keeps those articles; `voice` (`author` or `quoted`) keeps the mentions in that voice, and leaves
    the rates as they are, since those that differ by voice are measures of their own. `by_sentence` is what
    `sentence_counts` gives for the tables, where that is at hand.
    """
    if by_sentence is None:
        by_sentence = sentence_counts(tables)
    chosen = dict(tables)
    if article_ids is not None:
        for name in ("articles", "article_actors", "mentions", "quotes"):
            chosen[name] = tables[name][tables[name]["article_id"].isin(list(article_ids))]
    if voice is not None:
        mentions = chosen["mentions"]
        chosen["mentions"] = mentions[mentions["voice"].eq(voice)]
    return {
        "outlets": outlets(chosen["articles"], by_sentence, tables),
        "outlet_actors": outlet_actors(chosen["article_actors"], chosen["mentions"], chosen["articles"]),
        **voices(chosen["quotes"]),
    }
