"""Bytes → text: byte-order marks, UTF-8, UTF-16, then the old 8-bit encodings; and refusing what is no text at all."""

import codecs
import re
from typing import NamedTuple

import charset_normalizer

from analysis.reading.schema import UnusableFileError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How the files begin that people most often save under a wrong name.
MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "an image, sound or film"),
)
CONTROL = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))
# Bytes that Western European text in cp1252 uses beside ASCII: letters, and the typographic marks of word processors.
WESTERN = (
    frozenset(range(0xC0, 0x100))
    | set(b"\x80\x82\x84\x85\x8a\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x99\x9a\x9c\x9e\x9f")
    | set(b"\xa0\xa1\xa3\xa7\xa9\xaa\xab\xad\xae\xb0\xb4\xb7\xba\xbb\xbc\xbd\xbe\xbf")
)
SAMPLE = 50_000


class Decoded(NamedTuple):
    """A file's text, with a warning where the encoding had to be guessed."""

    text: str
    warning: str | None


def decode(data: bytes) -> Decoded:
    """The text in a file's bytes. Raises UnusableFileError for a file that is empty or holds no text."""
    if not data.strip():
        raise UnusableFileError("the file is empty; delete it, or save the article into it again")
    for start, what in MAGIC:
        if data.startswith(start):
            raise UnusableFileError(
                f"the file is {what}, not text; save the article itself as text, or remove the file"
            )
    for mark, name in BOMS:
        if data.startswith(mark):
            return _replacing(data, name)
    wide = _wide(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), f"encoding not stated, read as {wide.upper()}")
    sample = data[:SAMPLE]
    if len(sample) - len(sample.translate(None, CONTROL)) > 0.005 * len(sample):
        raise UnusableFileError("the file is binary, not text; save the article itself as text, or remove the file")
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError as error:
        # A page cut in mid-letter, or with a damaged spot, is still UTF-8.
        if _is_mostly_utf8(data):
            return Decoded(
                data.decode("utf-8", "replace"), f"damaged UTF-8 at byte {error.start}: the letters there are lost"
            )
    return _eight_bit(data)


def _replacing(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), None)
    except UnicodeDecodeError as error:
        return Decoded(
            data.decode(encoding, "replace"),
            f"damaged {encoding.upper()} at byte {error.start}: the letters there are lost",
        )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in English every second byte is zero."""
    sample = data[:2000]
    if len(sample) < 4:
        return None
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    name = "utf-16-le" if odd > 0.4 and even < 0.05 else "utf-16-be" if even > 0.4 and odd < 0.05 else None
    if name is None:
        return None
    text = sample.decode(name, "replace")
    return name if sum(c.isprintable() or c.isspace() for c in text) >= 0.95 * len(text) else None


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    sound = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return lost <= 1 + 0.1 * sound and sound >= 3


def _eight_bit(data: bytes) -> Decoded:
    high = [byte for byte in data[:SAMPLE] if byte >= 0x80]
    if sum(byte in WESTERN for byte in high) >= 0.98 * len(high) and len(high) <= 0.35 * len(data[:SAMPLE]):
        return Decoded(data.decode("cp1252", "replace"), "encoding not stated, read as Latin-1 (Windows-1252)")
    best = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    name = best.encoding if best else "cp1252"
    return Decoded(data.decode(name, "replace"), f"encoding not stated, read as {name}")
