"""What a word may say of a target, by stem: the kind of portrayal it carries (word list `portrayal`) and its polarity
(TextBlob's lexicon).
"""

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.features.sentiment.roles import Feature
from analysis.features.sentiment.sides import stem
from analysis.lexicons import Lexicons

Floats = npt.NDArray[np.float64]


class Kinds(NamedTuple):
    """What words may say: for each stem a row of strengths, one column a kind."""

    names: tuple[str, ...]
    of_stem: dict[str, Floats]


@cache
def kinds() -> Kinds:
    """Kinds of portrayal and polarity by stem."""
    frame = Lexicons()["portrayal"]
    names = (*sorted({c for cell in frame["category"] for c in cell.split()}), "positive", "negative")
    of_stem: dict[str, Floats] = {}
    for cue, cell in frame[["cue", "category"]].itertuples(index=False):
        row = of_stem.setdefault(stem(cue), np.zeros(len(names)))
        row[[names.index(c) for c in cell.split()]] = 1.0
    # Imported when first asked for: TextBlob takes seconds to import.
    from textblob.en import sentiment as lexicon

    lexicon.load()
    strongest: dict[str, float] = {}
    for word, senses in dict.items(lexicon):
        value = float(senses[None][0])
        if abs(value) > abs(strongest.get(stem(word), 0.0)):
            strongest[stem(word)] = value
    for root, value in strongest.items():
        row = of_stem.setdefault(root, np.zeros(len(names)))
        row[-2:] = max(value, 0.0), max(-value, 0.0)
    return Kinds(names, of_stem)


@cache
def kinds_of_stem() -> dict[str, tuple[str, ...]]:
    """The names of a stem's kinds, polarity apart."""
    names, of_stem = kinds()
    return {
        root: tuple(name for name, strength in zip(names[:-2], row[:-2], strict=True) if strength)
        for root, row in of_stem.items()
        if row[:-2].any()
    }


@lru_cache(maxsize=65536)
def of_kind(feature: Feature) -> tuple[Feature, ...]:
    """The same feature with what the word says in place of the word, so that a rare verb counts too: ('object',
    '=praise').
    """
    slot, form = feature
    denied = "!" if form[:1] == "!" else ""
    return tuple((slot, f"={denied}{kind}") for kind in kinds_of_stem().get(form.removeprefix(denied), ()))
