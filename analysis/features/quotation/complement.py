"""Where content after a cue begins: behind `that`, a preposition, a recipient, a time, or right there."""

from bisect import bisect_left
from typing import NamedTuple

from analysis.features.quotation.cues import CLAUSAL, SPEECH, VERBAL, Cue, is_adverb, tag
from analysis.features.quotation.view import View

REACH = 25
# Adverbs that begin content rather than stand between a cue and its content.
CONTENT_ADVERBS = frozenset(("there", "here", "almost", "nearly", "so", "only", "just", "never"))


class Start(NamedTuple):
    """Content's first character and token, and the end of the cue."""

    offset: int
    token: int
    cue_end: int


def content_start(view: View, i: int, cue: Cue) -> Start | None:
    """Where the content of the verb at `i` begins to its right; None where nothing there is content."""
    r, w = view.r, view.w
    cue_end = r.ends[i]
    following = i + 1
    if following >= view.last:
        return None
    here = Start(view.quote_start(following), following, cue_end)
    speech = bool(cue.frames & SPEECH)
    if view.quote_at(i):
        return here
    gap = view.gap(i).strip()
    word = r.words[following]
    if gap:
        if gap == ":" or (speech and (gap in ("—", "-", "–") or (gap == "," and word == "that"))):
            return here
        return _after_insertion(view, i) if gap == "," and speech else None
    if cue.frames & CLAUSAL and (word == "that" or word in w.interrogative):
        return here
    if word == "out" and "out" in cue.prepositions:
        return _after_out(view, following, cue)
    if word == "to" and following + 1 < view.last and (cue.frames & {"want", "intend"} or "to" in cue.prepositions):
        return here if cue.frames & {"want", "intend", "state"} else _after_preposition(view, following)
    if word in cue.prepositions and word in w.preposition and word != "to":
        return _after_preposition(view, following)
    timely = word in w.time and (r.capital(following) or word in w.relative_time)
    adverb = is_adverb(w, word) and word not in CONTENT_ADVERBS and tag(word) != "VB"
    if timely or adverb or word in w.preposition:
        return _after_adverbial(view, i, cue) if speech or cue.frames & {"object", "want", "intend"} else None
    if word in w.coordinator:
        return None
    if cue.frames & {"tell", "ask"}:
        return _after_recipient(view, i, cue)
    if "state" in cue.frames and word in w.subject_pronoun:
        return here
    if not cue.frames & (VERBAL - {"about"}):
        return None
    if cue.rate < 0.5:
        if not (cue.frames & {"object", "think", "show"}):
            return None
        if not speech and word not in w.subject_pronoun:
            return None
    return here


def _after_out(view: View, particle: int, cue: Cue) -> Start | None:
    """`pointed out that …`, `called out X`, `spoke out against X`."""
    r, w = view.r, view.w
    following = particle + 1
    if following >= view.last:
        return None
    if view.quote_at(particle) or view.gap(particle).strip() in ("", ":"):
        word = r.words[following]
        if word in w.preposition and not r.inside[following]:
            return _after_preposition(view, following) if word in cue.prepositions else None
        return Start(view.quote_start(following), following, r.ends[particle])
    return None


def _after_preposition(view: View, preposition: int) -> Start | None:
    r = view.r
    following = preposition + 1
    if following >= view.last or (view.gap(preposition).strip() and not view.quote_at(preposition)):
        return None
    if (
        r.words[following] in ("on", "of", "about", "against")
        and following + 1 < view.last
        and view.gap(following) == " "
    ):
        preposition, following = following, following + 1
    return Start(view.quote_start(following), following, r.ends[preposition])


def _after_insertion(view: View, i: int) -> Start | None:
    """`X said, in a statement, that …` and `X said, however, “…”`."""
    r = view.r
    for k in range(i + 1, min(i + 12, view.last - 1)):
        gap = view.gap(k)
        if "," in gap and (r.words[k + 1] == "that" or view.quote_at(k)):
            return Start(view.quote_start(k + 1), k + 1, r.ends[i])
        if "." in gap and len(r.words[k]) > 4:
            return None
    return None


def _at(view: View, token: int, cue_end: int) -> Start:
    """Content that begins with a token, or with the quotation that opens there."""
    return Start(view.quote_start(token), token, cue_end)


def _after_adverbial(view: View, i: int, cue: Cue) -> Start | None:
    """Content behind a time or place: `said Monday (that) …`, `said in an interview with Y that …`."""
    r, w = view.r, view.w
    cue_end = r.ends[i]
    for k in range(i, min(i + REACH, view.last - 1)):
        gap = view.gap(k)
        if view.quote_at(k):
            return (
                _at(view, k + 1, cue_end)
                if "," in gap or ":" in gap or r.words[k] == "that" or "say" in cue.frames
                else None
            )
        if ":" in gap:
            return _at(view, k + 1, cue_end)
        if ";" in gap or ("." in gap and len(r.words[k]) > 4):
            break
        word = r.words[k + 1]
        if word == "that" and k + 2 < view.last and tag(r.words[k]) != "IN":
            return _at(view, k + 1, cue_end)
        if "," in gap and k - i > 6 and not r.capital(k + 1):
            break
        if word in w.cues and k > i + 1 and w.cues[word].rate > 0.8 and r.is_finite(k + 1):
            break
        begins = gap == " " and (word in w.subject_pronoun or word in ("his", "their", "its"))
        governed = r.words[k] in w.preposition or r.words[k] in w.subordinator
        if cue.frames & SPEECH and k > i and begins and not governed:
            return _at(view, k + 1, cue_end)
    return _after_time(view, i, cue)


def _after_time(view: View, i: int, cue: Cue) -> Start | None:
    """`announced Monday plans to …`, `said last week the talks …`."""
    r, w = view.r, view.w
    after = i + 1
    while (
        after < view.last and view.gap(after - 1) == " " and (r.words[after] in w.time or is_adverb(w, r.words[after]))
    ):
        after += 1
    if after == i + 1 or after >= view.last or view.gap(after - 1) != " ":
        return None
    word = r.words[after]
    if word in w.preposition or word in w.subordinator:
        return Start(r.starts[after], after, r.ends[i]) if word == "to" and cue.frames & {"want", "intend"} else None
    return Start(r.starts[after], after, r.ends[i])


def _after_recipient(view: View, i: int, cue: Cue) -> Start | None:
    """`told Y that …`, `told Y: “…”`, `told Y to …`, `told Y he would …`."""
    r, w = view.r, view.w
    first = i + 1
    cue_end = r.ends[i]
    whole = Start(view.quote_start(first), first, cue_end)
    if r.words[first] in w.object_pronoun and first + 1 < view.last and view.gap(first) == " ":
        return whole if r.words[first + 1] == "to" else Start(r.starts[first + 1], first + 1, cue_end)
    for k in range(first, min(first + REACH, view.last - 1)):
        gap = view.gap(k)
        if view.quote_at(k):
            # A short quoted name in the recipient is no content.
            quote = next((q for q in view.u.quotes if q.start == view.quote_start(k + 1)), None)
            if "," in gap or ":" in gap or (quote and bisect_left(r.starts, quote.end) - k > 4):
                return _at(view, k + 1, cue_end)
        if ":" in gap:
            return _at(view, k + 1, cue_end)
        if ";" in gap or ("." in gap and len(r.words[k]) > 4):
            break
        word = r.words[k + 1]
        if r.inside[k + 1]:
            continue
        if word == "that" or (word in w.interrogative and word not in w.relative):
            return _at(view, k + 1, cue_end)
        if gap != " ":
            continue
        if word == "to" and k + 2 < view.last and (tag(r.words[k + 2]) in ("VB", "VBP") or r.words[k + 2] in w.cues):
            return whole
        if word in w.subject_pronoun and r.words[k] not in w.preposition and r.words[k] not in w.subordinator:
            return _at(view, k + 1, cue_end)
        if word in ("of", "about") and word in cue.prepositions and k - first < 4:
            return _after_preposition(view, k + 1)
    return whole if "ask" in cue.frames or r.words[i] in ("asked", "warned") else None
