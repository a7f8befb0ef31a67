"""The whole way of the data: any text can be analysed, no article is lost, empty tables keep their columns."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import analysis
from analysis.dictionary import TABLES
from analysis.features import REGISTRY
from analysis.reading import read

NEWS = (
    "Officials in Norway said on Monday that the bridge may close. “We do not know when it will open again,” said Kari "
    "Berg, the mayor of Fjordby. According to the ministry, the repairs could take until May. Berg thanked Norway. "
)
SPANS = [name for name, table in TABLES.items() if "start" in table.names and "zone" in table.names]
TEXT_OF = {
    "hedges": "cue",
    "boosters": "cue",
    "loaded": "cue",
    "mentions": "mention",
    "quotes": "content",
    "labels": "phrase",
    "passives": "passive",
}
MARKS = "abc ABZ.,!?\n\t\"'“”‘’«»()[]-–—…:;0123456789İßé中"
PIECES = [*MARKS, "\u200b", "\x00", "😀", "said", " Mr. ", " he ", "according to "]
strange = st.lists(st.sampled_from(PIECES), max_size=300).map("".join)


def one(text: str, title: str = "A bridge closes") -> pd.DataFrame:
    return pd.DataFrame({"article_id": ["a"], "outlet": ["One"], "title": [title], "text": [text]})


def assert_spans_give_back_their_text(tables):
    articles = tables["articles"].set_index("article_id")
    for name in SPANS:
        for row in tables[name].dropna(subset=["start"]).itertuples():
            whole = articles.loc[row.article_id, "title" if row.zone == "headline" else "text"]
            assert 0 <= row.start < row.end <= len(whole)
            stretch = whole[row.start : row.end]
            if name == "quotes":
                assert row.content in stretch
                assert len(stretch) - len(row.content) <= 4
                for part in ("source", "cue"):
                    if isinstance(getattr(row, part), str):
                        assert whole[getattr(row, f"{part}_start") : getattr(row, f"{part}_end")] == getattr(row, part)
            elif name in TEXT_OF:
                assert stretch == getattr(row, TEXT_OF[name])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strange, strange)
def test_any_string_can_be_analysed_and_offsets_give_back_the_spans(text, title):
    # The other scorer meets any text in tests of its own, one that takes no network each time.
    tables = analysis.analyse(one(NEWS + text, title), sentiment="linear")
    assert len(tables["articles"]) == 1
    assert not tables["problems"]["reason"].str.contains("could not be scored").any()
    assert_spans_give_back_their_text(tables)


def test_offsets_of_the_sample_articles_give_back_the_spans(seed_tables):
    assert_spans_give_back_their_text(seed_tables)


@pytest.mark.parametrize(
    "frame", [pd.DataFrame({"text": []}), pd.DataFrame({"text": [None, "  "]})], ids=["none", "blank"]
)
def test_empty_tables_keep_their_columns(frame):
    tables = analysis.analyse(frame)
    assert {name: list(table.columns) for name, table in tables.items()} == {n: t.names for n, t in TABLES.items()}
    for name in SPANS:
        assert tables[name].empty


def test_a_table_without_text_is_told_which_column_to_add():
    with pytest.raises(analysis.CorpusError, match="text"):
        analysis.analyse(pd.DataFrame({"headline": ["x"]}))


def test_an_unknown_scorer_is_told_what_there_is():
    with pytest.raises(analysis.CorpusError, match="linear"):
        analysis.analyse(one(NEWS), sentiment="tarot")


def test_a_detector_that_fails_on_one_article_costs_only_that_article(monkeypatch):
    first = REGISTRY[1]
    whole = first.detect

    def failing(article, found, context):
        if article.article_id == "b":
            raise RecursionError("too deep")
        return whole(article, found, context)

    changed = tuple(replace(detector, detect=failing) if detector is first else detector for detector in REGISTRY)
    monkeypatch.setattr("analysis.evidence.REGISTRY", changed)
    frame = pd.concat([one(NEWS), one(NEWS + "More of it.").assign(article_id="b")])
    tables = analysis.analyse(frame)
    assert tables["problems"]["reason"].str.contains("RecursionError: too deep").sum() == 1
    scored = tables["articles"].set_index("article_id")["n_words"]
    assert scored.notna().to_dict() == {"a": True, "b": False}
    assert set(tables["mentions"]["article_id"]) == {"a"}


def test_an_article_in_which_no_actors_can_be_looked_for_is_told_and_not_scored(monkeypatch):
    def failing(article, lexicons):
        raise RecursionError("too deep")

    monkeypatch.setattr("analysis.evidence.discover", failing)
    tables = analysis.analyse(one(NEWS))
    assert tables["problems"]["reason"].str.contains("RecursionError: too deep").all()
    assert tables["articles"]["n_words"].isna().all()


def test_an_article_in_another_language_is_listed_with_a_warning_and_not_scored():
    bengali = "রাশিয়া ও উত্তর কোরিয়া একটি চুক্তি সই করেছে। দুই দেশের নেতারা বৈঠক করেছেন এবং আলোচনা করেছেন। " * 5
    tables = analysis.analyse(pd.concat([one(NEWS), one(bengali).assign(article_id="b")]))
    row = tables["articles"].set_index("article_id").loc["b"]
    assert "Bengali" in row["warnings"]
    assert pd.isna(row["n_words"])
    assert pd.isna(row["hedges_per_1k"])


def test_an_article_is_measured_the_same_alone_and_among_others(seed_tables):
    """Evidence depends on the article and the actors alone, so a corpus can be split anywhere."""
    articles = seed_tables["articles"]
    named = seed_tables["mentions"].loc[seed_tables["mentions"]["form"].eq("name"), ["actor", "mention"]]
    actors = named.drop_duplicates().rename(columns={"mention": "alias"})
    first = articles.iloc[[3]][["article_id", "outlet", "story", "title", "text"]]
    alone = analysis.analyse(first, actors=actors.assign(kind="other"))
    for name in ("hedges", "boosters", "repeats", "quotes"):
        among = seed_tables[name][seed_tables[name]["article_id"].eq(first["article_id"].iloc[0])].reset_index(
            drop=True
        )
        columns = [c for c in among.columns if c not in ("speaker", "source_type")]
        pd.testing.assert_frame_equal(alone[name][columns], among[columns])


def test_progress_reaches_the_number_of_articles():
    calls = []
    analysis.analyse(
        pd.concat([one(NEWS), one(NEWS + "x y.").assign(article_id="b")]), progress=lambda *call: calls.append(call)
    )
    assert calls[-1] == (2, 2)


def test_files_and_their_table_are_measured_alike(tmp_path):
    (tmp_path / "one.txt").write_text("A bridge closes\n\n" + NEWS, encoding="utf-8")
    files = analysis.analyse_corpus(read([tmp_path]))["articles"].iloc[0]
    table = analysis.analyse(one(files["text"]))["articles"].iloc[0]
    for column in ("n_words", "n_hedges", "n_mentions"):
        assert files[column] == table[column]
