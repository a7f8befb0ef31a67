"""Claims of a story as cards: who reports each, in which words, and who leaves it out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from analysis.comparison.coverage import CLOSE
from views.parts.colours import GREY, Look
from views.parts.context import Bounds, around
from views.parts.highlight import Mark, highlighted
from views.parts.naming import numbered
from views.parts.plain import in_html, shortened

LABEL_LENGTH = 180
EVERYTHING, ALONE, LEFT_OUT, ALONE_LEFT_OUT = "Everything", "Only it reports", "It leaves out", "Only it leaves out"
SILENT = "leaves it out"
LOOSE = " · loosely alike: a sentence may not belong"


class Texts(NamedTuple):
    """What sentences are taken from: articles by id, bounds of their sentences, and the outlets' looks."""

    articles: pd.DataFrame
    bounds: Mapping[tuple[str, str], Bounds]
    looks: Mapping[str, Look]

    def whole(self, row: Any) -> str:
        """What the row's offsets are into."""
        return self.articles.at[row.article_id, "title" if row.zone == "headline" else "text"]


def claims_with(coverage: pd.DataFrame, words: str, texts: Texts) -> pd.DataFrame:
    """The rows of claims in whose name, or in one of whose sentences, `words` stand."""
    wanted = words.strip().casefold()
    if not wanted:
        return coverage
    found = coverage["claim"].str.casefold().str.contains(wanted, regex=False)
    said = coverage[coverage["covered"] & ~found]
    holding = [wanted in texts.whole(row)[row.start : row.end].casefold() for row in said.itertuples()]
    ids = {*coverage.loc[found, "claim_id"], *said.loc[holding, "claim_id"]}
    return coverage[coverage["claim_id"].isin(ids)]


def closely_alike(coverage: pd.DataFrame) -> pd.DataFrame:
    """The rows of claims whose sentences are much alike, or that rest on a single one."""
    return coverage[coverage["likeness"].isna() | coverage["likeness"].ge(CLOSE)]


def chosen_claims(coverage: pd.DataFrame, which: str, outlet: str | None, *, fewest: int, most: int) -> pd.DataFrame:
    """The rows of claims that pass, the most widely reported first.

    `which` is one of the constants above and speaks of `outlet` (None: of any); `fewest` and `most` bound the outlets
    that report a claim.
    """
    rows = coverage[coverage["n_outlets"].between(fewest, most)]
    match which:
        case "Only it reports":
            fitting = rows["covered"] & rows["n_outlets"].eq(1)
        case "It leaves out":
            fitting = ~rows["covered"] & rows["n_outlets"].ge(2)
        case "Only it leaves out":
            fitting = ~rows["covered"] & rows["n_silent"].eq(1)
        case _:
            fitting = rows["covered"]
    if outlet is not None:
        fitting &= rows["outlet"].eq(outlet)
    kept = rows[rows["claim_id"].isin(rows.loc[fitting, "claim_id"])]
    order = kept["claim_id"].str.extract(r"-(\d+)$", expand=False).astype(int)
    return (
        kept.assign(number=order)
        .sort_values(["n_outlets", "number"], ascending=[False, True], kind="stable")
        .drop(columns="number")
    )


def card_html(rows: pd.DataFrame, texts: Texts, *, n_outlets: int) -> str:
    """One claim: its words, the outlets that report it with their sentences, and those that leave it out.

    `n_outlets` is how many outlets cover the story.
    """
    first = rows.iloc[0]
    said = rows[rows["covered"]]
    cells = "".join(_cell(str(outlet), own, texts) for outlet, own in said.groupby("outlet", sort=True))
    silent = sorted(rows.loc[~rows["covered"], "outlet"])
    reporting = f"{first['n_outlets']} of {n_outlets} outlets {'reports' if first['n_outlets'] == 1 else 'report'} it"
    return (
        f'<section class="px-card"><h3>{in_html(shortened(first["claim"], LABEL_LENGTH))}</h3>'
        f"<p>{reporting}{_silence(silent, int(first['n_silent']))}{LOOSE if first['likeness'] < CLOSE else ''}</p>"
        f'<div class="px-cells">{cells}</div></section>'
    )


def claim_articles(rows: pd.DataFrame, *, most: int) -> list[str]:
    """Articles that report a claim, one of each outlet first, at most `most`."""
    said = rows[rows["covered"]].drop_duplicates("article_id")
    first = said.drop_duplicates("outlet")
    return pd.concat([first, said.drop(first.index)])["article_id"].to_list()[:most]


def claim_matrix(rows: pd.DataFrame, outlets: Sequence[str], texts: Texts) -> pd.DataFrame:
    """One row a claim in the order of `rows`, one column an outlet: its sentences, or that it leaves the claim out."""
    cells: dict[tuple[str, str], list[str]] = {}
    for row in rows.itertuples():
        said = " ".join(texts.whole(row)[row.start : row.end].split()) if row.covered else SILENT
        cells.setdefault((row.claim_id, row.outlet), []).append(said)
    claims = rows.drop_duplicates("claim_id")
    matrix = pd.DataFrame(
        {
            "Kind": claims["kind"],
            "Claim": claims["claim"],
            "Outlets reporting": claims["n_outlets"],
            "Outlets leaving it out": claims["n_silent"],
        }
    )
    for outlet, column in numbered({name: name for name in outlets}, reserved=list(matrix)).items():
        matrix[column] = [" | ".join(cells.get((claim, outlet), ())) or None for claim in claims["claim_id"]]
    return matrix.reset_index(drop=True)


def _silence(silent: Sequence[str], n_silent: int) -> str:
    if not n_silent:
        return ""
    if len(silent) < n_silent:  # rows for these would be most of the table
        return f" · the other {n_silent} leave it out" if n_silent > 1 else " · one leaves it out"
    verb = "leaves it out" if n_silent == 1 else "leave it out"
    return f" · <strong>{in_html(', '.join(silent))}</strong> {verb}"


def _cell(outlet: str, rows: pd.DataFrame, texts: Texts) -> str:
    """An outlet's sentences of a claim, the first in full; below, its context and the other sentences."""
    look = texts.looks.get(outlet)
    found = list(rows.sort_values(["article_id", "zone", "start"]).itertuples())
    more = found[1:]
    rest = ""
    if more:
        sentences = "".join(f"{_sentence(row, texts)}{_context(row, texts)}" for row in more)
        rest = f"<details><summary>{len(more)} more like it</summary>{sentences}</details>"
    return (
        f'<figure class="px-sentence" style="--outlet: {in_html(look.colour if look else GREY)}">'
        f"<figcaption><strong>{in_html(outlet)}</strong></figcaption>"
        f"{_sentence(found[0], texts)}<div>{_context(found[0], texts)}{rest}</div></figure>"
    )


def _sentence(row: Any, texts: Texts) -> str:
    marked = highlighted(texts.whole(row), _said(row), start=row.start, end=row.end)
    return f"<blockquote>{marked}</blockquote>"


def _context(row: Any, texts: Texts) -> str:
    """The sentence between its neighbours, folded away."""
    if row.zone == "headline":
        return "<p>Headline</p>"
    title = texts.articles.at[row.article_id, "title"]
    wide = around(texts.bounds.get((row.article_id, row.zone), ()), row.start, row.end)
    marks = [Mark(row.start, row.end, "claim"), *_said(row)]
    return (
        f"<details><summary>In context</summary><p>{in_html(title if isinstance(title, str) else 'Untitled')}</p>"
        f"<blockquote>{highlighted(texts.whole(row), marks, start=wide.start, end=wide.end)}</blockquote></details>"
    )


def _said(row: Any) -> list[Mark]:
    """The words within the sentence that say it, where it is less than the sentence."""
    kind = "quote" if row.kind == "quotation" else "said"
    return [Mark(row.said_start, row.said_end, kind)] if pd.notna(row.said_start) else []
