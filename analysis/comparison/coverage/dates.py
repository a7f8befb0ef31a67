"""Dates that a sentence names, resolved: '15 January', 'on Tuesday' and 'yesterday' become days, 'last year' a year.

A weekday is the last one up to the day of publication; the next one after 'next', or where the words before it look
ahead ('will', 'scheduled'). A day without a year is the one nearest to publication, a month without a year the last.
What needs the day of publication is left out where that is unknown. Limits: 'today' in a quotation is taken as the day
of publication; days of remembrance ('Sept. 11') take the nearest year; weeks and times of day are not read.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from analysis.comparison.coverage.numbers import Fact
from analysis.reading.dates import MONTHS

DAYS = {"monday": MO, "tuesday": TU, "wednesday": WE, "thursday": TH, "friday": FR, "saturday": SA, "sunday": SU}
AGO = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
# Months are names: 'may' and 'march' are words.
_FULL, _SHORT = (
    "|".join(name.capitalize() for name in MONTHS if (len(name) > 4 or name in ("may", "june", "july")) is full)
    for full in (True, False)
)
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_SHORT})\b\.?)"
_DAY = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\w:%]|,\d{3}|\.\d)"
_YEAR = r"(?:1[89]|20)\d\d(?![\w%]|[,.]\d|-\d)"
DATE = re.compile(
    rf"\b(?=\w)(?:(?P<iso>(?:1[89]|20)\d\d-[01]\d-[0-3]\d)\b"
    rf"|(?P<d1>{_DAY})\s(?:of\s)?(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR}))?"
    rf"|(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y2>{_YEAR}))?"
    rf"|(?P<m3>{_MONTH}),?\s(?:of\s)?(?P<y3>{_YEAR})"
    rf"|(?P<when4>[Ii]n|[Ll]ast|[Nn]ext|[Ss]ince|[Uu]ntil)\s(?:(?:early|late|mid)[\s-])?(?P<m4>{_MONTH})(?!\s\d)"
    rf"|(?:(?P<when5>[Nn]ext|[Ll]ast)\s)?(?P<weekday>{'|'.join(name.capitalize() for name in DAYS)})\b(?!s)"
    r"|(?P<near>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b(?!['’]s)"
    r"|(?P<when6>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<unit6>month|year)\b"
    rf"|(?P<n7>\d\d?|{'|'.join(AGO)})\s(?P<unit7>day|month|year)s\sago\b"
    rf"|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Oo]f|[Tt]he)\s"
    rf"(?P<y8>{_YEAR})(?!\s(?:people|men|women|soldiers|troops|\w+ers|dead|years|days)\b))"
)
# Every date holds a digit or one of these; looking for them takes a fraction of the time.
HINT = re.compile(rf"\d|day|month|year|morrow|night|{_FULL}|{_SHORT}")
AHEAD = re.compile(
    r"\b(?:will|would|['’]ll|shall|going to|scheduled|set to|due|plan\w*|expected|running|faces?|facing|upcoming"
    r"|ahead of)\b|\b(?:until|by|before)\s$"
)
LOOK_BACK = 80


def dates(text: str, published: date | None) -> Iterator[Fact]:
    """The dates of a sentence, in order; as ISO days, months (`2024-01`) or years."""
    if HINT.search(text) is None:
        return
    for match in DATE.finditer(text):
        try:
            found = _resolved(text, match, published)
        except (ValueError, OverflowError):  # 31 February, or a year before the first
            continue
        if found is not None:
            yield Fact(*match.span(_said(match)), found, found)


def _resolved(text: str, match: re.Match[str], published: date | None) -> str | None:
    if match["iso"]:
        return date.fromisoformat(match["iso"]).isoformat()
    if match["m3"]:
        return f"{match['y3']}-{_month(match['m3']):02}"
    if match["y8"]:
        return match["y8"]
    month, day, year = match["m1"] or match["m2"], match["d1"] or match["d2"], match["y1"] or match["y2"]
    if month:
        return _day(_month(month), int(day.rstrip("stndrh")), int(year) if year else None, published)
    return _relative(text, match, published) if published else None


def _said(match: re.Match[str]) -> str | int:
    """The group that holds the date itself, without the preposition before it."""
    return next((name for name in ("y8", "m4") if match[name]), 0)


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day(month: int, day: int, year: int | None, published: date | None) -> str | None:
    if year:
        return date(year, month, day).isoformat()
    if published is None:
        return None
    near = [
        date(published.year + shift, month, day) for shift in (-1, 0, 1) if _exists(published.year + shift, month, day)
    ]
    return min(near, key=lambda one: abs(one - published)).isoformat() if near else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _relative(text: str, match: re.Match[str], published: date) -> str | None:
    """What a date is that is told from the day of publication."""
    if match["weekday"]:
        return _weekday(text, match, published)
    if match["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return (published + timedelta(days=shift)).isoformat()
    if match["m4"]:
        month = _month(match["m4"])
        ahead = match["when4"].lower() in ("next", "until") or (
            match["when4"].lower() == "in" and _looks_ahead(text, match)
        )
        year = published.year + (month < published.month if ahead else -(month > published.month))
        return f"{year:04}-{month:02}"
    if match["unit7"]:
        number = AGO.get(match["n7"]) or int(match["n7"])
        return _cut(published - relativedelta(**{f"{match['unit7']}s": number}), match["unit7"])
    shift = {"last": -1, "this": 0, "next": 1}[match["when6"].lower()]
    return _cut(published + relativedelta(**{f"{match['unit6']}s": shift}), match["unit6"])


def _weekday(text: str, match: re.Match[str], published: date) -> str:
    weekday, when = DAYS[match["weekday"].lower()], (match["when5"] or "").lower()
    if when == "next" or (not when and _looks_ahead(text, match)):
        first = published + timedelta(days=1) if when else published
        return date.isoformat(first + relativedelta(weekday=weekday(+1)))
    last = published - timedelta(days=1) if when else published
    return date.isoformat(last + relativedelta(weekday=weekday(-1)))


def _looks_ahead(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a date speak of what is to come."""
    return AHEAD.search(text[max(0, match.start() - LOOK_BACK) : match.start()]) is not None


def _cut(day: date, unit: str) -> str:
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]
