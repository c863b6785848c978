"""Widths: as many cells as the screen's library draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.text.width import cell_width, clip, graphemes
from tests.hostile import clean_texts


@given(clean_texts.map(lambda text: " ".join(text.split())))
def test_the_width_is_what_rich_draws(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@given(clean_texts)
def test_graphemes_make_up_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(clean_texts.map(lambda text: " ".join(text.split())), st.integers(0, 30))
def test_a_clipped_text_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    clipped = clip(text, width)
    assert cell_width(clipped) <= width
    assert clipped == text or clipped.endswith("…") or width == 0


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("één", 3), ("日本", 4), ("e\u0301", 1), ("👩\u200d💻", 2), ("🇫🇮", 2)],
)
def test_some_widths_are_well_known(text: str, width: int) -> None:
    assert cell_width(text) == width


def test_clipping_does_not_cut_a_character_in_two() -> None:
    assert clip("👩\u200d💻👩\u200d💻", 3) == "👩\u200d💻…"
    assert clip("een lange zin", 5) == "een…"
