"""Discovery: the actors that one article suggests, found without a list.

Capitalised runs of the running text (no headings, no words that are capitalised only because they open a sentence) are
people where a title or role noun stands before them, the given name is known, an apposition or age follows, or the
surname comes back alone; organisations where a head word ('Committee') or an acronym says so; anything else must come
twice and act. Known actors (`gazetteer`) need no such evidence. Method: internal and external evidence for names
(McDonald 1996; Mikheev, Moens & Grover 1999). Limit: a person named once, without title and with a rare given name, is
missed.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from analysis.features.actor_index import Actor, ActorKind
from analysis.features.actors.groups import groups
from analysis.features.actors.offices import office_aliases
from analysis.features.actors.runs import Run, capitalised_runs
from analysis.features.names.gazetteer import gazetteer
from analysis.features.names.people import identity, surname
from analysis.features.names.words import NameWords, grammar, is_common, name_words
from analysis.lexicons import Lexicons, parts_of_speech
from analysis.parsing import ParsedArticle, Passage

APPOSITION = re.compile(
    r", (?:(?:a|an|the|who|whose|head|chief|chairman|president|director|professor|former) |\d\d,)|,? who "
)
SPEECH = r"(?:said|says|told|wrote|tweeted|added|argued|warned|announced|explained|acknowledged|insisted|claimed)"
SPEECH_AFTER = re.compile(rf",? {SPEECH}\b")
SPEECH_BEFORE = re.compile(rf"\b{SPEECH} $")
ROLE_BEFORE = re.compile(r"\b([a-z][a-z\-]+)(,?) $")
ACRONYM = re.compile(r" \(([A-Z][A-Za-z.]{1,7})\)")
VERB_AFTER = re.compile(r" (?:also |has |have |had |is |was |were |are )?([a-z]+)")
CLOSED_CLASS = frozenset(
    ["CC", "IN", "DT", "PDT", "PRP", "PRP$", "WP", "WP$", "WRB", "WDT", "MD", "TO", "EX", "UH", "RB"]
)
KIN = grammar("kin")
LONGEST_PERSON, LONGEST_NAME = 4, 8
# Where a name mostly stands after these, it is a place.
LOCATED = (" in ", " In ", " at ", " At ", " near ", " outside ", " across ")


@dataclass
class Draft:
    """What the article says about one name."""

    kind: ActorKind = "other"
    n: int = 0
    n_located: int = 0
    acts: bool = False
    aliases: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)


def discover(article: ParsedArticle, lexicons: Lexicons) -> list[Actor]:
    """The article's actors: name, kind, aliases seen. To be merged over the corpus by `merge`."""
    known = gazetteer(lexicons)
    headline, body = known.find_all(article.passages)
    found = {actor.name: actor for _, actor in [*headline, *body]}
    taken = bytearray(len(article.text))
    for (start, end), _ in body:
        taken[start:end] = b"\x01" * (end - start)
    drafts = _drafts(article.body, known.blocked, taken, name_words(lexicons))
    return [*found.values(), *_candidates(drafts, name_words(lexicons)), *groups(article.body, lexicons)]


def _drafts(body: Passage, blocked: frozenset[str], taken: bytearray, words: NameWords) -> dict[str, Draft]:
    """What is known of each name that is not in the gazetteer."""
    runs = capitalised_runs(body, blocked)
    inside = {run.name for run in runs if not run.opens}
    drafts: defaultdict[str, Draft] = defaultdict(Draft)
    for whole in runs:
        first, titled = _peel(whole.words, words, blocked, opens=whole.opens and whole.name not in inside)
        if first is None or len(whole.words) - first > LONGEST_NAME:
            continue
        run = whole.without(first)
        if run.name in blocked or taken[run.start] or taken[run.end - 1]:
            continue
        draft = drafts[run.name]
        _add(draft, run, body.text, words, titled=titled)
        if draft.kind == "person":
            draft.offices |= office_aliases(whole, run, body.text, taken, words)
    return drafts


def _add(draft: Draft, run: Run, text: str, words: NameWords, *, titled: bool) -> None:
    """Count one occurrence of a name, with what stands around it."""
    several = len(run.words) > 1
    shape = _shape(run.words, words)
    after = text[run.end : run.end + 40]
    if shape == "organisation":
        draft.n += several
        draft.kind = "organisation"
        if acronym := ACRONYM.match(after):
            draft.aliases.add(acronym[1])
        return
    if shape == "place":
        return
    draft.n += 1
    if not draft.acts:
        verb = VERB_AFTER.match(after)
        draft.acts = verb is not None and parts_of_speech().get(verb[1], "")[:2] in ("VB", "MD")
    before = text[max(0, run.start - 30) : run.start]
    draft.n_located += before.endswith(LOCATED)
    # What is a person stays one.
    if shape == "other" or draft.kind == "person":
        return
    evident = titled or shape == "given" or _has_role(before, words, several=several)
    if several and not evident:
        told = APPOSITION.match(after) or SPEECH_AFTER.match(after) or SPEECH_BEFORE.search(before)
        # 'Third Way said' and 'the Public Trust, a charity,' are no people.
        evident = told is not None and (len(run.words[0]) < 3 or not is_common(run.words[0]))
    if evident:
        draft.kind = "person"


def _has_role(before: str, words: NameWords, *, several: bool) -> bool:
    """Whether a role noun ends the text before a name; one with a comma after it counts before `several` words."""
    role = ROLE_BEFORE.search(before) if before.endswith((" ", " \n")) else None
    return role is not None and role[1] in words.roles and (several or not role[2])


@lru_cache(maxsize=65536)
def _shape(name: tuple[str, ...], words: NameWords) -> Literal["organisation", "place", "given", "person", "other"]:
    """What a name's own words say: `given` with a given name, `person` where it may be one, `other` where not."""
    lower = [word.lower() for word in name]
    first, last = lower[0], lower[-1]
    if last in words.organisations or "for" in lower or ("of" in lower and words.organisations.intersection(lower)):
        return "organisation"
    named = len(lower) > 1 and first in words.given
    if last in words.places or "of" in lower or "the" in lower or (last in words.before_names and not named):
        return "place"
    if len(lower) > LONGEST_PERSON or any(len(word) > 3 and word.isupper() for word in name):
        return "other"
    if len(lower) > 1 and (first in words.given or (first in words.family_first and len(lower) == 3)):
        return "given"
    return "person"


@lru_cache(maxsize=65536)
def _peel(run: tuple[str, ...], words: NameWords, blocked: frozenset[str], *, opens: bool) -> tuple[int | None, bool]:
    """Where in a run the name begins, after titles and words that only open the sentence, or None where there is no
    name; and whether a title was there.

    `opens` says that the run opens a sentence and does not come inside one.
    """
    lower = [word.lower() for word in run]
    is_body = lower[-1] in words.organisations
    n, at = len(run), 0
    while _opens_only(run[at], lower[at], blocked, words, is_body=is_body, last=at + 1 == n):
        at += 1
        if at == n:
            return None, False
    first = lower[0]
    if opens and not at and len(first) > 1 and first not in words.before_names and is_common(first.split("'")[0]):
        if n == 1:
            return None, False
        if not is_body and first not in words.given:
            at = 1
    begin = at
    for index in range(at, n):
        word = lower[index].removesuffix("-elect")
        if index == n - 1 > begin and lower[begin] in words.given:
            # 'Jason Baron' is no baron.
            break
        # 'Standard Editor Bill Kristol' has a role noun for a title, but 'Choe Son Hui' is no son.
        if word in words.titles or (word in words.roles and word not in KIN and index + 1 < n):
            if index + 1 == n or lower[index + 1] not in words.organisations:
                begin = index + 1
        elif word == "of" and begin == index > at:
            begin = index + 1
            while begin < n and (lower[begin] in words.modifiers or lower[begin] in ("the", "of")):
                begin += 1
    if begin == n or run[begin][0].islower() or (begin == n - 1 and len(run[begin]) < 3):
        return None, False
    return begin, begin > at


def _opens_only(word: str, lower: str, blocked: frozenset[str], words: NameWords, *, is_body: bool, last: bool) -> bool:
    """Whether the first word of a run is no part of a name: 'I', a day, 'However'; not so 'Bill' or 'Sun' before a
    surname.
    """
    if len(word) == 1 and word not in "IA" and not last:
        return False
    if (lower in words.given or lower in words.family_first) and not last:
        return False
    return (
        word.split("'")[0] == "I" or (word in blocked and not is_body) or parts_of_speech().get(lower) in CLOSED_CLASS
    )


def _candidates(drafts: dict[str, Draft], words: NameWords) -> list[Actor]:
    """Drafts that are sure enough, people with the short forms that the article uses."""
    singles = {name for name, draft in drafts.items() if " " not in name and draft.n}
    people: set[str] = set()
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    for name, draft in drafts.items():
        if " " in name and draft.kind != "organisation" and draft.n:
            if (
                draft.kind == "other"
                and name.count(" ") < 3
                and surname(name) in singles
                and not is_common(name.split()[0])
            ):
                draft.kind = "person"
            if draft.kind == "person":
                people.add(surname(name))
                firsts[name.split()[0]].add(identity(name))
    actors = []
    for name, draft in drafts.items():
        if draft.n and (" " in name or (name not in people and name not in firsts)):
            if draft.kind == "person" and " " in name:
                first, short = name.split()[0], {surname(name), *draft.offices}
                if first in singles and first not in people and len(firsts[first]) == 1:
                    short.add(first)
                actors.append(Actor(name, "person", tuple(sorted({name, *short})), tuple(sorted(short))))
            elif draft.kind == "person":
                actors.append(Actor(name, "person", (name, *sorted(draft.offices)), (name, *sorted(draft.offices))))
            elif draft.kind == "organisation":
                actors.append(Actor(name, "organisation", tuple(sorted({name, *draft.aliases}))))
            elif (
                draft.n > 1
                and draft.acts
                and 3 * draft.n_located < draft.n
                and (" " in name or not (is_common(name) or name.lower() in words.given))
            ):
                actors.append(Actor(name, "other", (name,)))
    return actors
