"""`python -m bench`: articles a second for the whole analysis and for each part, beside two references, from one run
on one core.

The references do less work: TextBlob's `.sentiment` scores words alone, and `str.split` with a Counter is the floor
of anything that reads words. What counts is the ratio, since machines differ and a machine's speed drifts.

And whether the intervals of outlets' figures hold what they promise, on simulated articles (see `bench.simulation`).
"""

import argparse
import gc
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd
from textblob import TextBlob

import analysis
from analysis.comparison.stories import group_stories
from analysis.evidence import gather, parsed, survey
from analysis.features import REGISTRY, Context, Found
from analysis.features.actor_index import merge
from analysis.features.actors import discover
from analysis.features.sentiment import SCORERS, score_mentions
from analysis.lexicons import Lexicons
from analysis.parsing import WORD
from bench import simulation
from bench.corpus import shuffled_corpus
from bench.reuse import report as report_reuse

SEEDS = Path(__file__).parent.parent / "seeds"
REACH = 0.3
# Targets that each scorer reads: enough for a steady figure.
TARGETS = {"linear": 20_000, "transformer": 1_000}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--articles", type=int, default=2000, help="articles in the corpus (2000)")
    parser.add_argument("--words", type=int, default=700, help="words an article (700)")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    seeds = analysis.read_corpus(SEEDS)
    seeds["story"] = group_stories(seeds)
    articles = shuffled_corpus(seeds, n_articles=options.articles, n_words=options.words)
    texts = articles["text"].to_list()
    print(f"corpus: {len(texts)} articles of {sum(len(t.split()) for t in texts) / len(texts):.0f} words")
    # Word lists and models are loaded once, for us and for TextBlob alike.
    analysis.analyse(articles.head(20), sentiment="linear")
    TextBlob(texts[0]).sentiment  # noqa: B018
    whole = _rate(lambda: analysis.analyse(articles, sentiment="linear"), len(texts))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    textblob = _rate(lambda: [TextBlob(text).sentiment for text in texts], len(texts))
    floor = _rate(lambda: [Counter(text.split()) for text in texts], len(texts))
    print(f"whole analysis, linear scorer: {whole:.0f} articles/s")
    print(f"textblob .sentiment alone: {textblob:.0f} articles/s")
    print(f"str.split and a Counter: {floor:.0f} articles/s")
    ratio = whole / textblob
    print(f"ratio to textblob: {ratio:.3f} ({'reaches' if ratio >= REACH else 'misses'} {REACH})")
    print(f"ratio to str.split: {whole / floor:.4f}")
    print(f"peak memory: {memory:.0f} MB")
    for line in simulation.lines():
        print(line)
    _parts(articles.head(min(400, len(articles))))
    report_reuse([word for text in seeds["text"] for word in WORD.findall(text)])


def _parts(articles: pd.DataFrame) -> None:
    """Where the time goes: milliseconds an article, part by part."""
    lexicons = Lexicons()
    records = list(analysis.pipeline.prepare(articles).articles.assign(story=None).itertuples())
    own = [parsed(record) for record in records]
    spent = {"reading, language": _seconds(lambda: analysis.pipeline.prepare(articles))}
    spent["paragraphs, sentences"] = _seconds(lambda: [p.sentences for a in own for p in a.passages])
    spent["tokens"] = _seconds(lambda: [p.words for a in own for p in a.passages])
    candidates = []
    spent["actors: discovery"] = _seconds(lambda: candidates.extend(c for a in own for c in discover(a, lexicons)))
    context = Context(merge(candidates), lexicons)
    found = [Found() for _ in own]
    for detector in REGISTRY:
        name = detector.table.name

        def detect(detector: object = detector, name: str = name) -> None:
            for article, held in zip(own, found, strict=True):
                held.rows[name] = list(detector.detect(article, held, context))
                if detector.compute:
                    detector.compute(article, held.rows[name])

        spent[name] = _seconds(detect)
    frame = analysis.pipeline.prepare(articles).articles.assign(story="one")
    evidence = gather(frame, survey(frame, lexicons), context, "linear")
    texts = {a.article_id: (a.title, a.text) for a in own}
    mentions = evidence.tables["mentions"]
    spent["sentiment toward actors"] = _seconds(lambda: score_mentions(mentions, texts, SCORERS["linear"]))
    _scorers(mentions, texts)
    print("where the time goes, in ms an article:")
    for name, seconds in spent.items():
        print(f"  {name:24}{1000 * seconds / len(own):7.2f}   {len(own) / seconds:7.0f} articles/s")
    whole = _seconds(lambda: analysis.analyse(articles, sentiment="linear"))
    rest = whole - sum(spent.values())
    print(f"  {'tables and comparison':24}{1000 * rest / len(own):7.2f}   (the rest of {1000 * whole / len(own):.2f})")


def _scorers(mentions: pd.DataFrame, texts: dict[str, tuple[str, str]]) -> None:
    """How many targets each scorer of sentiment reads a second."""
    for name in SCORERS:
        some = mentions.head(TARGETS[name])
        rate = _rate(lambda some=some, name=name: score_mentions(some, texts, SCORERS[name]), len(some))
        print(f"sentiment, {name}: {rate:.0f} targets/s")


def _seconds(work: Callable[[], object]) -> float:
    # What earlier parts left in memory is not this one's to walk.
    gc.collect()
    gc.freeze()
    # CPU time: what else the machine does at the moment does not count.
    start = time.process_time()
    work()
    return time.process_time() - start


def _rate(work: Callable[[], Iterable[object] | object], n: int) -> float:
    return n / _seconds(work)


if __name__ == "__main__":
    main()
