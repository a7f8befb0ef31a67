"""The nouns that say what an actor is: 'president', 'foreign minister', 'dictator', 'regime'.

From the word lists `person_titles` and `titles` (offices and occupations) and `labels` (what else persons, states,
governments and bodies are called).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from analysis.features.names.words import grammar
from analysis.lexicons import Lexicons, parts_of_speech

LONGEST = 4


@dataclass(frozen=True, eq=False)
class LabelWords:
    """Nouns of one or more words, in lower case, by whom they are said of; `ranks` are words that join an office
    ('foreign' minister), `singular` spells titles out ('sen' is 'senator').
    """

    people: frozenset[str]
    bodies: frozenset[str]
    governments: frozenset[str]
    rulers: frozenset[str]
    definite: frozenset[str]
    descriptive: frozenset[str]
    ranks: frozenset[str]
    epithets: dict[str, str]
    singular: dict[str, str]
    naming: frozenset[str]
    another: frozenset[str]
    genders: dict[str, str]

    @cached_property
    def heads(self) -> frozenset[str]:
        """The last words of nouns that can stand for somebody known."""
        return last_words(self.definite)

    def of_kind(self, kind: str) -> frozenset[str]:
        """The nouns that can be said of an actor of this kind."""
        return self.people if kind == "person" else self.bodies


@lru_cache(maxsize=16)
def last_words(nouns: frozenset[str]) -> frozenset[str]:
    """The last word of each of the nouns: where none of these stands, none of the nouns does."""
    return frozenset(noun.rpartition(" ")[2] for noun in nouns)


class Noun(NamedTuple):
    """A noun found among words: the first and the last word that make it up, and how tables show it."""

    first: int
    last: int
    label: str


@cache
def label_words(lexicons: Lexicons | None = None) -> LabelWords:
    """The nouns of the lists in force."""
    lexicons = lexicons or Lexicons()
    titles, listed, own = lexicons["person_titles"], lexicons["titles"], lexicons["labels"]
    named = titles[titles["category"].ne("honorific")]
    roles = listed.loc[[bool({"role"} & set(cell.split())) for cell in listed["category"]], "cue"]
    said: dict[str, set[str]] = {}
    for cue, categories in own[["cue", "category"]].itertuples(index=False):
        for category in categories.split():
            said.setdefault(category, set()).add(cue)
    people = {*named["cue"], *roles, *said["person"], *said["ruler"]}
    people -= {cue for cue in people if cue.endswith("s") and cue[:-1] in people}
    describes = set(named.loc[named["describes"].eq("yes") & named["category"].ne("office"), "cue"])
    offices = set(named.loc[named["category"].isin(["office", "royal", "clergy", "military", "occupation"]), "cue"])
    # Too many can be meant by 'the man' or 'the friend'.
    close = grammar("kin") | said["close"]
    spelt = dict(zip(titles["cue"], titles["role"].str.split().str[0].fillna(""), strict=True))
    return LabelWords(
        people=frozenset(people),
        bodies=frozenset(said["country"] | said["group"] | said["government"]),
        governments=frozenset(said["government"]),
        rulers=frozenset(said["ruler"]),
        definite=frozenset(
            (offices & people | said["ruler"] | said["person"] | said["government"] | describes) - close
        ),
        descriptive=frozenset((said["ruler"] | said["person"] | describes) - close),
        ranks=frozenset(said["rank"]),
        epithets={cue: actor for cue, actor in own[["cue", "actor"]].itertuples(index=False) if actor},
        singular={cue: role for cue, role in spelt.items() if role and len(cue) < 6},
        naming=frozenset(said["naming"]),
        another=frozenset(said["another"]),
        genders={cue: sex for cue, sex in zip(titles["cue"], titles["gender"], strict=True) if sex},
    )


def noun_at_end(words: Sequence[str], nouns: frozenset[str], lists: LabelWords) -> Noun | None:
    """The noun that the last of `words` (lower case) ends, with the ranks before it; None where it is no such noun."""
    n = len(words)
    for length in range(min(LONGEST, n), 0, -1):
        cue = " ".join(words[n - length :])
        if cue in nouns:
            break
    else:
        return None
    first = n - length
    label = lists.singular.get(cue, cue)
    while first and words[first - 1] in lists.ranks:
        first -= 1
        label = f"{words[first]} {label}"
    return Noun(first, n - 1, label)


def is_noun(word: str) -> bool:
    """Whether a lower-case word is most often a noun, or unknown and formed like none but a noun."""
    return parts_of_speech().get(word, "VBD" if word.endswith("ed") else "NN")[:2] == "NN"
