"""Parallax: measures how news articles are written and puts outlets side by side.

articles = analysis.read_corpus("folder")      one row an article
tables = analysis.analyse(articles)            every table by name
analysis.without_shared(tables)                every table again, without what two outlets both run
analysis.score_targets(texts, spans)           sentiment toward text[start:end]
"""

from analysis.comparison import compare
from analysis.comparison.wire import without_shared
from analysis.errors import CorpusError
from analysis.features.names.editing import actor_forms, merge_actors, rename_actor, split_actor
from analysis.features.sentiment import score_targets
from analysis.pipeline import analyse, analyse_corpus
from analysis.reading import read_corpus

__all__ = [
    "CorpusError",
    "actor_forms",
    "analyse",
    "analyse_corpus",
    "compare",
    "merge_actors",
    "read_corpus",
    "rename_actor",
    "score_targets",
    "split_actor",
    "without_shared",
]
