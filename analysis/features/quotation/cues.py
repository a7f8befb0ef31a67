"""The attribution cues and closed-class words in force, as sets that one look-up decides."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from textblob.en import lexicon as tagged_words

from analysis.lexicons import Lexicons


class Cue(NamedTuple):
    """A word form that can attribute: the frames it takes, and the prepositions that belong to it."""

    frames: frozenset[str]
    prepositions: frozenset[str]
    noun_complements: frozenset[str]
    rate: float


@dataclass(frozen=True, eq=False)
class Words:
    """Cues, and word classes that show where a clause or a noun phrase ends."""

    cues: dict[str, Cue]
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    object_pronouns: frozenset[str]
    possessives: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    coordinators: frozenset[str]
    relatives: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    interrogatives: frozenset[str]
    noun_like: frozenset[str]


@cache
def words_of(lexicons: Lexicons) -> Words:
    """Read `attribution_cues` and `clause_words` once."""
    cues = {
        row.cue: Cue(
            frozenset(row.category.split()),
            frozenset(row.prepositions.split()),
            frozenset(row.noun_complements.split()),
            float(row.rate) if row.rate else 0.6,
        )
        for row in lexicons["attribution_cues"].itertuples()
    }
    closed = lexicons["clause_words"]

    def in_class(name: str) -> frozenset[str]:
        return frozenset(cue for cue, category in zip(closed["cue"], closed["category"], strict=True) if name in category.split())

    return Words(
        cues,
        in_class("auxiliary"),
        in_class("pronoun"),
        in_class("object_pronoun"),
        in_class("possessive"),
        in_class("determiner"),
        in_class("preposition"),
        in_class("subordinator"),
        in_class("coordinator"),
        in_class("relative"),
        in_class("adverb"),
        in_class("time"),
        in_class("interrogative"),
        frozenset(form for form, cue in cues.items() if "noun" in cue.frames and len(cue.frames) > 1),
    )


@cache
def _tags() -> dict[str, str]:
    """Most frequent Penn tag of each word (TextBlob's English lexicon, after Brill 1992), as a plain dict."""
    len(tagged_words)  # The lexicon reads its file when first asked.
    return dict(tagged_words)


def tag(word: str) -> str:
    """The most frequent Penn tag of a word as written, '' where it is not known."""
    tags = _tags()
    found = tags.get(word)
    return found if found is not None else tags.get(word.lower(), "")
