"""Decoding: whatever the encoding, text is found in it, or a word on why there is none."""

import codecs
import os

import pytest

from reader.model import SourceError
from reader.text.decode import decode

TEXT = "Één “zin” met €, ë en ï.\nEn nog één — met een streepje.\n"
"""Dutch with what Windows-1252 writes in bytes of its own."""


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_the_encoding_is_found(data: bytes, encoding: str) -> None:
    text, found, _ = decode(data, "page.txt")
    assert (text, found) == (TEXT, encoding)


def test_a_guessed_encoding_is_announced() -> None:
    assert decode(TEXT.encode("cp1252"), "page.txt")[2] == (
        "read as Windows-1252, since it is not UTF-8",
    )
    assert decode(TEXT.encode(), "page.txt")[2] == ()


def test_damaged_utf_8_stays_utf_8_and_is_announced() -> None:
    text, encoding, notices = decode("één\xff twee ën drie".encode() + b"\xff\xe9", "page.txt")
    assert (text, encoding) == ("één\xff twee ën drie\ufffd\ufffd", "utf-8")
    assert notices == ("2 places are not valid utf-8 and show as \ufffd",)


def test_utf_16_cut_inside_a_character_is_still_read() -> None:
    text, _, notices = decode(TEXT.encode("utf-16")[:-1], "page.txt")
    assert text.startswith(TEXT[:-1])
    assert notices


def test_every_line_ending_becomes_a_newline() -> None:
    assert decode(b"a\r\nb\rc\nd", "page.txt")[0] == "a\nb\nc\nd"


def test_nothing_is_empty_text() -> None:
    assert decode(b"", "page.txt") == ("", "utf-8", ())


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or office document"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"SQLite format 3\x00", "a database"),
        (bytes(range(256)) * 40, "a binary file"),
        (bytes(4000), "a binary file"),
    ],
)
def test_what_is_no_text_is_refused_by_its_kind(data: bytes, what: str) -> None:
    with pytest.raises(SourceError, match=rf"^page\.bin: this is {what}, not text\. Give "):
        decode(data, "page.bin")


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_refused(seed: int) -> None:
    noise = bytes((value * (seed + 3) * 197 + value // 7) % 256 for value in range(20_000))
    with pytest.raises(SourceError):
        decode(noise, os.devnull)


def test_control_characters_alone_make_no_binary_file() -> None:
    text = "Tekst met \x00 en \x07 en \x1b[31m kleur.\n" * 10
    assert decode(text.encode(), "page.txt")[0] == text
