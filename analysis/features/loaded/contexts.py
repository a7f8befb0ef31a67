"""Context rules of loaded words: where a word that can be plain speaks of a quality, a feeling or a blow.

As the rules of hedging, they see a cue's clause and no syntax tree (`analysis.features.hedging.contexts`).
"""

from analysis.features.hedging import senses
from analysis.features.hedging.contexts import Rule
from analysis.features.hedging.site import Site
from analysis.features.hedging.words import is_a, is_be, is_listed
from analysis.lexicons import part_of_speech, word_class

FEELING = ("evaluative", "emotive", "label")


def grades(site: Site) -> bool:
    """'very good', 'the very best'; not 'the very day'."""
    following = site.after
    if following in ("", ",") or is_a(following, "preposition", "conjunction", "determiner"):
        return False
    return part_of_speech(following)[:2] != "NN" or not is_a(site.before, "determiner", "possessive")


def modifies(site: Site) -> bool:
    """'deeply flawed', 'strongly oppose'; not 'breathe deeply'."""
    following = site.after
    if following in ("", ",") or is_a(
        following, "preposition", "conjunction", "determiner", "possessive", "wh_word", "subject_pronoun"
    ):
        return False
    # Many a verb is more often a noun: 'we deeply respect'.
    return part_of_speech(following)[:2] in ("JJ", "RB", "VB", "") or is_a(site.before, "subject_pronoun", "modal")


def modifies_quality(site: Site) -> bool:
    """'completely wrong', not 'completely rebuilt the road'."""
    return part_of_speech(site.after)[:2] in ("JJ", "RB")


def before_loaded(site: Site) -> bool:
    """'a total disaster', 'absolute chaos'; not 'the total number'."""
    return any(site.after in word_class("loaded", name) for name in FEELING)


def describes(site: Site) -> bool:
    """An adjective beside what it qualifies: 'a crushing defeat', 'the law is offensive'; not 'crushing the rebels'."""
    before, following = site.before, site.after
    if is_a(following, "determiner", "possessive", "object_pronoun"):
        return False
    if senses.predicative(site) or senses.graded(site) or before in ("so", "too", "how", "very"):
        return True
    joined = before in ("and", "or", "but", ",") and part_of_speech("".join(site.behind[1:2]))[:2] == "JJ"
    if following in ("", ",") or is_a(following, "preposition", "conjunction", "wh_word", "be", "auxiliary", "modal"):
        return joined or before in ("as", "more", "less", "most")
    return (
        joined
        or is_a(before, "determiner", "possessive", "quantifier", "preposition")
        or before in ("", "and", "or", "but", ",", "as", "have", "had", "has", "no")
        or before.endswith("'s")
        or part_of_speech(before)[:2] in ("JJ", "RB", "VB")
    )


def comments(site: Site) -> bool:
    """An adverb on the whole claim: 'Sadly, it fell', 'it was, ironically, true'; not 'he smiled sadly'."""
    return (
        site.before in ("", ",", "and", "but", "that", "not")
        or is_be(site.before)
        or is_a(site.before, "modal", "auxiliary")
        or part_of_speech(site.after)[:2] == "JJ"
    )


def takes_object(site: Site) -> bool:
    """A blow at somebody: 'slammed the plan', 'was blasted by'; not 'the slam', 'blasts killed two'."""
    if is_a(site.before, "determiner", "possessive") or part_of_speech(site.before)[:2] == "JJ":
        return False
    following = site.after
    struck = is_a(following, "determiner", "possessive", "object_pronoun") or site.next_is_capitalised
    return struck or (following in ("by", "as", "for", "over") and is_be(site.before))


def acts(site: Site) -> bool:
    """A verb: 'they mock him'; not 'a mock trial'."""
    return not is_a(site.before, "determiner", "possessive", "preposition") and part_of_speech(site.before)[:2] != "JJ"


def names_a_thing(site: Site) -> bool:
    """A noun: 'a lie', 'such lies', 'tell lies'; not 'towns lie on the coast'."""
    before = site.before
    return (
        is_a(before, "determiner", "possessive", "quantifier", "preposition", "be")
        or before.endswith("'s")
        or before in (",", "and", "or", "no")
        or is_listed(before, "degree")
        or part_of_speech(before)[:2] in ("JJ", "VB")
    )


def called_so(site: Site) -> bool:
    """'is a joke', 'it was a complete circus': what somebody or something is said to be."""
    return any(is_be(word) or word in ("became", "become", "such", "called") for word in site.behind[:4]) and (
        not {"a", "an", "such"}.isdisjoint(site.behind[:3])
    )


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        grades,
        modifies,
        modifies_quality,
        before_loaded,
        describes,
        comments,
        takes_object,
        acts,
        names_a_thing,
        called_so,
        senses.attributive,
        senses.clause_goes_on,
    )
}
