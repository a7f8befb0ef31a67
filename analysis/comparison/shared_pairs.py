"""Which articles of different outlets have passages in common, and how much."""

import pandas as pd

COLUMNS = ("article_id", "outlet", "article_b", "outlet_b", "story", "n_passages", "n_words")


def shared_pairs(reuse: pd.DataFrame) -> pd.DataFrame:
    """One row for each two articles of different known outlets, those with most words in common first.

    `reuse` is that table or part of it, and may hold a pair in either direction or in both; the article whose outlet
    comes first by alphabet is `article_id`. Columns: `COLUMNS`; `n_words` are those of the passages, as the table
    counts them.
    """
    known = reuse[reuse["outlet"].notna() & reuse["outlet_b"].notna() & reuse["outlet"].ne(reuse["outlet_b"])]
    turned = known["outlet"].gt(known["outlet_b"])
    forward = known[~turned][["article_id", "outlet", "article_b", "outlet_b", "story", "start", "start_b", "n_words"]]
    names = {"article_id": "article_b", "outlet": "outlet_b", "start": "start_b"}
    backward = known[turned].rename(columns=names | {new: old for old, new in names.items()})[forward.columns]
    # The same passage read from the other article.
    passages = pd.concat([forward, backward]).drop_duplicates(["article_id", "article_b", "start", "start_b"])
    pairs = passages.groupby(["article_id", "outlet", "article_b", "outlet_b"], sort=True).agg(
        story=("story", "first"), n_passages=("n_words", "size"), n_words=("n_words", "sum")
    )
    return pairs.reset_index().sort_values("n_words", ascending=False, kind="stable", ignore_index=True)[[*COLUMNS]]
