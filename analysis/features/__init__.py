"""Detectors, in the order in which they run. A later one may read what an earlier one found."""

from analysis.features import actors, headlines, hedging, loaded, quotation, repetition
from analysis.features.detector import Context, Detector, Found

# Quotation comes first: it says whose voice a span speaks in.
REGISTRY: tuple[Detector, ...] = (
    quotation.QUOTES,
    hedging.HEDGES,
    hedging.BOOSTERS,
    actors.MENTIONS,
    actors.LABELS,
    actors.PASSIVES,
    repetition.REPEATS,
    loaded.LOADED,
    headlines.HEADLINES,
)

__all__ = ["REGISTRY", "Context", "Detector", "Found"]
