"""Actors: who acts in the news. Found without a list, merged over the corpus, then looked up in every article."""

from analysis.features.actors.discovery import discover
from analysis.features.actors.mentions import MENTIONS, Mention

__all__ = ["MENTIONS", "Mention", "discover"]
