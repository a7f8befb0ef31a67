"""Loaded language: words that praise, blame, move or turn up what is said, where a plainer word would do.

A loaded word is a word or phrase of `loaded.csv` that stands where its context rules hold and is no part of a name.
Categories: `intensifier` ('utterly', 'massive'), `evaluative` ('brilliant', 'shameful', 'sadly'), `emotive` ('fury',
'heartbreaking'), `dramatic` ('slammed', 'firestorm'), `label` ('regime', 'cronies'). Phrases of the category `literal`
('natural disaster', 'hate crime') keep their plain sense and are passed over. `polarity` is the word's as listed, not
what it comes to mean in its sentence ('a brilliant disaster').

Method: one-sided terms and subjective intensifiers after Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013), attitude
after Martin & White (2005), attitude markers after Hyland (2005); the list is our own. Limits: rules see one clause
and no syntax tree; irony, and figures of speech that no list holds, are missed; plain reports of disagreement
('criticised', 'anger', 'attack') and mild worth ('good', 'important') are not counted. A hit says that the wording
is loaded, not that it is wrong.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from analysis.errors import CorpusError
from analysis.features.detector import Context, Detector, Found
from analysis.features.hedging.matching import Entries, entries_of, find_cues
from analysis.features.loaded.contexts import RULES
from analysis.features.loaded.naming import Names
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, evidence_table

CATEGORIES = (
    ("intensifier", "intensifiers", "Intensifiers"),
    ("evaluative", "evaluative", "Evaluative words"),
    ("emotive", "emotive", "Emotive words"),
    ("dramatic", "dramatic", "Dramatic words"),
    ("label", "labels", "Loaded labels"),
)
LITERAL = "literal"
POLARITIES = ("positive", "negative", "none")


class Loaded(NamedTuple):
    """A loaded word or phrase."""

    zone: str
    start: int
    end: int
    cue: str
    category: str
    polarity: str
    voice: str


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Loaded]:
    """Loaded words of headline and body, in order, without overlap."""
    entries = loaded_entries(context.lexicons)
    for passage in article.passages:
        names = Names(passage, found.rows.get("mentions", ()))
        for start, end, kind in find_cues(passage, entries):
            category, _, polarity = kind.partition(" ")
            # Slogans are written as names ('Witch Hunt'); one word with a capital is one.
            slogan = category == "label" and " " in passage.text[start:end]
            if category != LITERAL and (slogan or not names.hold(start, end)):
                voice = found.voices.of(passage.zone, start, end)
                yield Loaded(passage.zone, start, end, passage.text[start:end], category, polarity, voice)


@lru_cache(maxsize=16)
def loaded_entries(lexicons: Lexicons) -> dict[str, Entries]:
    """The rows of `loaded.csv` by their first word, category and polarity as one; CorpusError where either is wrong."""
    frame = lexicons["loaded"]
    polarity = frame.get("polarity", "none")
    known = {LITERAL, *(name for name, _, _ in CATEGORIES)}
    wrong = frame[~(frame["category"].isin(known) & pd.Series(polarity, index=frame.index).isin(POLARITIES))]
    if len(wrong):
        raise CorpusError(
            f"loaded.csv: the category or polarity of '{wrong['cue'].iloc[0]}' does not exist; use "
            f"{', '.join(sorted(known))} and {', '.join(POLARITIES)}"
        )
    return entries_of(frame.assign(category=frame["category"] + " " + polarity), "loaded", RULES)


def _in_authors_voice(name: str, label: str, things: str) -> tuple[Count, Measure]:
    own = (("voice", ("author",)),)
    count = f"n_{name}_author"
    category = next(category for category, plural, _ in CATEGORIES if plural == name)
    return (
        Count(
            count,
            f"{label}, author's voice",
            f"{things} outside attributed words",
            "loaded",
            (("category", (category,)), *own),
        ),
        Measure(
            f"{name}_author_per_1k",
            f"Author's {label.lower()} per 1,000 words",
            f"{things} outside attributed words, per 1,000 such words",
            count,
            "n_words_author",
            1000,
            "author",
        ),
    )


BY_CATEGORY = tuple(_in_authors_voice(plural, label, label) for _, plural, label in CATEGORIES)
LOADED = Detector(
    table=evidence_table(
        "loaded",
        "loaded word or phrase",
        ZONE,
        START,
        END,
        Column("cue", "text", "The loaded words, as they stand in the text", "Cue"),
        Column("category", "text", f"Kind of wording: {', '.join(name for name, _, _ in CATEGORIES)}", "Kind"),
        Column("polarity", "text", f"What the word by itself expresses: {', '.join(POLARITIES)}", "Polarity"),
        VOICE,
    ),
    detect=detect,
    counts=(
        Count("n_loaded", "Loaded words", "Loaded words and phrases in the text", "loaded"),
        Count(
            "n_loaded_author",
            "Loaded words, author's voice",
            "Loaded words outside attributed words",
            "loaded",
            (("voice", ("author",)),),
        ),
        Count(
            "n_loaded_quoted",
            "Loaded words, quoted voices",
            "Loaded words inside attributed words",
            "loaded",
            (("voice", ("quoted",)),),
        ),
        *(count for count, _ in BY_CATEGORY),
    ),
    measures=(
        Measure(
            "loaded_per_1k", "Loaded words per 1,000 words", "Loaded words per 1,000 words", "n_loaded", "n_words", 1000
        ),
        Measure(
            "loaded_author_per_1k",
            "Author's loaded words per 1,000 words",
            "Loaded words outside attributed words, per 1,000 such words",
            "n_loaded_author",
            "n_words_author",
            1000,
            "author",
        ),
        Measure(
            "loaded_quoted_per_1k",
            "Quoted loaded words per 1,000 words",
            "Loaded words inside attributed words, per 1,000 such words",
            "n_loaded_quoted",
            "n_words_quoted",
            1000,
            "quoted",
        ),
        *(measure for _, measure in BY_CATEGORY),
    ),
)
