"""What pages call an article."""

from collections.abc import Collection

import pandas as pd

from views.parts.plain import shortened

TITLE_LENGTH = 70


def article_labels(articles: pd.DataFrame) -> dict[str, str]:
    """For each article_id its outlet and title, numbered where another article of the frame has the same."""
    return numbered(
        {
            row.article_id: f"{_said(row.outlet, 'No outlet')}: {shortened(_said(row.title, 'Untitled'), TITLE_LENGTH)}"
            for row in articles.itertuples()
        }
    )


def outlet_labels(rows: pd.DataFrame, *, reserved: str | Collection[str]) -> dict[str, str]:
    """For each article (the index) its outlet, numbered where it comes again or is called as another column is."""
    names = {str(article): _said(outlet, "No outlet") for article, outlet in rows["outlet"].items()}
    return numbered(names, reserved=reserved)


def _said(value: object, otherwise: str) -> str:
    return " ".join(value.split()) if isinstance(value, str) else otherwise


def numbered(names: dict[str, str], *, reserved: str | Collection[str] = "") -> dict[str, str]:
    """The same names, a number after those that came before or are `reserved` (a name, or several)."""
    labels: dict[str, str] = {}
    taken = {reserved} if isinstance(reserved, str) else {*reserved}
    for key, name in names.items():
        label, number = name, 2
        while label in taken:
            label, number = f"{name} ({number})", number + 1
        taken.add(label)
        labels[key] = label
    return labels
