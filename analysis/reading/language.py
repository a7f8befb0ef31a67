"""The language of a text, as an ISO 639 code, from its first 500 characters (py3langid: Lui & Baldwin 2012).

Limit: a text of a few words in Latin letters is not identified, because the classifier guesses wildly there.
"""

import re
from functools import cache, lru_cache

import py3langid
from babel import Locale

from analysis.reading.page_words import page_words

# Words that English uses all the time and its neighbours hardly ever.
ENGLISH_WORDS = page_words("english")
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 500
FEWEST_WORDS = 12
ENGLISH_SHARE = 0.2
# CLDR follows each language's own wish; readers look for these.
USUAL_NAMES = {"bn": "Bengali"}
LATIN_END = "\u024f"


@lru_cache(maxsize=4096)
def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None where there are too few words to tell."""
    words = WORD.findall(text[:SAMPLE].lower())
    if not words:
        return None
    english = [word for word in words if word in ENGLISH_WORDS]
    if len(english) >= ENGLISH_SHARE * len(words) and (len(set(english)) >= 4 or len(words) < FEWEST_WORDS):
        return "en"
    if len(words) < FEWEST_WORDS and sum(map(len, words)) < 80 and _is_latin(words):
        return None
    return str(py3langid.classify(text[:SAMPLE])[0])


def code_of(name: str) -> str | None:
    """The code of a language that a table or a page names: 'en', 'en-GB', 'eng', 'English'."""
    key = name.strip().lower().replace("_", "-")
    return _codes().get(key) or _codes().get(key.partition("-")[0])


def name_of(code: str) -> str:
    """The English name of a language: 'bn' → 'Bengali'."""
    return USUAL_NAMES.get(code) or _names().get(code, code)


def _is_latin(words: list[str]) -> bool:
    letters = "".join(words)
    return sum(c <= LATIN_END for c in letters) > 0.5 * len(letters)


@cache
def _names() -> dict[str, str]:
    return {code: str(name) for code, name in Locale("en").languages.items()}


@cache
def _codes() -> dict[str, str]:
    codes = {name.lower(): code for code, name in _names().items() if len(code) == 2}
    codes |= {code: code for code in _names() if len(code) in (2, 3)}
    return codes | {
        "eng": "en",
        "rus": "ru",
        "ukr": "uk",
        "kor": "ko",
        "zho": "zh",
        "ben": "bn",
        "bengali": "bn",
        "fra": "fr",
        "deu": "de",
        "spa": "es",
    }
