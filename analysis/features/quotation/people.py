"""Names in running text: runs of capitalised words, told apart into people, things and what could be either.

A name is a run without the titles before it: 'Russian President Vladimir Putin' → titles 'russian president', words
'Vladimir Putin'. It is a person where a title or a known given name says so. Limit: a person with neither stays a
`maybe`, and a name in a script without capitals is not seen.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from analysis.lexicons import Lexicons

_UPPER = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x250)) if letter.isupper())
# What follows the capital of an abbreviated title: Mr. Mrs. Ms. Sen. Sens. Rep. Gov. Pres. Hon. Rev. Prof. Lt. …
_ABBREVIATED = "r|rs|s|en|ens|ep|eps|ov|ovs|res|on|ev|rof|t|aj|ol|apt|gt|pl|vt|dm|mdr|rig|et|upt"
# A capitalised word; 'Mr.', 'Sen.', 'J.' and 'U.S.' keep their stops, a possessive ending closes the run.
_WORD = rf"[{_UPPER}](?<!\w\w)(?:(?:{_ABBREVIATED})\.|(?:\.[A-Z])*\.|\w*(?:['’‑-](?!s\b)\w+)*)"
_PARTICLE = r"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|abu|ter|ten)[ \xa0])"
_RUN = re.compile(rf"{_WORD}(?:[ \xa0]{_PARTICLE}{{0,2}}{_WORD}){{0,9}}")
_PART = re.compile(r"[^ \xa0]+")
_LONGEST_NAME = 5
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NOT_NAMES = frozenset({"function", "calendar"})
_NOT_PEOPLE = frozenset({"organisation", "outlet", "personal", "place", "function", "calendar"})
_CLOSES_PLACE = frozenset({"organisation", "outlet", "personal", "place", "either"})
_BODIES = frozenset({"organisation", "outlet", "personal"})
_PARTY = re.compile(r"[RDI]-")
_OFFICES = frozenset({"office", "military", "party", "honorific"})
_ACRONYM_LENGTH = 4
_SHORT_TITLE = 4
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_FAMILY_PREFIX = re.compile(r"(?:Mc|Mac|Da|De|Del|Des|Di|Dos|Du|La|Le|Van|Von|Fitz|St)[A-Z]")


class Title(NamedTuple):
    """What a title says of its bearer; `roles` are the nouns that may stand for the bearer later ('the senator').

    `describes` where the noun with 'the' tends to be somebody already named ('the billionaire'), not somebody new.
    """

    category: str
    roles: tuple[str, ...]
    gender: str
    describes: bool


class Name(NamedTuple):
    """A capitalised run, read: `kind` is `person`, `maybe` (could be one), `single` (one bare word) or `thing`.

    `titles` are the lower-cased words before the name; start and end take them in, but not a possessive ending.
    """

    start: int
    end: int
    kind: str
    words: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists that tell names from other capitalised words, and readers that remember what they have seen.

    `read` reads one capitalised run, `names_of` all names of a short phrase; offsets are into the run or phrase.
    """

    titles: dict[str, Title]
    given: dict[str, str]
    words: dict[str, str]
    parties: frozenset[str]
    lower_offices: frozenset[str]
    read: Callable[[str], Name | None]
    names_of: Callable[[str], tuple[Name, ...]]


@cache
def vocabulary(lexicons: Lexicons) -> Vocabulary:
    """The lists `person_titles`, `given_names` and `name_words`, read once."""
    frame = lexicons["person_titles"]
    rows = zip(*(frame[column].to_list() for column in ("cue", "category", "role", "gender", "describes")), strict=True)
    titles = {
        cue: Title(kind, tuple(role.split()), gender, describes == "yes") for cue, kind, role, gender, describes in rows
    }
    given, words = _column(lexicons, "given_names"), _column(lexicons, "name_words")
    parties = frozenset(cue for cue, title in titles.items() if title.category == "party")
    lower_offices = frozenset(word for word, kind in words.items() if kind == "rank")
    # A corpus says the same names over and over.
    read = lru_cache(maxsize=50_000)(lambda run: _read(run, titles, given, words))
    names_of = lru_cache(maxsize=20_000)(lambda phrase: tuple(_names(phrase, read)))
    return Vocabulary(titles, given, words, parties, lower_offices, read, names_of)


def _column(lexicons: Lexicons, name: str) -> dict[str, str]:
    frame = lexicons[name]
    return dict(zip(frame["cue"].to_list(), frame["category"].to_list(), strict=True))


def names(text: str, lists: Vocabulary) -> Iterator[Name]:
    """Names in the text, in order and without overlap."""
    return _names(text, lists.read)


def _names(text: str, read: Callable[[str], Name | None]) -> Iterator[Name]:
    for match in _RUN.finditer(text):
        name = read(match.group())
        if name is not None:
            start, end, kind, words, titles = name
            offset = match.start()
            yield Name(start + offset, end + offset, kind, words, titles)


def _read(run: str, titles: dict[str, Title], given: dict[str, str], kinds: dict[str, str]) -> Name | None:
    """The name in a run, with offsets into the run; None where nothing is left of it."""
    parts = list(_PART.finditer(run))
    words = [part.group() for part in parts]
    plain = [word.strip(".").lower().replace("’", "'") for word in words]
    first, last = 0, len(words)
    # A sentence's first word is capitalised whatever it is: 'But Trump', 'On Friday Merkel', 'Quoting Kirby'.
    # But Downing Street is one name.
    participle = last > 1 and plain[0].endswith("ing") and kinds.get(plain[-1]) not in _CLOSES_PLACE
    while first < last and (kinds.get(plain[first]) in _NOT_NAMES or (participle and first == 0)):
        first += 1
    while last - first > 2 and kinds.get(plain[last - 1]) == "calendar":
        last -= 1
    if first == last or _PARTY.match(words[first]):
        return None
    end = parts[last - 1].end()
    while last - 1 > first and plain[last - 1] in _SUFFIXES:
        last -= 1
    name = _name_start(plain[:last], first, titles, given, kinds)
    kind = _kind(words[name:last], plain[name:last], plain[first:name], titles, given, kinds)
    return Name(parts[first].start(), end, kind, tuple(words[name:last]), tuple(plain[first:name]))


def _name_start(
    plain: list[str], first: int, titles: dict[str, Title], given: dict[str, str], kinds: dict[str, str]
) -> int:
    """Where the name begins: after the last title, or at a given name that other words come before."""
    last = len(plain) - 1
    if plain[first] in given and plain[first] not in titles:
        # 'Charlotte Mayor Jennifer Roberts': a town that is also a given name.
        titled = (
            index + 1 for index in range(first + 1, last - 1) if plain[index] in titles and plain[index + 1] in given
        )
        return next(titled, first)
    # The last word is the name itself, whatever else it could be: Steve King, Mr. Bishop.
    after_title = next((index + 1 for index in range(last - 1, first - 1, -1) if plain[index] in titles), first)
    if after_title > first:
        return after_title
    inner = next((index for index in range(first + 1, last) if plain[index] in given), first)
    opens = plain[first] in kinds or plain[first].endswith(("an", "ish", "ese", "ic"))
    return inner if opens else first


def _kind(
    words: list[str],
    plain: list[str],
    before: list[str],
    titles: dict[str, Title],
    given: dict[str, str],
    kinds: dict[str, str],
) -> str:
    if len(plain) > _LONGEST_NAME or (len(plain) > 1 and kinds.get(plain[-1]) in _BODIES):
        return "thing"
    category = titles[plain[-1]].category if plain[-1] in titles else ""
    if before:
        # 'Attorney General', 'Vice President' are titles and no names; 'Mr. King', 'Rep. Judge' are names.
        closest = titles[before[-1]].category if before[-1] in titles else ""
        short = len(before[-1]) <= _SHORT_TITLE and closest in ("office", "honorific")
        bare = (
            len(plain) == 1
            and not short
            and closest != "honorific"
            and (category in _OFFICES or kinds.get(plain[0]) in _BODIES)
        )
        title = any(word in titles and titles[word].category != "party" for word in before)
        if title or plain[0] in given:
            return "thing" if bare else "person"
    if len(plain) == 1:
        known = category in _OFFICES or kinds.get(plain[0]) in _NOT_PEOPLE or _singular(plain[0]) in titles
        return "thing" if known or _is_brand(words[0]) else "single"
    if any(kinds.get(word) == "function" for word in plain):
        return "thing"
    if plain[0] in given and kinds.get(plain[-1]) != "place":
        return "person"
    foreign = any(kinds.get(word) in _NOT_PEOPLE | {"either"} for word in plain) or any(map(is_acronym, words))
    return "thing" if foreign or category or _singular(plain[-1]) in titles else "maybe"


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else ""


def is_acronym(word: str) -> bool:
    """Two capitals or more and nothing else, as in NATO and U.N."""
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def _is_brand(word: str) -> bool:
    """An acronym of up to four letters, or a capital inside a word that is no Scottish, Irish or French family name."""
    return (is_acronym(word) and len(word) <= _ACRONYM_LENGTH) or (
        bool(_INNER_CAPITAL.search(word)) and not _FAMILY_PREFIX.match(word)
    )
