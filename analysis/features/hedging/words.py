"""What the context rules know of words: closed classes, listed neighbours, and where a clause or a number begins."""

from functools import lru_cache

from analysis.lexicons import part_of_speech, word_class

PRONOUN_ENDINGS = ("'s", "'re", "'ll", "'d", "'ve", "'m")


@lru_cache(maxsize=65536)
def is_a(word: str, *classes: str) -> bool:
    """Whether a word belongs to one of the closed classes."""
    return any(word in word_class("function_words", name) for name in classes)


@lru_cache(maxsize=65536)
def is_listed(word: str, context: str) -> bool:
    """Whether a word is among the neighbours listed for a rule."""
    return word in word_class("cue_contexts", context, "context")


def stem(word: str) -> str:
    """A word without a contracted verb: "it's" → "it"."""
    return word.rsplit("'", 1)[0] if word.endswith(PRONOUN_ENDINGS) else word


def is_be(word: str) -> bool:
    """Whether a word is a form of be, or a subject with one: 'was', "they're"."""
    return is_a(word, "be") or (
        word.endswith(("'s", "'re", "'m")) and is_a(stem(word), "subject_pronoun", "subordinator", "wh_word")
    )


def is_infinitive(words: list[str]) -> bool:
    """Whether the words after a 'to' begin with a verb, not with somebody or something."""
    words = skip(words, "particle")
    return (
        bool(words)
        and not is_a(words[0], "determiner", "possessive", "object_pronoun", "number_word")
        and part_of_speech(words[0]) not in ("NNS", "NNP", "CD")
    )


@lru_cache(maxsize=65536)
def is_finite(word: str) -> bool:
    """Whether a word can be a clause's finite verb."""
    return (is_a(word, "be", "auxiliary", "modal") and word not in ("be", "been", "being", "having", "doing")) or (
        part_of_speech(word) in ("VBD", "VBZ", "VBP")
    )


def skip(words: list[str], *classes: str) -> list[str]:
    """The words without leading ones of the given classes and adverbs in -ly."""
    index = 0
    while index < len(words) and (
        is_a(words[index], *classes) or (words[index].endswith("ly") and part_of_speech(words[index]) == "RB")
    ):
        index += 1
    return words[index:]


def past_aside(words: list[str]) -> int:
    """How many words an aside takes up here: 3 for ', now ill, was …', 0 where no pair of commas begins."""
    return words.index(",", 1) + 1 if words[:1] == [","] and "," in words[1:9] else 0


def begins_number(words: list[str]) -> bool:
    """Whether a quantity begins here: digits, a number word, 'a dozen', 'half'; not 'thousands'."""
    if not words:
        return False
    if words[0] == "a" and len(words) > 1:
        return is_a(words[1], "number_word")
    if is_listed(words[0], "plural_number"):
        return False
    return words[0][0].isdigit() or is_a(words[0].split("-")[0], "number_word") or words[0] == "one"


def begins_clause(words: list[str], names: list[bool]) -> bool:
    """Whether a clause with its own subject and finite verb begins here; `names` tells which words have a capital."""
    dropped = len(words) - len(skip(words, "particle")) if words and words[0] != "to" else 0
    words, names = words[dropped:], names[dropped:]
    if len(words) < 2 or words[0] == ",":
        return False
    head = words[0]
    if is_listed(stem(head), "clause_opener"):
        return True
    if is_a(stem(head), "subject_pronoun") and not is_listed(head, "indefinite"):
        ends_there = words[1] == "," or is_a(words[1], "conjunction", "preposition", "object_pronoun", "wh_word")
        return head != stem(head) or not ends_there
    if is_a(head, "preposition", "conjunction", "wh_word", "be", "auxiliary", "modal", "object_pronoun"):
        return False
    return _has_main_verb(words, names)


def _has_main_verb(words: list[str], names: list[bool]) -> bool:
    """Whether a finite verb follows the subject that begins here, past the verbs of its relative clauses."""
    verbs_to_come = 1
    resumes = 0
    for index in range(1, len(words)):
        if index < resumes:
            continue
        previous, word = words[index - 1], words[index]
        aside = past_aside(words[index:])
        if aside and is_finite("".join(words[index + aside : index + aside + 1])):
            # 'the bridge, now closed, will'
            resumes = index + aside
            continue
        if is_listed(word, "relative") or (is_a(word, "subject_pronoun") and not is_listed(word, "indefinite")):
            # 'the men who left are', 'the speech she gave was': a relative clause has a verb of its own.
            verbs_to_come += 1
            continue
        if word == "," or is_listed(word, "clause_ender") or is_a(word, "wh_word"):
            return False
        # A participle is a finite verb after a name, or before its object ('the cuts left the town poor'); 'the plan
        # proposed by X' and 'his claims' hold none.
        named = names[index - 1] or part_of_speech(previous) in ("", "NNP")
        governs = is_a(
            "".join(words[index + 1 : index + 2]), "determiner", "possessive", "object_pronoun", "quantifier"
        )
        past = part_of_speech(word) == "VBN" or (part_of_speech(word) == "" and word.endswith("ed"))
        if not is_finite(word) and not (past and (named or governs)):
            continue
        certain = is_a(word, "be", "modal") and not is_a(previous, "preposition")
        if words[index + 1 : index + 2] == ["by"] or (
            not certain and is_a(previous, "determiner", "possessive", "preposition")
        ):
            continue
        if previous in ("to", "and", "or", "nor") or (is_finite(previous) and not is_a(word, "be")):
            continue
        verbs_to_come -= 1
        if not verbs_to_come:
            return True
    return False
