"""Which outlets of a story report what, and which leave it out: claims, quotations, numbers, dates and actors."""

from collections.abc import Mapping
from math import nan

import numpy as np
import pandas as pd

from analysis.comparison.coverage.by_outlet import OUTLET_COVERAGE, outlet_coverage
from analysis.comparison.coverage.claims import claims
from analysis.comparison.coverage.facts import facts
from analysis.comparison.coverage.selection import select
from analysis.comparison.coverage.sentences import Sentences, comparable, sentences_of
from analysis.comparison.coverage.table import CLAIM, CLOSE, REPORT, TABLE, assembled


def coverage(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """`TABLE` from the tables `articles`, `sentences`, `quotes` and `mentions`, all of them or some articles' rows.

    Only stories of two outlets or more have rows. Articles without outlet or story have none, and neither have those
    without sentences: what could not be scored leaves nothing out.
    """
    articles = comparable(tables["articles"], tables["sentences"])
    found = sentences_of(articles, tables["sentences"])
    reports = _reports(found, articles, tables["quotes"], tables["mentions"])
    return assembled(reports, articles[["story", "outlet"]])


def _reports(found: Sentences, articles: pd.DataFrame, quotes: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Columns `REPORT`, one row for each claim and sentence."""
    said: list[tuple[object, ...]] = [
        ("claim", str(number), " ".join(found.text[claim.name].split()), row, row, None, None, claim.likeness)
        for number, claim in enumerate(claims(found))
        for row in claim.rows
    ]
    said += ((*fact, nan) for fact in facts(found, articles, quotes, mentions))
    kind, key, name, first, last, said_start, said_end, likeness = zip(*said, strict=True) if said else ((),) * 8
    row = np.array(first, dtype=np.intp)
    columns = {
        column: np.array(getattr(found, column), dtype=object)[row]
        for column in ("story", "outlet", "article_id", "zone")
    }
    columns |= {
        "start": np.array(found.start, dtype=object)[row],
        "end": np.array(found.end, dtype=object)[np.array(last, dtype=np.intp)],
    }
    frame = pd.DataFrame(
        {**columns, "kind": kind, "key": key, "claim": name, "said_start": said_start, "said_end": said_end}
        | {"likeness": likeness},
        columns=list(REPORT),
    )
    # A sentence that says a thing twice reports it once; one claim has one name.
    frame = frame.drop_duplicates([*CLAIM, "article_id", "zone", "start"])
    return frame.assign(claim=frame.groupby(CLAIM, sort=False)["claim"].transform("first"))


__all__ = ["CLOSE", "OUTLET_COVERAGE", "TABLE", "coverage", "outlet_coverage", "select"]
