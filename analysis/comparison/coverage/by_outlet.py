"""What each outlet reports, alone or with others, and what it leaves out: counts of claims by kind.

Counts only, since they depend on how much an outlet wrote and on how many outlets there are to compare with.
"""

import pandas as pd

from analysis.tables import Column, Table

OUTLET_COVERAGE = Table(
    "outlet_coverage",
    "outlet × story × kind of claim",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The event", "Story"),
        Column("kind", "text", "`claim`, `quotation`, `number`, `date` or `actor`", "Kind"),
        Column("n_claims", "count", "Different claims of this kind in the story", "In the story"),
        Column("n_reported", "count", "Those that the outlet reports", "Reported"),
        Column("n_alone", "count", "Those that it alone reports", "Reported by it alone"),
        Column("n_left_out", "count", "Those that two or more others report and it does not", "Left out"),
        Column("n_alone_left_out", "count", "Those that it alone does not report", "Left out by it alone"),
    ),
)
KEYS = ["outlet", "story", "kind"]


def outlet_coverage(coverage: pd.DataFrame) -> pd.DataFrame:
    """`OUTLET_COVERAGE` from the table `coverage`; an outlet of the story without a claim of a kind has zeros."""
    rows = coverage.drop_duplicates(["claim_id", "outlet"])
    told = rows["covered"]
    counts = rows[KEYS].assign(
        n_reported=told,
        n_alone=told & rows["n_outlets"].eq(1),
        n_left_out=~told & rows["n_outlets"].ge(2),
        n_alone_left_out=~told & rows["n_silent"].eq(1),
    )
    counts = counts.groupby(KEYS, as_index=False).sum()
    kinds = rows.groupby(["story", "kind"], as_index=False)["claim_id"].nunique()
    whole = rows[["story", "outlet"]].drop_duplicates().merge(kinds, on="story")
    counts = whole.rename(columns={"claim_id": "n_claims"}).merge(counts, on=KEYS, how="left").fillna(0)
    return OUTLET_COVERAGE.typed(counts.sort_values(["story", "outlet", "kind"], ignore_index=True))
