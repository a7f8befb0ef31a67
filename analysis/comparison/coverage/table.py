"""The table of coverage, and how reports of claims become it: who reports each claim, and who leaves it out.

An outlet leaves a claim out if it has an article on the story and no report of the claim. Such rows are written where
two or more outlets report the claim, and where one outlet alone leaves it out; a row for each outlet that does not have
what one of many has would be most of the table and tell nothing that `n_silent` does not.
"""

import pandas as pd

from analysis.tables import END, START, ZONE, Column, evidence_table

# From this likeness on few claims hold a sentence that does not belong: of 100 claims that were read, 4 of 43; below it
# 29 of 57.
CLOSE = 0.5
KINDS = ("claim", "quotation", "number", "date", "actor")

TABLE = evidence_table(
    "coverage",
    "claim × sentence that reports it, or claim × outlet that leaves it out",
    Column(
        "claim_id", "text", "Story, kind and number of the claim; the most widely reported of a kind is 1", "Number"
    ),
    Column(
        "claim",
        "text",
        "What is reported: the shortest of the claim's sentences that holds what most of them say, the longest version "
        "of the quotation, the number with its unit, the date (`2024-01-15`, `2024-01` or `2024`), the actor",
        "Claim",
    ),
    Column("kind", "text", "`claim` (sentences that say the same), `quotation`, `number`, `date` or `actor`", "Kind"),
    Column(
        "covered",
        "flag",
        "Whether the outlet reports the claim; where not, article and spans are undefined",
        "Reported",
    ),
    ZONE,
    START,
    END,
    Column(
        "said_start",
        "offset",
        "First character of the number, date, name or quotation; undefined in a `claim`",
        "Said from",
    ),
    Column("said_end", "offset", "One past its last character", "Said to"),
    Column(
        "likeness",
        "number",
        "How alike the wordings of a `claim` are, 1 for the same words: mean of all pairs; the lower, the likelier "
        "it is that they share a part only. Undefined of a single sentence and of other kinds",
        "Likeness",
    ),
    Column("n_outlets", "count", "Outlets of the story that report the claim", "Outlets reporting"),
    Column("n_silent", "count", "Outlets of the story that leave the claim out", "Outlets silent"),
)

# One row a report: what tells claims apart within story and kind (`key`), what it is called, and where it stands.
REPORT = (
    "story",
    "kind",
    "key",
    "claim",
    "outlet",
    "article_id",
    "zone",
    "start",
    "end",
    "said_start",
    "said_end",
    "likeness",
)
CLAIM = ["story", "kind", "key"]


def assembled(reports: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """`TABLE` from reports (columns `REPORT`) and the outlets of each story (columns story, outlet).

    Claims are numbered within story and kind by how many outlets report them, then by their first row in `reports`,
    which holds one name (`claim`) and one `likeness` for each claim.
    """
    rows = reports.reset_index(drop=True)
    number = rows.groupby(CLAIM, sort=False).ngroup()
    claims = rows.drop_duplicates(CLAIM)[[*CLAIM, "claim", "likeness"]].reset_index(drop=True)
    claims["n_outlets"] = rows.groupby(number)["outlet"].nunique().to_numpy()
    order = claims["kind"].map({kind: place for place, kind in enumerate(KINDS)})
    claims = claims.assign(order=order, number=claims.index).sort_values(
        ["story", "order", "n_outlets", "number"], ascending=[True, True, False, True]
    )
    place = (claims.groupby(["story", "kind"], sort=False).cumcount() + 1).astype(str)
    claims["claim_id"] = claims["story"] + "/" + claims["kind"] + "-" + place
    claims["rank"] = range(len(claims))
    rows = rows.drop(columns=["claim", "likeness", *CLAIM]).join(claims.loc[number].reset_index(drop=True))
    return counted(rows.assign(covered=True), outlets)


def counted(reports: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """`TABLE` from its covered rows alone, with silent outlets and counts found anew; claims keep their order.

    `outlets` (story, outlet) are those that could have reported. `reports` may have columns of its own: `rank`, the
    order of claims; `hidden`, for reports that count for nothing but keep their outlet from being silent.
    """
    rows = reports.assign(
        rank=reports["rank"] if "rank" in reports else reports.groupby("claim_id", sort=False).ngroup()
    )
    hidden = rows["hidden"] if "hidden" in rows else pd.Series(data=False, index=rows.index)
    told = rows[~hidden.to_numpy(dtype=bool)]
    claims = told.drop_duplicates("rank")[["rank", "story", "claim_id", "claim", "kind", "likeness"]]
    claims = claims.assign(n_outlets=claims["rank"].map(told.groupby("rank")["outlet"].nunique()))
    heard = claims["rank"].map(rows.groupby("rank")["outlet"].nunique())
    outlets = outlets[["story", "outlet"]].drop_duplicates()
    claims["n_silent"] = claims["story"].map(outlets.groupby("story").size()).astype("float64") - heard
    missed = claims[claims["n_silent"].gt(0) & (claims["n_outlets"].gt(1) | claims["n_silent"].eq(1))]
    everyone = missed[["rank", "story"]].merge(outlets, on="story")
    present = pd.MultiIndex.from_frame(rows[["rank", "outlet"]])
    silent = everyone[~pd.MultiIndex.from_frame(everyone[["rank", "outlet"]]).isin(present)]
    own = ["outlet", "article_id", "zone", "start", "end", "said_start", "said_end"]
    found = pd.concat([told[["rank", *own]].assign(covered=True), silent[["rank", "outlet"]].assign(covered=False)])
    found = found.sort_values(["rank", "covered"], ascending=[True, False], kind="stable")
    return TABLE.typed(found.merge(claims, on="rank", how="left").reset_index(drop=True))
