"""Repetition within one article: phrases and sentences said again, and how varied its words are.

A repeated phrase is three or more words of one sentence that the article says at least twice without overlap, taken as
long as it can be, and with at least one content word that is no name: 'said in a statement', not 'out of the' or 'the
White House'. Where two repeated phrases overlap the longer one keeps the words, so that no word is counted twice;
`n_occurrences` counts every time, also inside longer repeated phrases. Phrases end at MAX_WORDS words; longer
sentences are found as wholes. `kind` tells whole sentences from phrases, `actor` whose name or label is repeated.
Limit: names are told by their capitals, so that a text all in capitals has no repeated phrases.

`type_token_ratio` is the mean over all windows of WINDOW words (MATTR: Covington & McFall 2010), `mtld` the mean length
of stretches whose type-token ratio stays at .72 or above, read in both directions (McCarthy & Jarvis 2010). Neither
depends on the article's length; both are NaN for fewer than WINDOW words, and `mtld` where no word comes twice.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.features.repetition.phrases import longest_repeats, repeated_long_sentences, sentence_ends
from analysis.features.repetition.variety import MTLD_RATIO, WINDOW, lexical_variety
from analysis.lexicons import cues
from analysis.parsing import ParsedArticle, Passage
from analysis.tables import END, START, ZONE, Column, Count, Measure, Statistic, evidence_table


class Repeat(NamedTuple):
    """One occurrence of a repeated phrase."""

    zone: str
    start: int
    end: int
    phrase: str
    kind: str
    actor: str | None
    n_occurrences: int


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Repeat]:
    """Repeated phrases of the body, in order, without overlap."""
    body = article.body
    tokens, words = body.tokens, body.words
    ends = sentence_ends(body)
    longest = longest_repeats(body, ends) | repeated_long_sentences(body, ends)
    taken = bytearray(len(words))
    kept = []
    for first in sorted(longest, key=lambda place: (-longest[place][0], place)):
        length, n_occurrences = longest[first]
        last = first + length
        if taken.find(1, first, last) < 0 and _says_something(body, first, last):
            taken[first:last] = b"\x01" * length
            kept.append((first, last, n_occurrences))
    mentions = sorted(
        (mention.start, mention.end, mention.actor)
        for mention in found.rows.get("mentions", ())
        if mention.zone == "body"
    )
    for first, last, n_occurrences in sorted(kept):
        start, end = tokens[first][0], tokens[last - 1][1]
        whole = last == ends[first] and (first == 0 or ends[first - 1] != last)
        yield Repeat(
            body.zone,
            start,
            end,
            " ".join(words[first:last]),
            "sentence" if whole else "phrase",
            _first_actor(mentions, start, end),
            n_occurrences,
        )


def compute(article: ParsedArticle, rows: list[Any]) -> dict[str, float]:
    """The article's lexical variety."""
    ratio, diversity = lexical_variety(article.body.words)
    return {"type_token_ratio": ratio, "mtld": diversity}


def _first_actor(mentions: list[tuple[int, int, str]], start: int, end: int) -> str | None:
    """The actor of the first mention that lies within [start, end); `mentions` are in order."""
    for place in range(bisect_left(mentions, (start,)), len(mentions)):
        if mentions[place][0] >= end:
            break
        if mentions[place][1] <= end:
            return mentions[place][2]
    return None


def _says_something(passage: Passage, first: int, last: int) -> bool:
    """Whether a content word in lower case is among the tokens: neither function words nor names alone."""
    function_words = cues("function_words")
    return any(
        passage.text[passage.tokens[index][0]].islower() and passage.words[index] not in function_words
        for index in range(first, last)
    )


REPEATS = Detector(
    table=evidence_table(
        "repeats",
        "occurrence of a repeated phrase",
        ZONE,
        START,
        END,
        Column("phrase", "text", "The repeated words, in lower case and without punctuation", "Phrase"),
        Column("kind", "text", "`sentence` where the words are a whole sentence, else `phrase`", "Kind"),
        Column("actor", "text", "The first actor that the phrase names; undefined where it names none", "Actor"),
        Column(
            "n_occurrences",
            "count",
            "How often the article says the phrase, also inside longer repeated phrases",
            "Times said",
        ),
    ),
    detect=detect,
    counts=(
        Count("n_repeats", "Repeated phrases", "Occurrences of phrases of three words or more said again", "repeats"),
        Count(
            "n_repeated_sentences",
            "Repeated sentences",
            "Occurrences of whole sentences said again",
            "repeats",
            (("kind", ("sentence",)),),
        ),
        Count(
            "n_repeated_actors",
            "Actors in repeated phrases",
            "Different actors that repeated phrases name",
            "repeats",
            distinct="actor",
        ),
    ),
    measures=(
        Measure(
            "repeats_per_1k",
            "Repeated phrases per 1,000 words",
            "Occurrences of repeated phrases per 1,000 words",
            "n_repeats",
            "n_words",
            1000,
        ),
    ),
    statistics=(
        Statistic(
            "type_token_ratio",
            "Variety of words",
            f"Share of different words in a moving window of {WINDOW} words (MATTR); undefined for shorter texts",
        ),
        Statistic(
            "mtld",
            "Lexical diversity (MTLD)",
            f"Mean number of words before the type-token ratio falls below {MTLD_RATIO}; undefined for short texts",
        ),
    ),
    compute=compute,
)
