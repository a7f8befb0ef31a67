"""Names of people: what makes two full names one person, and which part of a name stands for it alone.

Full names are the same where given name (short forms spelt out) and family name are; middle names do not count.
Korean, Chinese and Vietnamese names put the family name first and count whole: Kim Jong Un is not every Kim.
"""

import unicodedata
from functools import lru_cache

from analysis.features.names.words import grammar, name_words

SUFFIXES = grammar("suffix")
PARTICLES = grammar("particle")


def family_first(words: list[str]) -> bool:
    """Whether the name puts the family name first."""
    first = words[0].lower()
    if first not in name_words().family_first or first in PARTICLES:
        return False
    rest = words[1:]
    given = name_words().given
    western = rest[-1].lower() in given or (
        first in given and len(rest) == 1 and "-" not in rest[0] and len(rest[0]) > 5
    )
    return bool(rest) and not western and all(len(word) <= 12 for word in rest) and (len(words) == 3 or len(rest) == 1)


@lru_cache(maxsize=65536)
def surname(name: str) -> str:
    """The part by which the person is called after the first mention."""
    words = _bare(name)
    if len(words) == 1:
        return words[0]
    if family_first(words):
        return words[0]
    return words[-1]


@lru_cache(maxsize=65536)
def identity(name: str) -> str:
    """A key that two spellings of one person's full name share."""
    words = _bare(name)
    suffix = next((w.strip(".").lower() for w in name.split() if w.strip(".").lower() in SUFFIXES), "")
    if family_first(words):
        return _plain("".join(words)).replace("-", "")
    given = _plain(words[0])
    given = name_words().full_forms.get(given, given)
    return " ".join(filter(None, [given, _plain(words[-1]), suffix if suffix != "sr" else ""]))


def fits(honorific: str, name: str) -> bool:
    """Whether 'Mr' or 'Mrs' can stand for the person: false only where the given name is known to be of the other
    gender.
    """
    gender = name_words().genders.get(name.split()[0].lower(), "unisex")
    return gender == "unisex" or (gender == "male") == (honorific == "mr")


def _bare(name: str) -> list[str]:
    words = [word for word in name.split() if word.strip(".").lower() not in SUFFIXES]
    return [w for i, w in enumerate(words) if i in (0, len(words) - 1) or len(w.strip(".")) > 1] or name.split()


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c not in ".'")
