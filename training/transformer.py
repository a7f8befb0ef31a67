"""Makes the `transformer` scorer: a teacher is trained, says what it thinks, and small networks learn that.

    python -m training.transformer TRAINING.jsonl --calibrate DEV.jsonl... [--hold-out SHARE] [--out FILE]

TRAINING.jsonl has one object a line with `text`, `start`, `end`, `label` (negative, neutral, positive) and `id`:
NewsMTSC's training set in that form. The weights of the small networks are averaged, calibrated, rounded to 8 bits and
written. Runs of one seed on one machine give the same weights; other machines round sums in another order, and figures
may differ by a few tenths.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from analysis.features.sentiment.model_files import NETWORK
from analysis.features.sentiment.pieces import HIDDEN, pieces
from training import teacher
from training.calibration import fitted, folded
from training.fine_tune import Alphabet, Lesson, Settings, fine_tuned, log_odds
from training.further import mentions
from training.graph import onnx_model
from training.labelled import Example, hold_out, read_examples
from training.lessons import Run, all_targets, labelled_lessons, lessons, opinions
from training.measures import measures
from training.network import SHIPPED, Network, pretrained

ALPHABET = Alphabet(padding=0, hidden=HIDDEN, first_word=HIDDEN + 1)
TEACHING = Settings(
    seed=1, epochs=2, rate=4e-5, head_rate=7.5, hidden=0.08, warm_up=0.08, settled=0.4, averaged_each=8, averaging=0.94
)
# Runs that differ more than by chance: their mean is better than any of them.
RUNS = (
    Run(Settings(seed=1, epochs=3, rate=1e-4, hidden=0.1), opinion=0.5, plain=3, names_hidden=1, names_swapped=0),
    Run(Settings(seed=3, epochs=3, rate=1e-4, hidden=0.15), opinion=0.5, plain=3, names_hidden=1, names_swapped=0),
    Run(Settings(seed=5, epochs=3, rate=1e-4, hidden=0.12), opinion=0.6, plain=2, names_hidden=1, names_swapped=2),
)
DROPOUT = 0.1
Weights = Mapping[str, Tensor]


def taught(train: Sequence[Example]) -> Network:
    """The teacher after its run."""
    torch.manual_seed(TEACHING.seed)
    return fine_tuned(teacher.pretrained(DROPOUT), labelled_lessons(train), teacher.ALPHABET, TEACHING)


def averaged(networks: Sequence[Network]) -> Network:
    """One network with the mean of the others' weights (Wortsman et al. 2022)."""
    mean = Network(SHIPPED)
    states = [network.state_dict() for network in networks]
    mean.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
    return mean.eval()


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
    thought = _kept(kept, "opinions", lambda: {"opinions": opinions(large, all_targets(train, found))})["opinions"]
    runs = [Network() for _ in RUNS]
    for run, network in zip(RUNS, runs, strict=True):
        name = f"seed-{run.settings.seed}"
        network.load_state_dict(_kept(kept, name, lambda run=run: _after(run, lessons(run, train, thought, found))))
        report(name, _odds(network.eval(), measured), measured)
    network = averaged(runs)
    report("averaged", _odds(network, measured), measured)
    write(network, options.out)
    # Rounding moves log-odds too, so the calibration is that of the rounded network. Its head is not rounded.
    calibration = fitted(as_written(options.out, dev), torch.tensor([example.label for example in dev]))
    print(calibration)
    folded(network, calibration)
    report("calibrated, 32-bit floats", _odds(network, measured), measured)
    write(network, options.out)
    report("as it ships", as_written(options.out, measured), measured)


def _after(run: Run, learnt: Sequence[Lesson]) -> Weights:
    torch.manual_seed(0)  # every run begins with the same head, so that runs can be averaged
    return fine_tuned(pretrained(DROPOUT), learnt, ALPHABET, run.settings).state_dict()


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
