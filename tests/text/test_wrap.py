"""Wrapping: slices of the text that fit, and leave out nothing but spaces at the breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.width import cell_width, graphemes, is_plain, most_cells
from reader.text.wrap import hang, wrap
from tests.hostile import clean_texts


def wrapped(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(clean_texts, st.integers(-1, 30))
def test_the_lines_leave_out_nothing_but_white_space(text: str, width: int) -> None:
    done = 0
    for start, end in wrap(text, width):
        assert done <= start <= end
        assert not text[done:start].strip(" \t\n")
        done = end
    assert not text[done:].strip(" \t\n")


@given(clean_texts, st.integers(1, 30))
def test_a_line_fits_unless_it_is_one_character(text: str, width: int) -> None:
    for line in wrapped(text, width):
        assert cell_width(line) <= width or len(list(graphemes(line))) == 1


@given(clean_texts, st.integers(1, 30))
def test_every_newline_ends_a_line(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all("\n" not in line for line in lines)
    assert len(lines) > text.count("\n")


@given(st.text("ab/ \n", max_size=60), st.integers(1, 12))
def test_the_short_way_for_plain_text_agrees_with_the_long_one(text: str, width: int) -> None:
    assert not is_plain("ბ")
    wide = text.replace("b", "ბ")
    long_way = [line.replace("ბ", "b").rstrip(" ") for line in wrapped(wide, width)]
    assert long_way == [line.rstrip(" ") for line in wrapped(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("een twee drie", 8, ["een twee", "drie"]),
        ("een  twee", 5, ["een", "twee"]),
        ("   ab\n      ", 3, ["ab", ""]),
        ("regel\n\nregel", 20, ["regel", "", "regel"]),
        ("donaudampfschiff", 6, ["donaud", "ampfsc", "hiff"]),
        ("日本語の文", 4, ["日本", "語の", "文"]),
        ("日本、語", 4, ["日", "本、", "語"]),
        (
            "See https://example.org/a/page?of=this&that",
            18,
            ["See", "https://example.", "org/a/page?of=", "this&that"],
        ),
        ("é https://example.org/à/page", 18, ["é", "https://example.", "org/à/page"]),
        ("well-known", 8, ["well-", "known"]),
        ("é een 👩\u200d💻 twee", 6, ["é een", "👩\u200d💻", "twee"]),
    ],
)
def test_lines_break_where_a_reader_would(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_a_hanging_text_has_its_own_first_line() -> None:
    assert hang("een twee drie vier", "1. ", "   ", 12) == ["1. een twee", "   drie vier"]


@given(st.text("ab/.é漢 ", max_size=80), st.integers(4, 12))
def test_a_word_that_fits_on_a_line_is_never_broken(text: str, width: int) -> None:
    words = {word for line in wrapped(text, width) for word in line.split(" ") if word}
    whole = [word for word in text.split() if cell_width(word) <= width and "漢" not in word]
    assert words >= set(whole)


@given(st.text("नमस्ते दुनिया ab", max_size=60), st.integers(4, 30))
def test_lines_fit_where_spacing_marks_have_cells_too(text: str, width: int) -> None:
    for line in wrapped(text, width):
        assert most_cells(line) <= width
