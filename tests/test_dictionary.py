"""Every column is described where it is made and told in the README; every detector has its examples."""

from pathlib import Path

import pytest

import analysis
from analysis.dictionary import TABLES, insert
from analysis.features import REGISTRY
from tests.examples import all_examples

README = Path(__file__).parent.parent / "README.md"


@pytest.fixture(scope="module")
def tables(seed_tables):
    return seed_tables


def test_every_table_is_in_the_dictionary_with_its_columns_in_order(tables):
    assert {name: list(table.columns) for name, table in tables.items()} == {
        name: table.names for name, table in TABLES.items()
    }


@pytest.mark.parametrize("name", TABLES)
def test_every_column_says_what_it_means_in_an_analysts_words(name):
    for column in TABLES[name].columns:
        assert len(column.meaning.split()) >= 2, column.name
        assert column.label
        assert "_" not in column.label


def test_readme_holds_the_dictionary_as_it_is():
    text = README.read_text(encoding="utf-8")
    assert insert(text) == text, "run `make readme`"


@pytest.mark.parametrize("name", [detector.table.name for detector in REGISTRY])
def test_every_detector_has_examples_that_fire_and_that_do_not(name):
    examples = all_examples()
    assert examples[name]["fire"]
    assert examples[name]["dont_fire"]


def test_public_names():
    assert set(analysis.__all__) >= {"analyse", "read_corpus", "score_targets", "CorpusError"}
