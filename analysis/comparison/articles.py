"""Some articles side by side as if each were an outlet: their figures with intervals, and how far apart they are.

An interval says how much a figure could move with other sentences of the same article; it tells nothing of other
articles by the same outlet.
"""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from analysis.comparison.differences import differences
from analysis.comparison.outlets import figures, outlets
from analysis.features.counting import sentence_counts


class SideBySide(NamedTuple):
    """Tables as `outlets` and `differences` are, the articles' names in place of outlets."""

    figures: pd.DataFrame
    differences: pd.DataFrame


def side_by_side(tables: Mapping[str, pd.DataFrame], names: Mapping[str, str]) -> SideBySide:
    """Compare the articles whose ids are the keys of `names`, which says what each is called: all different.

    `tables` are those of `analyse`. An article that was not scored is left out.
    """
    own = {
        name: table[table["article_id"].isin(list(names))] for name, table in tables.items() if "article_id" in table
    }
    articles = own["articles"]
    renamed = articles.assign(
        outlet=articles["article_id"].map(names).astype("str"),
        story=pd.Series(index=articles.index, dtype="str"),
    )
    found = figures(renamed, sentence_counts(own))
    return SideBySide(outlets(renamed, found, own), differences(found))
