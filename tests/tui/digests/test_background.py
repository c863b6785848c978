"""Branches on the screen are summarised first, then all others; a question comes before both."""

from functools import partial

import pytest

from reader.model import Branch, SourceError, Thread
from reader.tui.digests import making, summaries
from reader.tui.digests.making import Desk
from reader.tui.digests.questions import THREAD, Question, of_branch
from tests.tui.screen import Running, reading, said
from tests.tui.threads import BAKERY, bushy


@pytest.fixture(autouse=True)
def never_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """The background doesn't wait for the reader to pause."""
    monkeypatch.setattr(summaries, "QUIET", 0.0)


def branches_of(thread: Thread) -> list[Branch]:
    return [
        Branch(comment.id, comment.replies, (said(thread.comments[place + 1]),), ("rye", "oven"))
        for place, comment in enumerate(thread.comments)
        if comment.replies
    ]


async def ended(run: Running) -> None:
    await run.until(lambda: run.digests.made == len(run.digests.background))


async def test_after_a_fold_all_branches_get_their_sentences_and_none_is_asked_for_twice() -> None:
    thread = bushy(60)
    async with reading(thread, (80, 20)) as run:
        run.digests.background = branches_of(thread)
        await run.press("space")
        await ended(run)
        page = run.comments.page
        await run.until(lambda: all(page.gist(3 * root) for root in range(60)))
        asked = list(run.digests.asked)
        await run.press("z", "G", "g")
        assert "…" not in "\n".join(run.lines[:-2])
        assert "Text 1." in run.text
        assert run.digests.asked == asked


async def test_the_digest_of_a_branch_is_there_once_the_background_made_it() -> None:
    thread = bushy(60)
    async with reading(thread, (80, 20)) as run:
        run.digests.background = branches_of(thread)
        await run.press("space")
        await ended(run)
        await run.until(lambda: run.comments.page.gist(177) is not None)
        await run.press("G", "[", "d")
        assert "1 sentence of 3 comments" in run.text
        assert of_branch(177) not in run.digests.asked


async def test_a_question_is_answered_between_two_branches() -> None:
    thread = bushy(60)
    async with reading(thread, (120, 20)) as run:
        run.digests.background = branches_of(thread)
        run.digests.go_on.clear()
        await run.press("space")
        await run.until(lambda: run.comments.page.gist(0) is not None)
        await run.press("D")
        run.digests.go_on.set()
        await run.until(lambda: "1. Text 0." in run.text)
        await ended(run)
        assert run.digests.asked == [of_branch(0), Question(THREAD)]


async def test_keywords_stand_in_the_header_of_a_folded_branch_and_no_row_moves() -> None:
    header = "4  crumb · edited by moderator · ↳ 1 · +1 reply · 2 people"
    for columns, said_so in ((160, "   rye · oven"), (126, "   rye"), (120, "")):
        async with reading(BAKERY, (columns, 40)) as run:
            run.digests.keywords = ("rye", "oven")
            run.digests.go.clear()
            await run.press("l", "J", "space")
            page = run.comments.page
            before = len(page.rows(3))
            run.digests.go.set()
            await run.until(partial(page.gist, 3))
            await run.settle()
            (line,) = [line for line in run.lines if header in line]
            assert line.split(header)[1].rstrip(" ┃") == said_so
            assert len(page.rows(3)) == before
            await run.press("space")
            assert "rye · oven" not in run.text


@pytest.mark.parametrize("error", [SourceError("no words"), ZeroDivisionError()])
async def test_the_worker_outlives_an_error_in_the_background(error: Exception) -> None:
    async with reading(BAKERY) as run:
        run.digests.failing = error
        await run.press("space")
        await run.until(lambda: run.comments.page.gist(0) is not None)
        await run.press("D")
        await run.until(lambda: "1. I bought my bread" in run.text)
        foreseen = isinstance(error, SourceError)
        await run.until(lambda: run.app.failure is (None if foreseen else error))


async def test_nothing_is_made_while_keys_are_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summaries, "QUIET", 3_600.0)
    async with reading(BAKERY) as run:
        run.digests.background = branches_of(BAKERY)
        await run.press("space")
        await run.until(lambda: run.comments.page.gist(0) is not None)
        assert run.digests.made == 0


async def test_leaving_a_digest_that_is_being_made_breaks_it_off() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("D")
        await run.until(lambda: run.digests.asked)
        await run.press("escape")
        assert run.digests.dropped


async def test_leaving_a_digest_that_is_there_breaks_nothing_off() -> None:
    async with reading(BAKERY) as run:
        await run.press("D")
        await run.until(lambda: "word for word" in run.text)
        await run.press("escape")
        assert run.digests.dropped == 0


def test_of_a_large_thread_only_the_branch_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    question = of_branch(3)
    whole = Desk().make(BAKERY, question)
    monkeypatch.setattr(making, "WHOLE", 5)
    alone = Desk().make(BAKERY, question)
    assert alone.comments == whole.comments
    assert {point.comment_id for point in alone.points} <= {"c4", "c5"}
    assert alone.points
    assert list(Desk().branches(BAKERY)) == []
