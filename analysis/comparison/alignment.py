"""The words of two versions of a quotation laid side by side, for figures and for the reader alike.

Aligned by the longest runs in common (Ratcliff & Obershelp 1988). Limit: words past `LONGEST` are not aligned.
"""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from analysis.parsing import WORD

# A quotation that was never closed can run to the end of an article; alignment takes the square of this at worst.
LONGEST = 1500
GAP = " … "
FEWEST_QUOTED = 4  # words inside single marks, which are apostrophes more often than not
MARKED = re.compile(r"“([^“”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|(?<!\w)‘((?:[^‘’]|’(?=\w))*)’(?!\w)")

Words = tuple[str, ...]


class Step(NamedTuple):
    """What became of words `a` to `b` of the longest version: they are words `c` to `d` of this one."""

    kind: str  # equal, delete, insert, replace
    a: int
    b: int
    c: int
    d: int


def words_of(text: str) -> Words:
    """The words of a text as they are compared: in lower case, with straight apostrophes."""
    return tuple(WORD.findall(text.lower().replace("’", "'")))


@lru_cache(maxsize=4096)  # wire copy brings the same pair of wordings again and again
def steps(longest: Words, here: Words) -> tuple[Step, ...]:
    """How `longest` becomes `here`, in order."""
    return tuple(Step(*code) for code in SequenceMatcher(None, longest[:LONGEST], here[:LONGEST]).get_opcodes())


def spoken_part(content: str, kind: str) -> str:
    """What a quotation gives as spoken: of a mixed one the stretches inside quotation marks, where there are any.

    The reporter's own words around them would make a whole quotation look cut.
    """
    if kind != "mixed":
        return content
    kept = []
    for double, straight, single in MARKED.findall(content):
        text = (double or straight or single).strip()
        if len(words_of(text)) >= (FEWEST_QUOTED if single else 1):
            kept.append(text)
    return GAP.join(kept) or content
