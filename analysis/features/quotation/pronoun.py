"""What other pronouns than he and she stand for: 'who' for the name before it, 'they' and 'it' for who spoke before."""

import re
from functools import cache

from analysis.features.quotation.cast import Cast
from analysis.features.quotation.person import Person
from analysis.features.quotation.salience import Source, Turn
from analysis.features.quotation.source_type import SourceTypes, noun_phrase, type_of
from analysis.lexicons import Lexicons
from analysis.parsing import Passage

_GROUP_REACH = 900
_LAST_TURNS = 3
_APPOSITION_REACH = 120
_NAMES_BACK = 2
_SET_OFF = re.compile(r"(?:,|\s*[—–-]+) ?")
_APPOSED = re.compile(r",? \([^()]*\),? $|, (?:(?:an?|the|of|from|\d\d,?)\b[^;:]*|[^.;:,]*, )$")


@cache
def pronouns(lexicons: Lexicons) -> dict[str, str]:
    """The list `pronouns`: male, female, plural, thing, relative, first (I, we, you) or none (this)."""
    frame = lexicons["pronouns"]
    return dict(zip(frame["cue"].to_list(), frame["category"].to_list(), strict=True))


def antecedent(passage: Passage, position: int, cast: Cast, types: SourceTypes) -> Person | Source:
    """'Smith, a lawyer from Ohio, who': the name before, or the noun just before it, unnamed."""
    if passage.zone != "body":
        return Source(None, "unknown")
    floor = max(0, position - _APPOSITION_REACH)
    human = passage.lowered.startswith("who", position)
    end = position
    beside: Person | None = None
    for _ in range(_NAMES_BACK):
        mention = cast.last_mention(floor, end)
        if mention is None:
            break
        between = passage.text[mention.end : position]
        # No verb can be told from a noun here, so that only an apposition may stand between.
        fits = mention.person.certain or human
        if fits and "\n" not in between and (_SET_OFF.fullmatch(between) or _APPOSED.match(between)):
            return mention.person
        if fits and between == " ":
            # 'Lund, an aide to Park who': a name seldom takes a clause that is not set off.
            beside = mention.person
        end = mention.start
    if beside is not None:
        return beside
    word = passage.text[floor:position].rstrip(", ").rpartition(" ")[2]
    kind = type_of(noun_phrase(word), types) if word else "unknown"
    return Source(None, kind, plural=word.endswith("s"))


def group(kind: str, position: int, turns: list[Turn]) -> Source:
    """'They': several, or a body, to whom words were given shortly before; 'it': a body or a text."""
    for turn in reversed(turns[-_LAST_TURNS:]):
        if position - turn.position <= _GROUP_REACH:
            source = turn.source
            if kind == "plural" and (source.plural or source.type == "organisation"):
                return source
            if kind == "thing" and not source.plural and source.type in ("organisation", "document"):
                return source
    return Source(None, "unknown")
