"""From the reading of a thread to the screen: quickly, slowly, or not at all."""

import asyncio
import subprocess
import sys
from concurrent.futures import Future

import pytest

from reader import tui
from reader.model import Article, SourceError, Thread
from reader.tui.app import ReaderApp
from reader.tui.screens.loading import LoadingScreen
from reader.tui.screens.reading import ReadingScreen
from tests.tui.screen import Digests, Running, reading
from tests.tui.threads import ARTICLE, BAKERY, NOW, bushy


def app_on(pending: "Future[Thread]", origin: str = "page.txt") -> ReaderApp:
    return ReaderApp(pending, origin, maker=Digests(), now=NOW)


async def test_a_thread_that_takes_long_to_read_is_waited_for_on_a_screen_that_says_so() -> None:
    pending = Future[Thread]()
    app = app_on(pending, "a\x1b[31m\npage.txt")
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LoadingScreen)
        run = Running(app, pilot, Digests())
        assert "Reading a␛[31m page.txt …" in run.text
        assert "esc cancel" in run.text
        pending.set_result(BAKERY)
        await run.until(lambda: isinstance(app.screen, ReadingScreen))
        await run.until(lambda: "I bought my bread" in run.text)
        await run.press("j")
        assert run.cursor == 2


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+c"])
async def test_waiting_can_be_cancelled(key: str) -> None:
    pending = Future[Thread]()
    app = app_on(pending)
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert app._exit
    pending.set_result(BAKERY)
    assert app.failure is None


async def test_an_error_while_reading_ends_the_app_and_is_handed_on() -> None:
    pending = Future[Thread]()
    app = app_on(pending)
    async with app.run_test() as pilot:
        pending.set_exception(SourceError("this is a picture"))
        while not app._exit:
            await pilot.pause()
    assert isinstance(app.failure, SourceError)


def test_an_error_that_is_there_before_the_screen_is_raised_at_once() -> None:
    pending = Future[Thread]()
    pending.set_exception(SourceError("this is a picture"))
    with pytest.raises(SourceError, match="this is a picture"):
        tui.run(pending, "picture.png")


def test_the_package_alone_loads_no_textual() -> None:
    code = "import reader.tui, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def test_an_article_without_comments_has_the_screen_for_itself() -> None:
    async with reading(Thread("test", ARTICLE)) as run:
        assert run.front == "article"
        assert "0 comments (12 announced)" in run.text
        await run.press("v", "tab", "j", "z", "ctrl+o")
        for action in ("first_reply", "parent", "fold", "follow", "next_root", "page_down"):
            await run.comments.run_action(action)
        assert run.front == "article"
        assert "the last loaf" in run.text
        for key in "dDA":
            await run.press(key)
            await run.until(lambda: "Summarising" not in run.text)
            assert "Digest of the article" in run.text
            assert run.front == "digest"
            await run.press("escape")
            assert run.front == "article"


async def test_a_thread_without_an_article_opens_on_its_comments() -> None:
    thread = Thread("test", Article("First words of it", title_made_up=True), BAKERY.comments)
    async with reading(thread, (80, 24)) as run:
        assert "(no title in the source)" in run.lines[0]
        assert run.front == "thread"


async def test_the_title_is_told_once_where_it_fits_above_and_in_the_article_where_not() -> None:
    async with reading(BAKERY) as run:
        assert run.text.count("The bakery on the corner") == 1
        await run.pilot.resize_terminal(120, 20)
        await run.pilot.pause()
        assert run.text.count("The bakery on the corner") == 2


async def test_the_pane_that_has_the_keys_is_the_one_that_stays_when_room_gets_short() -> None:
    async with reading(BAKERY) as run:
        await run.press("tab")
        await run.pilot.resize_terminal(80, 24)
        await run.pilot.pause()
        assert run.front == "article"
        assert "the last loaf" in run.text
        await run.pilot.resize_terminal(120, 40)
        await run.pilot.pause()
        assert "the last loaf" in run.text
        assert "I bought my bread" in run.text


async def test_the_row_under_the_cursor_stays_when_the_terminal_is_resized() -> None:
    async with reading(bushy(40), (120, 30)) as run:
        await run.press("]", "]", "]", "]", "]", "]", "]", "]")
        line, cursor = run.line, run.cursor
        for columns, lines in ((140, 30), (101, 40), (200, 35), (120, 31)):
            await run.pilot.resize_terminal(columns, lines)
            await run.pilot.pause()
            assert (run.cursor, run.line) == (cursor, line)


async def test_the_place_is_kept_while_the_other_pane_is_shown() -> None:
    async with reading(bushy(40), (80, 24)) as run:
        await run.press("]", "]", "]", "]", "]", "]", "]", "]")
        before = run.lines
        await run.press("v", "v")
        assert run.lines == before


async def test_it_survives_all_sizes_and_floods_of_keys() -> None:
    keys = [*"jz+D]vtlG", "space", "pagedown", "escape"]
    async with reading(BAKERY, (80, 24)) as run:
        for size in ((1, 1), (2, 3), (400, 120), (10, 2), (80, 24)):
            await run.pilot.resize_terminal(*size)
            await run.press(*keys)
        await asyncio.wait_for(run.press("Z", "g"), 10)
        assert run.front in ("thread", "article", "digest")
        assert len(run.lines) == 24
