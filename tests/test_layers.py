"""The rules of who may import whom, read off the code itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ANALYSIS = sorted((ROOT / "analysis").rglob("*.py"))
VIEWS = [ROOT / "dashboard.py", *sorted((ROOT / "views").rglob("*.py"))]


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", ANALYSIS, ids=lambda p: str(p.relative_to(ROOT)))
def test_analysis_knows_nothing_of_the_interface(path):
    assert not {name.split(".")[0] for name in imports(path)} & {
        "streamlit",
        "plotly",
        "views",
        "dashboard",
        "tests",
        "bench",
    }


@pytest.mark.parametrize("path", ANALYSIS, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_parsing_imports_the_sentence_splitter(path):
    splits = any(name.split(".")[0] == "nupunkt" for name in imports(path))
    assert splits == (path == ROOT / "analysis" / "parsing.py")


@pytest.mark.parametrize(("package", "file"), [("onnxruntime", "transformer.py"), ("tokenizers", "pieces.py")])
def test_one_file_runs_the_network_and_one_cuts_its_words(package, file):
    users = [path for path in ANALYSIS if package in {name.split(".")[0] for name in imports(path)}]
    assert users == [ROOT / "analysis" / "features" / "sentiment" / file]


@pytest.mark.parametrize("path", ANALYSIS, ids=lambda p: str(p.relative_to(ROOT)))
def test_analysis_needs_nothing_of_training(path):
    assert not {name.split(".")[0] for name in imports(path)} & {"training", "torch", "onnx", "transformers"}


@pytest.mark.parametrize("path", [p for p in ANALYSIS if "features" in p.parts], ids=lambda p: str(p.relative_to(ROOT)))
def test_detectors_see_one_article_and_no_comparison(path):
    assert not any(
        name.startswith(("analysis.comparison", "analysis.pipeline", "analysis.reading")) for name in imports(path)
    )


@pytest.mark.parametrize("path", VIEWS, ids=lambda p: str(p.relative_to(ROOT)))
def test_views_compute_nothing(path):
    heavy = {"sklearn", "scipy", "textblob", "nupunkt", "numpy"}
    assert not {name.split(".")[0] for name in imports(path)} & heavy


def test_no_module_is_named_after_nothing_in_particular():
    vague = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert not [path for path in [*ANALYSIS, *VIEWS] if path.stem in vague]
