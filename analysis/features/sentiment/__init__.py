"""Sentiment toward a target: what a sentence says of one actor, not how the sentence sounds (Hamborg & Donnay 2021).

A scorer takes texts and one span in each, and gives P(negative), P(neutral), P(positive). The target's own words are
masked, so a name brings no prior. Limit: a sentence's portrayal of an actor, quoted opinions included, is evidence
about wording, no verdict.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.features.sentiment import linear

Probabilities = npt.NDArray[np.float64]
Scorer = Callable[[Sequence[str], Sequence[tuple[int, int]]], Probabilities]


def _transformer(texts: Sequence[str], spans: Sequence[tuple[int, int]]) -> Probabilities:
    # Imported when first asked for: whoever takes the other scorer does not wait for its runtime.
    from analysis.features.sentiment import transformer

    return transformer.score(texts, spans)


SCORERS: dict[str, Scorer] = {"transformer": _transformer, "linear": linear.score}
DEFAULT_SCORER = "transformer"


def score_targets(
    texts: Sequence[str], spans: Sequence[tuple[int, int]], *, scorer: str = DEFAULT_SCORER
) -> Probabilities:
    """P(negative), P(neutral), P(positive) toward text[start:end], one row a text; shape (n, 3), rows sum to 1.

    Raises ValueError where texts and spans differ in number, or a span lies outside its text; KeyError for an unknown
    scorer; CorpusError where a model's file is missing or damaged.
    """
    if len(texts) != len(spans):
        raise ValueError(f"{len(texts)} texts but {len(spans)} spans; give one span a text")
    for text, (start, end) in zip(texts, spans, strict=True):
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} lies outside its text of {len(text)} characters")
    return SCORERS[scorer](texts, spans)


def score_mentions(
    mentions: pd.DataFrame, texts: Mapping[str, tuple[str, str]], scorer: Scorer = SCORERS[DEFAULT_SCORER]
) -> pd.DataFrame:
    """`mentions` with `negative`, `neutral`, `positive` and `sentiment` filled, each in its sentence.

    `texts` gives each article's title and body.
    """
    sentences: list[str] = []
    spans: list[tuple[int, int]] = []
    # Mentions in one sentence share one string, so that a long text is neither copied nor read twice.
    cut: dict[tuple[str, str, int], str] = {}
    columns = ("article_id", "zone", "start", "end", "sentence_start", "sentence_end")
    # Lists, as going through a typed column takes longer.
    for article, zone, start, end, first, last in zip(*(mentions[name].to_list() for name in columns), strict=True):
        place = (article, zone, first)
        if place not in cut:
            cut[place] = texts[article][zone == "body"][first:last]
        sentences.append(cut[place])
        spans.append((start - first, min(end, last) - first))
    scores = scorer(sentences, spans) if sentences else np.empty((0, 3))
    return mentions.assign(
        negative=scores[:, 0], neutral=scores[:, 1], positive=scores[:, 2], sentiment=scores[:, 2] - scores[:, 0]
    )


__all__ = ["DEFAULT_SCORER", "SCORERS", "Scorer", "score_mentions", "score_targets"]
