"""Headline against body: does the headline state as fact what the body hedges, or attributes to a source?

For each headline the sentence that it restates is looked for (`matching`). Then both are asked two questions.
`hedging`: is there a hedge? In the sentence one counts where a word that the headline takes up follows within REACH
words, so that what hedges another claim of a long sentence stays out; approximate amounts ('about 50') are no doubt
about a claim. A question mark makes a headline ask, and a word of attribution ('accused') keeps hearsay.
`attribution`: do most shared words lie in a statement attributed to a source? A headline keeps the attribution where
it names the source, uses a word of attribution, or quotation marks. Each answer is `none` (neither), `kept` (both),
`dropped` (the sentence alone) or `added` (the headline alone).

Method: headlines that say more than their article mislead (Ecker, Lewandowsky, Chang & Pillai 2014); matching and
rules are ours. Limits: content words are matched by their beginnings, not by meaning, so that a
headline in other words than its article has no row; a headline may rest on several sentences, and one is taken.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from analysis.features.detector import Context, Detector, Found
from analysis.features.headlines.matching import Match, content_key, content_keys, restated
from analysis.features.hedging.words import is_listed
from analysis.lexicons import Lexicons
from analysis.parsing import ParsedArticle, Passage, Span
from analysis.tables import END, START, ZONE, Column, Count, Measure, evidence_table

REACH = 4
JOIN = "; "
# A word tells of attribution if it is a cue this often, where counted, and belongs to one of these classes.
MIN_RATE = 0.6
ATTRIBUTING = frozenset(("say", "tell", "source", "ask", "show", "object"))
# The ones that state what is so; a demand or a verdict is its speaker's act.
ACTING = frozenset(("ask", "object"))
ASSERTING = ATTRIBUTING - ACTING
# Who can stand before a colon and speak; 'The treaty: a pledge' is no quotation.
SPEAKING = frozenset(("person", "organisation", "role", "anonymous"))
STATES = "`none`, `kept`, `dropped` (in the sentence alone) or `added` (in the headline alone)"


class Restatement(NamedTuple):
    """A headline and the sentence that it restates."""

    zone: str
    start: int
    end: int
    headline: str
    overlap: float
    headline_hedges: str | None
    sentence_hedges: str | None
    hedging: str
    headline_attributions: str | None
    sentence_attributions: str | None
    attribution: str


def detect(article: ParsedArticle, found: Found, context: Context) -> Iterator[Restatement]:
    """At most one row an article; none without a headline, or where it restates no sentence."""
    headline, body = article.headline, article.body
    match = restated(headline, body)
    if match is None:
        return
    quotes, hedges = found.rows.get("quotes", []), found.rows.get("hedges", [])
    sources = [quote for quote in quotes if _asserts(quote, body, match)]
    cited = [quote for quote in sources if _holds_most(quote, match)]
    own_sources = _marks_of_attribution(headline, quotes, cited)
    doubts = [hedge for hedge in hedges if _doubts(hedge, body, match)]
    bearing = [hedge for hedge in doubts if _bears_on(hedge, body, match)]
    own_hedges = [hedge.cue for hedge in hedges if hedge.zone == headline.zone]
    own_hedges += ["?"] if "?" in headline.text else []
    if any(hedge.category == "hearsay" for hedge in bearing):
        own_hedges += [word for word in own_sources if word.lower() in _words_of(ATTRIBUTING)]
    # What the headline has, any in the sentence matches; what it has not is missed only where it belongs.
    their_hedges = [hedge.cue for hedge in (doubts if own_hedges else bearing)]
    their_sources = [_cited(quote) for quote in (sources if own_sources else cited)]
    if own_sources and not their_sources:
        tokens = body.tokens_in(*match.sentence)
        their_sources = [body.words[token] for token in tokens if body.words[token] in _words_of(ATTRIBUTING)]
    yield Restatement(
        body.zone,
        *match.sentence,
        headline.text,
        match.overlap,
        _listed(own_hedges),
        _listed(their_hedges),
        _state(own_hedges, their_hedges),
        _listed(own_sources),
        _listed(their_sources),
        _state(own_sources, their_sources),
    )


def _doubts(hedge: Any, body: Passage, match: Match) -> bool:
    """Whether this is a hedge on a claim of the sentence."""
    inside: bool = hedge.zone == body.zone and match.sentence.start <= hedge.start < match.sentence.end
    return inside and hedge.category != "approximator"


def _bears_on(hedge: Any, body: Passage, match: Match) -> bool:
    """Whether a word that the headline takes up follows close upon the hedge."""
    after = bisect_left(body.token_starts, hedge.end)
    reach = body.tokens[after : after + REACH]
    return bool(reach) and any(hedge.end <= start <= reach[-1][0] for start, _ in match.shared)


def _asserts(quote: Any, body: Passage, match: Match) -> bool:
    """Whether a source states something in the sentence."""
    if quote.zone != body.zone or quote.kind == "scare" or not (quote.source or quote.cue):
        return False
    if quote.end <= match.sentence.start or quote.start >= match.sentence.end:
        return False
    words = (quote.cue or "").lower().split()
    asserted = not _words_of(ASSERTING).isdisjoint(words) and _words_of(ACTING).isdisjoint(words)
    return str(quote.kind) == "direct" or (asserted and not any(is_listed(word, "request") for word in words))


def _holds_most(quote: Any, match: Match) -> bool:
    """Whether most of the words that the headline takes up are in the quotation."""
    n_inside = sum(1 for start, _ in match.shared if quote.start <= start < quote.end)
    return 2 * n_inside > len(match.shared)


def _cited(quote: Any) -> str:
    return " ".join(part for part in (quote.source, quote.cue) if part)


def _marks_of_attribution(headline: Passage, quotes: Iterable[Any], cited: Iterable[Any]) -> list[str]:
    """What in the headline tells that somebody says so: words of attribution, quotation marks, the source's name."""
    named = content_keys(word for quote in cited for word in _naming(quote))
    spans = {
        Span(*token)
        for token, word in zip(headline.tokens, headline.words, strict=True)
        if word in _words_of(ATTRIBUTING) or content_key(word) in named
    }
    spans |= {Span(quote.start, quote.end) for quote in quotes if quote.zone == headline.zone and _is_marked(quote)}
    return [headline.text[start:end] for start, end in sorted(spans)]


def _is_marked(quote: Any) -> bool:
    """Whether a headline's quotation shows as one: by its marks, or by a speaker and a colon."""
    return quote.kind != "indirect" or (quote.cue == ":" and quote.source_type in SPEAKING)


def _naming(quote: Any) -> list[str]:
    """The words of source, speaker and cue; not the owner's, since "Ortiz's lawyer" is not Ortiz."""
    words = Passage("source", " ".join(part for part in (quote.source, quote.speaker, quote.cue) if part)).words
    owners = [place for place, word in enumerate(words) if word.endswith("'s")]
    return words[owners[-1] + 1 :] if owners else words


@cache
def _words_of(classes: frozenset[str]) -> frozenset[str]:
    frame = Lexicons()["attribution_cues"]
    return frozenset(
        cue
        for cue, kinds, rate in zip(frame["cue"], frame["category"], frame["rate"], strict=True)
        if classes & set(kinds.split()) and float(rate or 0) >= MIN_RATE
    )


def _listed(cues: list[str]) -> str | None:
    return JOIN.join(cues) or None


def _state(headline: list[str], sentence: list[str]) -> str:
    if sentence:
        return "kept" if headline else "dropped"
    return "added" if headline else "none"


HEADLINES = Detector(
    table=evidence_table(
        "headlines",
        "headline with the sentence of the body that it restates",
        ZONE,
        START,
        END,
        Column("headline", "text", "The headline", "Headline"),
        Column("overlap", "number", "Share of the headline's content words that the sentence holds", "Overlap"),
        Column("headline_hedges", "text", "Hedges of the headline, or its question mark", "Hedges in the headline"),
        Column("sentence_hedges", "text", "Hedges on the part that the headline restates", "Hedges in the sentence"),
        Column("hedging", "text", f"A hedge is {STATES}", "Hedging"),
        Column(
            "headline_attributions",
            "text",
            "Words of attribution, quotation marks or names of the source in the headline",
            "Attribution in the headline",
        ),
        Column(
            "sentence_attributions",
            "text",
            "Source and cue that the restated words are attributed by",
            "Attribution in the sentence",
        ),
        Column("attribution", "text", f"An attribution is {STATES}", "Attribution"),
    ),
    detect=detect,
    counts=(
        Count(
            "n_restated",
            "Headlines that restate a sentence",
            "Headlines with a sentence that they restate",
            "headlines",
        ),
        *(
            count
            for thing, column, doing in (("hedge", "hedging", "hedges"), ("attribution", "attribution", "attributes"))
            for count in (
                Count(
                    f"n_restated_with_{thing}",
                    f"Restated sentences with {'a hedge' if thing == 'hedge' else 'an attribution'}",
                    f"Headlines that restate a sentence which {doing}",
                    "headlines",
                    ((column, ("kept", "dropped")),),
                ),
                Count(
                    f"n_dropped_{thing}s",
                    f"Headlines that drop the {thing}",
                    f"Headlines without {thing} over a sentence which {doing}",
                    "headlines",
                    ((column, ("dropped",)),),
                ),
            )
        ),
    ),
    measures=(
        Measure(
            "dropped_hedge_share",
            "Headlines that drop a hedge",
            "Headlines without a hedge, of those that restate a sentence which hedges",
            "n_dropped_hedges",
            "n_restated_with_hedge",
        ),
        Measure(
            "dropped_attribution_share",
            "Headlines that drop an attribution",
            "Headlines without attribution, of those that restate a sentence which attributes",
            "n_dropped_attributions",
            "n_restated_with_attribution",
        ),
    ),
)
