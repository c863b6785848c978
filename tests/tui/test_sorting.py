"""Comments are sorted on demand, and the reader stays where they are."""

from dataclasses import replace

from reader.model import Thread
from tests.tui.screen import Running, reading
from tests.tui.test_filtering import choose, shown
from tests.tui.test_searching import search, searched
from tests.tui.threads import ARTICLE, BAKERY, bushy, wide


def order(run: Running) -> list[int]:
    """The numbers of all comments, as the page has them."""
    return [index + 1 for index in run.comments.page.shape.indices]


async def sort(run: Running, steps: int) -> None:
    """Choose the choice so many lines down from the first, and wait until it is there."""
    await run.press("s")
    await run.until(lambda: len(run.app.screen_stack) > 1)
    await run.press("g", *["j"] * steps, "enter")
    await run.until(lambda: "Sorted: " in run.text)


async def test_a_list_says_what_comments_can_be_sorted_by() -> None:
    async with reading(BAKERY) as run:
        await run.press("s")
        await run.until(lambda: "Page order" in run.text)
        for words in ("Oldest first", "Newest first", "Best score first", "Latest activity first"):
            assert words in run.text
        await run.press("escape")
        assert order(run) == [1, 2, 3, 4, 5, 6, 7, 8]


async def test_sorting_keeps_branches_folds_and_the_line_of_the_cursor() -> None:
    async with reading(bushy(12), (100, 20)) as run:
        await run.press("]", "]", "j", "space")
        line, cursor, folded = run.line, run.cursor, run.comments.page.folded()
        await run.press("s")
        await run.until(lambda: "Page order reversed" in run.text)
        await run.press("G", "enter")
        await run.until(lambda: "Sorted: page order reversed" in run.text)
        assert order(run)[:6] == [34, 35, 36, 31, 32, 33]
        assert (run.line, run.cursor) == (line, cursor)
        assert run.comments.page.folded() == folded


async def test_the_order_in_force_is_told_and_one_key_leads_back_to_the_pages_own() -> None:
    async with reading(BAKERY) as run:
        await sort(run, 2)
        assert "Sorted: newest first" in run.text
        assert order(run)[0] == 1
        assert order(run)[1:3] == [2, 3]
        await run.press("j")
        assert "newest first" in run.text
        assert "Sorted" not in run.text
        await run.press("R")
        assert order(run) == [1, 2, 3, 4, 5, 6, 7, 8]
        await run.press("j")
        assert "newest first" not in run.text
        await run.press("R")
        assert "This is the order of the page" in run.text


async def test_orders_that_the_thread_cannot_give_are_left_out() -> None:
    async with reading(bushy(2)) as run:
        await run.press("s")
        await run.until(lambda: "Most replies first" in run.text)
        assert "score" not in run.text
        assert "Oldest" not in run.text


async def test_choosing_the_order_of_the_page_changes_nothing() -> None:
    async with reading(BAKERY) as run:
        await sort(run, 0)
        assert "Sorted: page order" in run.text
        assert order(run) == [1, 2, 3, 4, 5, 6, 7, 8]


async def test_filter_and_search_follow_the_order() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "depth<2")
        await search(run, "the")
        await run.press("enter")
        await run.press("s")
        await run.until(lambda: "Page order reversed" in run.text)
        await run.press("G", "enter")
        await run.until(lambda: "Sorted: page order reversed" in run.text)
        await searched(run)
        assert shown(run) == [8, 6, 7, 1, 4, 2]
        await run.press("j")
        assert "depth<2 · F clears · page order reversed" in run.text
        await run.press("g", "n")
        assert run.cursor == 6
        await run.press("n")
        assert "2 of " in run.text
        assert run.cursor == 1


async def test_a_single_comment_can_be_sorted() -> None:
    async with reading(wide(1)) as run:
        await sort(run, 1)
        assert order(run) == [1]


async def test_an_error_that_nobody_foresaw_is_named_and_kept_for_the_end() -> None:
    # Comments that claim replies that aren't there are no thread: sources see to that.
    async with reading(Thread("test", ARTICLE, bushy(1).comments[:1])) as run:
        await run.press("s")
        await run.until(lambda: len(run.app.screen_stack) > 1)
        await run.press("G", "enter")
        await run.until(lambda: "This could not be done (IndexError)" in run.text)
        assert isinstance(run.app.failure, IndexError)


async def test_a_correction_keeps_the_order_and_ends_the_search() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "depth<3")
        await sort(run, 7)
        await search(run, "rye")
        await run.press("enter", "g", "j", "l", "j", "j")
        assert run.screen.is_searching
        run.screen.take_thread(replace(run.screen._thread))
        await run.until(lambda: run.screen.order is not None and run.screen.sought is not None)
        assert order(run)[:2] == [8, 6]
        assert not run.screen.is_searching
        await run.press("j")
        assert "depth<3 · F clears · page order reversed" in run.text
