"""Keyness: which words, names and two-word terms an outlet says more, or less, than the others of the same story.

Weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, equations 16, 22 and 23): the log
of the odds of the term in the outlet's words less that in the others', both drawn toward the odds in the story as a
whole as strongly as `PRIOR_WORDS` further words would, and z, that difference by its standard deviation. Two-word terms
are counted apart from words and names. Only within a story: over all stories, what an outlet reports would pass for how
it writes. Limit: z takes words to be drawn one by one, but an article repeats its words; a term that stands in one
article (`n_articles`) tells of that article.
"""

from collections.abc import Collection, Mapping

import numpy as np
import pandas as pd

from analysis.comparison.terms import terms
from analysis.tables import Column, Table

PRIOR_WORDS = 500  # about what an article has
FEWEST = 3  # times that the outlets of the story say a term
LEAST_Z = 1.0
MOST_TERMS = 50  # said more, and as many said less
CLEAR_Z = 1.96
EVIDENCE = ("sentences", "mentions", "quotes")  # tables that terms are found with

TABLE = Table(
    "keyness",
    "outlet × word or two-word term in a story of two outlets or more",
    (
        Column("outlet", "text", "The publication", "Outlet"),
        Column("story", "text", "The story", "Story"),
        Column("term", "text", "The word, the name or the two words, in lower case", "Term"),
        Column("n_words", "count", "1 for a word or a whole name, 2 for two words", "Words"),
        Column("n_outlet", "count", "How often the outlet says it in the story", "Times said"),
        Column("n_others", "count", "How often the story's other outlets say it", "Times said by others"),
        Column("n_articles", "count", "The outlet's articles that say it; one tells of that article alone", "Articles"),
        Column("n_articles_others", "count", "Articles of the other outlets that say it", "Articles of others"),
        Column("log_odds", "number", "Log of the odds in the outlet by those in the others, smoothed", "Log-odds"),
        Column("z", "number", "Log-odds by their standard deviation; above 0 the outlet says it more", "z"),
    ),
)


def keyness(
    articles: pd.DataFrame,
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    quotes: pd.DataFrame,
    *,
    voice: str | None = None,
) -> pd.DataFrame:
    """The terms that tell an outlet of a story from the others, at most `MOST_TERMS` each way; see `TABLE`.

    `articles` needs article_id, outlet, story, author and text; the other frames are the evidence tables.
    `voice` (`author` or `quoted`) counts the words of that voice alone. By story and outlet, the highest z first.
    """
    known = _comparable(articles)
    known = known[known.groupby("story")["outlet"].transform("nunique") > 1]
    found = terms(known, sentences, mentions, quotes, voice=voice)
    if found.empty:
        return TABLE.frame([])
    counts = _scored(_counted(known, found))
    shown = counts[(counts["n_outlet"] + counts["n_others"] >= FEWEST) & (counts["z"].abs() >= LEAST_Z)]
    shown = shown.assign(more=shown["z"] > 0, size=shown["z"].abs())
    shown = shown.sort_values(["size", "term"], ascending=[False, True])
    shown = shown[shown.groupby(["story", "outlet", "more"]).cumcount() < MOST_TERMS]
    ordered = shown.sort_values(["story", "outlet", "z", "term"], ascending=[True, True, False, True])
    return TABLE.typed(ordered.reset_index(drop=True))


def term_spans(
    tables: Mapping[str, pd.DataFrame],
    term: str,
    *,
    story: str | None = None,
    outlet: str | None = None,
    article_ids: Collection[str] | None = None,
    voice: str | None = None,
) -> pd.DataFrame:
    """Where a term of `keyness` stands: article_id, outlet, story, start, end (offsets into the text), in order.

    As many rows for an outlet and story as `n_outlet` says, with the same `article_ids` and `voice`.
    """
    known = _comparable(tables["articles"])
    for name, value in (("story", story), ("outlet", outlet)):
        known = known if value is None else known[known[name].eq(value)]
    if article_ids is not None:
        known = known[known["article_id"].isin(list(article_ids))]
    # Most articles do not hold the term; finding all terms of those that do takes a moment.
    first = term.split(" ")[0]
    text = known["text"].str.lower().str.replace("’", "'")
    known = known[text.str.contains(first, regex=False)]
    ids = known["article_id"]
    evidence = [tables[name][tables[name]["article_id"].isin(ids)] for name in EVIDENCE]
    found = terms(known, *evidence, voice=voice)
    own = found[found["term"].eq(term)].sort_values(["article", "start"])
    keys = known[["article_id", "outlet", "story"]].iloc[own["article"].to_numpy()].reset_index(drop=True)
    return keys.assign(start=own["start"].to_numpy(), end=own["end"].to_numpy())


def _comparable(articles: pd.DataFrame) -> pd.DataFrame:
    """Articles that were scored and have an outlet and a story."""
    return articles[articles[["outlet", "story", "n_words"]].notna().all(axis=1)]


def _counted(articles: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """Every term of a story × every outlet of it: how often the outlet and the others say it, in how many articles."""
    places = found["article"].to_numpy()
    said = found[["term", "n_words"]].assign(
        story=articles["story"].to_numpy(object)[places],
        outlet=articles["outlet"].to_numpy(object)[places],
        article=places,
    )
    # Categories are quicker to group by than texts.
    said = said.astype(dict.fromkeys(("story", "outlet", "term"), "category"))
    by_article = said.groupby(["story", "outlet", "term", "n_words", "article"], observed=True).size().rename("n")
    own = by_article.groupby(["story", "outlet", "term", "n_words"], observed=True).agg(["sum", "size"])
    own = own.set_axis(["n_outlet", "n_articles"], axis=1).reset_index()
    whole = own.groupby(["story", "term", "n_words"], observed=True)[["n_outlet", "n_articles"]].sum()
    whole = whole.set_axis(["n_story", "n_articles_story"], axis=1).reset_index()
    # How much each outlet says at all, before rare terms go.
    sizes = own.groupby(["story", "outlet", "n_words"], observed=True)["n_outlet"].sum().rename("size_outlet")
    sizes_story = sizes.groupby(["story", "n_words"], observed=True).sum().rename("size_story")
    frequent = whole[whole["n_story"] >= FEWEST]
    pairs = sizes.reset_index().merge(sizes_story.reset_index(), on=["story", "n_words"])
    pairs = pairs[pairs["size_outlet"] < pairs["size_story"]]  # a story of one outlet has no others
    crossed = pairs.merge(frequent, on=["story", "n_words"])
    counts = crossed.merge(own, on=["story", "outlet", "term", "n_words"], how="left")
    counts[["n_outlet", "n_articles"]] = counts[["n_outlet", "n_articles"]].fillna(0)
    return counts.assign(
        n_others=counts["n_story"] - counts["n_outlet"],
        n_articles_others=counts["n_articles_story"] - counts["n_articles"],
    )


def _scored(counts: pd.DataFrame) -> pd.DataFrame:
    """The counts with log-odds and z."""
    prior = PRIOR_WORDS * counts["n_story"] / counts["size_story"]
    own, others = counts["n_outlet"] + prior, counts["n_others"] + prior
    rest_own = counts["size_outlet"] + PRIOR_WORDS - own
    rest_others = counts["size_story"] - counts["size_outlet"] + PRIOR_WORDS - others
    log_odds = np.log(own / rest_own) - np.log(others / rest_others)
    return counts.assign(log_odds=log_odds, z=log_odds / np.sqrt(1 / own + 1 / others))
