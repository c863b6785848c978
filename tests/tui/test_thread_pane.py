"""The pane of comments keeps the reader's place whatever is done to the page."""

from reader.model import Comment, Thread, arrange
from reader.tui.page.flow import Marked
from tests.tui.screen import Running, reading
from tests.tui.threads import ARTICLE, BAKERY, bushy, chain, wide


def numbers(run: Running) -> list[int]:
    """The numbers of the comments on the screen, from the top."""
    return [index + 1 for index in run.comments.shown()]


async def test_other_orders_keep_the_row_under_the_cursor_on_its_line() -> None:
    async with reading(wide(60)) as run:
        await run.press("G", *"kkkkkkkk")
        cursor, line = run.cursor, run.line
        run.comments.put_in_order(list(reversed(range(60))))
        await run.settle()
        assert (run.cursor, run.line) == (cursor, line)
        assert numbers(run) == sorted(numbers(run), reverse=True)
        await run.press("j")
        assert run.cursor == cursor - 1
        run.comments.put_in_order(None)
        await run.settle()
        assert numbers(run) == sorted(numbers(run))


async def test_folds_stay_with_their_comments_in_another_order() -> None:
    async with reading(BAKERY) as run:
        await run.press("space")
        run.comments.put_in_order([7, 5, 6, 0, 3, 4, 1, 2])
        await run.settle()
        page = run.comments.page
        assert [n for n, shut in enumerate(page.folded(), 1) if shut] == [1]
        assert numbers(run) == [8, 6, 7, 1]
        await run.press("space")
        assert numbers(run) == [8, 6, 7, 1, 4, 5, 2, 3]


async def test_a_filter_leaves_only_what_passes_and_dims_the_rest_of_the_way() -> None:
    async with reading(BAKERY) as run:
        await run.press("G")
        passing, dimmed = bytearray(8), bytearray(8)
        passing[0] = passing[1] = passing[2] = 1
        dimmed[0] = dimmed[1] = 1
        run.comments.allow(bytes(passing), bytes(dimmed))
        await run.settle()
        assert numbers(run) == [1, 2, 3]
        assert run.cursor == 3
        page = run.comments.page
        roles = [{run.role for row in page.rows(spot) for run in row.runs} for spot in (0, 2)]
        assert all("dim" in role for role in roles[0])
        assert not any("dim" in role for role in roles[1])
        await run.press("g", "j", "j", "j")
        assert run.cursor == 3
        run.comments.allow(None)
        await run.settle()
        assert (run.cursor, numbers(run)) == (3, [1, 2, 3, 4, 5, 6, 7, 8])


async def test_where_nothing_passes_no_key_does_anything() -> None:
    async with reading(BAKERY) as run:
        run.comments.allow(bytes(8), bytes(8))
        await run.settle()
        assert numbers(run) == []
        await run.press("j", "G", "space", "z", "-", "pagedown", "l", "u")
        run.comments.allow(None)
        await run.settle()
        assert len(numbers(run)) == 8


async def test_what_a_visit_opened_is_folded_again_by_the_next() -> None:
    async with reading(BAKERY) as run:
        await run.press("z")
        folded = run.folded
        run.comments.visit(2, Marked(5, 9))
        await run.settle()
        assert run.cursor == 3
        assert 1 not in run.folded
        run.comments.visit(6)
        await run.settle()
        assert (run.cursor, 1 in run.folded) == (7, True)
        run.comments.leave()
        await run.settle()
        assert (run.folded, run.cursor) == (folded, 6)


async def test_matches_stand_out_wherever_they_are() -> None:
    async with reading(BAKERY) as run:
        run.comments.highlight(lambda text: [(0, 2)] if text.startswith("Te") else [])
        await run.settle()
        runs = [each for row in run.comments.page.rows(7) for each in row.runs]
        assert [each.text for each in runs if "match" in each.role] == ["Te"]
        run.comments.highlight(None)
        await run.settle()
        runs = [each for row in run.comments.page.rows(7) for each in row.runs]
        assert not [each for each in runs if "match" in each.role]


async def test_a_chain_of_five_thousand_replies_is_like_any_other() -> None:
    async with reading(chain(5_000)) as run:
        await run.press("G")
        assert run.cursor == 5_000
        await run.press("h", "[", "z", "Z", "-", "+", "l")
        assert run.cursor == 2


async def test_ten_thousand_conversations_are_gone_through_in_order() -> None:
    comments = arrange(Comment(f"c{number}", body="Rye.") for number in range(10_000)).comments
    async with reading(Thread("test", ARTICLE, comments)) as run:
        await run.press("]", "]", "G", "[")
        assert run.cursor == 9_999


async def test_the_next_page_and_the_next_conversation_are_ready_before_they_are_wanted() -> None:
    async with reading(bushy(300)) as run:
        page, view = run.comments.page, run.comments.view
        await run.until(lambda: len(page._drawn) > len(run.comments.shown()))
        await run.pilot.pause(0.1)
        known = set(page._drawn)
        view.leaf(view.height - 2)
        assert {place.spot for place in view.screen()} <= known
