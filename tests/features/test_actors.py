"""Actors: discovery, merging over the corpus, mentions, roles, the analyst's own list."""

import itertools
import pickle

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import CorpusError
from analysis.features.actor_index import Actor, ActorIndex, from_frame, merge
from analysis.features.actors import MENTIONS, discover
from analysis.features.detector import Context, Found
from analysis.features.names.gazetteer import gazetteer
from analysis.features.names.people import identity, surname
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage
from tests.examples import actors as examples

WORDS = Lexicons()
FIRE, DONT_FIRE = examples.EXAMPLES["mentions"]["fire"], examples.EXAMPLES["mentions"]["dont_fire"]


def article(text, title="", article_id="a"):
    return ParsedArticle(article_id, "outlet", title, text)


def mentions(text, title="", beside=()):
    """The article's mentions in a corpus of itself and the texts `beside`."""
    own = article(text, title)
    index = merge(itertools.chain.from_iterable(discover(a, WORDS) for a in [own, *map(article, beside)]))
    return list(MENTIONS.detect(own, Found(), Context(index, WORDS)))


@pytest.mark.parametrize(("text", "words", "actor"), FIRE)
def test_actor_is_found_under_its_name(text, words, actor):
    assert (words, actor) in {(row.mention, row.actor) for row in mentions(text)}


@pytest.mark.parametrize(("text", "words"), DONT_FIRE)
def test_words_name_no_actor_there(text, words):
    start = text.index(words)
    end = start + len(words)
    assert not [row for row in mentions(text) if row.start < end and start < row.end]


@pytest.mark.parametrize(("text", "who"), examples.SAME_SURNAME)
def test_bare_surname_is_the_one_who_is_named_most_unless_a_title_says_otherwise(text, who):
    assert mentions(text)[-1].mention == "Tarkington"
    assert mentions(text)[-1].actor == who


@pytest.mark.parametrize(("text", "mention", "role"), examples.ROLES)
def test_role(text, mention, role):
    assert {row.role for row in mentions(text) if row.mention == mention} == {role}


def test_surname_means_the_person_whom_this_article_names_in_full():
    beside = ["Senator Jonas Tarkington spoke."] * 9
    rows = mentions("Governor Wilma Tarkington spoke. Tarkington left.", beside=beside)
    assert [row.actor for row in rows] == ["Wilma Tarkington"] * 2


def test_surname_alone_is_its_only_bearer_in_the_corpus():
    rows = mentions("President Mwangale spoke.", beside=["President Juma Mwangale spoke. Mwangale left."])
    assert [row.actor for row in rows] == ["Juma Mwangale"]


def test_surname_alone_is_nobody_when_several_bear_it():
    beside = ["Senator Jonas Tarkington spoke.", "Governor Wilma Tarkington spoke."]
    assert mentions("The name Tarkington is old.", beside=beside) == []


def test_spellings_of_one_name_are_one_actor_shown_in_its_usual_form():
    texts = ["Senator Joseph Q. Tarkington left.", "Senator Joe Tarkington left.", "Senator Joe Tarkington left."]
    index = merge(itertools.chain.from_iterable(discover(article(text), WORDS) for text in texts))
    assert [actor.name for actor in index.actors] == ["Joe Tarkington"]


def test_mention_in_a_headline_and_in_a_heading_spans_all_of_it():
    text = "Putin Goes East\n\nRussian President Vladimir Putin left Moscow on Monday."
    rows = mentions(text, title="Putin Leaves")
    assert [(row.zone, row.sentence_start, row.sentence_end) for row in rows if row.mention == "Putin"] == [
        ("headline", 0, 12),
        ("body", 0, 15),
    ]


def test_index_does_not_depend_on_the_order_of_articles_and_survives_pickling():
    candidates = [c for text, *_ in FIRE for c in discover(article(text), WORDS)]
    index = merge(candidates)
    assert merge(reversed(candidates)) == index
    passage = Passage("body", "Vladimir Putin met Kim Jong Un in Pyongyang.")
    assert pickle.loads(pickle.dumps(index)).find(passage) == index.find(passage)


def test_resolve():
    index = merge(discover(article("Russian President Vladimir Putin met Choe Son Hui, a minister, in Moscow."), WORDS))
    assert [index.resolve(name).name for name in ("Putin", "Vladimir Putin", "Moscow", "Choe")] == [
        "Vladimir Putin",
        "Vladimir Putin",
        "Russia",
        "Choe Son Hui",
    ]
    assert index.resolve("Nobody") is None
    assert ActorIndex().resolve("Putin") is None


class TestOwnList:
    found = merge(
        discover(article("Russian President Vladimir Putin spoke. Putin left Moscow. France replied."), WORDS)
    )

    def test_alias_goes_where_the_analyst_puts_it(self):
        index = self.found.with_frame(
            pd.DataFrame({"actor": ["Kremlin staff"], "alias": ["Moscow"], "kind": ["organisation"]})
        )
        assert index.resolve("Moscow") == Actor("Kremlin staff", "organisation", ("Kremlin staff", "Moscow"))
        assert index.resolve("Russia").name == "Russia"

    def test_renaming_keeps_the_other_forms(self):
        index = self.found.with_frame(pd.DataFrame({"actor": ["V. Putin"], "alias": ["Vladimir Putin"], "kind": [""]}))
        assert index.resolve("Putin").name == "V. Putin"
        assert index.resolve("Putin").kind == "person"

    def test_merging_two_actors(self):
        own = pd.DataFrame({"actor": ["Europe's west"] * 2, "alias": ["France", "Germany"]})
        assert self.found.with_frame(own).resolve("French").name == "Europe's west"

    def test_only_the_column_actor_is_needed(self):
        assert from_frame(pd.DataFrame({"actor": ["Rivers Group", None]})) == (
            Actor("Rivers Group", "other", ("Rivers Group",)),
        )

    @pytest.mark.parametrize(
        ("frame", "says"),
        [
            (pd.DataFrame({"name": ["x"]}), "no column 'actor'"),
            (pd.DataFrame({"actor": ["x"], "kind": ["planet"]}), "'planet'"),
            (pd.DataFrame({"actor": ["", "x"], "alias": ["y", "z"]}), "'y' without an actor"),
            (pd.DataFrame({"actor": ["x", "z"], "alias": ["y", "y"]}), "gives 'y' to both 'x' and 'z'"),
            (pd.DataFrame({"actor": ["x", "z"], "alias": ["y", "x"]}), "gives 'x' to both 'x' and 'z'"),
            (pd.DataFrame({"actor": ["x", "x"], "kind": ["person", "country"]}), "two kinds for 'x'"),
        ],
    )
    def test_wrong_list_says_what_is_wrong(self, frame, says):
        with pytest.raises(CorpusError, match=says):
            from_frame(frame)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Donald J. Trump", "Donald Trump"),
        ("Joseph Biden", "Joe Biden"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("José Tarkington", "Jose Tarkington"),
        ("Wilma Anne Tarkington", "Wilma Tarkington"),
    ],
)
def test_spellings_share_an_identity(name, same):
    assert identity(name) == identity(same)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Kim Jong Un", "Kim Yo Jong"), ("Bill Clinton", "Hillary Clinton"), ("Donald Trump Jr", "Donald Trump")],
)
def test_different_people_do_not(name, other):
    assert identity(name) != identity(other)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Vladimir Putin", "Putin"),
        ("Kim Jong Un", "Kim"),
        ("Xi Jinping", "Xi"),
        ("John Kim", "Kim"),
        ("Joe Biden Jr", "Biden"),
    ],
)
def test_surname(name, short):
    assert surname(name) == short


def test_gazetteer_forms_name_one_actor_each():
    index = gazetteer(WORDS)
    forms = [form for actor in index.actors for form in set(actor.aliases) - set(actor.weak)]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
    assert len(index.actors) > 250


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_can_be_read_and_offsets_give_back_the_mention(text, title):
    for row in mentions(text + " Vladimir Putin, the president, met Putin.", title):
        source = title if row.zone == "headline" else text + " Vladimir Putin, the president, met Putin."
        assert source[row.start : row.end] == row.mention
        assert row.sentence_start <= row.start < row.sentence_end


@given(
    st.lists(
        st.sampled_from(
            [
                "Kim",
                "Jong",
                "Un",
                "Putin",
                "Mr.",
                "Sen.",
                "of",
                "the",
                "and",
                "'s",
                "—",
                "U.S.",
                "Russian",
                "May",
                "I",
                ",",
                ".",
                "(",
                "\n",
            ]
        ),
        max_size=30,
    )
)
def test_odd_runs_of_names_can_be_read(words):
    rows = mentions(" ".join(words))
    assert all(a.end <= b.start for a, b in itertools.pairwise(rows) if a.zone == b.zone)
