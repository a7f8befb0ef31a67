"""Statistics across articles: what each outlet does, beside the others.

`across` makes the tables of a whole corpus, `compare` those of any selection of its articles.
"""

from collections.abc import Collection, Mapping

import pandas as pd

from analysis.comparison.coverage import coverage, outlet_coverage
from analysis.comparison.differences import differences
from analysis.comparison.keyness import EVIDENCE, keyness
from analysis.comparison.outlet_actors import outlet_actors
from analysis.comparison.outlet_labels import outlet_labels
from analysis.comparison.outlets import figures, outlets
from analysis.comparison.shared_quotes import shared_quotes
from analysis.comparison.summary import summary
from analysis.comparison.voices import voices
from analysis.features.counting import sentence_counts


def across(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """The tables that are worked out over all articles at once, whatever is selected later.

    `tables` holds `articles` with every feature's columns, the evidence tables and `reuse`.
    """
    reported = coverage(tables)
    return {
        "shared_quotes": shared_quotes(tables["quotes"]),
        "coverage": reported,
        "outlet_coverage": outlet_coverage(reported),
    }


def compare(
    tables: Mapping[str, pd.DataFrame],
    *,
    article_ids: Collection[str] | None = None,
    voice: str | None = None,
    by_sentence: pd.DataFrame | None = None,
) -> dict[str, pd.DataFrame]:
    """Outlets side by side: the tables of rates, differences, distinctive words, actors, labels, speakers, the summary.

    `article_ids` keeps those articles; `voice` (`author` or `quoted`) keeps the mentions, labels and words in it, and
    leaves the rates as they are, since those that differ by voice are measures of their own. `by_sentence` is what
    `sentence_counts` gives for the tables, where that is at hand. Everything is worked out from `tables` alone, so
    that those without shared passages (see `wire`) go the same way as whole ones.
    """
    if by_sentence is None:
        by_sentence = sentence_counts(tables)
    chosen = dict(tables)
    if article_ids is not None:
        ids = list(article_ids)
        chosen = {
            name: table[table["article_id"].isin(ids)] if "article_id" in table else table
            for name, table in tables.items()
        }
    if voice is not None:
        for name in ("mentions", "labels"):
            chosen[name] = chosen[name][chosen[name]["voice"].eq(voice)]
    found = figures(chosen["articles"], by_sentence)
    made = {
        "outlets": outlets(chosen["articles"], found, chosen),
        "differences": differences(found),
        "keyness": keyness(chosen["articles"], *(chosen[name] for name in EVIDENCE), voice=voice),
        "outlet_actors": outlet_actors(chosen["article_actors"], chosen["mentions"], chosen["articles"]),
        "outlet_labels": outlet_labels(chosen["labels"]),
        **voices(chosen["quotes"]),
    }
    return {**made, "summary": summary({**chosen, **made}, voice=voice)}
