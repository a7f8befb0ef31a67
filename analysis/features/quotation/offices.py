"""What the article says that a person is: 'Senator Cruz', 'spokesman John Kirby', 'Lerner, the director of the unit'.

Roles come from titles, from nouns just before the name and from appositions, each with the words beside it ('Russian',
'former', a state) so that two presidents can be told apart; '(R-Ohio)' gives a party. Limit: nothing is learnt from
verbs.
"""

import re
from collections.abc import Iterator

from analysis.features.quotation.people import Vocabulary
from analysis.features.quotation.person import Mention

_APPOSED = re.compile(r"(?:,| who| —| –)? ?(?:is |was )?(?:(?:the|a|an|one of the) )?([\w'’.& -]{3,90})")
_APPOSITION_OPENS = frozenset({", ", " w", " i", " —", " –"})
_OF_PLACE = re.compile(r",? (?:of|from) (?:the )?((?:[A-Z][\w.]+ ?){1,3})|,? \(([RDI])\b[-–, ]*([A-Za-z.]*)")
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_CLOSES_HEAD = re.compile(
    r" (?:of|for|at|in|from|to|with|on|who|whose|and|by|under|during|since|as|is|was|has|had|said|that|which)\b"
    r"|,|\.( |$)"
)
_LONGEST_HEAD = 6
_BEFORE = 60
_WORDS_BEFORE = 4


def roles_at(mention: Mention, text: str, lists: Vocabulary) -> Iterator[tuple[str, frozenset[str]]]:
    """The nouns that the text around a mention gives the person, each with the lower-cased words beside it."""
    place: set[str] = set()
    after = _OF_PLACE.match(text, mention.end) if mention.full else None
    if after:
        if after[2]:
            yield _PARTIES[after[2]], frozenset()
        place = set((after[1] or after[3] or "").lower().replace(".", "").split())
    if text[mention.end : mention.end + 2] in _APPOSITION_OPENS and (apposed := _APPOSED.match(text, mention.end)):
        words = apposed[1].lower().split()
        head = _CLOSES_HEAD.split(apposed[1], maxsplit=1)[0].lower().split()
        if 0 < len(head) <= _LONGEST_HEAD and head[-1] in lists.titles:
            yield from _offices(head, place | {word.strip(".,'") for word in words[len(head) :]}, lists)
    if mention.full:
        name = next(iter(lists.names_of(text[mention.start : mention.end])), None)
        if name is not None and name.titles:
            yield from _offices(list(name.titles), place, lists)
        before = text[max(0, mention.start - _BEFORE) : mention.start]
        if before.endswith(" "):
            before = before[:-1].removesuffix(",")
            if before.rpartition(" ")[2] in lists.titles:
                yield from _offices(before.lower().split(" ")[-_WORDS_BEFORE:], place, lists)


def _offices(words: list[str], place: set[str], lists: Vocabulary) -> Iterator[tuple[str, frozenset[str]]]:
    """Each title among the words with what stands beside it."""
    beside = frozenset(word.removesuffix("'s").removesuffix("’s") for word in words) | place
    for index, word in enumerate(words):
        pair = f"{words[index - 1]} {word}" if index else word
        title = lists.titles.get(pair) or lists.titles.get(word)
        if title is not None:
            for role in title.roles:
                yield role, beside - {word}
