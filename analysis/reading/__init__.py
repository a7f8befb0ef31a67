"""Files and uploads → articles: formats, encodings, page furniture, metadata, language, and what could not be used."""

from analysis.reading.corpus import only_notes, read, read_corpus, read_uploads
from analysis.reading.edits import edited, manifest_frame
from analysis.reading.preparation import is_scored, prepare
from analysis.reading.schema import ALONE, ARTICLES, FURNITURE, PROBLEMS, Corpus

__all__ = [
    "ALONE",
    "ARTICLES",
    "FURNITURE",
    "PROBLEMS",
    "Corpus",
    "edited",
    "is_scored",
    "manifest_frame",
    "only_notes",
    "prepare",
    "read",
    "read_corpus",
    "read_uploads",
]
