"""Widths: as many cells as the screen's library draws."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text.clean import clean
from reader.text.width import cell_width, clip, crop, graphemes, whole
from tests.hostile import clean_texts

LINES = clean_texts.map(lambda text: " ".join(text.split()))
DOUBTFUL = (
    *"a #1☎❤☝⛹漢\u0301\ufe0f\ufe0e\u200d\u200c\u20e3🇫🇮👍🏽👩💻🏳🌈",
    "क्षि",
    "ශ්\u200dරී",
    "שָׁ",
    "กำ",
    "한",
)
UNDRAWN = ("Cn", "Co", "Cs", "Cc")


@given(LINES)
def test_the_width_is_what_rich_draws(text: str) -> None:
    assert cell_width(text) == cell_len(text)


def test_every_character_that_python_knows_is_as_wide_as_rich_draws_it() -> None:
    known = (chr(code) for code in range(0x20, 0x110000) if category(chr(code)) not in UNDRAWN)
    sampled = (char for char in known if not "\u3400" < char < "\ud7a0" or ord(char) % 37 == 0)
    sampled = (char for char in sampled if not char > "\U00020000" or ord(char) % 97 == 0)
    assert [char for char in sampled if cell_width(char) != cell_len(char)] == []


@given(st.lists(st.sampled_from(DOUBTFUL), max_size=12).map(lambda parts: clean("".join(parts))))
def test_the_width_of_joined_and_widened_emoji_is_what_rich_draws(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@given(LINES, st.integers(0, 30), st.integers(0, 30))
def test_a_cropped_text_is_what_is_seen_in_those_cells(text: str, left: int, width: int) -> None:
    before, seen, after = crop(text, left, width)
    assert text.startswith(before)
    assert text.endswith(after)
    assert cell_width(seen) <= width
    if all(cell_width(each) < 2 for each in graphemes(text)):
        assert "".join((before + seen + after).split()) == "".join(text.split())
    if "\u200d" not in text:
        assert cell_width(seen) == max(0, min(width, cell_width(text) - left))
    assert seen.replace(" ", "") in text.replace(" ", "")


@given(LINES, st.integers(0, 30), st.integers(0, 30))
def test_a_stretch_is_grown_to_whole_characters(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = whole(text, start, end)
    assert first <= start <= end <= last
    places = {0}
    for each in graphemes(text):
        places.add(max(places) + len(each))
    assert {first, last} <= places


@given(clean_texts)
def test_graphemes_make_up_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(LINES, st.integers(0, 30), st.sampled_from(["…", "..."]))
def test_a_clipped_text_fits_and_says_that_it_was_cut(text: str, width: int, mark: str) -> None:
    clipped = clip(text, width, mark)
    assert cell_width(clipped) <= width
    assert clipped == text or clipped.endswith(mark[:width])


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("één", 3), ("日本", 4), ("e\u0301", 1), ("👩\u200d💻", 2), ("🇫🇮", 2)],
)
def test_some_widths_are_well_known(text: str, width: int) -> None:
    assert cell_width(text) == width


def test_clipping_does_not_cut_a_character_in_two() -> None:
    assert clip("👩\u200d💻👩\u200d💻", 3) == "👩\u200d💻…"
    assert clip("een lange zin", 5) == "een…"
    assert crop("een 漢字", 3, 4) == ("een", " 漢 ", "字")
    assert crop("漢字", 1, 3) == ("漢", " 字", "")
