"""Whether a form that may be a cue is a verb here: noun, participle or finite verb, by its neighbours."""

from bisect import bisect_left

from analysis.features.quotation.cues import tag
from analysis.features.quotation.view import View
from analysis.parsing import Span

PLURAL_WORDS = frozenset(("people", "many", "some", "most", "others", "few", "both", "several", "all"))


def has_verb(view: View, token: int, content: Span) -> bool:
    """Whether content is a clause: `added he was glad`, but not `added a goal`."""
    r = view.r
    for k in range(token, bisect_left(r.starts, content.end)):
        word = r.words[k]
        if k > token and (r.is_finite(k) or word.endswith(("'ll", "'re", "'d", "n't"))):
            return True
        if word in r.vocabulary.pronoun and k == token:
            return True
        if k > token and tag(word) == "VB" and tag(r.words[k - 1]) in ("NNS", "NNPS"):
            return True
        if word in r.vocabulary.coordinator:
            return False
    return False


def is_participle(view: View, i: int, group: int) -> bool:
    """Whether a form in -ed belongs to the noun before it: `the aid promised is late`."""
    r = view.r
    bare = r.words[i].endswith("ed") and group == i and view.gap(i) == " " and i + 1 < view.last
    return bare and not r.inside[i + 1] and r.is_finite(i + 1) and r.words[i + 1] not in ("being", "having")


def is_noun(view: View, i: int, group: int) -> bool:
    """Whether a form that is a noun as well stands as one: by what precedes it, what follows it, and its agreement."""
    r, w = view.r, view.w
    word = r.words[i]
    if group < i or (word not in w.noun_like and tag(word) not in ("NN", "NNS", "JJ")) or i + 1 >= view.last:
        return False
    before = group - 1
    if before < view.first:
        return True
    prior = r.words[before]
    if prior in ("to", "who", "that", "which") or (prior in w.pronoun and r.gaps[before] == " "):
        return False
    if prior.endswith("'s") or r.gaps[before][:1] in ("'", "’"):
        return True
    capital = r.capital(before)
    if prior[0].isdigit() or tag(prior) == "CD":
        return True
    if not capital and prior not in w.determiner and prior not in w.auxiliary and tag(prior)[:2] in ("JJ", "VB"):
        return True
    following = r.words[i + 1]
    classes = (w.interrogative, w.determiner, w.possessive, w.pronoun, w.object_pronoun)
    if not (view.quote_at(i) or r.capital(i + 1) or any(following in kind for kind in classes)):
        own = following in view.cue(i).prepositions or (
            following == "to" and bool(view.cue(i).frames & {"want", "intend"})
        )
        if view.cue(i).rate < 0.7 and not own:
            return True
        verbal = following in w.auxiliary or tag(following) in ("VBD", "VBZ", "VBN", "VBP", "MD")
        if verbal or following in w.coordinator or (following in w.preposition and not own):
            return True
    if following == "that" or following in w.interrogative or prior in ("and", "but", "also"):
        return False
    guessed = tag(prior) == "" and prior.endswith("s") and not prior.endswith("ss")
    plural = tag(prior) in ("NNS", "NNPS") or prior in PLURAL_WORDS or guessed
    if word.endswith("s") and not word.endswith("ss"):
        return plural and not capital
    joined = any(r.words[k] == "and" for k in range(max(view.first, before - 3), before))
    return not plural and not joined and not word.endswith(("ed", "ing"))
