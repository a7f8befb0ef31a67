"""Rules on what a cue governs: a clause, an infinitive, a question."""

from itertools import pairwise

from analysis.features.hedging.senses import not_negated
from analysis.features.hedging.site import Site
from analysis.features.hedging.words import begins_clause, is_a, is_be, is_infinitive, is_listed, skip, stem
from analysis.lexicons import part_of_speech


def clause_follows(site: Site) -> bool:
    """'believe (that) the talks failed', not 'believe in talks' or 'suggested a date'."""
    ahead, names = site.ahead, site.names
    # A phrase may come between: 'hinted on Monday that', 'suggested Friday he would'.
    if site.after == "to" or is_listed(site.after, "weekday") or is_listed(site.after, "place_or_time"):
        if is_listed(site.after, "weekday") and begins_clause(ahead[1:], names[1:]):
            return True
        ahead = next((ahead[i:] for i, word in enumerate(ahead[:7]) if word in ("that", ",")), [])
        return ahead[:1] == ["that"] and len(ahead) > 1
    return (ahead[:1] == ["that"] and len(ahead) > 1) or begins_clause(ahead, names)


def holds_claim(site: Site) -> bool:
    """A clause follows, or the cue stands aside from its claim: 'The vote, he suggested, is lost', 'I think'."""
    if clause_follows(site):
        return True
    subject = skip(site.behind, "particle")[:1]
    aside = site.after in ("", ",") and "," in site.behind[1:6]
    return (
        aside
        and bool(subject)
        and (is_a(subject[0], "subject_pronoun") or site.behind[1:2] != [","])
        and site.before != ","
    )


def holds_belief(site: Site) -> bool:
    """A claim, 'whom they believe to be ill', or 'a plan that many think is dead'; not 'believe in ghosts that …'."""
    if site.after == "in":
        return False
    following = skip(site.ahead, "particle")[:1] if site.after != "to" else []
    gap = bool(following) and (is_be(following[0]) or is_a(following[0], "modal")) and site.before not in ("who", "")
    return gap or to_be_follows(site) or holds_claim(site)


def to_be_follows(site: Site) -> bool:
    """'believed him to be ill', 'appears in the end to have won': be or have within the clause."""
    for word, following in pairwise(site.ahead[:9]):
        if word in (",", "that") or is_a(word, "wh_word"):
            return False
        if word == "to":
            return following in ("be", "have")
    return False


def first_person(site: Site) -> bool:
    """'I think', 'a friend who I think over the years has changed'; not of or about something, or nothing more."""
    after = site.after
    return (
        site.before in ("i", "we")
        and after not in ("", "to", "again", "back", "of", "about")
        and (not is_a(after, "preposition", "conjunction") or site.behind[1:2] in (["who"], ["which"]))
    )


def evidence_subject(site: Site) -> bool:
    """'data suggest a slowdown': what evidence suggests is never a proposal."""
    return site.after not in ("", ",") and any(is_listed(word, "evidence") for word in site.behind[:5])


def question_follows(site: Site) -> bool:
    """'did not know whether …', or nothing more: 'said he did not know'; not 'did not know the man'."""
    return site.after in ("", ",", "that", "if", "but", "and", "exactly", "yet") or is_a(site.after, "wh_word")


def question_follows_now(site: Site) -> bool:
    """'wonder whether', 'doubt that': a subordinate clause comes at once."""
    return site.after in ("that", "if") or is_a(site.after, "wh_word")


def before_that(site: Site) -> bool:
    """'the assumption that the talks …', not 'we know that.'."""
    return site.after == "that" and len(site.ahead) > 1


def that_or_pronoun(site: Site) -> bool:
    """'shows that', 'proves he lied'; not 'shows support' or 'the show'."""
    return before_that(site) or (is_a(stem(site.after), "subject_pronoun") and begins_clause(site.ahead, site.names))


def before_to(site: Site) -> bool:
    """'believed to be', 'reported now to have'."""
    return skip(site.ahead, "preposition")[:1] == ["to"] if site.after != "to" else True


def to_follows(site: Site) -> bool:
    """'expect Seoul to answer': an infinitive within the clause."""
    for index, word in enumerate(site.ahead[:8]):
        if word in (",", "that") or is_a(word, "wh_word"):
            return False
        if word == "to":
            return is_infinitive(site.ahead[index + 1 :])
    return False


def infinitive_follows(site: Site) -> bool:
    """'appears to have', 'tends to win'; not 'it appeared to me' or 'tends to the sick'."""
    return site.after == "to" and is_infinitive(site.ahead[1:])


def before_participle(site: Site) -> bool:
    """'must have known': an inference, not a duty."""
    following = (skip(site.ahead, "particle") or [""])[0]
    return (
        following in ("been", "had", "done") or following.endswith("ed") or part_of_speech(following) in ("VBN", "VBD")
    )


def before_likelihood(site: Site) -> bool:
    """'looks set to', 'looked certain to'."""
    return is_listed(site.after, "likelihood") and len(site.ahead) > 1 and site.after not in ("likely", "unlikely")


def before_of_or_clause(site: Site) -> bool:
    """'a chance of rain', 'a chance (that) they win'; not 'the chance to speak', 'by chance', 'the chance I had'."""
    if site.before in ("by", "last", "no", "zero"):
        return False
    if site.before in ("the", "only") and site.after != "that":
        return site.after == "of" or (site.after != "," and any(is_a(word, "modal") for word in site.ahead[1:3]))
    return site.after == "of" or clause_follows(site)


def about_something(site: Site) -> bool:
    """'uncertainty about the date'; not 'years of uncertainty', which describes a time."""
    return site.after in ("about", "over", "as", "surrounding", "on", "around") or is_a(site.after, "wh_word")


def claim_or_to(site: Site) -> bool:
    """'certain to win', 'sure that', 'sure he will'; not 'a certain age', 'not sure'."""
    return not_negated(site) and (site.after == "to" or clause_follows(site))


def seems_so(site: Site) -> bool:
    """'appears to', 'it appears that', 'appeared ready'; not 'appeared in court' or 'appears next'."""
    if infinitive_follows(site) or to_be_follows(site):
        return True
    following = (skip(site.ahead, "particle") if site.after != "to" else [])[:2]
    if "it" in site.behind[:2] and ("that" in site.ahead[:4] or site.after in ("", ",") or clause_follows(site)):
        return True
    if site.after == "that" or following in (["as", "if"], ["as", "though"], ["a", "bit"], ["a", "little"]):
        return True
    if not following or is_listed(following[0], "manner"):
        return False
    return part_of_speech(following[0]) in ("JJ", "JJR", "VBN") or is_listed(following[0], "quality")
