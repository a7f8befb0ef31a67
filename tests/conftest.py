"""What many tests share: the sample articles, analysed once."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def seed_tables():
    """Every table of the sample articles."""
    import analysis
    from analysis.reading import read

    return analysis.analyse_corpus(read([SEEDS]))


@pytest.fixture(scope="session")
def golden_tables():
    """As `seed_tables`, by the linear scorer: its figures are the same on every processor."""
    import analysis
    from analysis.reading import read

    return analysis.analyse_corpus(read([SEEDS]), sentiment="linear")
