import pandas as pd
import pytest

from analysis.errors import CorpusError
from analysis.writing import csv_text, write_tables

TABLES = {"articles": pd.DataFrame({"text": ["=1+1", "plain"], "n": [-1.5, 2.0]}), "hedges": pd.DataFrame({"cue": []})}


@pytest.mark.parametrize("cell", ["=SUM(A1)", "+1", "-1", "@cmd", "\tx", "\rx"])
def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(cell):
    frame = pd.DataFrame({"text": pd.array([cell, "plain"], dtype="str")})
    assert csv_text(frame).startswith(("text\n'", "text\n\"'"))


def test_numbers_keep_their_sign():
    assert "-1.5" in csv_text(pd.DataFrame({"n": [-1.5]}))


def test_tables_are_written_and_replaced(tmp_path):
    folder = tmp_path / "out"
    assert [path.name for path in write_tables(TABLES, folder)] == ["articles.csv", "hedges.csv"]
    (folder / "hedges.csv").write_text("old")
    write_tables(TABLES, folder)
    assert (folder / "hedges.csv").read_text() == "cue\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_holds_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(CorpusError, match=r"thesis\.docx.*--out"):
        write_tables(TABLES, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(CorpusError, match="is a file"):
        write_tables(TABLES, tmp_path / "out")


def test_a_failure_half_way_leaves_the_old_tables(tmp_path):
    folder = tmp_path / "out"
    write_tables(TABLES, folder)

    class Broken(pd.DataFrame):
        def copy(self, *args, **kwargs):
            raise OSError(28, "No space left on device")

    with pytest.raises(CorpusError, match="No space left"):
        write_tables({"articles": TABLES["articles"], "hedges": Broken({"cue": ["new"]})}, folder)
    assert sorted(path.name for path in folder.iterdir()) == ["articles.csv", "hedges.csv"]
    assert (folder / "hedges.csv").read_text() == "cue\n"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_parquet_keeps_types(tmp_path):
    write_tables(TABLES, tmp_path / "out", format="parquet")
    assert pd.read_parquet(tmp_path / "out" / "articles.parquet")["n"].dtype == "float64"
