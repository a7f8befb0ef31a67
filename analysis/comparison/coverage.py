"""Which outlets of a story report a claim and which leave it out: sentences of different outlets that say the same.

A claim is a star (Aslam, Pelekhov & Rus 2004): the most connected sentence that no claim holds yet, and every sentence
of other outlets that is like it (see `likeness`). A sentence with two propositions can stand in two claims; one whose
like are all in claims already joins the claim of the likest, so that near copies do not make a claim each. Limits:
letters are compared, not meanings, so a paraphrase without a word in common is missed and a denial looks like what it
denies; a claim can gather sentences that share a part only.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from analysis.comparison.likeness import alike
from analysis.tables import END, START, Column, evidence_table

FEWEST_WORDS = 4  # 'He declined to comment.'
MOST_SENTENCES = 5000  # different ones compared in a story: time grows with the square of their number
BATCH = 3000  # sentences of small stories compared in one go
WORD = re.compile(r"[^\W_]+")

TABLE = evidence_table(
    "coverage",
    "claim × outlet × sentence that reports it, or claim × outlet that leaves it out",
    Column("claim_id", "text", "Story and number of the claim; the most widely reported claim is 1", "Claim number"),
    Column("claim", "text", "The sentence that the claim's other sentences resemble most", "Claim"),
    Column("kind", "text", "What is reported or left out: `claim`", "Kind"),
    Column(
        "covered", "flag", "Whether the outlet reports the claim; where not, article and span are undefined", "Reported"
    ),
    START,
    END,
    Column("n_outlets", "count", "Outlets of the story that report the claim", "Outlets reporting"),
)


class _Wording(NamedTuple):
    """Sentences of one story that are the same but for case and punctuation."""

    story: int  # its number
    words: str
    rows: list[int]  # of `_Sentences`
    outlets: set[str]
    place: int  # the earliest of its places in an article


class _Sentences(NamedTuple):
    """Sentences by story, outlet, article and place: one list for each thing that is known of them."""

    article_id: list[str]
    outlet: list[str]
    story: list[str]
    start: list[int]
    end: list[int]
    text: list[str]


class _Claim(NamedTuple):
    """What the rows of a claim have in common, its sentences, and the outlets without any."""

    story: str
    claim_id: str
    claim: str
    n_outlets: int
    rows: list[int]
    silent: list[str]


def coverage(articles: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Claims of two or more outlets: a row for each sentence that reports one, and for each outlet that does not.

    `articles` needs article_id, outlet, story and text; `sentences` article_id, zone, kind (`sentence` or `heading`),
    start, end. Claims of a single outlet get no rows, since they would be most of the table: they are the sentences
    that stand in no row. Sentences of under four words and articles without outlet or story are left out, and so is,
    in a story of more than 5,000 different sentences, what stands latest in its articles.
    """
    found = _sentences(articles, sentences)
    by_story = [list(rows) for _, rows in groupby(range(len(found.story)), key=found.story.__getitem__)]
    several = [rows for rows in by_story if found.outlet[rows[0]] != found.outlet[rows[-1]]]
    return _table(
        found,
        [
            claim
            for batch in _batches(_wordings(found, rows, k) for k, rows in enumerate(several))
            for story, claims in groupby(_stars(batch), key=lambda star: star[0].story)
            for claim in _ranked(found, {found.outlet[row] for row in several[story]}, list(claims))
        ],
    )


def _sentences(articles: pd.DataFrame, sentences: pd.DataFrame) -> _Sentences:
    """The body's sentences whose article has a story and an outlet."""
    known = articles[articles["outlet"].fillna("").ne("") & articles["story"].fillna("").ne("")]
    known = known[["story", "outlet", "article_id", "text"]].sort_values(["story", "outlet", "article_id"])
    body = sentences[sentences["zone"].eq("body") & sentences["kind"].eq("sentence")]
    article = pd.Index(known["article_id"]).get_indexer(pd.Index(body["article_id"]))
    start, end = body["start"].to_numpy(np.intp), body["end"].to_numpy(np.intp)
    # Sentences of other articles have the number -1, so they come first.
    order = np.lexsort((start, article))[np.count_nonzero(article < 0) :]
    article, starts, ends = article[order], start[order].tolist(), end[order].tolist()
    ids, outlet, story, texts = (
        known[name].to_numpy(object)[article].tolist() for name in ("article_id", "outlet", "story", "text")
    )
    cut = [text[start:end] for text, start, end in zip(texts, starts, ends, strict=True)]
    return _Sentences(ids, outlet, story, starts, ends, cut)


def _table(found: _Sentences, claims: list[_Claim]) -> pd.DataFrame:
    """The rows of all claims, column by column."""
    sizes = [len(claim.rows) + len(claim.silent) for claim in claims]
    reports = [row for claim in claims for row in (*claim.rows, *(None for _ in claim.silent))]
    columns: dict[str, object] = {
        name: np.repeat(np.array([getattr(claim, name) for claim in claims], dtype=object), sizes)
        for name in ("story", "claim_id", "claim", "n_outlets")
    }
    columns["outlet"] = [o for claim in claims for o in (*(found.outlet[row] for row in claim.rows), *claim.silent)]
    for name, values in (("article_id", found.article_id), ("start", found.start), ("end", found.end)):
        columns[name] = pd.Series([None if row is None else values[row] for row in reports], dtype=object)
    columns["covered"] = [row is not None for row in reports]
    return TABLE.typed(pd.DataFrame(columns).assign(kind="claim"))


def _ranked(found: _Sentences, outlets: set[str], stars: list[list[_Wording]]) -> Iterator[_Claim]:
    """The claims of a story of these outlets, the most widely reported first."""
    reporting = [set().union(*(wording.outlets for wording in star)) for star in stars]
    ranked = sorted(range(len(stars)), key=lambda k: (-len(reporting[k]), stars[k][0].place, k))
    for number, k in enumerate(ranked, start=1):
        centre = stars[k][0].rows[0]
        story = found.story[centre]
        yield _Claim(
            story=story,
            claim_id=f"{story}/{number}",
            claim=found.text[centre],
            n_outlets=len(reporting[k]),
            rows=sorted(row for wording in stars[k] for row in wording.rows),
            silent=sorted(outlets - reporting[k]),
        )


def _wordings(found: _Sentences, rows: list[int], story: int) -> list[_Wording]:
    """The story's different sentences as they appear; if there are too many, the earliest in their articles."""
    wordings: dict[str, _Wording] = {}
    place, article_id = 0, ""
    for row in rows:
        place = place + 1 if found.article_id[row] == article_id else 0
        article_id = found.article_id[row]
        tokens = WORD.findall(found.text[row].lower())
        if len(tokens) < FEWEST_WORDS:
            continue
        words = " ".join(tokens)
        wording = wordings.get(words)
        if wording is None:
            wording = wordings[words] = _Wording(story, words, [], set(), place)
        wording.rows.append(row)
        wording.outlets.add(found.outlet[row])
    kept = sorted(wordings.values(), key=lambda wording: wording.place)[:MOST_SENTENCES]
    return sorted(kept, key=lambda wording: wording.rows[0])


def _batches(stories: Iterable[list[_Wording]]) -> Iterator[list[_Wording]]:
    """Stories put together until there is enough to do: a matrix a story would cost more than what is in it."""
    batch: list[_Wording] = []
    for wordings in stories:
        if batch and len(batch) + len(wordings) > BATCH:
            yield batch
            batch = []
        batch = batch + wordings
    if batch:
        yield batch


def _stars(wordings: list[_Wording]) -> list[list[_Wording]]:
    """Stars of two or more outlets, the centre first, sorted by story."""
    near = alike([wording.words for wording in wordings], np.array([wording.story for wording in wordings])).tocoo()
    outlet = _sole_outlets(wordings)
    between = outlet[near.row] != outlet[near.col]
    edges = csr_matrix((near.data[between], (near.row[between], near.col[between])), shape=near.shape)
    connection = np.asarray(edges.sum(axis=1)).ravel()
    claim_of = np.full(len(wordings), -1, dtype=np.intp)
    claims: list[list[int]] = []
    for centre in np.lexsort((np.arange(len(wordings)), -connection)):
        span = slice(edges.indptr[centre], edges.indptr[centre + 1])
        satellites = edges.indices[span]
        if claim_of[centre] >= 0 or (len(satellites) == 0 and len(wordings[centre].outlets) == 1):
            continue
        free = claim_of[satellites] < 0
        if free.any() or len(wordings[centre].outlets) > 1:
            claim_of[[centre, *satellites[free]]] = len(claims)
            claims.append([int(centre), *sorted(satellites)])
        else:
            nearest = satellites[edges.data[span].argmax()]
            claim_of[centre] = claim_of[nearest]
            claims[claim_of[nearest]].append(int(centre))
    return sorted(([wordings[member] for member in claim] for claim in claims), key=lambda claim: claim[0].story)


def _sole_outlets(wordings: list[_Wording]) -> NDArray[np.intp]:
    """A number for the outlet of a wording that one outlet alone has; one of its own for one that several have."""
    codes = {outlet: code for code, outlet in enumerate(sorted(set().union(*(w.outlets for w in wordings))))}
    sole = (codes[min(w.outlets)] if len(w.outlets) == 1 else -1 - k for k, w in enumerate(wordings))
    return np.fromiter(sole, dtype=np.intp, count=len(wordings))
