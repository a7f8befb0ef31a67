"""The lines of a raw page, hard-wrapped paragraphs joined, with the shape by which rules tell prose from page parts."""

import re
from collections.abc import Iterator

from analysis.reading.page_words import page_words

DOUBLE_QUOTES, SINGLE_QUOTES = "“”„«»", "‘’‚`´"
WORD = re.compile(r"[^\W_]+(?:['’\-‐‑.][^\W_]+)*")
LEFT_MARKS = " |•·*»›>→▶►✅✔🔴-–—_:;,."
RIGHT_MARKS = " |•·*«‹<→▶►-–—_:;,"
SENTENCE_END = re.compile(r"(?:[.!?…。！？।؟۔]|\.\.\.)[\"”’')\]»]*$")
# Two sentences in a line: an end, a space, a capital. Initials ('J. Smith', 'U.S. Army') are no end.
SENTENCE_BREAK = re.compile(r"(?<=[^\W\d_]{2})[.!?][\"”’')\]]*\s+[\"“‘'(\[]?[^\W\d_a-z]|[。！？।۔]\S")
CUT = re.compile(r"(?:\.{3,}|…|\[(?:\.{3}|…|&hellip;)\])\s*$")
SMALL_WORDS = page_words("small")
UNSPACED = re.compile("[\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
LAST_LATIN = "\u024f"
NARROWEST, WIDEST = 40, 120
# A line of more words is a paragraph, whatever its words look like.
LONG_LINE = 40


class Line:
    """One line without its outer spaces.

    `number` counts from 1 in the file; `after_blank` says that a blank line precedes it; `raw` still has the line's
    inner spacing;
    `key` is what is compared (see `key_of`). Shapes are worked out at once: every rule asks for them.
    """

    __slots__ = (
        "after_blank",
        "ends_sentence",
        "is_cut",
        "is_prose",
        "is_title_case",
        "key",
        "n_words",
        "number",
        "raw",
        "text",
    )

    def __init__(self, number: int, text: str, *, after_blank: bool, raw: str, key: str | None = None) -> None:
        """Look at the line's shape; only its ends matter where it is long."""
        self.number = number
        self.text = text
        self.after_blank = after_blank
        self.raw = raw
        self.key = key_of(text) if key is None else key
        words = text.split()
        self.n_words = len(words) if len(words) > LONG_LINE else _count_words(text)
        self.ends_sentence = SENTENCE_END.search(text[-12:]) is not None
        self.is_cut = self.n_words >= 6 and CUT.search(text[-20:]) is not None
        self.is_title_case = self.n_words <= LONG_LINE and _is_title_case(text)
        self.is_prose = self._reads_as_prose()

    @property
    def n_breaks(self) -> int:
        """How many sentences end inside it."""
        return len(SENTENCE_BREAK.findall(self.text))

    def _reads_as_prose(self) -> bool:
        """Whether it reads as running text: whole sentences, not a headline and not a label."""
        if not self.ends_sentence or self.is_cut:
            return False
        if self.n_words > 18 or (self.n_words >= 8 and SENTENCE_BREAK.search(self.text)):
            return True
        return self.n_words >= 3 and not self.text.endswith(("?", "!")) and not self.is_title_case


def _count_words(text: str) -> int:
    """Words of a line; of a script without spaces, every two characters count as one."""
    words = WORD.findall(text)
    if UNSPACED.search(text):
        return sum(-(-len(word) // 2) if UNSPACED.search(word) else 1 for word in words)
    return len(words)


def _is_title_case(text: str) -> bool:
    """Whether most of the longer words begin with a capital or a figure."""
    long = [word for word in WORD.findall(text) if word.lower() not in SMALL_WORDS]
    return bool(long) and sum(not word[0].islower() for word in long) >= 0.75 * len(long)


def key_of(text: str) -> str:
    """What is compared of a line: lower case, straight quotes, single spaces, no outer bullets and separators."""
    return _key(straight(text).lower())


def straight(text: str) -> str:
    """The text with straight quotation marks."""
    if not text.isascii():
        # A replacement for each mark is several times faster than one translation of all.
        for mark in DOUBLE_QUOTES:
            text = text.replace(mark, '"')
        for mark in SINGLE_QUOTES:
            text = text.replace(mark, "'")
    return text


def _key(lowered: str) -> str:
    return " ".join(lowered.split()).lstrip(LEFT_MARKS).rstrip(RIGHT_MARKS)


def is_mostly_latin(text: str) -> bool:
    """Whether at least half of the first letters are Latin ones."""
    sample = text[:400]
    if sample.isascii():
        return True
    letters = [c for c in sample if c.isalpha()]
    return sum(c <= LAST_LATIN for c in letters) >= 0.5 * len(letters)


def split(text: str) -> list[Line]:
    """The lines that hold anything, hard-wrapped paragraphs joined into one line each."""
    lines = []
    after_blank = True
    lowered = straight(text).lower().split("\n")
    for number, (raw, low) in enumerate(zip(text.split("\n"), lowered, strict=True), start=1):
        stripped = " ".join(raw.split())
        if stripped:
            lines.append(Line(number, stripped, after_blank=after_blank, raw=raw, key=_key(low)))
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
            text = " ".join(line.text for line in block)
            yield Line(block[0].number, text, after_blank=block[0].after_blank, raw=text)
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
