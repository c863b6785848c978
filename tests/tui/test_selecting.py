"""Dragging the mouse selects text, whatever the panes look like, and copies it."""

from collections.abc import Sequence

from reader.model import Article, Comment, Thread, arrange
from tests.tui.programs import LINUX_ONLY, Programs
from tests.tui.screen import Running, reading
from tests.tui.test_mouse import where
from tests.tui.threads import wide

pytestmark = LINUX_ONLY

THREAD = Thread(
    "test",
    Article(
        "The mill", body="It grinds no flour any more, and nobody in the village knows why that is."
    ),
    arrange(
        [
            Comment("a", body=f"Begin here and go on {'and on ' * 20}to the end of it."),
            Comment(
                "b", parent="a", body="> Begin here\n\nIt *was* so [there](https://x.example) once."
            ),
        ]
    ).comments,
)


async def drag(run: Running, start: tuple[int, int], *stops: tuple[int, int], pane: str) -> None:
    """Press the button, go to each of the stops, and let go."""
    await run.pilot.mouse_down(pane, offset=start)
    for stop in stops:
        await run.pilot._post_mouse_events([_moved()], pane, stop, button=1)
    await run.pilot.mouse_up(pane, offset=stops[-1])
    await run.settle()


def _moved() -> type:
    from textual.events import MouseMove

    return MouseMove


async def selected(run: Running, desktop: Programs) -> str:
    await run.until(lambda: "Copied the selection" in run.text)
    return (desktop.noted("xsel") or "").removeprefix("--clipboard\n--input\n")


def marked(run: Running) -> Sequence[str]:
    strips = run.app.screen._compositor.render_strips()
    pieces = [each for strip in strips for each in strip if each.style and each.style.reverse]
    return [each.text for each in pieces if not each.style or not each.style.bold]


async def test_wrapped_lines_are_copied_as_one_without_guides(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        await drag(run, where(run, "here"), where(run, "of it."), pane="#thread")
        text = await selected(run, desktop)
        assert text == f"here and go on {'and on ' * 20}to the end o"
        assert " ".join(marked(run)) == text


async def test_a_selection_over_two_comments_holds_the_text_of_both(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        await drag(run, where(run, "once."), where(run, "the end"), pane="#thread")
        assert await selected(run, desktop) == ("the end of it.\n\nBegin here\n\nIt was so there o")


async def test_the_article_is_selected_in_its_own_pane(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        start, (_, line) = where(run, "grinds", "#article"), where(run, "village", "#article")
        await drag(run, start, (50, line), pane="#article")
        text = await selected(run, desktop)
        assert text.startswith("grinds no flour any more")
        assert "\n" not in text


async def test_a_drag_is_no_click_and_a_click_takes_the_selection_away(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        await drag(run, where(run, "once."), where(run, "was so"), pane="#thread")
        await selected(run, desktop)
        assert run.cursor == 1
        assert marked(run)
        await run.pilot.click("#thread", offset=where(run, "once."))
        await run.settle()
        assert run.cursor == 2
        assert not marked(run)


async def test_beyond_the_edge_the_page_goes_on(desktop: Programs) -> None:
    async with reading(wide(40), (120, 20)) as run:
        height = run.comments.size.height
        start = where(run, "w0x3")
        await drag(run, start, (10, height - 1), (10, height), (10, height), pane="#thread")
        text = await selected(run, desktop)
        assert text.startswith("w0x3 w0x4")
        assert run.comments.view.row() >= 2


async def test_a_mouse_that_moves_without_its_button_selects_nothing(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        for stop in (where(run, "here"), where(run, "of it.")):
            await run.pilot._post_mouse_events([_moved()], "#thread", stop)
        assert not marked(run)
        assert desktop.noted("xsel") is None
