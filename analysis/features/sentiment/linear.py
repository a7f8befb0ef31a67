"""The `linear` scorer (thin version): word polarity around the target."""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from textblob.en import sentiment

WORD = re.compile(r"[^\W\d_]+")


@cache
def polarity() -> dict[str, float]:
    """Each word's polarity, from TextBlob's English lexicon."""
    sentiment.load()
    return {word: senses[None][0] for word, senses in dict.items(sentiment)}


def score(texts: Sequence[str], spans: Sequence[tuple[int, int]]) -> npt.NDArray[np.float64]:
    """P(negative), P(neutral), P(positive) toward each target."""
    known = polarity()
    sums = np.array(
        [
            sum(known.get(word, 0.0) for word in WORD.findall(f"{text[max(0, a - 80):a]} {text[b:b + 80]}".lower()))
            for text, (a, b) in zip(texts, spans, strict=True)
        ]
    )
    logits = np.stack([-2 * sums, np.full_like(sums, 0.7), 2 * sums], axis=1)
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=1, keepdims=True))
