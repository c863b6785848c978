"""Opening on a real terminal: when the screen comes, where its keys come from, how it ends."""

import os
import pty
import subprocess
from pathlib import Path

from tests.cli.program import ARTICLE, PAGE, READER, environment
from tests.terminal import Terminal

WORDS = "Musk negeerde waarschuwingen"


def test_a_file_opens_on_the_screen_and_q_leaves() -> None:
    with Terminal([*READER, str(PAGE)]) as terminal:
        terminal.wait_for(WORDS)
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_piped_page_opens_too_and_the_keys_come_from_the_terminal() -> None:
    with Terminal(READER, stdin=PAGE) as terminal:
        terminal.wait_for(WORDS)
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_redirected_standard_error_does_not_take_the_screen_along(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    command = " ".join([*READER, str(PAGE)])
    with Terminal(["sh", "-c", f"{command} 2>{errors}"]) as terminal:
        terminal.wait_for(WORDS)
        terminal.type("q")
        assert terminal.ended() == 0
    assert errors.read_bytes() == b""


def test_a_bad_source_leaves_one_line_and_no_screen() -> None:
    with Terminal([*READER, "gone.txt"]) as terminal:
        assert terminal.ended() == 1
    assert terminal.raw.decode().strip() == (
        "reader: gone.txt: there is no such file. Check the path."
    )


def test_nothing_to_read_is_said_instead_of_waiting() -> None:
    for command in ([], ["-"], ["show", "-"], ["digest"]):
        with Terminal([*READER, *command]) as terminal:
            assert terminal.ended() == 2
        assert terminal.raw.startswith(b"reader: there is nothing to read. Give a file")


def test_on_a_terminal_show_uses_its_width_up_to_100_cells() -> None:
    for columns, widest in ((60, 60), (200, 100)):
        with Terminal([*READER, "show", str(ARTICLE)], columns=columns) as terminal:
            assert terminal.ended() == 0
        lines = terminal.raw.decode().split("\r\n")
        assert widest - 15 < max(map(len, lines)) <= widest
        assert b"\x1b" not in terminal.raw


def test_a_digest_is_wrapped_for_a_terminal() -> None:
    with Terminal([*READER, "digest", str(PAGE)], columns=60) as terminal:
        assert terminal.ended() == 0
    lines = terminal.raw.decode().split("\r\n")
    assert max(len(line) for line in lines if not line.startswith("reader: ")) <= 60
    assert any(line.startswith("   ") for line in lines)


def test_where_there_is_no_digest_a_terminal_says_why_once() -> None:
    command = [*READER, "digest", str(PAGE), "--since", "2090-01-01"]
    with Terminal(command) as terminal:
        assert terminal.ended() == 0
    assert terminal.raw.decode().count("There are no comments since 2090-01-01") == 1
    with Terminal([*command, "--to", "json"]) as terminal:
        assert terminal.ended() == 0
    assert terminal.raw.decode().count("There are no comments since 2090-01-01") == 2


def test_a_dumb_terminal_gets_text() -> None:
    with Terminal([*READER, str(ARTICLE)], env={"TERM": "dumb"}) as terminal:
        assert terminal.ended() == 0
    assert b"\x1b" not in terminal.raw


def test_without_a_terminal_for_the_keys_the_text_is_shown() -> None:
    near, far = pty.openpty()
    with (
        ARTICLE.open("rb") as page,
        subprocess.Popen(
            READER, stdin=page, stdout=far, stderr=far, env=environment(), start_new_session=True
        ) as process,
    ):
        os.close(far)
        shown = b""
        while True:
            try:
                shown += os.read(near, 65536)
            except OSError:  # Linux says so when the program has closed its side.
                break
    os.close(near)
    assert process.returncode == 0
    assert b"\x1b" not in shown
    assert "Beveiliging Grok schiet tekort" in shown.decode()
