"""The analyst's corrections: what articles are, laid over a corpus, and written as the manifest that is read again."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analysis.reading.dates import iso_day
from analysis.reading.manifest import RESTORED
from analysis.reading.schema import Corpus

EDITABLE = ("outlet", "story", "title", "author", "published", "url")
Changes = Mapping[str, Mapping[str, str]]


def edited(corpus: Corpus, changes: Changes) -> Corpus:
    """The corpus with other values for some of its articles: `changes[article_id][column]`, '' for none.

    Ids of no article of the corpus, and columns that cannot be edited, are passed over; a date that is none leaves
    the article's as it is.
    """
    if not changes:
        return corpus
    articles = corpus.articles.copy()
    ids = articles["article_id"]
    for column in EDITABLE:
        given = {name: values[column] for name, values in changes.items() if column in values}
        if column == "published":
            given = {name: iso_day(value) or "" for name, value in given.items() if not value or iso_day(value)}
        said = ids.map(given).astype("object")
        values = articles[column].astype("object").where(said.isna(), said)
        articles[column] = values.where(values.ne(""), None).astype("str")
    keys = articles.set_index("article_id")[["outlet", "story"]]
    own = corpus.furniture["article_id"]
    furniture = corpus.furniture.assign(outlet=own.map(keys["outlet"]), story=own.map(keys["story"]))
    return replace(corpus, articles=articles, furniture=furniture.astype(corpus.furniture.dtypes))


def manifest_frame(corpus: Corpus) -> pd.DataFrame:
    """What is known of each article as an `articles.csv`, which reading the same files again takes over."""
    articles = corpus.articles
    lines: dict[str, list[int]] = {}
    for file, line in sorted(corpus.restored):
        lines.setdefault(file, []).append(line)
    columns = ["source_file", "article_id", *EDITABLE]
    back = articles["source_file"].map({file: " ".join(map(str, numbers)) for file, numbers in lines.items()})
    return articles[columns].assign(**{RESTORED: back.astype("str")}).reset_index(drop=True)
