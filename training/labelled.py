"""Labelled targets: reading a file of them, and a split by article."""

import json
import re
from collections.abc import Sequence
from hashlib import md5
from pathlib import Path
from typing import NamedTuple

CLASSES = ("negative", "neutral", "positive")
ARTICLE = re.compile(r"(?:allsides_\d+_\d+|polusa_v1_\d+)")


class Example(NamedTuple):
    """A target in a text, the place of its label in CLASSES, the set it belongs to, and its article."""

    text: str
    start: int
    end: int
    label: int
    split: str
    article: str


def read_examples(path: Path) -> list[Example]:
    """Examples of a file of JSON lines with `id`, `text`, `start`, `end`, `label` and, where it has sets, `split`."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [
        Example(
            line["text"],
            line["start"],
            line["end"],
            CLASSES.index(line["label"]),
            line.get("split", "all"),
            _article(str(line.get("id", ""))),
        )
        for line in lines
    ]


def hold_out(examples: Sequence[Example], share: float) -> tuple[list[Example], list[Example]]:
    """The examples apart from a share of the articles, and those of that share: no article is on both sides."""
    held = [example for example in examples if _place(example.article) < share]
    return [example for example in examples if _place(example.article) >= share], held


def _article(name: str) -> str:
    """NewsMTSC's ids begin with the article's."""
    found = ARTICLE.match(name)
    return found.group() if found else name


def _place(article: str) -> float:
    return int(md5(article.encode(), usedforsecurity=False).hexdigest(), 16) % 1000 / 1000
