"""Reading in a real terminal: keys go in, and what the screen says of each is read."""

import os
import random
import re
import signal
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from tests.terminal import ROOT, Terminal

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
READER = [sys.executable, "-m", "reader", str(SEED)]
DOWN, ESCAPE, ENTER, BACK, FORWARD = "\x1b[B", "\x1b", "\r", "\x0f", "\x19"
SIZES = ((1, 1), (2, 3), (20, 5), (3, 40), (80, 1), (99, 12), (400, 120), (100, 30), (41, 9))
KEYS = [
    *"jkJKhl[]gGzZ-+ upvV{}WnN RsfF/:aDdSQA?",
    *(DOWN, "\x1b[A", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\t", "\x1b[Z", ENTER),
    *(BACK, FORWARD, "\x02", "\x04", "\x06", "\x15", "\x7f", "é", "漢", "👍🏽"),
    *("\x1b[<0;5;5M", "\x1b[<0;5;5m", "\x1b[<64;9;3M", "\x1b[<65;9;3M", "\x1b[<35;40;2M"),
    *("\x1b[200~pasted\n\x1b[201~", "\x1b[99;99;99~", "\x1b[I", "\x1b[O", "\x00"),
]
"""Whatever doesn't leave the program, copy, or open something outside it."""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Folders in which nothing was ever opened or set."""
    return {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}


def place(text: str) -> int | None:
    """The number of the comment under the cursor, as the status line gives it."""
    found = re.search(r"(\d+) of \d+$", "\n".join(text.split("\n")[:-1]).rstrip())
    return int(found[1]) if found else None


class Reader:
    """Types, and waits for what the screen says then."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def press(self, keys: str, *words: str, gone: str = "") -> None:
        """Type, and wait until all `words` are on the screen and `gone` isn't."""
        self.terminal.type(keys)
        self.terminal.wait(
            lambda text: all(word in text for word in words) and not (gone and gone in text)
        )

    def go(self, keys: str, number: int) -> None:
        """Type, and wait until the cursor is on a comment."""
        self.terminal.type(keys)
        self.terminal.wait(lambda text: place(text) == number)

    def leave(self) -> None:
        self.terminal.type("q")
        self.left()

    def left(self) -> None:
        """See that it ends, and gives the terminal back."""
        assert self.terminal.ended() == 0
        assert b"Traceback" not in self.terminal.raw
        # The screen from before is back, and the cursor with it.
        assert b"\x1b[?1049l" in self.terminal.raw
        assert self.terminal.raw.rfind(b"\x1b[?25h") > self.terminal.raw.rfind(b"\x1b[?25l")


def test_a_reading_session_from_the_first_screen_to_the_last_key(home: dict[str, str]) -> None:
    with Terminal(READER, env=home) as terminal:
        reader = Reader(terminal)
        terminal.wait_for("Musk negeerde waarschuwingen", "Maar deze beelden zijn", "q quit")
        _move_and_fold(reader)
        _search_filter_and_sort(reader)
        _digest_and_jump(reader)
        _change_the_looks(reader)
        reader.leave()


def _move_and_fold(reader: Reader) -> None:
    reader.go("j", 2)
    reader.go("k", 1)
    reader.press(" ", "▸ 1  +", gone="▾ 2")
    reader.press(" ", "▾ 1", "▾ 2", gone="▸ 1")
    reader.press("z", "▸ 1")
    reader.press("Z", "▾ 1")
    reader.press("-", "▸")
    reader.press("+", gone="▸")


def _search_filter_and_sort(reader: Reader) -> None:
    reader.press("/", "Search:")
    reader.press("schaar", "1 of 7 in 6 comments")
    reader.press(ENTER, "1 of 7 in 6 comments", gone="Search:")
    reader.press("n", "2 of 7")
    reader.press("N", "1 of 7")
    reader.press(ESCAPE, "Search ended")
    reader.press("f", "Filter:")
    reader.press(f"schaar{ENTER}", "shown · schaar · F clears")
    reader.press("F", "Everything is shown")
    reader.press("s", "Sort", "Most replies first")
    reader.press(DOWN + ENTER, "Sorted: most replies first")
    reader.press("R", "Sorted: page order")


def _digest_and_jump(reader: Reader) -> None:
    reader.go("g", 1)
    reader.press("D", "Digest of the thread", " 1. ", "№ ")
    reader.terminal.type(ENTER)
    reader.terminal.wait(lambda text: place(text) not in (None, 1))
    reader.go(BACK, 1)
    reader.press(ESCAPE, gone="Digest of the thread")
    reader.press(":", "Comment 1 to")
    reader.go(f"17{ENTER}", 17)
    reader.go(BACK, 1)
    reader.go(FORWARD, 17)


def _change_the_looks(reader: Reader) -> None:
    terminal = reader.terminal
    terminal.resize(80, 24)
    terminal.wait(lambda text: "Elon Musk is" not in text and place(text) == 17)
    reader.press("v", "Elon Musk is meermaals", "v comments")
    terminal.resize(120, 40)
    terminal.wait_for("Elon Musk is meermaals", "▾ 17")
    reader.press("t", "Theme: ")
    reader.press("?", "esc closes this")
    reader.press(ESCAPE, gone="esc closes this")


def test_who_comes_again_finds_the_place(home: dict[str, str]) -> None:
    with Terminal(READER, env=home) as terminal:
        reader = Reader(terminal)
        terminal.wait(lambda text: place(text) == 1)
        reader.press(":", "Comment 1 to")
        reader.go(f"17{ENTER}", 17)
        reader.leave()
    with Terminal(READER, env=home) as terminal:
        terminal.wait(lambda text: place(text) == 17)
        Reader(terminal).leave()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_asked_to_end_leaves_in_order(number: int, home: dict[str, str]) -> None:
    with Terminal(READER, env=home) as terminal:
        reader = Reader(terminal)
        terminal.wait(lambda text: place(text) == 1)
        reader.go("j", 2)
        os.kill(terminal.pid, number)
        reader.left()
        assert terminal.is_cooked()
    with Terminal(READER, env=home) as terminal:
        terminal.wait(lambda text: place(text) == 2)
        Reader(terminal).leave()


def test_the_place_is_kept_when_the_terminal_goes_away(home: dict[str, str]) -> None:
    with Terminal(READER, env=home) as terminal:
        terminal.wait(lambda text: place(text) == 1)
        Reader(terminal).go("j", 2)
        assert terminal.hang_up() == 0
    with Terminal(READER, env=home) as terminal:
        terminal.wait(lambda text: place(text) == 2)
        Reader(terminal).leave()


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (400, 120)])
def test_it_opens_and_closes_at_any_size(size: tuple[int, int], home: dict[str, str]) -> None:
    with Terminal(READER, columns=size[0], rows=size[1], env=home) as terminal:
        terminal.wait(lambda _: b"\x1b[?2026l" in terminal.raw)  # The first frame is drawn.
        terminal.resize(100, 30)
        terminal.wait_for("Maar deze beelden", "q quit")
        Reader(terminal).leave()


def test_what_a_smaller_terminal_has_cut_off_is_drawn_again(home: dict[str, str]) -> None:
    with Terminal(READER, columns=100, rows=30, env=home) as terminal:
        terminal.wait_for("Maar deze beelden", "q quit")
        for _ in range(5):
            terminal.resize(20, 5)
            terminal.resize(100, 30)
            terminal.wait_for("Musk negeerde", "Maar deze beelden", "q quit")
        Reader(terminal).leave()


def test_a_flood_of_keys_and_sizes_leaves_it_in_order(home: dict[str, str]) -> None:
    with Terminal(READER, env=home) as terminal:
        terminal.wait_for("Maar deze beelden", "q quit")
        for (columns, rows), keys in zip(islice(cycle(SIZES), 36), _floods(), strict=False):
            terminal.resize(columns, rows)
            terminal.type(keys)
            while terminal._read(0.0):  # Else both sides would wait for each other.
                pass
        terminal.resize(100, 31)
        _calm(terminal)
        reader = Reader(terminal)
        reader.press("?", "esc closes this")
        reader.press(ESCAPE, gone="esc closes this")
        reader.leave()


def _floods() -> Iterator[str]:
    chance = random.Random(11)
    while True:
        yield "".join(chance.choices(KEYS, k=60))


def _calm(terminal: Terminal) -> None:
    """Leave whatever is open, until all keys have been dealt with."""
    quiet = 0
    while quiet < 6:  # Screens that look the same may lie on each other.
        terminal.settle(0.3)
        before = terminal.text
        terminal.type(ESCAPE)
        terminal.settle(0.3)
        quiet = quiet + 1 if terminal.text == before else 0
