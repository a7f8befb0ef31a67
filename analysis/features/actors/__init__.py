"""Actors: who acts in the news. Found without a list, merged over the corpus, then looked up in every article."""

from analysis.features.actors.discovery import discover
from analysis.features.actors.labels import LABELS, Label
from analysis.features.actors.mentions import MENTIONS, Mention
from analysis.features.actors.passives import PASSIVES, Passive

__all__ = ["LABELS", "MENTIONS", "PASSIVES", "Label", "Mention", "Passive", "discover"]
