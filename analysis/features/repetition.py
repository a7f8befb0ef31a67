"""Repetition within one article: phrases said again, and how varied its words are.

A repeated phrase is three or more words of one sentence that the article says at least twice without overlap, taken as
long as it can be, and with at least one content word that is no name: 'said in a statement', not 'out of the' or 'the
White House'. Where two repeated phrases overlap the longer one keeps the words, so that no word is counted twice;
`n_occurrences` counts every time, also inside longer repeated phrases. Phrases end at MAX_WORDS words. Limit: names are
told by their capitals, so that a text all in capitals has no repeated phrases.

`type_token_ratio` is the mean over all windows of WINDOW words (MATTR: Covington & McFall 2010), `mtld` the mean length
of stretches whose type-token ratio stays at .72 or above, read in both directions (McCarthy & Jarvis 2010). Neither
depends on the article's length; both are NaN for fewer than WINDOW words, and `mtld` where no word comes twice.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.lexicons import cues
from analysis.parsing import ParsedArticle, Passage
from analysis.tables import END, START, ZONE, Column, Count, Measure, Statistic, evidence_table

MIN_WORDS = 3
MAX_WORDS = 50
WINDOW = 100
MTLD_RATIO = 0.72


class Repeat(NamedTuple):
    """One occurrence of a repeated phrase."""

    zone: str
    start: int
    end: int
    phrase: str
    n_occurrences: int


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Repeat]:
    """Repeated phrases of the body, in order, without overlap."""
    body = article.body
    tokens, words = body.tokens, body.words
    longest = _longest_repeats(body)
    taken = bytearray(len(words))
    kept = []
    for first in sorted(longest, key=lambda place: (-longest[place][0], place)):
        length, n_occurrences = longest[first]
        last = first + length
        if taken.find(1, first, last) < 0 and _says_something(body, first, last):
            taken[first:last] = b"\x01" * length
            kept.append((first, last, n_occurrences))
    for first, last, n_occurrences in sorted(kept):
        phrase = " ".join(words[first:last])
        yield Repeat(body.zone, tokens[first][0], tokens[last - 1][1], phrase, n_occurrences)


def compute(article: ParsedArticle, rows: list[Any]) -> dict[str, float]:
    """The article's lexical variety."""
    words = article.body.words
    return {"type_token_ratio": moving_type_token_ratio(words), "mtld": mtld(words)}


def moving_type_token_ratio(words: Sequence[str], window: int = WINDOW) -> float:
    """Mean share of different words over all windows of `window` words; NaN where there is none."""
    n_windows = len(words) - window + 1
    if n_windows < 1:
        return float("nan")
    # A word adds a type to each window that holds it but not its last occurrence before.
    before: dict[str, int] = {}
    types = 0
    for index, word in enumerate(words):
        first = index - window + 1
        previous = before.get(word, -1)
        if previous >= first:
            first = previous + 1
        elif first < 0:
            first = 0
        last = index if index < n_windows else n_windows - 1
        if last >= first:
            types += last - first + 1
        before[word] = index
    return types / (n_windows * window)


def mtld(words: Sequence[str]) -> float:
    """Measure of textual lexical diversity, in words; NaN where too short, or where no stretch loses variety."""
    if len(words) < WINDOW:
        return float("nan")
    factors = [_factors(words), _factors(words[::-1])]
    return float("nan") if 0 in factors else len(words) * sum(1 / factor for factor in factors) / 2


def _factors(words: Sequence[str]) -> float:
    """How many stretches fall below the ratio, the last one in part."""
    factors = 0.0
    seen: set[str] = set()
    length = 0
    for word in words:
        length += 1
        if word not in seen:
            seen.add(word)
        elif len(seen) < MTLD_RATIO * length:
            factors += 1
            seen.clear()
            length = 0
    if length:
        factors += (1 - len(seen) / length) / (1 - MTLD_RATIO)
    return factors


def _longest_repeats(passage: Passage) -> dict[int, tuple[int, int]]:
    """For each word that begins a repeated phrase: how long the longest of those is, and how often that is said.

    Phrases grow by one word at a time, and only those that come again are grown further.
    """
    words, ends = passage.words, _sentence_ends(passage)
    openings = list(zip(words, words[1:], words[2:], strict=False))
    times = Counter(openings)
    same: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, opening in enumerate(openings):
        if times[opening] > 1 and place + MIN_WORDS <= ends[place]:
            same[opening].append(place)
    groups = list(same.values())
    found: dict[int, tuple[int, int]] = {}
    for length in range(MIN_WORDS, MAX_WORDS + 1):
        # Places rise within a group: its first and last must stand at least a phrase apart.
        groups = [places for places in groups if places[-1] - places[0] >= length]
        if not groups:
            break
        longer: list[list[int]] = []
        for places in groups:
            following: defaultdict[str, list[int]] = defaultdict(list)
            for place in places:
                found[place] = length, len(places)
                if place + length < ends[place]:
                    following[words[place + length]].append(place)
            longer += following.values()
        groups = longer
    return found


def _sentence_ends(passage: Passage) -> list[int]:
    """For each token, one past the last token of its sentence; 0 outside sentences."""
    ends = [0] * len(passage.tokens)
    for start, end in passage.sentences:
        span = passage.tokens_in(start, end)
        ends[span.start : span.stop] = [span.stop] * len(span)
    return ends


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
