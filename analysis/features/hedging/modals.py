"""Rules on modal verbs: possibility or ability, `may` or May, `might` or power."""

from analysis.features.hedging.site import Site
from analysis.features.hedging.words import is_a, is_listed, past_aside, skip
from analysis.lexicons import part_of_speech


def possibility(site: Site) -> bool:
    """'could fall', 'could very well have been'; not ability in the past ('could not find', 'all he could')."""
    ahead = site.ahead
    while ahead and (is_listed(ahead[0], "between_modal_and_verb") or ahead != skip(ahead, "particle")):
        if is_listed(ahead[0], "ability_adverb"):
            return False
        ahead = ahead[1:]
    ahead = ahead[past_aside(ahead) :]
    following = ahead[0] if ahead else ""
    if following in ("", ",") or is_a(following, "subject_pronoun", "preposition"):
        return False
    action = ahead[1] if following == "be" and len(ahead) > 1 else following
    if is_listed(action, "ability_verb"):
        return False
    if is_a(site.before, "subject_pronoun") and site.before not in ("it", "there"):
        # 'We could be late' is possible; 'she could see the sea' and 'all he could give' were within her and his power.
        in_first_person = site.before in ("i", "we")
        if in_first_person and following not in ("be", "have", "see", "end", "face", "lose"):
            return False
        if is_listed(following, "achievement_verb") and not in_first_person:
            return False
        if is_listed("".join(site.behind[1:2]), "amount"):
            return False
    if site.behind[1:2] == ["as"] and "as" in site.behind[2:5]:
        # 'As high as it could go'.
        return False
    return not _serves_a_purpose(site)


def _serves_a_purpose(site: Site) -> bool:
    """'so that he could sleep', 'before they could answer', 'asked if she could': the words of the clause before."""
    later = ""
    for word in site.behind[:6]:
        if word == ",":
            return False
        if is_listed(word, "purpose_or_time"):
            return True
        if word == "so" and part_of_speech(later)[:1] not in ("J", "R"):
            return True
        later = word
    return False


def beside_doubting_adverb(site: Site) -> bool:
    """'would likely', 'presumably would': elsewhere 'would' is the future in the past, or a condition."""
    return is_listed(site.before, "doubting_adverb") or is_listed(site.after, "doubting_adverb")


def not_the_month(site: Site) -> bool:
    """'may fall', not 'in May'; a capital is a modal only before a verb in a headline written with capitals."""
    if not site.is_capitalised:
        return True
    following = (skip(site.ahead, "particle") or [""])[0]
    return site.passage.zone == "headline" and site.before != "" and part_of_speech(following) in ("VB", "VBP")


def not_idiom(site: Site) -> bool:
    """Not 'be that as it may', 'come what may', 'may as well', 'long may'."""
    return site.after not in ("", ",", "as") and site.before not in ("long", "long,")


def not_power(site: Site) -> bool:
    """Not 'military might', 'its might', 'the might of'."""
    if site.after in ("", ",", "of", "and") or is_listed(site.before, "intensity") or site.before.endswith("'s"):
        return False
    return not (
        is_a(site.before, "determiner", "possessive")
        and site.before not in ("that", "this", "these", "those", "all", "each", "both", "any")
    )
