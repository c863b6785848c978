"""Where only ASCII is to be drawn, nothing of ours is anything else, and people's text stays."""

import pytest

from reader.settings import Settings
from reader.text.width import cell_width
from reader.tui.page.rows import Run
from reader.tui.painting.signs import _ASCII, in_ascii
from tests.tui.screen import reading
from tests.tui.threads import BAKERY


def test_every_sign_becomes_one_as_wide() -> None:
    for sign, other in _ASCII.items():
        assert chr(other).isascii()
        assert cell_width(chr(sign)) == 1


def test_what_people_wrote_is_not_touched() -> None:
    assert in_ascii(Run("№ 12 → ▸", "meta")) == "# 12 > +"
    assert in_ascii(Run("№ 12 → ▸", "quote link")) == "№ 12 → ▸"
    assert in_ascii(Run("é ·", "meta")) == "é -"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
@pytest.mark.parametrize("keys", ["", "z", "?", "T", "D", "V V", "W", "tab", "Q", "/", "f", "s"])
async def test_every_screen_can_be_drawn_in_ascii(size: tuple[int, int], keys: str) -> None:
    async with reading(BAKERY, size, settings=Settings(ascii=True)) as run:
        await run.press(*keys.split())
        await run.until(lambda: "Summarising" not in run.text)
        odd = {each for each in run.text if not each.isascii()}
        assert odd <= set("éèüï"), run.text
