"""The mouse: wheel, cursor, fold marks, scrollbars."""

from dataclasses import replace

from reader.tui.digests.questions import THREAD, Subject
from reader.tui.widgets.rail import Extent
from tests.tui.screen import Running, reading, said
from tests.tui.threads import BAKERY, wide


def where(run: Running, text: str, pane: str = "#thread") -> tuple[int, int]:
    """The column and line, within a pane, at which a text stands on the screen."""
    region = run.screen.query_one(pane).region
    for line in range(region.y, region.bottom):
        column = run.lines[line].find(text, region.x, region.right)
        if column >= 0:
            return column - region.x, line - region.y
    raise AssertionError(run.text)


async def test_a_click_puts_the_cursor_on_a_comment() -> None:
    async with reading(BAKERY) as run:
        await run.pilot.click("#thread", offset=where(run, "The lease was signed"))
        assert run.cursor == 6
        assert run.folded == []


async def test_a_click_on_the_mark_folds_and_unfolds() -> None:
    async with reading(BAKERY) as run:
        for folded in ([4], []):
            column, line = where(run, " 4  crumb")
            await run.pilot.click("#thread", offset=(column - 1, line))
            assert run.folded == folded
            assert run.cursor == 4


async def test_a_click_below_the_last_comment_does_nothing() -> None:
    async with reading(BAKERY, (120, 60)) as run:
        await run.pilot.click("#thread", offset=(10, 55))
        assert run.cursor == 1


async def test_the_wheel_scrolls_the_pane_under_the_mouse() -> None:
    async with reading(wide(30), (120, 20)) as run:
        await run.pilot._post_mouse_events([_wheel(down=True)], "#thread", (5, 5))
        assert run.comments.view.row() == 3
        await run.pilot._post_mouse_events([_wheel(down=False)], "#thread", (5, 5))
        assert run.comments.view.row() == 0
        assert run.front == "thread"


async def test_a_click_in_the_article_gives_it_the_keys() -> None:
    async with reading(BAKERY) as run:
        await run.pilot.click("#article", offset=(10, 3))
        assert run.front == "article"


async def test_a_click_on_a_point_selects_it_and_another_goes_there() -> None:
    async with reading(BAKERY) as run:
        await run.press("D")
        await run.until(lambda: "Summarising" not in run.text)
        at = where(run, "Only when the baker", "#digest")
        await run.pilot.click("#digest", offset=at)
        assert run.cursor == 1
        await run.pilot.click("#digest", offset=at)
        assert run.cursor == 3


async def test_a_click_on_how_many_say_so_unfolds_who_does() -> None:
    async with reading(BAKERY) as run:
        run.digests.points[THREAD] = (replace(said(BAKERY.comments[2]), similar=("c8",)),)
        await run.press("D")
        await run.until(lambda: "Summarising" not in run.text)
        for mark, count in (("▸ 2 comments", 1), ("▾ 2 comments", 0)):
            await run.pilot.click("#digest", offset=where(run, mark, "#digest"))
            assert run.text.count("│ № 8 · sour  Telephone cases") == count
        assert run.cursor == 1


async def test_the_scrollbar_leads_to_any_part_of_the_thread() -> None:
    async with reading(wide(200), (120, 30)) as run:
        height = run.comments.size.height
        await run.pilot.click("#thread-rail", offset=(0, height - 1))
        assert run.comments.view.cursor >= 190
        await run.pilot.click("#thread-rail", offset=(0, 0))
        assert run.comments.view.row() == 0


def test_the_thumb_is_at_an_end_only_if_the_reader_is() -> None:
    assert list(Extent(0, 10, 100).thumb(10)) == [0]
    assert list(Extent(1, 10, 100).thumb(10)) == [1]
    assert list(Extent(89, 10, 100).thumb(10)) == [8]
    assert list(Extent(90, 10, 100).thumb(10)) == [9]
    assert list(Extent(0, 10, 10).thumb(10)) == []
    assert list(Extent(500_000, 40, 1_000_000).thumb(40)) == [19]


def _wheel(*, down: bool) -> type:
    from textual.events import MouseScrollDown, MouseScrollUp

    return MouseScrollDown if down else MouseScrollUp


async def test_a_click_on_a_mark_of_the_map_leads_to_what_is_marked() -> None:
    async with reading(wide(200), (120, 30)) as run:
        run.comments.flag(bytes(n == 150 for n in range(200)))
        await run.settle()
        line = next(n for n, text in enumerate(run.lines) if "●" in text[-3:])
        await run.pilot.click("#thread-rail", offset=(1, line - run.comments.region.y))
        await run.settle()
        assert run.cursor == 151
        await run.press("ctrl+o")
        assert run.cursor == 1


async def test_a_click_on_the_number_of_a_folded_branchs_sentence_leads_there() -> None:
    async with reading(BAKERY, (140, 40)) as run:
        points = [said(BAKERY.comments[n]) for n in (1, 2, 3)]
        run.digests.points[Subject("branch", 0)] = points
        await run.press("space")
        await run.until(lambda: "№ 4" in run.text)
        await run.pilot.click("#thread", offset=where(run, "Only when the baker"))
        assert run.cursor == 1
        await run.pilot.click("#thread", offset=where(run, "№ 3"))
        await run.settle()
        assert run.cursor == 3
        await run.press("ctrl+o")
        assert (run.cursor, run.folded) == (1, [1])
