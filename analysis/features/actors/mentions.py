"""Mentions: every place where an article speaks of an actor by name, by role or by a plain pronoun; whose voice it is
in, and whether the actor does or is done to.

The lead is the first sentences up to the one that holds its fortieth word, whatever the paragraphs: leads run to 35
or 40 words (Itule & Anderson 2007; Bell 1991, chapter 9), and an outlet that sets one paragraph must compare with one
that sets many.
"""

from bisect import bisect_left
from collections.abc import Iterator
from math import nan
from typing import NamedTuple

from analysis.features.actors.labels import TABLE as LABELS
from analysis.features.actors.labels import Label
from analysis.features.actors.reading import read
from analysis.features.detector import Context, Detector, Found
from analysis.features.names.nouns import label_words
from analysis.parsing import ParsedArticle, Passage
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, evidence_table

LEAD_WORDS = 40


class Mention(NamedTuple):
    """A mention of an actor; the last four are undefined until `sentiment.score_mentions` fills them."""

    zone: str
    start: int
    end: int
    mention: str
    actor: str
    kind: str
    form: str
    place: str
    voice: str
    role: str
    sentence_start: int
    sentence_end: int
    negative: float
    neutral: float
    positive: float
    sentiment: float


UNSCORED = (nan,) * 4
TABLE = evidence_table(
    "mentions",
    "mention of an actor",
    ZONE,
    START,
    END,
    Column("mention", "text", "The words that name the actor, as they stand in the text", "Mention"),
    Column("actor", "text", "The person, country or organisation that is meant", "Actor"),
    Column("kind", "text", "What the actor is: `person country organisation alliance group other`", "Kind"),
    Column(
        "form",
        "text",
        "`name`, `role` ('the Russian president') or `pronoun` (he, she, where it is plain who)",
        "Form",
    ),
    Column(
        "place",
        "text",
        f"`headline`, `lead` (the first sentences, up to the one that holds word {LEAD_WORDS}) or `body`",
        "Place",
    ),
    VOICE,
    Column(
        "role",
        "text",
        "`agent` where the actor does something, `patient` where something is done to it, else `other`",
        "Role",
    ),
    Column(
        "sentence_start",
        "offset",
        "First character of the sentence, heading or headline around the mention",
        "Sentence start",
    ),
    Column("sentence_end", "offset", "One past the last character of that sentence", "Sentence end"),
    Column("negative", "number", "Probability that the sentence speaks negatively of the actor", "P(negative)"),
    Column("neutral", "number", "Probability that the sentence takes no side on the actor", "P(neutral)"),
    Column("positive", "number", "Probability that the sentence speaks positively of the actor", "P(positive)"),
    Column("sentiment", "number", "Positive minus negative probability, from −1 to 1", "Sentiment"),
)


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Mention]:
    """Mentions of the corpus's actors in headline and body, in order; leaves the labels met on the way to `LABELS`."""
    passages = article.passages
    lists, quotes = label_words(context.lexicons), found.rows.get("quotes", [])
    labels: list[Label] = []
    for passage, named in zip(passages, context.actors.find_all(passages), strict=True):
        zone, text, voices = passage.zone, passage.text, found.voices
        reading = read(passage, named, quotes, context.actors.leaders, lists)
        lead = lead_end(passage) if zone == "body" else 0
        for start, end, actor, form, role, limits in reading.places:
            place = zone if start >= lead else "lead"
            voice = voices.of(zone, start, end)
            words = text[start:end]
            yield Mention(zone, start, end, words, actor.name, actor.kind, form, place, voice, role, *limits, *UNSCORED)
        for actor, said in reading.said:
            start, end = said.start, said.end
            voice = voices.of(zone, start, end)
            labels.append(
                Label(zone, start, end, text[start:end], said.label, actor.name, actor.kind, said.relation, voice)
            )
    found.rows[LABELS.name] = labels


def lead_end(passage: Passage) -> int:
    """One past the last character of the lead; 0 where there is no sentence."""
    n_words = 0
    for sentence in passage.sentences:
        n_words += bisect_left(passage.token_starts, sentence.end) - bisect_left(passage.token_starts, sentence.start)
        if n_words >= LEAD_WORDS:
            return sentence.end
    return passage.sentences[-1].end if passage.sentences else 0


MENTIONS = Detector(
    table=TABLE,
    detect=detect,
    counts=(
        Count("n_mentions", "Mentions of actors", "Mentions of actors in the text", "mentions"),
        Count("n_actors", "Actors", "Different actors mentioned in the text", "mentions", distinct="actor"),
    ),
    measures=(
        Measure(
            "mentions_per_1k",
            "Mentions of actors per 1,000 words",
            "Mentions of actors per 1,000 words",
            "n_mentions",
            "n_words",
            1000,
        ),
    ),
)
