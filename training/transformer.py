"""Makes the `transformer` scorer: a teacher is trained, says what it thinks, and small networks learn that.

    python -m training.transformer TRAINING.jsonl --calibrate DEV.jsonl... [--hold-out SHARE] [--out FILE]

TRAINING.jsonl has one object a line with `text`, `start`, `end`, `label` (negative, neutral, positive) and `id`:
NewsMTSC's training set in that form. The weights of the small networks are averaged, calibrated, rounded to 8 bits and
written. Runs of one seed on one machine give the same weights; other machines round sums in another order, and figures
may differ by a few tenths.
"""

import argparse
import copy
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from analysis.features.sentiment.model_files import NETWORK
from analysis.features.sentiment.pieces import HIDDEN, pieces
from training import teacher
from training.calibration import fitted, folded
from training.fine_tune import Alphabet, Settings, fine_tuned, log_odds
from training.further import mentions
from training.graph import onnx_model
from training.labelled import Example, hold_out, read_examples
from training.lessons import Material, Thoughts, all_targets, labelled_lessons, lessons, thoughts
from training.measures import measures
from training.network import SHIPPED, Network, pretrained

ALPHABET = Alphabet(padding=0, hidden=HIDDEN, first_word=HIDDEN + 1)
TEACHING = Settings(
    seed=1, epochs=2, rate=4e-5, head_rate=7.5, hidden=0.08, warm_up=0.08, settled=0.4, averaged_each=8, averaging=0.94
)
# Each round goes on from the mean of the one before. The runs of one differ a little: their mean is better than either.
ROUNDS = (
    (Settings(seed=2, epochs=4, rate=1.2e-4, hidden=0.12, likeness=0.3, drawn=0.7, averaging=0.998),),
    (
        Settings(seed=3, epochs=3, rate=1e-4, hidden=0.12, likeness=1.0, drawn=0.8, averaging=0.998),
        Settings(seed=4, epochs=3, rate=1e-4, hidden=0.1, likeness=0.5, drawn=0.8, averaging=0.998),
    ),
)
DROPOUT = 0.1
Weights = Mapping[str, Tensor]


def taught(train: Sequence[Example]) -> Network:
    """The teacher after its run."""
    torch.manual_seed(TEACHING.seed)
    return fine_tuned(teacher.pretrained(DROPOUT), labelled_lessons(train), teacher.ALPHABET, TEACHING)


def averaged(networks: Sequence[Network]) -> Network:
    """One network with the mean of the others' weights (Wortsman et al. 2022)."""
    states = [network.state_dict() for network in networks]
    return _with({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})


def write(network: Network, path: Path) -> None:
    """The network as an ONNX file of 8-bit weights."""
    weights = {name: values.numpy() for name, values in network.state_dict().items()}
    path.write_bytes(onnx_model(weights).SerializeToString())


def as_written(path: Path, examples: Sequence[Example]) -> Tensor:
    """Log-odds (n, 3) of the network in an ONNX file."""
    session = onnxruntime.InferenceSession(path)
    seen = [pieces(e.text, e.start, e.end) for e in examples]
    found = [session.run(None, {"ids": [own.ids], "target": [own.target]})[0][0] for own in seen]
    return torch.log(torch.tensor(np.array(found)))


def report(name: str, odds: Tensor, examples: Sequence[Example]) -> None:
    """Print the figures of each set of examples."""
    labels, splits = np.array([e.label for e in examples]), np.array([e.split for e in examples])
    probabilities = torch.softmax(odds, 1).double().numpy()
    for split in sorted(set(splits)):
        found = measures(probabilities[splits == split], labels[splits == split])
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
    measured = held + dev
    kept = options.checkpoints
    large = teacher.Teacher()
    large.load_state_dict(_kept(kept, "teacher", lambda: taught(train).state_dict()))
    for way, name in enumerate(("masked", "names readable")):
        seen = [teacher.views(e.text, e.start, e.end)[way] for e in measured]
        report(f"teacher, {name}", log_odds(large.eval(), seen, teacher.ALPHABET.padding, exact=False), measured)
    found = list(mentions(example.text for example in train))
    chance = Random(7)
    targets = all_targets(train, found, chance)
    thought = Thoughts(**_kept(kept, "thoughts", lambda: thoughts(large, targets, chance)._asdict()))
    material = Material(train, found, targets, thought)
    torch.manual_seed(0)  # the head
    network = pretrained(DROPOUT)
    for runs in ROUNDS:
        done = []
        for settings in runs:
            done.append(_with(_kept(kept, f"seed-{settings.seed}", partial(_after, network, settings, material))))
            report(f"seed {settings.seed}", _odds(done[-1], measured), measured)
        network = averaged(done)
        report("averaged", _odds(network, measured), measured)
    write(network, options.out)
    # Rounding moves log-odds too, so the calibration is that of the rounded network. Its head is not rounded.
    calibration = fitted(as_written(options.out, dev), torch.tensor([example.label for example in dev]))
    print(calibration)
    folded(network, calibration)
    report("calibrated, 32-bit floats", _odds(network, measured), measured)
    write(network, options.out)
    report("as it ships", as_written(options.out, measured), measured)


def _after(network: Network, settings: Settings, material: Material) -> Weights:
    """The weights after a run that goes on from a network."""
    return fine_tuned(copy.deepcopy(network), lessons(settings.seed, material), ALPHABET, settings).state_dict()


def _with(weights: Weights) -> Network:
    network = Network(SHIPPED, DROPOUT)
    network.load_state_dict(weights)
    return network.eval()


def _odds(network: Network, examples: Sequence[Example]) -> Tensor:
    return log_odds(network, [pieces(e.text, e.start, e.end) for e in examples])


def _kept(folder: Path | None, name: str, make: Callable[[], Weights]) -> Weights:
    """What an earlier call has left in the folder under this name, or else what is made now, and left there."""
    path = folder / f"{name}.pt" if folder else None
    if path and path.is_file():
        return dict(torch.load(path))
    made = make()
    if path:
        torch.save(made, path)
    return made


if __name__ == "__main__":
    main()
