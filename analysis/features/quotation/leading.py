"""Content before its cue or around it: `content, X said`, `“content,” said X`, `according to X`, `as X noted`."""

from bisect import bisect_left
from collections.abc import Iterator

from analysis.features.quotation.cues import SPEECH, SURE, USUAL, Cue, is_adverb, tag
from analysis.features.quotation.ending import right_end
from analysis.features.quotation.phrases import Phrase, has_dash, is_nominal, phrase_beginning, subject_before
from analysis.features.quotation.reading import verb_group
from analysis.features.quotation.view import Claim, View
from analysis.parsing import Span

SIGNATURE_WORDS = 8
ADJUNCT_WORDS = 30


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
        after = _past_adjuncts(view, i, cue)
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
            left = view.content(_left_start(view, i), r.ends[i - 1] + len(r.gaps[i - 1].rstrip().rstrip(",—–- ")))
            contents = [left] if left else []
            if left and source.last < view.last and "," in r.gaps[source.last - 1]:
                right = _continuation(view, source.last)
                contents += [right] if right else []
        if contents:
            view.taken += [*contents, Span(cue.start, r.ends[source.last - 1])]
            yield Claim(contents, view.span(source), cue)


def _before_content(view: View, source: Phrase) -> Phrase:
    """The source of `According to X, content`: a name after the comma begins the content, an apposition does not."""
    r = view.r
    commas = [k for k in range(source.first, min(source.last, view.last - 1)) if "," in r.gaps[k]]
    if not commas or source.last - 1 <= commas[0]:
        return source
    apposed = r.words[commas[0] + 1] in view.w.determiner and len(commas) > 1
    return Phrase(source.first, commas[int(apposed)] + 1)


def said(view: View) -> Iterator[Claim]:
    """`Content, X said.`, `“Content,” said X.`, split and parenthetical ones."""
    r = view.r
    for i in view.hits:
        cue = view.cue(i)
        if not cue.frames & SPEECH or r.words[i].endswith("ing") or view.is_taken(i):
            continue
        group = verb_group(r, i, view.first)
        found = _subject_then_verb(view, i, group, cue) or _verb_then_subject(view, i, cue)
        if found is None:
            continue
        source, left_end, after = found
        left = view.content(_left_start(view, left_end), _left_edge(view, left_end))
        resumed = _resumed(view, after) if after + 1 < view.last else None
        contents = []
        if left and (_is_statement(view, left, left_end) or (resumed and _is_subject(view, left, left_end, after))):
            contents.append(left)
        elif resumed is None or not _interrupts(view, left_end, i, after):
            continue
        if resumed is not None:
            contents.append(resumed)
        view.taken += [*contents, Span(r.starts[min(group, source.first)], r.ends[max(i, source.last - 1)])]
        view.subject = source
        yield Claim(contents, view.span(source), Span(r.starts[group], r.ends[i]))


def _subject_then_verb(view: View, i: int, group: int, cue: Cue) -> tuple[Phrase, int, int] | None:
    """`…, X said`: the source, the token that the left content ends before, and the attribution's last token."""
    r, w = view.r, view.w
    source = subject_before(r, group, view.first)
    if source is None or source.first <= view.first or r.words[source.last - 1] in w.relative:
        return None
    begin = source.first
    if r.words[begin - 1] in ("as", "like") and r.gaps[begin - 1] == " ":
        begin -= 1
        if begin <= view.first:
            return None
    gap = r.gaps[begin - 1]
    closes = r.inside[begin - 1] and not r.inside[begin]
    if not closes and not ("," in gap or "?" in gap or has_dash(gap)):
        return None
    if not closes and (cue.rate < USUAL or r.words[begin] in w.relative):
        return None
    after = _past_adjuncts(view, i, cue)
    if after is None and closes and r.text[_left_edge(view, begin) - 2] in ",?!":
        # After a quotation that ends in a comma, what follows the verb says more of it: `“No,” he said of the plan`.
        after = i if view.gap(i) == " " and not view.quote_at(i) and r.words[i + 1] != "that" else None
    return (source, begin, after) if after is not None else None


def _verb_then_subject(view: View, i: int, cue: Cue) -> tuple[Phrase, int, int] | None:
    """`…, said X`, with the same three values."""
    r, w = view.r, view.w
    if i <= view.first or i + 1 >= view.last or view.gap(i) != " " or not cue.frames & {"say", "ask"}:
        return None
    closes = bool(r.inside[i - 1])
    if not closes and ("," not in r.gaps[i - 1] or cue.rate < SURE):
        return None
    word = r.words[i + 1]
    if (word in w.object_pronoun and word != "her") or word == "that" or tag(word) == "IN":
        return None
    source = phrase_beginning(r, i + 1, view.last)
    if source is None:
        return None
    if not closes:
        if not (r.capital(i + 1) or word in w.determiner or tag(word) in ("NNS", "NN")):
            return None
        runs_on = source.last < view.last and r.gaps[source.last - 1] == " "
        if runs_on and (r.is_finite(source.last) or r.words[source.last] in w.subordinator):
            return None
        # `Smith, a critic, said many …`: without a clause before it, the verb has its subject there.
        if not any(r.is_finite(k) and r.words[k - 1] not in w.relative for k in range(view.first + 1, i)):
            return None
    after = _past_adjunct_phrases(view, source.last - 1)
    return source, i, source.last - 1 if after is None else after


def _left_start(view: View, index: int) -> int:
    """Where content before token `index` begins: with the unit, or after what was found or a semicolon before it."""
    r = view.r
    at = r.starts[index]
    start = max((end for _, end in view.taken if end <= at), default=view.u.start)
    for k in range(index - 1, max(view.first, bisect_left(r.starts, start)), -1):
        if ";" in r.gaps[k - 1] and not r.inside[k]:
            return r.starts[k]
    if start > view.u.start:
        # A 'but' or 'and' that joins it to the attribution before is no part of it.
        k = bisect_left(r.starts, start)
        while k < index and r.words[k] in view.w.coordinator and not r.inside[k]:
            k += 1
        if not r.inside[k]:
            start = r.starts[k]
    return start


def _left_edge(view: View, token: int) -> int:
    """The end of left content before token `token`: with a closing quotation mark, without a comma."""
    r, before = view.r, token - 1
    for quote in view.u.quotes:
        if r.ends[before] <= quote.end <= r.starts[token]:
            return quote.end
    gap = r.gaps[before]
    return r.ends[before] + len(gap) - len(gap.lstrip("?!)"))


def _past_adjuncts(view: View, i: int, cue: Cue) -> int | None:
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
    if timely or word in w.adjunct or (is_adverb(w, word) and not r.is_finite(following)):
        return _past_adjunct_phrases(view, i)
    return None


def _past_adjunct_phrases(view: View, index: int) -> int | None:
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


def _resumed(view: View, after: int) -> Span | None:
    """Content that resumes behind a parenthetical attribution whose last token is `after`."""
    if view.quote_at(after):
        return view.content(view.quote_start(after + 1), right_end(view, after + 1))
    gap = view.gap(after)
    if "," not in gap and not has_dash(gap):
        return None
    resumed = _continuation(view, after + 1)
    if resumed is not None or not view.r.inside[view.first]:
        return resumed
    # `“One,” she said, smiling, “and two.”`
    for k in range(after + 1, view.last - 1):
        if view.quote_at(k) and "," in view.gap(k):
            return view.content(view.quote_start(k + 1), right_end(view, k + 1))
    return None


def _continuation(view: View, index: int) -> Span | None:
    """Content that goes on at token `index` after a parenthetical attribution and a comma."""
    r = view.r
    if r.inside[index]:
        return view.content(view.quote_start(index), right_end(view, index))
    word = r.words[index]
    aside = word.endswith("ing") or word in view.w.afterthought
    if aside and not (word in ("and", "but") and view.quote_at(index)):
        return None
    return view.content(r.starts[index], right_end(view, index))


def _is_statement(view: View, left: Span, end_token: int) -> bool:
    """Whether what stands before an attribution says something: a quotation, or a clause rather than an adverbial."""
    r, w = view.r, view.w
    begin = bisect_left(r.starts, left.start)
    if any(r.inside[begin:end_token]):
        return True
    if end_token - begin < 2 or not any(r.is_finite(k) or tag(r.words[k]) == "VBN" for k in range(begin, end_token)):
        return False
    word = r.words[begin]
    if (word in w.subordinator and word not in w.determiner) or word in ("in", "at", "on", "during"):
        # An adverbial clause alone is no statement: a comma with a further verb after it must follow.
        comma = next((k for k in range(begin, end_token - 1) if "," in r.gaps[k]), None)
        return comma is not None and any(r.is_finite(k) for k in range(comma + 1, end_token))
    return True


def _is_subject(view: View, left: Span, end_token: int, after: int) -> bool:
    """Whether a noun phrase before a parenthetical attribution is the subject of what follows it."""
    r, w = view.r, view.w
    word = r.words[bisect_left(r.starts, left.start)]
    if word in w.preposition or (word in w.subordinator and word not in w.determiner):
        return False
    return is_nominal(r, end_token - 1) and r.is_finite(after + 1)


def _interrupts(view: View, begin: int, i: int, after: int) -> bool:
    """Whether `, X said,` stands between commas inside a sentence of its source's."""
    return after == i and "," in view.gap(i) and view.r.words[begin - 1] not in view.w.relative
