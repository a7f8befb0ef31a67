"""What the target does or has done to it, as features: the verb it is subject or object of, the noun whose 'of' or
'against' it is.

Word order and TextBlob's part-of-speech lexicon only; each feature is a pair of a slot and a stem ('object', 'accus').
"""

from analysis.features.names.words import grammar
from analysis.features.sentiment.sides import NAME, NEGATORS, POSSESSIVE, Sentence, View, stem
from analysis.lexicons import parts_of_speech

ROLES = ("subject", "speaker", "passive", "object", "by", "preposition", "possessor", "other")
AUXILIARIES = grammar("auxiliary")
BE = grammar("be")
SPEECH = grammar("speech")
BESIDE_NAMES = grammar("beside_name") | {NAME, "."}
PREPOSITIONS = grammar("preposition")
RELATIVES = frozenset({"who", "which", "that", "also", "and", "or", NAME})
CONTENT = frozenset({"NN", "JJ", "VB"})
Feature = tuple[str, str]


def role_of(sentence: Sentence, view: View) -> tuple[int, list[Feature]]:
    """The target's role, as its place in `ROLES`, and what speaks for it."""
    words, known = sentence.words, parts_of_speech()
    found: list[Feature] = []
    role = _before(words, view.left, known, found)
    start = view.right
    if start < view.last and words[start] == POSSESSIVE:
        role = "possessor"
        content = [w for w in words[start + 1 : start + 5] if known.get(w, "NN")[:2] in CONTENT]
        found += [("possessed", stem(w)) for w in content[:3]]
    else:
        role = _after(words, start, view.last, known, found, role)
    found.append(("role", role))
    return ROLES.index(role), found


def _before(words: list[str], left: int, known: dict[str, str], found: list[Feature]) -> str:
    """What the words before the target make of it."""
    index = left - 1
    farthest = max(0, left - 6)
    while index >= farthest and (words[index] in BESIDE_NAMES or known.get(words[index], "NN")[:2] == "JJ"):
        index -= 1
    if index < 0:
        return "other"
    word = words[index]
    if word in PREPOSITIONS:
        found.append(("preposition", word))
        for head in reversed(words[max(0, index - 3) : index]):
            if known.get(head, "NN")[:2] in CONTENT and head not in AUXILIARIES:
                found += [("governor", stem(head)), ("governor", f"{stem(head)} {word}")]
                break
        return "by" if word == "by" else "preposition"
    if word not in AUXILIARIES and known.get(word, "")[:2] == "VB":
        if word in SPEECH:
            return "speaker"
        found.append(("object", stem(word)))
        return "object"
    return "other"


def _after(words: list[str], start: int, last: int, known: dict[str, str], found: list[Feature], role: str) -> str:
    """What the words after the target make of it; a role that the words before gave stays."""
    index, passive, denied = start, False, False
    stop = min(last, start + 24)
    for _ in range(14):
        if index >= stop:
            return role
        word = words[index]
        tag = known.get(word, "NN")
        if word == "," and index + 1 < stop:
            close = index + 1
            while close < stop and words[close] != ",":
                close += 1
            index = close + 1 if close < stop and words[index + 1] not in ("who", "and", "but") else index + 1
        elif word in NEGATORS:
            denied = True
            index += 1
        elif word in RELATIVES or tag == "RB":
            index += 1
        elif word in AUXILIARIES:
            passive = word in BE
            index += 1
        elif tag[:2] == "VB":
            return _verb(words, index, stop, known, found, role, denied=denied, passive=passive)
        elif passive and tag[:2] in ("JJ", "NN"):
            content = [w for w in words[index : index + 5] if known.get(w, "NN")[:2] in ("JJ", "NN")]
            found += [("predicate", f"!{stem(w)}" if denied else stem(w)) for w in content]
            return "subject" if role == "other" else role
        elif passive and word in ("a", "an", "the", "so", "very", "too"):
            index += 1
        elif tag[:2] in ("NN", "JJ") and index < start + 2 and not passive and word.isalpha():
            found.append(("compound", stem(word)))
            index += 1
        else:
            return role
    return role


def _verb(
    words: list[str],
    index: int,
    stop: int,
    known: dict[str, str],
    found: list[Feature],
    role: str,
    *,
    denied: bool,
    passive: bool,
) -> str:
    word = words[index]
    passive = passive and (known.get(word) == "VBN" or word.endswith("ed"))
    form = f"!{stem(word)}" if denied else stem(word)
    if role != "other":
        found.append(("later_verb", form))
        return role
    found.append(("undergone" if passive else "verb", form))
    if not passive:
        content = [w for w in words[index + 1 : min(stop, index + 6)] if known.get(w, "NN")[:2] in CONTENT]
        found += [("verb_object", stem(w)) for w in content[:3]]
    return "passive" if passive else "speaker" if word in SPEECH else "subject"
