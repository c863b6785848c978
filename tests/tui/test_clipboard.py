"""Copies reach the clipboard by the surest way there is."""

import re
import stat
import sys
from base64 import b64decode
from pathlib import Path

from reader.tui.clipboard import MOST, copy_by_program, copy_to_file, sequence, takes_copies
from reader.tui.driver import guarded
from tests.terminal import ROOT, Terminal
from tests.tui.programs import LINUX_ONLY, Programs

pytestmark = LINUX_ONLY

PROGRAM = """
from concurrent.futures import Future
from reader import tui
from reader.model import Article, Comment, Thread
pending = Future()
body = "bell\\x07 \\x1b]52;c;aGFjaw==\\x07 and rye"
pending.set_result(Thread("test", Article("T"), (Comment("a", body=body),)))
tui.run(pending, "test")
"""

TEXT = "Rye, “without” sugar\n$(touch x); `y`"


def test_a_program_of_the_system_takes_a_copy_as_it_is(programs: Programs) -> None:
    programs.add("wl-copy")
    programs.add("xclip")
    assert copy_by_program(TEXT, {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}) == "wl-copy"
    assert programs.noted("wl-copy") == TEXT
    assert programs.noted("xclip") is None


def test_a_program_that_fails_is_followed_by_the_next(programs: Programs) -> None:
    programs.add("wl-copy", code=1)
    programs.add("xsel")
    assert copy_by_program(TEXT, {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}) == "xsel"
    assert programs.noted("xsel") == f"--clipboard\n--input\n{TEXT}"


def test_a_program_without_what_it_needs_is_not_asked(programs: Programs) -> None:
    for name in ("wl-copy", "xclip", "xsel", "tmux", "pbcopy", "clip.exe"):
        programs.add(name)
    assert copy_by_program(TEXT, {}) is None
    assert copy_by_program(TEXT, {"WAYLAND_DISPLAY": "w", "SSH_TTY": "/dev/pts/1"}) is None
    assert copy_by_program(TEXT, {"TMUX": "t", "SSH_TTY": "/dev/pts/1"}) == "tmux"
    assert programs.noted("tmux") == f"load-buffer\n-w\n-\n{TEXT}"


def test_terminals_that_are_known_not_to_take_copies_are_spared() -> None:
    assert takes_copies(TEXT, {"TERM": "xterm-256color"})
    for unable in (
        {},
        {"TERM": "linux"},
        {"TERM": "xterm", "VTE_VERSION": "7600"},
        {"TERM": "screen", "STY": "1.pts"},
        {"TERM": "xterm", "TERM_PROGRAM": "Apple_Terminal"},
    ):
        assert not takes_copies(TEXT, unable)


def test_a_terminal_is_sent_no_more_than_it_takes() -> None:
    assert takes_copies("x" * MOST, {"TERM": "xterm"})
    assert not takes_copies("é" * MOST, {"TERM": "xterm"})
    assert len(sequence("x" * MOST)) <= 100_000


def test_a_copy_for_the_terminal_holds_nothing_of_the_text_as_it_is() -> None:
    hostile = "\x07\x1b]52;c;eA==\x07\x1b[31m\udc80"
    sent = sequence(hostile)
    assert sent[:7] == "\x1b]52;c;"
    assert sent[7:-1].isascii()
    assert not set(sent[7:-1]) & set("\x07\x1b;")
    assert b64decode(sent[7:-1]) == hostile.encode("utf-8", "replace")


def test_no_such_sequence_passes_in_what_is_painted() -> None:
    assert guarded(f"a{sequence(TEXT)}b") == "ab"


def test_a_file_holds_the_last_copy_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "reader"
    assert copy_to_file("First", folder) == copy_to_file(TEXT, folder)
    [path] = folder.iterdir()
    assert path.read_text() == TEXT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_in_the_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_text("precious")
    (tmp_path / "copied.txt").symlink_to(theirs)
    copy_to_file(TEXT, tmp_path)
    assert theirs.read_text() == "precious"


def test_of_all_that_a_terminal_is_sent_only_what_the_reader_copies_is_a_command(
    tmp_path: Path,
) -> None:
    script = tmp_path / "copying.py"
    script.write_text(PROGRAM)
    # A terminal with no other way to a clipboard.
    env = {"PYTHONPATH": str(ROOT), "PATH": str(tmp_path)}
    env |= dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "VTE_VERSION", "STY", "TERM_PROGRAM"), "")
    with Terminal([sys.executable, str(script)], env=env) as terminal:
        terminal.wait_for("and rye", "quit")
        terminal.type("y")
        terminal.wait_for("The comment to quote")
        terminal.type("\r")
        terminal.wait_for("to the terminal")
        terminal.type("q")
        assert terminal.ended() == 0
        commands = re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", bytes(terminal.raw))
    [copied] = [b64decode(command).decode() for command in commands]
    assert copied.endswith("and rye")
    assert "\x07" not in copied
