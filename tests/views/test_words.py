"""The page Words: distinctive words, headlines, loaded words, repetition, shared passages."""

import html
import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.comparison.keyness import CLEAR_Z, term_spans
from tests.views.conftest import Open, grid, markup, texts
from tests.views.test_pages import HOSTILE, PROSE, write_table

STORY = "Talks in Moscow (January 2024)"
HEADLINES, LOADED = "Headline against body", "Loaded words"
REPETITION, SHARED = "Repetition", "Shared passages"
PARTS = ("Distinctive words", HEADLINES, LOADED, REPETITION, SHARED)
COPIED = (
    "The harbour board met on Monday to hear what the storm of last week had done to the northern wall and to the "
    "three cranes that stand beside it, and it asked the engineers for a plan before the winter comes."
)


def terms(app: AppTest) -> list[pd.DataFrame]:
    return [element.value for element in app.dataframe if str(element.key).startswith("terms_")]


def plain(bodies: list[str]) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", "\n".join(bodies)))


@pytest.mark.parametrize("part", PARTS)
def test_every_part_shows_the_sample_articles(open_page: Open, part: str) -> None:
    app = open_page("words", words=part)
    assert not app.exception
    assert len(app.dataframe)
    assert len(app.get("download_button"))


@pytest.mark.parametrize("part", PARTS)
def test_articles_of_no_outlet_leave_nothing_to_compare(open_page: Open, part: str, tmp_path: Path) -> None:
    corpus = write_table(tmp_path / "corpus", text=[PROSE], title=["Talks"])
    app = open_page("words", corpus=corpus, words=part)
    assert not app.exception
    assert "names its outlet" in texts(app)


def test_terms_are_those_of_the_analysis(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("words", story=STORY)
    rows = seed_tables["keyness"]
    own = rows[rows["story"].eq(STORY) & rows["outlet"].eq("Quayside Ledger") & rows["z"].gt(0)]
    shown = grid(app, "terms_Quayside Ledger")
    assert shown["Term"].to_list() == own["term"].to_list()[: len(shown)]
    assert shown["Here"].to_list() == own["n_outlet"].to_list()[: len(shown)]


def test_a_term_opens_the_sentences_that_hold_it(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("words", story=STORY, term_of="Quayside Ledger", term="trade")
    spans = term_spans(seed_tables, "trade", story=STORY, outlet="Quayside Ledger")
    assert f"Quayside Ledger says “trade” {len(spans)} times in 1 article" in texts(app)
    marks = [body for body in markup(app) if "px-found" in body]
    assert "".join(marks).count('class="px px-found') == len(spans)


def test_terms_said_less_are_asked_for(open_page: Open) -> None:
    app = open_page("words", story=STORY, direction="Says less")
    assert not app.exception
    shown = terms(app)
    assert shown
    assert all((frame["z"] < 0).all() for frame in shown)


def test_only_clear_terms_or_a_word_on_what_to_relax(open_page: Open) -> None:
    app = open_page("words", story=STORY, only_clear="true")
    assert not app.exception
    shown = terms(app)
    assert shown
    assert all((frame["z"].abs() >= CLEAR_Z).all() for frame in shown)


def test_a_story_is_chosen_where_the_sidebar_names_none(open_page: Open) -> None:
    app = open_page("words")
    choice = app.selectbox(key="in_story")
    assert STORY in choice.options
    before = grid(app, "terms_Larkfield Wire")
    choice.set_value(choice.options[1]).run()
    assert not grid(app, "terms_Larkfield Wire").equals(before)
    app = open_page("words", story=STORY)
    assert "in_story" not in [box.key for box in app.selectbox]


def test_headlines_stand_beside_their_sentences(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("words", words=HEADLINES)
    rows = seed_tables["headlines"]
    said = plain(markup(app))
    assert f"{len(rows)} headlines" in texts(app)
    for row in rows.itertuples():
        text = seed_tables["articles"].set_index("article_id").at[row.article_id, "text"]
        assert row.headline in said
        assert text[row.start : row.end] in said
    app.selectbox(key="headline").set_value("Attribution dropped").run()
    assert f"{rows['attribution'].eq('dropped').sum()} headline" in texts(app)


def test_a_loaded_word_opens_its_sentences(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("words", words=LOADED)
    cells = grid(app, "loaded_cells").set_index("Word")
    rows = seed_tables["loaded"]
    assert cells.loc["very"].drop("Kind").sum() == rows["cue"].str.lower().eq("very").sum()
    app.selectbox(key="loaded_word").set_value("very")
    app.selectbox(key="loaded_of").set_value("Larkfield Wire").run()
    n = (rows["cue"].str.lower().eq("very") & rows["outlet"].eq("Larkfield Wire")).sum()
    assert f"“very” · Larkfield Wire: {n} times" in texts(app)
    assert texts(app).count('class="px px-loaded') == n


def test_loaded_words_follow_the_voice(open_page: Open, seed_tables: dict[str, pd.DataFrame]) -> None:
    app = open_page("words", words=LOADED, voice="Quoted")
    cells = grid(app, "loaded_cells").drop(columns=["Word", "Kind"])
    assert cells.to_numpy(dtype=float, na_value=0).sum() == seed_tables["loaded"]["voice"].eq("quoted").sum()


def test_a_repeated_phrase_opens_where_it_stands(open_page: Open) -> None:
    app = open_page("words", words=REPETITION)
    first = grid(app, "repeat_cells").iloc[0]
    assert app.selectbox(key="repeat").value == first["Said again"]
    assert texts(app).count('class="px px-repeat') == first["Times"]


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return write_table(
        tmp_path / "corpus",
        text=[
            f"{PROSE}\n\n{COPIED}\n\nAlpha adds this.",
            f"Beta begins so.\n\n{COPIED}\n\nBeta went on to other things.",
        ],
        outlet=["Alpha", "Beta"],
        title=["Wall", "Cranes"],
        story=["Storm", "Storm"],
    )


def test_shared_passages_stand_side_by_side(open_page: Open, copies: Path) -> None:
    app = open_page("words", corpus=copies, words=SHARED)
    assert not app.exception
    row = grid(app, "pair_cells").iloc[0]
    assert (row["Article"], row["Other article"], row["Passages"]) == ("Alpha: Wall", "Beta: Cranes", 1)
    card = next(body for body in markup(app) if "px-card" in body)
    marked = re.findall(r'<mark class="px px-shared[^>]*>([^<]*)</mark>', card)
    assert [html.unescape(text) for text in marked] == [COPIED.rstrip(".")] * 2
    assert f"Passage 1 of 1: {row['Words']} words" in card


def test_passages_are_read_from_either_outlet(open_page: Open, copies: Path) -> None:
    app = open_page("words", corpus=copies, words=SHARED, outlet="Beta")
    assert not app.exception
    assert grid(app, "pair_cells")["Article"].to_list() == ["Alpha: Wall"]
    assert texts(app).count("px-shared-first") >= 2


def test_no_shared_passage_is_said(open_page: Open, tmp_path: Path) -> None:
    corpus = write_table(tmp_path / "corpus", text=[PROSE], outlet=["A"], title=["T"], story=["S"])
    app = open_page("words", corpus=corpus, words=SHARED)
    assert not app.exception
    assert "No passage stands in articles of two outlets" in texts(app)


@pytest.mark.parametrize("part", PARTS)
def test_hostile_names_stay_text(open_page: Open, tmp_path: Path, part: str) -> None:
    corpus = write_table(
        tmp_path / "corpus",
        text=[f"{PROSE}{HOSTILE}\n\n{COPIED}", f"{PROSE}\n\n{COPIED}\n\n{HOSTILE} is very dangerous."],
        outlet=[HOSTILE, "Plain"],
        title=[f"{HOSTILE} may resume", HOSTILE],
        story=[HOSTILE, HOSTILE],
    )
    app = open_page("words", corpus=corpus, words=part)
    assert not app.exception
    assert "<img" not in "\n".join(markup(app))
    markdown = [element.value for kind in (app.markdown, app.caption, app.info, app.subheader) for element in kind]
    assert not any(re.search(r"(?<!\\)[<!\[]", value) for value in markdown if "evil" in value)


def test_copied_text_that_is_left_out_is_named(open_page: Open, copies: Path) -> None:
    app = open_page("words", corpus=copies, words=SHARED, copied="Out")
    assert not app.exception
    assert "“Copied text”" in texts(app)
