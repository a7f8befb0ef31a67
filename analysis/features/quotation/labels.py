"""Speakers before a colon: turns of a transcript, headlines (`Smith: …`), paragraphs that a sentence announces."""

import re
from bisect import bisect_left

from analysis.features.quotation.clause import main_subject
from analysis.features.quotation.cues import SPEECH, USUAL, VERBAL
from analysis.features.quotation.phrases import subject_before
from analysis.features.quotation.reading import Reading, Unit, verb_group
from analysis.features.quotation.statement import Statement
from analysis.parsing import Span

TURN = re.compile(r"[\"“]?((?:[A-Z][A-Z.'’-]+ ){0,3}[A-Z][A-Z.'’-]+(?: \([^)\n]{1,30}\))?):\s+")
HEADLINE = re.compile(r"([^\s:“”\"](?:[^:“”\"\n]{0,59}[^\s:“”\"])?)\s*:[\s—–―-]+(?=\S)")
LABEL_WORDS = 7
# A cue stands so many words at most before the colon that announces a paragraph.
CUE_REACH = 12


def turns(reading: Reading) -> list[Statement]:
    """Turns of a transcript: paragraphs that begin with a speaker in capitals and a colon.

    At least two speakers must speak twice; `ENERGY:` before one paragraph is a section's label.
    """
    labelled: list[tuple[int, str, Span, int]] = []
    for number, unit in enumerate(reading.units):
        if number and reading.units[number - 1].paragraph == unit.paragraph:
            continue
        match = TURN.match(reading.text, unit.start, unit.end)
        if match:
            labelled.append((number, match[1], Span(*match.span(1)), match.end()))
    counts: dict[str, int] = {}
    for _, name, _, _ in labelled:
        counts[name] = counts.get(name, 0) + 1
    speakers = {name for name, count in counts.items() if count >= 2}
    if len(counts) < 2 or not speakers:
        return []
    said = []
    for number, name, span, start in labelled:
        if name in speakers or name.split()[-1].capitalize() in reading.text:
            paragraph = reading.units[number].paragraph
            end = paragraph_end(reading, number)
            said.append(Statement([Span(start, end)], span, Span(span.end, span.end + 1), number, paragraph, "direct"))
    return [turn for turn in said if turn.contents[0].start < turn.contents[0].end]


def paragraph_end(reading: Reading, number: int) -> int:
    """The end of the paragraph that unit `number` lies in."""
    paragraph = reading.units[number].paragraph
    end = reading.units[number].end
    for later in reading.units[number + 1 :]:
        if later.paragraph != paragraph:
            break
        end = later.end
    return end


def headline_label(reading: Reading, heads: frozenset[str], known: frozenset[str]) -> Statement | None:
    """`Smith: Talks will go on` and `Poll: Most want talks` at the start of a passage.

    The label must end in one of `heads` (kinds of sources: poll, report, officials) or `known` (last words of sources
    that the article attributes words to), or stand before a quotation mark; so `Live updates:` and `Budget 2024:` are
    none.
    """
    if not reading.units:
        return None
    unit = reading.units[0]
    match = HEADLINE.match(reading.text, unit.start, unit.end)
    if match is None:
        return None
    label = reading.text[slice(*match.span(1))].lower().replace("’", "'").split()
    last = label[-1].removesuffix("'s") if label else ""
    if not label or len(label) > LABEL_WORDS or label[0] == "the latest" or last in reading.vocabulary.section_label:
        return None
    quoted = (
        reading.text[match.end()] in "\"“‘'"
        and match[1][0].isupper()
        and label[0] not in reading.vocabulary.section_label
    )
    if not (last in heads or last in known or quoted) or any(_speaks(reading, word) for word in label):
        return None
    end = unit.end - 1 if reading.text[unit.end - 1] == "." else unit.end
    source = Span(*match.span(1))
    if last not in heads and last not in known:
        source = _actor(reading, source)
    return Statement([Span(match.end(), end)], source, Span(source.end, source.end + 1), 0, unit.paragraph)


def _actor(reading: Reading, label: Span) -> Span:
    """Who acts in a label that is a clause: `Joan Reed Attacks Bank Chief: ‘Resign’`."""
    first, last = bisect_left(reading.starts, label.start), bisect_left(reading.starts, label.end)
    for k in range(first + 1, last):
        cue = reading.vocabulary.cues.get(reading.words[k])
        if cue is not None and cue.frames & VERBAL:
            return reading.span(first, k)
    return label


def _speaks(reading: Reading, word: str) -> bool:
    """Whether a word before the colon is a verb of speech, so that the colon is the sentence's own: `Reed said: …`."""
    cue = reading.vocabulary.cues.get(word)
    return cue is not None and bool(cue.frames & SPEECH) and "noun" not in cue.frames and cue.rate >= USUAL


def announced(reading: Reading, unit: Unit, number: int) -> Statement | None:
    """A statement whose content follows in the next paragraph: `Smith continued:`."""
    words = reading.vocabulary
    verb = None
    for i in range(unit.last - 1, max(unit.first, unit.last - CUE_REACH) - 1, -1):
        cue = words.cues.get(reading.words[i])
        if cue is not None and cue.frames & SPEECH and not reading.inside[i]:
            verb = i
            break
    subject = subject_before(reading, verb_group(reading, verb, unit.first), unit.first) if verb is not None else None
    subject = subject or main_subject(reading, unit.first, unit.last)
    if subject is None and verb is None:
        return None
    cue_span = Span(reading.starts[verb], reading.ends[verb]) if verb is not None else None
    return Statement([], reading.span(*subject) if subject else None, cue_span, number, unit.paragraph)


def block(reading: Reading, number: int) -> Statement | None:
    """A paragraph without quotation marks that the unit before it announces with a cue and a colon at its very end."""
    unit = reading.units[number]
    if (
        not reading.text.endswith(":", unit.start, unit.end)
        or number + 1 >= len(reading.units)
        or unit.last <= unit.first
    ):
        return None
    following = reading.units[number + 1]
    cue = reading.vocabulary.cues.get(reading.words[unit.last - 1])
    said = cue is not None and "say" in cue.frames and cue.rate >= USUAL
    if (
        not said
        or following.paragraph != unit.paragraph + 1
        or following.quotes
        or following.last - following.first < 4
    ):
        return None
    statement = announced(reading, unit, number)
    if statement is None or statement.source is None:
        return None
    end = paragraph_end(reading, number + 1)
    statement.contents.append(Span(following.start, end))
    statement.paragraph = following.paragraph
    statement.kind = "direct"
    return statement
