"""Agency: whether an actor is the doer (agent) or the done-to (patient) where it is mentioned.

Cues of word order, with parts of speech from TextBlob's lexicon: the subject of an active verb and 'by X' after a
participle are agents; the object of a verb, the subject of a passive and the target of 'against' are patients; all
else is `other`. After the connotation-frame idea of who does what to whom (Rashkin, Singh & Choi 2016). Limit: no
parse, so a distant verb is missed.
"""

import re
from functools import lru_cache

from analysis.features.names.words import grammar
from analysis.lexicons import parts_of_speech
from analysis.parsing import Passage

AGENT, PATIENT, OTHER = "agent", "patient", "other"
WORD = re.compile(r"[^\W\d_][\w'’\-]*|[^\s\w]")
BEFORE, AFTER = 50, 70
AUXILIARIES = grammar("auxiliary")
BE = grammar("be")
NEGATIONS = grammar("negator")
LIGHT_BEFORE = grammar("beside_object")
PREPOSITIONS = frozenset(
    [
        "on",
        "at",
        "for",
        "with",
        "from",
        "in",
        "of",
        "to",
        "toward",
        "towards",
        "about",
        "over",
        "between",
        "into",
        "through",
    ]
)


def agency(passage: Passage, start: int, end: int, limits: tuple[int, int]) -> str:
    """`agent`, `patient` or `other` for the mention at [start, end) of the sentence at `limits`."""
    text = passage.text
    before = WORD.findall(text, max(limits[0], start - BEFORE), start)
    if before:
        role = _as_object(before)
        if role:
            return role
    if text[end : end + 2] in ("'s", "’s"):
        return OTHER
    return _as_subject(WORD.findall(text, end, min(limits[1], end + AFTER)))


def _as_object(before: list[str]) -> str | None:
    """The role that the words before the mention give it, if any."""
    known = parts_of_speech()
    index = len(before) - 1
    while index >= 0 and _is_light(before[index]):
        index -= 1
    if index < 0:
        return None
    word = before[index].lower()
    if word == "by":
        previous = before[index - 1].lower() if index else ""
        return AGENT if _is_participle(previous) else OTHER
    if word in ("against", "upon"):
        return PATIENT
    if word in PREPOSITIONS:
        return OTHER
    tag = known.get(word, "")
    if tag[:2] == "VB" and word not in AUXILIARIES and word not in REPORTING and index > 0:
        return PATIENT
    return None


# 'said Putin' names the speaker: the doer.
REPORTING = grammar("reporting")


def _as_subject(after: list[str]) -> str:
    known = parts_of_speech()
    index, passive = 0, False
    while index < len(after) and index < 10:
        word = after[index].lower()
        if word == "," and "," in after[index + 1 :]:
            # An apposition between commas belongs to the mention.
            index = after.index(",", index + 1) + 1
            continue
        if word == "(" and ")" in after[index:]:
            index = after.index(")", index) + 1
            continue
        if word in ("and", "or") and index + 1 < len(after) and after[index + 1][:1].isupper():
            index += 2
            while index < len(after) and after[index][:1].isupper():
                index += 1
            continue
        if word in ("who", "which", "that") and index == 0:
            index += 1
            continue
        if word in AUXILIARIES:
            passive = word in BE or (passive and word == "been")
            index += 1
            continue
        tag = known.get(word, "")
        if word in NEGATIONS or tag == "RB":
            index += 1
            continue
        if passive:
            return PATIENT if _is_participle(word) else AGENT if tag == "VBG" else OTHER
        if tag[:2] == "VB" or tag == "MD":
            return AGENT
        if index == 0 and tag in ("JJ", "NNS", "NN", "VBN") and len(after) > 1:
            # 'Russian officials said', 'the Trump administration said': the actor's people act for it.
            if tag not in ("NNS", "NN") or not any(
                known.get(w, "")[:2] == "VB" or w in AUXILIARIES for w in map(str.lower, after[1:3])
            ):
                return OTHER
            index += 1
            continue
        return OTHER
    return OTHER


@lru_cache(maxsize=65536)
def _is_light(word: str) -> bool:
    """Whether the word may stand between a verb or preposition and its object: 'the', an adjective, another name."""
    lower = word.lower()
    return (
        lower in LIGHT_BEFORE
        or parts_of_speech().get(lower, "") in ("JJ", "JJR", "JJS")
        or (word[0].isupper() and word.isalpha())
    )


def _is_participle(word: str) -> bool:
    return parts_of_speech().get(word, "") == "VBN" or word.endswith(("ed", "en"))
