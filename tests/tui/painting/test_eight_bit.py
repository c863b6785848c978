"""On 256 colours a theme looks like itself, and without any it is readable."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import EIGHT_BIT_PALETTE, Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as Background

from reader.tui.painting.eight_bit import EightBit, _apart
from tests.cli.program import PAGE
from tests.terminal import Terminal

GROUND = Background(0, 0, 0)
TRIPLETS = st.tuples(*[st.integers(0, 255)] * 3)


def nearest(*triplet: int) -> Color:
    style = Style(color=Color.from_rgb(*triplet))
    (segment,) = EightBit().apply([Segment("x", style)], GROUND)
    assert segment.style is not None
    assert segment.style.color is not None
    return segment.style.color


@given(TRIPLETS)
def test_no_colour_is_much_further_off_than_richs_own_choice(triplet: tuple[int, int, int]) -> None:
    rich = Color.from_rgb(*triplet).downgrade(ColorSystem.EIGHT_BIT)
    ours = nearest(*triplet)
    assert ours.number is not None
    assert rich.number is not None
    far = _apart(triplet, EIGHT_BIT_PALETTE[rich.number])
    assert _apart(triplet, EIGHT_BIT_PALETTE[ours.number]) <= 1.1 * far


@pytest.mark.parametrize("number", range(16, 256))
def test_the_palettes_own_colours_stay(number: int) -> None:
    assert (
        EIGHT_BIT_PALETTE[nearest(*EIGHT_BIT_PALETTE[number]).number or 0]
        == (EIGHT_BIT_PALETTE[number])
    )


def test_dark_surfaces_stay_apart_from_what_they_lie_on() -> None:
    assert len({nearest(*triplet).number for triplet in ((26, 30, 38), (34, 39, 49))}) == 2


def test_colours_of_the_terminals_own_stay() -> None:
    style = Style(color="red", bgcolor="default", bold=True)
    assert EightBit().apply([Segment("x", style)], GROUND) == [Segment("x", style)]


@pytest.mark.parametrize(
    ("env", "sent"),
    [
        ({"COLORTERM": ""}, r"(?:[34]8;5;\d+;?)+"),
        ({"COLORTERM": "", "TERM": "tmux-256color"}, r"(?:[34]8;5;\d+;?)+"),
        ({"COLORTERM": "", "TERM": "linux"}, r"(?:(?:[349]|10)[0-7];?)+"),
        ({"NO_COLOR": "1"}, r"[34]9(?:;[34]9)*"),
    ],
)
def test_a_terminal_is_sent_only_colours_that_it_has(env: dict[str, str], sent: str) -> None:
    with Terminal([sys.executable, "-m", "reader", str(PAGE)], env=env) as terminal:
        terminal.wait_for("Musk negeerde")
        terminal.settle()
        codes = set(re.findall(r"\x1b\[([\d;]+)m", terminal.raw.decode()))
    colours = {re.sub(r"^(?:[1-9];)*", "", code) for code in codes} - {"0", "", *"123456789"}
    assert colours
    assert all(re.fullmatch(sent, code) for code in colours)
