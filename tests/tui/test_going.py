"""To a comment by its number, to the next new one, and a look at what one answers."""

from dataclasses import replace

import pytest

from reader.model import Thread
from reader.tui.screens.peeking import PeekScreen
from tests.tui.screen import Running, reading
from tests.tui.threads import ARTICLE, BAKERY, bushy, chain, wide


@pytest.mark.parametrize("keys", [(":", "1", "2"), ("1", "2")])
async def test_a_number_leads_to_its_comment_and_back_leads_back(keys: tuple[str, ...]) -> None:
    async with reading(bushy(20), (80, 20)) as run:
        await run.press("z", *keys)
        assert "Comment 1 to 60:" in run.text
        assert run.cursor == 1
        await run.press("enter")
        assert run.cursor == 12
        assert 12 not in run.folded
        await run.press("ctrl+o")
        assert run.cursor == 1
        assert len(run.folded) == 60


async def test_a_number_that_no_comment_has_says_so_before_and_after_enter() -> None:
    for typed, word in (
        ("9", "There is no comment 9: they go from 1 to 8"),
        ("0", "There is no comment 0: they go from 1 to 8"),
        ("9" * 30, "they go from 1 to 8"),
        ("x", "That is not a number"),
        ("²", "That is not a number"),
    ):
        async with reading(BAKERY, (120, 30)) as run:
            await run.press("j", ":", *typed)
            assert word in run.text
            await run.press("enter")
            assert word in run.text
            assert run.cursor == 2
            assert run.front == "thread"


async def test_asking_for_a_number_can_be_left_and_nothing_is_no_number() -> None:
    async with reading(BAKERY) as run:
        await run.press(":", "4", "escape")
        assert (run.cursor, run.front) == (1, "thread")
        await run.press(":", "enter")
        assert (run.cursor, run.front) == (1, "thread")
        assert "not a number" not in run.text


async def test_digits_in_the_article_ask_for_nothing() -> None:
    async with reading(BAKERY) as run:
        await run.press("tab", "4")
        assert "Comment 1 to" not in run.text


def fresh(run: Running, *numbers: int) -> None:
    count = len(run.screen._thread.comments)
    run.comments.flag(bytes(n + 1 in numbers for n in range(count)))


async def test_new_comments_are_gone_through_and_back_leads_to_before_the_first() -> None:
    async with reading(bushy(20), (80, 20)) as run:
        fresh(run, 12, 30, 31)
        await run.press("]", "z", "n")
        assert run.cursor == 12
        assert not {10, 11, 12} & set(run.folded)
        await run.press("n", "n")
        assert run.cursor == 31
        await run.press("n")
        assert run.cursor == 12
        assert "After the last new comment, the first again" in run.text
        await run.press("N")
        assert run.cursor == 31
        await run.press("N")
        assert run.cursor == 30
        await run.press("ctrl+o")
        assert run.cursor == 4
        assert len(run.folded) == 60


async def test_where_nothing_is_new_that_is_said() -> None:
    async with reading(bushy(20), (80, 20)) as run:
        await run.press("n")
        assert "No comment is new" in run.text
        fresh(run, 1)
        await run.press("n")
        assert run.cursor == 1
        assert "No other comment is new" in run.text


async def test_new_comments_that_a_filter_keeps_out_are_passed_over() -> None:
    async with reading(wide(20), (80, 20)) as run:
        fresh(run, 5, 9)
        run.comments.allow(bytes(n != 4 for n in range(20)))
        await run.press("n")
        assert run.cursor == 9


async def test_new_comments_come_in_the_order_of_the_page() -> None:
    async with reading(wide(20), (80, 20)) as run:
        fresh(run, 5, 9)
        run.comments.put_in_order(range(19, -1, -1))
        await run.press("g", "n")
        assert run.cursor == 9
        await run.press("n")
        assert run.cursor == 5


def peeking(run: Running) -> bool:
    return isinstance(run.app.screen, PeekScreen)


async def test_a_peek_shows_what_is_answered_and_climbs_and_nothing_moves() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "j")
        before, cursor = run.comments.view.top, run.cursor
        await run.press("p")
        assert peeking(run)
        assert "What № 3 may answer" in run.text
        assert run.text.count("The one at the station does, on Tuesdays.") == 2
        await run.press("p")
        assert "What № 2 answers" in run.text
        assert run.text.count("I bought my bread there every week.") == 2
        await run.press("p")
        assert not peeking(run)
        assert (run.comments.view.top, run.cursor, run.front) == (before, cursor, "thread")


async def test_any_other_key_closes_a_peek_and_does_its_work() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "p", "j")
        await run.until(lambda: run.cursor == 3)
        assert not peeking(run)
        for key in ("escape", "ctrl+c"):
            await run.press("p", key)
            assert not peeking(run)
            assert run.cursor == 3


async def test_a_comment_that_answers_nobody_says_so() -> None:
    async with reading(BAKERY) as run:
        await run.press("p")
        assert "Comment 1 begins a conversation: it answers nobody" in run.text


async def test_a_long_parent_is_cut_and_says_how_much_is_missing() -> None:
    long = replace(chain(2).comments[0], body="\n\n".join(f"Part {n}." for n in range(90)))
    thread = Thread("test", ARTICLE, [long, chain(2).comments[1]])
    async with reading(thread, (80, 24)) as run:
        await run.press("G", "p")
        assert "more lines" in run.text
        assert "Part 0." in run.text
        assert run.cursor == 2


async def test_a_peek_is_safe_at_any_size_and_closes_when_that_changes() -> None:
    hostile = replace(chain(2).comments[0], body="[bold]not bold[/bold]", author="[red]x")
    thread = Thread("test", ARTICLE, [hostile, chain(2).comments[1]])
    for size in ((1, 1), (2, 3), (8, 4), (30, 8), (400, 120)):
        async with reading(thread, size) as run:
            await run.press("G", "p", "p")
            await run.press("p")
            await run.pilot.resize_terminal(60, 20)
            await run.until(lambda: not peeking(run))
            await run.press("p")
            assert "[bold]not bold[/bold]" in run.text
            assert "[red]x" in run.text
