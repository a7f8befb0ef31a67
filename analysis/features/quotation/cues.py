"""The attribution cues and closed-class words in force, as sets that one look-up decides.

A row of `attribution_cues` is a word form. Its `category` names the frames it takes: `say` (a clause), `clause` (a
clause and nothing less), `tell` and `ask` (a recipient first), `think`, `show`, `want` and `intend` (an infinitive),
`object` and `naming` (a noun phrase), `about` (only its `prepositions`), `state` (behind `be`), `noun` (with
`noun_complements`), `source` (according to). `rate` is the share of its occurrences outside attributed words that are
cues, where that was counted.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from analysis.lexicons import Lexicons, part_of_speech

# Frames of the list `attribution_cues`. Those that name an act of speech or thought can stand after their content.
SPEECH = frozenset(("say", "tell", "ask", "think", "show"))
VERBAL = SPEECH | {"want", "intend", "object", "naming", "about"}
CLAUSAL = SPEECH | {"want", "intend", "state", "object"}
# A form whose rate nobody counted.
UNCOUNTED = 0.6
# From these rates on a form is taken for a cue without a quotation beside it.
USUAL, SURE = 0.55, 0.8
COLUMNS = ("category", "prepositions", "noun_complements")
FINITE = ("VBD", "VBZ", "VBP", "MD")


class Cue(NamedTuple):
    """A word form that can attribute: the frames it takes, and the prepositions that belong to it.

    `rate` is how often the form, outside attributed words, is a cue at all.
    """

    frames: frozenset[str]
    prepositions: frozenset[str]
    noun_complements: frozenset[str]
    rate: float


@dataclass(frozen=True, eq=False)
class Words:
    """Cues, and the classes of `clause_words` that show where a clause or a noun phrase ends."""

    cues: dict[str, Cue]
    auxiliary: frozenset[str]
    be: frozenset[str]
    pronoun: frozenset[str]
    subject_pronoun: frozenset[str]
    object_pronoun: frozenset[str]
    possessive: frozenset[str]
    determiner: frozenset[str]
    floating_determiner: frozenset[str]
    preposition: frozenset[str]
    linking: frozenset[str]
    subordinator: frozenset[str]
    adverbial: frozenset[str]
    concessive: frozenset[str]
    coordinator: frozenset[str]
    relative: frozenset[str]
    interrogative: frozenset[str]
    adverb: frozenset[str]
    time: frozenset[str]
    relative_time: frozenset[str]
    adjunct: frozenset[str]
    afterthought: frozenset[str]
    participle_lead: frozenset[str]
    participle: frozenset[str]
    occasion: frozenset[str]
    section_label: frozenset[str]
    quantity: frozenset[str]
    noun_like: frozenset[str]
    sentence_opener: frozenset[str]


@cache
def words_of(lexicons: Lexicons) -> Words:
    """Read `attribution_cues` and `clause_words` once."""
    cues = {row["cue"]: _cue(row) for row in lexicons["attribution_cues"].to_dict("records")}
    closed = lexicons["clause_words"]
    classes: dict[str, set[str]] = {}
    for word, categories in zip(closed["cue"].to_list(), closed["category"].to_list(), strict=True):
        for category in str(categories).split():
            classes.setdefault(category, set()).add(str(word))
    openers = ("determiner", "preposition", "subordinator", "coordinator", "pronoun", "possessive")
    derived = {
        "noun_like": frozenset(form for form, cue in cues.items() if "noun" in cue.frames and len(cue.frames) > 1),
        "sentence_opener": frozenset().union(*(classes.get(name, ()) for name in openers)),
    }
    read = {
        name: frozenset(classes.get(name, ())) for name in Words.__dataclass_fields__ if name not in (*derived, "cues")
    }
    return Words(cues=cues, **read, **derived)


def _cue(row: Mapping[Hashable, Any]) -> Cue:
    """A row of the list; an analyst's own list may leave out all columns but `cue` and `category`."""
    frames, prepositions, nouns = (frozenset(str(row.get(name, "")).split()) for name in COLUMNS)
    return Cue(frames, prepositions, nouns, float(row.get("rate") or UNCOUNTED))


@lru_cache(maxsize=65536)
def tag(word: str) -> str:
    """The most frequent Penn tag of a word, '' where it is not known."""
    return part_of_speech(word) or part_of_speech(word.lower())


def is_adverb(words: Words, word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in words.adverb or (word.endswith("ly") and tag(word) in ("RB", ""))
