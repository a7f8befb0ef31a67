"""A download is what stands on the screen."""

import csv
import io

import pandas as pd

from views.parts.download import csv_bytes


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_spreadsheets_see_the_encoding() -> None:
    assert csv_bytes(pd.DataFrame({"Outlet": ["Zürcher"]})).startswith(b"\xef\xbb\xbf")


def test_rows_and_columns_stand_as_given() -> None:
    frame = pd.DataFrame({"Outlet": ["B", "A"], "Words": [2, 1], "Rate": [0.5, float("nan")]}, index=[7, 3])
    assert rows_of(csv_bytes(frame)) == [["Outlet", "Words", "Rate"], ["B", "2", "0.5"], ["A", "1", ""]]


def test_text_formulas_are_neutralised_and_numbers_are_not() -> None:
    frame = pd.DataFrame({"=Title": ["=cmd()", "plain", None], "Difference": [-1.5, 2.0, 0.0]})
    assert rows_of(csv_bytes(frame)) == [
        ["'=Title", "Difference"],
        ["'=cmd()", "-1.5"],
        ["plain", "2.0"],
        ["", "0.0"],
    ]


def test_repeated_headings_are_no_trouble() -> None:
    frame = pd.DataFrame([["+a", "b"]], columns=["Same", "Same"])
    assert rows_of(csv_bytes(frame)) == [["Same", "Same"], ["'+a", "b"]]


def test_line_breaks_and_quotes_survive() -> None:
    text = 'He said:\n"No", twice'
    assert rows_of(csv_bytes(pd.DataFrame({"Text": [text]})))[1] == [text]
