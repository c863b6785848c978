"""What strangers write is read and never obeyed: on the screen, and in the bytes that are sent."""

import re
import sys
from pathlib import Path

import pytest

from reader.model import Article, Comment, Thread
from reader.text.clean import clean
from reader.text.escape import escape
from reader.tui.painting.paint import harmless
from tests.hostile import HARMFUL, NASTY
from tests.terminal import ROOT, Terminal
from tests.tui.screen import reading

SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;:?<>=$]*[A-Za-z]|\]22;[a-z-]*\x07|[78=>])")
PROGRAM = """
import sys
from concurrent.futures import Future
from reader import tui
from tests.tui.test_hostile import THREAD
pending = Future()
pending.set_result(THREAD)
tui.run(pending, "test")
"""

THREAD = Thread(
    clean(NASTY),
    Article(
        title=" ".join(clean(NASTY).split()),
        author=" ".join(clean("[@click=app.quit]Eve[/]").split()),
        body=escape(clean(NASTY)),
    ),
    (
        Comment("c1", author="[@click=app.quit]x[/]", body=escape(clean(NASTY)), replies=1),
        Comment("c2", parent="c1", depth=1, body=clean(NASTY), published_text="[bold]now[/]"),
    ),
    ("[@click=app.quit]notice[/]",),
)
RAW = Thread(
    "test",
    Article(title="A\x1b]0;owned\x07title", author="\x9b31mEve"),
    (Comment("c1", body="bell\x07 \x1b]52;c;aGFjaw==\x07 \x1b[2J \u202egnp", author="\x1b[1m"),),
    ("\x1b]0;owned\x07",),
)
"""As no source makes it: not even cleaned."""


async def test_markup_is_shown_as_it_was_typed_and_does_nothing() -> None:
    async with reading(THREAD, (140, 50)) as run:
        assert "[@click=app.quit]x[/]" in run.text
        assert "[bold]b[/bold]" in run.text
        assert "[@click=app.quit]notice[/]" in run.text
        for line, text in enumerate(run.lines):
            column = text.find("[@click")
            if column >= 0:
                await run.pilot.click(offset=(column + 2, line))
        await run.press("z", "D", "escape")
        assert run.app.is_running
        assert not run.app._exit


@pytest.mark.parametrize("thread", [THREAD, RAW], ids=["cleaned", "raw"])
async def test_no_control_character_reaches_the_compositor(thread: Thread) -> None:
    async with reading(thread, (140, 50)) as run:
        for keys in ((), ("z",), ("D",), ("escape", "?"), ("escape", "ctrl+p")):
            await run.press(*keys)
            assert not HARMFUL.search(run.text.replace("\n", ""))


def test_the_last_look_lets_harmless_text_pass_as_it_is() -> None:
    for text in ("plain", "é’👩\u200d💻", "한국어", "\u0661\u0662"):
        assert harmless(text) == text
    assert harmless("a\nb\tc") == "a b c"
    assert not HARMFUL.search(harmless(NASTY))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_the_bytes_that_are_sent_hold_only_what_the_program_means(tmp_path: Path) -> None:
    script = tmp_path / "hostile.py"
    script.write_text(PROGRAM)
    env = {"PYTHONPATH": str(ROOT)}
    with Terminal([sys.executable, str(script)], columns=140, rows=45, env=env) as terminal:
        terminal.wait_for("click=app.quit", "? help")
        for key in "jz?":
            terminal.type(key)
            terminal.settle()
        terminal.type("q")
        terminal.settle()
        terminal.type("q")
        assert terminal.ended() == 0
        sent = bytes(terminal.raw)
    rest = SEQUENCE.sub(b"", sent).decode()
    assert not re.search("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f]", rest)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", rest)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_the_driver_passes_colours_and_modes_and_drops_commands() -> None:
    from reader.tui.driver import guarded

    kept = "\x1b[1;31mred\x1b[0m\x1b[2;5Hx\x1b[?2026h\x1b]22;pointer\x07\r\n"
    assert guarded(kept) == kept
    for harm in (
        "\x1b]52;c;aGFjaw==\x07",
        "\x1b]0;title\x1b\\",
        "\x1bP1$r\x1b\\",
        "\x1b_apc\x1b\\",
        "\x9b31m"[:1],
        "\x1bc"[:1],
        "\x00\x05\x0e\x7f",
    ):
        assert guarded(f"a{harm}b") == "ab"
    assert "\x1b]52" not in guarded("\x1b\x1b]52;c;x\x07")
