"""The outlet's name, from what the page says of itself."""

import re
from collections.abc import Iterable

from analysis.reading.page_words import page_words

_NAME = r"(?:[A-Z0-9][\w.&'’\-]*)(?:\s(?:[A-Z0-9][\w.&'’\-]*|of|the|and|for|de|&)){0,5}"
FEED_NOTE = re.compile(
    r"^(?:the (?:post|article) )(?P<title>.{3,300}?)\s+(?:appeared first on|first appeared on|"
    r"was first published on|is original from)"
    r"\s+(?P<outlet>.{2,80}?)[.\s]*$",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|\bcopyrights?\b)[\s©ⓒ:]*(?:\(c\)\s*)?"
    r"(?P<year>(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|present))?)?[\s,.:|–—-]*(?:by\s+)?"
    r"(?P<rest>[^|]{0,120})",
    re.IGNORECASE,
)
YEAR_LAST = re.compile(r"^(?:©|ⓒ|\(c\)|copyright)[\s©ⓒ]*(?P<name>[^|\d]{2,60}?)[\s,]*(?:19|20)\d\d\b", re.IGNORECASE)
AFTER_RIGHTS = re.compile(r"all rights? reserved\W{1,5}(?:(?:to|by|for) )?(?P<name>[A-Z][^|©.]{1,50})$", re.IGNORECASE)
BEFORE_COPYRIGHT = re.compile(r"^(?P<name>[^|©]{2,60}?)[\s,|–-]*(?:©|ⓒ|\(c\)|copyright)\s*(?:19|20)\d\d", re.IGNORECASE)
CUT_NAME = re.compile(
    r"\s*(?:[|•·]|\b(?:all rights?|powered by|designed|developed|theme|terms|privacy)\b|\s[-–—]\s|[.,;](?=\s|$)).*$",
    re.IGNORECASE,
)
LEGAL = re.compile(r"[\s,]+(?:inc|ltd|llc|plc|gmbh|limited|corp|corporation|pvt|pty|s\.?a|co)\b\.?", re.IGNORECASE)
SELF = re.compile(
    rf"^(?:about us:?\s*)?(?P<name>{_NAME}),? is (?:more than (?:just )?an? \w+|(?:an?|the|your|"
    rf"one of the) (?:[\w\-’']+,? ){{0,8}}?"
    r"(?:news|media|journalism|newspaper|magazine|publication|portal|platform|outlet|website))\b"
)
TENURE = re.compile(
    r"\b(?:[Pp]rior to|[Bb]efore|[Ss]ince|[Aa]fter) (?:(?:his|her|their) (?:current )?(?:tenure|time|role|"
    r"position|stint|work) (?:at|with)"
    rf"|joining|(?:he|she|they) joined) (?:the )?(?P<name>{_NAME})"
    r"|\b(?:is|as) (?:an?|the|our) (?:[\w\-]+ ){0,5}?(?:reporter|correspondent|editor|writer|journalist|"
    r"columnist|contributor|author) "
    rf"(?:at|for|with) (?:the )?(?P<name2>{_NAME})"
)
FOLLOW = re.compile(
    rf"\b[Ff]ollow (?P<name>{_NAME}) on "
    r"(?:Google News|Twitter|X|Facebook|Instagram|Telegram|WhatsApp|YouTube|LinkedIn|Threads|social media)\b"
)
GENERIC = page_words("no_outlet")


def outlet_of(lines: Iterable[str]) -> str | None:
    """The outlet that the page's furniture names, by the most telling kind of line; None where none does."""
    found: list[tuple[int, str]] = []
    for line in lines:
        found.extend(_named(line))
    return min(found, key=lambda item: item[0])[1] if found else None


def speaks_of_itself(text: str) -> bool:
    """Whether a paragraph begins as an outlet's description of itself."""
    return SELF.match(text) is not None


def _named(line: str) -> Iterable[tuple[int, str]]:
    feed = FEED_NOTE.match(line)
    candidates = [
        (0, feed and feed["outlet"]),
        (1, (m := SELF.match(line)) and m["name"]),
        (2, (m := COPYRIGHT.search(line)) and m["year"] and CUT_NAME.sub("", m["rest"])),
        (3, (m := YEAR_LAST.match(line)) and m["name"]),
        (3, "©" in line and (m := AFTER_RIGHTS.search(line)) and m["name"]),
        (3, (m := BEFORE_COPYRIGHT.match(line)) and m["name"]),
        (4, (m := TENURE.search(line)) and (m["name"] or m["name2"])),
        (5, (m := FOLLOW.search(line)) and m["name"]),
    ]
    for rank, name in candidates:
        cleaned = _cleaned(name) if name else None
        if cleaned:
            yield rank, cleaned


def _cleaned(name: str) -> str | None:
    name = LEGAL.sub("", name).strip(" .,:;|-–—\"'“”")
    name = name.removeprefix("the ")
    plain = name.lower()
    if not 2 <= len(name) <= 60 or plain in GENERIC or not re.search(r"[^\W\d_]", name) or len(name.split()) > 7:
        return None
    return name
