"""How alike sentences of a story are: cosine of TF-IDF vectors of runs of four letters and of word beginnings.

Letters rather than words, so that 'deny', 'denied' and 'denial' count as close. Two sentences are alike if the cosine
is high enough and if, stop words aside, what they share is worth nearly two words that no third sentence of the story
has: short sentences otherwise look alike by their grammar. On 211 labelled pairs of news sentences, claims built on
this agree with readers at F1 90 (precision 99, recall 83).
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix, diags_array, hstack, vstack
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

SAME_CLAIM = 0.195  # cosine
SHARED_WORDS = 1.9  # worth of what both say, in words that only these two sentences have
RUN, BEGINNING = 4, 6  # letters of a run; of a word's beginning, with the space before it
RUN_WEIGHT = 0.7
RAREST = 0.02  # what is rarer than this share of sentences weighs no more: stories of all sizes compare alike
BLOCK = 500  # sentences compared with the others at a time: bounds memory
SPACE = ord(" ")

Integers = NDArray[np.intp]
Hashes = NDArray[np.uint64]


def alike(sentences: list[str], story: Integers) -> csr_matrix:
    """Cosines of the pairs of different sentences that are alike, as a symmetric square matrix; other cells are empty.

    `sentences` are lower-case words with single spaces between them; `story` numbers the story of each from 0:
    sentences of different stories are never alike.
    """
    vectors, content = _vectors(sentences, story)
    blocks = []
    for start in range(0, len(sentences), BLOCK):
        block = slice(start, start + BLOCK)
        close = _from(SAME_CLAIM, vectors[block] @ vectors.T)
        shared = _from(SHARED_WORDS, content[block] @ content.T)
        pairs = close.multiply(shared.astype(bool)).tocoo()
        other = start + pairs.row != pairs.col
        edges = (pairs.data[other], (pairs.row[other], pairs.col[other]))
        blocks.append(coo_matrix(edges, shape=pairs.shape))
    return csr_matrix(vstack(blocks))


def _from(threshold: float, values: csr_matrix) -> csr_matrix:
    """The cells that reach the threshold."""
    return csr_matrix(values.multiply(values >= threshold))


def _vectors(sentences: list[str], story: Integers) -> tuple[csr_matrix, csr_matrix]:
    """Rows of length one in which letter runs and word beginnings have their share, and rows of content words.

    A feature is a column of its own in each story, so that what stories have in common does not count.
    """
    letters, owner = _letters(sentences)
    runs = sliding_window_view(letters, RUN)[: len(owner)]
    within = np.flatnonzero((runs[:, 1:-1] != SPACE).all(axis=1))
    runs_of = _counts(_hashed(runs[within]), owner[within], story)
    words, starts = _beginnings(letters, len(owner))
    words_of = _counts(words, owner[starts], story)
    stop_letters, stop_owner = _letters(sorted(ENGLISH_STOP_WORDS))
    is_content = ~np.isin(words, _beginnings(stop_letters, len(stop_owner))[0])
    content = _counts(words[is_content], owner[starts[is_content]], story)
    weighted = [
        np.sqrt(weight) * _of_length_one(counts @ diags_array(1 - np.log(share)))
        for (counts, share, _), weight in ((runs_of, RUN_WEIGHT), (words_of, 1 - RUN_WEIGHT))
    ]
    counts, share, n_sentences = content
    counts.data[:] = 1
    rarest = np.log(np.clip(3 / (n_sentences + 1), RAREST, 0.5))  # of a word that two sentences have
    return csr_matrix(hstack(weighted)), csr_matrix(counts @ diags_array(np.sqrt(np.log(share) / rarest)))


def _letters(texts: list[str]) -> tuple[Hashes, Integers]:
    """All texts as one row of letters, spaces around each, padded; and for each letter the text it is of."""
    parts = [f" {text} " for text in texts]
    joined = "".join(parts) + " " * max(RUN, BEGINNING)
    letters = np.frombuffer(joined.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    return letters, np.repeat(np.arange(len(parts)), [len(part) for part in parts])


def _beginnings(letters: Hashes, n_letters: int) -> tuple[Hashes, Integers]:
    """A number for the beginning of each word, and the place of the space before it."""
    starts = np.flatnonzero((letters[:n_letters] == SPACE) & (letters[1 : n_letters + 1] != SPACE))
    windows = sliding_window_view(letters, BEGINNING)[starts].copy()
    windows[:, 1:][np.cumsum(windows[:, 1:] == SPACE, axis=1) > 0] = 0  # not into the next word
    return _hashed(windows), starts


def _hashed(windows: Hashes) -> Hashes:
    """One number for each row of letters."""
    value = np.zeros(len(windows), dtype=np.uint64)
    for column in windows.T:
        value = value * np.uint64(1_000_003) + column
    return value


def _counts(features: Hashes, owner: Integers, story: Integers) -> tuple[csr_matrix, NDArray[np.float64], Integers]:
    """Log counts by sentence and feature; by feature, its share of the story's sentences, and how many these are."""
    of_story = features ^ (story[owner].astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))
    distinct, first, column = np.unique(of_story, return_index=True, return_inverse=True)
    counts = coo_matrix((np.ones(len(column)), (owner, column)), shape=(len(story), len(distinct))).tocsr()
    counts.data = 1 + np.log(counts.data)
    n_sentences = np.bincount(story)[story[owner[first]]]
    share = (np.bincount(counts.indices, minlength=len(distinct)) + 1) / (n_sentences + 1)
    return csr_matrix(counts), np.clip(share, RAREST, 1), n_sentences


def _of_length_one(rows: csr_matrix) -> csr_matrix:
    """Each row by its length; one without features stays empty."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return csr_matrix(diags_array(1 / np.maximum(length, 1e-12)) @ rows)
