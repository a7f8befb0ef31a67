import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import CorpusError
from analysis.reading import ARTICLES, is_scored, prepare

TEXT = "The council met on Monday and decided that the bridge would be closed for repairs until the end of the year."
OTHER = "The ferry company said that it would run two more boats for as long as the bridge over the river was closed."


def test_frame_has_the_columns_of_the_table_and_text_columns() -> None:
    articles = prepare(pd.DataFrame({"text": [TEXT]})).articles
    assert articles.columns.to_list() == ARTICLES.names
    assert {str(dtype) for dtype in articles.dtypes} == {"str"}


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (
            {"maintext": TEXT, "source_domain": "quay.example", "date_publish": "2024-01-02 10:00:00"},
            {"outlet": "quay.example", "published": "2024-01-02"},
        ),
        (
            {"content": TEXT, "source": {"id": None, "name": "Quay"}, "publishedAt": "2024-01-02T10:00:00Z"},
            {"outlet": "Quay", "published": "2024-01-02"},
        ),
        ({"Body": TEXT, "Publisher": "Quay", "Headline": "Bridge shut"}, {"outlet": "Quay", "title": "Bridge shut"}),
        ({"article_text": TEXT, "authors": ["A. Roe", "B. Doe"]}, {"author": "A. Roe, B. Doe"}),
        (
            {"text": TEXT, "id": 17, "date": pd.Timestamp("2024-01-02 23:00")},
            {"article_id": "17", "published": "2024-01-02"},
        ),
        ({"text": TEXT, "lang": "English"}, {"language": "en"}),
        ({"text": TEXT, "content": "short", "body": OTHER}, {"text": TEXT}),
    ],
)
def test_usual_column_names_are_understood(theirs: dict[str, object], ours: dict[str, str]) -> None:
    article = prepare(pd.DataFrame([theirs])).articles.iloc[0]
    assert article[list(ours)].to_dict() == ours
    assert article["text"] == TEXT


def test_text_is_taken_character_for_character() -> None:
    text = " \tIt’s a caf\u00e9\u00a0–\r\n\r\n\u201cyes\u201d\u2028&amp; donâ€™t\n\n\n"
    assert prepare(pd.DataFrame({"text": [text]})).articles["text"].to_list() == [text]


def test_a_lone_surrogate_is_replaced_by_one_character() -> None:
    assert prepare(pd.DataFrame({"text": ["a\ud800b " + TEXT]}, dtype="object")).articles["text"].to_list() == [
        "a\ufffdb " + TEXT
    ]


def test_no_text_column_is_an_error_that_names_the_columns() -> None:
    with pytest.raises(CorpusError, match=r"no column of texts, only: title, when; name the column"):
        prepare(pd.DataFrame({"title": ["x"], "when": ["y"]}))


def test_rows_without_text_are_problems() -> None:
    corpus = prepare(pd.DataFrame({"text": [TEXT, None, " \n", float("nan"), OTHER]}))
    assert corpus.articles["text"].to_list() == [TEXT, OTHER]
    assert corpus.problems["row"].to_list() == [2, 3, 4]
    assert corpus.problems["reason"].str.contains("no text").all()


def test_identical_articles_of_an_outlet_are_read_once() -> None:
    corpus = prepare(
        pd.DataFrame(
            {"id": ["a", "b", "c"], "text": [TEXT, TEXT.replace(" ", "  "), TEXT], "outlet": ["Quay", "quay", "Hill"]}
        )
    )
    assert corpus.articles["article_id"].to_list() == ["a", "c"]
    assert corpus.problems["row"].to_list() == [2]
    assert corpus.problems["reason"].str.contains("the same article as a").all()


def test_ids_are_made_stable_and_distinct() -> None:
    frame = pd.DataFrame({"text": [TEXT, OTHER], "outlet": ["Quay", None]})
    first, second = prepare(frame).articles["article_id"]
    assert first != second
    assert prepare(frame.iloc[::-1]).articles["article_id"].to_list() == [second, first]
    given_twice = prepare(
        pd.DataFrame({"article_id": ["x", "x", "x-2"], "text": [TEXT, OTHER, OTHER + " Yes."]})
    ).articles
    assert given_twice["article_id"].to_list() == ["x", "x-3", "x-2"]
    assert given_twice["warnings"].notna().to_list() == [False, True, False]


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2024-06-20T23:59:59+09:00", "2024-06-20"),
        ("20 June 2024", "2024-06-20"),
        ("Jun 20, 2024 10:15 AM EDT", "2024-06-20"),
        ("Thu, 20 Jun 2024 06:15:00 GMT", "2024-06-20"),
        ("20240620", "2024-06-20"),
        ("20240620T061500Z", "2024-06-20"),
        ("20.06.2024", "2024-06-20"),
        (1718864100, "2024-06-20"),
        (1718864100000, "2024-06-20"),
    ],
)
def test_dates_become_days(date: object, day: str) -> None:
    assert prepare(pd.DataFrame({"text": [TEXT], "date": [date]})).articles["published"].to_list() == [day]


@pytest.mark.parametrize("date", ["yesterday", "2024-02-31", "June", "2024", "n/a", "99/99/2024"])
def test_a_broken_date_costs_only_the_date(date: str) -> None:
    corpus = prepare(pd.DataFrame({"text": [TEXT], "date": [date]}))
    assert corpus.articles["published"].isna().all()
    assert corpus.problems["reason"].str.contains(f"'{date}' is no date", regex=False).all()
    assert len(corpus.problems) == 1


def test_dates_in_figures_are_read_as_the_column_shows() -> None:
    assert prepare(pd.DataFrame({"text": [TEXT, OTHER], "date": ["06/07/2024", "20/06/2024"]})).articles[
        "published"
    ].to_list() == [
        "2024-07-06",
        "2024-06-20",
    ]
    alone = prepare(pd.DataFrame({"text": [TEXT], "date": ["06/07/2024"]})).articles.iloc[0]
    assert (alone["published"], alone["warnings"]) == ("2024-06-07", "date 06/07/2024 read as 2024-06-07")


@pytest.mark.parametrize(
    ("text", "language", "scored"),
    [
        (TEXT, "en", True),
        ("Talks failed.", None, True),
        ("Putin in Pyongyang", None, True),
        ("2024", None, True),
        (
            "Der Rat beschloss am Montag, dass die Brücke bis zum Ende des Jahres gesperrt bleibt und die Fähre öfter "
            "fährt.",
            "de",
            False,
        ),
        ("Совет решил в понедельник, что мост закроют до конца года.", "ru", False),
        ("Мост закрыт.", "ru", False),
    ],
)
def test_languages(text: str, language: str | None, scored: bool) -> None:
    articles = prepare(pd.DataFrame({"text": [text]})).articles
    assert articles["language"].fillna("").to_list() == [language or ""]
    assert is_scored(articles).to_list() == [scored]
    assert articles["warnings"].isna().to_list() == [scored]


CELLS = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.lists(st.text(max_size=5), max_size=3),
)


@settings(deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries({"text": CELLS, "date": CELLS, "outlet": CELLS, "id": CELLS, "lang": CELLS}), max_size=6
    )
)
def test_preparing_twice_changes_nothing(rows: list[dict[str, object]]) -> None:
    frame = pd.DataFrame(
        {
            name: pd.Series([row[name] for row in rows], dtype="object")
            for name in ("text", "date", "outlet", "id", "lang")
        }
    )
    once = prepare(frame)
    twice = prepare(once.articles)
    pd.testing.assert_frame_equal(once.articles, twice.articles)
    assert once.articles["article_id"].is_unique
    assert twice.problems.empty
    assert len(once.articles) + (once.problems["reason"].str.contains("no text|the same article")).sum() == len(rows)
