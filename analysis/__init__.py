"""Parallax: measures how news articles are written and puts outlets side by side.

articles = analysis.read_corpus("folder")      one row an article
tables = analysis.analyse(articles)            every table by name
analysis.score_targets(texts, spans)           sentiment toward text[start:end]
"""

from analysis.comparison import compare
from analysis.errors import CorpusError
from analysis.features.sentiment import score_targets
from analysis.pipeline import analyse, analyse_corpus
from analysis.reading import read_corpus

__all__ = ["CorpusError", "analyse", "analyse_corpus", "compare", "read_corpus", "score_targets"]
