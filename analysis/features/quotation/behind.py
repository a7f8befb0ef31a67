"""Noun phrases behind a cue, as in `said Ann Field, the mayor` and `according to the police`."""

from analysis.features.quotation.cues import tag
from analysis.features.quotation.phrases import MAX_WORDS, Phrase, abbreviates, is_nominal, opens_apposition
from analysis.features.quotation.reading import Reading


def phrase_beginning(reading: Reading, first: int, last: int) -> Phrase | None:
    """The noun phrase at `first`, after an inverted verb or 'according to', with its apposition, up to `last`."""
    if first >= last or reading.inside[first]:
        return None
    words, word = reading.vocabulary, reading.words[first]
    if word in words.pronoun and word not in ("one", "which", "who"):
        return Phrase(first, first + 1)
    if word in words.subordinator and word not in words.determiner:
        return None
    if not (word in words.determiner or word in words.possessive or is_nominal(reading, first)):
        return None
    index, relative = first, False
    while index + 1 < last and index - first < MAX_WORDS:
        relative = relative or reading.words[index] in ("who", "which", "whose")
        if _phrase_breaks(reading, index, first, last, relative=relative):
            break
        index += 1
    return Phrase(first, index + 1)


def _phrase_breaks(reading: Reading, index: int, first: int, last: int, *, relative: bool) -> bool:
    """Whether the phrase that began at `first` ends with token `index`."""
    words = reading.vocabulary
    gap, after = reading.gaps[index], reading.words[index + 1]
    if reading.inside[index + 1] != reading.inside[index] and gap not in (' "', " “", '" ', "” "):
        return True
    if gap != " ":
        stripped = gap.strip()
        if stripped == ".":
            return not abbreviates(reading, index)
        if stripped == ",":
            cue = words.cues.get(after)
            if not opens_apposition(reading, index + 1) or (cue is not None and after.endswith("ing")):
                return True
            return after in ("who", "which") and _attributes(reading, index + 2, last)
        return bool(stripped) and stripped not in ("(", ")", "-", "’", "'", "&", "/", "),", "$")
    if after in words.time and (reading.capital(index + 1) or after in words.relative_time):
        return True
    if after in words.preposition:
        if after not in words.linking or after in ("against", "near", "by", "inside"):
            return True
        return index - first < 12 and _is_adjunct(reading, index + 1, last)
    if after in words.auxiliary or after in words.subordinator or after == "but":
        return not relative
    return False


def _attributes(reading: Reading, first: int, last: int) -> bool:
    """Whether a relative clause at `first` has a cue of its own: `said Smith, who argued that …`."""
    for k in range(first, min(first + 3, last)):
        cue = reading.vocabulary.cues.get(reading.words[k])
        if cue is not None and cue.rate >= 0.8 and tag(reading.words[k]) != "NN":
            return True
    return False


def _is_adjunct(reading: Reading, preposition: int, last: int) -> bool:
    """Whether a prepositional phrase tells when, where or how it was said, rather than who said it."""
    words, word = reading.vocabulary, reading.words[preposition]
    rest = reading.words[preposition + 1 : min(preposition + 7, last)]
    if word in ("in", "on", "at") and rest:
        return (
            rest[0] in words.possessive
            or any(w in words.time for w in rest[:3])
            or any(w in words.occasion or w.rstrip("s") in words.occasion for w in rest)
        )
    return word == "to" and bool(rest) and (rest[0] in ("the", "a", "reporters") or rest[0] in words.object_pronoun)
