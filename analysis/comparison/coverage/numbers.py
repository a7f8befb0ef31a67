"""Numbers with what they count, normalised: 'twelve people' and '12 people', '$1.5bn' and '1.5 billion dollars'.

Figures and number words (`lexicons/numerals.csv`) are read as one value; what is counted is a currency, a share, a
unit or a class of people by `lexicons/units.csv`, else the plural noun that follows. Left out are ages after a name,
times of day, years, ordinals, parts of names ('Flight 370', 'COVID-19'), 'one', and bare numbers under a hundred. Two
numbers are the same if value and unit are; from a hundred on, two significant figures are enough where things or
people are counted. Limit: 'dozens' and 'half of' have no value, and an estimate ('about 340') is the number that it
names.
"""

import re
from collections.abc import Iterator
from functools import cache
from math import log10
from typing import NamedTuple

from analysis.lexicons import Lexicons

MOST_AGE, MOST_BARE, MOST = 120, 99, 1e15
YEARS = (1800, 2100)
TELLING = 100  # from here on two figures tell a number from others, whatever it counts
FIGURES = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
ENDS = r"(?![\w:]|[,.]\d|-\d|[-/]\w*\d)"
AGE_BEFORE = re.compile(r"(?:[^\W\d]\.?,\s|\baged?\s(?:of\s)?)$")
NAME_BEFORE = re.compile(r"(?<=[^\W\d_]\s)[A-Z][\w'’]*\.?\s$|\b(?:[Nn]o|[Ff]light|[Pp]age|[Aa]rticle|[Ss]ection)\.?\s$")
TIME_AFTER = re.compile(r"\s?(?:[ap]\.?m\b\.?|o['’]clock|GMT\b|[A-Z]?[ECMP][SD]T\b)")
HYPHENED = re.compile(r"-([^\W\d_]+)")
FOLLOWING = re.compile(r"\s([^\W\d_]+(?:-[^\W\d_]+)*)")
# Words between a number and what it counts; three are read at most.
LOOK_AHEAD = 3
FATE = re.compile(r"\s(?:(?:were|was|are|have been|had been|have|had|reportedly|confirmed)\s){0,2}([a-z]+)")
SINGULAR = {"people": "person", "children": "child", "feet": "foot", "countries": "country"}
SINGULAR_S = frozenset(("is", "was", "has", "does", "us", "as", "its", "this", "his", "across", "less", "plus", "yes"))

ODD_LETTERS = str.maketrans("ſİıK", "siik")  # dotless and dotted i, long s and the sign for kelvin


class Fact(NamedTuple):
    """A thing said in a sentence: where, what tells it apart, and what it is called."""

    start: int
    end: int
    key: str
    label: str


class _Unit(NamedTuple):
    category: str
    name: str
    end: int  # of the words that say it


def numbers(text: str) -> Iterator[Fact]:
    """The numbers of a sentence, in order."""
    if _hint().search(text.lower()) is None:
        return
    for match in _pattern().finditer(text):
        value = _value(match)
        if value is None or value >= MOST or _is_no_quantity(text, match, value):
            continue
        unit = _unit(text, match)
        if unit is None:
            continue
        if unit.category in ("", "noun") and YEARS[0] <= value < YEARS[1] and len(match[0]) == 4:
            continue
        count = unit.category in ("people", "things", "noun", "")
        if (unit.category == "" and value <= MOST_BARE) or (value == 1 and unit.category in ("noun", "")):
            continue
        enough = count and value >= TELLING and _significant(value) > 1
        yield Fact(match.start(), unit.end, f"{value:.12g} {'' if enough else unit.name.lower()}", _label(value, unit))


@cache
def _hint() -> re.Pattern[str]:
    """What a text in lower case that holds a number holds: looking for it takes a fraction of the time."""
    numerals = _numerals()
    words = "|".join({*numerals["small"], *numerals["tens"], *numerals["scale"]})
    return re.compile(rf"\d|\b(?:{words})\b")


@cache
def _numerals() -> dict[str, dict[str, float]]:
    frame = Lexicons()["numerals"]
    return {
        str(category): dict(zip(rows["cue"], rows["value"].astype(float), strict=True))
        for category, rows in frame.groupby("category")
    }


@cache
def _units() -> dict[str, tuple[str, str]]:
    frame = Lexicons()["units"]
    return {
        cue: (category, unit)
        for cue, category, unit in zip(*(frame[name].to_list() for name in ("cue", "category", "unit")), strict=True)
    }


@cache
def _pattern() -> re.Pattern[str]:
    numerals = _numerals()
    scales, short = "|".join(numerals["scale"]), "|".join(sorted(numerals["abbreviation"], key=len, reverse=True))
    words = "|".join(sorted({*numerals["small"], *numerals["tens"], *numerals["scale"]}, key=len, reverse=True))
    signs = "".join(re.escape(cue) for cue, (category, _) in _units().items() if category == "money" and len(cue) == 1)
    return re.compile(
        rf"(?:(?<![\w$])(?:US|A|C|NZ)?(?P<sign>[{signs}])\s?|(?<![\w.,:/#@+\-–]))"
        rf"(?:(?P<figures>{FIGURES})(?:[\s-](?P<scale>{scales})\b|\s?(?P<short>{short})\b)?{ENDS}"
        rf"|(?P<words>\b(?:{words})(?:(?:\s|-|\sand\s)(?:{words}))*)\b)",
        re.IGNORECASE,
    )


def _value(match: re.Match[str]) -> float | None:
    numerals = _numerals()
    if match["figures"]:
        value = float(match["figures"].replace(",", ""))
        if match["scale"]:
            value *= numerals["scale"][_lower(match["scale"])]
        if match["short"]:
            value *= numerals["abbreviation"][_lower(match["short"])]
        return value
    total, part = 0.0, 0.0
    words = re.split(r"[\s-]+", _lower(match["words"]))
    if words[0] in numerals["scale"]:
        return None  # 'million-dollar', 'hundred of them'
    for word in words:
        if word == "and":
            continue
        if word in numerals["scale"]:
            scale = numerals["scale"][word]
            part = max(part, 1) * scale
            if scale > 100:
                total, part = total + part, 0.0
        else:
            part += numerals["small"].get(word) or numerals["tens"][word]
    return total + part


def _lower(word: str) -> str:
    """A number word as the lexicon has it, whatever `re` took for another case of its letters."""
    return word.translate(ODD_LETTERS).lower()


def _is_no_quantity(text: str, match: re.Match[str], value: float) -> bool:
    """An age after a name, a time of day, or a number that is part of a name."""
    if match["sign"]:
        return False
    before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 8]
    plain = match["scale"] is None and match["short"] is None and match["words"] is None
    if plain and value <= MOST_AGE and AGE_BEFORE.search(before) and after[:1] in ("", ",", ".", ";", ")"):
        return True
    if TIME_AFTER.match(after):
        return True
    if not plain or "," in match["figures"] or not NAME_BEFORE.search(before):
        return False
    unit = _unit_at(text, match.end())
    return unit is None or unit.category == "noun"


def _unit(text: str, match: re.Match[str]) -> _Unit | None:
    """What the number counts; None where it counts nothing that can be told ('two-state', 'two-thirds')."""
    if match["sign"]:
        return _Unit("money", _units()[match["sign"]][1], match.end())
    hyphened = HYPHENED.match(text, match.end())
    if hyphened:
        known = _units().get(hyphened[1].lower()) or _units().get(f"{hyphened[1].lower()}s")
        measured = known is not None and known[0] in ("time", "measure", "money", "share")
        if not measured or text[hyphened.end() : hyphened.end() + 4] in ("-old", " old"):
            return None
        return _Unit(*known, hyphened.end()) if known else None
    found = _unit_at(text, match.end())
    if found is None:
        return _Unit("", "", match.end())
    if found.name == "people":
        fate = FATE.match(text, found.end)
        known = _units().get(fate[1]) if fate else None
        if fate and known and known[1] in ("dead", "injured", "arrests"):
            return _Unit(*known, found.end)
    return found if text[found.end : found.end + 4] not in (" old", "-old") else None


def _unit_at(text: str, place: int) -> _Unit | None:
    """The unit or plural noun that begins after `place`, with up to two words before it."""
    if text[place : place + 1] == "%":
        return _Unit("share", "%", place + 1)
    for _ in range(LOOK_AHEAD):
        following = FOLLOWING.match(text, place)
        if following is None:
            return None
        word = following[1].lower()
        second = FOLLOWING.match(text, following.end())
        if second and (known := _units().get(f"{word} {second[1].lower()}")):
            return _Unit(*known, second.end())
        if known := _units().get(word):
            return _Unit(*known, following.end())
        if word in _closed() or not word[0].isalpha():
            return None
        if len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in SINGULAR_S:
            # 'state officials' are officials.
            return _Unit("noun", following[1], following.end())
        place = following.end()
    return None


@cache
def _closed() -> frozenset[str]:
    """Words after which nothing is counted any more: prepositions, pronouns, conjunctions, auxiliaries."""
    frame = Lexicons()["function_words"]
    return frozenset(frame["cue"]) - {"more", "other", "such"}


def _significant(value: float) -> int:
    """Figures of a number without the zeros at its ends."""
    return len(f"{value:.15g}".replace(".", "").strip("0"))


def _label(value: float, unit: _Unit) -> str:
    scale = next(((name, size) for name, size in _big() if value >= size), None)
    text = f"{value / scale[1]:,.10g} {scale[0]}" if scale else f"{value:,.12g}"
    if unit.category == "money":
        sign = next((cue for cue, (_, name) in _units().items() if len(cue) == 1 and name == unit.name), None)
        return f"{sign}{text}" if sign else f"{text} {unit.name}"
    name = (SINGULAR.get(unit.name) or unit.name.removesuffix("s")) if value == 1 else unit.name
    return f"{text}{'' if name == '%' else ' '}{name}".strip()


@cache
def _big() -> list[tuple[str, float]]:
    """Scales that a label is written with, the largest first."""
    return sorted(((n, v) for n, v in _numerals()["scale"].items() if log10(v) >= 6), key=lambda scale: -scale[1])
