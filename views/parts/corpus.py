"""Which articles the dashboard shows, read and analysed once and kept."""

import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from analysis import CorpusError, analyse_corpus, without_shared
from analysis.comparison import compare
from analysis.reading import Corpus, edited, only_notes, read
from views.parts.edits import Edits, in_force
from views.parts.work import Report, Shelf, Work

SEEDS = Path(__file__).parents[2] / "seeds"
UPLOADS = "uploads"  # session state: the analyst's own files
ALONE = "uploads_alone"  # session state: whether these replace the folder's articles; see `uploads_alone`
LOADED = "loaded"  # session state: the tables on show
WORK = "work"  # session state: the analysis that is under way
STOPPED = "stopped"  # session state: the key of what the analyst did not want to wait for

Tables = Mapping[str, pd.DataFrame]


class Upload(NamedTuple):
    """One of the analyst's files. `name` is only shown, never used as a path."""

    id: str
    name: str
    content: bytes


class Loaded(NamedTuple):
    """A corpus with its tables, and a key that changes when either would."""

    tables: Tables
    key: str
    corpus: Corpus
    scorer: str


READ: Shelf[Corpus] = Shelf(4)
ANALYSED: Shelf[Loaded] = Shelf(4)


def load(scorer: str) -> Loaded:
    """The tables of the analyst's files and the folder; ends the page where there are none to show."""
    place = st.empty()
    try:
        wanted = _wanted(scorer)
        held: Loaded | None = st.session_state.get(LOADED)
        if held is not None and held.key == wanted.key:
            return held
        found = ANALYSED.get(wanted.key)
        if found is None and st.session_state.get(STOPPED) == wanted.key:
            return _stopped(held)
        if found is None:
            found = _awaited(wanted, place)
        st.session_state[LOADED] = found
        return found
    except CorpusError as error:
        st.error("These articles could not be read.", icon=":material/error:")
        st.text(str(error))
        st.stop()
    finally:
        place.empty()


def compared(loaded: Loaded, article_ids: tuple[str, ...], voice: str | None) -> Tables:
    """The comparing tables of some of the articles, in one voice or (None) in both."""
    return _compared(loaded.key, article_ids, voice, loaded.tables)


def without_copied(loaded: Loaded) -> Loaded:
    """The same articles without the passages that two outlets both run."""
    key = f"{loaded.key} without copied text"
    found = ANALYSED.get(key)
    if found is None:
        with st.spinner("Taking copied text out …"):
            tables = without_shared(loaded.tables)
        found = ANALYSED.put(key, loaded._replace(tables=tables, key=key))
    return found


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


def uploads_alone() -> bool:
    """Whether uploads replace the folder's articles: as the analyst says, and at first only the samples."""
    chosen: bool | None = st.session_state.get(ALONE)
    if chosen is not None:
        return chosen
    return folder_asked_for() == SEEDS and not only_notes(_uploads())


def _uploads() -> list[tuple[str, bytes]]:
    return [(upload.name, upload.content) for upload in st.session_state.get(UPLOADS, [])]


class _Wanted(NamedTuple):
    """What is to be read and how it is to be analysed."""

    folder: Path | None
    uploads: list[tuple[str, bytes]]
    edits: Edits
    scorer: str
    read_key: str
    key: str


def _wanted(scorer: str) -> _Wanted:
    uploads = _uploads()
    folder = None if uploads and uploads_alone() else folder_asked_for()
    edits = in_force()
    place = "" if folder is None else _folder_key(folder)
    read_key = repr((place, _content_key(uploads), sorted(edits.restored)))
    return _Wanted(folder, uploads, edits, scorer, read_key, repr((read_key, edits.key, scorer)))


def _awaited(wanted: _Wanted, place: st.delta_generator.DeltaGenerator) -> Loaded:
    """Wait for the analysis; one that is under way goes on while the analyst looks at another page."""
    work: Work[Loaded] | None = st.session_state.get(WORK)
    if work is None or work.key != wanted.key:
        if work is not None:
            work.stop()
        work = st.session_state[WORK] = Work(wanted.key, lambda report: _analysed(wanted, report))
    bar = None
    while not work.is_done(within=0.1):
        if bar is None and work.takes_long():
            with place.container():
                bar = st.progress(0.0)
                st.button("Stop", icon=":material/stop_circle:", key="stop_work", on_click=_stop, args=(wanted.key,))
        if bar is not None:
            # A click anywhere is heard here, and ends this run of the page.
            bar.progress(work.share, work.doing)
    st.session_state[WORK] = None
    return work.result()


def _analysed(wanted: _Wanted, report: Report) -> Loaded:
    corpus = READ.get(wanted.read_key)
    if corpus is None:
        folders = [] if wanted.folder is None else [wanted.folder]
        corpus = read(
            folders,
            uploads=wanted.uploads,
            restored=wanted.edits.restored,
            progress=lambda done, total: report("Reading articles", done, total),
        )
        READ.put(wanted.read_key, corpus)
    corpus = edited(corpus, wanted.edits.articles)
    report("Analysing articles", 0, 1)

    def progress(done: int, total: int) -> None:
        if done < total:
            report("Analysing articles", done, total)
        else:
            report("Comparing outlets", 0, 0)

    tables = analyse_corpus(corpus, actors=wanted.edits.actors, sentiment=wanted.scorer, progress=progress)
    return ANALYSED.put(wanted.key, Loaded(tables, wanted.key, corpus, wanted.scorer))


def _stop(key: str) -> None:
    st.session_state[STOPPED] = key
    work: Work[Loaded] | None = st.session_state.pop(WORK, None)
    if work is not None:
        work.stop()


def _stopped(held: Loaded | None) -> Loaded:
    still = " The pages show the articles as they were before." if held else ""
    st.warning(f"The analysis was stopped.{still}", icon=":material/stop_circle:")
    st.button("Analyse after all", key="go_on", on_click=lambda: st.session_state.pop(STOPPED, None))
    if held is None:
        st.stop()
    return held


@st.cache_data(max_entries=16, show_spinner="Comparing outlets …")
def _compared(key: str, article_ids: tuple[str, ...], voice: str | None, _tables: Tables) -> Tables:
    return compare(_tables, article_ids=article_ids, voice=voice)


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
