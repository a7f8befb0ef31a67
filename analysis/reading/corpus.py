"""Files, folders and uploads → a corpus: every file read by its format, raw pages cleaned, problems kept."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from analysis.reading.actor_list import FILE_NAME as ACTORS_NAME
from analysis.reading.actor_list import actors_in
from analysis.reading.columns import renamed
from analysis.reading.edits import edited
from analysis.reading.formats import delimited, html, json_lists, markdown, parquet, text
from analysis.reading.furniture.cleaning import Cleaned, clean
from analysis.reading.manifest import FILE_NAME as MANIFEST_NAME
from analysis.reading.manifest import Manifest, manifest_in
from analysis.reading.page import Page
from analysis.reading.preparation import prepare_rows
from analysis.reading.schema import ARTICLES, FURNITURE, PROBLEMS, Corpus, Problem, Removed, UnusableFileError
from analysis.reading.sources import PAGES, TABLES, Source, find, uploaded

Progress = Callable[[int, int], None]
PAGE_READERS: dict[str, Callable[[bytes], Page]] = {
    ".txt": text.read,
    ".md": markdown.read,
    ".html": html.read,
    ".htm": html.read,
}
# A line at a page's edge that so many pages of an outlet have is the site's, not an article's.
FEWEST_RECURRENCES = 3


def read(
    paths: Iterable[Path | str],
    *,
    uploads: Iterable[tuple[str, bytes]] = (),
    restored: Collection[tuple[str, int]] = (),
    progress: Progress | None = None,
) -> Corpus:
    """Everything under the given files and folders (recursively, sorted by name), then the uploads.

    Uploads are pairs of name and content; a name is never used as a path. `restored` are lines that cleaning would
    take out and the analyst puts back: pairs of the `source_file` and the line's number in `furniture`.
    `progress(done, total)` is called as files are read. Whatever cannot be used is a row of `problems`. Hidden files
    and README files of folders are left out. Raises CorpusError for a path that does not exist.
    """
    given = [Path(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    folders = list(dict.fromkeys(path.parent for path in given if path.is_file()))
    own = {path.resolve() for path in given}
    beside = [
        Source(name, path=folder / name)
        for folder in folders
        for name in (MANIFEST_NAME, ACTORS_NAME)
        if (folder / name).is_file() and (folder / name).resolve() not in own
    ]
    sources = find(given)
    added = uploaded(uploads, taken={source.name for source in sources})
    return _read([*sources, *added], beside, restored, progress)


def read_uploads(files: Iterable[tuple[str, bytes]], *, progress: Progress | None = None) -> Corpus:
    """As `read`, for uploads alone."""
    return read([], uploads=files, progress=progress)


def only_notes(files: Iterable[tuple[str, bytes]]) -> bool:
    """Whether the uploads hold no article but only say something of others: manifests and lists of actors."""
    return not _notes(uploaded(files), _Reading())[1]


def read_corpus(path: Path | str) -> pd.DataFrame:
    """The articles of a file or folder, one a row, with the columns of ARTICLES. Raises CorpusError when there is no
    such path."""
    return read([path]).articles


@dataclass
class _Reading:
    """What has been read so far: rows of articles as columns, and where furniture belongs."""

    columns: dict[str, list[object]] = field(default_factory=lambda: {name: [] for name in ARTICLES.names})
    rows: list[int | None] = field(default_factory=list)
    removed: dict[int, list[Removed]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    actors: list[pd.DataFrame] = field(default_factory=list)

    def add(self, values: dict[str, object], row: int | None) -> None:
        for name, column in self.columns.items():
            column.append(values.get(name))
        self.rows.append(row)


def _read(
    sources: list[Source], beside: list[Source], restored: Collection[tuple[str, int]], progress: Progress | None
) -> Corpus:
    reading = _Reading()
    notes, others = _notes(sources, reading)
    manifests = [*notes, *_notes(beside, reading)[0]]
    contents: list[tuple[Source, Page | pd.DataFrame]] = []
    for done, source in enumerate(others, start=1):
        try:
            contents.append((source, _content(source, reading.problems)))
        except UnusableFileError as error:
            reading.problems.append(Problem(source.name, error.row, str(error)))
        if progress:
            progress(done, len(others))
    pages = [(source, content) for source, content in contents if isinstance(content, Page)]
    lines: defaultdict[str, set[int]] = defaultdict(set)
    for file, line in restored:
        lines[file].add(line)
    for source, _ in pages:
        lines[source.name].update(line for manifest in manifests for line in manifest.restored_in(source))
    cleaned = _cleaned(pages, lines)
    ids = _ids([source for source, _ in pages])
    for source, content in contents:
        if isinstance(content, Page):
            stated = {key: value for manifest in manifests for key, value in manifest.values_for(source).items()}
            _add_page(reading, source, content, cleaned[source.name], ids[source.name], stated)
        else:
            _add_table(reading, source, content)
    corpus = _stated(_corpus(reading), [source for source, page in contents if not isinstance(page, Page)], manifests)
    unused = PROBLEMS.frame([problem for manifest in notes for problem in manifest.unused()])
    problems = pd.concat([corpus.problems, unused], ignore_index=True)
    problems = PROBLEMS.typed(problems.sort_values("source_file", kind="stable", ignore_index=True))
    actors = pd.concat(reading.actors, ignore_index=True) if reading.actors else None
    back = frozenset((file, line) for file, numbers in lines.items() for line in numbers)
    return replace(corpus, problems=problems, actors=actors, restored=back)


def _notes(sources: list[Source], reading: "_Reading") -> tuple[list[Manifest], list[Source]]:
    """The manifests among the sources, and the sources that hold articles; lists of actors are kept in `reading`."""
    manifests, others = [], []
    for source in sources:
        actors = actors_in(source, reading.problems)
        manifest = manifest_in(source) if actors is None else None
        if actors is not None:
            reading.actors.append(actors)
        elif manifest is not None:
            manifests.append(manifest)
        else:
            others.append(source)
    return manifests, others


def _stated(corpus: Corpus, tables: list[Source], manifests: list[Manifest]) -> Corpus:
    """What manifests say about articles out of tables, laid over them."""
    changes: dict[str, dict[str, str]] = {}
    for source in tables if manifests else ():
        ids = set(corpus.articles.loc[corpus.articles["source_file"].eq(source.name), "article_id"])
        for manifest in manifests:
            changes |= manifest.values_in(source, ids)
    return edited(corpus, changes)


def _content(source: Source, problems: list[Problem]) -> Page | pd.DataFrame:
    """A file's page or table. Raises UnusableFileError."""
    kind = source.kind
    if kind in PAGE_READERS:
        return PAGE_READERS[kind](source.read())
    if kind in (".csv", ".tsv"):
        return delimited.read(source.read())
    if kind == ".parquet":
        return parquet.read(source.read())
    if kind in (".json", ".jsonl"):
        frame, broken = (json_lists.read if kind == ".json" else json_lists.read_lines)(source.read())
        problems += [problem._replace(source_file=source.name) for problem in broken]
        return frame
    raise UnusableFileError(
        f"files of this kind are not read; save the article as one of {' '.join((*PAGES, *TABLES))}, or remove the file"
    )


def _cleaned(pages: list[tuple[Source, Page]], restored: Mapping[str, Collection[int]]) -> dict[str, Cleaned]:
    """Every page cleaned, twice where its outlet's other pages have the same line at their edges.

    `restored` holds numbers of lines that stay, by page.
    """
    first = {source.name: clean(page, restored=restored[source.name]) for source, page in pages}
    groups: dict[str, list[tuple[Source, Page]]] = defaultdict(list)
    for source, page in pages:
        groups[first[source.name].facts.outlet or f"folder {source.folder}"].append((source, page))
    for members in groups.values():
        counts = Counter(key for source, _ in members for key in first[source.name].edges())
        recurring = frozenset(key for key, n in counts.items() if n >= FEWEST_RECURRENCES)
        if recurring and len({first[source.name].text for source, _ in members}) >= FEWEST_RECURRENCES:
            for source, page in members:
                if recurring & set(first[source.name].edges()):
                    first[source.name] = clean(page, recurring=recurring, restored=restored[source.name])
    return first


def _ids(sources: list[Source]) -> dict[str, str]:
    """A file's name without its extension, with it where two files would share it."""
    stems = {source.name: f"{source.folder}/{source.stem}".removeprefix("./") for source in sources}
    counts = Counter(stems.values())
    return {name: stem if counts[stem] == 1 else name for name, stem in stems.items()}


def _add_page(
    reading: _Reading, source: Source, page: Page, cleaned: Cleaned, name: str, stated: dict[str, str]
) -> None:
    if not cleaned.text:
        reason = "the file holds nothing but page furniture (menus, prompts, links); save the article itself into it"
        reading.problems.append(Problem(source.name, None, reason))
        return
    facts = vars(cleaned.facts)
    values = {
        "article_id": name,
        "source_file": source.name,
        "text": cleaned.text,
        "warnings": "; ".join(page.warnings) or None,
    }
    reading.removed[len(reading.rows)] = cleaned.removed
    reading.add({**values, **facts, **stated}, None)


def _add_table(reading: _Reading, source: Source, frame: pd.DataFrame) -> None:
    warning = frame.attrs.get("warning")
    fields = renamed(frame)
    numbers = (
        list(range(1, len(fields) + 1)) if isinstance(fields.index, pd.RangeIndex) else [int(n) for n in fields.index]
    )
    columns = {name: fields[name].to_list() for name in ARTICLES.names}
    columns["source_file"] = [source.name] * len(fields)
    if warning:
        columns["warnings"] = [warning] * len(fields)
    for name, values in columns.items():
        reading.columns[name].extend(values)
    reading.rows.extend(numbers)


def _corpus(reading: _Reading) -> Corpus:
    corpus, kept = prepare_rows(
        pd.DataFrame(reading.columns, columns=ARTICLES.names, dtype="object"), rows=reading.rows
    )
    furniture = [
        (record.article_id, record.outlet, record.story, *removed)
        for position, record in zip(kept, corpus.articles.itertuples(), strict=True)
        for removed in reading.removed.get(position, ())
    ]
    problems = pd.concat([PROBLEMS.frame(reading.problems), corpus.problems], ignore_index=True)
    return Corpus(corpus.articles, FURNITURE.frame(furniture), PROBLEMS.typed(problems))
