"""Where attributed content ends: at a further attribution beside it, at an aside, or with its sentence."""

from bisect import bisect_left

from analysis.features.quotation.clause import acts
from analysis.features.quotation.cues import SPEECH, USUAL, VERBAL, Cue, is_adverb, tag
from analysis.features.quotation.phrases import has_dash, subject_before
from analysis.features.quotation.reading import verb_group
from analysis.features.quotation.view import View

PAST = frozenset(("VBD", "VBN"))
NO_TENSE: frozenset[str] = frozenset()


def tense_of(view: View, index: int) -> frozenset[str]:
    """The tags of verbs that can stand beside the verb at `index` with the same subject."""
    word = view.r.words[index]
    if word.endswith("ing"):
        return frozenset(("VBG",))
    if word.endswith("ed") or tag(word) in PAST:
        return PAST
    return frozenset(("VBZ",)) if word.endswith("s") else frozenset(("VBP", "VB"))


def right_end(view: View, token: int, tense: frozenset[str] = NO_TENSE, *, clausal: bool = True) -> int:
    """The offset where content that begins at `token` ends.

    `tense` lets a further verb of the same tense end it; content that is not `clausal` is an object, which ends sooner.
    """
    r, w = view.r, view.w
    limit = min((start for start, _ in view.taken if start > r.starts[token]), default=view.u.end)
    limit = min(limit, view.u.end, _main_clause(view, token))
    for quote in view.u.quotes:
        # A quotation that ends like a sentence is the whole of the content.
        if quote.start <= r.starts[token] < quote.end and quote.closed and r.text[quote.inner.end - 1] in ",.?!":
            if bisect_left(r.starts, quote.end) < view.last:
                return quote.end
            break
    stop = bisect_left(r.starts, limit)
    for k in _breaks(view, token + 1, stop) if clausal else range(token + 1, stop):
        if r.inside[k]:
            continue
        gap, word = r.gaps[k - 1], r.words[k]
        if ";" in gap or ("," in gap and word in w.concessive):
            return view.close(k - 1)
        if not clausal and _ends_object(view, k, tense):
            return view.close(k - 1)
        cue = w.cues.get(word)
        if cue is not None:
            edge = _before_further_cue(view, k, cue, token, tense)
            if edge is not None:
                return edge
    return limit


def _breaks(view: View, first: int, stop: int) -> list[int]:
    """The tokens of a range before which a clause may end: cues, and those behind punctuation."""
    r = view.r
    behind = r.breaks[bisect_left(r.breaks, first - 1) : bisect_left(r.breaks, stop - 1)]
    cues = r.hits[bisect_left(r.hits, first) : bisect_left(r.hits, stop)]
    return sorted({*cues, *(k + 1 for k in behind)})


def _main_clause(view: View, token: int) -> int:
    """Where the main clause begins if content stands in a subordinate one: `As critics warn of X, the talks …`."""
    r, w = view.r, view.w
    if r.words[view.first] not in w.adverbial and r.words[view.first] not in ("as", "if"):
        return view.u.end
    commas = [k for k in range(view.first, view.last - 1) if "," in r.gaps[k] and not r.inside[k]]
    if not commas or commas[0] < token:
        return view.u.end
    for comma in commas:
        after = r.words[comma + 1]
        subject = after in w.determiner or after in w.possessive or after in w.pronoun or r.capital(comma + 1)
        if subject and any(acts(r, k) for k in range(comma + 2, min(comma + 10, view.last))):
            return r.ends[comma]
    return view.u.end


def _before_further_cue(view: View, k: int, cue: Cue, token: int, tense: frozenset[str]) -> int | None:
    """Where content ends before a cue at `k` whose clause stands beside the first's; None where content holds it."""
    r, w = view.r, view.w
    group = verb_group(r, k, token)
    before = group - 1
    if before <= token:
        return None
    gap, prior, word = r.gaps[before], r.words[before], r.words[k]
    if word.endswith("ing") and cue.rate >= 0.7:
        # `…, adding that …`
        if "," in gap and cue.frames & (SPEECH | {"object"}):
            return view.close(before)
        if prior == "and" and "," in r.gaps[before - 1] and "VBG" in tense:
            return view.close(before - 1)
        return None
    if (
        prior in ("who", "which")
        and gap == " "
        and "," in r.gaps[before - 1]
        and cue.rate >= 0.8
        and before - 1 > token
    ):
        return view.close(before - 1)
    if prior in ("and", "but") and gap == " ":
        # `said … and warned …`
        same = tag(word) in tense or (word.endswith("ed") and "VBD" in tense)
        plain = not any(r.words[x] in w.auxiliary for x in range(group, k))
        return view.close(before - 1) if same and plain and cue.frames & VERBAL and cue.rate >= USUAL else None
    if not (cue.frames & VERBAL and cue.rate >= 0.8 and tense):
        return None
    subject = subject_before(r, group, token)
    link = subject.first - 1 if subject else token
    if (
        link <= token
        or r.gaps[link] != " "
        or (r.words[link] not in w.concessive and r.words[link] not in ("and", "but"))
    ):
        return None
    joint = r.gaps[link - 1]
    return view.close(link - 1) if "," in joint or ";" in joint or "—" in joint else None


def _ends_object(view: View, k: int, tense: frozenset[str]) -> bool:
    """Whether an object ends before token `k`: an adverbial or relative clause, an aside, or a further verb follows."""
    r, w = view.r, view.w
    word, gap = r.words[k], r.gaps[k - 1]
    if word in w.adverbial or has_dash(gap):
        return True
    if "," in gap and word in ("which", "who", "but", "with"):
        return True
    following = k + 1
    if following >= view.last:
        return False
    if word == "as":
        subject = r.capital(following) or r.words[following] in w.pronoun or r.words[following] == "the"
        return subject and any(r.is_finite(x) for x in range(k + 2, min(k + 6, view.last)))
    return word == "and" and tag(r.words[following]) in tense & {"VBD", "VBZ"} and not r.inside[following]


def complement_end(view: View, noun: int, token: int, *, clause: bool) -> int:
    """Where the complement of a noun ends when the noun is a subject: before the verb that it is the subject of.

    `clause` says that the complement holds a verb of its own.
    """
    r, w = view.r, view.w
    for k in range(noun - 1, view.first - 1, -1):
        if ":" in r.gaps[k] or ";" in r.gaps[k]:
            break
        if r.is_finite(k) or (r.words[k] in w.cues and tag(r.words[k]).startswith("VB")):
            return view.u.end
    verbs, embedded = 0, int(clause)
    for k in range(token + 1, view.last):
        if r.inside[k]:
            continue
        word = r.words[k]
        if word in w.relative or word in ("when", "where", "if", "because"):
            embedded += 1
        if acts(r, k) and not r.is_finite(k - 1) and not is_adverb(w, r.words[k - 1]):
            verbs += 1
            if verbs > embedded:
                return view.close(k - 1)
    return view.u.end
