import hashlib
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.dictionary import TABLES

ROOT = Path(__file__).parent.parent
SEEDS = str(ROOT / "seeds")
GOOD = "Officials in Norway said on Monday that the bridge may close. " * 12


def digest(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    out = tmp_path_factory.mktemp("cli") / "tables"
    done = subprocess.run(
        [sys.executable, "-m", "analysis", SEEDS, "--out", str(out)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return out, done


def test_writes_every_table_with_its_columns(written):
    out, done = written
    assert done.returncode == 0, done.stderr
    assert {p.stem for p in out.iterdir()} == set(TABLES)
    for name, table in TABLES.items():
        assert list(pd.read_csv(out / f"{name}.csv").columns) == table.names


def test_says_what_was_read_and_written(written):
    out, done = written
    assert "10 articles, 10 analysed" in done.stdout
    assert str(out) in done.stdout


def test_the_same_input_gives_the_same_bytes_whatever_the_number_of_workers(written, tmp_path):
    out, _ = written
    assert main([SEEDS, "--out", str(tmp_path / "again"), "--workers", "2"]) == 0
    assert digest(tmp_path / "again") == digest(out)


def test_parquet_holds_the_same_rows(written, tmp_path):
    out, _ = written
    assert main([SEEDS, "--out", str(tmp_path / "tables"), "--format", "parquet"]) == 0
    for name in TABLES:
        assert len(pd.read_parquet(tmp_path / "tables" / f"{name}.parquet")) == len(pd.read_csv(out / f"{name}.csv"))


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "no such file"), (b"", "empty"), (b"\x89PNG\r\n\x1a\n\x00\x00", "one.txt")],
)
def test_nothing_to_analyse_is_one_clear_line_and_exit_code_2(content, told, tmp_path, capsys):
    path = tmp_path / "one.txt"
    if content is not None:
        path.write_bytes(content)
    assert main([str(path), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert told in error.lower()
    assert len(error.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wrong", [["--format", "xls"], ["--workers", "0"], ["--sentiment", "nonesuch"]])
def test_wrong_arguments_end_with_exit_code_2(wrong, tmp_path):
    with pytest.raises(SystemExit) as end:
        main([SEEDS, "--out", str(tmp_path / "out"), *wrong])
    assert end.value.code == 2


def test_an_existing_folder_of_other_files_is_refused_before_it_is_touched(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("mine")
    assert main([SEEDS, "--out", str(tmp_path)]) == 2
    assert "notes.txt" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_the_analysts_own_actors_win(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A bridge closes\n\n" + GOOD)
    (tmp_path / "actors.csv").write_text("actor,alias,kind\nKingdom of the fjords,Norway,country\n")
    arguments = [str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--actors", str(tmp_path / "actors.csv")]
    assert main(arguments) == 0
    assert "Kingdom of the fjords" in set(pd.read_csv(tmp_path / "out" / "mentions.csv")["actor"])


def test_a_missing_file_of_actors_is_named(tmp_path, capsys):
    assert main([SEEDS, "--out", str(tmp_path / "out"), "--actors", str(tmp_path / "none.csv")]) == 2
    assert "none.csv" in capsys.readouterr().err


def test_shared_passages_can_be_left_out(written, tmp_path):
    whole, _ = written
    out = tmp_path / "own"
    assert main([SEEDS, "--out", str(out), "--without-shared"]) == 0
    words = [pd.read_csv(folder / "articles.csv").set_index("article_id")["n_words"] for folder in (whole, out)]
    shared = pd.read_csv(whole / "articles.csv").set_index("article_id")["n_words_shared"]
    assert shared.gt(0).any()
    pd.testing.assert_series_equal(words[0] - shared, words[1], check_names=False)
