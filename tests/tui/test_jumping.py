"""Jumps, and the way back and forward again."""

from dataclasses import replace

import pytest

from reader.model import Thread
from reader.tui.page.flow import Marked
from tests.tui.screen import Running, reading, said
from tests.tui.threads import BAKERY, bushy


async def open_digest(run: Running, key: str) -> None:
    await run.press(key)
    await run.until(lambda: "Summarising" not in run.text)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_back_leads_to_the_digest_and_forward_to_the_comment_again(
    size: tuple[int, int],
) -> None:
    async with reading(BAKERY, size) as run:
        await open_digest(run, "D")
        await run.press("j", "j", "enter")
        there = run.cursor, run.front
        assert run.cursor == 3
        await run.press("ctrl+o")
        assert (run.cursor, run.front) == (1, "digest")
        assert "Digest of the thread" in run.text
        await run.press("ctrl+y")
        assert (run.cursor, run.front) == there
        await run.press("ctrl+o")
        assert (run.cursor, run.front) == (1, "digest")


async def test_back_leads_to_the_digest_that_was_there_and_not_to_another() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await open_digest(run, "D")
        await run.press("j", "enter")
        await open_digest(run, "d")
        assert "Digest of № 2" in run.text
        await run.press("ctrl+o")
        assert "Digest of the thread" in run.text


async def test_a_digest_that_the_reader_closed_stays_closed() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await open_digest(run, "D")
        await run.press("j", "enter", "d")
        await run.until(lambda: "Summarising" not in run.text)
        await run.press("escape", "ctrl+o")
        assert (run.cursor, run.front) == (1, "thread")


async def test_what_a_jump_unfolded_is_folded_again_on_the_way_back() -> None:
    async with reading(bushy(20), (120, 20)) as run:
        await run.press("]", "z")
        folded, line = run.folded, run.line
        run.screen.jump(17)
        await run.settle()
        assert run.cursor == 18
        assert set(folded) - set(run.folded) == {16, 17, 18}
        await run.press("ctrl+o")
        assert (run.cursor, run.folded, run.line) == (4, folded, line)
        await run.press("ctrl+y")
        assert run.cursor == 18
        assert 18 not in run.folded
        await run.press("ctrl+o", "u")
        assert run.folded == []


async def test_undo_takes_back_what_a_jump_unfolded() -> None:
    async with reading(bushy(20), (120, 20)) as run:
        await run.press("z")
        folded = run.folded
        run.screen.jump(17)
        await run.settle()
        await run.press("u")
        assert run.folded == folded
        await run.press("u")
        assert run.folded == []


async def test_what_the_reader_folded_meanwhile_stays_folded_on_the_way_back() -> None:
    async with reading(bushy(20), (120, 20)) as run:
        run.screen.jump(15)
        await run.settle()
        await run.press("space", "ctrl+o")
        assert run.folded == [16]


async def test_a_sentence_of_the_article_is_gone_to_and_come_back_from() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await run.press("]")
        run.screen.jump_to_article(Marked(0, 5))
        await run.settle()
        assert run.front == "article"
        await run.press("ctrl+o")
        assert (run.front, run.cursor) == ("thread", 6)
        await run.press("ctrl+y")
        assert run.front == "article"


async def test_a_point_of_a_comment_that_is_not_here_says_so() -> None:
    async with reading(BAKERY) as run:
        point = replace(said(BAKERY.comments[0]), comment_id="elsewhere")
        run.screen._jump_to(point)
        await run.settle()
        assert "That comment is not in this copy" in run.text


async def test_there_is_nothing_to_go_forward_to_at_first() -> None:
    async with reading(BAKERY) as run:
        await run.press("ctrl+y")
        assert "No way back to go forward from" in run.text


async def test_an_article_alone_has_no_comments_to_come_back_to() -> None:
    async with reading(Thread("test", BAKERY.article), (80, 24)) as run:
        await run.press("ctrl+o", "ctrl+y")
        run.screen.jump_to_article(Marked(0, 5))
        await run.settle()
        await run.press("ctrl+o", "ctrl+y")
        assert run.front == "article"
