"""Hedging: words that mark a proposition as uncertain, unconfirmed, approximate or merely possible; and boosters.

A cue is a word or phrase of `hedges.csv` or `boosters.csv` that stands where its context rules hold ('could fall'
hedges, 'could not find' does not). Of several rows with the same words the first whose rules hold gives the category; a
longer cue wins over the shorter one that it begins with. Categories of hedges: modal, epistemic_verb, adverb,
adjective, noun, approximator, hearsay, other; of boosters (`certainly`, `clearly`): adverb, adjective, verb, phrase.

Method: cue lists after Hyland (2005), Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013), Vincze (2013) and the
CoNLL-2010 task (Farkas et al. 2010), written for news. Limits: rules see one clause and no syntax tree; plain verbs of
saying, prediction and fear ('claims', 'forecasts', 'fears') are no hedges here, nor are quantifiers and frequency
('many', 'often').
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from analysis.errors import CorpusError
from analysis.features.detector import Context, Detector, Found
from analysis.features.hedging.contexts import RULES, Rule
from analysis.features.hedging.site import Site
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, Table, evidence_table


class Cue(NamedTuple):
    """A hedge or a booster."""

    zone: str
    start: int
    end: int
    cue: str
    category: str
    voice: str


class Entry(NamedTuple):
    """One row of a cue list: the cue's words after its first, its category, and the rules that must all hold."""

    rest: tuple[str, ...]
    category: str
    rules: tuple[Rule, ...]


def detect_hedges(article: ParsedArticle, found: Found, context: Context) -> Iterator[Cue]:
    """Hedge cues of headline and body, in order, without overlap."""
    return _detect(article, found, cue_entries(context.lexicons, "hedges"))


def detect_boosters(article: ParsedArticle, found: Found, context: Context) -> Iterator[Cue]:
    """Booster cues of headline and body, in order, without overlap."""
    return _detect(article, found, cue_entries(context.lexicons, "boosters"))


def _detect(article: ParsedArticle, found: Found, entries: dict[str, list[Entry]]) -> Iterator[Cue]:
    for passage in article.passages:
        for start, end, category in find_cues(passage, entries):
            voice = found.voices.of(passage.zone, start, end)
            yield Cue(passage.zone, start, end, passage.text[start:end], category, voice)


def find_cues(passage: Passage, entries: dict[str, list[Entry]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and category of each cue whose context holds."""
    words, tokens = passage.words, passage.tokens
    free = 0
    for first, word in enumerate(words):
        if word not in entries or first < free:
            continue
        following = words[first + 1] if first + 1 < len(words) else ""
        site = Site(passage, first, first + 1)
        for entry in entries[word]:
            if entry.rest and (entry.rest[0] != following or not _continues(passage, first, entry.rest)):
                continue
            last = first + 1 + len(entry.rest)
            if entry.rules:
                if site.last != last:
                    site = Site(passage, first, last)
                if not all(holds(site) for holds in entry.rules):
                    continue
            yield tokens[first][0], tokens[last - 1][1], entry.category
            free = last
            break


def _continues(passage: Passage, first: int, rest: tuple[str, ...]) -> bool:
    """Whether the cue's other words follow, with nothing but white space between them."""
    last = first + len(rest)
    if tuple(passage.words[first + 1 : last + 1]) != rest:
        return False
    tokens = passage.tokens
    return all(passage.text[tokens[i][1] : tokens[i + 1][0]].isspace() for i in range(first, last))


@lru_cache(maxsize=16)
def cue_entries(lexicons: Lexicons, name: str) -> dict[str, list[Entry]]:
    """The rows of a cue list by their first word, longer cues first; CorpusError where a rule does not exist."""
    frame = lexicons[name]
    entries: dict[str, list[Entry]] = {}
    contexts = frame["context"] if "context" in frame else [""] * len(frame)
    for cue, category, context in zip(frame["cue"], frame["category"], contexts, strict=True):
        unknown = sorted(set(context.split()) - RULES.keys())
        if unknown:
            raise CorpusError(
                f"{name}.csv: the context '{unknown[0]}' of '{cue}' does not exist; use {', '.join(sorted(RULES))}"
            )
        head, *rest = Passage("body", cue).words or [cue]
        entries.setdefault(head, []).append(
            Entry(tuple(rest), category, tuple(RULES[word] for word in context.split()))
        )
    for rows in entries.values():
        rows.sort(key=lambda entry: -len(entry.rest))
    return entries


HEDGE_CATEGORIES = "modal, epistemic_verb, adverb, adjective, noun, approximator, hearsay, other"


def _table(name: str, row: str, cue: str, category: str) -> Table:
    return evidence_table(
        name,
        row,
        ZONE,
        START,
        END,
        Column("cue", "text", cue, "Cue"),
        Column("category", "text", category, "Kind"),
        VOICE,
    )


HEDGES = Detector(
    table=_table(
        "hedges", "hedge cue", "The words that hedge, as they stand in the text", f"Kind of hedge: {HEDGE_CATEGORIES}"
    ),
    detect=detect_hedges,
    counts=(
        Count("n_hedges", "Hedges", "Hedge cues in the text", "hedges"),
        Count(
            "n_hedges_author",
            "Hedges, author's voice",
            "Hedge cues outside attributed words",
            "hedges",
            (("voice", ("author",)),),
        ),
        Count(
            "n_hedges_quoted",
            "Hedges, quoted voices",
            "Hedge cues inside attributed words",
            "hedges",
            (("voice", ("quoted",)),),
        ),
    ),
    measures=(
        Measure("hedges_per_1k", "Hedging per 1,000 words", "Hedge cues per 1,000 words", "n_hedges", "n_words", 1000),
        Measure(
            "hedges_author_per_1k",
            "Author's hedging per 1,000 words",
            "Hedge cues outside attributed words, per 1,000 such words",
            "n_hedges_author",
            "n_words_author",
            1000,
            "author",
        ),
        Measure(
            "hedges_quoted_per_1k",
            "Quoted hedging per 1,000 words",
            "Hedge cues inside attributed words, per 1,000 such words",
            "n_hedges_quoted",
            "n_words_quoted",
            1000,
            "quoted",
        ),
    ),
)

BOOSTERS = Detector(
    table=_table(
        "boosters",
        "booster cue",
        "The words that insist, as they stand in the text",
        "Kind of booster: adverb, adjective, verb, phrase",
    ),
    detect=detect_boosters,
    counts=(Count("n_boosters", "Boosters", "Booster cues in the text", "boosters"),),
    measures=(
        Measure(
            "boosters_per_1k", "Boosters per 1,000 words", "Booster cues per 1,000 words", "n_boosters", "n_words", 1000
        ),
    ),
)
