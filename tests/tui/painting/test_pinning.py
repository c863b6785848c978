"""Characters that terminals think wider or less wide than Rich does: nothing else moves."""

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.painting.pinning import fitted, pinned

EMOJI = (
    "❤️",
    "☎️",
    "1️⃣",
    "👍🏽",
    "☝🏿",
    "👩\u200d💻",
    "👨\u200d👩\u200d👧\u200d👦",
    "🏳️\u200d🌈",
    "🇫🇮",
    "🫩",
)


def drawn(data: str) -> pyte.Screen:
    """pyte counts each character for itself, as simple terminals do."""
    screen = pyte.Screen(80, 2)
    pyte.Stream(screen).feed(data)
    return screen


@pytest.mark.parametrize("emoji", EMOJI)
def test_what_follows_an_emoji_stands_where_rich_thinks_it_does(emoji: str) -> None:
    for text in (emoji, f"ab {emoji}{emoji} é", f"\x1b[1m{emoji}\x1b[0m"):
        screen = drawn(f"{pinned(text)}|end")
        width = cell_len(text.replace("\x1b[1m", "").replace("\x1b[0m", ""))
        assert "".join(screen.buffer[0][width + n].data for n in range(4)) == "|end"


def test_what_every_terminal_draws_alike_is_sent_as_it_is() -> None:
    for text in ("plain", "│ é 漢字 ✅", "👍 and 😀", "1 # *"):
        assert pinned(text) == text


def test_a_text_with_spacing_marks_is_drawn_over_the_spaces_behind_it() -> None:
    # No test terminal knows such marks: the first pass clears, the second draws, the third leaves.
    text, after = "यह एक", "\x1b[0m\x1b[3m  \x1b[0m"
    spaces = " " * cell_len(text)
    assert pinned(f"\x1b[1m{text}{after}|end") == (
        f"\x1b[1m\x1b7{spaces}{after}\x1b8\x1b7{text}\x1b8"
        f"\x1b[{len(spaces) + 2}C\x1b[0m\x1b[3m\x1b[0m|end"
    )


def test_the_cells_of_a_narrower_emoji_are_cleared() -> None:
    screen = drawn(f"xxxx\r{pinned('❤️')}")
    assert [screen.buffer[0][cell].data[:1] for cell in range(4)] == ["❤", " ", "x", "x"]


@given(
    st.lists(st.sampled_from([*EMOJI, "a", " ", "漢"]), max_size=8).map("".join), st.integers(0, 20)
)
def test_an_emoji_that_could_stick_out_of_its_pane_is_reduced(text: str, spare: int) -> None:
    room = cell_len(text) + spare
    kept = fitted(text, room)
    assert cell_len(kept) == cell_len(text)
    screen = drawn(pinned(kept))
    assert not "".join(screen.buffer[0][cell].data for cell in range(room, 80)).strip()


def test_an_emoji_with_room_beside_it_stays_whole() -> None:
    assert fitted("so 👍🏽 ", 10) == "so 👍🏽 "
    assert fitted("so 👍🏽", 5) == "so 👍"
    assert fitted("so ☎️", 5) == "so ☎️"
    assert fitted("so 🇫🇮", 5) == "so FI"
