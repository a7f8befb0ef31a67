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
from typing import NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.features.hedging.matching import Entries, cue_entries, find_cues
from analysis.parsing import ParsedArticle
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, Table, evidence_table


class Cue(NamedTuple):
    """A hedge or a booster."""

    zone: str
    start: int
    end: int
    cue: str
    category: str
    voice: str


def detect_hedges(article: ParsedArticle, found: Found, context: Context) -> Iterator[Cue]:
    """Hedge cues of headline and body, in order, without overlap."""
    return _detect(article, found, cue_entries(context.lexicons, "hedges"))


def detect_boosters(article: ParsedArticle, found: Found, context: Context) -> Iterator[Cue]:
    """Booster cues of headline and body, in order, without overlap."""
    return _detect(article, found, cue_entries(context.lexicons, "boosters"))


def _detect(article: ParsedArticle, found: Found, entries: dict[str, Entries]) -> Iterator[Cue]:
    for passage in article.passages:
        for start, end, category in find_cues(passage, entries):
            voice = found.voices.of(passage.zone, start, end)
            yield Cue(passage.zone, start, end, passage.text[start:end], category, voice)


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


def _counts(name: str, label: str, cues: str) -> tuple[Count, ...]:
    """All cues, those in the author's voice and those in quoted voices."""
    return (
        Count(f"n_{name}", label, f"{cues} in the text", name),
        Count(
            f"n_{name}_author",
            f"{label}, author's voice",
            f"{cues} outside attributed words",
            name,
            (("voice", ("author",)),),
        ),
        Count(
            f"n_{name}_quoted",
            f"{label}, quoted voices",
            f"{cues} inside attributed words",
            name,
            (("voice", ("quoted",)),),
        ),
    )


def _measures(name: str, label: str, cues: str) -> tuple[Measure, ...]:
    """What `_counts` counts, per 1,000 words of that voice."""
    return (
        Measure(
            f"{name}_per_1k",
            f"{label.capitalize()} per 1,000 words",
            f"{cues} per 1,000 words",
            f"n_{name}",
            "n_words",
            1000,
        ),
        Measure(
            f"{name}_author_per_1k",
            f"Author's {label} per 1,000 words",
            f"{cues} outside attributed words, per 1,000 such words",
            f"n_{name}_author",
            "n_words_author",
            1000,
            "author",
        ),
        Measure(
            f"{name}_quoted_per_1k",
            f"Quoted {label} per 1,000 words",
            f"{cues} inside attributed words, per 1,000 such words",
            f"n_{name}_quoted",
            "n_words_quoted",
            1000,
            "quoted",
        ),
    )


HEDGES = Detector(
    table=_table(
        "hedges", "hedge cue", "The words that hedge, as they stand in the text", f"Kind of hedge: {HEDGE_CATEGORIES}"
    ),
    detect=detect_hedges,
    counts=_counts("hedges", "Hedges", "Hedge cues"),
    measures=_measures("hedges", "hedging", "Hedge cues"),
)

BOOSTERS = Detector(
    table=_table(
        "boosters",
        "booster cue",
        "The words that insist, as they stand in the text",
        "Kind of booster: adverb, adjective, verb, phrase",
    ),
    detect=detect_boosters,
    counts=_counts("boosters", "Boosters", "Booster cues"),
    measures=_measures("boosters", "boosters", "Booster cues"),
)
