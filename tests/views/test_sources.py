"""The page Sources without a browser: what it says when there is nothing to show, then who is quoted and how."""

import html
import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.views.conftest import Open, grid, markup, texts

VERBS, SAME = "How they are introduced", "Same quotation, different cut"
WALL = "We have rebuilt the old harbour wall and nobody will have to leave this town again"
SHORT = "nobody will have to leave this town again"
UNQUOTED = "The road was closed on Monday. Rain fell on the hills all day. The river rose by a metre. " * 3


def corpus(folder: Path, *rows: tuple[str, str, str]) -> Path:
    """Articles of one story: outlet, title, text."""
    folder.mkdir()
    frame = pd.DataFrame(rows, columns=["outlet", "title", "text"]).assign(story="Harbour wall")
    frame["published"] = [f"2024-03-0{day + 1}" for day in range(len(frame))]
    frame.to_csv(folder / "mine.csv", index=False)
    return folder


def quoting(verb: str, words: str) -> str:
    return f"{UNQUOTED}“{words},” Anna Berg, the mayor of Larkfield, {verb} on Friday. The wall cost a lot of money."


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    return corpus(
        tmp_path / "harbour",
        ("Alpha", "Wall is rebuilt", quoting("said", WALL)),
        ("Beta", "Mayor on wall", quoting("claimed", SHORT)),
    )


def labels(app: AppTest, kind: str) -> list[str]:
    return [element.label for element in app.get(kind)]


@pytest.mark.parametrize("part", ["Share of voice", VERBS, SAME])
def test_filters_that_leave_nothing_are_named(open_page: Open, tmp_path: Path, part: str) -> None:
    quiet = corpus(tmp_path / "quiet", ("Alpha", "Rain", UNQUOTED), ("Beta", "Rain again", UNQUOTED))
    app = open_page("sources", corpus=quiet, story="Harbour wall", part=part)
    assert not app.exception
    assert "Nothing is attributed to anybody" in texts(app)
    assert "Relax the filter “Story”" in texts(app)


def test_articles_without_an_outlet_say_what_is_missing(open_page: Open, tmp_path: Path) -> None:
    folder = tmp_path / "nameless"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Wall is rebuilt\n\n{quoting('said', WALL)}")
    app = open_page("sources", corpus=folder)
    assert not app.exception
    assert "names its outlet" in texts(app)


def test_no_shared_quotation_is_said(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, part=SAME)
    assert "No quotation" not in texts(app)
    app = open_page("sources", corpus=harbour, part=SAME, outlet="Alpha")
    days = app.date_input(key="published")
    days.set_value((days.max, days.max)).run()
    assert not app.exception
    assert "“Outlets” or “Published”" in texts(app)


def test_a_stance_that_nobody_takes_is_said(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, part=VERBS, stance="negative")
    assert not app.exception
    assert "No verb of this stance" in texts(app)


def test_share_of_voice_is_that_of_the_analysis(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("sources")
    rows = seed_tables["outlet_speakers"]
    rows = rows[rows["story"].isna()].reset_index(drop=True)
    shown = grid(app, "speaker_rows")
    assert shown["Share of voice"].to_list() == rows["voice_share"].round(3).to_list()
    assert shown["Quotations"].to_list() == rows["n_quotes"].to_list()
    named = rows["speaker"].notna()
    assert shown.loc[named, "Speaker"].to_list() == rows.loc[named, "speaker"].to_list()
    assert shown.loc[~named, "Speaker"].str.startswith("No name: ").all()
    assert f"Download {len(rows)} rows × 9 columns (CSV)" in labels(app, "download_button")


def test_dates_cut_into_share_of_voice(open_page: Open) -> None:
    app = open_page("sources")
    before = grid(app, "speaker_rows")
    days = app.date_input(key="published")
    days.set_value((days.value[0], days.value[0])).run()
    assert not app.exception
    after = grid(app, "speaker_rows")
    assert 0 < after["Words"].sum() < before["Words"].sum()
    assert after.groupby("Outlet")["Share of voice"].sum().between(0.98, 1.02).all()


def test_too_little_text_says_how_much_is_missing(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, min_words="500")
    shown = grid(app, "speaker_rows")
    assert shown["Words short"].between(1, 499).all()
    assert "fewer than 500 words" in texts(app)
    kinds = next(element.value for element in app.dataframe if "Figure" in element.value)
    assert kinds["Alpha"].str.contains("words short").all()


def test_sentences_show_quotation_source_and_verb(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, source="Anna Berg", quoted_by="Beta")
    said = texts(app)
    assert "Anna Berg · Beta: 1 quotation" in said
    assert "claimed (doubting) · Beta · Mayor on wall" in said
    for kind in ("quote", "source", "cue"):
        assert f"px-{kind}-first" in said


def test_source_outlet_and_verb_in_the_address_open_the_sentences(open_page: Open, harbour: Path) -> None:
    address = {"source": "Anna Berg", "quoted_by": "Beta", "introduced": "claimed"}
    app = open_page("sources", corpus=harbour, part=VERBS, **address)
    assert "Anna Berg · Beta: 1 quotation" in texts(app)
    app.selectbox(key="quoted_by").set_value("Alpha").run()
    assert not app.exception
    assert app.selectbox(key="introduced").value == "Any"
    assert "Anna Berg · Alpha: 1 quotation" in texts(app)


def test_verbs_carry_counts_and_a_stance_in_words(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, part=VERBS)
    row = grid(app, "verb_cells").set_index("Source").loc["Anna Berg"]
    assert row.to_dict() == {"Alpha": "said 1", "Beta": "claimed 1 (doubting)"}
    only = open_page("sources", corpus=harbour, part=VERBS, stance="doubting")
    row = grid(only, "verb_cells").set_index("Source").loc["Anna Berg"]
    assert row["Beta"] == "claimed 1 (doubting)"
    assert pd.isna(row["Alpha"])


def test_an_outlet_called_as_a_column_is_shown(open_page: Open, tmp_path: Path) -> None:
    folder = corpus(tmp_path / "c", ("Source", "A", quoting("said", WALL)), ("Figure", "B", quoting("claimed", SHORT)))
    for part in ("Share of voice", VERBS, SAME):
        app = open_page("sources", corpus=folder, part=part)
        assert not app.exception


def test_cut_words_are_struck_through_beside_the_longest_version(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, part=SAME)
    first, second = [body for body in markup(app) if "px-cuts" in body]
    assert "Alpha" in first
    assert "The longest version: 16 words" in first
    assert "<del>" not in first
    assert "<del>We have rebuilt the old harbour wall and</del> nobody will have to leave" in second
    assert "Anna Berg · introduced by claimed (doubting)" in second
    assert "8 words, 50% of the longest version kept" in second
    assert "Read the article in Beta" in labels(app, "page_link")


def test_the_longest_version_is_the_measure_even_where_filters_leave_it_out(open_page: Open, harbour: Path) -> None:
    app = open_page("sources", corpus=harbour, part=SAME, outlet="Beta")
    (card,) = [body for body in markup(app) if "px-cuts" in body]
    assert "<del>We have rebuilt the old harbour wall and</del>" in card
    assert "filters leave out: Alpha" in texts(app)


def test_an_article_without_an_outlet_may_share_a_quotation(open_page: Open, tmp_path: Path) -> None:
    folder = corpus(
        tmp_path / "c",
        ("A", "One", quoting("said", WALL)),
        ("", "Two", quoting("said", SHORT)),
        ("B", "Three", UNQUOTED),
    )
    for part in ("Share of voice", VERBS, SAME):
        assert not open_page("sources", corpus=folder, part=part).exception


def test_only_quotations_that_differ(open_page: Open, tmp_path: Path) -> None:
    alike = corpus(tmp_path / "alike", ("A", "One", quoting("said", WALL)), ("B", "Two", quoting("said", WALL)))
    app = open_page("sources", corpus=alike, part=SAME)
    assert texts(app).count("px-cuts") == 2
    app.toggle(key="only_changed").set_value(True).run()
    assert "Every outlet ran these words alike" in texts(app)


def test_hostile_quotations_stay_text(open_page: Open, tmp_path: Path) -> None:
    bad = "<img src=//evil.example/x.png onerror=alert(1)> ![x](//evil.example/y.png)"
    folder = corpus(
        tmp_path / "bad",
        (bad, bad, quoting("said", f"{WALL} {bad}")),
        ("Plain", bad, quoting("claimed", SHORT)),
    )
    for part in ("Share of voice", VERBS, SAME):
        app = open_page("sources", corpus=folder, part=part)
        assert not app.exception
        drawn = "\n".join(markup(app))
        assert "<img" not in drawn
        assert "evil.example" in html.unescape(drawn)
        markdown = [element.value for kind in (app.markdown, app.caption, app.info, app.subheader) for element in kind]
        found = [text for text in [*markdown, *labels(app, "page_link")] if "evil" in text]
        assert not any(re.search(r"(?<!\\)[<!\[]", text) for text in found)
