"""Calibration: a temperature (Guo et al. 2017) and a shift toward neutral, fitted on labels that trained nothing.

The shift is there because NewsMTSC's training set holds the three classes in like numbers, and news does not.
"""

from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training.labelled import CLASSES
from training.network import Network

NEUTRAL = CLASSES.index("neutral")
# Holds the shift back: the whole of it would cost opinions, which are fewer and are what a reader looks for.
PULL = 0.01


class Calibration(NamedTuple):
    """Log-odds are multiplied by `scale`; `neutral` is added to those of neutral."""

    scale: float
    neutral: float


def fitted(log_odds: Tensor, labels: Tensor) -> Calibration:
    """The calibration with the least log-loss, the shift held back."""
    scale, neutral = torch.ones(1, requires_grad=True), torch.zeros(1, requires_grad=True)
    search = torch.optim.LBFGS([scale, neutral], max_iter=200, line_search_fn="strong_wolfe")
    direction = torch.zeros(3)
    direction[NEUTRAL] = 1.0

    def loss() -> Tensor:
        search.zero_grad()
        value = cross_entropy(log_odds * scale + neutral * direction, labels) + PULL * neutral.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    search.step(loss)  # type: ignore[no-untyped-call, arg-type]
    return Calibration(scale.item(), neutral.item())


def folded(network: Network, calibration: Calibration) -> None:
    """Make the network's head give calibrated log-odds."""
    with torch.no_grad():
        network.head.weight *= calibration.scale
        network.head.bias *= calibration.scale
        network.head.bias[NEUTRAL] += calibration.neutral
