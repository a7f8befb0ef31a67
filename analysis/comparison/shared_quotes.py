"""The same quotation in several outlets of a story: who ran it, what was cut or changed, and which verb introduced it.

Quotations of a story that share a run of five words are found through an index of such runs (shingles; Broder 1997), so
that only found pairs are compared; a pair is the same quotation where the words in common are half of the shorter one,
or eight in a row. Each article's version, its fragments joined, is then aligned with the longest version (see
`alignment`); of a quotation inside reported speech only what stands in quotation marks is compared. Kept are quotations
that two outlets or more ran. Limit: paraphrases are not found, and an idiom that fills a short quotation ties it to
another.
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from analysis.comparison.alignment import GAP, LONGEST, Words, spoken_part, steps, words_of
from analysis.tables import END, START, ZONE, Column, Table, evidence_table

SHINGLE = 5
SAME_RUN = 8
SAME_SHARE = 0.5

TABLE: Table = evidence_table(
    "shared_quotes",
    "stretch of a quotation that several outlets of a story ran",
    Column("shared_id", "text", "Versions of one quotation share it", "Quotation"),
    Column("quote_id", "text", "The statement in the table of quotes", "Statement"),
    ZONE,
    START,
    END,
    Column("content", "text", "The words quoted, without their outer quotation marks", "Words quoted"),
    Column(
        "spoken",
        "text",
        "What is compared: the words quoted, and inside reported speech only those in quotation marks",
        "Words compared",
    ),
    Column("speaker", "text", "The name that this outlet's source resolves to", "Speaker"),
    Column("cue", "text", "The words that introduce the quotation here", "Introduced by"),
    Column("stance", "text", "Stance of the cue: neutral, endorsing, doubting, conceding, negative", "Stance"),
    Column("n_words", "count", "Words of this stretch", "Words"),
    Column("n_outlets", "count", "Outlets that ran the quotation", "Outlets"),
    Column("kept_share", "number", "Share of the longest version's words that this article ran, in order", "Kept"),
    Column("cut", "text", "Words of the longest version that this article left out", "Cut"),
    Column("changed", "text", "Words that differ: those of the longest version → those printed here", "Changed"),
)


class _Version(NamedTuple):
    """One article's words of a shared quotation: rows of `quotes`, in order, and their words."""

    article_id: str
    rows: list[int]
    words: list[str]


def shared_quotes(quotes: pd.DataFrame) -> pd.DataFrame:
    """`TABLE` from the table `quotes`: direct and mixed quotations that two outlets or more of a story share."""
    found, words, groups = same_quotations(quotes)
    outlets, articles = found["outlet"].to_list(), found["article_id"].to_list()
    rows: list[tuple[object, ...]] = []
    number = 0
    for members in groups:
        # An article whose outlet nobody tells is not another outlet.
        n_outlets = len({outlets[row] for row in members if isinstance(outlets[row], str)})
        if n_outlets < 2:
            continue
        number += 1
        versions = _versions(members, articles, words)
        longest = max(versions, key=lambda version: len(version.words))
        for version in versions:
            kept, cut, changed = _compare(tuple(longest.words), tuple(version.words))
            for row in version.rows:
                rows.append((row, f"shared{number}", n_outlets, kept, cut, changed))
    columns = ["row", "shared_id", "n_outlets", "kept_share", "cut", "changed"]
    extra = pd.DataFrame(rows, columns=columns).set_index("row")
    return TABLE.typed(found.drop(columns=columns[1:], errors="ignore").join(extra, how="inner").loc[extra.index])


def same_quotations(quotes: pd.DataFrame) -> tuple[pd.DataFrame, list[Words], list[list[int]]]:
    """The direct and mixed quotations of stories, the words of each, and the places of those that are the same.

    Every place is in one group, that of a quotation that nobody else ran in one of its own.
    """
    found = quotes[quotes["kind"].isin(["direct", "mixed"]) & quotes["story"].notna() & quotes["content"].notna()]
    # Headlines repeat the body; the body comes first, so that an article's version begins with its fullest words.
    found = found.sort_values(["story", "article_id", "zone", "start"], kind="stable").reset_index(drop=True)
    spoken = [spoken_part(content, kind) for content, kind in zip(found["content"], found["kind"], strict=True)]
    words = [words_of(text) for text in spoken]
    whole = (
        said if text == content else words_of(content)
        for text, content, said in zip(spoken, found["content"].to_list(), words, strict=True)
    )
    found = found.assign(spoken=spoken, n_words=[len(all_words) for all_words in whole])
    return found, words, _groups(found["story"].to_list(), found["article_id"].to_list(), [w[:LONGEST] for w in words])


def _groups(stories: list[str], articles: list[str], words: list[Words]) -> list[list[int]]:
    """Rows that are the same quotation, directly or through others, in order of the first."""
    parent = list(range(len(words)))

    def root(row: int) -> int:
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    for first, second in _candidates(stories, articles, words):
        if root(first) != root(second) and _same(words[first], words[second]):
            parent[max(root(first), root(second))] = min(root(first), root(second))
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for row in range(len(words)):
        groups[root(row)].append(row)
    return list(groups.values())


def _candidates(stories: list[str], articles: list[str], words: list[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of rows of two articles of a story that share a run of words: each with its first and last bearer."""
    seen: dict[tuple[str, ...], tuple[int, int]] = {}
    story = None
    for row, tokens in enumerate(words):
        if stories[row] != story:
            story, seen = stories[row], {}
        partners: set[int] = set()
        for shingle in zip(*(tokens[offset:] for offset in range(SHINGLE)), strict=False):
            before = seen.get(shingle)
            if before is None:
                seen[shingle] = (row, row)
            elif before[1] != row:
                partners.update(before)
                seen[shingle] = (before[0], row)
        for partner in sorted(partners):
            if articles[partner] != articles[row]:
                yield partner, row


@lru_cache(maxsize=4096)  # wire copy brings the same pair of wordings again and again
def _same(first: Words, second: Words) -> bool:
    """Whether two runs of words that share a shingle are one quotation."""
    blocks = SequenceMatcher(None, first, second).get_matching_blocks()
    runs = [block.size for block in blocks]
    long_enough = sum(size for size in runs if size > 1)
    return max(runs) >= SAME_RUN or long_enough >= SAME_SHARE * min(len(first), len(second))


def _versions(members: list[int], articles: list[str], words: list[Words]) -> list[_Version]:
    versions: dict[str, _Version] = {}
    for row in members:
        version = versions.setdefault(articles[row], _Version(articles[row], [], []))
        version.rows.append(row)
        spoken = words[row][:LONGEST]
        if " ".join(spoken) not in " ".join(version.words):
            version.words.extend(spoken)
    return list(versions.values())


def _compare(longest: Words, here: Words) -> tuple[float, str, str]:
    """What is left of the longest version: share kept, words cut, and words changed."""
    kept, cut, changed = 0, [], []
    for kind, a, b, c, d in steps(longest, here):
        if kind == "equal":
            kept += b - a
        elif kind == "delete":
            cut.append(" ".join(longest[a:b]))
        elif kind == "replace":
            changed.append(f"{' '.join(longest[a:b])} → {' '.join(here[c:d])}")
        elif 0 < a < len(longest):
            changed.append(f"→ {' '.join(here[c:d])}")
    return kept / max(1, len(longest)), GAP.join(cut), "; ".join(changed)
