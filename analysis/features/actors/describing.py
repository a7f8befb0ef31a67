"""Descriptions: what the words around a name say that its bearer is.

Before the name ('Russian strongman Vladimir Putin', 'the North Korean leader, Kim Jong Un,'), after it ('Kim Jong Un,
the country's dictator,'), through 'is a' and 'became', through verbs that take a name and a label ('called Kim a
tyrant'), and as a government that is called after it ('the Kim regime'). The categorisation of social actors of van
Leeuwen (2008, chapter 2), read off word order. Limit: a noun that the word lists lack is no label; denied labels ('is
no dictator') are left out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from analysis.features.names.nouns import LabelWords, Noun, is_noun, last_words, noun_at_end
from analysis.features.names.words import grammar
from analysis.lexicons import parts_of_speech
from analysis.parsing import Passage, Span

WORD = re.compile(r"[^\W_][\w'’\-]*(?:\.(?=\w)[\w]+)*\.?")
BEFORE, AFTER = 80, 120
DETERMINERS = frozenset(
    ["a", "an", "the", "his", "her", "their", "its", "our", "your", "my", "another", "this", "that", "one"]
)
AFTER_BARE = ("of", "for", "at", "in", "with", "who", "and", "to", "on")
COPULA = re.compile(
    r",? (?:who )?(?:is|was|are|were|remains?|remained|becomes?|became|(?:has|had|have) (?:been|become)"
    r"|(?:will|would|may|could|should|might) (?:be|become)|being|as)\b"
    r"(?: (?:now|once|then|also|still|again|only|just|really|clearly|essentially|simply|merely|both))?(?= )"
)
COPULA_FIRST = grammar("auxiliary") | {"who", "remain", "remains", "remained", "become", "becomes", "became", "being"}
NEAR = 48
NAMED_SO = re.compile(r" (?:[a-z]+ly )?([a-z]+)(?: as| to be)?(?= )")
TAKES = re.compile(r"(?: as| to be)?(?= (?:a|an|the|one|his|her|its) )")
GOVERNED = re.compile(r"(['’]s?)?((?: [a-z\-]+){1,3})")
APPOSED = re.compile(
    r"(?:,| —| –) ?(?:\d\d, )?(?:(?:now|once|then|himself|herself|also|formerly|long) )?"
    r"(?!(?:who|whose|which|and|but|or|in|on|at|to|for|with|as|said|says|while|where|when|after|before|told|has|had|is|was)\b)"
)
FINITE = frozenset(["VB", "VBZ", "VBD", "VBP", "MD"])
CLOSES = frozenset(",.;:)—–!?”\"'’\n")


class Description(NamedTuple):
    """A stretch of the passage, the label that it gives, how, and the lower-cased words before the noun."""

    start: int
    end: int
    label: str
    noun: str
    relation: str
    beside: frozenset[str]


def descriptions(
    passage: Passage, mention: Span, kind: str, limits: Span, lists: LabelWords, *, named: bool
) -> Iterator[Description]:
    """What is said of the mention of an actor of this `kind` in the sentence at `limits`; `named` unless a pronoun."""
    text, nouns = passage.text, lists.of_kind(kind)
    last = _last_word(text, mention.start, limits.start)
    # A look at the words around spares most names the costlier readings.
    after = text[mention.end : mention.end + NEAR].split(None, 4)
    if named:
        if kind == "person" and last.rstrip(".,").lower() in last_words(lists.people):
            yield from _before(text, mention, limits, nouns, lists)
        if text[mention.end : mention.end + 2] in (", ", " —", " –"):
            yield from _apposed(text, mention, limits, nouns, lists)
        if any(word.rstrip('.,;:!?”"') in lists.governments for word in after[:4]):
            yield from _governed(text, mention, limits, lists)
    if after and (after[0] in COPULA_FIRST or after[0] == ","):
        yield from _copula(text, mention, limits, nouns, lists)
    if last in lists.naming and (taken := TAKES.match(text, mention.end)):
        found = _noun_phrase(text, taken.end() + 1, limits, nouns, lists, relation="copula", bare=False)
        if found is not None:
            yield found


def _last_word(text: str, end: int, first: int) -> str:
    """The word before `end` and its space, as written; '' where there is none."""
    if end <= first or text[end - 1] != " ":
        return ""
    return text[max(first, text.rfind(" ", max(first, end - BEFORE), end - 1) + 1) : end - 1]


def _before(text: str, mention: Span, limits: Span, nouns: frozenset[str], lists: LabelWords) -> Iterator[Description]:
    """A title or role noun right before the name, or before its comma."""
    start = max(limits.start, mention.start - BEFORE)
    if not start < mention.start:
        return
    before = text[start : mention.start - 1]
    relation = "title"
    if before.endswith(","):
        # 'The Russian president, Vladimir Putin,': the name is set off.
        if text[mention.end : mention.end + 1] not in CLOSES:
            return
        before, relation = before[:-1], "apposition"
    words = _last_words(before, start)
    if start > limits.start and words and words[0][0] == start:
        words = words[1:]
    plain = [text[a:b].rstrip(".").lower() for a, b in words]
    noun = noun_at_end(plain, nouns, lists)
    if noun is None:
        return
    first = noun.first
    while first and modifies(text[slice(*words[first - 1])]):
        first -= 1
    if relation == "apposition" and not (first and _determines(plain[first - 1])):
        return
    yield _description(words, plain, first, noun, relation)


def _last_words(before: str, offset: int) -> list[tuple[int, int]]:
    """The words at the end of `before` with nothing but single spaces between, in order."""
    found: list[tuple[int, int]] = []
    for match in reversed(list(WORD.finditer(before))):
        end = found[0][0] - offset - 1 if found else len(before)
        if match.end() != end or (found and before[end] != " "):
            break
        found.insert(0, (match.start() + offset, match.end() + offset))
    return found


def _determines(word: str) -> bool:
    return word in DETERMINERS or word.endswith(("'s", "s'", "’s", "s’"))


@lru_cache(maxsize=65536)
def modifies(written: str) -> bool:
    """Whether a word may belong to the noun phrase that it stands before: a name, an adjective, a noun."""
    lower = written.lower()
    if lower in DETERMINERS or written.endswith(("'s", "’s")):
        return False
    if written[0].isupper():
        return parts_of_speech().get(written, parts_of_speech().get(lower, ""))[:2] not in (
            "IN",
            "DT",
            "VB",
            "CC",
            "PR",
            "RB",
            "WR",
            "WP",
        )
    return parts_of_speech().get(lower, "NN")[:2] in ("NN", "JJ") or lower.endswith("ing")


def _description(words: list[tuple[int, int]], plain: list[str], first: int, noun: Noun, relation: str) -> Description:
    beside = frozenset(word.removesuffix("'s").removesuffix("’s") for word in plain[first : noun.last])
    # 'Former' stays wherever it stands: 'the former FBI director' is no director.
    label = noun.label if "former" not in beside or "former" in noun.label else f"former {noun.label}"
    return Description(words[first][0], words[noun.last][1], label, plain[noun.last], relation, beside)


def _noun_phrase(
    text: str, start: int, limits: Span, nouns: frozenset[str], lists: LabelWords, *, relation: str, bare: bool
) -> Description | None:
    """The noun phrase that begins at `start`, where its head is one of `nouns`; `bare` allows one without an article.

    A word that is a noun after the head would make another noun the head, so there must be none.
    """
    stop = min(limits.end, start + AFTER)
    words: list[tuple[int, int]] = []
    for match in WORD.finditer(text, start, stop):
        gap = text[words[-1][1] if words else start : match.start()]
        if gap.strip(" “\"‘'") or (words and not gap):
            break
        if len(words) > 8:
            break
        words.append((match.start(), match.end() - (text[match.end() - 1] == ".")))
        if text[match.end() - 1] == "." and match.end() - match.start() > 4:
            break
    plain = [text[a:b].lower().replace("’", "'") for a, b in words]
    if not plain:
        return None
    first = 1 if plain[0] in DETERMINERS else 0
    # Most phrases hold no such noun.
    if last_words(nouns).isdisjoint(plain) or plain[:3] == ["one", "of", "the"]:
        return None
    # 'The country's', 'Donald Trump's'.
    first = max([first, *(index + 1 for index in range(min(4, len(plain))) if plain[index].endswith(("'s", "s'")))])
    opening = words[plain[0] in DETERMINERS : max(0, first - 1)]
    if not all(modifies(text[slice(*word)]) for word in opening):
        return None
    if bare and not first and plain[0].endswith("ing"):
        return None
    for index in range(first, len(plain)):
        noun = noun_at_end(plain[first : index + 1], nouns, lists)
        if noun is None:
            if not modifies(text[slice(*words[index])]):
                return None
            continue
        # 'Secretary of state' goes on where 'secretary' ends.
        ends = (index + n for n in (3, 2) if index + n <= len(plain))
        end = next((end for end in ends if " ".join(plain[index:end]) in nouns), index + 1)
        noun = noun_at_end(plain[first:end], nouns, lists) or noun
        last = end - 1
        following = plain[last + 1] if last + 1 < len(plain) else ""
        if following and following not in ("and", "or") and (is_noun(following) or following in nouns):
            if modifies(text[slice(*words[index])]):
                continue
            return None
        if not first and (
            not bare or following not in ("", *AFTER_BARE) or parts_of_speech().get(plain[last], "NN")[:2] != "NN"
        ):
            return None
        noun = Noun(noun.first + first, noun.last + first, noun.label)
        return _description(words, plain, first, noun, relation)
    return None


def _apposed(text: str, mention: Span, limits: Span, nouns: frozenset[str], lists: LabelWords) -> Iterator[Description]:
    match = APPOSED.match(text, mention.end)
    if match is None:
        return
    found = _noun_phrase(text, match.end(), limits, nouns, lists, relation="apposition", bare=True)
    if found is None:
        return
    rest = text[found.end : min(limits.end, found.end + AFTER)]
    # 'Putin, a senator and two aides' is a list.
    if rest.startswith((" and ", " or ")) or (rest and rest[0] not in CLOSES and not _is_closed(rest)):
        return
    # 'For Russia, the alliance offers a way out': the noun is the subject of what follows.
    following = WORD.match(rest, 1)
    if rest[:1] == " " and following and parts_of_speech().get(following[0].lower(), "") in FINITE:
        return
    yield found


def _is_closed(rest: str) -> bool:
    return any(mark in rest for mark in ",.;:—)!?")


def _copula(text: str, mention: Span, limits: Span, nouns: frozenset[str], lists: LabelWords) -> Iterator[Description]:
    match = COPULA.match(text, mention.end)
    if match is not None and not match[0].endswith(" as"):
        found = _noun_phrase(text, match.end() + 1, limits, nouns, lists, relation="copula", bare=True)
        if found is None and (named := NAMED_SO.match(text, match.end())) and named[1] in lists.naming:
            found = _noun_phrase(text, named.end() + 1, limits, nouns, lists, relation="copula", bare=True)
        if found is not None:
            yield found


def _governed(text: str, mention: Span, limits: Span, lists: LabelWords) -> Iterator[Description]:
    """'The Russian regime', 'Kim's brutal regime', 'the Trump administration'."""
    match = GOVERNED.match(text, mention.end, limits.end)
    if match is None or (match[1] and match[1] in ("'", "’") and text[mention.end - 1] != "s"):
        return
    begin = match.start(2) + 1
    words: list[tuple[int, int]] = []
    for word in match[2].split():
        at = text.index(word, words[-1][1] if words else begin)
        words.append((at, at + len(word)))
        if word in lists.governments:
            plain = [text[a:b] for a, b in words]
            yield Description(begin, words[-1][1], word, word, "government", frozenset(plain[:-1]))
            return
        if parts_of_speech().get(word, "JJ")[:2] != "JJ":
            return
