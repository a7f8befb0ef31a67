"""Attributions that frame a sentence: `according to X`, `as X noted`, and the signature in `“content” — X`."""

from bisect import bisect_left
from collections.abc import Iterator

from analysis.features.quotation.around import continuation, left_start, past_adjuncts
from analysis.features.quotation.behind import phrase_beginning
from analysis.features.quotation.cues import SPEECH, USUAL
from analysis.features.quotation.ending import right_end
from analysis.features.quotation.phrases import Phrase, subject_before
from analysis.features.quotation.reading import verb_group
from analysis.features.quotation.view import Claim, View
from analysis.parsing import Span

SIGNATURE_WORDS = 8


def signed(view: View) -> Iterator[Claim]:
    """`“Content.” — Name`: a quotation signed like a letter."""
    r = view.r
    if not view.u.quotes:
        return
    quote = view.u.quotes[-1]
    after = bisect_left(r.starts, quote.end)
    if not quote.closed or not 1 <= view.last - after <= SIGNATURE_WORDS or after == view.first or not r.capital(after):
        return
    if r.text[quote.end : r.starts[after]].strip() not in ("—", "–", "―", "-", "--"):
        return
    if all(
        r.capital(k) or r.words[k] in view.w.preposition or r.words[k][0].isdigit() for k in range(after, view.last)
    ):
        view.taken.append(Span(view.u.quotes[0].start, view.u.end))
        yield Claim([Span(view.u.quotes[0].start, quote.end)], r.span(after, view.last), None)


def as_said(view: View) -> Iterator[Claim]:
    """`As X noted, content.` at the start of a unit."""
    r = view.r
    lead = view.first
    while lead < view.last and r.words[lead] in ("but", "and", "if", "yet") and lead - view.first < 2:
        lead += 1
    if lead + 2 >= view.last or r.words[lead] != "as":
        return
    for i in view.hits:
        if i - lead > 16:
            return
        cue = view.cue(i)
        if not cue.frames & SPEECH or cue.rate < USUAL or i <= lead + 1 or r.words[i].endswith("ing"):
            continue
        group = verb_group(r, i, lead + 1)
        source = subject_before(r, group, lead + 1)
        if source is None or source.first != lead + 1:
            continue
        after = past_adjuncts(view, i, cue)
        if after is None or after + 1 >= view.last or not ("," in view.gap(after) or view.quote_at(after)):
            return
        content = view.content(view.quote_start(after + 1), right_end(view, after + 1))
        if content is not None:
            view.taken += [content, Span(r.starts[lead], r.ends[after])]
            view.subject = source
            yield Claim([content], view.span(source), Span(r.starts[group], r.ends[i]))
        return


def according_to(view: View) -> Iterator[Claim]:
    """`According to X, content.` and `Content, according to X.`"""
    r = view.r
    for i in view.hits:
        if r.words[i] != "according" or i + 2 >= view.last or r.words[i + 1] != "to" or view.is_taken(i):
            continue
        source = phrase_beginning(r, i + 2, view.last)
        if source is None:
            continue
        cue = Span(r.starts[i], r.ends[i + 1])
        contents = []
        if i == view.first or (i == view.first + 1 and not r.inside[view.first]):
            source = _before_content(view, source)
            content = (
                view.content(r.ends[source.last - 1], right_end(view, source.last)) if source.last < view.last else None
            )
            contents = [content] if content else []
        else:
            left = view.content(left_start(view, i), r.ends[i - 1] + len(r.gaps[i - 1].rstrip().rstrip(",—–- ")))
            contents = [left] if left else []
            if left and source.last < view.last and "," in r.gaps[source.last - 1]:
                right = continuation(view, source.last)
                contents += [right] if right else []
        if contents:
            view.taken += [*contents, Span(cue.start, r.ends[source.last - 1])]
            yield Claim(contents, view.span(source), cue)


def _before_content(view: View, source: Phrase) -> Phrase:
    """The source of `According to X, content`: a name after the comma begins the content, an apposition does not."""
    r = view.r
    commas = [k for k in range(source.first, min(source.last, view.last - 1)) if "," in r.gaps[k]]
    if not commas:
        # `According to a complaint filed by the state, …`
        later = (k for k in range(source.last - 1, min(source.last + 20, view.last - 1)) if "," in r.gaps[k])
        comma = next(later, None)
        return Phrase(source.first, comma + 1) if comma is not None else source
    if source.last - 1 <= commas[0]:
        return source
    apposed = r.words[commas[0] + 1] in view.w.determiner and len(commas) > 1
    return Phrase(source.first, commas[int(apposed)] + 1)
