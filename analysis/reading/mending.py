"""Damaged text → sound text: mojibake, control characters, odd spaces, HTML entities, the many kinds of line break."""

import html
import re
import unicodedata

import ftfy

# UTF-8 read as an 8-bit encoding leaves such pairs behind; only then is the slow mending worth its time.
SUSPECT = re.compile("[À-ÿ][^\x00-\x7f]|[\x80-\x9f]|вЂ|‚Ä|√[^ \x00-\x7f]|[ﬀ-ﬆ]|[！-～]")
LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACE = re.compile("[\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1e\x7f\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d{0,2});")
MENDING = ftfy.TextFixerConfig(uncurl_quotes=False, unescape_html=False, normalization=None, explain=False)


def mend(text: str) -> str:
    """The text as its writer meant it: typographic quotes stay, every line break is a newline, every odd space a
    space."""
    if SUSPECT.search(text):
        text = ftfy.fix_text(text, MENDING)
    if "&" in text and ENTITY.search(text):
        text = html.unescape(text)
    text = LINE_BREAK.sub("\n", text)
    text = SPACE.sub(" ", text)
    text = INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", text)
