"""Cells of a wrapped table are text."""

import pandas as pd

from views.parts.wrapped_table import table_html


def test_cells_and_headings_are_escaped() -> None:
    markup = table_html(pd.DataFrame({"<b>File": ["<img src=x>.txt"]}), name='"bad"')
    assert "<img" not in markup
    assert "<b>" not in markup
    assert 'aria-label="&quot;bad&quot;"' in markup


def test_missing_cells_are_empty() -> None:
    assert "<td>a</td><td></td>" in table_html(pd.DataFrame({"File": ["a"], "Row": [pd.NA]}), name="x")
