"""Content before its cue or around it: `content, X said`, `“content,” said X`, `“content,” X said, “content”`."""

from bisect import bisect_left
from collections.abc import Iterator

from analysis.features.quotation.around import (
    continuation,
    left_edge,
    left_start,
    past_adjunct_phrases,
    past_adjuncts,
)
from analysis.features.quotation.behind import phrase_beginning
from analysis.features.quotation.cues import SPEECH, SURE, USUAL, Cue, tag
from analysis.features.quotation.ending import right_end
from analysis.features.quotation.phrases import Phrase, has_dash, is_nominal
from analysis.features.quotation.verbs import is_noun
from analysis.features.quotation.view import Claim, View
from analysis.parsing import Span

TITLE_WORDS = 7
# Behind a quotation, a verb that is no verb of speech can attribute too: `“Why?” she demanded.`
LEADING = SPEECH | {"want", "object"}


def said(view: View) -> Iterator[Claim]:
    """`Content, X said.`, `“Content,” said X.`, split and parenthetical ones."""
    r = view.r
    ahead = bisect_left(r.breaks, view.first)
    edge = r.breaks[ahead] if ahead < len(r.breaks) else view.last
    for i in view.hits:
        if i <= edge:
            # Without a comma, dash or quotation mark before it there is nothing that content could end with.
            continue
        cue = view.cue(i)
        if cue.frames.isdisjoint(LEADING) or r.words[i].endswith("ing") or view.is_taken(i):
            continue
        group = view.group(i)
        found = _subject_then_verb(view, i, group, cue) or _verb_then_subject(view, i, cue)
        if found is None:
            continue
        source, left_end, after = found
        left = view.content(left_start(view, left_end), left_edge(view, left_end))
        bare = not r.inside[left_end - 1]
        if bare and (r.words[left_end - 1] in view.w.relative or r.words[left_end - 1] in view.w.coordinator):
            # `…, which, he said, is …`: what stands before is no part of what he said.
            left = None
        quoted = bool(r.inside[left_end - 1])
        resumed = _resumed(view, after, quoted=quoted) if after + 1 < view.last else None
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
    source = view.subject_of(group, view.first)
    if source is None or source.first <= view.first or r.words[source.last - 1] in w.relative:
        return None
    begin = source.first
    if r.words[begin - 1] in ("as", "like") and r.gaps[begin - 1] == " ":
        begin -= 1
        if begin <= view.first:
            return None
    gap = r.gaps[begin - 1]
    closes = bool(r.inside[begin - 1]) and not r.inside[begin] and not _is_title(view, begin - 1)
    if not closes and is_noun(view, i, group):
        return None
    if not closes and not ("," in gap or "?" in gap or has_dash(gap)):
        return None
    if not closes and (cue.rate < USUAL or r.words[begin] in w.relative or not cue.frames & SPEECH):
        return None
    if closes and not cue.frames & SPEECH and not _ends_with_comma(view, begin):
        return None
    after = past_adjuncts(view, i, cue)
    if after is None and closes and _ends_with_comma(view, begin):
        # After a quotation that ends in a comma, what follows the verb says more of it: `“No,” he said of the plan`.
        after = i if view.gap(i) == " " and not view.quote_at(i) and r.words[i + 1] != "that" else None
    return (source, begin, after) if after is not None else None


def _is_title(view: View, token: int) -> bool:
    """Whether the quotation around a token is a title inside a sentence: `on “Fox News Sunday,” he said`."""
    r = view.r
    quote = next((q for q in view.u.quotes if q.start <= r.starts[token] < q.end), None)
    if quote is None or quote.start == view.u.start:
        return False
    first, last = bisect_left(r.starts, quote.start), bisect_left(r.starts, quote.end)
    small = view.w.preposition | view.w.determiner
    return last - first < TITLE_WORDS and all(r.capital(k) or r.words[k] in small for k in range(first, last))


def _ends_with_comma(view: View, token: int) -> bool:
    """Whether the quotation before a token ends as one that an attribution follows."""
    at, text = view.r.starts[token], view.r.text
    ends = [quote.inner.end for quote in view.u.quotes if quote.end <= at]
    return bool(ends) and text[ends[-1] - 1] in ",?!"


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
        if not any(_verbal(view, k) and r.words[k - 1] not in w.relative for k in range(view.first + 1, i)):
            return None
    after = past_adjunct_phrases(view, source.last - 1)
    return source, i, source.last - 1 if after is None else after


def _resumed(view: View, after: int, *, quoted: bool) -> Span | None:
    """Content that resumes behind a parenthetical attribution whose last token is `after`.

    `quoted` says that a quotation stands before the attribution.
    """
    if view.quote_at(after):
        if view.gap(after).strip("\"“‘' ") == "" and _is_title(view, after + 1):
            # `he said on “Meet the Press”`
            return None
        return view.content(view.quote_start(after + 1), right_end(view, after + 1))
    gap = view.gap(after)
    if "," not in gap and not has_dash(gap):
        return None
    resumed = continuation(view, after + 1)
    if (
        resumed is not None
        and quoted
        and not any(q.start < resumed.end and q.end > resumed.start for q in view.u.quotes)
    ):
        # Behind a whole quotation, plain words are the author's: `“No,” Reed told Joan Hart, the lawyer.`
        resumed = None
    if resumed is not None or not quoted:
        return resumed
    # `“One,” she said, smiling, “and two.”`
    for k in range(after + 1, view.last - 1):
        if view.quote_at(k) and "," in view.gap(k):
            return view.content(view.quote_start(k + 1), right_end(view, k + 1))
    return None


def _is_statement(view: View, left: Span, end_token: int) -> bool:
    """Whether what stands before an attribution says something: a quotation, or a clause rather than an adverbial."""
    r, w = view.r, view.w
    begin = bisect_left(r.starts, left.start)
    if any(r.inside[begin:end_token]):
        return True
    if end_token - begin < 2 or not any(_verbal(view, k) for k in range(begin, end_token)):
        return False
    word = r.words[begin]
    if (word in w.subordinator and word not in w.determiner) or word in ("in", "at", "on", "during"):
        # An adverbial clause alone is no statement: a comma with a further verb after it must follow.
        comma = next((k for k in range(begin, end_token - 1) if "," in r.gaps[k]), None)
        return comma is not None and any(r.is_finite(k) for k in range(comma + 1, end_token))
    return True


def _verbal(view: View, k: int) -> bool:
    """Whether a token may be a clause's verb: finite, or a past form that is mostly a participle."""
    return view.r.is_finite(k) or tag(view.r.words[k]) == "VBN"


def _is_subject(view: View, left: Span, end_token: int, after: int) -> bool:
    """Whether a noun phrase before a parenthetical attribution is the subject of what follows it."""
    r, w = view.r, view.w
    word = r.words[bisect_left(r.starts, left.start)]
    if word in w.preposition or (word in w.subordinator and word not in w.determiner):
        return False
    return is_nominal(r, end_token - 1) and r.is_finite(after + 1)


def _interrupts(view: View, begin: int, i: int, after: int) -> bool:
    """Whether `, X said,` stands between commas inside a sentence of its source's."""
    return after == i and "," in view.gap(i)
