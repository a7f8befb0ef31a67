"""Labels, roles, pronouns and passives of actors."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.features import quotation
from analysis.features.actor_index import merge
from analysis.features.actors import LABELS, MENTIONS, PASSIVES, discover
from analysis.features.detector import Context, Found
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle
from tests.examples import actor_labels as examples

WORDS = Lexicons()
LABEL, PASSIVE = examples.EXAMPLES["labels"], examples.EXAMPLES["passives"]


def found(text, title="", beside=()):
    """Every row of the article, by table, in a corpus of itself and the texts `beside`."""
    article = ParsedArticle("a", "outlet", title, text)
    others = [ParsedArticle(f"b{n}", "outlet", "", other) for n, other in enumerate(beside)]
    index = merge(actor for each in [article, *others] for actor in discover(each, WORDS))
    seen, context = Found(), Context(index, WORDS)
    for detector in (quotation.QUOTES, MENTIONS, LABELS, PASSIVES):
        seen.rows[detector.table.name] = list(detector.detect(article, seen, context))
    return seen.rows


@pytest.mark.parametrize(("text", "words", "label", "actor", "relation"), LABEL["fire"])
def test_label(text, words, label, actor, relation):
    rows = {(row.phrase, row.label, row.actor, row.relation) for row in found(text)["labels"]}
    assert (words, label, actor, relation) in rows


@pytest.mark.parametrize(("text", "actor", "label"), LABEL["dont_fire"])
def test_no_label(text, actor, label):
    rows = found(text)["labels"]
    assert label not in {row.label for row in rows if row.actor == actor}
    assert not (actor == "nobody" and [row for row in rows if row.relation == "reference"])


@pytest.mark.parametrize(("text", "words", "doer"), PASSIVE["fire"])
def test_passive(text, words, doer):
    assert (words, doer) in {(row.passive, row.doer) for row in found(text)["passives"]}


@pytest.mark.parametrize(("text", "words"), PASSIVE["dont_fire"])
def test_no_passive(text, words):
    start = text.index(words)
    assert not [row for row in found(text)["passives"] if row.start < start + len(words) and start < row.end]


@pytest.mark.parametrize(("text", "pronoun", "actor"), examples.PRONOUNS)
def test_pronoun(text, pronoun, actor):
    start = text.index(f"{pronoun} ")
    rows = [row.actor for row in found(text)["mentions"] if row.start == start and row.form == "pronoun"]
    assert rows == ([actor] if actor else [])


def test_speaker_of_a_quotation_is_who_its_pronoun_means():
    text = "Governor Jonas Brandvold met Vladimir Putin. “It is late,” Brandvold said. “Go home,” he added."
    rows = [row for row in found(text)["mentions"] if row.form == "pronoun"]
    assert [(row.mention, row.actor) for row in rows] == [("he", "Jonas Brandvold")]


def test_leader_whom_another_article_names():
    beside = ["North Korean leader Kim Jong Un waved."]
    rows = found("Kim Jong Un spoke in Pyongyang. The North Korean strongman left.", beside=beside)["mentions"]
    assert ("North Korean strongman", "Kim Jong Un", "role") in {(row.mention, row.actor, row.form) for row in rows}


def test_country_in_a_role_is_no_mention_of_the_state():
    rows = found("Vladimir Putin, the Russian president, spoke. The Russian president left.")["mentions"]
    assert {row.actor for row in rows} == {"Vladimir Putin"}


def test_name_with_its_apposition_is_one_mention():
    rows = found("The Russian president, Vladimir Putin, spoke.")["mentions"]
    assert [(row.mention, row.form) for row in rows] == [("Vladimir Putin", "name")]


def test_done_to_of_a_passive():
    rows = found("Russia was condemned in the vote. The road was blocked.")["passives"]
    assert [row.actor for row in rows] == ["Russia", None]


def test_label_in_words_attributed_to_a_source_is_quoted():
    rows = found("“Vladimir Putin is a tyrant,” said Governor Wilma Tarkington.")["labels"]
    assert {row.label: row.voice for row in rows} == {"tyrant": "quoted", "governor": "author"}


def test_lead_ends_with_the_sentence_that_holds_its_fortieth_word():
    first = " ".join(["Russia", *["waited"] * 24]) + "."
    rows = found(f"{first}\n\n{first}\n\n{first}", title="Russia waits")["mentions"]
    assert [row.place for row in rows] == ["headline", "lead", "lead", "body"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Putin",
                "Vladimir",
                "the",
                "president",
                "Russian",
                ",",
                ".",
                "is",
                "a",
                "tyrant",
                "he",
                "she",
                "was",
                "killed",
                "by",
                "“",
                "”",
                "\n\n",
                "not",
                "secretary",
                "of",
                "state",
                "regime",
                "'s",
                "called",
                "as",
                "North",
                "Korea",
                "—",
            ]
        ),
        max_size=40,
    )
)
def test_any_run_of_words_can_be_read_and_offsets_give_back_the_words(words):
    text = " ".join(["President Vladimir Putin left.", *words])
    rows = found(text)
    for name, column in (("mentions", "mention"), ("labels", "phrase"), ("passives", "passive")):
        assert all(text[row.start : row.end] == getattr(row, column) for row in rows[name])
    spans = sorted((row.start, row.end) for row in rows["mentions"])
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_long_article_is_read_in_linear_time():
    text = "The president said he was a tyrant, and Vladimir Putin was killed. " * 3000
    assert len(found(text)["passives"]) == 3000
