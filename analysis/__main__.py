"""Command line: `python -m analysis PATH... --out DIR` reads articles, measures them and writes every table."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from analysis.comparison.wire import without_shared
from analysis.errors import CorpusError
from analysis.features.sentiment import DEFAULT_SCORER, SCORERS
from analysis.pipeline import analyse_corpus
from analysis.reading import is_scored, read
from analysis.writing import FORMATS, write_tables


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0 if any article was analysed, 2 with one line on standard error otherwise."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except CorpusError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analysis", description="Measure how news articles are written and write every table."
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="files or folders of articles (.txt .md .html .csv .json .parquet …)"
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="DIR", help="folder for the tables; made or replaced"
    )
    parser.add_argument("--format", choices=FORMATS, default="csv", help="kind of file for the tables (csv)")
    parser.add_argument(
        "--sentiment",
        choices=sorted(SCORERS),
        default=DEFAULT_SCORER,
        help=f"scorer of sentiment toward actors ({DEFAULT_SCORER}; linear is many times faster)",
    )
    parser.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes (1)")
    parser.add_argument(
        "--actors", type=Path, metavar="FILE", help="your own actors: CSV with columns actor, alias, kind"
    )
    parser.add_argument(
        "--lexicons", type=Path, metavar="DIR", help="folder of word lists that replace ours of the same name"
    )
    parser.add_argument(
        "--without-shared", action="store_true", help="count no passage that another outlet runs word for word too"
    )
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of processes; give 1 or more")
    return number


def _run(options: argparse.Namespace) -> int:
    actors = _read_actors(options.actors) if options.actors else None
    corpus = read(options.paths)
    n_scored = int(is_scored(corpus.articles).sum())
    if not n_scored:
        reasons = [*corpus.problems["reason"].head(1), *corpus.articles["warnings"].dropna().head(1)]
        raise CorpusError(
            f"no article could be analysed in {', '.join(options.paths)}" + "".join(f"; {r}" for r in reasons[:1])
        )
    with tqdm(total=n_scored, unit=" articles", disable=not sys.stderr.isatty(), leave=False) as bar:
        tables = analyse_corpus(
            corpus,
            actors=actors,
            lexicons=options.lexicons,
            sentiment=options.sentiment,
            workers=options.workers,
            progress=lambda done, total: bar.update(done - bar.n),
        )
    if options.without_shared:
        tables = without_shared(tables)
    files = write_tables(tables, options.out, format=options.format)
    _summarise(tables, n_scored, files, options.out)
    return 0


def _read_actors(path: Path) -> pd.DataFrame:
    try:
        return pd.read_csv(path, dtype=str, encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise CorpusError(
            f"{path}: not a readable CSV of actors ({error}); save it as UTF-8 with columns actor, alias, kind"
        ) from error


def _summarise(tables: dict[str, pd.DataFrame], n_scored: int, files: list[Path], folder: Path) -> None:
    articles, problems = tables["articles"], tables["problems"]
    warned = articles[articles["warnings"].notna()]
    print(f"read      {len(articles)} articles, {n_scored} analysed")
    names = warned["source_file"].fillna(warned["article_id"])
    for name, warning in zip(names, warned["warnings"], strict=True):
        print(_printable(f"warning   {name}: {warning}"))
    for name, row, reason in zip(*(problems[column] for column in ("source_file", "row", "reason")), strict=True):
        print(_printable(f"problem   {name}{'' if pd.isna(row) else f' row {row}'}: {reason}"))
    sizes = ", ".join(f"{name} {len(table)}" for name, table in tables.items())
    print(f"wrote     {len(files)} tables to {folder} (rows: {sizes})")


def _printable(line: str) -> str:
    """The line without control characters, with which a file's name could rewrite the terminal."""
    return "".join(character if character.isprintable() else "�" for character in line)


if __name__ == "__main__":
    # What is loaded by now stays to the end: to look through it again and again for garbage is a tenth of a short run.
    gc.freeze()
    gc.set_threshold(100_000)
    sys.exit(main())
