import gzip
import io
import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import CorpusError
from analysis.reading import read, read_corpus, read_uploads
from analysis.reading.encoding import decode
from analysis.reading.mending import mend
from analysis.reading.schema import UnusableFileError
from analysis.reading.sources import LARGEST_UNPACKED

ONE = "The council met on Monday and decided that the bridge would be closed for repairs until the end of the year."
TWO = "The ferry company said that it would run two more boats for as long as the bridge over the river was closed."
ROWS = [
    {
        "id": "a",
        "outlet": "Quay",
        "title": "Bridge shut",
        "date": "2024-01-02",
        "text": ONE + "\n\n“Sorry,” it said; then, left.",
    },
    {"id": "b", "outlet": "Hill", "title": "More boats", "date": "2024-01-03", "text": TWO},
]
FRAME = pd.DataFrame(ROWS)


def _parquet() -> bytes:
    buffer = io.BytesIO()
    FRAME.to_parquet(buffer)
    return buffer.getvalue()


TABLES = {
    "t.csv": FRAME.to_csv(index=False).encode(),
    "bom.csv": FRAME.to_csv(index=False).encode("utf-8-sig"),
    "semicolon.csv": FRAME.to_csv(index=False, sep=";").encode(),
    "wide.csv": FRAME.to_csv(index=False).encode("utf-16"),
    "crlf.csv": FRAME.to_csv(index=False, lineterminator="\r\n").encode(),
    "t.tsv": FRAME.to_csv(index=False, sep="\t").encode(),
    "t.json": json.dumps(ROWS).encode(),
    "object.json": json.dumps({"status": "ok", "articles": ROWS}).encode(),
    "deep.json": json.dumps({"response": {"total": 2, "results": ROWS}}).encode(),
    "columns.json": FRAME.to_json(orient="records").encode(),
    "lines.json": "\n".join(map(json.dumps, ROWS)).encode(),
    "t.jsonl": "\n".join(map(json.dumps, ROWS)).encode(),
    "t.parquet": _parquet(),
    "T.CSV": FRAME.to_csv(index=False).encode(),
}


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("name", TABLES)
def test_tables_are_taken_as_they_are(name: str, packed: bool) -> None:
    data = TABLES[name]
    corpus = read_uploads([(name + ".gz", gzip.compress(data)) if packed else (name, data)])
    assert corpus.problems.empty
    assert corpus.furniture.empty
    articles = corpus.articles
    assert articles["text"].to_list() == [row["text"] for row in ROWS]
    assert articles["article_id"].to_list() == ["a", "b"]
    assert articles["outlet"].to_list() == ["Quay", "Hill"]
    assert articles["published"].to_list() == ["2024-01-02", "2024-01-03"]
    assert articles["source_file"].unique().tolist() == [name + ".gz" * packed]


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page.htm", "page.html", "PAGE.TXT"])
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_pages_are_cleaned(name: str, packed: bool) -> None:
    paragraphs = [ONE, "“Sorry,” the mayor said. " + TWO]
    if ".htm" in name:
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        page = (
            f"<html><head><title>Bridge shut</title></head><body><nav>Home</nav><article><h1>Bridge "
            f"shut</h1>{body}</article></body></html>"
        )
    else:
        page = "Bridge shut\n\nShare this article\n\n" + "\n\n".join(paragraphs)
    data = page.encode()
    corpus = read_uploads([(name + ".gz", gzip.compress(data)) if packed else (name, data)])
    assert corpus.problems.empty
    assert corpus.articles["title"].to_list() == ["Bridge shut"]
    assert corpus.articles["text"].to_list() == ["\n\n".join(paragraphs)]
    assert corpus.articles["article_id"].to_list() == [name.split(".")[0]]
    assert set(corpus.furniture["text"]) & {"Share this article", "Home"}


def test_markdown_marks_and_front_matter_are_taken_off() -> None:
    page = (
        '---\ntitle: "Bridge shut"\nauthor: Ida Roe\ndate: 2024-01-02\noutlet: Quay\n---\n\n'
        "# Bridge shut\n\n![Bridge](b.png)\n\n"
        f"The **council** met [on Monday](https://quay.example/a).\n\n## What now\n\n{ONE} 2 * 3 * 4 is "
        f"snake_case_name.\n\n---\n\n{TWO}\n"
    )
    corpus = read_uploads([("bridge.md", page.encode())])
    article = corpus.articles.iloc[0]
    assert article[["title", "author", "published", "outlet"]].to_list() == [
        "Bridge shut",
        "Ida Roe",
        "2024-01-02",
        "Quay",
    ]
    assert article["text"] == f"The council met on Monday.\n\nWhat now\n\n{ONE} 2 * 3 * 4 is snake_case_name.\n\n{TWO}"


def test_html_metadata() -> None:
    page = (
        '<html lang="en"><head><meta charset="utf-8"><title>Bridge shut | Quay Observer</title>'
        '<meta property="og:site_name" content="Quay Observer">'
        '<meta property="og:title" content="Bridge shut"><meta name="author" content="Ida Roe">'
        '<meta property="article:published_time" content="2024-01-02T05:00:00Z"><link rel="canonical" href="https://quay.example/bridge"></head>'
        f"<body><nav>Home</nav><article><h1>Bridge "
        f"shut</h1><p>{ONE}</p><p>{TWO}</p></article><footer>Imprint</footer></body></html>"
    )
    corpus = read_uploads([("p.html", page.encode())])
    article = corpus.articles.iloc[0]
    assert article[["title", "outlet", "author", "published", "url"]].to_list() == [
        "Bridge shut",
        "Quay Observer",
        "Ida Roe",
        "2024-01-02",
        "https://quay.example/bridge",
    ]
    assert article["text"] == f"{ONE}\n\n{TWO}"
    assert {"Home", "Imprint"} <= set(corpus.furniture["text"])


def test_html_without_an_article_is_read_line_by_line() -> None:
    corpus = read_uploads([("p.html", f"<div>{ONE}<br>{TWO}</div>".encode())])
    assert ONE in corpus.articles["text"].iloc[0]


def test_html_by_its_stated_encoding() -> None:
    head = '<html><head><meta charset="windows-1251"></head>'
    page = f"{head}<body><article><p>{ONE} Совет.</p><p>{TWO}</p></article></body></html>"
    assert "Совет." in read_uploads([("p.html", page.encode("cp1251"))]).articles["text"].iloc[0]


@pytest.mark.parametrize(
    ("data", "text", "warned"),
    [
        ("Café – “yes”".encode(), "Café – “yes”", ""),
        ("Café – “yes”".encode("utf-8-sig"), "Café – “yes”", ""),
        ("Café – “yes”".encode("utf-16"), "Café – “yes”", ""),
        (("The café on the quay. " * 3).encode("utf-16-le"), "The café on the quay. " * 3, "UTF-16-LE"),
        (("The café – “open” again. " * 3).encode("cp1252"), "The café – “open” again. " * 3, "Latin-1"),
        (("Совет решил в понедельник, что мост закроют до конца года. " * 5).encode("cp1251"), None, "cp1251"),
        ("Свет и мир — слова, слова".encode()[:-1], "Свет и мир — слова, слов\ufffd", "damaged UTF-8"),
    ],
)
def test_encodings(data: bytes, text: str | None, warned: str) -> None:
    decoded = decode(data)
    assert text is None or decoded.text == text
    assert warned in (decoded.warning or "")
    assert bool(warned) == bool(decoded.warning)


@pytest.mark.parametrize(
    "data", [b"", b" \n\t", b"%PDF-1.7 x", b"PK\x03\x04aaaa", b"\x00\x01\x02\x03" * 50, b"\x7fELF" + b"\x00" * 9]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnusableFileError):
        decode(data)


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("Itâ€™s a â€œtestâ€\x9d of cafÃ©s", "It’s a “test” of cafés"),
        ("a\u00a0b\u2009c\ufeffd\u200be\u00adf", "a b cdef"),
        ("a\r\nb\rc\u2028d\u2029e\x0bf", "a\nb\nc\nd\ne\nf"),
        ("Q&amp;A &nbsp; &quot;x&quot; AT&T &nbs...", 'Q&A   "x" AT&T &nbs...'),
        ("ﬁnd ‘it’ – “now”…", "find ‘it’ – “now”…"),
        ("cafe\u0301", "café"),
        ("naïve—“São” Łódź", "naïve—“São” Łódź"),
    ],
)
def test_mending(damaged: str, sound: str) -> None:
    assert mend(damaged) == sound


@settings(deadline=None)
@given(st.text())
def test_mended_text_has_plain_line_breaks_and_spaces(text: str) -> None:
    mended = mend(text)
    assert "\n".join(mended.splitlines()) == mended.removesuffix("\n")
    mended.encode()


@pytest.mark.parametrize(
    ("name", "data", "row", "reason"),
    [
        ("a.docx", b"x", None, "files of this kind are not read"),
        ("noextension", b"x", None, "files of this kind are not read"),
        ("a.txt.gz", b"x", None, "no gzip file"),
        ("a.txt.gz", gzip.compress(b"words " * 1000, mtime=0)[:-20], None, "breaks off"),
        ("bomb.txt.gz", gzip.compress(b"\0" * (LARGEST_UNPACKED + 10), mtime=0), None, "unpacks to over"),
        ("a.parquet", b"PAR1xxxx", None, "no complete Parquet"),
        ("a.json", b"[1, 2]", None, "no field of texts"),
        ("a.json", b"[" * 100_000, None, "cannot be read"),
        ("a.json", b'{"title": "x"}', None, "no field of texts, only 'title'"),
        ("a.json", b"[]", None, "no field of texts"),
        ("a.jsonl", b'{"text": "Good words here."}\n{"text": "cut', 2, "no complete JSON object at column"),
        ("a.jsonl", b'{"text": "Good words here."}\n[3]', 2, "is no object"),
        ("a.csv", b"text,title\n,empty\n", 1, "no text"),
        ("a.csv", b'text\n"unclosed', None, ""),
        ("a.txt", b"Share this article\nLink copied\n", None, "nothing but page furniture"),
        ("a.html", b"<html><script>x()</script></html>", None, "shows no text"),
    ],
)
def test_each_problem_is_named(name: str, data: bytes, row: int | None, reason: str) -> None:
    problems = read_uploads([(name, data)]).problems
    if reason:
        assert problems["source_file"].to_list() == [name]
        assert problems["row"].to_list() == [row] if row else problems["row"].isna().all()
        assert reason in problems["reason"].iloc[0]


@settings(deadline=None)
@given(
    st.sampled_from(["a.txt", "a.md", "a.html", "a.csv", "a.tsv", "a.json", "a.jsonl", "a.parquet", "a.txt.gz"]),
    st.binary(max_size=200),
)
def test_any_bytes_are_an_article_or_a_problem(name: str, data: bytes) -> None:
    corpus = read_uploads([(name, data)])
    assert len(corpus.articles) + len(corpus.problems) >= (name != "a.csv" and name != "a.tsv" and name != "a.jsonl")


@settings(deadline=None)
@given(st.sampled_from(["a.txt", "a.md", "a.html", "a.csv", "a.json"]), st.text(max_size=200))
def test_any_text_is_an_article_or_a_problem(name: str, text: str) -> None:
    corpus = read_uploads([(name, text.encode("utf-8", "replace"))])
    assert corpus.articles["article_id"].is_unique


def test_folders_are_read_recursively_without_hidden_files_and_readmes(tmp_path: Path) -> None:
    for name in ("b.txt", "sub/a.txt", "sub/.hidden.txt", ".git/c.txt", "README.md", "sub/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{ONE} {name}")
    corpus = read([tmp_path])
    assert corpus.articles["source_file"].to_list() == ["b.txt", "sub/a.txt", "sub/b.txt"]
    assert corpus.articles["article_id"].to_list() == ["b", "sub/a", "sub/b"]
    assert read_corpus(tmp_path / "b.txt")["source_file"].to_list() == ["b.txt"]
    assert read_corpus(str(tmp_path))["article_id"].to_list() == ["b", "sub/a", "sub/b"]


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file or folder"):
        read_corpus(tmp_path / "missing")


def test_progress_is_told(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(ONE + name)
    told: list[tuple[int, int]] = []
    read([tmp_path], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_manifest_wins_over_the_page(tmp_path: Path) -> None:
    page = f"Bridge shut\n\nBy Ida Roe\n2 January 2024\n\n{ONE}\n\n{TWO}\n\n© 2024 Quay Observer"
    (tmp_path / "a.txt").write_text(page)
    (tmp_path / "b.txt").write_text(page.replace("Monday", "Tuesday"))
    (tmp_path / "articles.csv").write_text(
        "file,outlet,title,published,story\na.txt,Hill Courier,,2024-02-03,bridge\nmissing.txt,X,,,\n,Y,,,\n"
    )
    corpus = read([tmp_path])
    columns = ["outlet", "title", "author", "published", "story"]
    assert corpus.articles[columns].iloc[0].to_list() == [
        "Hill Courier",
        "Bridge shut",
        "Ida Roe",
        "2024-02-03",
        "bridge",
    ]
    assert corpus.articles[columns[:4]].iloc[1].to_list() == ["Quay Observer", "Bridge shut", "Ida Roe", "2024-01-02"]
    assert corpus.problems[["source_file", "row"]].to_numpy().tolist() == [["articles.csv", 2], ["articles.csv", 3]]
    assert corpus.problems["reason"].str.contains("missing.txt|names no file").all()
    alone = read([tmp_path / "a.txt"])
    assert alone.articles["outlet"].to_list() == ["Hill Courier"]
    assert alone.problems.empty
    uploaded = read_uploads([(f"C:\\x\\{p.name}", p.read_bytes()) for p in sorted(tmp_path.iterdir())])
    pd.testing.assert_frame_equal(uploaded.articles, corpus.articles)


def test_identical_files_are_read_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Bridge shut\n\n{ONE}\n\nShare this article")
    corpus = read([tmp_path])
    assert corpus.articles["source_file"].to_list() == ["a.txt"]
    assert corpus.furniture["article_id"].unique().tolist() == ["a"]
    assert corpus.problems["source_file"].to_list() == ["b.txt"]
    assert "the same article as a.txt" in corpus.problems["reason"].iloc[0]


def test_a_broken_date_on_a_page_is_named() -> None:
    corpus = read_uploads([("a.txt", f"Bridge shut\n\nPublished: 31 February 2024\n\n{ONE}".encode())])
    assert corpus.articles["published"].isna().all()
    assert "'31 February 2024' is no date" in corpus.problems["reason"].iloc[0]
