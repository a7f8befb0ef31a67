"""A trained network as an ONNX graph with 8-bit integer weights, ready to run.

The graph is written node by node with operators of onnxruntime, so that nothing has to be optimised when it
is loaded. Weights of the layers are rounded per output to 7 bits: products of 8-bit activations and 8-bit weights can
overflow on processors without VNNI, those of 7 bits cannot, so all processors compute the same integers. Word vectors
are rounded per word; biases, normalisations and the head stay as they are. Activations are rounded by their range in
the one text that runs, so texts must run one at a time; where single activations are far larger than the rest, in the
first layers, they are rounded in blocks, each by its own range.
"""

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from analysis.features.sentiment.pieces import LONGEST
from training.network import SHIPPED

FUSED = "com.microsoft"
WORD_LEVELS = 127
WEIGHT_LEVELS = 63
# Layers whose activations are rounded in blocks: measured, half of what rounding costs arises there.
FINER = ("layers.0.up", "layers.0.down", "layers.1.up", "layers.1.down", "layers.2.down")
BLOCK = 128
Array = npt.NDArray[np.generic]
Weights = dict[str, npt.NDArray[np.float32]]


class Graph:
    """Nodes and constants, as they are added."""

    def __init__(self, weights: Weights, *, levels: int | None = WEIGHT_LEVELS) -> None:
        """An empty graph over trained weights; whole numbers up to `levels`, or floats where it is None."""
        self.weights = weights
        self.levels = levels
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, values: Array) -> str:
        """A constant by name."""
        self.constants[name] = numpy_helper.from_array(np.asarray(values, order="C"), name)
        return name

    def add(self, kind: str, inputs: list[str], *outputs: str, domain: str = "", **attributes: object) -> str:
        """A node; its first output."""
        self.nodes.append(helper.make_node(kind, inputs, list(outputs), domain=domain, **attributes))
        return outputs[0]

    def linear(self, x: str, layer: str, out: str, *, bias: bool = True) -> str:
        """x times the layer's weights, with its bias unless the node that follows adds it."""
        weight = self.weights[f"{layer}.weight"]
        biases = [self.constant(f"{layer}.bias", self.weights[f"{layer}.bias"])] if bias else []
        if self.levels is None:
            product = self.add("MatMul", [x, self.constant(f"{layer}.weight", weight.T)], f"{out}_product")
            return self.add("Add", [product, *biases], out) if bias else product
        if layer in FINER:
            return self._in_blocks(x, layer, out, biases)
        scale = np.abs(weight).max(axis=1) / self.levels
        inputs = [
            x,
            self.constant(f"{layer}.weight", np.round(weight / scale[:, None]).astype(np.int8).T),
            self.constant(f"{layer}.scale", scale.astype(np.float32)),
            self.constant(f"{layer}.zero", np.zeros(len(scale), np.int8)),
        ]
        return self.add("DynamicQuantizeMatMul", inputs + biases, out, domain=FUSED)

    def _in_blocks(self, x: str, layer: str, out: str, biases: list[str]) -> str:
        weight = self.weights[f"{layer}.weight"]
        n, k = weight.shape
        blocks = weight.reshape(n, k // BLOCK, BLOCK)
        scale = np.abs(blocks).max(axis=2) / WORD_LEVELS
        rounded = np.round(blocks / scale[..., None]) + WORD_LEVELS + 1
        inputs = [
            x,
            self.constant(f"{layer}.weight", rounded.astype(np.uint8)),
            self.constant(f"{layer}.scale", scale.astype(np.float32).ravel()),
            *(["", "", *biases] if biases else []),
        ]
        # Level 4 computes with 8-bit activations.
        size = {"K": k, "N": n, "bits": 8, "block_size": BLOCK, "accuracy_level": 4}
        return self.add("MatMulNBits", inputs, out, domain=FUSED, **size)

    def words(self) -> str:
        """Vectors of the pieces and their places, before normalisation."""
        vectors = self.weights["words.weight"]
        if self.levels is None:
            words = self.add("Gather", [self.constant("words", vectors), "ids"], "words_of")
        else:
            scale = np.maximum(np.abs(vectors).max(axis=1, keepdims=True) / WORD_LEVELS, 1e-12)
            self.add("Gather", [self.constant("words", np.round(vectors / scale).astype(np.int8)), "ids"], "rounded_of")
            self.add("Cast", ["rounded_of"], "whole_of", to=TensorProto.FLOAT)
            self.add("Gather", [self.constant("word_scale", scale.astype(np.float32)), "ids"], "scale_of")
            words = self.add("Mul", ["whole_of", "scale_of"], "words_of")
        first, second = self.constant("first", np.array([0])), self.constant("second", np.array([1]))
        self.add("Shape", ["ids"], "shape")
        length = self.add("Slice", ["shape", second, self.constant("third", np.array([2])), first], "length")
        places = self.weights["places.weight"][:LONGEST]
        self.add("Slice", [self.constant("places", places), first, length, first], "places_of")
        return self.add("Add", [words, "places_of"], "vectors")

    def layer(self, x: str, number: int) -> str:
        """One layer of the encoder."""
        name = f"layers.{number}"
        query, key, value = (f"{name}.{part}_of" for part in ("query", "key", "value"))
        joint = self.linear(x, f"{name}.qkv", f"{name}.qkv_of")
        self.add("Split", [joint], query, key, value, axis=-1, num_outputs=3)
        self.add("MultiHeadAttention", [query, key, value], f"{name}.seen", domain=FUSED, num_heads=SHIPPED.heads)
        x = self.added(self.linear(f"{name}.seen", f"{name}.out", f"{name}.out_of"), x, f"{name}.norm_attention")
        up = self.linear(x, f"{name}.up", f"{name}.up_of", bias=False)
        bias = self.constant(f"{name}.up.bias", self.weights[f"{name}.up.bias"])
        bent = self.add("BiasGelu", [up, bias], f"{name}.bent", domain=FUSED)
        return self.added(self.linear(bent, f"{name}.down", f"{name}.down_of"), x, f"{name}.norm_output")

    def added(self, own: str, x: str, norm: str) -> str:
        """own + x, normalised; the fused operator for both is the slower one."""
        return self.normalised(self.add("Add", [own, x], f"{norm}_sum"), norm)

    def normalised(self, x: str, norm: str) -> str:
        """x normalised."""
        weights = [self.constant(f"{norm}.{kind}", self.weights[f"{norm}.{kind}"]) for kind in ("weight", "bias")]
        return self.add("LayerNormalization", [x, *weights], f"{norm}_of", axis=-1, epsilon=SHIPPED.epsilon)

    def head(self, x: str) -> str:
        """Probabilities from the target's state, the mean of all, and the first."""
        self.add("Unsqueeze", ["target", self.constant("inside", np.array([-1]))], "target_index")
        self.add("GatherND", [x, "target_index"], "target_state", batch_dims=1)
        self.add("ReduceMean", [x, "second"], "mean_state", keepdims=0)
        self.add("Gather", [x, self.constant("begin", np.array(0))], "begin_state", axis=1)
        self.add("Concat", ["target_state", "mean_state", "begin_state"], "pooled", axis=-1)
        weight = self.constant("head.weight", self.weights["head.weight"].T)
        self.add("Gemm", ["pooled", weight, self.constant("head.bias", self.weights["head.bias"])], "log_odds")
        return self.add("Softmax", ["log_odds"], "probabilities", axis=-1)


def onnx_model(weights: Weights, *, levels: int | None = WEIGHT_LEVELS) -> onnx.ModelProto:
    """The whole graph: `ids` (n, t) and `target` (n) → `probabilities` (n, 3); 32-bit floats where levels is None."""
    graph = Graph(weights, levels=levels)
    x = graph.normalised(graph.words(), "norm")
    for number in range(SHIPPED.layers):
        x = graph.layer(x, number)
    out = graph.head(x)
    whole = helper.make_graph(
        graph.nodes,
        "sentiment_toward_target",
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, ["n", "t"]),
            helper.make_tensor_value_info("target", TensorProto.INT64, ["n"]),
        ],
        [helper.make_tensor_value_info(out, TensorProto.FLOAT, ["n", 3])],
        list(graph.constants.values()),
    )
    versions = [helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(whole, opset_imports=versions, ir_version=9, producer_name="parallax")
