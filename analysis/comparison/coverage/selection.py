"""Coverage of some of the articles: other outlets, other dates, or without what outlets copied from one another."""

import numpy as np
import pandas as pd

from analysis.comparison.coverage.table import counted

MOSTLY = 0.5  # share of a sentence inside shared passages from which on it counts as shared


def select(coverage: pd.DataFrame, articles: pd.DataFrame, *, shared: pd.DataFrame | None = None) -> pd.DataFrame:
    """The table `coverage` as it is for `articles` (rows of that table with article_id, outlet and story).

    Claims are not sought anew: they keep their number and name, and lose the sentences of other articles; who reports
    them and who is silent is counted again, and what one outlet of a story alone is left with has nothing to compare.
    `shared` (article_id, start, end: passages of bodies, as in `reuse`) leaves out the sentences that lie mostly in
    such a passage; an outlet that reports a claim in these alone neither reports it nor is silent on it.
    """
    rows = coverage[coverage["covered"] & coverage["article_id"].isin(articles["article_id"])]
    outlets = articles[["story", "outlet"]].drop_duplicates()
    outlets = outlets[outlets["outlet"].notna()].merge(_compared(coverage))
    outlets = outlets[outlets.groupby("story")["outlet"].transform("size").gt(1)]
    rows = rows[rows["story"].isin(outlets["story"])]
    if shared is not None:
        rows = rows.assign(hidden=_share_inside(rows, shared) >= MOSTLY)
    return counted(rows, outlets)


def _compared(coverage: pd.DataFrame) -> pd.DataFrame:
    """The outlets of each story that the table knows: others had nothing that could be read."""
    return coverage[["story", "outlet"]].drop_duplicates()


def _share_inside(rows: pd.DataFrame, passages: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The share of each sentence's characters that lie inside passages of its article."""
    places = rows[["article_id", "zone", "start", "end"]].reset_index(drop=True).reset_index(names="row")
    pairs = places[places["zone"].eq("body")].merge(_merged(passages), on="article_id", suffixes=("", "_passage"))
    last = pairs["end"].where(pairs["end"] < pairs["end_passage"], pairs["end_passage"])
    inside = last - pairs["start"].where(pairs["start"] > pairs["start_passage"], pairs["start_passage"])
    total = inside.astype("float64").clip(lower=0).groupby(pairs["row"]).sum().reindex(places["row"], fill_value=0.0)
    length = (places["end"] - places["start"]).astype("float64").clip(lower=1)
    return np.asarray(total.to_numpy() / length.to_numpy(), dtype=np.float64)


def _merged(passages: pd.DataFrame) -> pd.DataFrame:
    """The passages of each article without overlaps, so that no character counts twice."""
    ordered = passages[["article_id", "start", "end"]].sort_values(["article_id", "start"])
    reached = ordered.groupby("article_id")["end"].cummax().groupby(ordered["article_id"]).shift()
    opens = reached.isna() | (ordered["start"] > reached)
    grouped = ordered.groupby(["article_id", opens.cumsum().rename("run")])
    return grouped.agg(start=("start", "min"), end=("end", "max")).reset_index()[["article_id", "start", "end"]]
