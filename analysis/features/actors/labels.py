"""Labels: what an article calls an actor besides its name ('leader', 'strongman', 'foreign minister', 'regime').

One row a label, neutral offices and loaded words alike; nothing here tells one from the other. How each is found:
`describing` (titles, appositions, 'is a', governments), `roles` and `anaphora` ('the dictator' for somebody known).
"""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.parsing import ParsedArticle
from analysis.tables import END, START, VOICE, ZONE, Column, Count, Measure, evidence_table


class Label(NamedTuple):
    """A noun said of an actor."""

    zone: str
    start: int
    end: int
    phrase: str
    label: str
    actor: str
    kind: str
    relation: str
    voice: str


TABLE = evidence_table(
    "labels",
    "noun said of an actor",
    ZONE,
    START,
    END,
    Column("phrase", "text", "The words that hold the label, as they stand in the text", "Words"),
    Column("label", "text", "The noun in lower case, with the ranks before it: `foreign minister`", "Label"),
    Column("actor", "text", "Whom it is said of", "Actor"),
    Column("kind", "text", "What the actor is, as in `mentions`", "Kind"),
    Column(
        "relation",
        "text",
        "`title` before the name, `apposition` beside it, `copula` (is a, became, called X a), `government` (the X "
        "regime), or `reference` (the noun stands for the actor)",
        "How",
    ),
    VOICE,
)


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Label]:
    """The labels of an article, in order: those that the detector of mentions met, since a label makes a mention of
    'the dictator'.
    """
    yield from found.rows.get(TABLE.name, [])


LABELS = Detector(
    table=TABLE,
    detect=detect,
    counts=(Count("n_labels", "Labels of actors", "Nouns said of actors in the text", TABLE.name),),
    measures=(
        Measure(
            "labels_per_1k",
            "Labels per 1,000 words",
            "Nouns said of actors, per 1,000 words",
            "n_labels",
            "n_words",
            1000,
        ),
    ),
)
