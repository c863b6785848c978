"""Folding is summarising: what a folded branch says of itself, and where its sentences lead."""

from dataclasses import replace

from reader.model import Thread
from reader.tui.digests.questions import Subject
from reader.tui.page.tallies import SLICE
from tests.tui.screen import reading, said
from tests.tui.threads import ARTICLE, BAKERY, chain


async def test_the_people_of_a_large_branch_are_counted_while_nothing_else_happens() -> None:
    count = 6 * SLICE
    named = [replace(each, author=f"a{n % 3}") for n, each in enumerate(chain(count).comments)]
    async with reading(Thread("test", ARTICLE, named), (120, 20)) as run:
        await run.press("space")
        assert "replies · 3 people" not in run.text
        await run.until(lambda: f"+{count - 1} replies · 3 people" in run.text)


async def test_enter_leads_to_one_sentence_of_a_folded_branch_after_the_other() -> None:
    async with reading(BAKERY) as run:
        points = [said(BAKERY.comments[n]) for n in (1, 2, 3)]
        run.digests.points[Subject("branch", 0)] = points
        await run.press("space")
        await run.until(lambda: "№ 4" in run.text)
        assert "№ 2" in run.text
        found = []
        for _ in range(4):
            await run.press("enter")
            found.append(run.cursor)
            await run.press("ctrl+o")
            assert (run.cursor, run.folded) == (1, [1])
        assert found == [2, 3, 4, 2]


async def test_nothing_moves_when_the_sentences_come() -> None:
    async with reading(BAKERY) as run:
        run.digests.go.clear()
        await run.press("space")
        at = next(n for n, line in enumerate(run.lines) if "The lease" in line)
        run.digests.go.set()
        await run.until(lambda: "№ 2" in run.text)
        assert next(n for n, line in enumerate(run.lines) if "The lease" in line) == at


async def test_less_than_everything_folded_is_one_digest_and_more_leads_back_step_by_step() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await run.press("-", "-")
        assert run.folded == [1, 2, 3, 4, 5, 6, 7, 8]
        await run.press("-")
        await run.until(lambda: "4 sentences of 8 comments" in run.text)
        assert run.front == "digest"
        await run.press("-")
        await run.until(lambda: "3 sentences of 8 comments" in run.text)
        await run.press("+")
        await run.until(lambda: "4 sentences of 8 comments" in run.text)
        await run.press("+")
        assert run.front == "thread"
        assert len(run.folded) == 8
        await run.press("+")
        assert run.folded == [2, 3, 4, 5, 7]


async def test_in_a_digest_that_was_asked_for_more_is_more_points() -> None:
    async with reading(BAKERY) as run:
        await run.press("z", "-")
        await run.until(lambda: "4 sentences of 8 comments" in run.text)
        await run.press("D")
        await run.until(lambda: "4 sentences of 8 comments" in run.text)
        await run.press("+")
        await run.until(lambda: "5 sentences of 8 comments" in run.text)
        assert run.front == "digest"
