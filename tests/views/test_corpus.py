"""A corpus is analysed again when, and only when, its content changes."""

import os
from datetime import date
from pathlib import Path

import pandas as pd

from views.parts.corpus import _content_key, _folder_key
from views.parts.filters import Choice, chosen_articles

ALL = Choice(None, (), None, None, None, 0, 0)
ARTICLES = pd.DataFrame(
    {
        "article_id": ["a", "b", "c"],
        "story": ["one", "two", None],
        "outlet": ["Wire", "Post", "Wire"],
        "published": ["2024-01-01", "2024-02-01T10:00:00+02:00", None],
    }
)


def chosen(**choice: object) -> list[str]:
    return chosen_articles(ARTICLES, ALL._replace(**choice))["article_id"].to_list()


def test_without_filters_everything_passes() -> None:
    assert chosen() == ["a", "b", "c"]


def test_each_filter_keeps_what_it_names() -> None:
    assert chosen(story="one") == ["a"]
    assert chosen(outlets=("Wire",)) == ["a", "c"]
    assert chosen(outlets=("Wire",), story="two") == []


def test_days_include_their_ends_and_leave_out_what_has_no_date() -> None:
    assert chosen(first_day=date(2024, 1, 1), last_day=date(2024, 2, 1)) == ["a", "b"]
    assert chosen(first_day=date(2024, 1, 2), last_day=date(2024, 2, 1)) == ["b"]


def test_a_folder_changes_with_its_files(tmp_path: Path) -> None:
    keys = [_folder_key(tmp_path)]
    article = tmp_path / "one.txt"
    article.write_text("One")
    keys.append(_folder_key(tmp_path))
    article.write_text("Two")
    os.utime(article, ns=(1, 1))
    keys.append(_folder_key(tmp_path))
    assert len(set(keys)) == 3
    assert _folder_key(tmp_path) == keys[-1]


def test_uploads_are_told_apart_by_name_and_content() -> None:
    keys = [
        _content_key(files)
        for files in ([("a", b"x")], [("b", b"x")], [("a", b"y")], [("a", b"x"), ("b", b"")], [("ab", b"x")])
    ]
    assert len(set(keys)) == len(keys)
