"""Cleaning: nothing that could do more than be read gets through, and nothing else changes."""

import pytest
from hypothesis import given

from reader.text.clean import MAX_MARKS, clean
from tests.hostile import HARMFUL, NASTY, texts


@given(texts)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(texts)
def test_lines_are_neither_added_nor_dropped(text: str) -> None:
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    assert clean(text).count("\n") == ends.count("\n")


@given(texts)
def test_no_control_no_override_and_no_surrogate_is_left(text: str) -> None:
    cleaned = clean(text)
    assert HARMFUL.search(cleaned) is None
    cleaned.encode()


def test_an_attack_shows_as_what_it_is() -> None:
    cleaned = clean(NASTY)
    assert HARMFUL.search(cleaned) is None
    assert "␛]52;c;aGFjaw==␇" in cleaned
    assert "[@click=app.quit]" in cleaned
    assert "gnp.exe" in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "Gewone tekst, met één “aanhaling” en een – streepje…",
        "tab\there\nand a new line",
        "👩\u200d💻 👍🏽 🏳️\u200d🌈 ❤️ 🇫🇮 1️⃣",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "می\u200cخواهم",
        "क्\u200dष",
        "日本語の長い文章、한국어、Ελληνικά, русский, עברית",
        "x\u0308\u0304",
        "a\xa0b\u202fc",
    ],
)
def test_what_languages_and_emoji_need_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a b c d e f"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth\u200djoiner\u2060\ufeff", "zerowidthjoiner"),
        ("abc\u202edef\u202c\u2066ghi\u2069\u200f", "abcdefghi"),
        ("tags\U000e0041\U000e0042", "tags"),
        ("to be invisible\u2065\ufff0\U000e0080\U000e0fff", "to be invisible"),
        ("\x07bell \x9bcsi \x7fdel", "␇bell �csi ␡del"),
        ("lone\ud800surrogate", "lone�surrogate"),
        ("not\ufffea\U0001ffffcharacter", "not�a�character"),
    ],
)
def test_each_kind_of_danger_has_its_remedy(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_marks_do_not_pile_up() -> None:
    assert clean("a" + "\u0301" * 500) == "a" + "\u0301" * MAX_MARKS
