"""What sort of source a noun phrase names: person, organisation, role, anonymous, document or unknown.

Decided by the phrase's head: 'a senior official in the ministry' is a `role`, 'people briefed on the talks'
`anonymous`, 'the report' a `document`. A role becomes `anonymous` where the sentence says that the name is withheld
('on condition of anonymity'); analysts, critics and officials are otherwise roles, since the reader learns in what
capacity they speak (Bell 1991; Duffy & Williams 2011). Parties and peoples in the plural ('Republicans') are roles.
Limit: heads that are in no list are told by their ending.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from analysis.lexicons import Lexicons, cues, word_class

SourceType = Literal["person", "organisation", "role", "anonymous", "document", "unknown"]

_TYPES: dict[str, SourceType] = {
    "role": "role",
    "anonymous": "anonymous",
    "document": "document",
    "utterance": "document",
    "organisation": "organisation",
}
_FIRST_SEGMENT = re.compile(r"[^,;:(\[–—―]+")
_CLAUSE = re.compile(r"\s(?:who|whom|whose|which|that|-)\s")
# Where a noun phrase goes on after its head.
_AFTER_HEAD = re.compile(
    r"\s(?:of|for|at|in|from|with|to|on|by|within|inside|near|around|among|across|behind|between|under|over|about|against|along|"
    r"familiar|close|briefed|involved|present|known|aware|including|such|working|speaking|citing|quoting|attending|called|named|"
    r"released|published|conducted|issued|filed|sent|written|posted|obtained|last|this|earlier)\s"
)
_PARTITIVE = re.compile(r"\s*(?:[\w-]+\s){0,4}?([\w-]+) of (?=[\w’'-]+ ?[\w’'-]*)")
_NUMBER = re.compile(r"\d+[a-z]?|[ivxlc]+")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_PLURALS = frozenset({"people", "men", "women", "children", "police", "folk"})
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\s\"“”]+")
_PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "ees", "men", "women", "man", "woman", "ist", "ants")


class NounPhrase(NamedTuple):
    """A source phrase up to its head: where it lies, its words as written, whether 'the' opens it, and what follows."""

    start: int
    end: int
    words: tuple[str, ...]
    definite: bool
    tail: str

    @property
    def head(self) -> str:
        """The head as written; '' in an empty phrase."""
        return self.words[-1] if self.words else ""


@dataclass(frozen=True, slots=True)
class SourceTypes:
    """The list `source_types`, and what says that a name is withheld."""

    heads: dict[str, str]
    outlets: frozenset[str]
    times: frozenset[str]
    withheld: re.Pattern[str]


@cache
def source_types(lexicons: Lexicons) -> SourceTypes:
    """Read the list once."""
    frame = lexicons["source_types"]
    listed = dict(zip(frame["cue"].to_list(), frame["category"].to_list(), strict=True))
    titles = lexicons["person_titles"]
    heads = dict.fromkeys(titles.loc[titles["category"].ne("honorific"), "cue"], "role") | listed
    phrases = [re.escape(cue) for cue, category in heads.items() if category == "withheld"]
    words = lexicons["name_words"]
    outlets, times = (frozenset(words.loc[words["category"].eq(name), "cue"]) for name in ("outlet", "calendar"))
    return SourceTypes(heads, outlets, times, re.compile("|".join(phrases)))


@cache
def _determiners() -> frozenset[str]:
    classes = ("determiner", "quantifier", "number_word")
    return frozenset().union(*(word_class("function_words", name) for name in classes))


@lru_cache(maxsize=20_000)
def noun_phrase(phrase: str) -> NounPhrase:
    """The phrase up to and with its head, without determiners: 'the spokesman for X, Y' → 'spokesman'."""
    segment = _FIRST_SEGMENT.search(phrase)
    if segment is None:
        return NounPhrase(0, 0, (), definite=False, tail="")
    start, end = segment.span()
    partitive = _PARTITIVE.match(phrase, start, end)
    # 'a majority of voters' are voters, 'one of his aides' is an aide; 'one of the first' is nobody.
    if partitive and partitive[1].lower() in cues("partitives"):
        start = partitive.end()
    for pattern in (_CLAUSE, _AFTER_HEAD):
        cut = pattern.search(phrase, start, end)
        # 'those in the room', 'some of them': the determiner is the head.
        if cut and cut.start() > start:
            end = cut.start()
    words = [(match.group(), match.start()) for match in _WORD.finditer(phrase, start, end)]
    definite = bool(words) and words[0][0].lower() in _DEFINITE
    determiners = _determiners()
    while len(words) > 1 and words[0][0].lower() in determiners:
        words.pop(0)
    if not words:
        return NounPhrase(start, start, (), definite=definite, tail=phrase[start:])
    end = words[-1][1] + len(words[-1][0])
    return NounPhrase(words[0][1], end, tuple(word for word, _ in words), definite=definite, tail=phrase[end:])


def type_of(phrase: NounPhrase, types: SourceTypes) -> SourceType:
    """The type that the head tells; a capitalised head in no list is an organisation."""
    if not phrase.words:
        return "unknown"
    head = phrase.head.lower().replace("’", "'").removesuffix("'s").strip(".'").removeprefix("ex-")
    capital = phrase.head[0].isupper()
    if capital and len(phrase.words) > 1 and head in types.outlets:
        return "organisation"
    if len(phrase.words) > 1 and types.heads.get(phrase.words[-2].lower()) == "document" and _NUMBER.fullmatch(head):
        # 'Article 4 of the treaty', 'Section IV'
        return "document"
    pair = f"{phrase.words[-2].lower()} {head}" if len(phrase.words) > 1 else head
    category = types.heads.get(pair) or types.heads.get(head)
    if category in _TYPES:
        return _TYPES[category]
    if head in types.times or head.isdigit() or (not capital and len(phrase.words) == 1 and not head.isalpha()):
        return "unknown"
    if not capital and head.endswith(_PEOPLE_ENDINGS):
        return "role"
    return "organisation" if capital else "unknown"


def is_plural(head: NounPhrase) -> bool:
    """Whether the head names more than one."""
    word = _POSSESSIVE.sub("", head.head.lower())
    return (word.endswith("s") and not word.endswith("ss")) or word in _PLURALS
