"""Bytes to text: finds the encoding of a document that doesn't reliably say."""

import codecs
import re

from reader.model.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536


def decode(data: bytes, where: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the text of `data`, its encoding and what should be said about it.

    Tried in turn: a byte order mark, UTF-8, UTF-16 without a mark, damaged UTF-8, Windows-1252.
    Line endings become "\\n". Raises SourceError, naming `where`, if the bytes aren't text.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(
                f"this is {what}, not text",
                where=where,
                remedy="Give a page saved or pasted as text.",
            )
    text, encoding, notices = _decoded(data)
    # Valid UTF-8 is no accident, and may hold an attack; a guess with control characters is noise.
    bearable = 0.3 if encoding == "utf-8" and not notices else 0.05
    if len(_CONTROL.findall(text, 0, _SAMPLE)) > bearable * min(len(text), _SAMPLE):
        raise SourceError(
            "this is a binary file, not text",
            where=where,
            remedy="Give a page saved or pasted as text.",
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, encoding, notices


def _decoded(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            return text, encoding.removesuffix("-sig"), _replaced(text, encoding)
    try:
        if b"\x00" not in data[:_SAMPLE]:
            return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    wide = _wide(data[:_SAMPLE])
    if wide:
        text = data.decode(wide, errors="replace")
        return text, wide, _replaced(text, wide)
    sequences = len(_MULTIBYTE.findall(data))
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") <= sequences:
        return text, "utf-8", _replaced(text, "utf-8")
    text = data.decode("cp1252", errors="replace")
    return text, "windows-1252", ("read as Windows-1252, since it is not UTF-8",)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark shows as zero bytes in every other place."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even * 10 < odd:
        return "utf-16-le"
    if even > len(sample) * 0.3 and odd * 10 < even:
        return "utf-16-be"
    return None


def _replaced(text: str, encoding: str) -> tuple[str, ...]:
    damaged = text.count("\ufffd")
    return (f"{damaged} places are not valid {encoding} and show as \ufffd",) if damaged else ()
