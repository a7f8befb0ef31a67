"""Word lists as CSV (`cue`, `category`, …, `source`) and what finds their entries in a text."""

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import ahocorasick_rs
import pandas as pd

from analysis.errors import CorpusError
from analysis.parsing import Passage, Span

FOLDER = Path(__file__).parent
# What opens a remark in TextBlob's list.
COMMENT = ";;;"


class Lexicons:
    """The word lists in force: ours, or the analyst's file of the same name from `folder` in its place."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use `folder`'s CSV files in place of ours. Raises CorpusError when the folder is not there."""
        if folder is not None and not folder.is_dir():
            raise CorpusError(f"{folder}: no such folder of lexicons; give a folder of CSV files named like ours")
        self.folder = folder

    def __getitem__(self, name: str) -> pd.DataFrame:
        """The list called `name`, every cell as text ('' where empty). Raises CorpusError when unreadable."""
        own = self.folder / f"{name}.csv" if self.folder else None
        return _read(own if own and own.exists() else FOLDER / f"{name}.csv")

    def __eq__(self, other: object) -> bool:
        """Lists from the same folder are the same lists, so that what is built from them is built once."""
        return isinstance(other, Lexicons) and self.folder == other.folder

    def __hash__(self) -> int:
        """By folder, as equality."""
        return hash(self.folder)

    def __reduce__(self) -> tuple[type["Lexicons"], tuple[Path | None]]:
        """Worker processes read the files again."""
        return Lexicons, (self.folder,)


@cache
def _read(path: Path) -> pd.DataFrame:
    try:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, comment=None)
    except (OSError, ValueError) as error:
        raise CorpusError(
            f"{path}: not a readable CSV word list ({error}); save it as UTF-8 CSV with a header row"
        ) from error
    missing = {"cue", "source"} - set(frame.columns)
    if missing:
        raise CorpusError(
            f"{path}: the word list lacks the column {', '.join(sorted(missing))}; add it to the header row"
        )
    return frame


@cache
def cues(name: str) -> frozenset[str]:
    """Every cue of our list `name`."""
    return frozenset(_read(FOLDER / f"{name}.csv")["cue"])


@cache
def word_class(name: str, value: str, column: str = "category") -> frozenset[str]:
    """The cues of our list `name` whose `column` is `value`: a closed class of words; empty where there is none."""
    frame = _read(FOLDER / f"{name}.csv")
    return frozenset(frame["cue"][frame[column] == value])


@cache
def parts_of_speech() -> dict[str, str]:
    """Each word's most frequent part of speech (Penn tags), from TextBlob's English lexicon; case counts.

    Raises CorpusError where the package or its list is missing.
    """
    # Read where it lies: to import TextBlob is to import NLTK, a tenth of the time of a short run.
    package = find_spec("textblob")
    if package is None or package.origin is None:
        raise CorpusError("the package textblob is not installed; install requirements.txt")
    path = Path(package.origin).parent / "en" / "en-lexicon.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise CorpusError(
            f"{path}: the word list of the package textblob cannot be read; install requirements.txt anew"
        ) from error
    entries = (line.split(" ", 2) for line in lines if line.strip() and not line.startswith(COMMENT))
    return {word: tag for word, tag, *_ in entries}


@lru_cache(maxsize=65536)
def part_of_speech(word: str) -> str:
    """The most frequent Penn Treebank tag of a word, by TextBlob's word list; '' where it does not stand there."""
    return parts_of_speech().get(word, "")


class PhraseFinder:
    """Finds many phrases at once (Aho & Corasick 1975), longest first, at word boundaries; case does not count.

    `phrases` are lower case with straight apostrophes.
    """

    def __init__(self, phrases: list[str]) -> None:
        """Build the automaton once; finding is then one pass over a text."""
        self.phrases = phrases
        self._automaton = (
            ahocorasick_rs.AhoCorasick(phrases, matchkind=ahocorasick_rs.MatchKind.Standard) if phrases else None
        )

    def find(self, passage: Passage) -> list[tuple[Span, int]]:
        """Spans that hold a phrase, with its index in `phrases`; where they overlap, the longest and first stays."""
        if self._automaton is None:
            return []
        text = passage.folded
        hits = [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if _at_boundary(text, start, end)
        ]
        hits.sort(key=lambda hit: (hit[0] - hit[1], hit[0]))
        taken = bytearray(len(text))
        kept = []
        for start, end, index in hits:
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\x01" * (end - start)
                kept.append((Span(start, end), index))
        return sorted(kept)


def _at_boundary(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "_") and not (after.isalnum() or after == "_")
