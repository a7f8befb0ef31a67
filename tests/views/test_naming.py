"""No two articles are called the same."""

import pandas as pd

from views.parts.naming import article_labels, numbered, outlet_labels


def test_the_same_title_is_numbered() -> None:
    articles = pd.DataFrame(
        {"article_id": ["a", "b", "c"], "outlet": ["Wire", "Wire", None], "title": ["Talks\nend", "Talks end", None]}
    )
    assert article_labels(articles) == {"a": "Wire: Talks end", "b": "Wire: Talks end (2)", "c": "No outlet: Untitled"}


def test_a_number_that_is_a_title_is_not_taken_twice() -> None:
    rows = pd.DataFrame({"outlet": ["Wire", "Wire (2)", "Wire"]}, index=["a", "b", "c"])
    assert len(set(outlet_labels(rows, reserved="Figure").values())) == 3


def test_an_outlet_is_no_other_column() -> None:
    rows = pd.DataFrame({"outlet": ["Figure"]}, index=["a"])
    assert outlet_labels(rows, reserved="Figure") == {"a": "Figure (2)"}


def test_several_names_can_be_reserved() -> None:
    assert numbered({"a": "Word", "b": "Kind", "c": "Times"}, reserved=("Word", "Kind")) == {
        "a": "Word (2)",
        "b": "Kind (2)",
        "c": "Times",
    }
