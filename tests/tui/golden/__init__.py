"""Screens as they should look, a text file each; `python -m tests.tui.golden` writes them anew."""

from pathlib import Path
from typing import NamedTuple

from reader.model import Thread
from tests.tui.screen import reading
from tests.tui.threads import BAKERY, chain

FOLDER = Path(__file__).parent


class View(NamedTuple):
    """What is done before the screen is looked at."""

    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    thread: Thread = BAKERY


VIEWS = {
    "narrow": View((80, 24)),
    "beside": View((120, 40), ("j", "j")),
    "large": View((200, 60), ("]", "space", "tab")),
    "folded": View((120, 30), ("-", "-")),
    "digest": View((120, 30), ("D", "j")),
    "deep": View((80, 24), ("G",), chain(60)),
    "help": View((120, 40), ("?",)),
}


async def drawn(view: View) -> str:
    """The screen's text after the view's keys."""
    async with reading(view.thread, view.size) as run:
        await run.press(*view.keys)
        await run.until(lambda: "Summarising" not in run.text and "  …" not in run.text)
        return run.text + "\n"
