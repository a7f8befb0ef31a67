"""Words given to each actor: quotations whose speaker is the actor, under its name or another form of the article.

'Democrats' is the actor whom the article names by that form; words of several ('Russia and North Korea') count for
each of them that is an actor.
"""

import re

import pandas as pd

KEYS = ["article_id", "actor"]
JOINT = re.compile(r", and |, | and ")


def given_words(quotes: pd.DataFrame, mentions: pd.DataFrame) -> pd.Series:
    """Words of body quotations by article and actor; scare quotations are nobody's words.

    `quotes` needs article_id, zone, kind, speaker and n_words; `mentions` article_id, actor and mention.
    """
    spoken = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare") & quotes["speaker"].notna()]
    words = spoken.groupby(["article_id", "speaker"], sort=False)["n_words"].sum()
    whole, forms = _names(mentions)
    articles, speakers = (words.index.get_level_values(level) for level in (0, 1))
    rows = [
        (article, actor, n)
        for article, speaker, n in zip(articles, speakers, words.to_list(), strict=True)
        for actor in _actors(article, speaker, whole, forms)
    ]
    found = pd.DataFrame(rows, columns=[*KEYS, "n_words"])
    return found.groupby(KEYS, sort=False)["n_words"].sum()


def given_quotes(quotes: pd.DataFrame, mentions: pd.DataFrame, actor: str) -> pd.DataFrame:
    """The rows of `quotes` whose words `given_words` counts for the actor."""
    spoken = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare") & quotes["speaker"].notna()]
    whole, forms = _names(mentions)
    pairs = zip(spoken["article_id"], spoken["speaker"], strict=True)
    return spoken[[actor in _actors(article, speaker, whole, forms) for article, speaker in pairs]]


def joined_share(quotes: pd.DataFrame, mentions: pd.DataFrame) -> float:
    """Share of body quotations with a named speaker whose speaker is an actor of the article; NaN without any."""
    spoken = quotes[quotes["zone"].eq("body") & quotes["kind"].ne("scare") & quotes["speaker"].notna()]
    whole, forms = _names(mentions)
    pairs = zip(spoken["article_id"], spoken["speaker"], strict=True)
    known = [bool(_actors(article, speaker, whole, forms)) for article, speaker in pairs]
    return sum(known) / len(known) if known else float("nan")


def _names(mentions: pd.DataFrame) -> tuple[set[tuple[str, str]], dict[tuple[str, str], str]]:
    """Which actors each article has, and which actor each of its forms names."""
    articles, actors = mentions["article_id"].to_list(), mentions["actor"].to_list()
    forms = dict(zip(zip(articles, mentions["mention"].to_list(), strict=True), actors, strict=True))
    return set(zip(articles, actors, strict=True)), forms


def _actors(
    article: str, speaker: str, whole: set[tuple[str, str]], forms: dict[tuple[str, str], str]
) -> dict[str, None]:
    if (article, speaker) in whole:
        return {speaker: None}
    if (article, speaker) in forms:
        return {forms[article, speaker]: None}
    parts = JOINT.split(speaker)
    if len(parts) == 1:
        return {}
    return {actor: None for part in parts for actor in _actors(article, part, whole, forms)}
