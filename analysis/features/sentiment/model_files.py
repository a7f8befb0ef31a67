"""Where the files of the `transformer` scorer lie, and what to say when one is missing."""

from pathlib import Path

from analysis.errors import CorpusError

MODELS = Path(__file__).parents[2] / "models"
NETWORK = MODELS / "sentiment.onnx"
TOKENIZER = MODELS / "tokenizer.json"


def missing(path: Path) -> CorpusError:
    """The error for a file of the model that is not there."""
    return CorpusError(
        f"{path}: the sentiment model's file is missing; restore it (`git checkout -- analysis/models`), "
        "or choose the linear scorer"
    )
