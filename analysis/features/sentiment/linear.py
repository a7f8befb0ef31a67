"""The `linear` scorer: multinomial logistic regression over words around a masked target.

Evidence: each word's stem by side, distance and clause; the kind of portrayal it may carry (word list `portrayal`) and
its polarity (TextBlob's lexicon), by side, distance and the target's role; the verb or noun that governs the target.
Trained on NewsMTSC (Hamborg & Donnay 2021, MIT licence) by `python -m training.linear`.
Limit: no syntax beyond word order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.features.sentiment.kinds import Floats, kinds, of_kind
from analysis.features.sentiment.roles import ROLES, Feature, role_of
from analysis.features.sentiment.sides import Sentence, View, around, read, stem

WEIGHTS = Path(__file__).parent / "linear_weights.csv"
# Lines of provenance above the weights.
HEADER_LINES = 2
CLASSES = ("negative", "neutral", "positive")
Ints = npt.NDArray[np.int64]

# Zones of a word: side (left, right) × distance (next, to 3, to 8, farther) × inside the target's clause or not.
DISTANCES = (1, 3, 8)
N_ZONES = 2 * (len(DISTANCES) + 1) * 2
# Templates: which zones a weight speaks for. Words and kinds of words have weights of their own in each.
_SIDE = np.arange(N_ZONES) // 8
_DISTANCE = np.arange(N_ZONES) // 2 % 4
_CLAUSE = np.arange(N_ZONES) % 2 == 1
TEMPLATES: dict[str, npt.NDArray[np.bool_]] = {
    "anywhere": np.ones(N_ZONES, bool),
    "left": _SIDE == 0,
    "right": _SIDE == 1,
    "left_8": (_SIDE == 0) & (_DISTANCE < 3),
    "right_8": (_SIDE == 1) & (_DISTANCE < 3),
    "left_3": (_SIDE == 0) & (_DISTANCE < 2),
    "right_3": (_SIDE == 1) & (_DISTANCE < 2),
    "left_1": (_SIDE == 0) & (_DISTANCE == 0),
    "right_1": (_SIDE == 1) & (_DISTANCE == 0),
    "clause_left": (_SIDE == 0) & _CLAUSE,
    "clause_right": (_SIDE == 1) & _CLAUSE,
}
KIND_TEMPLATES = (*TEMPLATES, *(f"{role}_{side}" for role in ROLES for side in ("left", "right")))
GLOBALS = ("bias", "length", "first", "position", "quotes", "question")


@dataclass
class Evidence:
    """A batch of targets as numbers: for each word its target, zone and vocabulary place; for each target role and
    features.
    """

    target: Ints
    zone: Ints
    word: Ints
    role: Ints
    pairs: list[list[Feature]]
    globals: Floats


class _Places(dict[str, int]):
    """Each word's place in the vocabulary of stems, looked up once; far below 0 for words that are not in it."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        self.vocabulary = vocabulary

    def __missing__(self, word: str) -> int:
        self[word] = place = self.vocabulary.get(stem(word), -2 * len(self.vocabulary) - 1)
        return place


def evidence(texts: Sequence[str], spans: Sequence[tuple[int, int]], vocabulary: dict[str, int]) -> Evidence:
    """What speaks about each target. `vocabulary` gives each stem its place; a negated stem's is `len(vocabulary)`
    further.
    """
    places = _Places(vocabulary)
    sentences: dict[str, tuple[Sentence, Ints]] = {}
    parts: list[Ints] = []
    shapes: list[tuple[int, int, int, int]] = []
    roles: list[int] = []
    pairs: list[list[Feature]] = []
    general: list[tuple[float, ...]] = []
    for text, (start, end) in zip(texts, spans, strict=True):
        if text not in sentences:
            sentence = read(text)
            ids = np.array(list(map(places.__getitem__, sentence.words)), np.int64)
            if True in sentence.negated:
                ids += len(vocabulary) * np.array(sentence.negated, np.int64)
            sentences[text] = sentence, ids
        sentence, ids = sentences[text]
        view = around(sentence, start, end, text)
        parts += ids[view.first : view.left], ids[view.right : view.last]
        shapes.append(_shape(view))
        role, found = role_of(sentence, view)
        roles.append(role)
        pairs.append(found + [kind for feature in found for kind in of_kind(feature)])
        general.append(_globals(text, view))
    shape = np.array(shapes, np.int64).reshape(-1, 4)
    numbers = np.array(general).reshape(-1, len(GLOBALS))
    return Evidence(*_zones(parts, shape), np.array(roles, np.int64), pairs, numbers)


def _shape(view: View) -> tuple[int, int, int, int]:
    return view.left - view.first, view.last - view.right, view.left - view.clause_left, view.clause_right - view.right


def _globals(text: str, view: View) -> tuple[float, ...]:
    left, right = view.left - view.first, view.last - view.right
    total = left + right
    quoted = '"' in text or "“" in text
    return 1.0, min(total, 60) / 60, float(not left), left / max(1, total), float(quoted), float("?" in text)


def _zones(parts: list[Ints], shape: Ints) -> tuple[Ints, Ints, Ints]:
    """Target, zone and vocabulary place of every known word; `shape` has words left and right, and those in the
    clause.
    """
    lengths = shape[:, :2].ravel()
    if not lengths.sum():
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64)
    word = np.concatenate(parts)
    side = np.repeat(np.arange(len(lengths)) % 2, lengths)
    place = np.arange(len(word)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    distance = np.where(side == 0, np.repeat(lengths, lengths) - place, place + 1)
    clause = distance <= np.repeat(shape[:, 2:].ravel(), lengths)
    zone = side * 8 + np.searchsorted(DISTANCES, distance) * 2 + clause
    known = word >= 0
    return np.repeat(np.arange(len(lengths)) // 2, lengths)[known], zone[known], word[known]


@dataclass(frozen=True)
class Model:
    """Weights folded into one table a zone: `zones[zone, word]` and `roles[role × side, word]` are score changes by
    class; `pairs` gives each feature its row of `pair_weights`.
    """

    vocabulary: dict[str, int]
    zones: Floats
    roles: Floats
    pairs: dict[Feature, int]
    pair_weights: Floats
    globals: Floats

    def scores(self, found: Evidence) -> Floats:
        """Log-odds by class, shape (n, 3)."""
        size = 2 * len(self.vocabulary)
        result = found.globals @ self.globals
        change = self.zones[found.zone * size + found.word]
        change += self.roles[(found.role[found.target] * 2 + found.zone // 8) * size + found.word]
        for column in range(3):
            result[:, column] += np.bincount(found.target, change[:, column], minlength=len(result))
        places = self.pairs
        known = [(number, places[pair]) for number, own in enumerate(found.pairs) for pair in own if pair in places]
        if known:
            targets, rows = np.array(known).T
            np.add.at(result, targets, self.pair_weights[rows])
        return np.asarray(result)


def fold(weights: pd.DataFrame) -> Model:
    """A model from rows `template`, `feature` and one weight a class (see the file of weights)."""
    names, of_stem = kinds()
    table = {(t, f): np.array(w) for t, f, *w in weights[["template", "feature", *CLASSES]].itertuples(index=False)}
    stems = sorted({f.removeprefix("!") for t, f in table if t in TEMPLATES} | set(of_stem))
    vocabulary = {word: place for place, word in enumerate(stems)}
    size = len(stems)
    zones = np.zeros((N_ZONES, 2 * size, 3))
    roles = np.zeros((2 * len(ROLES), 2 * size, 3))
    strength = np.array([of_stem.get(word, np.zeros(len(names))) for word in stems])
    for negated in (False, True):
        rows = slice(size * negated, size * (1 + negated))
        for template in KIND_TEMPLATES:
            key = f"kind_{template}"
            of_kind = np.array([table.get((key, f"!{kind}" if negated else kind), np.zeros(3)) for kind in names])
            change = strength @ of_kind
            if template in TEMPLATES:
                zones[TEMPLATES[template], rows] += change
            else:
                roles[KIND_TEMPLATES.index(template) - len(TEMPLATES), rows] += change
    pairs: dict[Feature, Floats] = {}
    general = np.zeros((len(GLOBALS), 3))
    for (template, feature), weight in table.items():
        if template in TEMPLATES:
            place = vocabulary[feature.removeprefix("!")] + size * feature.startswith("!")
            zones[TEMPLATES[template], place] += weight
        elif template == "global":
            general[GLOBALS.index(feature)] += weight
        elif not template.startswith("kind_"):
            pairs[template, feature] = weight
    places = {pair: place for place, pair in enumerate(pairs)}
    pair_weights = np.array(list(pairs.values())).reshape(-1, 3)
    return Model(vocabulary, zones.reshape(-1, 3), roles.reshape(-1, 3), places, pair_weights, general)


def read_weights(path: Path) -> pd.DataFrame:
    """The weights in a file that training wrote."""
    return pd.read_csv(path, keep_default_na=False, skiprows=HEADER_LINES)


@cache
def model() -> Model:
    """The shipped model."""
    return fold(read_weights(WEIGHTS))


def score(texts: Sequence[str], spans: Sequence[tuple[int, int]]) -> Floats:
    """P(negative), P(neutral), P(positive) toward each text[start:end]; shape (n, 3), rows sum to 1."""
    if not len(texts):
        return np.empty((0, 3))
    shipped = model()
    scores = shipped.scores(evidence(texts, spans, shipped.vocabulary))
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))
