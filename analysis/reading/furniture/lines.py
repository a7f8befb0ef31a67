"""The lines of a raw page, hard-wrapped paragraphs joined, with the shape by which rules tell prose from page parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

QUOTES = str.maketrans("“”„«»‘’‚`´", "\"\"\"\"\"'''''")
WORD = re.compile(r"[^\W_]+(?:['’\-‐‑.][^\W_]+)*")
EDGE_MARKS = re.compile(r"^[\s|•·*»›>→▶►✅✔🔴\-–—_:;,.]+|[\s|•·*«‹<→▶►\-–—_:;,]+$")
SENTENCE_END = re.compile(r"(?:[.!?…。！？।؟۔]|\.\.\.)[\"”’')\]»]*$")
# Two sentences in a line: an end, a space, a capital. Initials ('J. Smith', 'U.S. Army') are no end.
SENTENCE_BREAK = re.compile(r"(?<=[^\W\d_]{2})[.!?][\"”’')\]]*\s+[\"“‘'(\[]?[^\W\d_a-z]|[。！？।۔]\S")
CUT = re.compile(r"(?:\.{3,}|…|\[(?:\.{3}|…|&hellip;)\])\s*$")
SMALL_WORDS = frozenset(
    "a an the and or but nor of for in on at to by with from as is are was into over after amid via vs than its his her their it be not no".split()
)
UNSPACED = re.compile("[\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
LETTERS = re.compile(r"[^\W\d_]")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
NARROWEST, WIDEST = 40, 120


@dataclass
class Line:
    """One line without its outer spaces; `number` counts from 1 in the file, `after_blank` says that a blank line precedes it."""

    number: int
    text: str
    after_blank: bool
    raw: str = field(default="", repr=False)

    @cached_property
    def key(self) -> str:
        """Lower case, straight quotes, single spaces, no outer bullets: what is compared."""
        return key_of(self.text)

    @cached_property
    def words(self) -> list[str]:
        """Its words; of a script without spaces, every two characters count as one."""
        found = WORD.findall(self.text)
        if UNSPACED.search(self.text):
            return [
                part for word in found for part in (re.findall(".{1,2}", word) if UNSPACED.search(word) else [word])
            ]
        return found

    @property
    def n_words(self) -> int:
        """How many words it has."""
        return len(self.words)

    @cached_property
    def is_cut(self) -> bool:
        """Whether it breaks off with dots, as teasers do."""
        return bool(CUT.search(self.text)) and self.n_words >= 6

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence ends."""
        return bool(SENTENCE_END.search(self.text))

    @cached_property
    def n_breaks(self) -> int:
        """How many sentences end inside it."""
        return len(SENTENCE_BREAK.findall(self.text))

    @cached_property
    def is_title_case(self) -> bool:
        """Whether most of its longer words begin with a capital or a figure."""
        long = [word for word in self.words if word.lower() not in SMALL_WORDS]
        return len(long) > 0 and sum(not word[0].islower() for word in long) >= 0.75 * len(long)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as running text: whole sentences, not a headline and not a label."""
        if not self.ends_sentence or self.is_cut:
            return False
        if self.n_breaks and self.n_words >= 8:
            return True
        if self.text.endswith(("?", "!")) and self.n_words <= 18:
            return False
        return self.n_words >= 3 and (not self.is_title_case or self.n_words > 18)


def key_of(text: str) -> str:
    """What is compared of a line: lower case, straight quotes, single spaces, no outer bullets and separators."""
    return " ".join(EDGE_MARKS.sub("", text.translate(QUOTES)).lower().split())


def is_mostly_latin(text: str) -> bool:
    """Whether at least half of the first letters are Latin ones."""
    letters = LETTERS.findall(text[:2000])
    return not letters or len(LATIN.findall(text[:2000])) >= 0.5 * len(letters)


def split(text: str) -> list[Line]:
    """The lines that hold anything, hard-wrapped paragraphs joined into one line each."""
    lines = []
    after_blank = True
    for number, raw in enumerate(text.split("\n"), start=1):
        stripped = " ".join(raw.split())
        if stripped:
            lines.append(Line(number, stripped, after_blank, raw))
        after_blank = not stripped
    return list(_unwrapped(lines))


def joined(lines: list[Line]) -> str:
    """The text of kept lines: a blank line where the page had one or more, else a line break."""
    return "".join(("\n\n" if line.after_blank else "\n") * bool(i) + line.text for i, line in enumerate(lines))


def _unwrapped(lines: list[Line]) -> Iterator[Line]:
    blocks: list[list[Line]] = []
    for line in lines:
        if line.after_blank or not blocks:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    widths = [max(len(line.text) for line in block) for block in blocks if len(block) >= 3 and _is_wrapped(block, None)]
    width = max(widths, default=None)
    for block in blocks:
        if width and len(block) > 1 and _is_wrapped(block, width):
            yield Line(block[0].number, " ".join(line.text for line in block), block[0].after_blank, block[0].raw)
        else:
            yield from block


def _is_wrapped(block: list[Line], width: int | None) -> bool:
    """Whether each line was broken where the next word did not fit, and sentences run on across the breaks.

    `width` is the page's line length; without it the block's longest line stands for it.
    """
    lengths = [len(line.text) for line in block]
    limit = max(lengths) if width is None else width
    if not NARROWEST <= limit <= WIDEST or max(lengths) > limit + 2:
        return False
    full = all(
        length + 1 + len(following.text.split(" ", 1)[0]) > limit
        for length, following in zip(lengths[:-1], block[1:], strict=True)
    )
    runs_on = sum(not line.ends_sentence for line in block[:-1]) >= 0.5 * (len(block) - 1)
    return full and runs_on and any(line.text[0].islower() for line in block[1:])
