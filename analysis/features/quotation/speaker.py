"""Who speaks: each source resolved to one name, with its type and the stance of the cue.

In order: a name, or the name in an apposition ('Putin's spokesman, Dmitry Peskov'), stands for the fullest form in the
article; a role ('the Russian president') for the person to whom the article gave it; a pronoun for the most salient
fitting person before it; 'who' for the name before it; 'I' inside a quotation for its speaker. What is left is an
organisation or country by its name, or nobody: an unnamed spokesman is not the organisation, and where nothing supports
a name the speaker is None. The corpus's actors give the name that tables show. Limit: no syntax beyond word order.
"""

from typing import NamedTuple

from analysis.features.detector import Context
from analysis.features.quotation.attribution import Attribution
from analysis.features.quotation.resolver import Resolver
from analysis.features.quotation.source_type import SourceType
from analysis.features.quotation.stance import Stance, stance_of
from analysis.parsing import ParsedArticle


class Voiced(NamedTuple):
    """Who an attribution gives the words to; `speaker` is None where nobody is named."""

    speaker: str | None
    source_type: SourceType
    stance: Stance


def resolve(article: ParsedArticle, attributions: list[Attribution], context: Context) -> list[Voiced]:
    """One `Voiced` for each attribution, in the same order."""
    if not attributions:
        return []
    voiced = []
    for attribution, source in zip(attributions, Resolver(article, attributions, context).sources(), strict=True):
        text = article.title if attribution.zone == "headline" else article.text
        stance = stance_of(text[slice(*attribution.cue)], context.lexicons) if attribution.cue else "neutral"
        voiced.append(Voiced(source.name, source.type, stance))
    return voiced
