"""Groups that have no capital letter: 'the migrant caravan', 'the separatist movement'.

A collective noun of the list `labels` (category `collective`) with a noun or adjective before it, after 'the', is a
group where it comes twice in an article, once in full: shown as it is written first. Limit: 'the protesters' and other
bare plurals are nobody in particular.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from analysis.features.actor_index import Actor
from analysis.features.names.nouns import label_words
from analysis.lexicons import Lexicons, parts_of_speech
from analysis.parsing import Passage


@cache
def _pattern(lexicons: Lexicons) -> tuple[re.Pattern[str], frozenset[str]]:
    own = lexicons["labels"]
    nouns = own.loc[["collective" in cell.split() for cell in own["category"]], "cue"].to_list()
    return re.compile(rf"\b[Tt]he ((?:[a-z][a-z\-]+['’]?s?['’]? )?)({'|'.join(nouns)})\b(?! of\b)"), frozenset(nouns)


def groups(passage: Passage, lexicons: Lexicons) -> Iterator[Actor]:
    """The groups that the passage names, each with the forms it takes there."""
    pattern, nouns = _pattern(lexicons)
    if nouns.isdisjoint(passage.places) or all(passage.text.count(noun) < 2 for noun in nouns):
        return
    found: Counter[tuple[str, str]] = Counter()
    for match in pattern.finditer(passage.text):
        found[match[1].strip(), match[2]] += 1
    for noun in sorted({noun for _, noun in found}):
        total = sum(n for (_, own), n in found.items() if own == noun)
        named = [before for before, own in found if own == noun and _names(before)]
        stems = {_stem(before) for before in named}
        # Two caravans would need telling apart: then none has the bare noun.
        if total < 2 or len(stems) != 1:
            continue
        forms = {f"{before} {noun}" for before in named} | {f"the {before} {noun}" for before in named}
        yield Actor(f"the {_shown(named)} {noun}", "group", tuple(sorted({*forms, f"the {noun}"})), (f"the {noun}",))


def _names(before: str) -> bool:
    """Whether the word tells which: a noun ('migrant', 'separatist'), no 'whole' or 'same'."""
    stem = _stem(before)
    return bool(stem) and (parts_of_speech().get(stem, "NN")[:2] == "NN" or stem in label_words().people)


def _stem(before: str) -> str:
    return re.sub(r"s?['’]?s?['’]?$", "", before)


def _shown(named: list[str]) -> str:
    return min(named, key=lambda before: (len(before), before))
