"""What the analyst corrects is laid over the corpus, written down, and taken over when the files are read again."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyse_corpus
from analysis.errors import CorpusError
from analysis.reading import ALONE, edited, manifest_frame, read, read_uploads
from analysis.reading.schema import unguarded
from views.parts.download import csv_bytes

PROSE = "The council said on Monday that the bridge will stay shut until spring. Nobody in the town was surprised. "
PAGE = f"The bridge stays shut\n\nSpread the love\n\n{PROSE * 3}\n\n{PROSE * 2}\n\n© 2024 Harbour Post.\n"
ROWS = pd.DataFrame(
    {
        "text": [f"{PROSE * 2} One.", f"{PROSE * 2} Two."],
        "outlet": ["Post", "Herald"],
        "id": ["a", "b"],
        "date": ["2024-03-01", "2024-03-02"],
    }
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(PAGE)
    ROWS.to_csv(tmp_path / "rows.csv", index=False)
    return tmp_path


def by_id(folder: Path, column: str) -> dict[str, object]:
    articles = read([folder]).articles
    return dict(zip(articles["article_id"], articles[column].fillna("none"), strict=True))


def test_a_change_lies_over_the_corpus(folder: Path) -> None:
    corpus = read([folder])
    changed = edited(corpus, {"a": {"outlet": "Evening Post", "published": "4 March 2024"}, "page": {"outlet": ""}})
    articles = changed.articles.set_index("article_id")
    assert articles.loc["a", "outlet"] == "Evening Post"
    assert articles.loc["a", "published"] == "2024-03-04"
    assert articles.loc["b", "outlet"] == "Herald"
    assert pd.isna(articles.loc["page", "outlet"])
    assert changed.furniture["outlet"].isna().all()
    assert changed.articles.dtypes.to_dict() == corpus.articles.dtypes.to_dict()
    assert changed.furniture.dtypes.to_dict() == corpus.furniture.dtypes.to_dict()
    assert corpus.articles.set_index("article_id").loc["a", "outlet"] == "Post"


def test_nonsense_changes_nothing(folder: Path) -> None:
    corpus = read([folder])
    changed = edited(corpus, {"no such article": {"outlet": "X"}, "a": {"text": "X", "published": "31 February"}})
    pd.testing.assert_frame_equal(changed.articles, corpus.articles)


@pytest.mark.parametrize("name", ["Evening Post", "=cmd()", "-", "'quoted'", "Ünïcode – “name”", "a,b;c"])
def test_what_is_written_down_is_read_again(folder: Path, name: str) -> None:
    corpus = edited(read([folder]), {"a": {"outlet": name, "story": "Bridge"}, "page": {"outlet": name}})
    (folder / "articles.csv").write_bytes(csv_bytes(manifest_frame(corpus)))
    assert by_id(folder, "outlet") == {"page": name, "a": name, "b": "Herald"}
    assert by_id(folder, "story") == {"page": "none", "a": "Bridge", "b": "none"}
    assert read([folder]).problems.empty
    uploads = [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]
    pd.testing.assert_frame_equal(read_uploads(uploads).articles, read([folder]).articles)


def test_a_row_of_no_article_is_told(folder: Path) -> None:
    (folder / "articles.csv").write_text("source_file,article_id,outlet\nrows.csv,a,X\nrows.csv,c,Y\nrows.csv,b,Z\n")
    assert by_id(folder, "outlet")["b"] == "Z"
    problems = read([folder]).problems
    assert problems["row"].to_list() == [2]
    assert "no article 'c'" in problems["reason"].iloc[0]


def test_a_removed_line_comes_back_to_its_place(folder: Path) -> None:
    before = read([folder])
    line = before.furniture.loc[before.furniture["text"].eq("Spread the love"), "line"].iloc[0]
    after = read([folder], restored=[("page.txt", line)])
    assert "Spread the love" not in before.articles["text"].iloc[0]
    assert after.articles["text"].iloc[0].startswith("Spread the love\n\nThe council said")
    assert len(after.furniture) == len(before.furniture) - 1
    (folder / "articles.csv").write_bytes(csv_bytes(manifest_frame(after)))
    pd.testing.assert_frame_equal(read([folder]).articles, after.articles)


def test_a_line_around_a_web_page_comes_back() -> None:
    body = "".join(f"<p>{PROSE} Part {part}.</p>" for part in ("one", "two", "three"))
    page = f"<html><body><nav>Menu of the day</nav><article><h1>Bridge shut</h1>{body}</article></body></html>".encode()
    furniture = read_uploads([("p.html", page)]).furniture
    line = furniture.loc[furniture["text"].eq("Menu of the day"), "line"].iloc[0]
    text = read([], uploads=[("p.html", page)], restored=[("p.html", line)]).articles["text"].iloc[0]
    assert text.startswith("Menu of the day\n\n")


def test_an_article_may_stand_alone(folder: Path) -> None:
    together = analyse_corpus(read([folder]))["articles"]["story"]
    assert together.nunique() == 1
    assert together.notna().all()
    apart = analyse_corpus(edited(read([folder]), {"a": {"story": ALONE}}))["articles"].set_index("article_id")
    assert pd.isna(apart.loc["a", "story"])
    assert apart.loc["b", "story"] == apart.loc["page", "story"]


def test_uploads_join_the_folder_and_no_name_is_taken_twice(folder: Path) -> None:
    more = f"Another page\n\n{PROSE * 3} More."
    corpus = read([folder], uploads=[("page.txt", more.encode()), ("../page.txt", f"{more} And more.".encode())])
    assert sorted(corpus.articles["source_file"].unique()) == [
        "page (2).txt",
        "page (3).txt",
        "page.txt",
        "rows.csv",
    ]
    assert corpus.articles["text"].nunique() == 5


def test_actors_beside_the_files_count(folder: Path) -> None:
    (folder / "actors.csv").write_text("actor,alias,kind\nThe council,the council,organisation\nX,,duke\n")
    corpus = read([folder])
    assert corpus.actors is not None
    assert corpus.actors.to_dict("records")[0] == {
        "actor": "The council",
        "alias": "the council",
        "kind": "organisation",
    }
    assert corpus.problems["reason"].str.contains("'duke' is none of").all()
    assert len(corpus.articles) == 3
    assert read([folder / "page.txt"]).actors is not None
    assert "The council" in set(analyse_corpus(corpus)["mentions"]["actor"])


def test_a_table_of_articles_called_actors_is_read_as_articles(tmp_path: Path) -> None:
    ROWS.assign(actor="X").to_csv(tmp_path / "actors.csv", index=False)
    corpus = read([tmp_path])
    assert corpus.actors is None
    assert len(corpus.articles) == 2


def test_a_list_of_actors_alone_holds_no_article(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("actor\nX\n")
    assert read([tmp_path]).articles.empty
    with pytest.raises(CorpusError):
        read([tmp_path / "nothing"])


@given(st.text())
def test_only_the_guard_against_formulas_is_taken_off(cell: str) -> None:
    guarded = f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
    if not cell.startswith(("'=", "'+", "'-", "'@", "'\t", "'\r")):
        assert unguarded(guarded) == cell


def test_a_second_copy_of_a_list_is_known_by_its_name(folder: Path) -> None:
    manifest = b"source_file,outlet\npage.txt,Evening Post\n"
    corpus = read([folder], uploads=[("articles (1).csv", manifest), ("my-actors(2).csv", b"actor\nX\n")])
    assert corpus.problems.empty
    assert corpus.actors is not None
    assert corpus.articles.set_index("article_id").loc["page", "outlet"] == "Evening Post"
