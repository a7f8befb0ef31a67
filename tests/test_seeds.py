"""The sample articles keep what the dashboard, the README and other tests rely on."""

import csv
import html
import re
from pathlib import Path

import pytest

import analysis

SEEDS = Path(__file__).parent.parent / "seeds"
OUTLETS = {"Larkfield Wire", "Volkhov Gazette", "The Plumb Line", "Ridgeline Sentinel", "Quayside Ledger"}
INVENTED = ("Aldersund", "Orekhovskaya", "Oakhurst", "Castellan", "Tarr")
FURNITURE = (
    "cookies",
    "Spread the love",
    "Share",
    "appeared first on",
    "All Rights Reserved",
    "Prior to",
    "Link copied",
    "READ MORE",
    "Most read",
    "Please follow",
    "Leave a comment",
    "more than just a news website",
    "Read also",
)
QUOTATION = re.compile(r'"([^"\n]+)"|“([^”\n]+)”|‘([^‘\n]+?)’(?![\w])')


def pages() -> list[Path]:
    return sorted(path for path in SEEDS.iterdir() if path.name.startswith(("january-", "june-")))


def visible(path: Path) -> str:
    """The page's text without tags, with straight apostrophes."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<[^>]+>", "\n", re.sub(r"(?s)<head>.*?</head>", "", text)))
    return text


def squashed(text: str) -> str:
    return re.sub(r"\W+", " ", text.replace("’", "'")).strip().lower()


def quotations(paragraph: str) -> list[str]:
    return [next(filter(None, groups)) for groups in QUOTATION.findall(paragraph)]


def test_there_are_two_stories_of_five_pages():
    names = [path.stem for path in pages()]
    assert len(names) == 10
    january, june = ({n.partition("-")[2] for n in names if n.startswith(month)} for month in ("january", "june"))
    assert january == june
    assert len(january) == 5


def test_the_manifest_names_each_page_once():
    with (SEEDS / "articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["source_file"] for row in rows) == [path.name for path in pages()]
    stories = {row["source_file"].partition("-")[0]: row["story"] for row in rows}
    assert all(row["story"] == stories[row["source_file"].partition("-")[0]] for row in rows)
    assert len(set(stories.values())) == 2


def test_pages_are_messy():
    for path in pages():
        assert any(piece in visible(path) for piece in FURNITURE), path.name
    assert {path.suffix for path in pages()} == {".txt", ".md", ".html"}


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.stem)
def test_no_words_are_put_into_a_real_persons_mouth(path):
    """Four or more quoted words are in the README's table of published wordings, or an invented commentator's."""
    published = squashed((SEEDS / "README.md").read_text(encoding="utf-8").partition("## What is real")[2])
    for paragraph in visible(path).splitlines():
        if any(name in paragraph for name in INVENTED):
            continue
        for quotation in quotations(paragraph):
            if len(quotation.split()) >= 4:
                assert squashed(quotation) in published, quotation


@pytest.mark.parametrize(
    ("opening", "month"),
    [("Choe led a government delegation", "january"), ("North Korea's state news agency KCNA", "june")],
)
def test_a_wire_paragraph_runs_in_three_outlets(opening, month):
    carriers = {}
    for path in pages():
        for line in visible(path).splitlines():
            if line.startswith(opening):
                carriers[path.stem] = line.strip().removesuffix(" (Larkfield Wire)")
    assert len(carriers) == 3
    assert f"{month}-larkfield-wire" in carriers
    assert len(set(carriers.values())) == 1
    assert 55 <= len(next(iter(carriers.values())).split()) <= 100


def test_a_quotation_is_cut_differently():
    cuts = set()
    for path in pages():
        quoted = [q for line in visible(path).splitlines() for q in quotations(line)]
        cuts |= {squashed(q) for q in quoted if "mutual assistance in case of" in q}
    assert len(cuts) == 2
    assert min(cuts, key=len) in max(cuts, key=len)


def test_reading_finds_titles_outlets_dates_and_stories():
    articles = analysis.read_corpus(SEEDS)
    assert len(articles) == 10
    assert set(articles["outlet"]) == OUTLETS
    assert articles.groupby("story")["outlet"].nunique().to_list() == [5, 5]
    assert articles["title"].str.len().between(30, 90).all()
    assert set(articles["published"].astype(str).str[:7]) == {"2024-01", "2024-06"}


def test_reading_leaves_the_page_furniture_out():
    for row in analysis.read_corpus(SEEDS).itertuples():
        assert 450 <= len(row.text.split()) <= 850, row.title
        for piece in FURNITURE:
            assert piece not in row.text, row.title
