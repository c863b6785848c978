"""Rows as strips: exactly as wide as the pane in Rich's eyes, whatever is in them."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.color import Color

from reader.text.markdown import parse
from reader.tui.page.blocks import lay_out
from reader.tui.page.rows import Row, Run
from reader.tui.painting.paint import Painter
from reader.tui.painting.palette import Palette
from tests.hostile import HARMFUL, clean_texts

THEME = dict.fromkeys(("background", "surface", "panel"), "#101010") | dict.fromkeys(
    ("foreground", "primary", "secondary", "success", "warning", "error", "accent"), "#e0e0e0"
)
PAINTER = Painter(Palette(THEME), [], Color(16, 16, 16))


@given(clean_texts, st.integers(1, 120))
def test_a_strip_fills_its_pane_and_no_cell_more(body: str, width: int) -> None:
    for row in lay_out(parse(body), max(1, width - 1)):
        strip = PAINTER.strip(row, width)
        assert sum(cell_len(segment.text) for segment in strip) == width
        assert strip.cell_length == width


@given(clean_texts, st.integers(2, 120))
def test_what_is_painted_is_what_was_laid_out(body: str, width: int) -> None:
    for row in lay_out(parse(body), width):
        text = "".join(run.text for run in row.runs)
        if text.isascii():
            assert PAINTER.strip(row, width + 1).text.rstrip() == f" {text}".rstrip()


@given(st.text(max_size=40), st.integers(1, 60))
def test_nothing_harmful_is_painted(text: str, width: int) -> None:
    strip = PAINTER.strip(Row((Run(text, "body"),)), width)
    assert HARMFUL.search(strip.text) is None
