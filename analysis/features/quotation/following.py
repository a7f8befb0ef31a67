"""Content after its cue: `X said that content`, `X called Y content`, `X's claim that content`; `Y was blamed by X`."""

from collections.abc import Iterator

from analysis.features.quotation.behind import phrase_beginning
from analysis.features.quotation.complement import content_start
from analysis.features.quotation.cues import SPEECH, USUAL, VERBAL, Cue, tag
from analysis.features.quotation.ending import complement_end, right_end, tense_of
from analysis.features.quotation.phrases import Phrase, has_dash, phrase_ending, subject_before
from analysis.features.quotation.reading import verb_group
from analysis.features.quotation.verbs import has_verb, is_noun, is_participle
from analysis.features.quotation.view import Claim, View
from analysis.parsing import Span

SEEMING = frozenset(("seemed", "seems", "appeared", "feel", "feels", "felt", "remains", "remained"))
CLITICS = ("'s", "'re", "'m")
# A phrase that may own a noun stands at most so many words before it.
OWNER_REACH = 4


def reported(view: View) -> Iterator[Claim]:
    """Content after its cue, in every frame that the cue takes."""
    for i in view.hits:
        if view.is_taken(i):
            continue
        cue = view.cue(i)
        found = _verb(view, i, cue) if cue.frames & VERBAL or "state" in cue.frames else None
        if found is None and "noun" in cue.frames:
            found = _noun(view, i, cue)
        if found is not None:
            view.taken += found.contents
            yield found


def _verb(view: View, i: int, cue: Cue) -> Claim | None:
    r, w = view.r, view.w
    word = r.words[i]
    group = view.group(i)
    is_passive = group < i and any(r.words[k] in w.be for k in range(group, i))
    clitic = group > view.first and r.words[group - 1].endswith(CLITICS)
    seems = group > view.first and r.words[group - 1] in SEEMING
    if not cue.frames & VERBAL and not (is_passive or clitic or seems):
        return None
    if "state" not in cue.frames and (word.endswith("ed") or word in w.participle):
        # "He's called" may be active, "he was called" is not.
        found = _passive(view, i, group, cue) if is_passive or clitic else None
        if found is not None or is_passive:
            return found
    if is_noun(view, i, group) or is_participle(view, i, group):
        return None
    start = content_start(view, i, cue)
    if start is None or ("intend" in cue.frames and r.inside[start.token]):
        # What someone seeks or needs is told in words that somebody else said.
        return None
    source, attributes = _source(view, i, group, cue)
    if not attributes or (source is not None and r.words[source.first] == "you"):
        return None
    if source is None and not r.inside[start.token]:
        # Nobody is there whose words they could be.
        return None
    opens_clause = (
        r.words[start.token] == "that" or r.words[start.token] in w.interrogative or bool(r.inside[start.token])
    )
    clausal = opens_clause or not cue.frames & {"object", "about", "naming", "state"}
    content = view.content(start.offset, right_end(view, start.token, tense_of(view, i), clausal=clausal))
    if content is None or ("clause" in cue.frames and not opens_clause and not has_verb(view, start.token, content)):
        return None
    if source is not None and r.words[source.first] not in w.relative:
        view.subject = source
    return Claim([content], view.span(source), Span(r.starts[group], start.cue_end))


def _source(view: View, i: int, group: int, cue: Cue) -> tuple[Phrase | None, bool]:
    """Source of a verb with content to its right, and whether the verb attributes here at all."""
    r, w = view.r, view.w
    word = r.words[i]
    first = view.floor(group)
    before = group - 1
    if before < first:
        if word.endswith("ing") and group == i:
            return view.inherited(), cue.rate >= USUAL
        return view.subject, bool(cue.frames & SPEECH) and view.gap(i).strip() == ":"
    prior, gap = r.words[before], r.gaps[before]
    if gap == " " and not r.inside[before]:
        if prior.endswith(CLITICS) and (prior.partition("'")[0] in w.pronoun or word.endswith("ing")):
            return Phrase(before, before + 1), True
        if prior.endswith("'s") and group == i:
            # `Smith's repeated claim`
            return None, False
        if prior == "to":
            return _of_infinitive(view, before, first), cue.rate >= 0.8 and word not in w.preposition
    if word.endswith("ing") and not any(r.words[k] in w.be for k in range(group, i)):
        return _of_participle(view, before, first, cue)
    if gap == " " and prior in w.coordinator:
        noun = tag(word) in ("NN", "NNS") and "noun" in cue.frames and not word.endswith("ed")
        return (None, False) if noun else (view.inherited(), True)
    if gap == " " and prior in ("who", "which", "that"):
        source = view.subject_of(group, first)
        return source, source is not None
    attributive = prior in w.determiner and prior not in w.floating_determiner and prior not in ("that", "this")
    if attributive or prior in w.possessive or prior in w.preposition:
        return None, False
    if (
        gap == " "
        and not r.capital(before)
        and tag(prior) in ("VBD", "VBN", "VBG")
        and not (before > first and r.words[before - 1] in w.determiner)
    ):
        # `has created worry about …`: a verb is no subject.
        return None, False
    source = view.subject_of(group, first)
    if source is None:
        shared = "," in gap and view.subject is not None and cue.rate >= 0.7
        return (view.subject, True) if shared else (None, False)
    return source, True


def _of_infinitive(view: View, to: int, first: int) -> Phrase | None:
    """The subject of `to say`: whoever is made to, or the subject of the verb before it."""
    r = view.r
    if to - 1 >= first and r.gaps[to - 1] == " " and r.capital(to - 1) and not r.is_finite(to - 1):
        made = phrase_ending(r, to - 1, first)
        if made is not None and made.first > first and r.gaps[made.first - 1] == " " and r.is_finite(made.first - 1):
            return made
    return view.inherited()


def _of_participle(view: View, before: int, first: int, cue: Cue) -> tuple[Phrase | None, bool]:
    """The subject of a bare participle: the sentence's after a comma or conjunction, else the noun before it."""
    r, w = view.r, view.w
    gap = r.gaps[before]
    if "," in gap or has_dash(gap) or r.words[before] in w.participle_lead:
        goes_without = r.words[before] == "without"
        return view.inherited(), cue.rate >= USUAL and not goes_without
    if gap != " " or r.words[before] in w.determiner:
        return None, False
    if not r.capital(before) and tag(r.words[before]) in ("VBD", "VBN"):
        # `a video surfaced showing …`
        source = subject_before(r, verb_group(r, before, first), first)
        return source, source is not None and cue.rate >= USUAL
    source = phrase_ending(r, before, first)
    return source, source is not None and cue.rate >= USUAL


def _passive(view: View, i: int, group: int, cue: Cue) -> Claim | None:
    """`Y was criticised by X`: Y is what is spoken of."""
    r = view.r
    by = next((k for k in range(i + 1, min(i + 4, view.last)) if r.words[k] == "by" and not r.inside[k]), None)
    if by is None or by + 1 >= view.last or cue.rate < USUAL:
        return None
    patient = subject_before(r, group, view.floor(group))
    source = phrase_beginning(r, by + 1, view.last)
    if patient is None or source is None:
        return None
    content = view.content(*r.span(*patient))
    return Claim([content], view.span(source), Span(r.starts[group], r.ends[i])) if content else None


def _noun(view: View, i: int, cue: Cue) -> Claim | None:
    """`X's claim that …`, `the claim that …`, `his criticism of …`."""
    r = view.r
    if i + 2 >= view.last or view.gap(i) != " " or r.words[i + 1] not in cue.noun_complements:
        return None
    complement = i + 1
    if r.words[i + 2] in view.w.time and r.words[complement] == "on":
        # `his statement on Tuesday that …`
        complement = i + 3
    if complement + 1 >= view.last or r.words[complement] not in cue.noun_complements:
        return None
    clause = r.words[complement] == "that"
    included = clause or r.words[complement] == "to"
    token = complement if included else complement + 1
    owner = _owner(view, i)
    if owner is None and (not clause or cue.rate < USUAL):
        return None
    end = min(right_end(view, token, clausal=clause), complement_end(view, i, token, clause=clause))
    content = view.content(view.quote_start(token), end)
    if content is None:
        return None
    return Claim([content], view.span(owner), Span(r.starts[i], r.ends[i] if included else r.ends[complement]))


def _owner(view: View, noun: int) -> Phrase | None:
    """Who makes the claim: a possessive up to a few words before it."""
    r, w = view.r, view.w
    for k in range(noun - 1, max(view.first, noun - OWNER_REACH) - 1, -1):
        if r.words[k] in w.possessive:
            return Phrase(k, k + 1)
        if r.words[k].endswith("'s") or r.gaps[k][:1] in ("'", "’"):
            return phrase_ending(r, k, view.first)
        if k > view.first and r.gaps[k - 1][:1] not in (" ", "'", "’", "-"):
            return None
    return None
