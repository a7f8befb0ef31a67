"""Rules on the sense of an ambiguous word: verb or noun, adjective or adverb, attribute or predicate, denied or not."""

from itertools import pairwise

from analysis.features.hedging.site import Site
from analysis.features.hedging.words import is_a, is_be, is_listed, skip, stem
from analysis.lexicons import part_of_speech


def not_after_modal(site: Site) -> bool:
    """'they look like a family', not 'what it would look like'."""
    before = skip(site.behind, "particle")[:1] if site.before != "to" else ["to"]
    return not before or (before[0] != "to" and not is_a(before[0], "modal", "wh_word"))


def subject_before(site: Site) -> bool:
    """'I doubt', 'experts doubt', 'Ortiz doubts': the cue is a verb with its subject before it, not a noun."""
    before = (skip(site.behind, "particle") or [""])[0] if site.before != "to" else ""
    return (
        is_a(before, "subject_pronoun")
        or (site.follows_name and not site.is_capitalised and part_of_speech(before) in ("", "NNP"))
        or before in ("who", "many", "some", "few", "most", "police")
        or part_of_speech(before) == "NNS"
    )


def passive(site: Site) -> bool:
    """'is believed', 'was widely expected': a form of be stands before; a headline leaves it out ('Rain Expected')."""
    before = skip(site.behind, "particle")[:1]
    if site.passage.zone == "headline" and before and (site.after in ("", "to") or is_a(site.after, "preposition")):
        return True
    return bool(before) and is_be(before[0])


def clause_goes_on(site: Site) -> bool:
    """Not 'what a recovery looks like': something follows."""
    return site.after not in ("", ",")


def clause_begins(site: Site) -> bool:
    """'Who knows', not 'the one who knows the code'."""
    return site.before in ("", ",")


def not_asked_about(site: Site) -> bool:
    """'what looks like a crater', not 'what it looked like then'."""
    return site.before == "what" or not any(word in ("what", "how") for word in site.behind[:6])


def clause_ends(site: Site) -> bool:
    """'we know for certain.', not 'for certain people'."""
    return site.after in ("", ",", "that")


def not_reputation(site: Site) -> bool:
    """'not known whether', not 'not known for' or 'unknown to'."""
    return site.after not in ("for", "as", "to")


def not_legal_term(site: Site) -> bool:
    """Not 'probable cause', which courts define."""
    return site.after != "cause"


def not_comparison(site: Site) -> bool:
    """Not 'smaller than expected', 'as expected', 'worse than I thought'."""
    return not any(word in ("than", "as") for word in site.behind[:3])


def not_after_cannot(site: Site) -> bool:
    """Not 'I can't believe it', 'hard to believe', 'you cannot expect them to': amazement, or a demand."""
    before = site.behind[1:] if site.before == "really" else site.behind
    return before[:1] not in (["can't"], ["cannot"], ["couldn't"]) and before[:2] not in (
        ["not", "could"],
        ["to", "hard"],
    )


def denied(site: Site) -> bool:
    """'isn't so sure', 'not at all clear', 'nor is it certain': a 'not' before the word and what grades it."""
    for word, earlier in pairwise([*site.behind[:4], ""]):
        if word == "not" or word.endswith("n't"):
            return is_be(word) or (word == "not" and is_be(earlier))
        if not (is_listed(word, "degree") or is_a(word, "particle") or word.endswith("ly") or word == "at"):
            break
    return site.behind[2:3] == ["nor"] or site.behind[1:2] == ["nobody"] or site.behind[1:3] == ["one", "no"]


def not_negated(site: Site) -> bool:
    """No 'not', 'no' or 'never' just before."""
    return not any(is_listed(word, "negation") for word in site.behind[:2])


def not_order(site: Site) -> bool:
    """Not 'did not clear the road', 'to not clear', where the word is a verb."""
    return site.before not in ("make", "to") and not is_a(site.before, "auxiliary", "modal")


def not_after_determiner(site: Site) -> bool:
    """'they estimate', not 'an estimate', 'the suspect', 'earlier estimates', 'freedom of thought'."""
    return not is_a(site.before, "determiner", "possessive", "preposition") and part_of_speech(site.before) not in (
        "JJ",
        "JJR",
        "JJS",
        "CD",
        "VBN",
    )


def after_determiner(site: Site) -> bool:
    """'the reported offer', "Seoul's supposed ally"; not 'papers reported losses'."""
    return (
        is_a(site.before, "determiner", "possessive")
        or site.before.endswith("'s")
        or part_of_speech(site.before) == "JJ"
    )


def attributive(site: Site) -> bool:
    """Before what it qualifies: 'possible motives', 'a potential Moscow deal'."""
    following = site.after
    if following in ("", ",") or is_a(
        following, "preposition", "conjunction", "wh_word", "particle", "be", "auxiliary", "modal", "subordinator"
    ):
        return False
    return site.next_is_capitalised or part_of_speech(following)[:2] in ("NN", "JJ", "VB", "")


def predicative(site: Site) -> bool:
    """After be, seem or look: 'it is possible', 'seems unlikely'; not 'made it clear'."""
    before = skip(site.behind, "particle")
    while before and is_listed(before[0], "degree"):
        before = before[1:]
    return bool(before) and (is_be(before[0]) or is_listed(before[0], "linking_verb"))


def graded(site: Site) -> bool:
    """'an extremely unlikely choice', not 'unlikely friends', who surprise."""
    return is_listed(site.before, "degree")


def not_superlative(site: Site) -> bool:
    """Not 'the best possible start', 'every possible way', 'as soon as possible'."""
    before = site.before
    return not (
        before in ("best", "worst", "every", "all", "as", "any", "if", "only", "no")
        or (before.endswith("est") and len(before) > 4)
    )


def adjectival(site: Site) -> bool:
    """Where 'likely' is an adjective: 'is likely to', 'a likely winner'; not 'will likely win'."""
    if site.after in ("to", "that", "", ",", "than", "when", "if") or is_a(site.after, "conjunction"):
        return True
    before = site.before
    if is_a(before, "determiner", "possessive") or before in ("more", "less", "most"):
        return True
    if before in ("", ",") or is_a(before, "conjunction"):
        return part_of_speech(site.after)[:2] in ("NN", "JJ") or site.next_is_capitalised
    return is_be(before) and is_a(stem(site.after), "subject_pronoun")


def not_electorate(site: Site) -> bool:
    """Not 'likely voters', a group that pollsters define."""
    return not any(is_listed(word, "electorate") for word in site.ahead[:3])


def not_a_type(site: Site) -> bool:
    """'I kind of agree', not 'that kind of talk'."""
    before = site.before
    if is_be(before) or before == "who":
        return True
    if (
        before == "that"
        or is_a(before, "determiner", "possessive", "wh_word", "quantifier", "number_word")
        or part_of_speech(before) in ("JJ", "JJR", "JJS", "CD", "DT")
    ):
        return False
    return before not in ("one", "only", "first", "second", "last") and not before.endswith("'s")
