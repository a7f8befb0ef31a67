"""Below the article: teasers of other stories, biographies, the outlet about itself, labels, prompts in another
script."""

import re
from itertools import accumulate

from analysis.reading.furniture.draft import Draft, body_is_latin
from analysis.reading.furniture.facts import Facts
from analysis.reading.furniture.lines import Line, is_mostly_latin
from analysis.reading.furniture.listed import PAGE_COUNTER, PAGE_SPEECH, is_address
from analysis.reading.furniture.outlets import speaks_of_itself
from analysis.reading.furniture.signatures import is_biography, signature_of

LIST_ITEM = re.compile(r"^(?:[-–—•*·▪●]|\(?\d{1,3}[.)])\s|^[\"“‘'(]")
SOURCES = re.compile(r"^sources?\s*(?:\d+|\(s\))?\s*[:\-–]\s*\S", re.IGNORECASE)
NUMBERED_SOURCE = re.compile(r"^(?:source|reference)\s*\d+\s*[:\-–.]\s*\S", re.IGNORECASE)
# Below these, nothing that is no running text is the article's.
ENDINGS = frozenset(
    {
        "share",
        "comments",
        "copyright",
        "labels",
        "newsletter",
        "about",
        "biography",
        "feed",
        "related",
        "cookie",
        "disclaimer",
        "credit",
        "sources",
    }
)
OPENING_QUOTES = ('"', "“", "‘", "'")
LONGEST_TEASER = 45
FEWEST_WORDS = 40
MOST_PARAGRAPHS_AFTER = 40
THREAD = re.compile(
    r"^(?:reply|report|report comment|flag|upvote|downvote|permalink|replies|\d+ repl(?:y|ies)|"
    r".{0,40}\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$"
)


def clean_tail(draft: Draft, facts: Facts) -> None:
    """Remove what stands below the article, and fill in the author where only the biography names one."""
    _cut_at_comments(draft)
    _draw_in_the_end(draft, facts)
    foreign = body_is_latin(draft)
    over = labelled = after_comments = False
    tail = draft.tail()
    for i in tail:
        line = draft.lines[i]
        verdict = draft.found.get(i)
        if verdict is None and i in draft.weak:
            verdict = draft.found.setdefault(i, draft.weak[i])
        if verdict is not None:
            over = over or verdict.kind in ENDINGS
            labelled = verdict.kind == "labels" and (labelled or line.n_words <= 3)
            after_comments = after_comments or (verdict.kind == "comments" and not line.is_prose)
            continue
        if labelled and line.n_words <= 3 and not line.ends_sentence:
            draft.remove(i, "labels", "below_a_label_heading")
            continue
        rule = _rule(draft, facts, i, foreign=foreign, over=over, after_comments=after_comments)
        if rule:
            draft.remove(i, *rule)
            over = over or rule[0] in ENDINGS


def _rule(
    draft: Draft, facts: Facts, i: int, *, foreign: bool, over: bool, after_comments: bool
) -> tuple[str, str] | None:
    """Kind and rule of a line below the article, or None where it may be the article's own."""
    line = draft.lines[i]
    following = draft.lines[i + 1] if i + 1 < len(draft.lines) else None
    if after_comments:
        return "comments", "below_the_comments"
    if line.is_cut:
        return "teaser", "text_breaks_off"
    if draft.counts[line.key] > 1 and line.n_words >= 3:
        return "teaser", "headline_twice"
    if following is not None and following.is_cut and line.n_words >= 3:
        return "teaser", "above_a_text_that_breaks_off"
    if facts.author and line.key == facts.author.lower():
        return "byline", "author_below_the_text"
    if signature_of(line):
        return "date", "signature_below_the_text"
    if is_address(line):
        return "navigation", "address"
    if SOURCES.match(line.text):
        return "sources", "sources_below_the_text"
    if PAGE_COUNTER.match(line.text):
        return "share", "counter"
    if foreign and not is_mostly_latin(line.text) and line.n_words <= 12:
        return "comments", "another_script"
    if line.key in draft.recurring:
        return "navigation", "recurs_in_other_articles"
    if over and not line.text.startswith(OPENING_QUOTES):
        return "navigation", "below_the_end"
    if line.ends_sentence or LIST_ITEM.match(line.text):
        return None
    if i - 1 in draft.found and PAGE_SPEECH.search(line.text):
        return "about", "page_speech_below_the_text"
    if line.is_title_case and line.n_words >= 5:
        return "teaser", "headline_below_the_text"
    if line.is_title_case and line.n_words <= 4 and (line.after_blank or i - 1 in draft.found):
        return "labels", "label_below_the_text"
    return None


def _draw_in_the_end(draft: Draft, facts: Facts) -> None:
    """Move the article's end up over paragraphs that are no part of it: biographies, the outlet about itself, full
    teasers."""
    for _ in range(MOST_PARAGRAPHS_AFTER):
        if draft.last <= draft.first:
            return
        i = draft.last
        line = draft.lines[i]
        before = next((draft.lines[j] for j in range(i - 1, draft.first, -1) if j not in draft.found), None)
        if is_biography(line, facts.author, before):
            if facts.author is None and before is not None and before.n_words <= 4 and before.text in line.text:
                facts.author = before.text
            draft.remove(i, "biography", "author_biography")
            j = draft.lines.index(before) if before is not None else -1
            if (
                before is not None
                and not before.ends_sentence
                and (before.key == (facts.author or "").lower() or before.text in line.text)
            ):
                draft.remove(j, "byline", "name_above_the_biography")
        elif (speaks_of_itself(line.text) and PAGE_SPEECH.search(line.text)) or (
            line.key in draft.recurring and PAGE_SPEECH.search(line.text)
        ):
            draft.remove(i, "about", "outlet_about_itself")
        elif _is_teaser_text(draft, i):
            draft.remove(i, "teaser", "below_a_related_heading")
        else:
            return
        draft.bound()


def _is_teaser_text(draft: Draft, i: int) -> bool:
    """A whole short paragraph under a headline, under a heading such as 'Related articles' that has several headlines
    below it."""
    if draft.lines[i].n_words > LONGEST_TEASER or i == 0 or draft.lines[i - 1].is_prose:
        return False
    headlines = 0
    for j in range(i - 1, draft.first, -1):
        line = draft.lines[j]
        if j in draft.found and draft.found[j].kind == "related" and line.n_words <= 6:
            return headlines >= 2 and not draft.lines[j + 1].is_prose
        headlines += not line.is_prose and line.n_words >= 4
        if draft.is_solid(j) and line.n_words > LONGEST_TEASER:
            return False
    return False


def _cut_at_comments(draft: Draft) -> None:
    """Readers' comments are running text too: everything below their heading goes, where there are signs of a comment
    thread."""
    words = list(accumulate(line.n_words if draft.is_solid(i) else 0 for i, line in enumerate(draft.lines)))
    last_reply = max((i for i, line in enumerate(draft.lines) if THREAD.match(line.key)), default=0)
    for i in range(draft.first + 1, last_reply):
        verdict = draft.found.get(i) or draft.weak.get(i)
        if verdict is None or verdict.kind != "comments" or draft.lines[i].is_prose or draft.lines[i].n_words > 6:
            continue
        if words[i - 1] >= FEWEST_WORDS:
            for j in range(i, len(draft.lines)):
                draft.remove(j, "comments", "below_the_comments")
            draft.bound()
            return


def is_numbered_source(line: Line) -> bool:
    """Whether the line is an entry such as 'Source 3: …'."""
    return NUMBERED_SOURCE.match(line.text) is not None
