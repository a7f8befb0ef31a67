"""Which figures a page shows, and how it writes and draws them."""

import math

import pandas as pd
import pytest

from analysis.features.counting import MEASURES, STATISTICS
from analysis.tables import Measure, Statistic
from views.parts.colours import GREY, outlet_looks
from views.parts.dot_plot import amount_text, dot_plot, interval_text
from views.parts.features import BY_NAME, COUNT_BY_NAME, GROUPS, behind, figures_in, group_of, voice_of

FIGURE = Measure("rate", "Rate", "A rate", "n_things", "n_words", 1000)


def outlets(*rows: tuple[str, int, float, float, float]) -> pd.DataFrame:
    columns = ["outlet", "n_words", "rate", "rate_low", "rate_high"]
    return pd.DataFrame(rows, columns=columns).assign(n_articles=1)


def test_every_figure_is_shown_under_some_voice() -> None:
    shown = {figure.name for voice in (None, "author", "quoted") for figure in figures_in(voice)}
    assert shown == {figure.name for figure in (*MEASURES, *STATISTICS)}


@pytest.mark.parametrize("voice", ["author", "quoted"])
def test_a_voice_shows_only_its_own_figures(voice: str) -> None:
    assert {voice_of(figure) for figure in figures_in(voice)} == {voice}


def test_both_voices_together_hide_the_parts_of_a_whole() -> None:
    names = [figure.name for figure in figures_in(None)]
    assert "hedges_per_1k" in names
    assert "hedges_author_per_1k" not in names


def test_every_rate_opens_the_rows_that_it_counts(seed_tables) -> None:
    articles = seed_tables["articles"]
    for figure in MEASURES:
        found = behind(figure, seed_tables)
        assert found is not None, figure.name
        count = COUNT_BY_NAME.get(figure.count)
        if count is not None and not count.distinct:
            counted = found.rows[count.weight].sum() if count.weight else len(found.rows)
            assert counted == articles[figure.count].sum(), figure.name
    copied = behind(BY_NAME["own_words_share"], seed_tables)
    assert set(copied.rows["article_id"]) == set(articles.loc[articles["n_words_shared"] > 0, "article_id"])
    assert behind(BY_NAME["hedges_per_1k"], seed_tables).table == "hedges"


@pytest.mark.parametrize(
    ("figures", "text"),
    [
        ((1.234, 0.5, 2.0), "1.23 (0.50 to 2.00)"),
        ((1.0, math.nan, math.nan), "1.00 (no interval)"),
        ((math.nan, math.nan, math.nan), "undefined"),
    ],
)
def test_a_figure_never_stands_without_its_interval(figures: tuple[float, float, float], text: str) -> None:
    assert interval_text(*figures) == text


def test_amounts_are_said_in_words() -> None:
    assert amount_text(1, 1200) == "1 article, 1,200 words"
    assert amount_text(2, 10) == "2 articles, 10 words"


def test_a_dot_has_its_outlets_colour_and_interval() -> None:
    plot = dot_plot(outlets(("A", 900, 5.0, 3.0, 9.0)), FIGURE, outlet_looks("A"), min_words=500)
    (trace,) = plot.data
    assert trace.marker.color == outlet_looks("A")["A"].colour
    assert (trace.error_x.arrayminus[0], trace.error_x.array[0]) == (2.0, 4.0)
    assert trace.customdata[0] == "A"


def test_too_little_text_is_hollow_and_says_how_much_is_missing() -> None:
    plot = dot_plot(outlets(("A", 120, 5.0, 3.0, 9.0)), FIGURE, outlet_looks("A"), min_words=500)
    (trace,) = plot.data
    assert trace.marker.color == "rgba(0,0,0,0)"
    assert trace.marker.line.color == GREY
    assert trace.error_x.visible is False
    assert "380 words short" in trace.hovertemplate


def test_outlets_stand_in_the_order_given_from_above() -> None:
    plot = dot_plot(outlets(("A", 1, 1, 1, 1), ("B", 1, 1, 1, 1)), FIGURE, outlet_looks("AB"), min_words=0)
    assert [trace.customdata[0] for trace in plot.data] == ["B", "A"]  # the first drawn is the lowest


def test_names_bring_no_markup_into_a_chart() -> None:
    name = "<b>x</b> %{customdata}"
    plot = dot_plot(outlets((name, 900, 1, 1, 1)), FIGURE, outlet_looks([name]), min_words=0)
    assert "<b>x" not in plot.layout.yaxis.ticktext[0]
    assert "%{" not in plot.data[0].hovertemplate


@pytest.mark.parametrize("figure", BY_NAME.values(), ids=lambda figure: figure.name)
def test_every_figure_has_its_group(figure: Measure | Statistic) -> None:
    assert group_of(figure) in GROUPS


def test_figures_stand_with_others_of_their_detector() -> None:
    assert group_of(BY_NAME["hedges_per_1k"]) == group_of(BY_NAME["boosters_per_1k"]) == "Certainty"
    assert group_of(BY_NAME["quoted_share"]) == "Sources"
    assert group_of(BY_NAME["type_token_ratio"]) == "Repetition"
