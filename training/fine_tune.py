"""One fine-tuning run: targets and what to think of them → the network's weights."""

import copy
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import log_softmax

from analysis.features.sentiment.pieces import Pieces
from training.network import Network

# Batches are cut from this many shuffled ones sorted by length, so that little of them is padding.
SORTED_TOGETHER = 24


class Alphabet(NamedTuple):
    """Numbers of pieces: what fills a batch, what hides a word, and the first that is part of a word."""

    padding: int
    hidden: int
    first_word: int


class Lesson(NamedTuple):
    """A target in one or more ways of reading it, of which a step takes one, and the probabilities to be learnt (3)."""

    views: tuple[Pieces, ...]
    goal: tuple[float, float, float]


@dataclass(frozen=True)
class Settings:
    """What a run may vary; `training.transformer` says what made the model that ships."""

    seed: int
    epochs: int
    rate: float
    hidden: float
    batch: int = 32
    head_rate: float = 10.0
    warm_up: float = 0.06
    weight_decay: float = 0.01
    # Averaging of weights begins after this share of the steps, takes each so-many-th, and forgets at this rate.
    settled: float = 0.3
    averaged_each: int = 1
    averaging: float = 0.99


def padded(batch: Sequence[Pieces], padding: int) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces (n, t), places of targets (n), which pieces are the text's (n, t)."""
    length = max(len(own.ids) for own in batch)
    ids = torch.tensor([[*own.ids, *[padding] * (length - len(own.ids))] for own in batch])
    held = torch.arange(length) < torch.tensor([[len(own.ids)] for own in batch])
    return ids, torch.tensor([own.target for own in batch]), held


def fine_tuned(network: Network, lessons: Sequence[Lesson], alphabet: Alphabet, settings: Settings) -> Network:
    """The network after a run, its weights averaged over the later steps."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    steps = settings.epochs * math.ceil(len(lessons) / settings.batch)
    optimiser = torch.optim.AdamW(_groups(network, settings), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps, settings.warm_up))
    average, averaged = copy.deepcopy(network), 0
    network.train()
    batches = (batch for _ in range(settings.epochs) for batch in _batches(lessons, settings.batch, chance))
    for step, batch in enumerate(batches, start=1):
        loss = _loss(network, batch, alphabet, settings.hidden)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step > settings.settled * steps and step % settings.averaged_each == 0:
            averaged += 1
            _mix(average, network, 1 - min(settings.averaging, averaged / (averaged + 10)))
        if step % 50 == 0:
            print(f"seed {settings.seed} step {step} of {steps}: loss {loss.item():.3f}", flush=True)
    return average.eval()


def log_odds(network: Network, seen: Sequence[Pieces], padding: int = 0, *, exact: bool = True) -> Tensor:
    """The network's log-odds (n, 3), in 32-bit floats, or faster in 16 bits."""
    order = sorted(range(len(seen)), key=lambda place: len(seen[place].ids))
    found = torch.empty(len(seen), 3)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=not exact):
        for first in range(0, len(order), 64):
            places = order[first : first + 64]
            found[places] = network(*padded([seen[place] for place in places], padding)).float()
    return found


def _groups(network: Network, settings: Settings) -> list[dict[str, object]]:
    """Parameters with their rates: the new head learns faster; vectors of one row keep their size."""
    groups: list[dict[str, object]] = []
    for name, parameter in network.named_parameters():
        rate = settings.rate * (settings.head_rate if name.startswith("head") else 1)
        decay = settings.weight_decay if parameter.ndim > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return groups


def _rate(done: float, warm_up: float) -> float:
    return min(done / warm_up, (1 - done) / (1 - warm_up))


Drawn = tuple[Pieces, tuple[float, float, float]]


def _batches(lessons: Sequence[Lesson], size: int, chance: random.Random) -> Iterator[list[Drawn]]:
    order = [(chance.choice(lesson.views), lesson.goal) for lesson in chance.sample(lessons, len(lessons))]
    batches = []
    for first in range(0, len(order), size * SORTED_TOGETHER):
        pool = sorted(order[first : first + size * SORTED_TOGETHER], key=lambda drawn: len(drawn[0].ids))
        batches += [pool[start : start + size] for start in range(0, len(pool), size)]
    chance.shuffle(batches)
    yield from batches


def _loss(network: Network, batch: Sequence[Drawn], alphabet: Alphabet, hidden: float) -> Tensor:
    ids, target, held = padded([own for own, _ in batch], alphabet.padding)
    # Words are hidden at random: it keeps the network from leaning on single ones, and makes occlusion a known sight.
    ids = ids.masked_fill((torch.rand(ids.shape) < hidden) & (ids >= alphabet.first_word), alphabet.hidden)
    with torch.autocast("cpu", torch.bfloat16):
        odds = network(ids, target, held)
    goal = torch.tensor([wanted for _, wanted in batch])
    return -(goal * log_softmax(odds.float(), 1)).sum(1).mean()


def _mix(average: Network, network: Network, share: float) -> None:
    with torch.no_grad():
        for kept, new in zip(average.parameters(), network.parameters(), strict=True):
            kept.lerp_(new, share)
