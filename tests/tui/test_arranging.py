"""Article and comments share the screen as the reader wants it, and as there is room."""

import pytest

from reader.settings import Layout, Settings
from reader.tui.keeping import Forgetful
from reader.tui.page.layout import arrangement, share
from tests.tui.screen import Running, reading
from tests.tui.threads import BAKERY, wide

ARTICLE, COMMENTS = "the last loaf", "I bought my bread"


def both(run: Running) -> bool:
    return ARTICLE in run.text and COMMENTS in run.text


def region(run: Running, name: str) -> tuple[int, int, int, int]:
    return tuple(run.screen.query_one(f"#{name}").region)


@pytest.mark.parametrize(
    ("layout", "size", "expected"),
    [
        ("auto", (99, 50), "single"),
        ("auto", (100, 10), "side"),
        ("side", (80, 24), "side"),
        ("side", (40, 24), "single"),
        ("stacked", (200, 60), "stacked"),
        ("stacked", (200, 12), "single"),
        ("single", (200, 60), "single"),
    ],
)
def test_a_layout_is_what_there_is_room_for(
    layout: Layout, size: tuple[int, int], expected: str
) -> None:
    assert arrangement(layout, *size) == expected


def test_no_pane_can_be_moved_out_of_the_screen() -> None:
    assert [share(place, 100) for place in (-5, 0, 20, 43, 80, 100, 500)] == [
        *(20, 20, 20, 43, 80, 80, 80)
    ]
    assert share(3, 0) == 80


async def test_capital_v_goes_from_layout_to_layout_and_back() -> None:
    async with reading(BAKERY) as run:
        assert region(run, "article")[1] == region(run, "thread")[1]
        await run.press("V")
        assert "Article and comments: beside each other" in run.text
        await run.press("V")
        assert both(run)
        article, comments = region(run, "article"), region(run, "thread")
        assert article[0] == comments[0] == 0
        assert article[1] + article[3] + 1 == comments[1]
        assert set(run.lines[comments[1] - 1]) == {"─"}
        await run.press("V")
        assert ARTICLE not in run.text
        await run.press("v")
        assert ARTICLE in run.text
        assert COMMENTS not in run.text
        await run.press("V", "v")
        assert both(run)


async def test_two_panes_come_to_a_small_screen_when_asked_for() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        assert region(run, "article") == (0, 0, 0, 0)
        await run.press("V")
        article, comments = region(run, "article"), region(run, "thread")
        assert article[2] + 1 == comments[0]
        await run.press("tab")
        assert run.front == "article"
        assert (region(run, "article"), region(run, "thread")) == (article, comments)


@pytest.mark.parametrize("layout", ["side", "stacked"])
async def test_braces_move_the_split_and_the_cursor_stays_on_its_line(layout: Layout) -> None:
    async with reading(wide(30), (120, 40), settings=Settings(layout=layout)) as run:
        await run.press("j", "j", "j")
        axis = 2 if layout == "side" else 3
        before, place = region(run, "article")[axis], run.screen.query_one("#thread").region.y
        line = run.line
        await run.press("}", "}")
        assert region(run, "article")[axis] > before
        assert f"The article has {run.screen._split} % of the screen" in run.text
        assert (run.cursor, run.line) == (4, line)
        for _ in range(20):
            await run.press("{")
        assert run.screen._split == 20
        assert region(run, "article")[axis] < before
        assert (place == run.screen.query_one("#thread").region.y) == (layout == "side")


async def test_one_pane_has_no_split_to_move() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await run.press("}")
        assert "There is one pane only" in run.text


async def test_the_line_between_the_panes_can_be_dragged() -> None:
    async with reading(BAKERY) as run:
        rail = run.screen.query_one("#left-rail")
        await run.pilot.mouse_down("#left-rail", offset=(0, 5))
        await run.pilot.hover("#left-rail", offset=(40 - rail.region.x, 6))
        await run.pilot.mouse_up("#left-rail", offset=(40 - rail.region.x, 6))
        await run.settle()
        assert abs(region(run, "article")[2] - 40) <= 1
        assert run.app.keeper.recall("split") == "33"


async def test_the_line_below_the_article_can_be_dragged() -> None:
    async with reading(BAKERY, settings=Settings(layout="stacked")) as run:
        panes = region(run, "panes")
        half = panes[3] // 2
        await run.pilot.mouse_down("#divider", offset=(9, 0))
        await run.pilot.hover("#panes", offset=(9, half))
        await run.pilot.mouse_up("#panes", offset=(9, half))
        await run.settle()
        assert abs(region(run, "divider")[1] - panes[1] - half) <= 1


async def test_the_article_still_scrolls_where_the_line_is_clicked() -> None:
    async with reading(BAKERY, (120, 14)) as run:
        article = run.screen._article
        await run.pilot.click("#left-rail", offset=(0, article.size.height - 1))
        assert article.sheet.top > 0
        assert run.screen._split is None


async def test_zen_leaves_nothing_but_the_pane_in_the_middle() -> None:
    async with reading(BAKERY, (200, 50)) as run:
        await run.press("j", "W")
        assert not any(word in run.text for word in ("crumbs and comments", "quit", ARTICLE))
        assert COMMENTS in run.lines[1] + run.lines[2]
        left = min(len(line) - len(line.lstrip()) for line in run.lines if line)
        assert left > 30
        await run.press("v")
        assert ARTICLE in run.text
        assert COMMENTS not in run.text
        await run.press("W")
        assert both(run)
        assert "quit" in run.text
        assert run.cursor == 2
        await run.press("W", "escape")
        assert both(run)


async def test_layout_and_split_are_remembered_and_the_settings_win() -> None:
    keeper = Forgetful()
    async with reading(BAKERY, keeper=keeper) as run:
        await run.press("V", "V", "}")
        split = run.screen._split
    async with reading(BAKERY, keeper=keeper) as run:
        assert run.screen.has_class("stacked")
        assert run.screen._split == split
    keeper.remember("layout", "sideways")
    keeper.remember("split", "100")
    async with reading(BAKERY, keeper=keeper) as run:
        assert run.screen.has_class("side")
        assert run.screen._split == 80
    async with reading(BAKERY, keeper=keeper, settings=Settings(layout="side", split=25)) as run:
        assert run.screen.has_class("side")
        assert region(run, "article")[2] == 30


async def test_a_digest_takes_the_articles_place_in_every_layout() -> None:
    for layout in ("side", "stacked"):
        async with reading(BAKERY, settings=Settings(layout=layout, split=30)) as run:
            place = region(run, "article")
            await run.press("D")
            await run.until(lambda run=run: run.front == "digest")
            await run.settle()
            assert region(run, "digest") == place
            assert COMMENTS in run.text


async def test_an_article_alone_has_one_pane_in_every_layout() -> None:
    alone = BAKERY.__class__("test", BAKERY.article, ())
    async with reading(alone, settings=Settings(layout="stacked")) as run:
        await run.press("V", "}")
        assert "There is one pane only" in run.text
        assert ARTICLE in run.text
        assert region(run, "article")[2] == 119


@pytest.mark.parametrize("keys", [(), ("W",), ("V", "V"), ("v",), ("D",)])
async def test_no_line_of_text_is_longer_than_the_measure(keys: tuple[str, ...]) -> None:
    async with reading(wide(5), (200, 40), settings=Settings(measure=40)) as run:
        await run.press(*keys)
        await run.settle()
        panes = [run.comments.page.rows(0), run.screen._article.sheet.rows]
        for rows in panes:
            for row in rows:
                text = "".join(each.text for each in row.runs if each.role in ("body", "lead"))
                assert len(text.strip()) <= 40
        assert max(map(len, run.lines)) > 40


@pytest.mark.parametrize("layout", ["auto", "side", "stacked", "single"])
async def test_every_layout_lives_on_screens_of_every_size(layout: Layout) -> None:
    async with reading(BAKERY, (80, 24), settings=Settings(layout=layout)) as run:
        for columns, lines in ((1, 1), (3, 2), (48, 14), (20, 60), (200, 5), (400, 120)):
            await run.pilot.resize_terminal(columns, lines)
            await run.press("}", "tab", "W", "tab", "W", "?", "escape", "T", "escape")
            assert run.app.size == (columns, lines)
        await run.pilot.resize_terminal(120, 40)
        await run.settle()
        assert COMMENTS in run.text or ARTICLE in run.text
