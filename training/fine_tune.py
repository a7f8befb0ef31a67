"""One fine-tuning run: labelled targets → the network's weights."""

import copy
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from analysis.features.sentiment.pieces import HIDDEN, Pieces, pieces
from training.labelled import Example
from training.network import Network, pretrained

# Batches are cut from this many shuffled ones sorted by length, so that little of them is padding.
SORTED_TOGETHER = 24
# Averaging of weights begins after this share of the steps.
SETTLED = 0.3


@dataclass(frozen=True)
class Settings:
    """What a run may vary; `training.transformer` says what made the model that ships."""

    seed: int = 1
    epochs: int = 2
    batch: int = 32
    rate: float = 1e-4
    head_rate: float = 10.0
    warm_up: float = 0.06
    weight_decay: float = 0.01
    dropout: float = 0.1
    hidden: float = 0.1
    smoothing: float = 0.05
    averaging: float = 0.99


class Read(list[tuple[Pieces, int]]):
    """Examples as pieces and labels."""


def read(examples: Sequence[Example]) -> Read:
    """Examples as the network sees them."""
    return Read((pieces(e.text, e.start, e.end), e.label) for e in examples)


def padded(batch: Sequence[Pieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces (n, t), places of targets (n), which pieces are the text's (n, t)."""
    length = max(len(own.ids) for own in batch)
    ids = torch.tensor([[*own.ids, *[0] * (length - len(own.ids))] for own in batch])
    held = torch.arange(length) < torch.tensor([[len(own.ids)] for own in batch])
    return ids, torch.tensor([own.target for own in batch]), held


def fine_tuned(examples: Sequence[Example], settings: Settings) -> Network:
    """The network after a run, its weights averaged over the later steps."""
    torch.manual_seed(0)  # every run begins with the same head, so that runs can be averaged
    network = pretrained(settings.dropout)
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    seen = read(examples)
    steps = settings.epochs * math.ceil(len(seen) / settings.batch)
    optimiser = torch.optim.AdamW(_groups(network, settings), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step / steps, settings.warm_up))
    average, averaged = copy.deepcopy(network), 0
    network.train()
    batches = (batch for _ in range(settings.epochs) for batch in _batches(seen, settings.batch, chance))
    for step, batch in enumerate(batches, start=1):
        loss = _loss(network, batch, settings)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step > SETTLED * steps:
            averaged += 1
            _mix(average, network, 1 - min(settings.averaging, averaged / (averaged + 10)))
        if step % 50 == 0:
            print(f"seed {settings.seed} step {step} of {steps}: loss {loss.item():.3f}", flush=True)
    return average.eval()


def log_odds(network: Network, seen: Sequence[Pieces]) -> Tensor:
    """The network's log-odds (n, 3), in 32-bit floats."""
    order = sorted(range(len(seen)), key=lambda place: len(seen[place].ids))
    found = torch.empty(len(seen), 3)
    with torch.no_grad():
        for first in range(0, len(order), 64):
            places = order[first : first + 64]
            found[places] = network(*padded([seen[place] for place in places]))
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


def _batches(seen: Read, size: int, chance: random.Random) -> Iterator[list[tuple[Pieces, int]]]:
    order = chance.sample(seen, len(seen))
    batches = []
    for first in range(0, len(order), size * SORTED_TOGETHER):
        pool = sorted(order[first : first + size * SORTED_TOGETHER], key=lambda one: len(one[0].ids))
        batches += [pool[start : start + size] for start in range(0, len(pool), size)]
    chance.shuffle(batches)
    yield from batches


def _loss(network: Network, batch: Sequence[tuple[Pieces, int]], settings: Settings) -> Tensor:
    ids, target, held = padded([own for own, _ in batch])
    # Words are hidden at random: it keeps the network from leaning on single ones, and makes occlusion a known sight.
    ids = ids.masked_fill((torch.rand(ids.shape) < settings.hidden) & (ids > HIDDEN), HIDDEN)
    with torch.autocast("cpu", torch.bfloat16):
        odds = network(ids, target, held)
    return cross_entropy(odds.float(), torch.tensor([label for _, label in batch]), label_smoothing=settings.smoothing)


def _mix(average: Network, network: Network, share: float) -> None:
    with torch.no_grad():
        for kept, new in zip(average.parameters(), network.parameters(), strict=True):
            kept.lerp_(new, share)
