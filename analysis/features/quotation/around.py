"""Around an attribution that follows its content: where content began, when and where it was said, what goes on."""

import re
from bisect import bisect_left

from analysis.features.quotation.cues import Cue, is_adverb
from analysis.features.quotation.ending import right_end
from analysis.features.quotation.view import View
from analysis.parsing import Span

ADJUNCT_WORDS = 30
# Place in capitals or an agency in brackets, then a dash and the sentence: `OSLO, Jan 17 (Larkfield Wire) - The …`.
DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3})(?:,? (?:[A-Z][\w.]{0,20}|\d{1,4})){0,5},?"
    r"(?P<agency> \([^()\n]{1,40}\))? ?(?:—|–|―|--?) (?=[A-Z\d\"“‘'])"
)


def left_start(view: View, index: int) -> int:
    """Where content before token `index` begins: with the unit, or after what was found or a semicolon before it."""
    r = view.r
    at = r.starts[index]
    start = max((end for _, end in view.taken if end <= at), default=_past_dateline(view))
    since = max(view.first, bisect_left(r.starts, start))
    for k in reversed(r.semicolons[bisect_left(r.semicolons, since) : bisect_left(r.semicolons, index - 1)]):
        if not r.inside[k + 1]:
            return r.starts[k + 1]
    if start > view.u.start:
        # A 'but' or 'and' that joins it to the attribution before is no part of it.
        k = bisect_left(r.starts, start)
        while k < index and r.words[k] in view.w.coordinator and not r.inside[k]:
            k += 1
        if not r.inside[k]:
            start = r.starts[k]
    return start


def _past_dateline(view: View) -> int:
    """Where a unit begins after the dateline that opens its paragraph, if one does."""
    text, start = view.r.text, view.u.start
    if start and text[start - 1] != "\n":
        return start
    dateline = DATELINE.match(text, start, view.u.end)
    if dateline is None or not (dateline["agency"] or dateline["place"].isupper()):
        return start
    return dateline.end()


def left_edge(view: View, token: int) -> int:
    """The end of left content before token `token`: with a closing quotation mark, without a comma."""
    r, before = view.r, token - 1
    for quote in view.u.quotes:
        if r.ends[before] <= quote.end <= r.starts[token]:
            return quote.end
    gap = r.gaps[before]
    return r.ends[before] + len(gap) - len(gap.lstrip("?!)"))


def past_adjuncts(view: View, i: int, cue: Cue) -> int | None:
    """The last token of what belongs to a final attribution after its verb; None where content follows instead."""
    r, w = view.r, view.w
    gap = view.gap(i)
    if view.quote_at(i) or gap.strip() or i + 1 >= view.last:
        return i if ":" not in gap else None
    following = i + 1
    word = r.words[following]
    if word == "that" or word in w.interrogative or word in cue.prepositions:
        return None
    if cue.frames & {"tell", "ask"}:
        stop = following
        while stop + 1 < view.last and view.gap(stop) in (" ", "'s ", "-", ". ", "’ ") and stop - following < 14:
            after = r.words[stop + 1]
            if after in ("that", "to") or after in w.interrogative or after in w.subject_pronoun:
                return None
            stop += 1
        return stop if ":" not in view.gap(stop) else None
    timely = word in w.time and (r.capital(following) or word in w.relative_time)
    if not timely and not cue.frames & {"say", "tell", "ask", "think", "want", "object"}:
        # `chemicals found in ice`
        return None
    if timely or word in w.adjunct or (is_adverb(w, word) and not r.is_finite(following)):
        return past_adjunct_phrases(view, i)
    return None


def past_adjunct_phrases(view: View, index: int) -> int | None:
    """The last token before the next comma, full stop or quotation; None where 'that' or a new subject comes first."""
    r, w = view.r, view.w
    k = index
    while k + 1 < view.last and k - index < ADJUNCT_WORDS:
        gap = view.gap(k)
        abbreviated = gap == ". " and len(r.words[k]) <= 4
        if view.quote_at(k) or (gap.strip(" '’") and not abbreviated and gap not in ("-", "/", ' "', '" ')):
            break
        word = r.words[k + 1]
        if word == "that" and k + 2 < view.last:
            return None
        if (
            word in w.subject_pronoun
            and word != "it"
            and k > index
            and r.words[k] not in w.subordinator
            and r.words[k] != "and"
        ):
            return None
        k += 1
    return None if ":" in view.gap(k) and k + 1 < view.last else k


def continuation(view: View, index: int) -> Span | None:
    """Content that goes on at token `index` after a parenthetical attribution and a comma."""
    r = view.r
    if r.inside[index]:
        return view.content(view.quote_start(index), right_end(view, index))
    word = r.words[index]
    aside = word.endswith("ing") or word in view.w.afterthought
    quoted_soon = word in ("and", "but") and any(view.quote_at(k) for k in range(index, index + 3))
    if aside and not quoted_soon:
        return None
    return view.content(r.starts[index], right_end(view, index))
