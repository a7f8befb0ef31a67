"""Text reuse: examples, a slow search to compare with, many copies of one text, and the sample articles."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.comparison.reuse import COPY, TABLE, reuse, shared, words_shared
from analysis.comparison.reuse.passages import MOST
from analysis.comparison.reuse.shingles import SHINGLE
from analysis.comparison.reuse.words import read_words
from analysis.parsing import WORD
from analysis.reading import read
from tests.conftest import SEEDS
from tests.examples.reuse import BRIDGE, QUOTED, REUSE

PAGES = Path(__file__).resolve().parents[3] / "shared" / "seeds"
vocabulary = st.sampled_from(["red", "Blue", "green", "old,", "new.", "\n\nBig", "“up", "down”", "U.S.", "it’s"])
texts = st.lists(st.lists(vocabulary, max_size=60).map(" ".join), min_size=1, max_size=4)


def corpus(*texts, outlets=None):
    ids = [f"a{k:04}" for k in range(len(texts))]
    names = outlets or [f"outlet {k}" for k in range(len(texts))]
    return pd.DataFrame({"article_id": ids, "outlet": names, "story": "s", "text": list(texts)})


def folded(text):
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def folded_within(text, start, end):
    """The words that begin there, read in their text: cut out, `U.S` would be two."""
    return [word[0].lower().replace("’", "'") for word in WORD.finditer(text) if start <= word.start() < end]


@pytest.mark.parametrize(("one", "other", "stretch", "kind"), REUSE["fire"])
def test_shared_stretch_is_found_in_both_articles(one, other, stretch, kind):
    rows = reuse(corpus(one, other))
    row = next(row for row in rows.itertuples() if one[row.start : row.end] == stretch)
    assert (row.article_id, row.article_b, row.kind, row.n_articles) == ("a0000", "a0001", kind, 2)
    assert folded(other[row.start_b : row.end_b]) == folded(stretch)
    assert row.n_words == len(folded(stretch))


@pytest.mark.parametrize(("one", "other"), REUSE["dont_fire"])
def test_nothing_is_found(one, other):
    assert reuse(corpus(one, other)).empty


def test_an_empty_corpus_keeps_the_columns():
    assert list(reuse(corpus()).columns) == TABLE.names


@settings(deadline=None)
@given(texts)
def test_words_are_those_of_the_parser(texts):
    words = read_words(texts)
    for k, text in enumerate(texts):
        own = slice(words.edges[k], words.edges[k + 1])
        found = [text[a:b] for a, b in zip(words.start[own], words.end[own], strict=True)]
        # The last stop of an initialism belongs to the word there.
        assert found == [word.rstrip(".") for word in WORD.findall(text)]


def test_the_same_word_has_the_same_number_whatever_its_case_and_its_mark():
    numbers = read_words(
        ["It’s STATE‑run, U.S. 1,200.5 é ß", "it's state-run u.s 1,200.5 É ß", "its staterun us 1,2005 e ss"]
    )
    assert numbers.numbers[:6].tolist() == numbers.numbers[6:12].tolist()
    assert not set(numbers.numbers[:6].tolist()) & set(numbers.numbers[12:].tolist())


def slowly_found(one, other):
    """Which words of the one stand in eight that the other has as well."""
    runs = {tuple(other[i : i + SHINGLE]) for i in range(len(other) - SHINGLE + 1)}
    return {
        i + step
        for i in range(len(one) - SHINGLE + 1)
        if tuple(one[i : i + SHINGLE]) in runs
        for step in range(SHINGLE)
    }


@settings(deadline=None)
@example(["red red red red red red red U.S."] * 2)
@given(texts)
def test_what_is_found_is_what_a_slow_search_finds(texts):
    articles = corpus(*texts)
    rows = reuse(articles)
    text_of = articles.set_index("article_id")["text"]
    found = {pair: set() for pair in ((a, b) for a in text_of.index for b in text_of.index if a != b)}
    for row in rows.itertuples():
        here, there = text_of[row.article_id], text_of[row.article_b]
        words = folded_within(here, row.start, row.end)
        assert words == folded_within(there, row.start_b, row.end_b)
        assert len(words) == row.n_words >= SHINGLE
        assert 0 <= row.n_words_quoted <= row.n_words
        first = len(WORD.findall(here[: row.start]))
        found[row.article_id, row.article_b] |= set(range(first, first + len(words)))
    for (a, b), places in found.items():
        slow = slowly_found(folded(text_of[a]), folded(text_of[b]))
        assert places <= slow
        # A run that only adds a few words to one that overlaps it is left out.
        assert len(slow - places) <= 0.5 * len(slow)


def test_a_passage_is_as_long_as_it_can_be_and_each_article_has_its_row():
    one, other = f"Early on. {BRIDGE}. {QUOTED}. So it was.", f"{BRIDGE}. {QUOTED}. Others disagreed."
    rows = reuse(corpus(one, other)).set_index("article_id")
    assert len(rows) == 2
    assert one[rows.loc["a0000", "start"] : rows.loc["a0000", "end"]] == f"{BRIDGE}. {QUOTED}"
    mirrored = rows.loc["a0001", ["start_b", "end_b", "start", "end"]].to_list()
    assert rows.loc["a0000", ["start", "end", "start_b", "end_b"]].to_list() == mirrored


def test_a_passage_that_an_article_has_twice_is_found_both_times():
    rows = reuse(corpus(f"{BRIDGE}. Others. {BRIDGE}.", BRIDGE))
    assert rows["article_id"].to_list() == ["a0000", "a0000", "a0001"]


def test_many_copies_give_each_article_a_row_with_the_earliest_of_another_outlet():
    n = 300
    articles = corpus(
        *[f"{BRIDGE}. Number {k} said so." for k in range(n)], outlets=[f"o{k // 2 % 50}" for k in range(n)]
    )
    articles["published"] = [f"2024-01-{1 + (n - k) % 28:02}" for k in range(n)]
    articles.loc[7, "published"], articles.loc[9, "published"] = "2023-05-01", "2023-05-02"
    rows = reuse(articles)
    assert len(rows) == n
    assert set(rows["article_id"]) == set(articles["article_id"])
    assert rows["outlet"].ne(rows["outlet_b"]).all()
    assert rows["n_articles"].eq(n).all()
    assert set(rows.loc[rows["outlet"].ne("o3"), "article_b"]) == {"a0007"}
    assert set(rows.loc[rows["outlet"].eq("o3"), "article_b"]) == {"a0009"}


def test_up_to_a_limit_every_pair_has_its_rows():
    rows = reuse(corpus(*[f"{BRIDGE}. Number {k} said so." for k in range(MOST)]))
    assert len(rows) == MOST * (MOST - 1)


def test_rows_do_not_depend_on_the_order_of_articles():
    articles = corpus(*[f"Case {k}. {BRIDGE}, {'he' if k % 2 else 'she'} said. {QUOTED}" for k in range(14)])
    mixed = articles.sample(frac=1, random_state=5)
    keys = ["article_id", "article_b", "start"]
    one, other = (reuse(frame).sort_values(keys, ignore_index=True) for frame in (articles, mixed))
    pd.testing.assert_frame_equal(one, other)


def test_one_word_said_over_and_over_gives_few_rows():
    articles = corpus(*["word " * 20_000, "word " * 500, "word " * 20_000])
    assert len(reuse(articles)) < 400


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(), max_size=3))
def test_any_text_can_be_read(texts):
    articles = corpus(*texts, *(text + " " + BRIDGE for text in texts))
    for row in reuse(articles).itertuples():
        assert 0 <= row.start < row.end <= len(articles.set_index("article_id").loc[row.article_id, "text"])


@pytest.mark.parametrize(
    ("outlets", "n_shared"), [(["A", "B"], 2), (["A", "A"], 0), (["A", None], 0), ([None, None], 0)]
)
def test_only_another_known_outlet_makes_words_shared(outlets, n_shared):
    rows = reuse(corpus(BRIDGE, BRIDGE, outlets=outlets))
    assert len(rows) == 2
    assert len(shared(rows)) == n_shared


def test_words_of_sentences_are_counted_once_however_many_share_them():
    articles = corpus(f"It rains. {BRIDGE} and it is cold. Done.", BRIDGE, BRIDGE)
    ends = [9, 9 + 1 + len(BRIDGE) + 16, len(articles["text"][0])]
    starts = [0, 10, ends[1] + 1]
    sentences = pd.DataFrame({"article_id": "a0000", "zone": "body", "start": starts, "end": ends})
    sentences = pd.concat([sentences, sentences.iloc[[1]].assign(zone="headline")])
    counts = words_shared(sentences, reuse(articles), articles)
    assert counts.tolist() == [0, len(folded(BRIDGE)), 0, 0]


def test_the_paragraphs_that_the_sample_articles_share_are_found_and_no_others():
    articles = read([SEEDS]).articles.assign(story=None)
    rows = shared(reuse(articles))
    carriers = {
        "Choe led a government delegation": ["larkfield-wire", "plumb-line", "quayside-ledger"],
        "North Korea's state news agency KCNA": ["larkfield-wire", "quayside-ledger", "ridgeline-sentinel"],
    }
    text_of = articles.set_index("article_id")["text"]
    for opening, outlets in carriers.items():
        begins = [text_of[row.article_id][row.start : row.end].startswith(opening) for row in rows.itertuples()]
        own = rows[np.array(begins)]
        assert sorted(set(own["article_id"].str.partition("-")[2])) == outlets
        assert len(own) == 3 * 2
        rows = rows.drop(own.index)
    assert rows.empty


@pytest.mark.skipif(not PAGES.is_dir(), reason="the five real pages are not beside this repository")
def test_the_real_pages_copy_nothing_from_one_another():
    rows = reuse(read([PAGES]).articles.assign(story=None))
    assert not rows["kind"].eq(COPY).any()
