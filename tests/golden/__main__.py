"""`make golden` writes the golden tables again. Read the difference before you commit it."""

from pathlib import Path

import analysis
from analysis.reading import read
from tests.test_golden import GOLDEN, as_golden

if __name__ == "__main__":
    tables = analysis.analyse_corpus(read([Path(__file__).parent.parent.parent / "seeds"]), sentiment="linear")
    for name in GOLDEN:
        (Path(__file__).parent / f"{name}.csv").write_text(as_golden(tables[name]), encoding="utf-8", newline="")
