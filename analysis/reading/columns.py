"""A table's own column names → ours: body, content, maintext → text; source, publisher, domain → outlet; and so on."""

import re
from collections.abc import Mapping

import pandas as pd

from analysis.reading.schema import ARTICLES

# In order of preference: where a table has several of a row, the first that is there is taken. The names are those of
# news-please, newspaper, trafilatura, NewsAPI, GDELT, Common Crawl News, AllSides, Kaggle's news sets and WordPress
# exports.
OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "article_id": ("article_id", "articleid", "doc_id", "docid", "document_id", "id", "uuid", "guid"),
    "outlet": (
        *(
            "outlet",
            "publisher",
            "publication",
            "newspaper",
            "news_outlet",
            "media_outlet",
            "media",
            "source_name",
            "site_name",
        ),
        *("sitename", "site", "source", "source_domain", "domain", "hostname", "website", "feed", "channel"),
    ),
    "story": ("story", "story_id", "event", "event_id", "cluster", "cluster_id", "topic_id"),
    "title": ("title", "headline", "heading", "article_title", "news_title", "name"),
    "author": ("author", "authors", "byline", "creator", "writer", "journalist"),
    "published": (
        *(
            "published",
            "date_publish",
            "published_at",
            "publishedat",
            "publish_date",
            "published_date",
            "pub_date",
            "pubdate",
        ),
        *(
            "publication_date",
            "date_published",
            "datepublished",
            "date",
            "datetime",
            "timestamp",
            "time",
            "day",
            "created_at",
            "seendate",
        ),
    ),
    "url": ("url", "link", "web_url", "weburl", "article_url", "source_url", "permalink", "uri", "href"),
    "language": ("language", "lang", "language_code"),
    "source_file": ("source_file", "file", "filename", "file_name"),
    "text": (
        *(
            "text",
            "body",
            "content",
            "maintext",
            "main_text",
            "article_text",
            "full_text",
            "fulltext",
            "body_text",
            "bodytext",
            "raw_text",
        ),
        *(
            "article_body",
            "articlebody",
            "article_content",
            "news_text",
            "article",
            "story_text",
            "plain_text",
            "paragraphs",
            "document",
        ),
    ),
    "warnings": ("warnings",),
}
TEXT_NAMES = ", ".join(OTHER_NAMES["text"][:4])


def understood(names: list[str]) -> dict[str, str]:
    """Our column name → the table's, for each of ours that the table has under any usual name."""
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), name)
    taken: dict[str, str] = {}
    for ours, others in OTHER_NAMES.items():
        for other in others:
            if other in by_key and by_key[other] not in taken.values():
                taken[ours] = by_key[other]
                break
    return taken


def renamed(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns of `articles`, under our names, cells as they are; missing ones are undefined. The index stays."""
    names = understood([str(name) for name in frame.columns])
    columns = {str(name): position for position, name in reversed(list(enumerate(frame.columns)))}
    out = {
        ours: frame.iloc[:, columns[names[ours]]]
        if ours in names
        else pd.Series(None, index=frame.index, dtype="object")
        for ours in ARTICLES.names
    }
    return pd.DataFrame(out, index=frame.index)


def plain(value: object) -> str | None:
    """A cell as text: lists joined, the name out of an object such as {"name": "…"}, None where there is nothing."""
    if isinstance(value, str):
        return _safe(value)
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, Mapping):
        return next((plain(value[key]) for key in ("name", "title", "label", "text", "id") if value.get(key)), None)
    if isinstance(value, list | tuple | set):
        return ", ".join(part for item in value if (part := plain(item)) and part.strip()) or None
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _safe(str(value))


def plain_text(value: object) -> str | None:
    """An article's text out of a cell: as it is, or the paragraphs of a list joined by blank lines."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return "\n\n".join(part for item in value if (part := plain(item)) and part.strip()) or None
    return plain(value)


def _key(name: str) -> str:
    return re.sub(r"[\s\-.]+", "_", name.strip().lower().lstrip("\ufeff")).strip("_")


def _safe(text: str) -> str:
    """Half a surrogate pair can be stored in no file; the replacement has the same length, so that offsets stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
