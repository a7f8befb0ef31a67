"""How often each outlet has each of something: a word, a phrase, whatever columns of an evidence table name it.

Counts, no rates: they say where to read, not who says it more, which the figures of `outlets` do with their intervals.
"""

import pandas as pd


def occurrences(rows: pd.DataFrame, *names: str) -> pd.DataFrame:
    """One row for each outlet and different value of the columns `names`: outlet, *names, n, n_articles.

    `rows` is an evidence table or part of one. The most frequent over all outlets come first; rows without an outlet,
    or undefined in one of `names`, count nowhere.
    """
    keys = [*names, "outlet"]
    known = rows.dropna(subset=keys)
    groups = known.groupby(keys, sort=True, observed=True)
    found = groups.agg(n=("article_id", "size"), n_articles=("article_id", "nunique")).reset_index()
    total = found.groupby(list(names), observed=True)["n"].transform("sum")
    ordered = found.assign(total=total).sort_values(["total", *keys], ascending=[False, *(True for _ in keys)])
    return ordered[["outlet", *names, "n", "n_articles"]].reset_index(drop=True)
