"""What networks learn: the teacher labels; the small ones labels and what the teacher thinks (Hinton et al. 2015)."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import torch
from torch import Tensor

from analysis.features.sentiment.pieces import Pieces, pieces
from training import teacher
from training.fine_tune import Lesson, states
from training.further import Mention, OtherNames, Target, as_setting, further_mentions, spans_by_text
from training.labelled import CLASSES, Example
from training.network import Network
from training.phrases import drawn
from training.stand_ins import as_a_person, as_anyone

# A label is learnt as this much of its class, the rest shared by all.
SURE = 0.95
# How much the teacher's opinion counts beside a label. It has seen the label: its opinion is no second one.
OPINION = 0.5
# Of four readings of a target, those as it stands; of the others one hides all other names, one swaps them.
PLAIN = 2
NEUTRAL = torch.tensor([0.04, 0.92, 0.04])


class Targets(NamedTuple):
    """What can be learnt from the labelled texts, in this order."""

    labelled: list[Target]
    further: list[Mention]
    phrases: list[Target]  # under other names


class Thoughts(NamedTuple):
    """What a teacher thinks of targets: probabilities (n, 3), and its states of target and text (n, 2 × width)."""

    opinions: Tensor
    states: Tensor


class Material(NamedTuple):
    """All that a run of the small network learns from."""

    train: Sequence[Example]
    found: Sequence[Mention]
    targets: Targets
    thought: Thoughts


def all_targets(train: Sequence[Example], found: Sequence[Mention], chance: Random) -> Targets:
    """The labelled targets, the mentions without a label, and things that could be actors."""
    labelled = [Target(e.text, e.start, e.end) for e in train]
    further = further_mentions(found, labelled)
    taken = spans_by_text((*labelled, *(mention.target for mention in further)))
    things = [Target(text, *span) for text, spans in taken.items() for span in drawn(text, spans, chance)]
    return Targets(labelled, further, [as_anyone(thing, chance) for thing in things])


def labelled_lessons(train: Sequence[Example]) -> list[Lesson]:
    """What the teacher learns."""
    return [Lesson(teacher.views(e.text, e.start, e.end), _shares(e.label)) for e in train]


def thoughts(network: Network, targets: Targets, chance: Random) -> Thoughts:
    """What a teacher that reads all names thinks: of actors the mean under their own name and another."""
    actors = [*targets.labelled, *(mention.target for mention in targets.further)]
    own = _read(network, actors)
    other = _read(network, [as_a_person(actor, chance) for actor in actors])
    phrases = _read(network, targets.phrases)
    seen = torch.cat([other.states, phrases.states])
    return Thoughts(
        torch.cat([(own.opinions + other.opinions) / 2, phrases.opinions]), (seen - seen.mean(0)) / seen.std(0)
    )


def lessons(seed: int, material: Material) -> list[Lesson]:
    """What a run learns: labels mixed with opinions, and opinions alone of targets without a label.

    `seed` draws the names that other people are given.
    """
    train, found, targets, thought = material
    n_labelled, n_actors = len(targets.labelled), len(targets.labelled) + len(targets.further)
    labels = torch.stack([_shares(example.label) for example in train])
    goals = thought.opinions.clone()
    goals[:n_labelled] = (1 - OPINION) * labels + OPINION * goals[:n_labelled]
    for place, mention in enumerate(targets.further, start=n_labelled):
        goals[place] = goals[place].lerp(NEUTRAL, as_setting(mention))
    others = OtherNames(found, seed)
    in_order = (*targets.labelled, *(mention.target for mention in targets.further), *targets.phrases)
    return [
        Lesson(_views(target, others), goals[place], thought.states[place], always=place < n_actors)
        for place, target in enumerate(in_order)
    ]


def _shares(label: int) -> Tensor:
    """A label as probabilities to be learnt (3)."""
    return SURE * torch.eye(len(CLASSES))[label] + (1 - SURE) / len(CLASSES)


def _read(network: Network, targets: Sequence[Target]) -> Thoughts:
    seen = states(network, [teacher.views(*target)[1] for target in targets], teacher.ALPHABET.padding, exact=False)
    with torch.no_grad():
        return Thoughts(torch.softmax(network.judged(seen), 1), seen[:, : 2 * teacher.TEACHER.width])


def _views(target: Target, others: OtherNames) -> tuple[Pieces, ...]:
    return (*(pieces(*target),) * PLAIN, pieces(*target, names_hidden=True), pieces(*others.swapped(target)))
