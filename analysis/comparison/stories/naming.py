"""What a story is called: words that its first headline shares with most of its articles, and its first day.

The name depends on the story's own articles alone, so that articles on other events never rename it; it changes only
where an earlier article joins, or where most articles no longer hold one of its words. 'Harbour ferry strike (2 May
2023)' is a handle, not a headline: it takes over no outlet's sentence.
"""

from calendar import day_name, month_name
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from analysis.comparison.stories.space import LEAD, WORD
from analysis.lexicons import part_of_speech

FEWEST, MOST = 2, 4  # words of a name
STEM = 5  # letters by which 'korea' and 'korean' are one word
CALENDAR = {name.lower() for name in (*month_name, *day_name)}


class Told(NamedTuple):
    """What one article tells of a story; `day` is days since 1970, NaN where unknown."""

    title: str
    text: str
    day: float


def story_name(articles: Sequence[Told], taken: set[str]) -> str:
    """A name for the story of these articles that is not among `taken`."""
    ordered = sorted(articles, key=lambda one: (one.day != one.day, one.day, one.title, one.text))
    openings = [f"{one.title} {one.text[:LEAD]}" for one in ordered]
    forms = Counter(form for text in openings for form in WORD.findall(text))
    holding = Counter(stem for text in openings for stem in {_stem(form) for form in _telling(text)})
    chosen: dict[str, str] = {}
    by_frequency = sorted(forms, key=lambda form: (-holding[_stem(form)], -forms[form], form))
    for form in (*_telling(ordered[0].title), *_telling(" ".join(by_frequency))):
        enough = len(chosen) >= (MOST if form in ordered[0].title else FEWEST)
        if not enough and 2 * holding[_stem(form)] > len(ordered):
            chosen.setdefault(_stem(form), _as_in_text(form, forms))
    words = " ".join(chosen.values()) or "Story"
    day = ordered[0].day
    name = f"{words[0].upper()}{words[1:]}{'' if day != day else f' ({_written(day)})'}"
    numbered, number = name, 2
    while numbered in taken:
        numbered, number = f"{name} {number}", number + 1
    return numbered


def _telling(text: str) -> list[str]:
    """The words of a text that say what it is about, as they are printed but for a genitive."""
    plain = (form.replace("’", "'").removesuffix("'s").rstrip("'-") for form in WORD.findall(text))
    return [
        form
        for form in plain
        if form[0].isalpha()
        and form.lower() not in ENGLISH_STOP_WORDS
        and form.lower() not in CALENDAR
        # Verbs are where headlines differ most.
        and not part_of_speech(form.lower()).startswith(("VB", "RB", "MD"))
    ]


def _stem(form: str) -> str:
    return form.lower().replace("’", "'").removesuffix("'s")[:STEM]


def _as_in_text(form: str, forms: Counter[str]) -> str:
    """The word in lower case where some article has it so: headlines write every word with a capital."""
    if form.lower() in forms:
        return form.lower()
    return form.capitalize() if form.isupper() and forms[form.capitalize()] else form


def _written(day: float) -> str:
    moment = pd.Timestamp(day, unit="D")
    return f"{moment.day} {moment:%B %Y}"
