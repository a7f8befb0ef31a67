"""Counting what each outlet says."""

import pandas as pd

from analysis.comparison.occurrences import occurrences


def rows(*found: tuple[str, str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["article_id", "outlet", "cue"], dtype="str")


def test_counts_by_outlet_and_articles() -> None:
    found = occurrences(rows(("1", "A", "very"), ("1", "A", "very"), ("2", "A", "very"), ("3", "B", "very")), "cue")
    assert found.values.tolist() == [["A", "very", 3, 2], ["B", "very", 1, 1]]


def test_the_most_frequent_over_all_outlets_comes_first() -> None:
    found = occurrences(
        rows(("1", "A", "so"), ("1", "A", "so"), ("1", "A", "a"), ("2", "B", "a"), ("2", "B", "a")), "cue"
    )
    assert found["cue"].to_list() == ["a", "a", "so"]
    assert found["outlet"].to_list() == ["A", "B", "A"]


def test_what_is_undefined_counts_nowhere() -> None:
    found = occurrences(rows(("1", None, "very"), ("2", "B", None)), "cue")
    assert list(found.columns) == ["outlet", "cue", "n", "n_articles"]
    assert found.empty
