"""What the program keeps of a visit, and what it doesn't."""

import os
import sqlite3
from pathlib import Path

from reader.desk import open_thread
from reader.model import Visit
from tests.cli.program import PAGE, READER, Tell
from tests.library.given import opened, visited
from tests.terminal import Terminal

WORDS = "Musk negeerde waarschuwingen"


def looked_at(*arguments: str) -> None:
    """Open a page on the screen, and leave."""
    with Terminal([*READER, *arguments]) as terminal:
        terminal.wait_for(WORDS)
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_page_that_was_opened_is_in_the_library(library: Path) -> None:
    looked_at(str(PAGE))
    connection = sqlite3.connect(library)
    place, comments = connection.execute(
        "SELECT place, comments FROM threads JOIN copies ON thread = threads.id"
    ).fetchone()
    connection.close()
    assert place == os.fsencode(PAGE)
    assert comments == len(opened(str(PAGE)).read.comments)


def test_the_place_is_there_again_the_next_time() -> None:
    count = len(open_thread(str(PAGE)).comments)
    with Terminal([*READER, str(PAGE)]) as terminal:
        terminal.wait_for(WORDS, f"1 of {count}")
        terminal.type("jjj")
        terminal.wait_for(f"4 of {count}")
        terminal.type("q")
        assert terminal.ended() == 0
    with Terminal([*READER, str(PAGE)]) as terminal:
        terminal.wait_for(WORDS, f"4 of {count}")
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_private_visit_leaves_no_trace(library: Path) -> None:
    looked_at("--private", str(PAGE))
    assert not library.parent.exists()


def test_the_commands_leave_none_either(tell: Tell, library: Path) -> None:
    for command in (["show"], ["digest"], ["export", "--to", "json"]):
        tell(*command, str(PAGE))
    assert not library.parent.exists()


def test_the_commands_follow_what_was_set_right(tell: Tell) -> None:
    found = opened(str(PAGE)).read.comments
    guessed = next(each for each in found if each.link == "inferred" and each.depth > 2)
    before, _ = tell("show", str(PAGE))
    visited(str(PAGE), Visit(), lambda kept: kept.correct(guessed.id, None))
    after, _ = tell("show", str(PAGE))
    assert after != before
    written, _ = tell("export", "--to", "json", str(PAGE))
    assert written.count('"link": "corrected"') == 1


def test_a_library_that_can_t_be_used_is_told_in_a_line_and_stops_nothing(
    tell: Tell, library: Path
) -> None:
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library" * 1000)
    shown, said = tell("show", str(PAGE))
    assert WORDS in shown
    lines = [line for line in said.splitlines() if "library" in line]
    assert len(lines) == 1
    assert lines[0].startswith(f"reader: {library}: the library is damaged")
    looked_at(str(PAGE))
    assert library.read_bytes() == b"no library" * 1000
