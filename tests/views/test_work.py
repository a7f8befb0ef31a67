"""Work beside the page: its progress, its end, and what is kept of it."""

from threading import Event

import numpy as np
import pandas as pd
import pytest

from analysis.features.sentiment import SCORERS
from tests.views.conftest import Open, grid, texts
from views.parts.scorer import NAMES, scorers
from views.parts.work import Report, Shelf, StoppedError, Work


def test_work_gives_its_result() -> None:
    work = Work("key", lambda report: 42)
    assert work.is_done(within=5)
    assert work.result() == 42


def test_a_fault_reaches_whoever_waits() -> None:
    def task(report: Report) -> None:
        raise ValueError("no")

    work = Work("key", task)
    assert work.is_done(within=5)
    with pytest.raises(ValueError, match="no"):
        work.result()


def test_work_says_how_far_it_is_and_ends_when_stopped() -> None:
    reported, stopped = Event(), Event()

    def task(report: Report) -> None:
        report("Reading articles", 1, 4)
        reported.set()
        stopped.wait(5)
        report("Reading articles", 2, 4)

    work = Work("key", task)
    assert reported.wait(5)
    assert (work.doing, work.share) == ("Reading articles: 1 of 4", 0.25)
    assert not work.is_done(within=0)
    work.stop()
    stopped.set()
    assert work.is_done(within=5)
    with pytest.raises(StoppedError):
        work.result()
    assert work.share == 0.25


def test_a_shelf_keeps_what_was_asked_for_last() -> None:
    shelf: Shelf[int] = Shelf(2)
    for number, key in enumerate("ab"):
        shelf.put(key, number)
    assert shelf.get("a") == 0
    shelf.put("c", 2)
    assert [shelf.get(key) for key in "abc"] == [0, None, 2]


def test_every_scorer_is_offered() -> None:
    assert sorted(scorers()) == sorted(SCORERS)
    assert set(NAMES) <= set(SCORERS)


def test_another_scorer_gives_other_figures(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    def glad(sentences, spans):
        return np.tile([0.0, 0.0, 1.0], (len(sentences), 1))

    monkeypatch.setitem(SCORERS, "glad", glad)
    app = open_page("actors", scorer="Glad")
    assert not app.exception
    cells = grid(app, "actor_cells").drop(columns="Actor").stack()
    assert cells.str.match(r"1\.00 |n \d+, needs \d+ more").all()
    assert "Positive mentions" in grid(app, "actor_figures")["Figure"].to_list()
    next(group for group in app.get("button_group") if group.key == "scorer").set_value("linear").run()
    cells = grid(app, "actor_cells").drop(columns="Actor").stack()
    assert not cells.str.startswith("1.00 ").any()


def test_copied_text_is_left_out(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("tables", table="Articles")
    whole = grid(app, "rows")["Words"].sum()
    app = open_page("tables", table="Articles", copied="Out")
    assert not app.exception
    assert grid(app, "rows")["Words"].sum() < whole
    for page in ("overview", "compare", "actors", "sources", "articles"):
        app.switch_page(f"views/{page}.py").run()
        assert not app.exception
    assert "Copied text" in [group.label for group in app.get("button_group")]
    assert "not a verdict" in texts(app)
