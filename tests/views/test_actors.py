"""The page Actors without a browser: what its cells say, and which sentences stand behind each."""

import html
import re
from pathlib import Path

import pandas as pd
import pytest

from tests.views.conftest import Open, grid, markup, texts
from views.parts.actor_evidence import actor_passages, scored_text
from views.parts.actor_figures import (
    ACTING,
    ALL,
    AUTHOR,
    BY_LABEL,
    EVIDENCE,
    FIGURES,
    GIVEN,
    HEADLINE,
    LABELS,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    QUOTED,
    SENTIMENT,
    cell_text,
    figures_of,
    signed,
)
from views.parts.actor_grid import actor_grid, figure_grid
from views.parts.actor_panels import panel_html
from views.parts.colours import TOO_FEW
from views.parts.label_grid import label_grid
from views.parts.opening import Cell, _is_step

HOSTILE = "<img src=//evil.example/x.png onerror=alert(1)>"
PROSE = (
    "“The foreign minister of Norway lied,” said Anna Berg of Larkfield. Norway was attacked by critics on Monday. "
    "Norway praised the brave people of Denmark. The brutal regime of Norway attacked Denmark again. "
)


def actors(*rows: tuple[str, str, int, float, float, float]) -> pd.DataFrame:
    columns = ["outlet", "actor", "n_mentions", "sentiment", "sentiment_low", "sentiment_high"]
    return pd.DataFrame(rows, columns=columns)


def test_a_cell_holds_sentiment_interval_and_n() -> None:
    row = actors(("A", "X", 7, -0.257, -0.5, 0.1)).iloc[0]
    assert cell_text(row, min_mentions=5) == "−0.26 (−0.50 to 0.10), n 7"
    assert cell_text(row, min_mentions=10) == "n 7, needs 3 more"


def test_a_cell_that_the_analysis_left_open_says_what_is_missing() -> None:
    row = actors(("A", "X", 3, float("nan"), float("nan"), float("nan"))).iloc[0]
    assert cell_text(row, min_mentions=1) == "n 3, needs 2 more"


def test_a_share_says_what_it_is_a_share_of() -> None:
    row = pd.Series({"agent_share": 0.8, "agent_share_low": 0.4, "agent_share_high": 1.0, "n_agent": 8, "n_patient": 2})
    assert cell_text(row, BY_LABEL["Shown as doer"], min_mentions=5) == "80% (40% to 100%), 8 of 10"
    row = row.replace({0.8: float("nan"), 8: 2, 2: 1})
    assert "needs" in cell_text(row, BY_LABEL["Shown as doer"], min_mentions=5)


def test_an_outlet_that_is_silent_on_an_actor_has_an_empty_cell() -> None:
    found = actor_grid(actors(("A", "X", 7, 0.1, 0, 0.2), ("B", "Y", 1, 0.3, 0, 1)), ["X", "Y"], min_mentions=2)
    assert found.text["A"].fillna("-").to_list() == ["0.10 (0.00 to 0.20), n 7", "-"]
    assert found.text["B"].fillna("-").to_list() == ["-", "n 1, needs 1 more"]
    assert found.styles["B"].eq(TOO_FEW).all()
    assert found.styles["A"].iloc[0] != TOO_FEW


def test_zero_has_no_sign() -> None:
    assert signed(-0.001) == "0.00"


def test_every_figure_is_a_column_and_opens_sentences(seed_tables: dict[str, pd.DataFrame]) -> None:
    table = seed_tables["outlet_actors"]
    assert figures_of(table) == list(FIGURES)
    assert {figure.evidence for figure in FIGURES} <= set(EVIDENCE)
    for figure in FIGURES:
        assert not figure.counted or figure.counted in table
    whole = table[table["story"].isna()]
    text = figure_grid(whole, "Russia", FIGURES, min_mentions=5).text
    assert text["Figure"].to_list() == [figure.label for figure in FIGURES]
    assert text.iloc[0]["The Plumb Line"] in texts_of(whole, "Russia", "The Plumb Line")


def texts_of(table: pd.DataFrame, actor: str, outlet: str) -> str:
    row = table[table["actor"].eq(actor) & table["outlet"].eq(outlet)].iloc[0]
    return cell_text(row, SENTIMENT, min_mentions=5)


def n_marks(tables: dict[str, pd.DataFrame], actor: str, outlet: str, which: str, **asked: str) -> int:
    found = actor_passages(tables, actor, outlet, which, **{"voice": None, **asked})
    return sum(len(passage.marks) for passage in found)


def test_the_sentences_hold_what_the_figure_counts(seed_tables: dict[str, pd.DataFrame]) -> None:
    table = seed_tables["outlet_actors"]
    for row in table[table["story"].isna() & table["n_mentions"].ge(5)].itertuples():
        place = (seed_tables, row.actor, row.outlet)
        assert n_marks(*place, ALL) == row.n_mentions
        assert n_marks(*place, AUTHOR) == row.n_author
        assert n_marks(*place, QUOTED) == row.n_quoted
        assert n_marks(*place, ACTING) == row.n_agent + row.n_patient
        leanings = [n_marks(*place, which) for which in (NEGATIVE, NEUTRAL, POSITIVE)]
        shares = [row.negative_share, row.neutral_share, row.positive_share]
        assert [n / row.n_mentions for n in leanings] == pytest.approx(shares)
        assert (n_marks(*place, HEADLINE) > 0) == (row.n_headline > 0)
        assert (n_marks(*place, GIVEN) > 0) == (row.n_words_quoted > 0)


def test_a_label_opens_its_sentences(seed_tables: dict[str, pd.DataFrame]) -> None:
    table = seed_tables["outlet_labels"]
    for row in table[table["story"].isna()].itertuples():
        assert n_marks(seed_tables, row.actor, row.outlet, LABELS, label=row.label) == row.n_uses


def test_one_voice_shows_its_own_sentences(seed_tables: dict[str, pd.DataFrame]) -> None:
    place = (seed_tables, "Russia", "The Plumb Line", ALL)
    author, quoted = (n_marks(*place, voice=voice) for voice in ("author", "quoted"))
    assert author + quoted == n_marks(*place)
    assert min(author, quoted) > 0


def test_a_mention_says_what_the_scorer_held() -> None:
    row = next(pd.DataFrame({"negative": [0.714], "neutral": [0.2], "positive": [0.086]}).itertuples())
    assert scored_text(row) == "Negative 71%, neutral 20%, positive 9%"


def test_labels_stand_with_their_numbers() -> None:
    columns = ["outlet", "label", "n_uses", "n_labels", "share", "share_low", "share_high"]
    rows = [("A", "leader", 3, 4, 0.75, 0.3, 0.95), ("A", "strongman", 1, 4, 0.25, 0.05, 0.7)]
    rows += [("B", "strongman", 5, 5, 1.0, 0.57, 1.0)]
    found = label_grid(pd.DataFrame(rows, columns=columns))
    assert found.text["Label"].to_list() == ["strongman", "leader"]
    assert found.text["A"].to_list() == ["1 of 4, 5% to 70%", "3 of 4, 30% to 95%"]
    assert found.text["B"].fillna("-").to_list() == ["5 of 5, 57% to 100%", "-"]


def test_a_panel_is_only_text(seed_tables: dict[str, pd.DataFrame]) -> None:
    table = seed_tables["outlet_actors"]
    row = next(table[table["n_mentions"].ge(5)].itertuples())
    label = next(pd.DataFrame({"label": [HOSTILE], "n_uses": [2]}).itertuples())
    drawn = panel_html(row, [label], None, min_mentions=5)
    assert "<img" not in drawn
    assert HOSTILE in html.unescape(drawn)
    few = panel_html(row._replace(n_mentions=2), [], None, min_mentions=5)
    assert "2 mentions: 3 more needed" in few
    assert "px-bar" not in few


@pytest.mark.parametrize(
    ("before", "after", "step"),
    [
        (Cell(1, "A"), Cell(2, "A"), True),
        (Cell(1, "A"), Cell(1, "B"), True),
        (Cell(1, "A"), Cell(2, "B"), False),
        (Cell(1, "A"), Cell(1, "C"), False),
        (Cell(1, "A"), Cell(1, "gone"), False),
    ],
)
def test_a_step_leads_to_a_neighbour(before: Cell, after: Cell, *, step: bool) -> None:
    assert _is_step(before, after, ["A", "B", "C"]) == step


def choose(app, key: str, row: int, column: str):
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [[row, column]]}}
    return app.run()


def test_kinds_narrow_the_table(open_page: Open) -> None:
    app = open_page("actors", actor_kind="People")
    names = grid(app, "actor_cells")["Actor"].to_list()
    assert "Vladimir Putin" in names
    assert "Russia" not in names


def test_another_figure_fills_the_table(open_page: Open) -> None:
    app = open_page("actors", figure="In headlines")
    assert not app.exception
    cells = grid(app, "actor_cells").drop(columns="Actor").stack()
    assert cells.str.match(r"\d+%( \(\d+% to \d+%\))?, \d of \d articles$").all()


def test_panels_labels_and_figures_follow_the_actor(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("actors", actor="Kim Jong Un")
    labels = seed_tables["outlet_labels"]
    own = labels[labels["actor"].eq("Kim Jong Un") & labels["story"].isna()]
    assert sum("px-portrait" in body for body in markup(app)) == 5
    assert set(grid(app, "actor_labels")["Label"]) == set(own["label"])
    assert "Kim Jong Un" in app.selectbox(key="actor").value
    assert grid(app, "actor_figures")["Figure"].to_list() == [figure.label for figure in FIGURES]


def test_a_panel_opens_its_sentences(open_page: Open) -> None:
    app = open_page("actors", actor="Russia")
    app.button(key="read_Volkhov Gazette").click().run()
    assert not app.exception
    assert texts(app).count("Volkhov Gazette on Russia: ") == 2


def test_words_are_weighed_only_when_asked(open_page: Open) -> None:
    app = open_page("actors", actor="Russia", portrayed_by="The Plumb Line", sentences=NEGATIVE)
    assert "px-blame" not in texts(app)
    app.toggle(key="mentions_words").set_value(True).run()
    assert not app.exception
    assert "moved the score by −" in texts(app)


@pytest.mark.parametrize("which", EVIDENCE)
def test_every_kind_of_sentence_can_be_shown(open_page: Open, which: str) -> None:
    app = open_page("actors", actor="Russia", portrayed_by="Ridgeline Sentinel", sentences=which)
    assert not app.exception
    assert re.search(rf"{re.escape(which)}: \d+ sentences?", texts(app))


def test_actors_stay_text(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(
        pd.DataFrame({"text": [PROSE * 3], "outlet": [HOSTILE], "title": [HOSTILE]}).to_csv()
    )
    (tmp_path / "actors.csv").write_text(f'actor,alias,kind\n"{HOSTILE}",Norway,country\n')
    app = open_page("actors", corpus=tmp_path)
    assert not app.exception
    assert HOSTILE in grid(app, "actor_cells")["Actor"].to_list()
    assert "<img" not in "\n".join(markup(app))
