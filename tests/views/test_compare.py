"""The page Compare: articles with their marks and intervals, and how far outlets are apart."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.comparison.differences import CLEAR
from tests.views.conftest import Open, grid, texts
from tests.views.test_pages import PROSE, write_table
from views.parts.difference_table import difference_table, difference_text, greyed
from views.parts.features import LABEL_BY_NAME

STORY = "Talks in Moscow (January 2024)"


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.get("download_button")]


def test_figures_have_intervals(open_page: Open) -> None:
    app = open_page("compare")
    cells = grid(app, "figure_cells").set_index("Figure")
    assert cells.at["Hedging per 1,000 words", "Larkfield Wire"].startswith("5.96 (")
    assert cells.at["Words", "Larkfield Wire"] == "503"
    rates = cells[cells.index.str.contains("per 1,000 words")]
    assert rates["Larkfield Wire"].str.fullmatch(r"[\d.,]+ \([\d.,]+ to [\d.,]+\)").all()


def test_two_articles_differ_by_an_interval(open_page: Open) -> None:
    app = open_page("compare")
    assert "Larkfield Wire less Quayside Ledger" in texts(app)
    table = grid(app, "article_differences").set_index("Figure")
    assert table.at["Hedging per 1,000 words", "Difference"].startswith("−17.77 (")
    assert table["q"].dropna().is_monotonic_increasing
    assert (table["Clear"].eq("clear") == (table["q"] < CLEAR)).all()
    assert "sentences of one article" in table["Rests on"].iloc[0]


def test_another_story_leaves_no_article_chosen_but_offers_two(open_page: Open) -> None:
    app = open_page("compare")
    app.selectbox(key="story").set_value("Treaty in Pyongyang (June 2024)").run()
    assert "Choose two to four articles" in texts(app)
    app.button(key="first_two").click().run()
    assert not app.exception
    assert len(app.multiselect(key="article").value) == 2
    assert texts(app).count('class="px-article"') == 2


def test_of_three_articles_each_pair_can_be_chosen(open_page: Open) -> None:
    app = open_page()
    app.session_state["article_rows"] = {"selection": {"rows": [0, 1, 2], "columns": [], "cells": []}}
    app.run()
    app.button(key="compare_selected").click().run()
    pairs = app.selectbox(key="between")
    assert len(pairs.options) == 3
    pairs.set_value("Larkfield Wire less Ridgeline Sentinel").run()
    assert not app.exception
    assert "Ridgeline Sentinel" in grid(app, "article_differences").columns


@pytest.mark.parametrize("kind", ["loaded", "shared"])
def test_new_marks_can_be_switched_on_alone(open_page: Open, kind: str) -> None:
    app = open_page("compare", story="Treaty in Pyongyang (June 2024)")
    app.multiselect(key="article").set_value(app.multiselect(key="article").options[:4])
    next(group for group in app.get("button_group") if group.key == "mark").set_value([kind]).run()
    assert not app.exception
    said = texts(app)
    assert f'class="px px-{kind}' in said
    assert "px-hedge" not in said


def test_a_shared_passage_says_where_else_it_stands(open_page: Open) -> None:
    app = open_page("compare")
    assert "Also in Quayside Ledger: " in texts(app)


def test_articles_that_could_not_be_scored_can_be_compared(open_page: Open, tmp_path: Path) -> None:
    german = "Der Minister sagte am Montag, dass die Gespräche im Frühjahr weitergehen. Kritiker zweifeln daran. " * 4
    corpus = write_table(
        tmp_path / "corpus", text=[PROSE * 2, german], outlet=["A", "B"], title=["X", "Y"], story=["S", "S"]
    )
    app = open_page("compare", corpus=corpus)
    assert not app.exception
    assert grid(app, "figure_cells")["B"].isna().all()


def test_outlets_differ_as_the_analysis_says(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("compare", compared="Outlets", story=STORY, first_outlet="The Plumb Line")
    assert not app.exception
    shown = grid(app, "difference_cells")
    rows = seed_tables["differences"]
    own = rows[
        rows["story"].eq(STORY) & (rows["outlet_a"].eq("The Plumb Line") | rows["outlet_b"].eq("The Plumb Line"))
    ]
    own = own.assign(label=rows["feature"].map(LABEL_BY_NAME)).set_index(["label", "outlet_a", "outlet_b"])
    assert len(shown) > 50
    for row in shown.head(20).itertuples(index=False):
        source = own.loc[(row.Figure, row.First, row.Second)]
        assert row.q == pytest.approx(source["q"], abs=1e-4)
        assert row.Difference.startswith(difference_text(source["difference"], source["low"], source["high"]))
    assert f"Download {len(shown)} rows × {shown.shape[1]} columns (CSV)" in labels(app)


def test_what_is_missing_is_said_where_there_is_too_little(open_page: Open) -> None:
    app = open_page("compare", compared="Outlets", story=STORY)
    shown = grid(app, "difference_cells")
    untold = shown[shown["Difference"].isna()]
    assert len(untold)
    assert untold["Missing"].str.contains("more").all()


def test_one_group_of_figures_is_chosen(open_page: Open) -> None:
    app = open_page("compare", compared="Outlets", difference_group="Certainty")
    assert set(grid(app, "difference_cells")["Figure"]) == {"Hedging per 1,000 words", "Boosters per 1,000 words"}


def test_no_clear_difference_names_what_to_relax(open_page: Open) -> None:
    app = open_page("compare", compared="Outlets", clear_differences="true", difference_group="Headlines")
    assert not app.exception
    assert "Only clear differences" in texts(app)


def test_one_outlet_has_no_difference(open_page: Open) -> None:
    app = open_page("compare", compared="Outlets", outlet="Larkfield Wire")
    assert not app.exception
    assert "“Outlets”" in texts(app)


def difference(**changed: object) -> pd.DataFrame:
    row = {
        "feature": "hedges_per_1k",
        "outlet_a": "A",
        "outlet_b": "B",
        "value_a": 4.0,
        "value_b": 9.0,
        "difference": -5.0,
        "low": -8.0,
        "high": -2.0,
        "q": 0.01,
        "unit": "articles",
        "n_base_a": 1200,
        "n_base_b": 800,
        "missing": None,
    }
    return pd.DataFrame([row | changed])


def test_a_difference_stands_with_interval_and_n() -> None:
    row = difference_table(difference()).iloc[0]
    assert row["Difference"] == "−5.00 (−8.00 to −2.00)"
    assert row["Clear"] == "clear"
    assert row["Rests on"] == "1,200 and 800 words"


def test_too_little_text_is_grey_and_says_what_is_missing() -> None:
    nan = float("nan")
    short = difference(difference=nan, low=nan, high=nan, q=nan, missing="B: 120 more words")
    table = difference_table(short)
    assert table["Missing"].to_list() == ["B: 120 more words"]
    assert table["Difference"].isna().all()
    assert table["Clear"].isna().all()
    assert "background-color" in greyed(table).to_html()


def test_nothing_missing_needs_no_column() -> None:
    assert "Missing" not in difference_table(difference())
