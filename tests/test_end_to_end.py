"""The whole program in a real terminal: keys go in, bytes come out."""

import re
import sys
from pathlib import Path

from tests.terminal import ROOT, Terminal

SEED = ROOT / "seeds" / "000_ea4563f2cafb82a7.txt"
READER = [sys.executable, "-m", "reader"]
HOSTILE = (
    "\x1b]52;c;aGk=\x07\x1b[31mred\x9b2J [@click=app.quit]press[/] [bold]loud[/bold] \u202egnp.exe"
)
SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|P[^\x1b]*\x1b\\|[()][0-9A-B]|[=>78HM])"
)


def test_a_page_on_standard_input_is_read_and_keys_still_come_from_the_terminal() -> None:
    with Terminal(READER, stdin=SEED) as terminal:
        terminal.wait_for("Musk negeerde waarschuwingen", "Maar deze beelden zijn")
        terminal.type("q")
        assert terminal.ended() == 0


def test_what_a_commenter_wrote_does_nothing_to_the_terminal(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    head = "A title of a page\n\nText of the page.\n\nComments (2)\n\nSort by:\n\nView:\n\n"
    page.write_text(f"{head}First {HOSTILE} words.\nSecond comment, harmless.\n", encoding="utf-8")
    with Terminal([*READER, str(page)]) as terminal:
        terminal.wait_for("A title of a page", "[@click=app.quit]press[/]", "[bold]loud[/bold]")
        terminal.settle()
        terminal.type("q")
        assert terminal.ended() == 0
        written = SEQUENCE.sub(b"", bytes(terminal.raw))
        assert b"]52;c;" not in b"".join(SEQUENCE.findall(bytes(terminal.raw)))
        assert not re.search(
            rb"[\x00-\x06\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]", written
        )


def test_a_page_that_is_not_there_is_one_line_and_no_screen(tmp_path: Path) -> None:
    with Terminal([*READER, str(tmp_path / "nothing.txt")]) as terminal:
        assert terminal.ended() == 1
        assert "nothing.txt: there is no such file" in terminal.text.replace("\n", "")
        assert "Traceback" not in terminal.text
