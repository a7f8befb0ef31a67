"""A corpus of any size from a few articles: their sentences shuffled, so that no two articles are alike."""

import random

import pandas as pd

from analysis.parsing import Passage

PARAGRAPH = 3


def shuffled_corpus(articles: pd.DataFrame, *, n_articles: int, n_words: int, seed: int = 1) -> pd.DataFrame:
    """`n_articles` rows with the columns of `articles`, each text of about `n_words` words; the same for the same seed.

    An article's sentences are drawn without replacement from the articles of one story, so that its actors stay
    together.
    """
    rng = random.Random(seed)
    rows = articles.to_dict("records")
    pools = [[row["text"][a:b] for a, b in Passage("body", row["text"]).sentences] for row in rows]
    made = []
    for number in range(n_articles):
        row = rows[number % len(rows)]
        pool = [
            s for other, sentences in zip(rows, pools, strict=True) if other["story"] == row["story"] for s in sentences
        ]
        # Without a story: finding it again is part of the work.
        new = {
            "article_id": f"bench-{number:05}",
            "story": None,
            "source_file": None,
            "text": _text(rng, pool, n_words),
        }
        made.append(row | new)
    return pd.DataFrame(made, columns=articles.columns)


def _text(rng: random.Random, sentences: list[str], n_words: int) -> str:
    drawn: list[str] = []
    total = 0
    for sentence in rng.sample(sentences, len(sentences)):
        drawn.append(sentence)
        total += len(sentence.split())
        if total >= n_words:
            break
    return "\n\n".join(" ".join(drawn[i : i + PARAGRAPH]) for i in range(0, len(drawn), PARAGRAPH))
