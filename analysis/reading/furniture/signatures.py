"""Who wrote it and when: bylines, date lines and the author's biography."""

import re
from functools import cache
from typing import NamedTuple

from analysis.lexicons import Lexicons
from analysis.reading.dates import DATE, MONTHS, written_day
from analysis.reading.furniture.lines import Line
from analysis.reading.page_words import page_words

BYLINE = re.compile(
    r"^\W{0,3}(?:(?:(?:written|authored|reported|posted|published|interviewed|interview|text|words|story|"
    r"report|opinion|analysis) )?by"
    r"|authors?|reporter|byline|correspondent)"
    r"\b\s*[:|\-–—]?\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
NAME_WORD = re.compile(r"^(?:[^\W\d_a-z][\w.'’\-]*|de|da|del|di|la|le|van|von|der|den|bin|ibn|al|el|ul|and|&)$")
PIECES = re.compile(r"\s*[|•·;/–—]\s*|\s+-\s+|\s{2,}|,\s+|\s*\(|\)|\s+\bon\b\s+", re.IGNORECASE)
# Said in place of a name, or after it.
NO_NAMES = page_words("no_name")
OFFICES = page_words("office")
CALENDAR = frozenset([*MONTHS, *page_words("weekday")])
DATE_LABELS = page_words("date_label")
TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:UTC|"
    r"GMT)\s*[+\-]\s*\d+(?::?\d\d)?",
    re.IGNORECASE,
)
DAY_WITHOUT_YEAR = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)})\.?\s+\d{{1,2}}(?:st|nd|rd|"
    rf"th)?)\b",
    re.IGNORECASE,
)
CRAWLER = re.compile(r"^date\s+(?P<day>\d{4}-\d\d-\d\d)(?:\s+(?P<language>[a-z]{2,3})(?:\s+[A-Z]\w+)?)?$")
READING_TIME = re.compile(
    r"^(?:\d+ )*(?:(?:estimated )?read(?:ing)? time:?\s*|estimated |(?:last )?updated:? |published:? |"
    r"posted:? )?(?:about |~\s*)?"
    r"(?:\d+|a few|an?)[ -]?(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\.?"
    r"(?: (?:of )?(?:read(?:ing)?(?: time)?|ago|listen|watch))?$",
    re.IGNORECASE,
)
HOST = re.compile(r"\b(?:[\w\-]+\.)+(?:[a-z]{2,10})\b")
# "By Jane Doe in Moscow", "Jane Doe @janedoe".
PLACE_OR_HANDLE = re.compile(r"\s+in\s+[^\W\d_a-z][\w.\- ]{1,30}$|\s+@\w+")
BIO_WORDS, TRADES = page_words("biography"), page_words("trade")
BIO_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Signature(NamedTuple):
    """What a byline or date line says; `rank` 0 for a stated day of publication, 1 for a bare date, 2 for an update."""

    author: str | None = None
    day: str | None = None
    rank: int = 1


def signature_of(line: Line) -> Signature | None:
    """What the line says if it is a byline, a date line or both, else None."""
    if line.n_words > 20 or line.is_prose:
        return None
    byline = BYLINE.match(line.text)
    if byline:
        author = _author(byline["rest"])
        if author is not None:
            day, rank = _day(line.text)
            return Signature(author or None, day, rank)
    if READING_TIME.match(line.key):
        return Signature()
    return _date_line(line)


def is_name(text: str) -> bool:
    """Whether the text is a person's name and nothing else: two to four capitalised words, the first a known given
    name."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(NAME_WORD.match(word) for word in words) and words[0].lower() in _given_names()


def is_like_a_name(text: str) -> bool:
    """Whether the text has the shape of a name: two or three capitalised words of letters alone."""
    words = text.split()
    if {word.lower() for word in words} & (NO_NAMES | OFFICES | {"the", "our"}):
        return False
    return 2 <= len(words) <= 3 and all(
        word[0].isupper() and word.replace("-", "").replace(".", "").isalpha() for word in words
    )


def is_office(text: str) -> bool:
    """Whether the text signs for an office, not a person: 'Our Foreign Staff', 'Web Desk'."""
    words = text.lower().split()
    return 2 <= len(words) <= 4 and words[-1] in OFFICES


def is_biography(line: Line, author: str | None, before: Line | None) -> bool:
    """Whether a paragraph after the article speaks of its author rather than of the news."""
    if not line.is_prose or line.n_words > 150 or '"' in line.key:
        return False
    names = [author] if author else []
    if (
        before is not None
        and 2 <= before.n_words <= 4
        and not before.ends_sentence
        and before.is_title_case
        and before.text in line.text
    ):
        names.append(before.text)
    words = {word.lower().replace("’", "'") for word in BIO_WORD.findall(line.text)}
    found = words & BIO_WORDS
    if any(name and (name in line.text or name.split()[-1] in line.text) for name in names):
        return len(found) >= 2 or bool(words & TRADES)
    opening = re.match(
        r"^(?:The author|The writer|[^\W\d_a-z][\w.'’\-]+(?: [^\W\d_a-z][\w.'’\-]+){1,3}),? (?:is|was|writes|"
        r"covers|has|works|teaches)\b",
        line.text,
    )
    if opening is None:
        return False
    if opening[0].startswith(("The author", "The writer")):
        return True
    return (
        any(word.lower() in TRADES for word in BIO_WORD.findall(line.text[: opening.end() + 80]))
        and len(found) >= 2
        and line.n_words <= 80
    )


def _author(rest: str) -> str | None:
    """The name in what follows 'By'; '' where it is signed by no person, None where it is no byline."""
    rest = TIME.sub(" | ", DATE.sub(" | ", PLACE_OR_HANDLE.sub("", rest)))
    pieces = [piece.strip(" .,:") for piece in PIECES.split(rest) if piece and piece.strip(" .,:")]
    if not pieces:
        return None
    name = pieces[0].split()
    if not 1 <= len(name) <= 8 or not (all(NAME_WORD.match(word) for word in name) or pieces[0].lower() in NO_NAMES):
        return None
    lower = [word.lower().strip(".") for word in name]
    if lower[0] in CALENDAR or any(word in CALENDAR for word in lower[:1]):
        return None
    # Whatever else stands in the line must be a label, a date's rest, a second name or an office.
    if any(
        word.islower() and word.strip(".") not in DATE_LABELS | NO_NAMES
        for piece in pieces[1:]
        for word in piece.split()
        if word.isalpha()
    ):
        return None
    if lower[-1] in OFFICES or all(word in NO_NAMES | {"and", "the"} for word in lower):
        return ""
    more = [piece for piece in pieces[1:3] if is_name(piece)]
    return ", ".join([" ".join(name), *more])


def _date_line(line: Line) -> Signature | None:
    crawler = CRAWLER.match(line.text)
    if crawler:
        return Signature(None, crawler["day"], 1)
    match = DATE.search(line.text)
    if match is None and not DAY_WITHOUT_YEAR.search(line.text):
        return None
    rest = HOST.sub(" ", TIME.sub(" ", DAY_WITHOUT_YEAR.sub(" ", DATE.sub(" ", line.text))))
    words = [
        word for word in re.findall(r"[^\W\d_][\w.'’]*", rest) if word.lower().strip(".") not in DATE_LABELS | CALENDAR
    ]
    if len(words) > 4 or any(word.islower() and word not in NO_NAMES for word in words):
        return None
    by = re.search(r"\b[Bb]y:?\s+(?P<name>[^\W\d_a-z][^|•·,]*)$", line.text)
    author = (_author(by["name"]) if by else None) or next(
        (piece for piece in PIECES.split(rest) if piece and is_name(piece.strip())), None
    )
    day, rank = _day(line.text)
    return Signature(author.strip() if author else None, day, rank)


def _day(text: str) -> tuple[str | None, int]:
    """The first date of a line; one that does not exist comes back as it was written, for the analyst to mend."""
    match = DATE.search(text)
    if match is None:
        return None, 1
    before = text[: match.start()].lower()
    rank = (
        2
        if re.search(r"\b(?:updated?|modified)\b", before)
        else 0
        if re.search(r"\b(?:publish\w*|posted|released?)\b", before)
        else 1
    )
    return written_day(match) or match[0], rank


@cache
def _given_names() -> frozenset[str]:
    return frozenset(Lexicons()["given_names"]["cue"])
