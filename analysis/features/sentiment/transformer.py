"""The `transformer` scorer: a small encoder fine-tuned on NewsMTSC, its weights 8-bit integers (see the model card in
`analysis/models`).

The target's name is masked, each text goes through the network alone, so that a score depends on nothing but its own
text. The network is read when first asked for; each text is computed on one thread, several texts at a time.
Limit: it has read nothing but English news sentences of the years 2010 to 2019.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np
import numpy.typing as npt
import onnxruntime
from joblib import cpu_count

from analysis.errors import CorpusError
from analysis.features.sentiment.model_files import NETWORK, missing
from analysis.features.sentiment.pieces import Pieces, pieces

Floats = npt.NDArray[np.float64]


@cache
def network() -> onnxruntime.InferenceSession:
    """The shipped network; its file is ready to run, so nothing is optimised at load."""
    if not NETWORK.is_file():
        raise missing(NETWORK)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.enable_mem_pattern = False  # texts differ in length
    try:
        return onnxruntime.InferenceSession(NETWORK, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the package raises nothing narrower
        raise CorpusError(f"{NETWORK}: not a readable model ({error}); restore the file") from error


def score(texts: Sequence[str], spans: Sequence[tuple[int, int]]) -> Floats:
    """P(negative), P(neutral), P(positive) toward each text[start:end]; shape (n, 3), rows sum to 1.

    Raises CorpusError where the model's files are missing or damaged.
    """
    read = [pieces(text, start, end) for text, (start, end) in zip(texts, spans, strict=True)]
    # The same words around a target are scored once: wire copy, above all.
    different = list(dict.fromkeys(read))
    network()  # once, before the threads ask for it all together
    with ThreadPoolExecutor(cpu_count()) as threads:
        known = dict(zip(different, threads.map(_toward, different), strict=True))
    return np.array([known[own] for own in read]).reshape(-1, 3)


def _toward(own: Pieces) -> Floats:
    ids, target = np.array([own.ids], np.int64), np.array([own.target], np.int64)
    (probabilities,) = network().run(None, {"ids": ids, "target": target})
    exact = np.asarray(probabilities[0], np.float64)
    return np.asarray(exact / exact.sum())
