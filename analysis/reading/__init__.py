"""Files and uploads → articles: formats, encodings, page furniture, metadata, language, and what could not be used."""

from analysis.reading.corpus import read, read_corpus, read_uploads
from analysis.reading.preparation import is_scored, prepare
from analysis.reading.schema import ARTICLES, FURNITURE, PROBLEMS, Corpus

__all__ = ["ARTICLES", "FURNITURE", "PROBLEMS", "Corpus", "is_scored", "prepare", "read", "read_corpus", "read_uploads"]
