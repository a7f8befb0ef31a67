"""Where files come from: folders, single files, uploads; gzip unpacked within limits."""

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pandas as pd

from analysis.errors import CorpusError
from analysis.reading.formats import delimited
from analysis.reading.schema import UnusableFileError

PAGES = (".txt", ".md", ".html", ".htm")
TABLES = (".csv", ".tsv", ".json", ".jsonl", ".parquet")
LARGEST_FILE = 1_000_000_000
LARGEST_UNPACKED = 250_000_000
GZIP = b"\x1f\x8b"
COPY = re.compile(r" ?\(\d+\)(?=\.[a-z]+$)")


@dataclass(frozen=True)
class Source:
    """A file: its name for people (never used as a path), and its bytes or where they lie."""

    name: str
    path: Path | None = None
    data: bytes | None = None

    @property
    def folder(self) -> str:
        """The folder part of the name."""
        return str(PurePosixPath(self.name).parent)

    @property
    def kind(self) -> str:
        """The extension that says the format, without .gz, in lower case; '' where there is none."""
        pure = PurePosixPath(self.name.lower())
        return PurePosixPath(pure.stem).suffix if pure.suffix == ".gz" else pure.suffix

    @property
    def stem(self) -> str:
        """The name without folder and extensions."""
        name = PurePosixPath(self.name).name
        for _ in range(2 if name.lower().endswith(".gz") else 1):
            name = name.rpartition(".")[0] or name
        return name

    def read(self) -> bytes:
        """The bytes, unpacked. Raises UnusableFileError when they cannot be had or are too many."""
        try:
            data = self.data if self.data is not None else _bytes_of(self.path)
        except OSError as error:
            raise UnusableFileError(
                f"the file cannot be opened ({error.strerror}); check that it exists and that you may read it"
            ) from error
        if self.name.lower().endswith(".gz") or (data.startswith(GZIP) and self.kind):
            data = _unpacked(data)
        return data


def find(paths: Iterable[Path | str]) -> list[Source]:
    """The files under the given paths, sorted by name; hidden files and README files of folders are left out.

    Raises CorpusError for a path that does not exist.
    """
    given = [Path(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    sources = []
    for path in given:
        if path.is_dir():
            prefix = f"{path.resolve().name}/" if len(given) > 1 else ""
            sources += [Source(prefix + file.relative_to(path).as_posix(), path=file) for file in _files(path)]
        elif path.exists():
            sources.append(Source(path.name, path=path))
        else:
            raise CorpusError(f"{path}: no such file or folder; check the spelling")
    return sources


def uploaded(files: Iterable[tuple[str, bytes]], *, taken: Iterable[str] = ()) -> list[Source]:
    """Uploads as sources; of a name only its last part is kept, with a number where another file has that name."""
    names = set(taken)
    sources = []
    for given, data in files:
        name = part = _last_part(given)
        number = 2
        while name in names:
            stem, dot, kind = part.partition(".")
            name, number = f"{stem} ({number}){dot}{kind}", number + 1
        names.add(name)
        sources.append(Source(name, data=data))
    return sources


def note_called(source: Source, name: str) -> pd.DataFrame | None:
    """The table that a file holds, or None: its name does not end in `name`, or it is no table.

    The form of the name that browsers save beside another file of it, `articles (1).csv`, counts too.
    """
    last = PurePosixPath(source.name).name.lower()
    if not COPY.sub("", last).endswith(name):
        return None
    try:
        return delimited.read(source.read(), needs_text=False)
    except UnusableFileError:
        return None


def _last_part(name: str) -> str:
    part = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(c for c in part if c.isprintable()).strip(". ")[:200] or "upload"


def _files(folder: Path) -> list[Path]:
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith((".", "__MACOSX")) for part in path.relative_to(folder).parts)
    ]
    return [path for path in files if path.stem.upper() != "README"]


def _bytes_of(path: Path | None) -> bytes:
    if path is None:
        return b""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise UnusableFileError(f"the file has {size:,} bytes, more than {LARGEST_FILE:,}; split it into several files")
    return path.read_bytes()


def _unpacked(data: bytes) -> bytes:
    """The content of a gzip file; a small one can claim to unpack to any size."""
    if not data.startswith(GZIP):
        raise UnusableFileError("the file is no gzip file, or a damaged one; pack it again")
    parts: list[bytes] = []
    room = LARGEST_UNPACKED + 1
    while data.startswith(GZIP):
        unpacker = zlib.decompressobj(wbits=31)
        try:
            parts.append(unpacker.decompress(data, room))
        except zlib.error as error:
            raise UnusableFileError("the gzip file is damaged; pack it again") from error
        room -= len(parts[-1])
        if room <= 0:
            raise UnusableFileError(
                f"the gzip file unpacks to over {LARGEST_UNPACKED:,} bytes; split it into several files"
            )
        if not unpacker.eof:
            raise UnusableFileError("the gzip file breaks off before its end; pack or download it again")
        # Packed pieces may follow each other; a Common Crawl file has one for each page.
        data = unpacker.unused_data
    return b"".join(parts)
