"""Small sets of words by which pages are read, from the word list `page_words.csv`."""

from functools import cache

from analysis.lexicons import Lexicons


@cache
def page_words(category: str) -> frozenset[str]:
    """The words of one category; a word may have several, separated by spaces."""
    frame = Lexicons()["page_words"]
    return frozenset(frame["cue"][frame["category"].str.split().map(lambda found: category in found)])
