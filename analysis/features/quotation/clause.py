"""Subject and verb of a sentence's first clause."""

from analysis.features.quotation.cues import is_adverb, tag
from analysis.features.quotation.phrases import Phrase, phrase_ending, subject_before
from analysis.features.quotation.reading import Reading


def main_subject(reading: Reading, first: int, last: int) -> Phrase | None:
    """The subject of a sentence's first clause, after what introduces it."""
    words = reading.vocabulary
    index = first
    for _ in range(3):
        if index >= last:
            return None
        word = reading.words[index]
        if word in words.coordinator or is_adverb(words, word):
            index += 1
            continue
        if word in ("this", "that", "these") or not (
            word in words.preposition
            or word in words.subordinator
            or tag(word) in ("VBN", "VBG", "IN", "RB")
            or word.endswith("ing")
        ):
            break
        while index < last and "," not in reading.gaps[index]:
            index += 1
        index += 1
    start = index
    while index < last and index - start < 25 and not reading.inside[index]:
        if index > start and acts(reading, index):
            found = phrase_ending(reading, index - 1, start) or subject_before(reading, index, start)
            return Phrase(start, found.last) if found else None
        if index > start and ";" in reading.gaps[index]:
            return None
        index += 1
    return None


def acts(reading: Reading, index: int) -> bool:
    """Whether a token is a finite verb, also one that is mostly a noun or participle but has an object."""
    if reading.is_finite(index):
        return True
    words, word = reading.vocabulary, reading.words[index]
    if reading.capital(index):
        return False
    kind = tag(word)
    if kind.startswith("VB") and word in words.cues:
        return True
    if kind not in ("NNS", "VBN") or index + 1 >= len(reading.words) or reading.gaps[index] != " ":
        return False
    following = reading.words[index + 1]
    return following in words.determiner or following in words.possessive or tag(following) == "JJ"
