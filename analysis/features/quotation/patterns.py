"""Attributions within one unit: content, cue and source, pattern by pattern."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from analysis.features.quotation.cues import Cue, Words, tag
from analysis.features.quotation.phrases import (
    Phrase,
    is_adverb,
    is_finite,
    is_nominal,
    main_subject,
    phrase_beginning,
    phrase_ending,
    subject_before,
    verb_group,
)
from analysis.features.quotation.reading import Reading, Unit
from analysis.parsing import Span

OPENING = re.compile(r"[\"“«„‘]|''|``|(?<![\w])'")
CLOSING = re.compile(r"[\"”»’']$|[\"”»’'](?=[\s—–-])|''")


class Found(NamedTuple):
    """One attribution of a unit: content spans, source, cue."""

    contents: list[Span]
    source: Span | None
    cue: Span | None


class UnitReader:
    """Finds the attributions of one unit; `first` and `last` bound its tokens."""

    def __init__(self, reading: Reading, words: Words, unit: Unit) -> None:
        self.r = reading
        self.w = words
        self.u = unit
        self.first = unit.first
        self.last = unit.last
        self.hits = [i for i in range(unit.first, unit.last) if reading.words[i] in words.cues and not reading.inside[i]]
        if any(i > unit.first and reading.capital(i) for i in self.hits) and not reading.in_title_case(unit):
            # A cue word in capitals is part of a name: the Washington Post, the United States.
            self.hits = [i for i in self.hits if i == unit.first or not reading.capital(i) or reading.original(i).isupper()]
        self.covered: list[Span] = []
        self.subject: Phrase | None = None

    # -- small questions -------------------------------------------------------------------------------------------

    def gap(self, index: int) -> str:
        """What follows token `index` within the unit."""
        if index + 1 < self.last:
            return self.r.gaps[index]
        return self.r.text[self.r.ends[index] : self.u.end]

    def quote_at(self, index: int) -> bool:
        """Whether a quotation begins between token `index` and the next."""
        return index + 1 < self.last and bool(self.r.inside[index + 1]) and not self.r.inside[index]

    def span(self, phrase: Phrase | None) -> Span | None:
        """Characters of a token range; a possessive ending is left out."""
        if phrase is None:
            return None
        start, end = self.r.starts[phrase.first], self.r.ends[phrase.last - 1]
        if self.r.words[phrase.last - 1].endswith("'s"):
            end -= 2
        opened = self.r.text.count("(", start, end) - self.r.text.count(")", start, end)
        if opened > 0 and self.r.text[end : end + 1] == ")":
            end += 1
        return Span(start, end)

    def content(self, start: int, end: int) -> Span | None:
        """A trimmed stretch, without a full stop at its end; None where no word is in it."""
        text = self.r.text
        while start < end and (text[start].isspace() or text[start] in ",;:—–―."):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–―"):
            end -= 1
        if end > start and text[end - 1] == "." and not text[start:end].endswith(".."):
            end -= 1
        return Span(start, end) if end > start and any(c.isalnum() for c in text[start:end]) else None

    def is_covered(self, index: int) -> bool:
        """Whether a token lies in content found already."""
        at = self.r.starts[index]
        return any(a <= at < b for a, b in self.covered)

    def inherited(self, index: int) -> Phrase | None:
        """The subject that a verb without one of its own shares."""
        if self.subject is not None:
            return self.subject
        return main_subject(self.r, self.w, self.first, self.last)

    # -- the whole unit ----------------------------------------------------------------------------------------------

    def attributions(self) -> Iterator[Found]:
        """Attributions in the order in which they are decided."""
        found: list[Found] = []
        for finder in (self.signed, self.according_to, self.as_said, self.left_of_cue):
            found.extend(finder())
        found.extend(self.right_of_cue())
        yield from found

    # -- “content” — X ------------------------------------------------------------------------------------------------

    def signed(self) -> Iterator[Found]:
        """`“Content.” — Name`: a quotation signed like a letter."""
        r = self.r
        if not self.u.quotes:
            return
        quote = self.u.quotes[-1]
        after = bisect_left(r.starts, quote.end)
        if not quote.closed or not 1 <= self.last - after <= 8 or not r.capital(after) or after == self.first:
            return
        if r.text[quote.end : r.starts[after]].strip() not in ("—", "–", "―", "-", "--"):
            return
        if all(r.capital(k) or r.words[k] in self.w.prepositions or r.words[k][0].isdigit() for k in range(after, self.last)):
            first = next((q for q in self.u.quotes if q.start >= self.u.start), quote)
            content = Span(first.start, quote.end)
            self.covered.append(Span(first.start, self.u.end))
            yield Found([content], Span(r.starts[after], r.ends[self.last - 1]), None)

    # -- as X said, content ----------------------------------------------------------------------------------------------

    def as_said(self) -> Iterator[Found]:
        """`As X noted, content.` at the start of a unit."""
        r = self.r
        lead = self.first
        while lead < self.last and r.words[lead] in ("but", "and", "if", "yet") and lead - self.first < 2:
            lead += 1
        if lead + 2 >= self.last or r.words[lead] != "as":
            return
        for i in self.hits:
            cue = self.w.cues[r.words[i]]
            if i - lead > 16:
                return
            if not cue.frames & SPEECH or cue.rate < 0.6 or i <= lead + 1 or r.words[i].endswith("ing"):
                continue
            group = verb_group(r, self.w, i, lead + 1)
            source = subject_before(r, self.w, group, lead + 1)
            if source is None or source.first != lead + 1:
                continue
            after = self._past_adjuncts(i, cue)
            if after is None or after + 1 >= self.last or not ("," in self.gap(after) or self.quote_at(after)):
                return
            content = self.content(r.starts[after + 1] if not self.quote_at(after) else self._quote_start(after + 1), self.right_end(after + 1, frozenset(), self.last))
            if content is not None:
                self.covered.extend([content, Span(r.starts[lead], r.ends[after])])
                self.subject = source
                yield Found([content], self.span(source), Span(r.starts[group], r.ends[i]))
            return

    # -- according to X ----------------------------------------------------------------------------------------------

    def according_to(self) -> Iterator[Found]:
        """`According to X, content.` and `Content, according to X.`"""
        r = self.r
        for i in self.hits:
            if r.words[i] != "according" or i + 2 >= self.last or r.words[i + 1] != "to" or self.is_covered(i):
                continue
            source = phrase_beginning(r, self.w, i + 2, self.last)
            if source is None:
                continue
            cue = Span(r.starts[i], r.ends[i + 1])
            after = r.ends[source.last - 1]
            lead = i == self.first or (i == self.first + 1 and not self.r.inside[self.first])
            if lead:
                first_comma = next((k for k in range(source.first, self.last - 1) if "," in r.gaps[k]), None)
                if first_comma is not None and source.last - 1 > first_comma:
                    # A name after the comma begins the content, unless what stands between is an apposition.
                    closing = next((k for k in range(first_comma + 1, source.last) if k + 1 < self.last and "," in r.gaps[k]), None)
                    apposed = r.words[first_comma + 1] in self.w.determiners and closing is not None
                    source = Phrase(source.first, (closing if apposed and closing is not None else first_comma) + 1)
                after = r.ends[source.last - 1]
                content = self.content(after, self.right_end(source.last, frozenset(), self.last))
                contents = [content] if content else []
            else:
                left = self.content(self.left_start(i), r.ends[i - 1] + len(r.gaps[i - 1].rstrip().rstrip(",—–- ")))
                contents = [left] if left else []
                tail = r.gaps[source.last - 1] if source.last < self.last else ""
                if "," in tail and source.last < self.last and left:
                    right = self.continuation(source.last)
                    contents += [right] if right else []
            if contents:
                self.covered.extend(contents)
                self.covered.append(Span(cue.start, r.ends[source.last - 1]))
                yield Found(contents, self.span(source), cue)

    def left_start(self, index: int) -> int:
        """Where the content before token `index` begins: the unit's start, or what follows earlier content or a semicolon."""
        start = self.u.start
        at = self.r.starts[index]
        for _, end in self.covered:
            if start < end <= at:
                start = end
        for k in range(index - 1, self.first, -1):
            if ";" in self.r.gaps[k - 1] and not self.r.inside[k] and self.r.starts[k] > start:
                return self.r.starts[k]
        # A clause of its own after 'but' or 'and' begins new content only where earlier content was found.
        if start > self.u.start:
            k = bisect_left(self.r.starts, start)
            while k < index and self.r.words[k] in self.w.coordinators and not self.r.inside[k]:
                k += 1
            if not self.r.inside[k]:
                start = self.r.starts[k]
        return start

    def continuation(self, index: int) -> Span | None:
        """Content that goes on at token `index` after a parenthetical attribution and a comma."""
        r = self.r
        word = r.words[index]
        if r.inside[index]:
            quote = next((q for q in self.u.quotes if q.start < r.ends[index] <= q.end), None)
            if quote is None:
                return None
            return self.content(quote.start, self.right_end(index, frozenset(), self.last))
        cue = self.w.cues.get(word)
        if (cue and word.endswith("ing")) or word.endswith("ing") or word in (
            "as", "while", "when", "after", "before", "in", "at", "on", "during", "and", "but", "though", "although", "with", "who", "which", "adding", "to", "from", "by", "according", "despite",
        ):
            if word in ("and", "but") and self.quote_at(index):
                return self.content(r.starts[index], self.right_end(index, frozenset(), self.last))
            return None
        return self.content(r.starts[index], self.right_end(index, frozenset(), self.last))

    # -- content, X said -----------------------------------------------------------------------------------------------

    def left_of_cue(self) -> Iterator[Found]:
        """Content before its cue: `content, X said.`, `“content,” said X.`, split and parenthetical ones."""
        r = self.r
        for i in self.hits:
            cue = self.w.cues[r.words[i]]
            if not cue.frames & SPEECH or self.is_covered(i) or r.words[i].endswith("ing"):
                continue
            group = verb_group(r, self.w, i, self.first)
            found = self._subject_then_verb(i, group, cue) or self._verb_then_subject(i, cue)
            if found is None:
                continue
            source, left_end, after = found
            left = self.content(self.left_start(left_end), self._edge(left_end))
            resumed = self._resumes(after, self.gap(after)) if after + 1 < self.last else None
            contents = []
            if left is not None and (self._is_statement(left, left_end) or (resumed is not None and self._is_subject(left, left_end, after))):
                contents.append(left)
            elif resumed is None or not self._interrupts(left_end, i, after):
                continue
            if resumed is not None:
                contents.append(resumed)
            self.covered.extend(contents)
            self.covered.append(Span(r.starts[min(group, source.first)], r.ends[max(i, source.last - 1)]))
            self.subject = source
            yield Found(contents, self.span(source), Span(r.starts[group], r.ends[i]))

    def _edge(self, token: int) -> int:
        """The end of left content before token `token`: with a closing quotation mark, without a comma."""
        before = token - 1
        gap = self.r.gaps[before]
        for quote in self.u.quotes:
            if self.r.ends[before] <= quote.end <= self.r.starts[token]:
                return quote.end
        return self.r.ends[before] + len(gap) - len(gap.lstrip("?!)"))

    def _subject_then_verb(self, i: int, group: int, cue: Cue) -> tuple[Phrase, int, int] | None:
        r = self.r
        source = subject_before(r, self.w, group, self.first)
        if source is None or source.first <= self.first:
            return None
        begin = source.first
        if r.words[begin - 1] in ("as", "like") and r.gaps[begin - 1] == " ":
            begin -= 1
            if begin <= self.first:
                return None
        gap = r.gaps[begin - 1]
        closes = r.inside[begin - 1] and not r.inside[begin]
        if not closes and "," not in gap and "—" not in gap and "―" not in gap and " - " not in gap and "?" not in gap and "–" not in gap:
            return None
        if not closes and (cue.rate < 0.6 or r.words[begin] in self.w.relatives):
            return None
        after = self._past_adjuncts(i, cue)
        return (source, begin, after) if after is not None else None

    def _verb_then_subject(self, i: int, cue: Cue) -> tuple[Phrase, int, int] | None:
        r = self.r
        if i <= self.first or i + 1 >= self.last or self.gap(i) != " " or "say" not in cue.frames and "ask" not in cue.frames:
            return None
        gap = r.gaps[i - 1]
        closes = bool(r.inside[i - 1])
        if not closes and ("," not in gap or cue.rate < 0.8):
            return None
        word = r.words[i + 1]
        if word in self.w.object_pronouns and word not in ("it", "her") or word in ("that", "it") or tag(word) == "IN":
            return None
        source = phrase_beginning(r, self.w, i + 1, self.last)
        if source is None:
            return None
        if not closes and not (r.capital(i + 1) or word in self.w.determiners or tag(word) in ("NNS", "NN")):
            return None
        if not closes and source.last < self.last and r.gaps[source.last - 1] == " " and (
            is_finite(r, self.w, source.last) or r.words[source.last] in self.w.subordinators
        ):
            return None
        if not closes and not any(
            is_finite(r, self.w, k) and r.words[k - 1] not in self.w.relatives for k in range(self.first + 1, i)
        ):
            return None
        after = self._past_adjunct_phrases(source.last - 1)
        return source, i, source.last - 1 if after is None else after

    def _past_adjuncts(self, i: int, cue: Cue) -> int | None:
        """The last token of what belongs to a final attribution after its verb; None where content follows instead."""
        r = self.r
        gap = self.gap(i)
        if self.quote_at(i) or gap.strip() or i + 1 >= self.last:
            return i if ":" not in gap else None
        nxt = i + 1
        word = r.words[nxt]
        if word == "that" or word in self.w.interrogatives and word not in ("when", "where"):
            return None
        if "tell" in cue.frames or "ask" in cue.frames:
            stop = nxt
            while stop + 1 < self.last and self.gap(stop) in (" ", "'s ", "-", ". ", "’ ") and stop - nxt < 14:
                following = r.words[stop + 1]
                if following in ("that", "whether", "if", "how", "why", "what") or following in ("he", "she", "they", "it", "i", "we", "to", "there"):
                    return None
                stop += 1
            return stop if ":" not in self.gap(stop) else None
        timely = word in self.w.times and (r.capital(nxt) or word in ("last", "this", "earlier", "later", "today", "yesterday", "then", "recently", "tonight"))
        if timely or word in ADJUNCT_PREPOSITIONS or (is_adverb(self.w, word) and not is_finite(r, self.w, nxt)):
            return self._past_adjunct_phrases(i)
        return None

    def _past_adjunct_phrases(self, index: int) -> int | None:
        """The last token before the next comma, full stop or quotation; None where 'that' or a new subject comes first."""
        r = self.r
        k = index
        while k + 1 < self.last and k - index < 30:
            gap = self.gap(k)
            if gap.strip(" '’") and not (gap == ". " and len(r.words[k]) <= 4) and gap not in ("-", "/", ' "', '" '):
                break
            if self.quote_at(k):
                break
            word = r.words[k + 1]
            if word == "that" and k + 2 < self.last or word in ("he", "she", "they", "we", "i", "there") and k > index and r.words[k] not in ("as", "when", "after", "before", "while", "because", "and"):
                return None
            k += 1
        return None if ":" in self.gap(k) and k + 1 < self.last else k

    def _resumes(self, after: int, gap: str) -> Span | None:
        """Content that resumes behind a parenthetical attribution."""
        if self.quote_at(after):
            start = next(q.start for q in self.u.quotes if q.end > self.r.starts[after + 1])
            end = self.right_end(after + 1, frozenset(), self.last)
            return self.content(start, end)
        if "," not in gap and "—" not in gap and "―" not in gap and " - " not in gap:
            return None
        return self.continuation(after + 1)

    def _is_statement(self, left: Span, end_token: int) -> bool:
        """Whether what stands before an attribution says something: a quotation, or a clause rather than an adverbial."""
        r = self.r
        begin = bisect_left(r.starts, left.start)
        if any(r.inside[begin:end_token]):
            return True
        if end_token - begin < 2:
            return False
        word = r.words[begin]
        has_verb = any(is_finite(r, self.w, k) for k in range(begin, end_token))
        if not has_verb:
            return False
        if word in self.w.subordinators and word not in ("that", "this") or word in ("in", "at", "on", "during", "after", "before"):
            # An adverbial clause alone is no statement: a comma with a further verb after it must follow.
            comma = next((k for k in range(begin, end_token - 1) if "," in r.gaps[k]), None)
            return comma is not None and any(is_finite(r, self.w, k) for k in range(comma + 1, end_token))
        return True

    def _is_subject(self, left: Span, end_token: int, after: int) -> bool:
        """Whether a noun phrase before a parenthetical attribution is the subject of what follows it."""
        r = self.r
        begin = bisect_left(r.starts, left.start)
        if r.words[begin] in self.w.prepositions or r.words[begin] in self.w.subordinators and r.words[begin] not in self.w.determiners:
            return False
        return is_nominal(r, self.w, end_token - 1) and is_finite(r, self.w, after + 1)

    def _interrupts(self, begin: int, i: int, after: int) -> bool:
        """Whether `, X said,` stands between commas inside a sentence of its source's."""
        return after == i and "," in self.gap(i) and self.r.words[begin - 1] not in self.w.relatives

    # -- X said content --------------------------------------------------------------------------------------------------

    def right_of_cue(self) -> Iterator[Found]:
        """Content after its cue, in every frame that the cue takes."""
        r = self.r
        for i in self.hits:
            if self.is_covered(i):
                continue
            cue = self.w.cues[r.words[i]]
            found = None
            if cue.frames & VERBAL or "state" in cue.frames:
                found = self._verb(i, cue)
            if found is None and "noun" in cue.frames:
                found = self._noun(i, cue)
            if found is not None:
                self.covered.extend(found.contents)
                yield found

    def _verb(self, i: int, cue: Cue) -> Found | None:
        r, w = self.r, self.w
        word = r.words[i]
        group = verb_group(r, w, i, self.first)
        if "state" in cue.frames and not (cue.frames & VERBAL and group == i):
            if not any(r.words[k].rpartition("'")[2] in BE or r.words[k] in BE for k in range(group, i)) and not (
                group > self.first and (r.words[group - 1].endswith(("'s", "'re", "'m")) or r.words[group - 1] in ("seemed", "seems", "appeared", "feel", "feels", "felt", "remains", "remained"))
            ):
                if not cue.frames & VERBAL:
                    return None
        elif word.endswith("ed") and any(r.words[k] in BE for k in range(group, i)) or (group > self.first and word.endswith("ed") and r.words[group - 1].endswith(("'s", "'re"))):
            return self._passive(i, group, cue)
        if self._is_noun(i, group):
            return None
        start = self.right_start(i, cue)
        if start is None:
            return None
        source, ok = self._subject_of(i, group, cue)
        if not ok:
            return None
        offset, token, cue_end = start
        tense = self._tense(i, group)
        clausal = r.words[token] in ("that", "how", "whether", "if", "why", "what") or r.inside[token] or not cue.frames & {"object", "about", "naming", "state"}
        end = self.right_end(token, tense, self.last, clausal=clausal)
        content = self.content(offset, end)
        if content is None:
            return None
        if source is not None and r.words[source.first] not in w.relatives:
            self.subject = source
        return Found([content], self.span(source), Span(r.starts[group], cue_end))

    def _subject_of(self, i: int, group: int, cue: Cue) -> tuple[Phrase | None, bool]:
        """Source of a verb with content to its right, and whether the verb can be an attribution here."""
        r, w = self.r, self.w
        word = r.words[i]
        first = self._clause_floor(group)
        before = group - 1
        participle = word.endswith("ing")
        has_aux = any(r.words[k] in BE for k in range(group, i))
        if before >= first and not r.inside[before]:
            prior = r.words[before]
            if prior.endswith(("'s", "'re", "'m")) and r.gaps[before] == " ":
                subject = prior.partition("'")[0]
                if subject in w.pronouns or participle:
                    return Phrase(before, before + 1), True
            if prior == "to" and r.gaps[before] == " ":
                return self.inherited(i), cue.rate >= 0.8 and word not in w.prepositions
        if participle and not has_aux:
            if before < first:
                return self.inherited(i), cue.rate >= 0.6
            gap = r.gaps[before]
            if "," in gap or "—" in gap or " - " in gap or r.words[before] in ("by", "while", "for", "of", "in", "before", "after", "without", "and", "from", "when", "but", "or", "even"):
                return self.inherited(i), cue.rate >= 0.6
            if gap == " ":
                source = phrase_ending(r, w, before, first)
                return source, source is not None and cue.rate >= 0.6 and r.words[before] not in w.determiners
            return None, False
        if before < first:
            return self.inherited(i) if self.subject is not None else None, bool(cue.frames & SPEECH) and self.gap(i).strip() == ":"
        prior = r.words[before]
        gap = r.gaps[before]
        if (prior in w.coordinators or prior in ("who", "which", "that")) and gap == " ":
            if prior in w.coordinators:
                if tag(word) in ("NN", "NNS") and "noun" in cue.frames and not word.endswith("ed"):
                    return None, False
                return self.inherited(i), True
            source = subject_before(r, w, group, first)
            return source, source is not None
        if prior in w.determiners and prior not in ("all", "both", "many", "most", "some", "others", "that", "this") or prior in w.possessives or prior in w.prepositions:
            return None, False
        if not r.capital(before) and tag(prior) in ("JJ", "VBG") and "noun" in cue.frames:
            return None, False
        source = subject_before(r, w, group, first)
        if source is None:
            if "," in gap and self.subject is not None:
                return self.subject, cue.rate >= 0.7
            return None, False
        if tag(prior) not in ("NNS", "NNPS") and prior not in w.pronouns and group == i and word in ("call", "claim", "report", "demand", "charge", "request", "view", "fear", "hope", "support", "attack"):
            return None, False
        return source, True

    def _is_noun(self, i: int, group: int) -> bool:
        """Whether a form that is a noun as well stands as one: by what precedes it, what follows it, and its agreement."""
        r, w = self.r, self.w
        word = r.words[i]
        if tag(word) not in ("NN", "NNS", "JJ") and word not in w.noun_like:
            return False
        if group < i or i + 1 >= self.last:
            return False
        before = group - 1
        if before < self.first:
            return True
        prior = r.words[before]
        if prior in ("to", "who", "that", "which", "and", "but", "also") or (prior in w.pronouns and r.gaps[before] == " "):
            return False
        if not r.capital(before) and tag(prior) in ("JJ", "VBN", "VBG", "JJR", "JJS", "CD") and prior not in w.determiners:
            return True
        following = r.words[i + 1]
        if self.quote_at(i) or following in w.interrogatives or following in w.determiners or following in w.possessives or following in w.pronouns:
            pass
        elif following in w.object_pronouns or (following == "that" or r.capital(i + 1)):
            pass
        elif following in w.auxiliaries or tag(following) in ("VBD", "VBZ", "VBN", "VBP", "MD") or following in w.coordinators or (
            following in w.prepositions and following not in self.w.cues[word].prepositions
        ):
            return True
        plural = tag(prior) in ("NNS", "NNPS") or prior in ("people", "many", "some", "most", "others", "few", "both", "several", "all") or (tag(prior) == "" and prior.endswith("s") and not prior.endswith("ss"))
        if word.endswith("s") and not word.endswith("ss"):
            return plural and not r.capital(before)
        return not plural and not word.endswith(("ed", "ing")) and not any(r.words[k] == "and" for k in range(max(self.first, before - 3), before))

    def _clause_floor(self, group: int) -> int:
        """The first token that a subject may begin with: after content found before the verb."""
        floor = self.first
        at = self.r.starts[group]
        for _, end in self.covered:
            if end <= at:
                floor = max(floor, bisect_left(self.r.starts, end))
        return floor

    def right_start(self, i: int, cue: Cue) -> tuple[int, int, int] | None:
        """Where content after a verb begins: its offset, its first token, and the end of the cue."""
        r, w = self.r, self.w
        gap = self.gap(i)
        cue_end = r.ends[i]
        if i + 1 >= self.last:
            return None
        nxt = i + 1
        if self.quote_at(i):
            return self._quote_start(nxt), nxt, cue_end
        stripped = gap.strip()
        if stripped == ":" or stripped in ("—", "-", "–") and cue.frames & SPEECH:
            return r.starts[nxt], nxt, cue_end
        if stripped == "," and r.words[nxt] == "that" and cue.frames & SPEECH:
            return r.starts[nxt], nxt, cue_end
        if stripped:
            return self._after_insertion(i, cue) if stripped == "," and cue.frames & SPEECH else None
        word = r.words[nxt]
        speech = bool(cue.frames & SPEECH)
        if word == "that" and cue.frames & CLAUSAL:
            return r.starts[nxt], nxt, cue_end
        if word in w.interrogatives and cue.frames & CLAUSAL and word not in ("when", "where"):
            return r.starts[nxt], nxt, cue_end
        if word in ("out",) and "out" in cue.prepositions and nxt + 1 < self.last:
            cue_end = r.ends[nxt]
            nxt += 1
            if self.quote_at(nxt - 1):
                return self._quote_start(nxt), nxt, cue_end
            if self.gap(nxt - 1).strip() not in ("", ":"):
                return None
            word = r.words[nxt]
            if word in w.prepositions and word in cue.prepositions:
                return self._after_preposition(nxt)
            if word not in w.prepositions or word == "that":
                return (r.starts[nxt], nxt, cue_end)
            return None
        if word == "to" and ("want" in cue.frames or "to" in cue.prepositions) and nxt + 1 < self.last:
            if "want" in cue.frames or "state" in cue.frames:
                return r.starts[nxt], nxt, cue_end
            return self._after_preposition(nxt)
        if word in cue.prepositions and word in w.prepositions and nxt + 1 < self.last and word != "to":
            return self._after_preposition(nxt)
        timely = word in w.times and (r.capital(nxt) or word in ("last", "this", "earlier", "later", "today", "yesterday", "tonight", "recently", "then"))
        if timely or word in w.prepositions or (is_adverb(w, word) and word not in ("there", "here", "almost", "nearly", "so", "only", "just", "never") and tag(word) != "VB"):
            if speech or "object" in cue.frames or "want" in cue.frames:
                return self._past_adverbial(i, nxt, cue)
            return None
        if "tell" in cue.frames or "ask" in cue.frames:
            return self._after_recipient(i, nxt, cue)
        if "state" in cue.frames and not cue.frames & VERBAL:
            return None
        if "about" in cue.frames and len(cue.frames & VERBAL) == 1:
            return None
        if cue.frames & {"say", "think", "show", "object", "naming"} or "want" in cue.frames:
            if cue.rate < 0.5 and not speech and r.words[nxt] not in ("he", "she", "they", "it", "we"):
                return None
            if speech and not (cue.frames & {"object", "think", "show"}) and cue.rate < 0.5:
                return None
            return r.starts[nxt], nxt, cue_end
        return None

    def _quote_start(self, token: int) -> int:
        return next((q.start for q in self.u.quotes if q.end > self.r.starts[token]), self.r.starts[token])

    def _after_preposition(self, preposition: int) -> tuple[int, int, int] | None:
        r = self.r
        nxt = preposition + 1
        if nxt >= self.last or (self.gap(preposition).strip() and not self.quote_at(preposition)):
            return None
        if r.words[nxt] in self.w.prepositions and r.words[nxt] in ("on", "of", "about", "against") and nxt + 1 < self.last and self.gap(nxt) == " ":
            preposition, nxt = nxt, nxt + 1
        start = self._quote_start(nxt) if self.quote_at(preposition) else r.starts[nxt]
        return start, nxt, r.ends[preposition]

    def _after_insertion(self, i: int, cue: Cue) -> tuple[int, int, int] | None:
        """`X said, in a statement, that …` and `X said, however, “…”`."""
        for k in range(i + 1, min(i + 12, self.last - 1)):
            gap = self.gap(k)
            if "," in gap and (self.r.words[k + 1] == "that" or self.quote_at(k)):
                start = self._quote_start(k + 1) if self.quote_at(k) else self.r.starts[k + 1]
                return start, k + 1, self.r.ends[i]
            if "." in gap and len(self.r.words[k]) > 4:
                return None
        return None

    def _past_adverbial(self, i: int, nxt: int, cue: Cue) -> tuple[int, int, int] | None:
        """Content behind a time or place: `said Monday (that) …`, `said in an interview with Y that …`."""
        r, w = self.r, self.w
        cue_end = r.ends[i]
        k = i
        while k + 1 < self.last and k - i < 25:
            if self.quote_at(k):
                if "," in self.gap(k) or ":" in self.gap(k) or r.words[k] == "that" or "say" in cue.frames:
                    return self._quote_start(k + 1), k + 1, cue_end
                return None
            gap = self.gap(k)
            if ":" in gap:
                return r.starts[k + 1], k + 1, cue_end
            if ";" in gap or "." in gap and len(r.words[k]) > 4:
                break
            word = r.words[k + 1]
            if word == "that" and (k + 2 < self.last) and (tag(r.words[k]) != "IN"):
                return r.starts[k + 1], k + 1, cue_end
            if word in w.cues and is_finite(r, w, k + 1) and k > nxt and not r.inside[k + 1] and w.cues[word].rate > 0.8:
                break
            if "," in gap and k - i > 6 and not r.capital(k + 1):
                break
            if cue.frames & SPEECH and word in ("he", "she", "they", "it", "we", "i", "there", "his", "their", "its") and k >= nxt and (
                r.words[k] not in w.prepositions and r.words[k] not in w.subordinators and gap == " "
            ):
                return r.starts[k + 1], k + 1, cue_end
            k += 1
        word = r.words[nxt]
        if word in w.times or is_adverb(w, word):
            after = nxt + 1
            while after < self.last and self.gap(after - 1) == " " and (r.words[after] in w.times or is_adverb(w, r.words[after])):
                after += 1
            if after < self.last and self.gap(after - 1) == " " and r.words[after] not in w.prepositions and r.words[after] not in w.subordinators:
                return r.starts[after], after, cue_end
            if after < self.last and self.gap(after - 1) == " " and r.words[after] == "to" and "want" in cue.frames:
                return r.starts[after], after, cue_end
        return None

    def _after_recipient(self, i: int, nxt: int, cue: Cue) -> tuple[int, int, int] | None:
        """`told Y that …`, `told Y: “…”`, `told Y to …`, `told Y he would …`."""
        r, w = self.r, self.w
        k = nxt
        word = r.words[nxt]
        if word in w.object_pronouns and k + 1 < self.last and self.gap(k) == " ":
            k += 1
            if r.words[k] == "to":
                return r.starts[nxt], nxt, r.ends[i]
            return r.starts[k], k, r.ends[i]
        while k < self.last and k - nxt < 25:
            gap = self.gap(k)
            if k + 1 >= self.last:
                break
            if self.quote_at(k):
                # A quoted name inside the recipient is no content.
                quote_start = self._quote_start(k + 1)
                quote = next(q for q in self.u.quotes if q.start == quote_start)
                if "," in gap or ":" in gap or bisect_left(r.starts, quote.end) - k > 4:
                    return quote_start, k + 1, r.ends[i]
            if ":" in gap:
                return r.starts[k + 1], k + 1, r.ends[i]
            if ";" in gap or ("." in gap and len(r.words[k]) > 4):
                break
            following = r.words[k + 1]
            if following in ("that", "whether", "how", "why", "what", "if") and not r.inside[k + 1]:
                return r.starts[k + 1], k + 1, r.ends[i]
            if following == "to" and not r.inside[k + 1] and gap == " " and k + 2 < self.last and (tag(r.words[k + 2]) in ("VB", "VBP") or r.words[k + 2] in w.cues):
                return r.starts[nxt], nxt, r.ends[i]
            if following in ("he", "she", "they", "it", "there", "we", "i") and gap == " " and not r.inside[k + 1]:
                if r.words[k] not in w.prepositions and r.words[k] not in w.subordinators:
                    return r.starts[k + 1], k + 1, r.ends[i]
            if following in ("of", "about") and gap == " " and following in cue.prepositions and k - nxt < 4:
                return self._after_preposition(k + 1)
            k += 1
        if "ask" in cue.frames or r.words[i] in ("asked", "warned"):
            if "say" in cue.frames or "ask" in cue.frames:
                return r.starts[nxt], nxt, r.ends[i]
        return None

    # -- passives and nouns ------------------------------------------------------------------------------------------------

    def _passive(self, i: int, group: int, cue: Cue) -> Found | None:
        """`Y was criticised by X`, `is expected to …`, `was accused of …`."""
        r, w = self.r, self.w
        patient = subject_before(r, w, group, self._clause_floor(group))
        by = next((k for k in range(i + 1, min(i + 4, self.last)) if r.words[k] == "by" and not r.inside[k]), None)
        if by is not None and by + 1 < self.last and patient is not None:
            source = phrase_beginning(r, w, by + 1, self.last)
            if source is not None and cue.rate >= 0.6:
                content = self.content(r.starts[patient.first], r.ends[patient.last - 1])
                if content:
                    return Found([content], self.span(source), Span(r.starts[group], r.ends[i]))
        return None

    def _noun(self, i: int, cue: Cue) -> Found | None:
        """`X's claim that …`, `the report by X that …`, `his criticism of …`."""
        r, w = self.r, self.w
        if i + 2 >= self.last or self.gap(i) != " ":
            return None
        word = r.words[i + 1]
        if word not in cue.noun_complements:
            return None
        owner = i - 1
        while owner > self.first and r.gaps[owner] == " " and i - owner < 4 and not (
            r.words[owner] in w.possessives or r.words[owner].endswith("'s") or r.words[owner].endswith("s'")
        ):
            owner -= 1
        source: Phrase | None = None
        if owner >= self.first and i > owner and (r.words[owner] in w.possessives or r.words[owner].endswith("'s") or (r.gaps[owner][:1] in "'’" and r.gaps[owner][:1])):
            source = Phrase(owner, owner + 1) if r.words[owner] in w.possessives else phrase_ending(r, w, owner, self.first)
        if word == "that":
            token = i + 1
        else:
            token = i + 2
            if source is None:
                return None
        if source is None and cue.rate < 0.6:
            return None
        end = self.right_end(token, frozenset(), self.last, clausal=word == "that")
        content = self.content(r.starts[token] if not r.inside[token] or r.inside[token - 1] else self._quote_start(token), end)
        if content is None:
            return None
        return Found([content], self.span(source), Span(r.starts[i], r.ends[i] if word == "that" else r.ends[i + 1]))

    # -- where content ends ------------------------------------------------------------------------------------------------

    def _tense(self, i: int, group: int) -> frozenset[str]:
        word = self.r.words[i]
        if word.endswith("ing"):
            return frozenset(("VBG",))
        kind = tag(word)
        if word.endswith("ed") or kind in ("VBD", "VBN"):
            return frozenset(("VBD", "VBN"))
        return frozenset(("VBZ",)) if word.endswith("s") else frozenset(("VBP", "VB"))

    def right_end(self, token: int, tense: frozenset[str], last: int, *, clausal: bool = True) -> int:
        """The offset where content that begins at `token` ends: a further attribution of the same subject, or the unit's end."""
        r, w = self.r, self.w
        limit = self.u.end
        for start, _ in self.covered:
            if r.starts[token] < start < limit:
                limit = start
        last = bisect_left(r.starts, limit) if limit < self.u.end else last
        # Content that is one whole quotation ends with it.
        for quote in self.u.quotes:
            if quote.start <= r.starts[token] < quote.end and r.text[quote.inner.end - 1] in ",.?!" and quote.closed:
                tail = bisect_left(r.starts, quote.end)
                if tail < self.last:
                    return quote.end
        for k in range(token + 1, last):
            if r.inside[k]:
                continue
            gap = r.gaps[k - 1]
            if ";" in gap:
                return r.ends[k - 1] + (len(gap) - len(gap.lstrip('"”’\''))) if r.starts[k] > r.starts[token] else limit
            word = r.words[k]
            if not clausal:
                edge = self._object_edge(k, token, tense)
                if edge is not None:
                    return edge
            cue = w.cues.get(word)
            if cue is None:
                continue
            edge = self._boundary(k, cue, token, tense)
            if edge is not None:
                return edge
        return limit

    def _boundary(self, k: int, cue: Cue, token: int, tense: frozenset[str]) -> int | None:
        """Where content ends before a further cue at `k` whose clause stands beside the first one's; None where it is part of it."""
        r, w = self.r, self.w
        word = r.words[k]
        group = verb_group(r, w, k, token)
        before = group - 1
        if before <= token:
            return None
        gap = r.gaps[before]
        if word.endswith("ing") and cue.rate >= 0.7:
            if "," in gap and cue.frames & (SPEECH | {"object", "show"}):
                return self._close(before)
            if r.words[before] == "and" and "," in r.gaps[before - 1] and "VBG" in tense:
                return self._close(before - 1)
            return None
        prior = r.words[before]
        if prior in ("who", "which") and gap == " " and "," in r.gaps[before - 1] and cue.rate >= 0.8 and before - 1 > token:
            return self._close(before - 1)
        if prior in ("and", "but") and gap == " " and tense and cue.frames & VERBAL and cue.rate >= 0.6:
            kind = tag(word)
            same = bool({kind} & tense) or (word.endswith("ed") and "VBD" in tense)
            if same and group == k or (same and not any(r.words[x] in w.auxiliaries for x in range(group, k))):
                return self._close(before - 1)
            return None
        if cue.frames & SPEECH and cue.rate >= 0.8 and tense:
            subject = subject_before(r, w, group, token)
            if subject is None or subject.first - 1 <= token:
                return None
            link = subject.first - 1
            joined = r.words[link] in ("but", "and", "while", "though", "although", "whereas") and r.gaps[link] == " "
            if joined and ("," in r.gaps[link - 1] or ";" in r.gaps[link - 1] or "—" in r.gaps[link - 1]):
                return self._close(link - 1)
        return None

    def _object_edge(self, k: int, token: int, tense: frozenset[str]) -> int | None:
        """Where an object ends before token `k`: at an adverbial clause, a relative clause after a comma, or a further verb."""
        r, w = self.r, self.w
        word, gap = r.words[k], r.gaps[k - 1]
        if word in ("after", "when", "while", "because", "although", "though", "since", "before", "during"):
            return self._close(k - 1)
        if word == "as" and k + 2 < self.last and (r.capital(k + 1) or r.words[k + 1] in w.pronouns or r.words[k + 1] in ("the",)) and any(
            is_finite(r, w, x) for x in range(k + 2, min(k + 6, self.last))
        ):
            return self._close(k - 1)
        if "," in gap and word in ("which", "who", "where", "but", "with", "including"):
            return self._close(k - 1)
        if "—" in gap or " - " in gap or " -- " in gap or "―" in gap or " – " in gap:
            return self._close(k - 1)
        if word == "and" and k + 1 < self.last and tag(r.words[k + 1]) in tense & {"VBD", "VBZ"} and not r.inside[k + 1]:
            return self._close(k - 1)
        return None

    def _close(self, token: int) -> int:
        """The end of content whose last token is `token`, with a closing quotation mark."""
        for quote in self.u.quotes:
            if quote.start < self.r.ends[token] <= quote.end:
                return quote.end
        return self.r.ends[token]


SPEECH = frozenset(("say", "tell", "ask", "think", "show"))
VERBAL = frozenset(("say", "tell", "ask", "think", "show", "want", "object", "naming", "about"))
CLAUSAL = frozenset(("say", "tell", "ask", "think", "show", "want", "state", "object"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am"))
ADJUNCT_PREPOSITIONS = frozenset(
    ("in", "on", "at", "during", "via", "by", "after", "before", "from", "to", "as", "when", "while", "of", "about", "with", "through", "following", "for", "under", "over", "because")
)
