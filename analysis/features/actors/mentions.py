"""Mentions: every place where an article names an actor, whose voice it is in, and whether the actor does or is done
to.
"""

from collections.abc import Iterator
from math import nan
from typing import NamedTuple

from analysis.features.actors.agency import agency
from analysis.features.detector import Context, Detector, Found
from analysis.parsing import ParsedArticle, Passage, Span
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, evidence_table


class Mention(NamedTuple):
    """A mention of an actor; the last four are undefined until `sentiment.score_mentions` fills them."""

    zone: str
    start: int
    end: int
    mention: str
    actor: str
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
    """Mentions of the corpus's actors in headline and body, in order."""
    passages = article.passages
    for passage, mentions in zip(passages, context.actors.find_all(passages), strict=True):
        for (start, end), actor in mentions:
            sentence = surrounding(passage, start)
            voice = found.voices.of(passage.zone, start, end)
            role = agency(passage, start, end, sentence)
            yield Mention(
                passage.zone,
                start,
                end,
                passage.text[start:end],
                actor.name,
                voice,
                role,
                *sentence,
                *UNSCORED,
            )


def surrounding(passage: Passage, offset: int) -> Span:
    """The sentence around a character; in a heading the heading, in a headline the whole of it."""
    if passage.zone == "headline":
        return Span(0, len(passage.text))
    sentence = passage.sentence_at(offset)
    if sentence is None:
        blocks = (span for span, _ in passage.blocks if span.start <= offset < span.end)
        sentence = next(blocks, Span(0, len(passage.text)))
    return sentence


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
