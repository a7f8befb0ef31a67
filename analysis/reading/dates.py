"""Dates as people, pages and programs write them → ISO days."""

import re
from datetime import date, datetime
from functools import lru_cache

from dateutil import parser

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:19|20)\d\d"
# A date inside a line: 2024-06-20, 20 June 2024, June 20th, 2024, 20/06/2024, 20.06.2024; never a lone year.
DATE = re.compile(
    rf"\b(?P<y1>{_YEAR})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?!\d)"
    rf"|\b(?P<d2>\d\d?)(?:st|nd|rd|th)?(?:\s+of)?[\s\-]+(?P<m2>{_MONTH})[\s,\-]+(?P<y2>{_YEAR})\b"
    rf"|\b(?P<m3>{_MONTH})\s*(?P<d3>\d\d?)(?:st|nd|rd|th)?[\s,]+(?P<y3>{_YEAR})\b"
    rf"|\b(?P<a4>\d\d?)(?P<s4>[/.\-])(?P<b4>\d\d?)(?P=s4)(?P<y4>{_YEAR})\b",
    re.IGNORECASE,
)


def iso_day(text: str, *, day_first: bool | None = None) -> str | None:
    """The day written in `text` as YYYY-MM-DD, or None where there is none that exists.

    `day_first` decides between 6 July and 7 June for '06/07/2024'; None reads dotted ones as day first, others as
    month first.
    """
    match = DATE.search(text)
    return _day_of(match, day_first=day_first) if match else _parsed(text.strip())


def written_day(match: re.Match[str]) -> str | None:
    """The day of a match of DATE as YYYY-MM-DD, or None where no such day exists."""
    return _day_of(match, day_first=None)


def is_ambiguous(text: str) -> bool:
    """Whether the date may mean two days, depending on the country that wrote it."""
    match = DATE.search(text)
    return bool(
        match
        and match["y4"]
        and match["s4"] != "."
        and int(match["a4"]) <= 12
        and int(match["b4"]) <= 12
        and match["a4"] != match["b4"]
    )


def is_day_first(text: str) -> bool:
    """Whether the date can only be read as day, month, year in figures."""
    match = DATE.search(text)
    return bool(match and match["y4"] and int(match["a4"]) > 12)


def _day_of(match: re.Match[str], *, day_first: bool | None) -> str | None:
    if match["y1"]:
        year, month, day = match["y1"], int(match["m1"]), match["d1"]
    elif match["y2"]:
        year, month, day = match["y2"], MONTHS[match["m2"].lower().rstrip(".")], match["d2"]
    elif match["y3"]:
        year, month, day = match["y3"], MONTHS[match["m3"].lower().rstrip(".")], match["d3"]
    else:
        first, second = int(match["a4"]), int(match["b4"])
        begins_with_day = first > 12 or (second <= 12 and (match["s4"] == "." if day_first is None else day_first))
        year, month, day = match["y4"], second if begins_with_day else first, str(first if begins_with_day else second)
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _parsed(text: str) -> str | None:
    """What dateutil makes of it; a text that names no day, month and year says nothing."""
    if not text or len(text) > 60 or not any(c.isdigit() for c in text):
        return None
    if text.isdigit() and len(text) in (10, 13):
        return _from_epoch(int(text) / (1 if len(text) == 10 else 1000))
    try:
        # Parsed against two different days: what differs was not in the text.
        found = {parser.parse(text, default=default).date() for default in (datetime(2001, 1, 1), datetime(2003, 4, 2))}
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    day = found.pop()
    return day.isoformat() if not found and 1500 <= day.year <= 2200 else None


def _from_epoch(seconds: float) -> str | None:
    day = datetime.fromtimestamp(seconds).date()
    return day.isoformat() if 1990 <= day.year <= 2100 else None
