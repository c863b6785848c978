"""Digests come when they are there, never take the cursor, and lead to the comments."""

from reader.model import SourceError
from reader.tui.digests.questions import THREAD, Question, of_branch
from tests.tui.screen import Running, reading
from tests.tui.threads import BAKERY, bushy


async def open_digest(run: Running, key: str) -> None:
    await run.press(key)
    await run.until(lambda: "Summarising" not in run.text)


async def test_the_digest_of_the_thread_takes_the_articles_place() -> None:
    async with reading(BAKERY) as run:
        await open_digest(run, "D")
        assert "Digest of the thread" in run.text
        assert "the last loaf" not in run.text
        assert "I bought my bread" in run.text
        assert run.digests.asked == [Question(THREAD)]
        await run.press("escape")
        assert "Digest" not in "\n".join(run.lines[:-1])
        assert "the last loaf" in run.text
        assert run.front == "thread"


async def test_the_digest_of_a_branch_is_that_of_the_comment_under_the_cursor() -> None:
    async with reading(BAKERY) as run:
        await run.press("j")
        await open_digest(run, "d")
        assert "Digest of № 2 and its 1 reply" in run.text
        assert run.digests.asked == [of_branch(1)]
        assert run.cursor == 2


async def test_a_digest_is_made_once() -> None:
    async with reading(BAKERY) as run:
        await open_digest(run, "D")
        await run.press("escape")
        await open_digest(run, "D")
        assert run.digests.asked == [Question(THREAD)]


async def test_points_are_gone_through_and_each_leads_to_its_comment() -> None:
    async with reading(BAKERY) as run:
        await open_digest(run, "D")
        await run.press("j", "down", "k", "j", "enter")
        assert run.cursor == 3
        assert run.front == "digest"
        marked = [
            r.text for row in run.comments.page.rows(2) for r in row.runs if "found" in r.role
        ]
        assert marked == ["Only when the baker has slept."]
        await run.press("ctrl+o")
        assert run.cursor == 1
        assert run.front == "digest"


async def test_from_the_comments_too_back_leads_to_the_digest_if_it_is_still_open() -> None:
    for keys, front in ((("tab",), "digest"), (("escape",), "thread")):
        async with reading(BAKERY) as run:
            await open_digest(run, "D")
            await run.press("j", "enter", *keys, "ctrl+o")
            assert run.cursor == 1
            assert run.front == front


async def test_jumping_opens_what_hides_the_comment_and_back_restores_the_line() -> None:
    async with reading(bushy(20), (120, 20)) as run:
        await run.press("]", "]", "]", "z")
        line, cursor = run.line, run.cursor
        await open_digest(run, "D")
        await run.press("G", "enter")
        assert run.cursor == 4
        assert set(range(1, 61)) - set(run.folded) == {4}
        await run.press("ctrl+o")
        assert run.cursor == cursor
        assert abs((run.line or 0) - (line or 0)) <= 6


async def test_where_there_is_room_for_one_pane_a_jump_closes_the_digest() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await open_digest(run, "D")
        assert "I bought my bread there every week." in run.text
        assert "1 of 8" in run.text
        assert run.front == "digest"
        await run.press("j", "j", "enter")
        assert run.front == "thread"
        assert run.cursor == 3
        await run.press("v")
        assert run.front == "article"


async def test_escape_stops_waiting_and_what_comes_later_is_kept_for_later() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("D")
        assert "Summarising…" in run.text
        await run.press("j", "escape")
        assert run.front == "thread"
        run.digests.go.set()
        await run.until(lambda: Question(THREAD) in run.screen.digesting._known)
        assert "Digest of" not in run.text
        await run.press("D")
        assert "Digest of the thread" in run.text
        assert "Summarising" not in run.text
        assert run.digests.asked == [Question(THREAD)]


async def test_keys_work_while_a_digest_is_made() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("D", "tab", "j", "j")
        assert run.cursor == 3
        run.digests.go.set()
        await run.until(lambda: "Summarising" not in run.text)
        assert run.cursor == 3
        assert run.front == "thread"


async def test_a_digest_that_cannot_be_made_says_why() -> None:
    async with reading(BAKERY) as run:
        run.digests.errors[None] = SourceError("there is too little text", remedy="Read it")
        await open_digest(run, "D")
        assert "there is too little text. Read it" in run.text


async def test_an_error_that_nobody_foresaw_is_named_and_kept_for_the_end() -> None:
    async with reading(BAKERY) as run:
        run.digests.errors[None] = error = ZeroDivisionError()
        await open_digest(run, "D")
        assert "(ZeroDivisionError)" in run.text
        assert run.app.failure is error
        run.digests.errors.clear()
        await run.press("j")
        await open_digest(run, "A")
        assert "Digest of the article" in run.text


async def test_a_folded_branch_shows_its_sentence_when_it_is_there_and_nothing_moves() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("space")
        before = run.lines
        assert any(line.endswith("…") for line in before)
        run.digests.go.set()
        await run.until(
            lambda: (
                "The one at the station does, on Tuesdays.  № 2" in run.text or "№ 2" in run.text
            )
        )
        changed = [n for n, (a, b) in enumerate(zip(before, run.lines, strict=True)) if a != b]
        assert len(changed) <= 3
        assert run.digests.asked == [of_branch(0)]


async def test_only_folded_branches_on_the_screen_ask_for_sentences() -> None:
    async with reading(bushy(60), (80, 20)) as run:
        await run.press("z")
        await run.until(lambda: "…" not in "\n".join(run.lines[:-2]))
        asked = {subject.place for subject in run.digests.subjects}
        assert asked <= set(run.comments.shown())
        assert all(run.comments.page.shape.replies[index] for index in asked)


async def test_opening_a_thread_asks_for_nothing() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "J", "]", "tab")
        assert run.digests.asked == []
        assert "digesting" not in vars(run.screen)


async def test_enter_on_a_folded_branch_goes_to_where_its_sentence_is_from() -> None:
    async with reading(BAKERY) as run:
        await run.press("space")
        await run.until(lambda: run.comments.page.gist(0) is not None)
        await run.press("enter")
        assert run.cursor == 2
        assert run.folded == []
        await run.press("ctrl+o")
        assert run.cursor == 1


async def test_enter_before_the_sentence_is_there_unfolds() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("space", "enter")
        assert run.folded == []
        run.digests.go.set()


async def test_there_is_nothing_to_go_back_to_at_first() -> None:
    async with reading(BAKERY) as run:
        await run.press("ctrl+o")
        assert "No jump to go back from" in run.text
        await run.press("j")
        assert "No jump" not in run.text
