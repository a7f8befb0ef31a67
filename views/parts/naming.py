"""What pages call an article."""

import pandas as pd

from views.parts.plain import shortened

TITLE_LENGTH = 70


def article_labels(articles: pd.DataFrame) -> dict[str, str]:
    """For each article_id its outlet and title, numbered where another article of the frame has the same."""
    return _numbered(
        {
            row.article_id: f"{_said(row.outlet, 'No outlet')}: {shortened(_said(row.title, 'Untitled'), TITLE_LENGTH)}"
            for row in articles.itertuples()
        }
    )


def outlet_labels(rows: pd.DataFrame) -> dict[str, str]:
    """For each article (the frame's index) its outlet, numbered where an outlet has several."""
    return _numbered({str(article): _said(outlet, "No outlet") for article, outlet in rows["outlet"].items()})


def _said(value: object, otherwise: str) -> str:
    return " ".join(value.split()) if isinstance(value, str) else otherwise


def _numbered(names: dict[str, str]) -> dict[str, str]:
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in names.items():
        label, number = name, 2
        while label in taken:
            label, number = f"{name} ({number})", number + 1
        taken.add(label)
        labels[key] = label
    return labels
