"""The reader's place is kept from one visit to the next."""

from reader.model import Visit
from reader.tui.keeping import Forgetful
from tests.tui.screen import reading
from tests.tui.threads import BAKERY, wide


class Notebook(Forgetful):
    """Keeps visits where a test can look at them."""

    def __init__(self, visit: Visit | None = None) -> None:
        super().__init__()
        self.kept = [visit or Visit()]

    def visit(self) -> Visit:
        return self.kept[-1]

    def keep(self, visit: Visit) -> None:
        self.kept.append(visit)


async def test_the_next_visit_begins_where_the_last_one_ended() -> None:
    notebook = Notebook()
    thread = wide(40)
    async with reading(thread, keeper=notebook) as run:
        await run.press(*"jjjjjjjjjjjjjjj", "space", "j", "j", "k")
        cursor, line, folded = run.cursor, run.line, run.folded
    assert cursor == 17
    assert len(notebook.kept) == 2
    async with reading(thread, keeper=notebook) as run:
        assert (run.cursor, run.line, run.folded) == (cursor, line, folded)


async def test_a_place_that_is_gone_begins_at_the_top() -> None:
    async with reading(BAKERY, keeper=Notebook(Visit("nowhere", 7, b"\1"))) as run:
        assert (run.cursor, run.folded) == (1, [])


async def test_what_was_new_and_seen_is_not_new_the_next_time() -> None:
    new = frozenset({"c3", "c38", "gone"})
    thread = wide(40)
    notebook = Notebook(Visit(new=new))
    async with reading(thread, (120, 20), keeper=notebook) as run:
        page = run.comments.page
        flagged = {c.id for place, c in enumerate(thread.comments) if page.is_new(place)}
        assert flagged == new - {"gone"}
    shown = notebook.kept[-1].new
    assert "c3" not in shown
    assert "c38" in shown


async def test_a_visit_in_which_nothing_is_done_keeps_the_place() -> None:
    notebook = Notebook(Visit("c5", 4))
    async with reading(BAKERY, keeper=notebook):
        pass
    assert notebook.kept[-1].cursor == "c5"
    assert notebook.kept[-1].folded == b""


async def test_a_move_does_not_go_through_all_that_is_new() -> None:
    notebook = Notebook(Visit(new=frozenset(f"c{place}" for place in range(1, 40))))
    async with reading(wide(40), (120, 20), keeper=notebook) as run:
        unseen = run.screen._unseen
        await run.press("j", "pagedown")
        assert run.screen._unseen is unseen
        run.screen._keep_place()
        kept = notebook.kept[-1].new
        before = len(kept)
        await run.press("G")
        assert len(kept) == before
    assert len(notebook.kept[-1].new) < before


async def test_what_is_new_is_said_with_the_key_that_leads_there() -> None:
    visit = Visit("c1", 1, new=frozenset({"c20", "c30"}))
    async with reading(wide(40), keeper=Notebook(visit)) as run:
        await run.settle()
        assert "2 comments are new since your last visit: n" in run.lines[-2]
        await run.press("n")
        assert run.comments.page.is_new(run.cursor - 1)
