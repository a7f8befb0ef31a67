"""Articles side by side."""

import pandas as pd
import pytest

from analysis.comparison.articles import side_by_side


def test_figures_are_those_of_the_articles(seed_tables: dict[str, pd.DataFrame]) -> None:
    articles = seed_tables["articles"].set_index("article_id")
    first, second = articles.index[:2]
    found = side_by_side(seed_tables, {first: "One", second: "Another"})
    rows = found.figures.set_index("outlet")
    assert sorted(rows.index) == ["Another", "One"]
    for name in ("hedges_per_1k", "quoted_share", "mtld"):
        assert rows.at["One", name] == pytest.approx(articles.at[first, name])
        assert rows.at["Another", name] == pytest.approx(articles.at[second, name])
    assert rows.at["One", "hedges_per_1k_low"] < rows.at["One", "hedges_per_1k"] < rows.at["One", "hedges_per_1k_high"]


def test_differences_lie_inside_their_intervals(seed_tables: dict[str, pd.DataFrame]) -> None:
    names = dict(zip(seed_tables["articles"]["article_id"].head(3), "abc", strict=True))
    rows = side_by_side(seed_tables, names).differences
    assert set(zip(rows["outlet_a"], rows["outlet_b"], strict=True)) == {("a", "b"), ("a", "c"), ("b", "c")}
    told = rows[rows["difference"].notna()]
    assert len(told) > 10
    assert (told["low"] <= told["difference"]).all()
    assert (told["difference"] <= told["high"]).all()
    assert rows.loc[rows["difference"].isna(), "missing"].notna().all()


def test_an_article_without_outlet_can_be_compared(seed_tables: dict[str, pd.DataFrame]) -> None:
    articles = seed_tables["articles"]
    nameless = articles.assign(outlet=articles["outlet"].where(articles.index > 1))
    names = dict(zip(articles["article_id"].head(2), "ab", strict=True))
    assert len(side_by_side(seed_tables | {"articles": nameless}, names).figures) == 2
