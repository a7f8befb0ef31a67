"""The labels that each outlet uses for one actor: one row a label, one column an outlet."""

from typing import Any, NamedTuple

import pandas as pd

from views.parts.actor_figures import per_cent
from views.parts.naming import numbered


class LabelGrid(NamedTuple):
    """What the cells say, and the outlet of each column."""

    text: pd.DataFrame
    outlets: dict[str, str]


def label_grid(outlet_labels: pd.DataFrame) -> LabelGrid:
    """Labels of one actor, those used most first; a cell says how often, of how many labels, with its interval."""
    uses = outlet_labels.groupby("label")["n_uses"].sum()
    labels = uses.sort_index().sort_values(ascending=False, kind="stable").index.to_list()
    outlets = numbered({outlet: outlet for outlet in sorted(outlet_labels["outlet"].unique())}, reserved="Label")
    cells = {(row.outlet, row.label): _cell(row) for row in outlet_labels.itertuples()}
    columns = {column: [cells.get((outlet, label)) for label in labels] for outlet, column in outlets.items()}
    by_column = {column: outlet for outlet, column in outlets.items()}
    return LabelGrid(pd.DataFrame({"Label": labels, **columns}), by_column)


def _cell(row: Any) -> str:
    interval = "" if pd.isna(row.share_low) else f", {per_cent(row.share_low)} to {per_cent(row.share_high)}"
    return f"{row.n_uses} of {row.n_labels}{interval}"
