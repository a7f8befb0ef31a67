"""The page Coverage: who reports what, who leaves it out, and in which words."""

import html
import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.comparison.coverage import CLOSE
from tests.views.conftest import Open, grid, markup, texts
from tests.views.test_pages import HOSTILE, PROSE, write_table
from views.parts.claims import ALONE, ALONE_LEFT_OUT, EVERYTHING, LEFT_OUT, chosen_claims, claim_articles
from views.parts.context import around

STORY = "Talks in Moscow (January 2024)"
KINDS = ("Claims", "Quotations", "Numbers", "Dates", "Actors")


def cards(app: AppTest) -> list[str]:
    return [body for body in markup(app) if 'class="px-card"' in body]


def heading(card: str) -> str:
    return html.unescape(re.search(r"<h3>(.*?)</h3>", card)[1])


def total(app: AppTest) -> int:
    return int(re.search(r"^(\d+) of \d+, those that", texts(app), re.M)[1])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_shows_the_sample_articles(open_page: Open, seed_tables, kind: str) -> None:
    app = open_page("coverage", story=STORY, kind=kind)
    assert not app.exception
    rows = seed_tables["coverage"]
    own = rows[rows["story"].eq(STORY) & rows["kind"].eq(kind.lower().removesuffix("s"))]
    assert total(app) == own["claim_id"].nunique()
    first = own[own["claim_id"].str.endswith("-1")]
    card = cards(app)[0]
    assert f"{first['n_outlets'].iloc[0]} of 5 outlets report it" in card
    for outlet in first["outlet"]:
        assert outlet in card


def test_counts_of_outlets_are_those_of_the_analysis(open_page: Open, seed_tables) -> None:
    app = open_page("coverage", story=STORY)
    counts = seed_tables["outlet_coverage"]
    own = counts[counts["story"].eq(STORY) & counts["kind"].eq("claim")].set_index("outlet")
    shown = grid(app, "coverage_cells").set_index("Outlet")
    assert shown["It alone reports"].to_dict() == own["n_alone"].to_dict()
    assert shown["Leaves out"].to_dict() == own["n_left_out"].to_dict()


@pytest.mark.parametrize(
    ("which", "column"), [(EVERYTHING, "Reports"), (ALONE, "It alone reports"), (LEFT_OUT, "Leaves out")]
)
def test_a_number_opens_as_many_claims(open_page: Open, which: str, column: str) -> None:
    app = open_page("coverage", story=STORY)
    shown = grid(app, "coverage_cells")
    row = shown["Outlet"].to_list().index("The Plumb Line")
    app.session_state["coverage_cells"] = {"selection": {"rows": [], "columns": [], "cells": [[row, column]]}}
    app = open_page("coverage", story=STORY, by="The Plumb Line", which=which)
    assert total(app) == shown[column].iloc[row]


def test_claims_are_found_by_a_word(open_page: Open) -> None:
    app = open_page("coverage", story=STORY, containing="peskov")
    assert cards(app)
    assert all("peskov" in card.lower() for card in cards(app))
    app = open_page("coverage", story=STORY, kind="Numbers", containing="TWO")
    assert heading(cards(app)[0]) == "2 ministers"
    assert all("two" in card.lower() for card in cards(app))


def test_claims_of_sentences_little_alike_say_so_and_can_be_left_out(open_page: Open, seed_tables) -> None:
    rows = seed_tables["coverage"]
    claims = rows[rows["story"].eq(STORY) & rows["kind"].eq("claim")].drop_duplicates("claim_id")
    n_loose = claims["likeness"].lt(CLOSE).sum()
    assert n_loose
    app = open_page("coverage", story=STORY)
    assert total(app) == len(claims)
    assert any("loosely alike" in card for card in cards(app))
    app = open_page("coverage", story=STORY, close="true")
    assert total(app) == len(claims) - n_loose
    assert not any("loosely alike" in card for card in cards(app))


def test_nothing_of_the_kind_names_what_to_relax(open_page: Open) -> None:
    app = open_page("coverage", story=STORY, containing="no such word")
    assert not app.exception
    assert "other words" in texts(app)


def test_sentences_open_in_their_context(open_page: Open, seed_tables) -> None:
    app = open_page("coverage", story=STORY, kind="Numbers")
    context = re.search(r"<summary>In context</summary><p>.*?</p><blockquote>(.*?)</blockquote>", cards(app)[0], re.S)[
        1
    ]
    plain = html.unescape(re.sub(r"<[^>]*>", "", context))
    texts_of = seed_tables["articles"]["text"]
    assert texts_of.str.contains(plain, regex=False).sum() == 1
    assert plain.count(".") >= 2
    assert "px-said" in context


def test_outlets_filtered_out_are_neither_heard_nor_silent(open_page: Open) -> None:
    app = open_page("coverage", story=STORY, outlet=["Larkfield Wire", "Volkhov Gazette"])
    assert not app.exception
    assert grid(app, "coverage_cells")["Outlet"].to_list() == ["Larkfield Wire", "Volkhov Gazette"]
    said = "".join(cards(app))
    assert "of 2 outlets" in said
    assert "The Plumb Line" not in said


def test_one_outlet_has_nothing_to_compare(open_page: Open) -> None:
    app = open_page("coverage", story=STORY, outlet="Larkfield Wire")
    assert not app.exception
    assert "“Outlets”" in texts(app)


def test_stories_of_one_outlet_are_not_compared(open_page: Open, tmp_path: Path) -> None:
    corpus = write_table(
        tmp_path / "corpus", text=[PROSE, f"{PROSE} Two."], outlet=["A", "B"], story=["S", "T"], title=["X", "Y"]
    )
    app = open_page("coverage", corpus=corpus)
    assert not app.exception
    assert "No story here is covered by two outlets" in texts(app)


def test_the_saved_matrix_has_a_column_an_outlet(open_page: Open) -> None:
    app = open_page("coverage", story=STORY, kind="Dates")
    matrix = next(element.value for element in app.dataframe if "Claim" in element.value)
    assert len(matrix) == total(app)
    assert f"Download {len(matrix)} rows × 9 columns (CSV)" in [one.label for one in app.get("download_button")]
    first = matrix.iloc[0]
    assert (first[["Larkfield Wire", "The Plumb Line"]].notna()).all()
    silent = matrix.drop(columns=["Kind", "Claim"]).eq("leaves it out").sum(axis=1)
    told = matrix["Outlets reporting"] > 1
    assert (silent[told] == matrix.loc[told, "Outlets leaving it out"]).all()


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_articles_stay_text(open_page: Open, tmp_path: Path, kind: str) -> None:
    said = f"“{HOSTILE} is what we shall all have to read tomorrow,” {HOSTILE} said on 3 May 2024."
    corpus = write_table(
        tmp_path / "corpus",
        text=[f"{PROSE}{said} {HOSTILE} 12 people.", f"{said} {PROSE}{HOSTILE} 12 people."],
        outlet=[HOSTILE, "Plain"],
        title=[HOSTILE, HOSTILE],
        story=[HOSTILE, HOSTILE],
    )
    app = open_page("coverage", corpus=corpus, kind=kind)
    assert not app.exception
    assert cards(app)
    assert "<img" not in "\n".join(markup(app))


def rows(*found: tuple[str, str, str | None, int, int]) -> pd.DataFrame:
    """claim, outlet, article (None: left out), outlets reporting, outlets silent"""
    frame = pd.DataFrame(found, columns=["claim_id", "outlet", "article_id", "n_outlets", "n_silent"])
    return frame.assign(claim="X", covered=frame["article_id"].notna())


TABLE = rows(
    ("S/claim-1", "A", "1", 2, 1),
    ("S/claim-1", "B", "2", 2, 1),
    ("S/claim-1", "C", None, 2, 1),
    ("S/claim-2", "A", "1", 1, 2),
    ("S/claim-10", "A", "1", 2, 1),
    ("S/claim-10", "C", "3", 2, 1),
    ("S/claim-10", "B", None, 2, 1),
)


@pytest.mark.parametrize(
    ("which", "outlet", "claims"),
    [
        (EVERYTHING, None, ["S/claim-1", "S/claim-10", "S/claim-2"]),
        (EVERYTHING, "B", ["S/claim-1"]),
        (ALONE, "A", ["S/claim-2"]),
        (ALONE, "B", []),
        (LEFT_OUT, "C", ["S/claim-1"]),
        (ALONE_LEFT_OUT, "B", ["S/claim-10"]),
        (ALONE_LEFT_OUT, None, ["S/claim-1", "S/claim-10"]),
    ],
)
def test_claims_are_chosen_by_who_reports_them(which: str, outlet: str | None, claims: list[str]) -> None:
    chosen = chosen_claims(TABLE, which, outlet, fewest=1, most=3)
    assert list(chosen["claim_id"].unique()) == claims
    # All rows of a chosen claim are there, its silent outlets too.
    assert len(chosen) == TABLE["claim_id"].isin(claims).sum()


def test_claims_are_chosen_by_how_many_report_them() -> None:
    assert set(chosen_claims(TABLE, EVERYTHING, None, fewest=1, most=1)["claim_id"]) == {"S/claim-2"}
    assert "S/claim-2" not in set(chosen_claims(TABLE, EVERYTHING, None, fewest=2, most=3)["claim_id"])


def test_each_outlet_has_its_article_before_another_has_two() -> None:
    found = rows(("c", "A", "1", 2, 0), ("c", "A", "2", 2, 0), ("c", "B", "3", 2, 0), ("c", "B", None, 2, 0))
    assert claim_articles(found, most=4) == ["1", "3", "2"]
    assert claim_articles(found, most=2) == ["1", "3"]


@pytest.mark.parametrize(
    ("span", "n", "found"),
    [
        ((12, 18), 1, (0, 30)),
        ((12, 18), 0, (10, 20)),
        ((0, 9), 2, (0, 30)),
        ((25, 40), 1, (10, 40)),
        ((5, 5), 1, (0, 20)),
    ],
)
def test_context_ends_with_sentences(span: tuple[int, int], n: int, found: tuple[int, int]) -> None:
    assert tuple(around([(0, 9), (10, 20), (21, 30)], *span, n=n)) == found


def test_context_without_sentences_is_the_span() -> None:
    assert tuple(around([], 3, 7)) == (3, 7)
