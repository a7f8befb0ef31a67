"""Every page without a browser: first what it says when there is nothing to show, then what it shows."""

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.views.conftest import PAGES, Open, grid, markup, texts

OUTLETS = ["Larkfield Wire", "Quayside Ledger", "Ridgeline Sentinel", "The Plumb Line", "Volkhov Gazette"]
HOSTILE = "<img src=//evil.example/x.png onerror=alert(1)> ![x](//evil.example/y.png) =cmd()"


def write_table(folder: Path, **columns: list[str]) -> Path:
    folder.mkdir(exist_ok=True)
    pd.DataFrame(columns).to_csv(folder / "mine.csv", index=False)
    return folder


PROSE = (
    "The minister said on Monday that talks with Norway may resume in spring. Critics in Oslo doubt it. "
    "“We are certainly ready,” Anna Berg, the foreign minister, told reporters. Norway has not answered. "
)


@pytest.fixture
def no_articles(tmp_path: Path) -> Path:
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_nothing_to_show_is_said(open_page: Open, no_articles: Path, page: str) -> None:
    app = open_page(page, corpus=no_articles)
    assert not app.exception
    said = texts(app)
    assert "Articles & method" in said or "empty.txt" in said


@pytest.mark.parametrize("page", ["overview", "compare", "actors"])
def test_filters_that_leave_nothing_are_named(open_page: Open, tmp_path: Path, page: str) -> None:
    corpus = write_table(
        tmp_path / "corpus",
        text=[f"{PROSE} One. ", f"{PROSE} Two. "],
        outlet=["Alpha", "Beta"],
        story=["First", "Second"],
        title=["A", "B"],
    )
    app = open_page(page, corpus=corpus, story="First", outlet="Beta")
    assert not app.exception
    assert "“Story” or “Outlets”" in texts(app)


def test_articles_without_an_outlet_say_what_is_missing(open_page: Open, tmp_path: Path) -> None:
    app = open_page(corpus=write_table(tmp_path / "corpus", text=[PROSE * 2], title=["A"]))
    assert not app.exception
    assert "No article names its outlet" in texts(app)
    assert len(grid(app, "article_rows")) == 1


def test_articles_in_another_language_are_listed(open_page: Open, tmp_path: Path) -> None:
    german = "Der Rat beschloss am Montag, dass die Brücke bis zum Ende des Jahres gesperrt bleibt. " * 4
    app = open_page(corpus=write_table(tmp_path / "corpus", text=[german], outlet=["Blatt"], title=["Brücke"]))
    assert not app.exception
    assert "could be scored" in texts(app)
    app.switch_page("views/articles.py").run()
    assert "German" in texts(app)


@pytest.mark.parametrize("arguments", [["--corpsu", "x"], ["--corpus"], ["--corpus", "/no/such/folder"]])
def test_a_wrong_start_says_how_to_mend_it(open_page: Open, arguments: list[str]) -> None:
    app = open_page(arguments=arguments)
    assert not app.exception
    assert app.error[0].value == "These articles could not be read."
    assert arguments[-1] in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_sample_articles_fill_every_page(open_page: Open, page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert not app.error
    assert len(app.dataframe)
    assert "not a verdict" in texts(app)


def test_overview_counts_what_it_shows(open_page: Open) -> None:
    app = open_page()
    assert "**10** articles · **5** outlets · **2** stories" in texts(app)
    assert grid(app, "article_rows")["Outlet"].value_counts().to_dict() == dict.fromkeys(OUTLETS, 2)


def test_outlet_in_the_address_filters_every_page(open_page: Open) -> None:
    app = open_page(outlet="Larkfield Wire")
    assert set(grid(app, "article_rows")["Outlet"]) == {"Larkfield Wire"}
    app.switch_page("views/actors.py").run()
    assert list(grid(app, "actor_cells").columns) == ["Actor", "Larkfield Wire"]
    app.switch_page("views/tables.py").run()
    assert grid(app, "rows")["Outlet"].to_list() == ["Larkfield Wire"]


def test_dates_cut_into_the_figures_of_outlets(open_page: Open) -> None:
    app = open_page("tables")
    whole = grid(app, "rows")["Words"].sum()
    days = app.date_input(key="published")
    days.set_value((days.value[0], days.value[0])).run()
    assert not app.exception
    assert 0 < grid(app, "rows")["Words"].sum() < whole


def test_evidence_follows_feature_and_outlet(open_page: Open) -> None:
    app = open_page(feature="Boosters per 1,000 words", of="Volkhov Gazette")
    said = texts(app)
    assert "Volkhov Gazette · Boosters per 1,000 words: " in said
    assert 'class="px px-booster' in said


def test_an_actor_opens_its_sentences(open_page: Open) -> None:
    app = open_page("actors")
    app.selectbox(key="actor").set_value("Russia")
    app.selectbox(key="portrayed_by").set_value("The Plumb Line").run()
    said = texts(app)
    assert "The Plumb Line on Russia: " in said
    assert said.count("<figure") > 3
    assert re.search(r"Negative \d+%, neutral \d+%, positive \d+%", said)


def test_an_outlet_may_be_called_as_a_column_is(open_page: Open, tmp_path: Path) -> None:
    corpus = write_table(tmp_path / "corpus", text=[PROSE * 2], outlet=["Actor"], title=["A"], story=["S"])
    app = open_page("actors", corpus=corpus, min_mentions="1")
    assert not app.exception
    assert list(grid(app, "actor_cells").columns) == ["Actor", "Actor (2)"]


def test_few_mentions_give_no_mean(open_page: Open) -> None:
    app = open_page("actors", min_mentions="30")
    cells = grid(app, "actor_cells").drop(columns="Actor").stack()
    assert cells.str.match(r"n \d+, needs \d+ more").all()


def test_ticked_articles_stand_side_by_side(open_page: Open) -> None:
    app = open_page()
    app.session_state["article_rows"] = {"selection": {"rows": [0, 1, 2], "columns": [], "cells": []}}
    app.run()
    app.button(key="compare_selected").click().run()
    assert app.title[0].value == "Compare"
    assert len(app.multiselect(key="article").value) == 3
    assert texts(app).count('class="px-article"') == 3


def test_marks_can_be_switched_off(open_page: Open) -> None:
    app = open_page("compare")
    assert "px-hedge" in texts(app)
    next(group for group in app.get("button_group") if group.key == "mark").set_value(["actor"]).run()
    said = texts(app)
    assert "px-actor" in said
    assert "px-hedge" not in said


def test_tables_are_sorted_and_cut_in_python(open_page: Open) -> None:
    app = open_page("tables", table="Articles", sort="Words", falling="true")
    assert grid(app, "rows")["Words"].is_monotonic_decreasing
    app.multiselect(key="columns").set_value(["Words", "Title"]).run()
    assert sorted(grid(app, "rows").columns) == ["Title", "Words"]
    assert "Download 10 rows × 2 columns (CSV)" in [button.label for button in app.get("download_button")]


def test_a_long_table_is_shown_a_page_at_a_time_and_saved_whole(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("views.parts.paging.ROWS_AT_ONCE", 4)
    app = open_page("tables", table="Articles", sort="Words")
    assert len(grid(app, "rows")) == 4
    assert any(button.label.startswith("Download 10 rows") for button in app.get("download_button"))


def test_every_table_can_be_shown(open_page: Open) -> None:
    app = open_page("tables")
    for name in app.selectbox(key="table").options:
        app.selectbox(key="table").set_value(name.lower().replace(" ", "_")).run()
        assert not app.exception, name


def test_hostile_names_stay_text(open_page: Open, tmp_path: Path) -> None:
    corpus = write_table(
        tmp_path / "corpus",
        text=[f"{PROSE}{HOSTILE} is here.", f"{PROSE}{HOSTILE} is there."],
        outlet=[HOSTILE, "Plain"],
        title=[HOSTILE, HOSTILE],
        story=[HOSTILE, HOSTILE],
    )
    for page in PAGES:
        app = open_page(page, corpus=corpus)
        assert not app.exception
        assert "<img" not in "\n".join(markup(app))
        markdown = "\n".join(element.value for kind in (app.markdown, app.caption, app.info) for element in kind)
        assert "evil.example" not in markdown
        labels = [option.content for group in app.get("button_group") for option in group.proto.options]
        assert not any(re.search(r"(?<!\\)[<!\[]", label) for label in labels)


BAD_FILES = [
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8),
    ("empty.txt", b""),
    ("one-line.txt", b"word " * 1_000_000),
    ("no-text.csv", b"id,number\n1,2\n"),
    ("half.json", b'[{"text": "cut off'),
    ("../../../etc/passwd", b"\x00\x01"),
]


def upload(app: AppTest, files: list[tuple[str, bytes]]) -> AppTest:
    uploader = app.get("file_uploader")[0]
    uploader.set_value([(name, content, "application/octet-stream") for name, content in files])
    return app.run()


def test_bad_uploads_are_listed_and_the_good_one_is_read(open_page: Open) -> None:
    app = open_page("articles")
    upload(app, [*BAD_FILES, ("good.txt", ("A good article\n\n" + PROSE * 3).encode())])
    assert not app.exception
    problems = next(body for body in markup(app) if "Files and rows that could not be used" in body)
    rows = re.findall(r"<tr><td>([^<]*)</td><td>[^<]*</td><td>([^<]*)</td></tr>", problems)
    assert sorted(Path(name).name for name, _ in rows) == sorted(Path(name).name for name, _ in BAD_FILES)
    assert all(len(reason) > 20 for _, reason in rows)
    read = next(element.value for element in app.dataframe if "Language" in element.value)
    assert read["File"].to_list() == ["good.txt"]
    app.switch_page("views/overview.py").run()
    assert "**1** article " in texts(app)


def test_only_bad_uploads_are_no_trouble(open_page: Open) -> None:
    app = upload(open_page("articles"), BAD_FILES)
    assert not app.exception
    for page in PAGES:
        app.switch_page(f"views/{page}.py").run()
        assert not app.exception


def test_uploads_can_be_put_away(open_page: Open) -> None:
    app = upload(open_page("articles"), [("good.txt", ("A good article\n\n" + PROSE * 3).encode())])
    app.button(key="put_away").click().run()
    app.switch_page("views/overview.py").run()
    assert "**10** articles" in texts(app)


def test_a_summary_opens_its_evidence(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    story = "Talks in Moscow (January 2024)"
    app = open_page(story=story)
    rows = seed_tables["summary"]
    own = rows[rows["story"].eq(story)]
    said = texts(app)
    for row in own.itertuples():
        assert row.sentence in said
    for row in own[~own["table"].isin(["articles", "differences"])].itertuples():
        app.button(key=f"summary_{row.number}").click().run()
        assert not app.exception, row.sentence
        assert texts(app).count(row.sentence) == 2
        assert texts(app).count("<figure") > 1


def test_summary_of_all_stories_and_of_chosen_outlets(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    rows = seed_tables["summary"]
    first = rows[rows["story"].isna()]["sentence"].iloc[0]
    assert first in texts(open_page())
    app = open_page(outlet=["Larkfield Wire", "Volkhov Gazette"])
    assert not app.exception
    assert first not in texts(app)
