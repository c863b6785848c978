"""Asked for ASCII, the screen draws nothing of its own but ASCII, wherever one goes."""

from dataclasses import replace

import pytest

from reader.settings import Settings
from tests.tui.screen import reading
from tests.tui.threads import BAKERY

THREAD = replace(
    BAKERY,
    comments=[
        *BAKERY.comments,
        replace(
            BAKERY.comments[0],
            id="drawn",
            parent=None,
            replies=0,
            body="> all\n\n- of\n\n---\n\n| it | is |\n|--|--|\n| a | b |\n\n" + "    long" * 40,
        ),
    ],
)
KEYS = {
    "comments": ("j", "j", "z", "+"),
    "last comment": ("G",),
    "help": ("?",),
    "digests": ("d", "w"),
    "search": ("slash", "t", "h", "e"),
    "filter": ("f",),
    "orders": ("s",),
    "number": ("colon",),
    "links": ("o",),
    "all links": ("O",),
    "copies": ("y",),
    "themes": ("T",),
    "parent": ("j", "p"),
    "commands": ("ctrl+p",),
    "quotes": ("Q",),
    "layouts": ("V", "W"),
}


@pytest.mark.parametrize("keys", KEYS.values(), ids=KEYS)
async def test_a_screen_is_drawn_in_ascii(keys: tuple[str, ...]) -> None:
    async with reading(THREAD, settings=Settings(ascii=True)) as run:
        before = run.text
        assert before.isascii()
        await run.press(*keys)
        assert run.text != before
        assert run.text.isascii()
