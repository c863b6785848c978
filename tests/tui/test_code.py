"""Code and tables that are wider than their pane are moved sideways, and stay where they are."""

from dataclasses import replace

from reader.model import Comment, Thread, arrange
from tests.tui.screen import reading
from tests.tui.threads import ARTICLE

WIDE = "```\n" + " ".join(f"column{n:02d}" for n in range(20)) + "\nshort\n```"


def thread(body: str = WIDE) -> Thread:
    comments = [Comment("c0", body=f"See:\n\n{body}"), Comment("c1", body=WIDE)]
    return Thread("test", replace(ARTICLE, body=WIDE), arrange(comments).comments)


async def test_the_code_of_the_comment_under_the_cursor_is_moved_and_no_other() -> None:
    async with reading(thread()) as run:
        page = run.comments.page
        before = page.rows(0), page.rows(1)
        assert "column00" in run.text
        await run.press(*"..........")
        assert "column10" in "".join(r.text for row in page.rows(0) for r in row.runs)
        assert "column00" not in "".join(r.text for row in page.rows(0) for r in row.runs)
        assert page.rows(1) == before[1]
        await run.press(*",,,,,,,,,,,")
        assert page.rows(0) == before[0]


async def test_it_stops_where_its_longest_line_ends() -> None:
    async with reading(thread()) as run:
        await run.press(*"." * 60)
        page = run.comments.page
        end = page.rows(0)
        assert "column19" in "".join(r.text for row in end for r in row.runs)
        await run.press(".")
        assert page.rows(0) == end
        await run.press(",")
        assert page.rows(0) != end


async def test_far_down_a_very_long_comment_it_is_moved_too() -> None:
    body = "\n\n".join(["Loaf after loaf."] * 3_000 + [WIDE])
    async with reading(thread(body)) as run:
        await run.press("G", "up")
        assert "column00" in run.text
        await run.press("k")
        await run.pilot.pause()
        spots = run.comments.page.shape
        last = spots.spot(1) - 1
        run.comments.view.place(last, 10**6)
        await run.press(*"....")
        rows = run.comments.page.rows(last)
        assert "column00" not in "".join(r.text for row in rows for r in row.runs)


async def test_the_code_of_the_article_is_moved_by_the_same_keys() -> None:
    async with reading(thread()) as run:
        await run.press("tab")
        shown = run.screen.query_one("#article").sheet.rows
        await run.press(*"....")
        moved = run.screen.query_one("#article").sheet.rows
        assert moved != shown
        await run.press(*",,,,")
        assert run.screen.query_one("#article").sheet.rows == shown
