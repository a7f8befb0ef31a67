"""How varied the words of a text are, by two measures that do not depend on its length.

Both need to know only where a word was said before: `repeated_places`.
"""

from collections.abc import Sequence

WINDOW = 100
MTLD_RATIO = 0.72


def moving_type_token_ratio(words: Sequence[str], window: int = WINDOW) -> float:
    """Mean share of different words over all windows of `window` words (MATTR); NaN where there is none.

    Covington & McFall (2010).
    """
    return _moving_ratio(repeated_places(words), len(words), window)


def mtld(words: Sequence[str]) -> float:
    """Measure of textual lexical diversity, in words; NaN where too short, or where no stretch loses variety.

    The mean length of stretches whose share of different words stays at MTLD_RATIO or above, read in both directions
    (McCarthy & Jarvis 2010).
    """
    return _mtld(repeated_places(words), len(words))


def lexical_variety(words: Sequence[str]) -> tuple[float, float]:
    """Both measures: the moving type-token ratio and MTLD."""
    repeated = repeated_places(words)
    return _moving_ratio(repeated, len(words), WINDOW), _mtld(repeated, len(words))


def repeated_places(words: Sequence[str]) -> list[tuple[int, int]]:
    """Each place whose word was said before, with the place where it was said last before; in order."""
    last: dict[str, int] = {}
    repeated = []
    for place, word in enumerate(words):
        if word in last:
            repeated.append((place, last[word]))
        last[word] = place
    return repeated


def _moving_ratio(repeated: list[tuple[int, int]], n_words: int, window: int) -> float:
    n_windows = n_words - window + 1
    if n_windows < 1:
        return float("nan")
    # Each word is a type of every window around it, but of those that hold it before as well. A window is told by its
    # first place: these lie between the last `window` places and the word's place before.
    lost = 0
    for place, before in repeated:
        first = place - window + 1
        if before >= first:
            lost += (before if before < n_windows else n_windows - 1) - (first if first > 0 else 0) + 1
    return 1 - lost / (n_windows * window)


def _mtld(repeated: list[tuple[int, int]], n_words: int) -> float:
    if n_words < WINDOW:
        return float("nan")
    # Read from the end, a word was said before where it is said again.
    backwards = sorted((n_words - 1 - before, n_words - 1 - place) for place, before in repeated)
    factors = [_factors(repeated, n_words), _factors(backwards, n_words)]
    return float("nan") if 0 in factors else n_words * sum(1 / factor for factor in factors) / 2


def _factors(repeated: list[tuple[int, int]], n_words: int) -> float:
    """How many stretches fall below the ratio, the last one in part."""
    factors, start, n_repeats = 0.0, 0, 0
    for place, before in repeated:
        if before >= start:
            n_repeats += 1
            length = place - start + 1
            if length - n_repeats < MTLD_RATIO * length:
                factors += 1
                start, n_repeats = place + 1, 0
    return factors + (n_repeats / (n_words - start) / (1 - MTLD_RATIO) if n_words > start else 0.0)
