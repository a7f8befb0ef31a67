"""One fine-tuning run: targets and what to think of them → the network's weights."""

import copy
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import log_softmax, mse_loss

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
    """A target in one or more ways of reading it, of which a step takes one, and what is to be learnt of it."""

    views: tuple[Pieces, ...]
    goal: Tensor  # probabilities (3)
    # What a teacher makes of the target and of the text (its own two states), where there is one.
    states: Tensor | None = None
    # Whether each epoch holds it; of the others an epoch draws a share.
    always: bool = True


@dataclass(frozen=True)
class Settings:
    """What a run may vary; `training.transformer` says what made the model that ships."""

    seed: int
    epochs: int
    rate: float
    hidden: float
    # How much the likeness to a teacher's states counts beside the probabilities (Romero et al. 2015).
    likeness: float = 0.0
    # Of the lessons that an epoch need not hold, the share that it draws.
    drawn: float = 1.0
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
    epochs = [_batches(lessons, settings, chance) for _ in range(settings.epochs)]
    steps = sum(map(len, epochs))
    alike = _likeness(network, lessons) if settings.likeness else None
    optimiser = torch.optim.AdamW(_groups(network, alike, settings), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps, settings.warm_up))
    average, averaged = copy.deepcopy(network), 0
    network.train()
    for step, batch in enumerate((batch for batches in epochs for batch in batches), start=1):
        loss = _loss(network, alike, batch, alphabet, settings)
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
    with torch.no_grad():
        return network.judged(states(network, seen, padding, exact=exact))


def states(network: Network, seen: Sequence[Pieces], padding: int = 0, *, exact: bool = True) -> Tensor:
    """What the network's head is given (n, 3 × width), in 32-bit floats, or faster in 16 bits."""
    order = sorted(range(len(seen)), key=lambda place: len(seen[place].ids))
    found = torch.empty(len(seen), network.head.in_features)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=not exact):
        for first in range(0, len(order), 64):
            places = order[first : first + 64]
            found[places] = network.states(*padded([seen[place] for place in places], padding))
    return found


def _likeness(network: Network, lessons: Sequence[Lesson]) -> nn.Linear:
    """From the network's two states to a teacher's."""
    taught = next(lesson.states for lesson in lessons if lesson.states is not None)
    return nn.Linear(network.head.in_features // 3 * 2, len(taught))


def _groups(network: Network, alike: nn.Linear | None, settings: Settings) -> list[dict[str, object]]:
    """Parameters with their rates: what is new learns faster; vectors of one row keep their size."""
    groups: list[dict[str, object]] = []
    if alike is not None:
        groups.append({"params": alike.parameters(), "lr": settings.rate * settings.head_rate, "weight_decay": 0.0})
    for name, parameter in network.named_parameters():
        rate = settings.rate * (settings.head_rate if name.startswith("head") else 1)
        decay = settings.weight_decay if parameter.ndim > 1 else 0.0
        groups.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return groups


def _rate(done: float, warm_up: float) -> float:
    return min(done / warm_up, (1 - done) / (1 - warm_up))


Drawn = tuple[Pieces, Lesson]


def _batches(lessons: Sequence[Lesson], settings: Settings, chance: random.Random) -> list[list[Drawn]]:
    """An epoch."""
    held = [lesson for lesson in lessons if lesson.always]
    others = [lesson for lesson in lessons if not lesson.always]
    held += chance.sample(others, round(settings.drawn * len(others)))
    order = [(chance.choice(lesson.views), lesson) for lesson in chance.sample(held, len(held))]
    batches, size = [], settings.batch
    for first in range(0, len(order), size * SORTED_TOGETHER):
        pool = sorted(order[first : first + size * SORTED_TOGETHER], key=lambda drawn: len(drawn[0].ids))
        batches += [pool[start : start + size] for start in range(0, len(pool), size)]
    chance.shuffle(batches)
    return batches


def _loss(
    network: Network, alike: nn.Linear | None, batch: Sequence[Drawn], alphabet: Alphabet, settings: Settings
) -> Tensor:
    ids, target, held = padded([own for own, _ in batch], alphabet.padding)
    # Words are hidden at random: it keeps the network from leaning on single ones, and makes occlusion a known sight.
    ids = ids.masked_fill((torch.rand(ids.shape) < settings.hidden) & (ids >= alphabet.first_word), alphabet.hidden)
    with torch.autocast("cpu", torch.bfloat16):
        seen = network.states(ids, target, held)
        odds = network.judged(seen)
    goal = torch.stack([lesson.goal for _, lesson in batch])
    loss = -(goal * log_softmax(odds.float(), 1)).sum(1).mean()
    if alike is None:
        return loss
    taught = torch.stack([lesson.states for _, lesson in batch if lesson.states is not None]).float()
    return loss + settings.likeness * mse_loss(alike(seen[:, : alike.in_features].float()), taught)


def _mix(average: Network, network: Network, share: float) -> None:
    with torch.no_grad():
        for kept, new in zip(average.parameters(), network.parameters(), strict=True):
            kept.lerp_(new, share)
