"""Which articles the dashboard shows, read and analysed once and kept."""

import contextvars
import sys
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from analysis import CorpusError, analyse_corpus
from analysis.comparison import compare
from analysis.reading import Corpus, read, read_uploads

SEEDS = Path(__file__).parents[2] / "seeds"
UPLOADS = "uploads"  # session state: the analyst's own files
LOADED = "loaded"  # session state: the tables on show

Tables = Mapping[str, pd.DataFrame]
Progress = Callable[[int, int], None]


class Upload(NamedTuple):
    """One of the analyst's files. `name` is only shown, never used as a path."""

    id: str
    name: str
    content: bytes


class Loaded(NamedTuple):
    """A corpus's tables, and a key that changes when its content does."""

    tables: Tables
    key: str


def load() -> Loaded:
    """The tables of the analyst's files, or of the folder; ends the page where they cannot be read."""
    uploads = [(upload.name, upload.content) for upload in st.session_state.get(UPLOADS, [])]
    place = st.empty()
    try:
        if uploads:
            return _held(_content_key(uploads), lambda step: read_uploads(uploads, progress=step), _shown_in(place))
        folder = folder_asked_for()
        return _held(_folder_key(folder), lambda step: read([folder], progress=step), _shown_in(place))
    except CorpusError as error:
        st.error("These articles could not be read.", icon=":material/error:")
        st.text(str(error))
        st.stop()
    finally:
        place.empty()


def compared(loaded: Loaded, article_ids: tuple[str, ...], voice: str | None) -> Tables:
    """The comparing tables of some of the articles, in one voice or (None) in both."""
    return _compared(loaded.key, article_ids, voice, loaded.tables)


def folder_asked_for() -> Path:
    """The folder after `--corpus` on the command line, or the sample articles. Raises CorpusError on anything else."""
    program, *arguments = sys.argv
    if Path(program).name != "dashboard.py" or not arguments:
        return SEEDS
    if arguments[0].startswith("--corpus=") and len(arguments) == 1:
        return Path(arguments[0].removeprefix("--corpus="))
    if arguments[0] == "--corpus" and len(arguments) == 2:
        return Path(arguments[1])
    raise CorpusError(
        f"{' '.join(arguments)}: not understood; start with `streamlit run dashboard.py -- --corpus FOLDER`"
    )


def _held(key: str, read_: Callable[[Progress], Corpus], progress: Callable[[str], Progress]) -> Loaded:
    """This session's tables, taken out of the cache (which copies them) only when the corpus has changed."""
    held: Loaded | None = st.session_state.get(LOADED)
    if held is None or held.key != key:
        held = st.session_state[LOADED] = Loaded(_analysed(key, read_, progress), key)
    return held


@st.cache_data(max_entries=4, show_spinner=False)
def _analysed(key: str, _read: Callable[[Progress], Corpus], _progress: Callable[[str], Progress]) -> Tables:
    return analyse_corpus(_read(_progress("Reading")), progress=_progress("Analysing"))


@st.cache_data(max_entries=16, show_spinner="Comparing outlets …")
def _compared(key: str, article_ids: tuple[str, ...], voice: str | None, _tables: Tables) -> Tables:
    return compare(_tables, article_ids=article_ids, voice=voice)


def _shown_in(place: st.delta_generator.DeltaGenerator) -> Callable[[str], Progress]:
    """A progress bar, drawn outside the cache's context, which would record it and play it back at each visit."""
    outside = contextvars.copy_context()

    def reporter(doing: str) -> Progress:
        outside.run(place.progress, 0.0, f"{doing} articles …")

        def report(done: int, total: int) -> None:
            outside.run(place.progress, done / max(total, 1), f"{doing}: {done:,} of {total:,}")

        return report

    return reporter


def _content_key(files: list[tuple[str, bytes]]) -> str:
    digest = sha256()
    for name, content in files:
        digest.update(f"{name}\0{len(content)}\0".encode(errors="surrogatepass"))
        digest.update(content)
    return digest.hexdigest()


def _folder_key(folder: Path) -> str:
    """Changes when a file below the folder is added, removed or written to."""
    files = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.is_file())
    states = [(str(path), (state := path.stat()).st_size, state.st_mtime_ns) for path in files]
    return sha256(repr((str(folder.resolve()), states)).encode(errors="surrogatepass")).hexdigest()
