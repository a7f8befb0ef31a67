"""What other pronouns than he and she stand for: 'who' for the name before it, 'they' and 'it' for who spoke before."""

from functools import cache

from analysis.features.quotation.cast import Cast
from analysis.features.quotation.person import Person
from analysis.features.quotation.salience import Source, Turn
from analysis.features.quotation.source_type import SourceTypes, noun_phrase, type_of
from analysis.lexicons import Lexicons
from analysis.parsing import Passage

_GROUP_REACH = 900
_LAST_TURNS = 3
_APPOSITION_REACH = 90


@cache
def pronouns(lexicons: Lexicons) -> dict[str, str]:
    """The list `pronouns`: male, female, plural, thing, relative, first (I, we, you) or none (this)."""
    frame = lexicons["pronouns"]
    return dict(zip(frame["cue"].to_list(), frame["category"].to_list(), strict=True))


def antecedent(passage: Passage, position: int, cast: Cast, types: SourceTypes) -> Person | Source:
    """'Smith, a lawyer from Ohio, who': the name before in the same sentence, or the noun just before it, unnamed."""
    sentence = passage.sentence_at(position)
    if sentence is None or passage.zone != "body":
        return Source(None, "unknown")
    mention = cast.last_mention(sentence.start, position)
    if mention is not None and mention.person.certain:
        between = passage.text[mention.end : position]
        apposed = between.startswith((", ", " (")) and between.endswith((", ", ") "))
        if between in (" ", ", ") or (apposed and len(between) < _APPOSITION_REACH):
            return mention.person
    word = passage.text[max(sentence.start, position - _APPOSITION_REACH) : position].rstrip(", ").rpartition(" ")[2]
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
