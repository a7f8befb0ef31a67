"""What networks learn: the teacher labels; the small ones labels and what the teacher thinks (Hinton et al. 2015)."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from analysis.features.sentiment.pieces import Pieces, pieces
from training import teacher
from training.fine_tune import Lesson, Settings, log_odds
from training.further import Mention, OtherNames, Target, further_targets
from training.labelled import CLASSES, Example
from training.network import Network

# A label is learnt as this much of its class, the rest shared by all.
SURE = 0.95


@dataclass(frozen=True)
class Run:
    """One run of the small network: its settings, and how often a target is read in which way."""

    settings: Settings
    # How much the teacher's opinion counts beside a label. It has seen the label: its opinion is no second one.
    opinion: float
    plain: int
    names_hidden: int
    names_swapped: int


def _shares(label: int) -> Tensor:
    """A label as probabilities to be learnt (3)."""
    return SURE * torch.eye(len(CLASSES))[label] + (1 - SURE) / len(CLASSES)


def all_targets(train: Sequence[Example], found: Sequence[Mention]) -> list[Target]:
    """The labelled targets, then those of their texts without a label."""
    return [*(Target(e.text, e.start, e.end) for e in train), *further_targets(found, train)]


def labelled_lessons(train: Sequence[Example]) -> list[Lesson]:
    """What the teacher learns."""
    return [_lesson(teacher.views(e.text, e.start, e.end), _shares(e.label)) for e in train]


def opinions(network: Network, targets: Sequence[Target]) -> Tensor:
    """What a teacher that reads all names thinks of targets: probabilities (n, 3)."""
    seen = [teacher.views(*target)[1] for target in targets]
    return torch.softmax(log_odds(network, seen, teacher.ALPHABET.padding, exact=False), 1)


def lessons(run: Run, train: Sequence[Example], thought: Tensor, found: Sequence[Mention]) -> list[Lesson]:
    """What a run learns: labels mixed with opinions, and opinions alone of targets without a label.

    `thought` (n, 3) has the teacher's opinions, first of the labelled targets, then of the others.
    """
    labels = torch.stack([_shares(example.label) for example in train])
    goals = thought.clone()
    goals[: len(train)] = (1 - run.opinion) * labels + run.opinion * thought[: len(train)]
    others = OtherNames(found, run.settings.seed)
    made = []
    for target, goal in zip(all_targets(train, found), goals, strict=True):
        views = (pieces(*target),) * run.plain + (pieces(*target, names_hidden=True),) * run.names_hidden
        views += tuple(pieces(*others.swapped(target)) for _ in range(run.names_swapped))
        made.append(_lesson(views, goal))
    return made


def _lesson(views: tuple[Pieces, ...], goal: Tensor) -> Lesson:
    negative, neutral, positive = goal.tolist()
    return Lesson(views, (negative, neutral, positive))
