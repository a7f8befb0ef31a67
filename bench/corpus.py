"""A corpus of any size from a few articles: sentences shuffled and some of their words exchanged, so that no two
articles are alike and none copies another."""

import random
import re

import pandas as pd

from analysis.parsing import Passage

PARAGRAPH = 3
# Articles on one event, as a corpus of news has them: two from each of the five outlets.
STORY = 10
# Plain words, the one kind that can be exchanged without touching names, quotation marks and attributions.
PLAIN_WORD = re.compile(r"(?<= )[a-z]{5,}(?= )")
# Of these, one in so many is exchanged: enough that hardly any eight words in a row stay the same.
EXCHANGED = 2


def shuffled_corpus(articles: pd.DataFrame, *, n_articles: int, n_words: int, seed: int = 1) -> pd.DataFrame:
    """`n_articles` rows with the columns of `articles`, each text of about `n_words` words; the same for the same seed.

    An article's sentences are drawn without replacement from the articles of one story, so that its actors stay
    together; its own story has `STORY` articles.
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
        new = {
            "article_id": f"bench-{number:05}",
            "story": f"{row['story']} {number // (2 * STORY)}",
            "source_file": None,
            "text": _text(rng, pool, n_words),
        }
        made.append(row | new)
    return pd.DataFrame(made, columns=articles.columns)


def _text(rng: random.Random, sentences: list[str], n_words: int) -> str:
    drawn: list[str] = []
    total = 0
    words = PLAIN_WORD.findall(" ".join(sentences))
    for sentence in rng.sample(sentences, len(sentences)):
        drawn.append(
            PLAIN_WORD.sub(lambda word: rng.choice(words) if rng.random() < 1 / EXCHANGED else word[0], sentence)
        )
        total += len(sentence.split())
        if total >= n_words:
            break
    return "\n\n".join(" ".join(drawn[i : i + PARAGRAPH]) for i in range(0, len(drawn), PARAGRAPH))
