"""Which outlets of a story report a claim and which leave it out: sentences of different outlets that say the same.

A claim is a star (Aslam, Pelekhov & Rus 2004): the most connected sentence that no claim holds yet, and every sentence
of other outlets that is like it (see `likeness`). A sentence with two propositions can stand in two claims; one whose
like are all in claims already joins the claim of the likest, so that near copies do not make a claim each. Limits:
letters are compared, not meanings, so a paraphrase without a word in common is missed and a denial looks like what it
denies; a claim can gather sentences that share a part only.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
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
NO_WORD = re.compile(r"[\W_]+")

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


class _Sentence(NamedTuple):
    """A sentence of a story, as the table shows it."""

    article_id: str
    outlet: str
    start: int
    end: int
    text: str


class _Wording(NamedTuple):
    """Sentences of one story that are the same but for case and punctuation."""

    story: int
    words: str
    sentences: list[_Sentence]
    outlets: set[str]
    place: int  # the earliest of its places in an article


def coverage(articles: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Claims of two or more outlets: a row for each sentence that reports one, and for each outlet that does not.

    `articles` needs article_id, outlet, story and text; `sentences` article_id, zone, kind (`sentence` or `heading`),
    start, end. Claims of a single outlet get no rows, since they would be most of the table: they are the sentences
    that stand in no row. Sentences of under four words and articles without outlet or story are left out, and so is,
    in a story of more than 5,000 different sentences, what stands latest in its articles.
    """
    known = articles[articles["outlet"].fillna("").ne("") & articles["story"].fillna("").ne("")]
    body = sentences[sentences["zone"].eq("body") & sentences["kind"].eq("sentence")][["article_id", "start", "end"]]
    spans = body.merge(known[["article_id", "outlet", "story"]], on="article_id")
    spans = spans.sort_values(["story", "outlet", "article_id", "start"], kind="stable")
    texts = dict(zip(known["article_id"], known["text"], strict=True))
    by_story: dict[str, list[_Sentence]] = defaultdict(list)
    for article_id, start, end, outlet, story in spans.itertuples(index=False, name=None):
        by_story[story].append(_Sentence(article_id, outlet, start, end, texts[article_id][start:end]))
    stories = [name for name, own in by_story.items() if own[0].outlet != own[-1].outlet]
    return TABLE.frame(
        row
        for batch in _batches([_wordings(k, by_story[name]) for k, name in enumerate(stories)])
        for story, claims in groupby(_claims(batch), key=lambda claim: claim[0].story)
        for row in _rows(stories[story], {sentence.outlet for sentence in by_story[stories[story]]}, list(claims))
    )


def _rows(story: str, outlets: set[str], claims: list[list[_Wording]]) -> Iterator[tuple[object, ...]]:
    """The story's rows of the table."""
    reporting = [set().union(*(wording.outlets for wording in claim)) for claim in claims]
    ranked = sorted(range(len(claims)), key=lambda k: (-len(reporting[k]), claims[k][0].place, k))
    for number, k in enumerate(ranked, start=1):
        claim_id, claim, n_outlets = f"{story}/{number}", claims[k][0].sentences[0].text, len(reporting[k])
        reports = [sentence for wording in claims[k] for sentence in wording.sentences]
        for article_id, outlet, start, end, _ in sorted(
            reports, key=lambda own: (own.outlet, own.article_id, own.start)
        ):
            yield article_id, outlet, story, claim_id, claim, "claim", True, start, end, n_outlets
        for outlet in sorted(outlets - reporting[k]):
            yield None, outlet, story, claim_id, claim, "claim", False, None, None, n_outlets


def _wordings(story: int, sentences: list[_Sentence]) -> list[_Wording]:
    """The story's different sentences as they appear; if there are too many, the earliest in their articles."""
    found: dict[str, _Wording] = {}
    place, article_id = 0, ""
    for sentence in sentences:
        place = place + 1 if sentence.article_id == article_id else 0
        article_id = sentence.article_id
        words = NO_WORD.sub(" ", sentence.text.lower()).strip()
        if words.count(" ") + 1 >= FEWEST_WORDS:
            wording = found.setdefault(words, _Wording(story, words, [], set(), place))
            wording.sentences.append(sentence)
            wording.outlets.add(sentence.outlet)
    wordings = list(found.values())
    kept = sorted(range(len(wordings)), key=lambda k: (wordings[k].place, k))[:MOST_SENTENCES]
    return [wordings[k] for k in sorted(kept)]


def _batches(stories: list[list[_Wording]]) -> Iterator[list[_Wording]]:
    """Stories put together until there is enough to do: a matrix a story would cost more than what is in it."""
    batch: list[_Wording] = []
    for wordings in stories:
        if batch and len(batch) + len(wordings) > BATCH:
            yield batch
            batch = []
        batch = batch + wordings
    if batch:
        yield batch


def _claims(wordings: list[_Wording]) -> list[list[_Wording]]:
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
