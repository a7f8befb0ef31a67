"""How alike sentences of a story are: TF-IDF cosine, lifted by shared runs of words and shared numbers.

The cosine is of vectors of runs of four letters and of word beginnings; letters rather than words, so that 'deny',
'denied' and 'denial' count as close. To it come shared pairs and triples of neighbouring words, as quotations and wire
copy have them, and shared numbers. Two sentences that share less than one word that nobody else in the story uses are
never alike: short ones otherwise look alike by their grammar. Limit: words are compared, not meanings, so that two
sentences on one thing may be alike without saying the same of it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix, diags_array, hstack, triu
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

ALIKE = 0.4  # likeness from which on sentences are alike
LEAST_COSINE = 0.1  # below it nothing lifts a pair
SHARED_WORDS = 1.0  # worth of what both say, in words that only these two sentences have
PAIRS, TRIPLES = 0.1, 0.07  # for the logarithm of shared pairs and triples of words
NUMBERS, MOST_NUMBERS = 0.1, 2.0  # for the worth and of shared numbers and how much of it counts
RUN, BEGINNING = 4, 6  # letters of a run; of a word's beginning, with the space before it
RUN_WEIGHT = 0.7
RAREST = 0.02  # what is rarer than this share of sentences weighs no more: stories of all sizes compare alike
BLOCK = 500  # sentences compared with the others at a time: bounds memory
SPACE = ord(" ")

Integers = NDArray[np.intp]
Floats = NDArray[np.float64]
Hashes = NDArray[np.uint64]


class _Rows(NamedTuple):
    """Sentences as sparse rows, by what is compared of them."""

    letters: csr_matrix  # of length one
    content: csr_matrix  # products are the worth of shared words that are no stop words,
    numbers: csr_matrix  # and of shared numbers
    pairs: csr_matrix  # products count shared pairs of neighbouring words, one of them no stop word,
    triples: csr_matrix  # and triples of any words


def alike(sentences: Sequence[str], story: Integers) -> csr_matrix:
    """Likeness of the pairs of different sentences that are alike, as a symmetric square matrix; other cells are empty.

    `sentences` are lower-case words with single spaces between them; `story` numbers the story of each from 0:
    sentences of different stories are never alike.
    """
    rows = _rows(sentences, story)
    found = [
        _pairs(rows, slice(start, min(start + BLOCK, len(sentences)))) for start in range(0, len(sentences), BLOCK)
    ]
    values, first, second = (np.concatenate(part) for part in zip(*found, strict=True))
    upper = coo_matrix((values, (first, second)), shape=(len(sentences),) * 2)
    return csr_matrix(upper + upper.T)


def _pairs(rows: _Rows, block: slice) -> tuple[Floats, Integers, Integers]:
    """Likeness of the block's sentences and later ones that are alike, and which these are."""
    close = (rows.letters[block] @ rows.letters[block.start :].T).tocsr()
    close = triu(close.multiply(close >= LEAST_COSINE), k=1).tocoo()
    cosine, first, second = close.data, close.row + block.start, close.col + block.start
    kept = _products(rows.content, first, second) >= SHARED_WORDS
    cosine, first, second = cosine[kept], first[kept], second[kept]
    likeness = (
        cosine
        + PAIRS * np.log1p(_products(rows.pairs, first, second))
        + TRIPLES * np.log1p(_products(rows.triples, first, second))
        + NUMBERS * np.minimum(_products(rows.numbers, first, second), MOST_NUMBERS)
    )
    near = likeness >= ALIKE
    return likeness[near], first[near], second[near]


def _products(rows: csr_matrix, first: Integers, second: Integers) -> Floats:
    """The inner product of each first row with its second."""
    parts = [
        np.asarray(rows[first[k : k + 20_000]].multiply(rows[second[k : k + 20_000]]).sum(axis=1)).ravel()
        for k in range(0, len(first), 20_000)
    ]
    return np.concatenate([np.empty(0), *parts])


def _rows(sentences: Sequence[str], story: Integers) -> _Rows:
    letters, owner = _letters(sentences)
    runs = sliding_window_view(letters, RUN)[: len(owner)]
    within = np.flatnonzero((runs[:, 1:-1] != SPACE).all(axis=1))
    words, starts = _beginnings(letters, len(owner))
    of = owner[starts]
    stop_letters, stop_owner = _letters(sorted(ENGLISH_STOP_WORDS))
    # Numbers have digits; one digit or letter alone is no content.
    is_number = (letters[starts + 1] >= ord("0")) & (letters[starts + 1] <= ord("9"))
    is_content = ~np.isin(words, _beginnings(stop_letters, len(stop_owner))[0]) & (letters[starts + 2] != SPACE)
    is_content |= is_number
    counts, share, n_sentences = _counts(words[is_content], of[is_content], story)
    counts.data[:] = 1
    rarest = np.log(np.clip(3 / (n_sentences + 1), RAREST, 0.5))  # of a word that two sentences have
    content = csr_matrix(counts @ diags_array(np.sqrt(np.log(share) / rarest)))
    column = np.unique(_of_story(words[is_content], of[is_content], story), return_inverse=True)[1]
    number_columns = np.bincount(column[is_number[is_content]], minlength=content.shape[1]) > 0
    return _Rows(
        letters=csr_matrix(
            hstack(
                [
                    np.sqrt(weight) * _of_length_one(counts @ diags_array(1 - np.log(share)))
                    for (counts, share, _), weight in (
                        (_counts(_hashed(runs[within]), owner[within], story), RUN_WEIGHT),
                        (_counts(words, of, story), 1 - RUN_WEIGHT),
                    )
                ]
            )
        ),
        content=content,
        numbers=csr_matrix(content @ diags_array(number_columns.astype(float))),
        pairs=_neighbours(words, of, story, 2, is_content),
        triples=_neighbours(words, of, story, 3, np.ones(len(words), dtype=bool)),
    )


def _neighbours(words: Hashes, owner: Integers, story: Integers, n: int, telling: NDArray[np.bool_]) -> csr_matrix:
    """Which runs of `n` words each sentence has; a run needs a telling word."""
    if len(words) < n:
        return csr_matrix((len(story), 1))
    runs = sliding_window_view(words, n)
    within = (owner[: len(runs)] == owner[n - 1 :]) & sliding_window_view(telling, n).any(axis=1)
    counts = _counts(_hashed(runs[within]), owner[: len(runs)][within], story)[0]
    counts.data[:] = 1
    return counts


def _letters(texts: Sequence[str]) -> tuple[Hashes, Integers]:
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


def _of_story(features: Hashes, owner: Integers, story: Integers) -> Hashes:
    """The features, other ones in each story, so that what stories have in common does not count."""
    return features ^ (story[owner].astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15))


def _counts(features: Hashes, owner: Integers, story: Integers) -> tuple[csr_matrix, Floats, Integers]:
    """Log counts by sentence and feature; by feature, its share of the story's sentences, and how many these are."""
    distinct, column = np.unique(_of_story(features, owner, story), return_inverse=True)
    counts = coo_matrix((np.ones(len(column)), (owner, column)), shape=(len(story), len(distinct))).tocsr()
    counts.data = 1 + np.log(counts.data)
    bearer = np.empty(len(distinct), dtype=np.intp)  # of each feature, whichever comes last
    bearer[column] = owner
    n_sentences = np.bincount(story)[story[bearer]]
    share = (np.bincount(counts.indices, minlength=len(distinct)) + 1) / (n_sentences + 1)
    return csr_matrix(counts), np.clip(share, RAREST, 1), n_sentences


def _of_length_one(rows: csr_matrix) -> csr_matrix:
    """Each row by its length; one without features stays empty."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return csr_matrix(diags_array(1 / np.maximum(length, 1e-12)) @ rows)
