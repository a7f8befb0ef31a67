"""Pairs of articles with passages in common."""

import pandas as pd

from analysis.comparison.shared_pairs import COLUMNS, shared_pairs

NAMES = ["article_id", "outlet", "story", "article_b", "outlet_b", "start", "end", "start_b", "end_b", "n_words"]


def reuse(*rows: tuple[str, str | None, str, str | None, int, int, int]) -> pd.DataFrame:
    """article, outlet, other article, its outlet, start, start there, words"""
    full = [(a, o, "S", b, p, s, s + 50, t, t + 50, n) for a, o, b, p, s, t, n in rows]
    return pd.DataFrame(full, columns=NAMES)


def test_both_directions_are_one_pair() -> None:
    found = shared_pairs(
        reuse(
            ("1", "B", "2", "A", 0, 100, 9),
            ("1", "B", "2", "A", 60, 200, 12),
            ("2", "A", "1", "B", 100, 0, 9),
            ("2", "A", "1", "B", 200, 60, 12),
        )
    )
    assert found.values.tolist() == [["2", "A", "1", "B", "S", 2, 21]]


def test_one_direction_alone_is_turned() -> None:
    found = shared_pairs(reuse(("1", "B", "2", "A", 0, 100, 9)))
    assert found.values.tolist() == [["2", "A", "1", "B", "S", 1, 9]]


def test_most_words_come_first() -> None:
    found = shared_pairs(reuse(("1", "A", "2", "B", 0, 0, 9), ("1", "A", "3", "C", 0, 0, 30)))
    assert found["article_b"].to_list() == ["3", "2"]


def test_one_outlet_or_an_unknown_one_has_no_pair() -> None:
    found = shared_pairs(reuse(("1", "A", "2", "A", 0, 0, 9), ("1", "A", "3", None, 0, 0, 9)))
    assert found.empty
    assert tuple(found.columns) == COLUMNS
