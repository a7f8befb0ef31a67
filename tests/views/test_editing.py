"""The analyst corrects outlets, stories and removed lines; every figure follows, and each step can be undone."""

import io
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.views.conftest import Open, grid, texts
from tests.views.test_pages import PROSE, upload

HOSTILE = "<img src=//evil.example/x.png> ![x](//evil.example/y.png)"
PAGE = f"Talks may resume\n\nSpread the love\n\n{PROSE * 3}\n\n{PROSE * 2}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = {
        "id": ["a", "b", "c"],
        "text": [f"{PROSE * 2} One.", f"{PROSE * 2} Two.", f"{PROSE * 2} Three."],
        "outlet": ["The Post", "Post", None],
        "story": ["Talks", "Talks", "Rain"],
        "title": ["A", "B", "C"],
    }
    pd.DataFrame(rows).to_csv(tmp_path / "rows.csv", index=False)
    return tmp_path


def latest(app: AppTest, key: str) -> str:
    """The key of a grid of a form, which is a new one after each change."""
    return max(element.key for element in app.dataframe if (element.key or "").startswith(key))


def rows_of(app: AppTest, key: str) -> pd.DataFrame:
    return grid(app, latest(app, key))


def read(app: AppTest) -> pd.DataFrame:
    return rows_of(app, "read_rows").set_index("Title")


def tick(app: AppTest, key: str, *rows: int) -> AppTest:
    app.session_state[latest(app, key)] = {"selection": {"rows": list(rows), "columns": [], "cells": []}}
    return app.run()


def typed(app: AppTest, key: str, name: str) -> AppTest:
    """Type a name that is not among the options."""
    _type(app, key, name)
    app.run()
    _type(app, key, name)  # the tester forgets it after a run
    return app


def _type(app: AppTest, key: str, name: str) -> None:
    box = app.selectbox(key=key)
    box.options.append(name)
    box.set_value(name)


def test_an_outlet_is_renamed(open_page: Open, folder: Path) -> None:
    app = open_page("articles", corpus=folder)
    app.selectbox(key="rename_outlet_0").set_value("Post")
    typed(app, "rename_outlet_to_0", "Evening Post")
    app.button(key="rename_outlet_now").click().run()
    assert not app.exception
    assert read(app)["Outlet"].to_list()[:2] == ["The Post", "Evening Post"]
    assert "1. Outlet Post renamed to Evening Post (1 article)" in texts(app)
    app.switch_page("views/tables.py").run()
    assert grid(app, "rows")["Outlet"].to_list() == ["Evening Post", "The Post"]


def test_two_spellings_are_merged_and_parted_again(open_page: Open, folder: Path) -> None:
    app = open_page("articles", corpus=folder)
    app.selectbox(key="rename_outlet_0").set_value("Post")
    app.selectbox(key="rename_outlet_to_0").set_value("The Post").run()
    assert app.button(key="rename_outlet_now").label == "Merge"
    app.button(key="rename_outlet_now").click().run()
    assert read(app)["Outlet"].to_list()[:2] == ["The Post", "The Post"]
    app.button(key="undo").click().run()
    assert read(app)["Outlet"].to_list()[:2] == ["The Post", "Post"]
    assert "Your changes" not in texts(app)


def test_an_article_without_an_outlet_is_given_one(open_page: Open, folder: Path) -> None:
    app = tick(open_page("articles", corpus=folder), "read_rows", 2)
    typed(app, "ticked_outlet_0", "Herald")
    app.button(key="change_ticked").click().run()
    assert not app.exception
    assert read(app).loc["C", "Outlet"] == "Herald"
    assert "1 article: outlet → Herald" in texts(app)


def test_articles_move_to_another_story_and_the_others_stay(open_page: Open, folder: Path) -> None:
    app = tick(open_page("articles", corpus=folder), "read_rows", 1)
    app.selectbox(key="ticked_story_0").set_value("Rain").run()
    app.button(key="change_ticked").click().run()
    assert read(app)["Story"].to_dict() == {"A": "Talks", "B": "Rain", "C": "Rain"}
    app = tick(app, "read_rows", 0, 1)
    app.selectbox(key="ticked_story_1").set_value("No story: it stands alone").run()
    app.button(key="change_ticked").click().run()
    assert read(app)["Story"].fillna("").to_dict() == {"A": "", "B": "", "C": "Rain"}
    app.button(key="undo_all").click().run()
    assert read(app)["Story"].to_dict() == {"A": "Talks", "B": "Talks", "C": "Rain"}


def test_nothing_is_changed_before_something_is_ticked(open_page: Open, folder: Path) -> None:
    app = open_page("articles", corpus=folder)
    assert app.button(key="change_ticked").disabled
    app = tick(app, "read_rows", 0)
    assert app.button(key="change_ticked").disabled
    typed(app, "ticked_outlet_0", "Herald")
    assert not app.button(key="change_ticked").disabled


def test_a_removed_line_is_put_back(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE)
    app = open_page("articles", corpus=tmp_path)
    before = rows_of(app, "removed_rows")
    place = before["Removed text"].to_list().index("Spread the love")
    words = rows_of(app, "read_rows")["Words"].iloc[0]
    app = tick(app, "removed_rows", place)
    app.button(key="restore").click().run()
    assert not app.exception
    assert "Spread the love" not in rows_of(app, "removed_rows")["Removed text"].to_list()
    assert rows_of(app, "read_rows")["Words"].iloc[0] == words + 3
    assert "1 line put back" in texts(app)


def test_uploads_replace_the_samples_and_join_a_folder(open_page: Open, folder: Path) -> None:
    mine = [("mine.txt", ("My article\n\n" + PROSE * 3).encode())]
    app = upload(open_page("articles"), mine)
    assert len(rows_of(app, "read_rows")) == 1
    app = upload(open_page("articles", corpus=folder), mine)
    assert len(rows_of(app, "read_rows")) == 4
    switch = next(group for group in app.get("button_group") if group.key == "show_uploads")
    switch.set_value(True).run()
    assert not app.exception
    assert rows_of(app, "read_rows")["File"].to_list() == ["mine.txt"]
    app.switch_page("views/overview.py").run()
    app.switch_page("views/articles.py").run()
    assert rows_of(app, "read_rows")["File"].to_list() == ["mine.txt"]


def test_saved_changes_are_taken_over_from_an_upload(open_page: Open, folder: Path) -> None:
    manifest = io.BytesIO()
    rows = {"source_file": ["rows.csv", "rows.csv"], "article_id": ["b", "c"], "outlet": ["The Post", "Herald"]}
    pd.DataFrame(rows).to_csv(manifest, index=False)
    app = upload(open_page("articles", corpus=folder), [("articles.csv", manifest.getvalue())])
    assert not app.exception
    assert read(app)["Outlet"].to_list() == ["The Post", "The Post", "Herald"]
    assert "Could not be used" not in texts(app)


def test_changes_to_the_samples_are_taken_over_from_an_upload(open_page: Open) -> None:
    rows = b"source_file,outlet\njune-plumb-line.txt,Plumb\n"
    app = upload(open_page("articles"), [("articles.csv", rows)])
    assert sorted(rows_of(app, "read_rows")["Outlet"].unique())[1] == "Plumb"
    assert len(rows_of(app, "read_rows")) == 10


def test_hostile_names_stay_text(open_page: Open, folder: Path) -> None:
    app = tick(open_page("articles", corpus=folder), "read_rows", 0)
    typed(app, "ticked_outlet_0", HOSTILE)
    app.button(key="change_ticked").click().run()
    assert not app.exception
    assert read(app).loc["A", "Outlet"] == HOSTILE
    markdown = "\n".join(element.value for kind in (app.markdown, app.caption, app.info) for element in kind)
    assert "evil.example" not in markdown
    for page in ("overview", "compare", "actors", "sources"):
        app.switch_page(f"views/{page}.py").run()
        assert not app.exception


def test_actors_are_merged_renamed_and_split(open_page: Open) -> None:
    app = open_page("articles", edited_actor="Russia")
    app.multiselect(key="actor_same_0").set_value(["Vladimir Putin"])
    app.button(key="merge_actors").click().run()
    assert not app.exception
    assert "1. Vladimir Putin merged into actor Russia" in texts(app)
    assert "Vladimir Putin" not in app.selectbox(key="edited_actor").options
    app.text_input(key="actor_new_name_1").set_value("The Russian side")
    app.button(key="rename_actor").click().run()
    assert "2. Actor Russia renamed to The Russian side" in texts(app)
    assert app.selectbox(key="edited_actor").value == "The Russian side"
    app.multiselect(key="actor_forms_2").set_value(["Moscow"])
    app.text_input(key="actor_split_name_2").set_value("Moscow city")
    app.button(key="split_actor").click().run()
    assert not app.exception
    assert "3. Moscow split off from The Russian side as Moscow city" in texts(app)
    app.switch_page("views/actors.py").run()
    names = app.selectbox(key="actor").options
    assert {"The Russian side", "Moscow city"} <= set(names)
    assert not {"Russia", "Vladimir Putin"} & set(names)


def test_an_impossible_edit_says_why(open_page: Open) -> None:
    app = open_page("articles", edited_actor="Russia")
    app.button(key="merge_actors").click().run()
    assert "Choose the actors to merge first." in texts(app)
    app.text_input(key="actor_new_name_0").set_value("Ukraine")
    app.button(key="rename_actor").click().run()
    assert not app.exception
    assert "'Ukraine' is another actor" in texts(app)
    assert "Your changes" not in texts(app)
