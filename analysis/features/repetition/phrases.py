"""Phrases that a passage says again: where each begins, how long the longest is, and how often it is said."""

from collections import defaultdict

from analysis.parsing import Passage

MIN_WORDS = 3
MAX_WORDS = 50
SAID_AGAIN = b"\x01" * MIN_WORDS


def longest_repeats(passage: Passage, ends: list[int]) -> dict[int, tuple[int, int]]:
    """For each word that begins a repeated phrase: how long the longest of those is, and how often that is said.

    Phrases grow by one word at a time, and only those that come again are grown further; they stay within a sentence
    (`ends` is what `sentence_ends` gives).
    """
    words = passage.words
    found: dict[int, tuple[int, int]] = {}
    groups: list[list[int]] = []
    pair, common = (-1, -1), 0
    for openings in _same_openings(passage):
        places = [place for place in openings if place + MIN_WORDS <= ends[place]]
        if len(places) > 2:
            groups.append(places)
        elif len(places) == 2:
            # Mostly the pair before has moved on by one word, and with it what the two have in common.
            moved_on = common > MIN_WORDS and pair == (places[0] - 1, places[1] - 1)
            pair = places[0], places[1]
            common = common - 1 if moved_on else _in_common(words, ends, pair, MIN_WORDS)
            _note(found, pair, common)
    for length in range(MIN_WORDS, MAX_WORDS + 1):
        # Places rise within a group: its first and last must stand at least a phrase apart.
        groups = [places for places in groups if places[-1] - places[0] >= length]
        if not groups:
            break
        longer: list[list[int]] = []
        for places in groups:
            following: defaultdict[str, list[int]] = defaultdict(list)
            for place in places:
                found[place] = length, len(places)
                if place + length < ends[place]:
                    following[words[place + length]].append(place)
            for same in following.values():
                if len(same) > 2:
                    longer.append(same)
                elif len(same) == 2:
                    both = same[0], same[1]
                    _note(found, both, _in_common(words, ends, both, length + 1))
        groups = longer
    return found


def _in_common(words: list[str], ends: list[int], pair: tuple[int, int], length: int) -> int:
    """How many words two places have in common within their sentences, `length` of which are known to be."""
    first, second = pair
    most = min(ends[first] - first, ends[second] - second)
    while length < most and words[first + length] == words[second + length]:
        length += 1
    return length


def _note(found: dict[int, tuple[int, int]], pair: tuple[int, int], common: int) -> None:
    """Write down a phrase that is said at two places, as long as it can be without overlap."""
    length = min(common, pair[1] - pair[0], MAX_WORDS)
    if length >= MIN_WORDS and length > found.get(pair[0], (0, 0))[0]:
        found[pair[0]] = found[pair[1]] = length, 2


def repeated_long_sentences(passage: Passage, ends: list[int]) -> dict[int, tuple[int, int]]:
    """As `longest_repeats`, for whole sentences of more than MAX_WORDS words that come again word for word."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    first = 0
    while first < len(ends):
        last = max(ends[first], first + 1)
        if last - first > MAX_WORDS:
            places[tuple(passage.words[first:last])].append(first)
        first = last
    return {first: (len(words), len(same)) for words, same in places.items() if len(same) > 1 for first in same}


def sentence_ends(passage: Passage) -> list[int]:
    """For each token, one past the last token of its sentence; 0 outside sentences."""
    ends = [0] * len(passage.tokens)
    for start, end in passage.sentences:
        span = passage.tokens_in(start, end)
        ends[span.start : span.stop] = [span.stop] * len(span)
    return ends


def _same_openings(passage: Passage) -> list[list[int]]:
    """Places, rising, at which the same MIN_WORDS words begin, for those that begin at two places or more."""
    first: dict[tuple[str, ...], int] = {}
    several: dict[tuple[str, ...], list[int]] = {}
    words, places = passage.words, passage.places
    # Words that all come again: only there can a phrase begin that comes again.
    again = bytes([len(places[word]) > 1 for word in words])
    place = again.find(SAID_AGAIN)
    while place >= 0:
        opening = tuple(words[place : place + MIN_WORDS])
        before = first.setdefault(opening, place)
        if before != place:
            several.setdefault(opening, [before]).append(place)
        place = again.find(SAID_AGAIN, place + 1)
    return list(several.values())
