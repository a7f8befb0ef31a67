"""Passives, and whether they name the doer: 'was killed' leaves open by whom, 'was killed by rebels' does not.

A form of be or get and a past participle, with adverbs or a negation between; the doer is named where 'by' and a noun
phrase follow in the same clause. Leaving out the doer is a choice of framing (Fowler et al. 1979; van Leeuwen 2008,
chapter 2, suppression). Limit: participles that are mostly adjectives ('was concerned') are left out by list, others
('the shop was closed') cannot be told apart without a parse; nor can 'by' of place or manner always.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.features.names.words import grammar
from analysis.lexicons import parts_of_speech, word_class
from analysis.parsing import ParsedArticle, Passage
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, evidence_table

NAMED, UNNAMED = "named", "unnamed"
# Adverbs and negations that may stand between the auxiliary and the participle, and words to the doer.
BETWEEN, BY_REACH = 3, 12
SUBJECT_REACH = 60
CLAUSE_END = re.compile(r"[;:.!?()—–“”\"\n]|, (?:and|but|who|which|while|as|because)\b")


class Passive(NamedTuple):
    """A passive verb; `actor` is who it is done to, where that is an actor of the corpus."""

    zone: str
    start: int
    end: int
    passive: str
    doer: str
    actor: str | None
    voice: str


TABLE = evidence_table(
    "passives",
    "passive verb",
    ZONE,
    START,
    END,
    Column("passive", "text", "The auxiliary and the participle, as they stand in the text", "Passive"),
    Column("doer", "text", "`named` where 'by' and who did it follow, else `unnamed`", "Doer"),
    Column("actor", "text", "The actor that it is done to; empty where that is none", "Actor"),
    VOICE,
)


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Passive]:
    """The passives of headline and body, in order."""
    for passage in article.passages:
        mentions = [m for m in found.rows.get("mentions", []) if m.zone == passage.zone]
        ends = [mention.end for mention in mentions]
        for start, end, verb_end in passives(passage):
            doer = NAMED if _has_doer(passage, verb_end) else UNNAMED
            voice = found.voices.of(passage.zone, start, end)
            actor = _subject(mentions, ends, start, passage.text)
            yield Passive(passage.zone, start, end, passage.text[start:end], doer, actor, voice)


def passives(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """First and last character of each passive verb, and of its participle."""
    words, tokens, text = passage.words, passage.tokens, passage.text
    last, be = len(words), grammar("be")
    free = 0
    for index in passage.tokens_among(be):
        if index < free:
            continue
        for at in range(index + 1, min(index + 2 + BETWEEN, last)):
            if text[tokens[at - 1][1] : tokens[at][0]] != " ":
                break
            word = words[at]
            if is_participle(word):
                following = words[at + 1] if at + 1 < last else ""
                # 'Is wounded soldiers' pay': before a noun the participle is an adjective.
                if not (
                    at == index + 1
                    and parts_of_speech().get(following, "")[:3] in ("NNS",)
                    and _touches(text, tokens, at)
                ):
                    yield tokens[index][0], tokens[at][1], tokens[at][1]
                    free = at
                break
            if not (word in ("not", "n't", "never", "being", "been") or _is_adverb(word)):
                break


def _touches(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    return text[tokens[at][1] : tokens[at + 1][0]] == " "


def _is_adverb(word: str) -> bool:
    return parts_of_speech().get(word, "")[:2] == "RB" or word.endswith("ly")


@cache
def is_participle(word: str) -> bool:
    """Whether a lower-case word is a past participle that is not mostly an adjective."""
    if word in word_class("participles", "participle"):
        return True
    if word in word_class("participles", "adjective") or word in word_class("participles", "other"):
        return False
    return word.endswith("ed") and len(word) > 4 and parts_of_speech().get(word, "VBN")[:2] == "VB"


def _has_doer(passage: Passage, verb_end: int) -> bool:
    text, tokens, words = passage.text, passage.tokens, passage.words
    first = bisect_right(passage.token_starts, verb_end - 1)
    for index in range(first, min(first + BY_REACH, len(tokens) - 1)):
        if words[index] == "by":
            return not CLAUSE_END.search(text, verb_end, tokens[index][0]) and _can_act(words[index + 1 : index + 3])
        if words[index] in grammar("be"):
            # 'Was expected to be sued by': the doer of what comes next.
            return False
    return False


def _can_act(following: list[str]) -> bool:
    """Whether what follows 'by' can be a doer: not 'by Friday', 'by 2025', 'by saying', 'by the end of May'."""
    first = following[-1] if following[0] == "the" else following[0]
    return not (first[0].isdigit() or first.endswith("ing") or first in word_class("participles", "no_doer"))


def _subject(mentions: list[Any], ends: list[int], start: int, text: str) -> str | None:
    """The mention before the verb to which it is done, by its role."""
    index = bisect_right(ends, start) - 1
    if index < 0:
        return None
    mention = mentions[index]
    near = start - mention.end < SUBJECT_REACH and mention.role == "patient" and mention.sentence_end > start
    return mention.actor if near and not CLAUSE_END.search(text, mention.end, start) else None


PASSIVES = Detector(
    table=TABLE,
    detect=detect,
    counts=(
        Count("n_passives", "Passives", "Passive verbs in the text", TABLE.name),
        Count(
            "n_passives_unnamed",
            "Passives without a doer",
            "Passive verbs in the text that do not say who did it",
            TABLE.name,
            where=(("doer", (UNNAMED,)),),
        ),
    ),
    measures=(
        Measure(
            "passives_unnamed_per_1k",
            "Passives without a doer per 1,000 words",
            "Passive verbs that do not say who did it, per 1,000 words",
            "n_passives_unnamed",
            "n_words",
            1000,
        ),
        Measure(
            "passives_unnamed_share",
            "Share of passives without a doer",
            "Passive verbs that do not say who did it, as a share of all passive verbs",
            "n_passives_unnamed",
            "n_passives",
        ),
    ),
)
