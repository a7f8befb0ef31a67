"""Which claims of a story each outlet reports, and which it leaves out."""

import pandas as pd

from analysis.tables import END, START, Column, Table

TABLE = Table(
    "coverage",
    "claim × outlet × sentence that reports it",
    (
        Column("claim_id", "text", "Identifies the claim", "Claim"),
        Column("claim", "text", "The sentence that stands for the claim", "Claim"),
        Column("kind", "text", "Kind of claim", "Kind"),
        Column("covered", "flag", "Whether the outlet reports it", "Reported"),
        Column("article_id", "text", "The article", "Article"),
        Column("outlet", "text", "The outlet", "Outlet"),
        Column("story", "text", "The story", "Story"),
        START,
        END,
        Column("n_outlets", "count", "Outlets of the story that report it", "Outlets"),
    ),
)


def coverage(articles: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Claims of each story."""
    return TABLE.frame([])
