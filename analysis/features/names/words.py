"""Classes of words that names are made of or stand beside: titles, role nouns, heads of organisation names, given
names.
"""

from dataclasses import dataclass
from functools import cache, cached_property

from analysis.lexicons import Lexicons, parts_of_speech


@dataclass(frozen=True, eq=False)
class NameWords:
    """Lower-case words by what they do in or beside a name. `name_words` makes one for each set of lists."""

    titles: frozenset[str]
    modifiers: frozenset[str]
    roles: frozenset[str]
    organisations: frozenset[str]
    places: frozenset[str]
    given: frozenset[str]
    family_first: frozenset[str]
    full_forms: dict[str, str]
    genders: dict[str, str]

    @cached_property
    def before_names(self) -> frozenset[str]:
        """Words that can stand in a title before a person's name."""
        return self.titles | self.modifiers | self.roles


@cache
def name_words(lexicons: Lexicons | None = None) -> NameWords:
    """The word classes of the lists in force."""
    lexicons = lexicons or Lexicons()
    classes: dict[str, set[str]] = {}
    for cue, categories in lexicons["titles"][["cue", "category"]].itertuples(index=False):
        for category in categories.split():
            classes.setdefault(category, set()).add(cue)
    names = lexicons["names"]
    family = names["category"].str.contains("family_first")
    short = names["formal"].ne("")
    return NameWords(
        titles=frozenset(classes.get("title", ())),
        modifiers=frozenset(classes.get("modifier", ())),
        roles=frozenset(classes.get("role", ())),
        organisations=frozenset(classes.get("organisation", ())),
        places=frozenset(classes.get("place", ())),
        given=frozenset(lexicons["given_names"]["cue"]) | frozenset(names.loc[short, "cue"]),
        family_first=frozenset(names.loc[family, "cue"]),
        genders=dict(lexicons["given_names"][["cue", "category"]].itertuples(index=False, name=None)),
        full_forms=dict(zip(names.loc[short, "cue"], names.loc[short, "formal"], strict=True)),
    )


@cache
def grammar(category: str) -> frozenset[str]:
    """The words of one category of the list `grammar`: auxiliaries, particles of names, and other closed classes."""
    frame = Lexicons()["grammar"]
    return frozenset(frame.loc[[category in cell.split() for cell in frame["category"]], "cue"])


def is_common(word: str) -> bool:
    """Whether the word, in lower case, is an ordinary English word."""
    return parts_of_speech().get(word.lower(), "NNP")[:3] != "NNP"
