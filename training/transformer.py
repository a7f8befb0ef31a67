"""Makes the `transformer` scorer: several runs, their weights averaged, calibrated, rounded to 8 bits and written.

    python -m training.transformer TRAINING.jsonl --calibrate DEV.jsonl... [--hold-out SHARE] [--out FILE]

TRAINING.jsonl has one object a line with `text`, `start`, `end`, `label` (negative, neutral, positive) and `id`:
NewsMTSC's training set in that form. Runs of one seed on one machine give the same weights; other machines round sums
in another order, and figures may differ by a few tenths.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from analysis.features.sentiment.model_files import NETWORK
from training.calibration import fitted, folded
from training.fine_tune import Settings, fine_tuned, log_odds, read
from training.graph import onnx_model
from training.labelled import Example, hold_out, read_examples
from training.measures import measures
from training.network import Network

# Runs that differ more than by chance: their mean is better than any of them.
RUNS = (Settings(seed=1, epochs=2, hidden=0.1), Settings(seed=3, epochs=3, hidden=0.15))


def averaged(networks: Sequence[Network]) -> Network:
    """One network with the mean of the others' weights (Wortsman et al. 2022)."""
    mean = Network()
    states = [network.state_dict() for network in networks]
    mean.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
    return mean.eval()


def write(network: Network, path: Path) -> None:
    """The network as an ONNX file of 8-bit weights."""
    weights = {name: values.numpy() for name, values in network.state_dict().items()}
    path.write_bytes(onnx_model(weights).SerializeToString())


def report(network: Network, name: str, examples: Sequence[Example]) -> None:
    """Print the figures of each set of examples."""
    for split in sorted({example.split for example in examples}):
        own = [example for example in examples if example.split == split]
        odds = log_odds(network, [seen for seen, _ in read(own)])
        found = measures(torch.softmax(odds, 1).double().numpy(), np.array([example.label for example in own]))
        print(f"{name} {split}: " + ", ".join(f"{key} {value:.1f}" for key, value in found._asdict().items()))


def main() -> None:
    """Read the arguments, train, calibrate, write."""
    parser = argparse.ArgumentParser(description="Train the transformer sentiment scorer.")
    parser.add_argument("training", type=Path, help="JSON lines with id, text, start, end, label")
    parser.add_argument("--calibrate", type=Path, nargs="+", required=True, help="labelled targets that train nothing")
    parser.add_argument(
        "--hold-out", type=float, default=0.0, help="share of the articles to measure on, not to train on"
    )
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--checkpoints", type=Path, help="folder to keep each run's weights in, and to take them from")
    parser.add_argument("--out", type=Path, default=NETWORK, help="file to write")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(mode=True)
    train, held = hold_out(read_examples(options.training), options.hold_out)
    dev = [example for path in options.calibrate for example in read_examples(path)]
    runs = [_run(train, settings, options.checkpoints) for settings in RUNS]
    for settings, network in zip(RUNS, runs, strict=True):
        report(network, f"seed {settings.seed}", held + dev)
    network = averaged(runs)
    report(network, "averaged", held + dev)
    odds = log_odds(network, [seen for seen, _ in read(dev)])
    calibration = fitted(odds, torch.tensor([example.label for example in dev]))
    print(calibration)
    folded(network, calibration)
    report(network, "calibrated", held + dev)
    write(network, options.out)


def _run(train: Sequence[Example], settings: Settings, folder: Path | None) -> Network:
    kept = folder / f"seed-{settings.seed}.pt" if folder else None
    if kept and kept.is_file():
        network = Network()
        network.load_state_dict(torch.load(kept))
        return network.eval()
    network = fine_tuned(train, settings)
    if kept:
        torch.save(network.state_dict(), kept)
    return network


if __name__ == "__main__":
    main()
