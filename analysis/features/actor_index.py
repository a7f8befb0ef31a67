"""The corpus's actors and their aliases: what mentions are looked up in and what speakers resolve to.

`merge` makes the index of what each article suggests; `ActorIndex.with_frame` puts the analyst's own list over it.
"""

from analysis.features.names.actor import Actor, ActorKind
from analysis.features.names.index import ActorIndex
from analysis.features.names.merging import merge
from analysis.features.names.own_list import from_frame

__all__ = ["Actor", "ActorIndex", "ActorKind", "from_frame", "merge"]
