"""Makes the `linear` scorer: trains it and writes its file of weights.

    python -m training.linear TRAINING.jsonl [--out FILE]

TRAINING.jsonl has one object a line with `text`, `start`, `end` and `label` (negative, neutral, positive): NewsMTSC's
training set in that form. The same file gives the same weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from analysis.features.sentiment.kinds import kinds
from analysis.features.sentiment.linear import (
    CLASSES,
    GLOBALS,
    KIND_TEMPLATES,
    TEMPLATES,
    WEIGHTS,
    Evidence,
    evidence,
)
from analysis.features.sentiment.roles import ROLES
from analysis.features.sentiment.sides import read, stem

# Words and role features that fewer targets have say more about those than about the language.
RAREST = 3
STRENGTH = 0.03
SMALLEST_WEIGHT = 0.004
# Calibration, chosen on labels that trained nothing: countries are more often spoken of neutrally than people are.
SCALE = 1.08
NEUTRAL_SHIFT = 0.3
HEADER = """# Weights of the linear scorer: multinomial logistic regression, log-odds by class.
# Trained by `python -m training.linear` on NewsMTSC's training set (Hamborg & Donnay 2021).
"""


def vocabulary_of(texts: Sequence[str]) -> dict[str, int]:
    """Stems of the texts that are common enough, and all stems whose kind is known."""
    counts = Counter(root for text in texts for root in {stem(word) for word in read(text).words})
    return {
        root: place
        for place, root in enumerate(sorted({r for r, n in counts.items() if n >= RAREST} | set(kinds().of_stem)))
    }


def matrix(
    found: Evidence, vocabulary: dict[str, int], pair_names: Sequence[tuple[str, str]]
) -> tuple[Any, list[tuple[str, str]]]:
    """Targets × features, and each feature's (template, name)."""
    size, n = len(vocabulary), len(found.role)
    words = [*vocabulary, *(f"!{word}" for word in vocabulary)]
    names, of_stem = kinds()
    single = sparse.csr_matrix(np.array([of_stem.get(word, np.zeros(len(names))) for word in vocabulary]))
    strength = sparse.block_diag([single, single]).tocsr()
    blocks, features = [], []
    for template in KIND_TEMPLATES:
        if template in TEMPLATES:
            kept = TEMPLATES[template][found.zone]
        else:
            role, side = template.rsplit("_", 1)
            kept = (found.role[found.target] == ROLES.index(role)) & (found.zone // 8 == (side == "right"))
        held = sparse.csr_matrix((np.ones(kept.sum()), (found.target[kept], found.word[kept])), shape=(n, 2 * size))
        if template in TEMPLATES:
            blocks.append(held)
            features += [(template, word) for word in words]
        blocks.append(held @ strength)
        features += [(f"kind_{template}", f"{mark}{kind}") for mark in ("", "!") for kind in names]
    place = {pair: column for column, pair in enumerate(pair_names)}
    cells = [(row, place[pair]) for row, pairs in enumerate(found.pairs) for pair in pairs if pair in place]
    rows, columns = np.array(cells).T if cells else (np.zeros(0, int), np.zeros(0, int))
    blocks.append(sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, len(place))))
    features += list(pair_names)
    blocks.append(sparse.csr_matrix(found.globals[:, 1:]))
    features += [("global", name) for name in GLOBALS[1:]]
    return sparse.hstack(blocks).tocsr(), features


def train(examples: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """Weights as rows `template`, `feature` and one column a class."""
    texts = [example["text"] for example in examples]
    vocabulary = vocabulary_of(texts)
    found = evidence(texts, [(example["start"], example["end"]) for example in examples], vocabulary)
    counts = Counter(pair for pairs in found.pairs for pair in set(pairs))
    table, features = matrix(found, vocabulary, sorted(pair for pair, n in counts.items() if n >= RAREST))
    # A feature that hardly any target has is left out, as its weight would be noise.
    common = table.getnnz(axis=0) >= RAREST
    labels = np.array([CLASSES.index(example["label"]) for example in examples])
    fitted = LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-4).fit(table[:, common], labels)
    kept = [feature for feature, keep in zip(features, common, strict=True) if keep]
    frame = pd.DataFrame(kept, columns=["template", "feature"])
    frame[list(CLASSES)] = fitted.coef_.T
    bias = pd.DataFrame([["global", "bias", *fitted.intercept_]], columns=["template", "feature", *CLASSES])
    frame = pd.concat([bias, frame[frame[list(CLASSES)].abs().max(axis=1) >= SMALLEST_WEIGHT]], ignore_index=True)
    frame[list(CLASSES)] *= SCALE
    frame.loc[0, "neutral"] += NEUTRAL_SHIFT
    return frame.round(4).sort_values(["template", "feature"], ignore_index=True)


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description="Train the linear sentiment scorer.")
    parser.add_argument("training", type=Path, help="JSON lines with text, start, end, label")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="file of weights to write")
    options = parser.parse_args()
    examples = [json.loads(line) for line in options.training.read_text(encoding="utf-8").splitlines() if line.strip()]
    written = HEADER + train(examples).to_csv(index=False, lineterminator="\n")
    options.out.write_text(written, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
