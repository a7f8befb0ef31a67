"""Outlet × actor × label: what each outlet calls an actor, and how often of all that it calls it.

Neutral offices and loaded words stand side by side; nothing here tells them apart. The 95% interval of a share is over
the articles and sentences in which the outlet gives the actor any label.
"""

import numpy as np
import pandas as pd

from analysis.comparison.intervals import article_sums, rates
from analysis.tables import Column, Table, with_interval

TABLE = Table(
    "outlet_labels",
    "outlet × actor × label in a story, or in all stories (no story named)",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The story; empty in the row over all stories", "Story"),
        Column("actor", "text", "Whom the label is said of", "Actor"),
        Column("kind", "text", "What the actor is, as in `mentions`", "Kind"),
        Column("label", "text", "The noun, as in `labels`", "Label"),
        Column("n_articles", "count", "Articles of the outlet that use it", "Articles"),
        Column("n_uses", "count", "How often they do in the text", "Uses"),
        Column("n_author", "count", "Uses in the author's own voice", "Uses, author"),
        Column("n_quoted", "count", "Uses in words attributed to a source", "Uses, quoted"),
        Column("n_labels", "count", "All labels that the outlet gives the actor", "All labels"),
        *with_interval("share", "Uses as a share of all labels", "Share"),
    ),
)


def outlet_labels(labels: pd.DataFrame) -> pd.DataFrame:
    """One row an outlet, story, actor and label, and one over all stories; most used first within an actor.

    Labels of the body alone; those of articles without an outlet are left out.
    """
    body = labels[labels["zone"].eq("body") & labels["outlet"].notna()]
    frames = [_level(body.dropna(subset="story"), ["outlet", "story"]), _level(body, ["outlet"])]
    frame = TABLE.typed(pd.concat(frames, ignore_index=True))
    order = frame.assign(n_uses=-frame["n_uses"]).sort_values(
        ["outlet", "story", "actor", "n_uses", "label"], na_position="first"
    )
    return frame.loc[order.index].reset_index(drop=True)


def _level(body: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    if body.empty:
        return TABLE.frame([])
    own = [*keys, "actor"]
    by = [*own, "label"]
    groups = body.assign(
        author=body["voice"].eq("author").astype(int), quoted=body["voice"].eq("quoted").astype(int)
    ).groupby(by, sort=False)
    frame = groups.agg(
        kind=("kind", "first"),
        n_articles=("article_id", "nunique"),
        n_uses=("start", "size"),
        n_author=("author", "sum"),
        n_quoted=("quoted", "sum"),
    ).reset_index()
    frame["n_labels"] = frame.groupby(own, sort=False)["n_uses"].transform("sum")
    return frame.assign(**_shares(body, frame, own, groups.ngroup().to_numpy()))


def _shares(body: pd.DataFrame, frame: pd.DataFrame, own: list[str], label: np.ndarray) -> dict[str, np.ndarray]:
    """Share of each row with its interval: in each article of the actor, its uses of all labels there."""
    actor = frame.groupby(own, sort=False).ngroup().to_numpy()
    where = pd.DataFrame({"actor": actor[label], "article": pd.factorize(body["article_id"])[0]})
    given = where.groupby(["actor", "article"], sort=False).size().rename("given").reset_index()
    rows = pd.DataFrame({"row": np.arange(len(frame)), "actor": actor}).merge(given, on="actor")
    uses = where.assign(row=label).groupby(["row", "article"]).size()
    rows = rows.join(uses.rename("uses"), on=["row", "article"])
    # One line a label, so that an article with five is five chances.
    times = rows["given"].to_numpy()
    line = np.repeat(np.arange(len(rows)), times)
    nth = np.arange(len(line)) - np.repeat(np.cumsum(times) - times, times)
    used = nth < np.repeat(rows["uses"].fillna(0).to_numpy(), times)
    sums = article_sums(used[:, None].astype(float), np.ones((len(line), 1)), line, len(rows))
    found = rates(sums, rows["row"].to_numpy(np.int64), len(frame))
    low, high = found.ends()
    return {"share": found.rate[:, 0], "share_low": low[:, 0], "share_high": high[:, 0]}
