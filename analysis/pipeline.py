"""The way of the data: articles → actors → evidence tables → columns of `articles` → comparison tables."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import joblib
import pandas as pd

from analysis.comparison import across, compare
from analysis.comparison.reuse import reuse, words_shared
from analysis.comparison.stories import group_stories
from analysis.errors import CorpusError
from analysis.evidence import Evidence, gather, joined, survey
from analysis.features import Context
from analysis.features.actor_index import merge
from analysis.features.article_actors import article_actors
from analysis.features.counting import article_columns, sentence_counts
from analysis.features.sentiment import DEFAULT_SCORER, SCORERS
from analysis.lexicons import Lexicons
from analysis.reading import ALONE, FURNITURE, PROBLEMS, Corpus, is_scored, prepare

# Articles handled at once: enough to score mentions in one go, few enough for a progress bar and for memory.
BATCH = 100
Progress = Callable[[int, int], None]


def analyse(
    articles: pd.DataFrame,
    *,
    actors: pd.DataFrame | None = None,
    lexicons: Path | None = None,
    sentiment: str = DEFAULT_SCORER,
    workers: int = 1,
    progress: Progress | None = None,
) -> dict[str, pd.DataFrame]:
    """Every table of a frame of articles, by name.

    `articles` needs a `text` column; see `analysis.reading.prepare` for the others. `actors` (columns actor, alias,
    kind) wins over what is found; `lexicons` is a folder whose word lists replace ours of the same name;
    `progress(done, total)` is called as articles are finished. Raises CorpusError when there is no text column, or an
    argument is wrong.
    """
    return analyse_corpus(
        prepare(articles), actors=actors, lexicons=lexicons, sentiment=sentiment, workers=workers, progress=progress
    )


def analyse_corpus(
    corpus: Corpus,
    *,
    actors: pd.DataFrame | None = None,
    lexicons: Path | None = None,
    sentiment: str = DEFAULT_SCORER,
    workers: int = 1,
    progress: Progress | None = None,
) -> dict[str, pd.DataFrame]:
    """As `analyse`, for what `analysis.reading.read` returned: its furniture and problems are among the tables.

    The list of actors that lay beside the files counts where `actors` gives none.
    """
    if sentiment not in SCORERS:
        raise CorpusError(f"sentiment={sentiment!r}: no such scorer; choose one of {', '.join(sorted(SCORERS))}")
    # One that the analyst wants to stand alone takes no part in the grouping.
    grouped = corpus.articles[corpus.articles["story"].ne(ALONE)]
    articles = corpus.articles.assign(story=group_stories(grouped).reindex(corpus.articles.index))
    scored = articles[is_scored(articles)]
    words = Lexicons(lexicons)
    # An empty batch keeps every table's columns when no article can be scored.
    batches = [scored.iloc[start : start + BATCH] for start in range(0, max(len(scored), 1), BATCH)]
    pool = joblib.Parallel(n_jobs=workers, return_as="generator", batch_size=1)
    surveys = list(pool(joblib.delayed(survey)(batch, words) for batch in batches))
    index = merge((actor for seen in surveys for actor in seen.actors), lexicons=words)
    own = actors if actors is not None else corpus.actors
    if own is not None:
        index = index.with_frame(own)
    context = Context(index, words)
    batched = zip(batches, surveys, strict=True)
    results = pool(joblib.delayed(gather)(batch, seen, context, sentiment) for batch, seen in batched)
    return _tables(corpus, articles, joined(_watched(results, batches, progress)))


def _watched(results: Iterable[Evidence], batches: list[pd.DataFrame], progress: Progress | None) -> Iterator[Evidence]:
    """The same results; tells `progress` how many articles are done."""
    done, total = 0, sum(len(batch) for batch in batches)
    for batch, result in zip(batches, results, strict=True):
        yield result
        done += len(batch)
        if progress:
            progress(done, total)


def _tables(corpus: Corpus, articles: pd.DataFrame, evidence: Evidence) -> dict[str, pd.DataFrame]:
    scored = articles[articles["article_id"].isin(evidence.statistics.index)]
    passages = reuse(scored)
    sentences = evidence.tables["sentences"]
    sentences = sentences.assign(n_words_shared=words_shared(sentences, passages, scored))
    found = {**evidence.tables, "sentences": sentences, "reuse": passages}
    by_sentence = sentence_counts(found)
    articles = articles.join(article_columns(articles, found, evidence.statistics, by_sentence))
    failed = articles["article_id"].map(evidence.failures).astype("str")
    articles["warnings"] = articles["warnings"].where(failed.isna(), "not scored: " + failed)
    problems = PROBLEMS.typed(
        pd.DataFrame(
            {"source_file": articles["source_file"], "reason": "could not be scored; please report this: " + failed}
        )[failed.notna()]
    )
    tables = {
        "articles": articles,
        "furniture": FURNITURE.typed(corpus.furniture.assign(story=_story_of(corpus.furniture, articles))),
        "problems": pd.concat([corpus.problems, problems], ignore_index=True),
        **found,
        "article_actors": article_actors(found["mentions"], found["quotes"], articles),
    }
    tables |= across(tables)
    return tables | compare(tables, by_sentence=by_sentence)


def _story_of(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    return rows["article_id"].map(articles.set_index("article_id")["story"])
