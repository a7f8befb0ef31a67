"""A folder in which nearly everything is wrong: one article is analysed, everything else is named."""

from pathlib import Path

import pytest

from analysis.reading import Corpus, is_scored, read, read_uploads

GOOD = (
    "Harbour talks resume after a week\n\nBy Marta Lind\n4 March 2024\n\nThe two port authorities resumed "
    "their talks on Monday, "
    "a week after the southern side had left the table.\n\n“We are back,” said Ole Brandt, who leads the delegation."
)
LATIN = (
    "Le café rouvre\n\nThe café on the quay opened again on Friday after a fire that had gutted its kitchen "
    "in May, said the naïve "
    "young owner, René Lefèvre.\n\nHe paid £20,000 for the new stove."
)
BENGALI = (
    "বাজার খুলেছে\n\nবন্যার পানি নেমে যাওয়ার পর বৃহস্পতিবার জেলার প্রধান বাজারগুলো আবার খুলেছে। নয় দিন ধরে "
    "দোকানপাট বন্ধ ছিল। "
    "জেলা প্রশাসন বলেছে, চার হাজার পরিবার এখনো আশ্রয়কেন্দ্রে আছে।"
)
FOLDER = {
    "bengali.txt": BENGALI.encode(),
    "cut.json": b'[{"title": "One", "text": "The council met on Monday."}, {"title": "Two", "text": "The cou',
    "empty.txt": b"",
    "good.txt": GOOD.encode(),
    "latin.txt": LATIN.encode("cp1252"),
    "line.txt": b"word " * 1_000_000,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "untitled.csv": b"title,date\nOne,2024-01-01\n",
}


@pytest.fixture(params=["folder", "uploads"])
def corpus(request: pytest.FixtureRequest, tmp_path: Path) -> Corpus:
    if request.param == "uploads":
        return read_uploads((f"../../{name}", data) for name, data in FOLDER.items())
    for name, data in FOLDER.items():
        (tmp_path / name).write_bytes(data)
    return read([tmp_path])


def test_each_file_is_an_article_or_a_problem(corpus: Corpus) -> None:
    assert corpus.articles["source_file"].to_list() == ["bengali.txt", "good.txt", "latin.txt"]
    assert corpus.problems["source_file"].to_list() == [
        "cut.json",
        "empty.txt",
        "line.txt",
        "picture.txt",
        "untitled.csv",
    ]


def test_only_english_articles_are_scored(corpus: Corpus) -> None:
    articles = corpus.articles.set_index("source_file")
    assert is_scored(articles).to_dict() == {"bengali.txt": False, "good.txt": True, "latin.txt": True}
    assert articles.loc["bengali.txt", "warnings"] == "not English (Bengali): listed, not scored"


def test_assumed_encoding_is_named(corpus: Corpus) -> None:
    latin = corpus.articles.set_index("source_file").loc["latin.txt"]
    assert "Latin-1" in latin["warnings"]
    assert "naïve young owner, René Lefèvre" in latin["text"]
    assert "£20,000" in latin["text"]


@pytest.mark.parametrize(
    ("file", "wrong", "remedy"),
    [
        ("cut.json", "breaks off or is damaged at line 1, column", "export the file again"),
        ("empty.txt", "empty", "delete it"),
        ("line.txt", "line 1 has 5,000,000 characters, more than the 2,000,000", "split it"),
        ("picture.txt", "a PNG image, not text", "save the article itself as text"),
        ("untitled.csv", "no column of texts, only 'title', 'date'", "name the column that holds the articles 'text'"),
    ],
)
def test_problems_say_what_is_wrong_and_how_to_mend_it(corpus: Corpus, file: str, wrong: str, remedy: str) -> None:
    reason = corpus.problems.set_index("source_file").loc[file, "reason"]
    assert wrong in reason
    assert remedy in reason


def test_the_good_article_is_whole(corpus: Corpus) -> None:
    good = corpus.articles.set_index("source_file").loc["good.txt"]
    assert (good["title"], good["author"], good["published"]) == (
        "Harbour talks resume after a week",
        "Marta Lind",
        "2024-03-04",
    )
    assert good["text"] == GOOD.partition("2024\n\n")[2]
    assert good["article_id"] == "good"
