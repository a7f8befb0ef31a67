"""Noun phrases beside a cue: who speaks, with title, apposition and what is attached by a preposition."""

from typing import NamedTuple

from analysis.features.quotation.cues import Words, tag
from analysis.features.quotation.reading import Reading

MAX_WORDS = 40
FINITE = ("VBD", "VBZ", "VBP", "MD")


class Phrase(NamedTuple):
    """A noun phrase as a range of tokens. `edge` is where its clause part begins: before a relative or apposition nothing changes."""

    first: int
    last: int


def is_finite(reading: Reading, words: Words, index: int) -> bool:
    """Whether a token is a finite verb by its most frequent use."""
    word = reading.words[index]
    if word in words.auxiliaries:
        return True
    if reading.capital(index) and index and "." not in reading.gaps[index - 1]:
        return False
    return tag(word) in FINITE


def is_adverb(words: Words, word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in words.adverbs or (word.endswith("ly") and tag(word) in ("RB", ""))


def verb_group(reading: Reading, words: Words, index: int, first: int) -> int:
    """The first token of the verb group that ends in `index`: auxiliaries, negation and adverbs before it."""
    while index > first and reading.gaps[index - 1] == " " and not reading.inside[index - 1]:
        word = reading.words[index - 1]
        if word not in words.auxiliaries and not is_adverb(words, word):
            break
        index -= 1
    return index


def is_nominal(reading: Reading, words: Words, index: int) -> bool:
    """Whether a noun phrase can end in a token."""
    word = reading.words[index]
    if word in words.pronouns or word in words.determiners:
        return word not in ("the", "a", "an", "no", "every", "which")
    if word in words.prepositions or word in words.subordinators or word in words.auxiliaries or word in words.coordinators:
        return False
    if reading.capital(index):
        return True
    kind = tag(word)
    return kind in ("", "CD", "NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "VBN", "VB") or word[0].isdigit()


def phrase_ending(reading: Reading, words: Words, last: int, first: int) -> Phrase | None:
    """The noun phrase whose final token is `last`, or None; it begins at or after `first`."""
    if last < first or not is_nominal(reading, words, last):
        return None
    if reading.words[last].partition("'")[0] in words.pronouns:
        return Phrase(last, last + 1)
    start = last
    floor = max(first, last - MAX_WORDS)
    while start > floor:
        gap = reading.gaps[start - 1]
        before = start - 1
        word = reading.words[before]
        if gap != " " and not (gap in ("-", "’ ", "' ", "/", " $", " & ", " '", " ‘", ' "', " “", '" ', "” ") or (gap == ". " and _abbreviates(reading, before))):
            break
        if word in words.relatives and word != "that":
            break
        if word in words.prepositions or word in ("and", "or"):
            if before - 1 < floor or reading.gaps[before - 1] not in (" ", ", ", "’ ", "' ", ". ") or not _joins(reading, words, before):
                break
            start = before - 1
            continue
        if word in words.subordinators or word in words.coordinators or word in words.auxiliaries:
            break
        if word in words.times and not reading.capital(start):
            break
        if word in words.times and reading.capital(before) and word != "may":
            break
        if word in words.object_pronouns and word not in words.possessives:
            break
        if not reading.capital(before) and is_adverb(words, word) and word not in ("then", "former"):
            break
        if word.endswith("ing") and tag(word) == "VBG" and not reading.capital(before) and start == before + 1 and word not in ("leading", "ruling", "voting", "acting"):
            break
        if is_finite(reading, words, before) and not reading.capital(before):
            break
        start = before
        if word in words.determiners and word not in ("all", "both", "many", "most", "some") and not (
            before > floor and reading.words[before - 1] in words.prepositions
        ):
            if before > floor and reading.words[before - 1] in ("all", "both", "half", "most") and reading.gaps[before - 1] == " ":
                start = before - 1
            break
    while start < last and (reading.words[start] in words.coordinators or (is_adverb(words, reading.words[start]) and reading.words[start] not in ("then",))):
        start += 1
    return Phrase(start, last + 1)


def _joins(reading: Reading, words: Words, preposition: int) -> bool:
    """Whether what stands before a preposition or 'and' belongs to the same noun phrase."""
    word, before = reading.words[preposition], preposition - 1
    if reading.words[before] in words.times or not is_nominal(reading, words, before) or reading.words[before] in words.object_pronouns:
        return False
    if reading.inside[before]:
        return False
    if not reading.capital(before) and tag(reading.words[before]) in ("VB", "VBN", "VBG", "JJ") and word != "of":
        return False
    return word in ("of", "for", "at", "from", "in", "on", "with", "to", "and", "or", "against", "near", "between", "by", "inside")


def _abbreviates(reading: Reading, index: int) -> bool:
    return reading.capital(index) and len(reading.words[index]) <= 4


def subject_before(reading: Reading, words: Words, verb: int, first: int) -> Phrase | None:
    """The subject of a verb group that begins at `verb`."""
    last = verb - 1
    if last < first:
        return None
    gap = reading.gaps[last]
    end = last + 1
    if ")" in gap and "," not in gap:
        opened = last
        while opened > first and "(" not in reading.gaps[opened - 1] and last - opened < 12:
            opened -= 1
        if opened == first or "(" not in reading.gaps[opened - 1]:
            return None
        found = phrase_ending(reading, words, opened - 1, first)
        return Phrase(found.first, end) if found else None
    if reading.words[last] in words.relatives and reading.words[last] != "whose" and gap == " ":
        before = last - 1
        if before < first or reading.inside[before]:
            return Phrase(last, end) if reading.words[last] == "who" else None
        antecedent = phrase_ending(reading, words, before, first) if reading.gaps[before] in (" ", ", ") else None
        if antecedent is None:
            return Phrase(last, end) if reading.words[last] != "that" else None
        return Phrase(antecedent.first, end)
    if "," in gap or "—" in gap or "–" in gap or " - " in gap or "―" in gap:
        return _before_apposition(reading, words, last, first)
    if gap.strip(" '\"”’“‘"):
        return None
    return phrase_ending(reading, words, last, first)


def _before_apposition(reading: Reading, words: Words, last: int, first: int) -> Phrase | None:
    """`NP, apposition, verb`: from the noun phrase to the apposition's end."""
    floor = max(first, last - MAX_WORDS)
    chosen: Phrase | None = None
    index = last
    while index > floor:
        index -= 1
        gap = reading.gaps[index]
        if reading.inside[index] and not reading.inside[last]:
            break
        if ";" in gap or ":" in gap:
            break
        if "," not in gap and "—" not in gap and " - " not in gap and "―" not in gap and "–" not in gap:
            continue
        after = reading.words[index + 1]
        opens = after in words.determiners or after in words.possessives or after[0].isdigit() or after in ("who", "which", "whose", "of", "from", "one", "among", "including", "now") or (
            reading.capital(index + 1) or tag(after) in ("NN", "NNS", "JJ") or after in words.prepositions or is_adverb(words, after)
        )
        if not opens:
            break
        tail = index
        if ")" in gap:
            # `Jim Jordan (R-Ohio), a member, said`
            while tail > floor and "(" not in reading.gaps[tail - 1] and index - tail < 8:
                tail -= 1
            tail -= 1
        found = phrase_ending(reading, words, tail, floor)
        if found is None or reading.words[found.first] in words.pronouns:
            break
        if found.first > floor and reading.gaps[found.first - 1] == " " and reading.words[found.first - 1] in words.prepositions:
            break
        chosen = found
        index = found.first
        if reading.capital(found.first) and reading.words[found.first] not in words.determiners:
            # A name: what stands before it is no part of it.
            break
    return Phrase(chosen.first, last + 1) if chosen else None


def phrase_beginning(reading: Reading, words: Words, first: int, last: int) -> Phrase | None:
    """The noun phrase at `first` after an inverted verb or 'according to', with its apposition; it ends before `last`."""
    if first >= last or reading.inside[first]:
        return None
    word = reading.words[first]
    if word in words.pronouns and word not in ("one", "which", "who"):
        return Phrase(first, first + 1)
    if word in words.subordinators and word not in words.determiners:
        return None
    if not (reading.capital(first) or word in words.determiners or word in words.possessives or is_nominal(reading, words, first)):
        return None
    index = first
    while index + 1 < last and index - first < MAX_WORDS:
        gap = reading.gaps[index]
        after = reading.words[index + 1]
        if reading.inside[index + 1] != reading.inside[index] and not (gap == ' "' or gap == " “" or gap == '" ' or gap == "” "):
            break
        if gap != " ":
            stripped = gap.strip()
            if stripped == ".":
                if not _abbreviates(reading, index):
                    break
            elif stripped == ",":
                starts_apposition = (
                    after in words.determiners
                    or after in words.possessives
                    or after[0].isdigit()
                    or after in ("who", "whose", "which", "of", "one", "also", "then")
                    or reading.capital(index + 1)
                    or (tag(after) in ("NN", "NNS", "JJ") and not is_adverb(words, after))
                )
                cue = words.cues.get(after)
                if not starts_apposition or (cue is not None and after.endswith("ing")):
                    break
                if after in ("who", "which") and any(
                    reading.words[k] in words.cues and words.cues[reading.words[k]].rate >= 0.8 and tag(reading.words[k]) != "NN" for k in range(index + 2, min(index + 5, last))
                ):
                    break
            elif stripped and stripped not in ("(", ")", "-", "’", "'", "&", "/", "),", "$"):
                break
        elif after in words.times and (reading.capital(index + 1) or after in ("last", "this", "earlier", "later", "today")):
            break
        elif after in words.prepositions and after not in ("of", "for", "at", "from", "with", "on", "in", "to", "between"):
            break
        elif after in ("in", "on", "at", "to", "with", "from", "for") and index - first < 12 and _is_adjunct(reading, words, index + 1, last):
            break
        elif after in words.auxiliaries or (after in words.subordinators and after not in words.prepositions) or after in ("but", "while", "when"):
            if not any(reading.words[k] in ("who", "which", "whose") for k in range(first, index + 1)):
                break
        index += 1
    return Phrase(first, index + 1)


def _is_adjunct(reading: Reading, words: Words, preposition: int, last: int) -> bool:
    """Whether a prepositional phrase tells when, where or how it was said, rather than who said it."""
    word = reading.words[preposition]
    rest = reading.words[preposition + 1 : min(preposition + 7, last)]
    if word in ("in", "on", "at") and rest:
        if any(w in words.times for w in rest[:3]):
            return True
        return any(w.rstrip("s") in _OCCASIONS for w in rest)
    return word == "to" and bool(rest) and (rest[0] in ("the", "a", "reporters") or rest[0] in words.object_pronouns)


_OCCASIONS = frozenset(
    "statement interview email e-mail letter tweet speech rally debate conference briefing phone call news twitter facebook television tv radio "
    "post blog report hearing court remark message press address event campaign program show memo op-ed article column essay response reply".split()
)


def main_subject(reading: Reading, words: Words, first: int, last: int) -> Phrase | None:
    """The subject of a sentence's first clause, after what introduces it."""
    index = first
    for _ in range(3):
        if index >= last:
            return None
        word = reading.words[index]
        introduces = word in words.prepositions or word in words.subordinators or word in words.coordinators or (
            word.endswith("ing") and tag(word) in ("VBG", "")) or is_adverb(words, word) or tag(word) == "VBN"
        if not introduces or word in ("this", "that", "these"):
            break
        if word in words.coordinators or is_adverb(words, word):
            index += 1
            continue
        while index < last and "," not in reading.gaps[index]:
            index += 1
        index += 1
    start = index
    while index < last and index - start < 25 and not reading.inside[index]:
        if index > start and (is_finite(reading, words, index) or (words.cues.get(reading.words[index]) and not reading.capital(index) and tag(reading.words[index]).startswith("VB"))):
            found = phrase_ending(reading, words, index - 1, start)
            if found is None and index - 1 >= start:
                found = subject_before(reading, words, index, start)
            return Phrase(start, found.last) if found else None
        if index > start and ";" in reading.gaps[index]:
            return None
        index += 1
    return None
