"""How often a scorer's label changes when nothing but a name does.

    python -m training.name_swap LABELLED.jsonl [--scorer transformer] [--sample 200]

Each text is scored with its target under every name of `names.csv` (50 people, 50 countries); and then, its target as
it stands, with the other people in it under names that people have elsewhere in the file, drawn again and again.
Printed is the share of labels that differ from the text's own.
"""

import argparse
import csv
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis.features.sentiment import DEFAULT_SCORER, SCORERS, score_targets
from training.further import OtherNames, Target, mentions
from training.labelled import read_examples
from training.stand_ins import renamed

NAMES = Path(__file__).parent / "names.csv"
DRAWS = 20


def names() -> list[str]:
    """The names that stand in for others."""
    with NAMES.open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file)]


def changed(variants: Sequence[Target], own: np.ndarray, scorer: str) -> float:
    """The share of labels, in per cent, that differ from `own`, the places of the first labels."""
    scores = score_targets([text for text, _, _ in variants], [(a, b) for _, a, b in variants], scorer=scorer)
    return 100 * float((scores.argmax(axis=1) != own).mean())


def main() -> None:
    """Read the arguments and print the shares."""
    parser = argparse.ArgumentParser(description="Share of labels that change with a name.")
    parser.add_argument("labelled", type=Path, help="JSON lines with text, start, end, label")
    parser.add_argument("--scorer", choices=sorted(SCORERS), default=DEFAULT_SCORER)
    parser.add_argument("--sample", type=int, default=200, help="texts drawn from the file")
    options = parser.parse_args()
    labelled = read_examples(options.labelled)
    examples = random.Random(1).sample(labelled, min(options.sample, len(labelled)))
    plain = [Target(e.text, e.start, e.end) for e in examples]
    own = score_targets([t for t, _, _ in plain], [(a, b) for _, a, b in plain], scorer=options.scorer).argmax(axis=1)
    shares = [changed([renamed(target, name) for target in plain], own, options.scorer) for name in names()]
    print(f"target: {np.mean(shares):.2f}% of labels changed, at most {max(shares):.2f}% with one name")
    others = OtherNames(mentions(example.text for example in labelled), seed=1)
    beside = [place for place, target in enumerate(plain) if others.swapped(target) != target]
    shares = [
        changed([others.swapped(plain[place]) for place in beside], own[beside], options.scorer) for _ in range(DRAWS)
    ]
    print(f"others: {np.mean(shares):.2f}% of labels changed, of {len(beside)} targets beside other people")


if __name__ == "__main__":
    main()
