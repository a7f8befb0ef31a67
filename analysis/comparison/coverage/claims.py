"""Claims: sentences of a story that say the same, and the sentences that nobody else's resemble.

A claim of several outlets is a star (Aslam, Pelekhov & Rus 2004): the most connected sentence that no claim holds yet,
and the sentences of other outlets that are like it (see `likeness`), the likest first, each only if it is like at least
half of those that are in. A sentence with two propositions can stand in two claims; one whose like are all in claims
already joins the claim of the likest, so that near copies do not make a claim each. Any other sentence is a claim of
its own. Headlines are no claims: they say in five words what the body says. Limits: a paraphrase without a word in
common is missed and a denial looks like what it denies; a claim can gather sentences that share a part only.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import nan
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from analysis.comparison.coverage.sentences import Sentences
from analysis.comparison.likeness import alike

FEWEST_WORDS = 4  # 'He declined to comment.'
MOST_SENTENCES = 5000  # different ones compared in a story: time grows with the square of their number
BATCH = 3000  # sentences of small stories compared in one go
COHERENT = 0.5  # share of a claim's sentences that another must be like
COMMON = 0.8  # share of the words that most of a claim's sentences have which the one that names it must hold
WORD = re.compile(r"[^\W_]+")
Near = dict[int, dict[int, float]]
NONE: dict[int, float] = {}


class Claim(NamedTuple):
    """Rows of `Sentences` that say the same, in order, the one that names them, and how alike they are."""

    rows: list[int]
    name: int
    likeness: float  # mean of all pairs of different wordings, 1 at most; NaN of a single sentence


class _Wording(NamedTuple):
    """Sentences of one story that are the same but for case and punctuation."""

    story: int  # its number
    words: str
    rows: list[int]  # of `Sentences`
    outlets: set[str]
    place: int  # the earliest of its places in an article


def claims(found: Sentences) -> Iterator[Claim]:
    """The claims of all stories, story by story, those that stand earliest in their articles first.

    Sentences of under four words are in none, and neither is, in a story of more than 5,000 different sentences, what
    stands latest in its articles.
    """
    for batch in _batches(_wordings(found, rows, k) for k, rows in enumerate(found.stories)):
        cells = alike([wording.words for wording in batch], np.array([wording.story for wording in batch]))
        near = _neighbours(cells)
        grouped = _stars(batch, cells, near)
        held = {k for group in grouped for k in group}
        grouped += [[k] for k in range(len(batch)) if k not in held]
        for group in sorted(grouped, key=lambda group: (batch[group[0]].story, batch[group[0]].place, group[0])):
            wordings = [batch[k] for k in group]
            rows = sorted(row for wording in wordings for row in wording.rows)
            yield Claim(rows, _naming(found, wordings), _mean_likeness(near, group) if len(rows) > 1 else nan)


def _naming(found: Sentences, wordings: list[_Wording]) -> int:
    """The shortest sentence that holds what most of the claim's sentences say, the first where none does."""
    if len(wordings) == 1:
        return wordings[0].rows[0]
    words = [set(wording.words.split()) - ENGLISH_STOP_WORDS for wording in wordings]
    counts = Counter(word for own in words for word in own)
    common = {word for word, count in counts.items() if count > len(words) / 2}
    holding = [k for k, own in enumerate(words) if len(own & common) >= COMMON * len(common)] or [0]
    return min((wordings[k].rows[0] for k in holding), key=lambda row: (len(found.text[row]), row))


def _wordings(found: Sentences, rows: range, story: int) -> list[_Wording]:
    """The story's different sentences as they appear; if there are too many, the earliest in their articles."""
    wordings: dict[str, _Wording] = {}
    place, article_id = 0, ""
    for row in rows:
        if found.zone[row] != "body":
            continue
        place = place + 1 if found.article_id[row] == article_id else 0
        article_id = found.article_id[row]
        tokens = WORD.findall(found.text[row].lower())
        if len(tokens) < FEWEST_WORDS:
            continue
        words = " ".join(tokens)
        wording = wordings.setdefault(words, _Wording(story, words, [], set(), place))
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


def _neighbours(cells: csr_matrix) -> Near:
    """Of each sentence those that it is like, and how much; without those that are like none."""
    columns, values, edges = cells.indices.tolist(), cells.data.tolist(), cells.indptr.tolist()
    return {
        row: dict(zip(columns[start:end], values[start:end], strict=True))
        for row, (start, end) in enumerate(pairwise(edges))
        if start < end
    }


def _mean_likeness(near: Near, group: list[int]) -> float:
    """The mean likeness of all pairs; pairs that are not alike count as 0, and the same words as 1."""
    if len(group) == 1:
        return 1.0
    total = 0.0
    members = set(group)
    for k in group:
        total += np.array([min(value, 1.0) for other, value in near.get(k, NONE).items() if other in members]).sum()
    return float(total / (len(group) * (len(group) - 1)))


def _stars(wordings: list[_Wording], cells: csr_matrix, near: Near) -> list[list[int]]:
    """Stars of two or more outlets, the centre first."""
    edges = _between_outlets(cells, wordings)
    connection = np.asarray(edges.sum(axis=1)).ravel()
    claim_of = np.full(len(wordings), -1, dtype=np.intp)
    found: list[list[int]] = []
    # A sentence that is like none of another outlet's makes no star.
    centres = np.flatnonzero((connection > 0) | np.array([len(wording.outlets) > 1 for wording in wordings]))
    for centre in centres[np.argsort(-connection[centres], kind="stable")].tolist():
        if claim_of[centre] >= 0:
            continue
        span = slice(edges.indptr[centre], edges.indptr[centre + 1])
        satellites = edges.indices[span][np.argsort(-edges.data[span], kind="stable")]
        star = _coherent(near, centre, satellites)
        free = [k for k in star if claim_of[k] < 0]
        nearest = claim_of[satellites[0]] if len(satellites) else -1
        if len(free) == 1 and nearest >= 0 and _is_like(near, centre, found[nearest]):
            claim_of[centre] = nearest
            found[nearest].append(centre)
        elif len(star) > 1 or len(wordings[centre].outlets) > 1:
            claim_of[free] = len(found)
            found.append(star)
    return found


def _coherent(near: Near, centre: int, satellites: NDArray[np.integer]) -> list[int]:
    """The centre and those satellites, tried in order, that are like at least half of what is in before them."""
    star = [centre]
    for satellite in satellites.tolist():
        if _is_like(near, satellite, star):
            star.append(satellite)
    return star


def _is_like(near: Near, sentence: int, claim: list[int]) -> bool:
    """Whether a sentence is like at least half of a claim's."""
    like = near.get(sentence, NONE)
    return sum(k in like for k in claim) >= COHERENT * len(claim)


def _between_outlets(likeness: csr_matrix, wordings: list[_Wording]) -> csr_matrix:
    """The cells of pairs that are not of one outlet alone."""
    cells = likeness.tocoo()
    outlet = _sole_outlets(wordings)
    between = outlet[cells.row] != outlet[cells.col]
    found = csr_matrix((cells.data[between], (cells.row[between], cells.col[between])), shape=likeness.shape)
    found.sort_indices()
    return found


def _sole_outlets(wordings: list[_Wording]) -> NDArray[np.intp]:
    """A number for the outlet of a wording that one outlet alone has; one of its own for one that several have."""
    codes = {outlet: code for code, outlet in enumerate(sorted(set().union(*(w.outlets for w in wordings))))}
    sole = (codes[min(w.outlets)] if len(w.outlets) == 1 else -1 - k for k, w in enumerate(wordings))
    return np.fromiter(sole, dtype=np.intp, count=len(wordings))
