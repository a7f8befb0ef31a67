"""Five real pages, where they lie beside the repository: they must come out whole and clean."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.features.given_words import joined_share
from analysis.pipeline import analyse_corpus
from analysis.reading import Corpus, is_scored, read

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the five real pages are not beside this repository")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read([FOLDER])


def test_every_page_is_one_english_article(corpus: Corpus) -> None:
    assert len(corpus.articles) == len(list(FOLDER.glob("*.txt")))
    assert is_scored(corpus.articles).all()
    assert corpus.problems.empty
    assert corpus.articles["warnings"].isna().all()


def test_facts(corpus: Corpus) -> None:
    facts = corpus.articles.set_index(corpus.articles["source_file"].str[:3])[["outlet", "author", "published"]]
    assert facts.loc["000"].to_list() == ["BNN", "Olalekan Adigun", "2024-01-15"]
    assert facts.loc["002", "outlet"] == "BLiTZ"
    assert facts.loc["002", "published"] == "2024-07-14"
    assert facts.loc["004", "outlet"] == "Many.News"
    assert facts.loc[["001", "003"], "outlet"].isna().all()


def test_every_line_is_kept_or_listed(corpus: Corpus) -> None:
    for article in corpus.articles.itertuples():
        lines = (FOLDER / article.source_file).read_text(encoding="utf-8").splitlines()
        removed = corpus.furniture.loc[corpus.furniture["article_id"] == article.article_id, "text"]
        page = sorted(word for line in lines for word in line.split())
        assert sorted([*article.text.split(), *(word for line in removed for word in line.split())]) == page


def test_paragraphs_of_running_text_all_stay(corpus: Corpus) -> None:
    """Long paragraphs that are no part of the article, as the eye sees: a biography, disclaimers, the outlet about
    itself."""
    long = corpus.furniture[corpus.furniture["text"].str.split().str.len() > 25]
    assert long.groupby("kind").size().to_dict() == {"biography": 1, "about": 1}


def test_headings_stay_as_lines(corpus: Corpus) -> None:
    texts = pd.Series(corpus.articles["text"].to_list(), index=corpus.articles["source_file"].str[:3])
    assert "\n\nDeepening of Ties\n\n" in texts["000"]
    assert "\nImplications of the Agreement\n\n" in texts["003"]
    assert "\n\nThe Risk of Sanctions Violations\n\n" in texts["004"]


# Whom each page names, in the text or the headline, under one name each.
EVERYWHERE = {"Russia", "North Korea", "Vladimir Putin", "United States", "the West"}
NAMED = {
    "000": {"Ukraine", "Sergei Lavrov", "Choe Son Hui"},
    "001": set(),
    "002": {
        "Kim Jong Un",
        "Ukraine",
        "South Korea",
        "Sergei Lavrov",
        "Andrei Belousov",
        "Alexander Novak",
        "Yuri Ushakov",
        "John Kirby",
        "Bruce Bennett",
        "RAND Corporation",
        "National Security Council",
    },
    "003": {"Kim Jong Un", "Ukraine", "China", "South Korea", "Japan", "Soviet Union"},
    "004": {"Kim Jong Un", "Ukraine", "China", "NATO", "UN Security Council"},
}


@pytest.fixture(scope="module")
def tables(corpus: Corpus) -> dict[str, pd.DataFrame]:
    return analyse_corpus(corpus, sentiment="linear")


@pytest.mark.parametrize("page", NAMED)
def test_actors_of_a_page_are_those_it_names_and_no_other(page: str, tables: dict[str, pd.DataFrame]) -> None:
    article = tables["articles"].loc[tables["articles"]["source_file"].str.startswith(page), "article_id"].iloc[0]
    own = tables["article_actors"][tables["article_actors"]["article_id"].eq(article)]
    assert sorted(own["actor"]) == sorted(EVERYWHERE | NAMED[page])


def test_kinds_of_actors(tables: dict[str, pd.DataFrame]) -> None:
    kinds = tables["article_actors"].drop_duplicates("actor").groupby("kind")["actor"].agg(set)
    assert kinds["alliance"] == {"NATO", "the West"}
    assert kinds["organisation"] == {"National Security Council", "RAND Corporation", "UN Security Council"}
    assert "Soviet Union" in kinds["country"]
    assert set(kinds.index) == {"alliance", "country", "organisation", "person"}


def test_named_speakers_are_actors(tables: dict[str, pd.DataFrame]) -> None:
    assert joined_share(tables["quotes"], tables["mentions"]) > 0.9
