"""Who gets to speak: quotations and reported statements with their source, cue and speaker.

Direct (in quotation marks), indirect (reported), mixed (part of it in marks) and scare quotations (marks without a
source). What counts is attribution as PolNeAR defines it (Newell et al. 2018): speech, but also attributed belief,
denial, praise and accusation. The recipe follows Pareti (2013), Muzny et al. (2017) and Asr et al. (2021); every step
is a rule, no weights are read. Limit: no syntax beyond word order and a word's most frequent part of speech, so an
object may end a phrase too late.
"""

from collections.abc import Iterator
from math import nan
from typing import Any, NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.features.quotation.extraction import attributions
from analysis.features.quotation.marks import without_outer_marks
from analysis.features.quotation.speaker import resolve
from analysis.parsing import ParsedArticle
from analysis.tables import END, START, ZONE, Column, Count, Measure, Statistic, evidence_table

ATTRIBUTED = ("kind", ("direct", "indirect", "mixed"))
SOURCES = (
    ("person", "named people"),
    ("organisation", "organisations"),
    ("role", "roles without a name"),
    ("anonymous", "anonymous sources"),
    ("document", "documents"),
    ("unknown", "unknown sources"),
)


class Quote(NamedTuple):
    """An attributed stretch of text, or a scare quotation."""

    zone: str
    quote_id: str
    kind: str
    start: int
    end: int
    content: str
    source_start: int | None
    source_end: int | None
    source: str | None
    speaker: str | None
    source_type: str
    cue_start: int | None
    cue_end: int | None
    cue: str | None
    stance: str
    n_words: int


TABLE = evidence_table(
    "quotes",
    "attributed span",
    ZONE,
    Column("quote_id", "text", "Fragments of one statement share it; unique within the article", "Statement"),
    Column(
        "kind",
        "text",
        "`direct` in quotation marks, `indirect` reported, `mixed` partly in marks, `scare` in marks without a source",
        "Kind",
    ),
    START,
    END,
    Column("content", "text", "The attributed words, without their outer quotation marks", "Quotation"),
    Column("source_start", "offset", "First character of the source; undefined where none is named", "Source start"),
    Column("source_end", "offset", "One past the last character of the source", "Source end"),
    Column("source", "text", "The words that name the source, as they stand in the text", "Source"),
    Column("speaker", "text", "The name that the source stands for; empty where nobody is named", "Speaker"),
    Column(
        "source_type",
        "text",
        "What the source is: `person`, `organisation`, `role`, `anonymous`, `document` or `unknown`",
        "Source type",
    ),
    Column("cue_start", "offset", "First character of the cue; undefined where there is none", "Cue start"),
    Column("cue_end", "offset", "One past the last character of the cue", "Cue end"),
    Column("cue", "text", "The words that attribute, such as `said` or `according to`", "Cue"),
    Column(
        "stance",
        "text",
        "How the cue takes what is said: `neutral`, `endorsing`, `doubting`, `conceding` or `negative`",
        "Stance of the cue",
    ),
    Column("n_words", "count", "Words of the attributed span", "Words"),
)


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Quote]:
    """Attributions of headline and body, in order within each."""
    every = attributions(article, context.lexicons)
    for attribution, (speaker, source_type, stance) in zip(every, resolve(article, every, context), strict=True):
        passage = article.headline if attribution.zone == "headline" else article.body
        start, end = attribution.start, attribution.end
        source, cue = attribution.source, attribution.cue
        yield Quote(
            attribution.zone,
            attribution.quote_id,
            attribution.kind,
            start,
            end,
            passage.text[slice(*without_outer_marks(passage.text, start, end))],
            source and source.start,
            source and source.end,
            passage.text[source.start : source.end] if source else None,
            speaker,
            source_type,
            cue and cue.start,
            cue and cue.end,
            passage.text[cue.start : cue.end] if cue else None,
            stance,
            len(passage.tokens_in(start, end)),
        )


def compute(article: ParsedArticle, quotes: list[Any]) -> dict[str, float]:
    """Number of named speakers and effective number of voices of the body."""
    words: dict[str, int] = {}
    for quote in quotes:
        if quote.zone == "body" and quote.kind != "scare" and quote.speaker:
            words[quote.speaker] = words.get(quote.speaker, 0) + quote.n_words
    total = sum(words.values())
    return {"effective_voices": 1 / sum((n / total) ** 2 for n in words.values()) if total else nan}


def _words(name: str, label: str, meaning: str, where: tuple[tuple[str, tuple[str, ...]], ...]) -> Count:
    return Count(name, label, meaning, "quotes", where, weight="n_words")


def _per_1k(name: str, label: str, meaning: str, count: str) -> Measure:
    return Measure(name, label, f"{meaning} per 1,000 words", count, "n_words", 1000)


QUOTES = Detector(
    table=TABLE,
    detect=detect,
    counts=(
        Count("n_quotes", "Quotations", "Quotations and reported statements", "quotes", (ATTRIBUTED,)),
        *(
            Count(f"n_{kind}_quotes", label, meaning, "quotes", (("kind", (kind,)),))
            for kind, label, meaning in (
                ("direct", "Direct quotations", "Spans in quotation marks with a source"),
                ("indirect", "Reported statements", "Spans that report without quotation marks"),
                ("mixed", "Mixed quotations", "Reported spans that are partly in quotation marks"),
                ("scare", "Scare quotes", "Words in quotation marks without a source"),
            )
        ),
        Count("n_speakers", "Speakers", "Different named speakers", "quotes", (ATTRIBUTED,), distinct="speaker"),
        _words(
            "n_words_attributed", "Attributed words", "Words of all attributed spans; nested ones twice", (ATTRIBUTED,)
        ),
        *(
            _words(f"n_words_{kind}", f"Words, {label}", f"Words of {label} spans", (("kind", (kind,)),))
            for kind, label in (("direct", "directly quoted"), ("indirect", "reported"), ("mixed", "partly quoted"))
        ),
        *(
            _words(
                f"n_words_from_{source}",
                f"Words from {label}",
                f"Attributed words whose source type is `{source}`",
                (ATTRIBUTED, ("source_type", (source,))),
            )
            for source, label in SOURCES
        ),
        *(
            Count(
                f"n_{stance}_cues",
                f"{stance.capitalize()} cues",
                f"Attributed spans whose cue is {stance}, such as `{example}`",
                "quotes",
                (ATTRIBUTED, ("stance", (stance,))),
            )
            for stance, example in (("doubting", "claimed"), ("endorsing", "pointed out"), ("conceding", "admitted"))
        ),
    ),
    measures=(
        _per_1k("quotes_per_1k", "Quotations per 1,000 words", "Quotations and reported statements", "n_quotes"),
        _per_1k("scare_quotes_per_1k", "Scare quotes per 1,000 words", "Scare quotes", "n_scare_quotes"),
        Measure("quoted_share", "Share of quoted words", "Attributed words, of all words", "n_words_quoted", "n_words"),
        Measure(
            "direct_share",
            "Share of direct quotation",
            "Directly quoted words, of all words",
            "n_words_direct",
            "n_words",
        ),
        *(
            Measure(
                f"{source}_share",
                f"Sources: {label}",
                f"Words from {label}, of all attributed words",
                f"n_words_from_{source}",
                "n_words_attributed",
                voice="quoted",
            )
            for source, label in SOURCES
        ),
        *(
            Measure(
                f"{stance}_share",
                f"Share of {stance} cues",
                f"Attributed spans whose cue is {stance}, of all",
                f"n_{stance}_cues",
                "n_quotes",
                voice="quoted",
            )
            for stance in ("doubting", "endorsing", "conceding")
        ),
    ),
    statistics=(
        Statistic(
            "effective_voices",
            "Effective number of voices",
            "Inverse Simpson index of the words given to each named speaker; undefined where nobody named is quoted",
            "n_speakers",
        ),
    ),
    compute=compute,
)
