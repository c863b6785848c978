"""Guessed parents are set right, for good, and that can be taken back."""

from dataclasses import replace

import pytest

from reader.model import Article, Comment, Thread, arrange
from tests.tui.screen import Running, reading, said
from tests.tui.threads import BAKERY

GUESSED = Thread(
    "test",
    Article("Guesses"),
    arrange(
        Comment(f"c{n}", None if up is None else f"c{up}", body=f"Text {n}.", link="inferred")
        for n, up in ((1, None), (2, 1), (3, 2), (4, 3), (5, 2), (6, None))
    ).comments,
)


def parents(run: Running) -> dict[str, str | None]:
    return {each.id: each.parent for each in run.screen._thread.comments}


async def test_a_guess_is_moved_out_and_in_and_said_to_be_corrected() -> None:
    async with reading(GUESSED) as run:
        await run.press("j", "j", "j", "<")
        assert parents(run)["c4"] == "c2"
        assert "№ 4 answers № 2 now, as you say; u puts it back" in run.text
        assert "· 4  ↳ 2 corrected" in run.text
        await run.press(">")
        assert parents(run)["c4"] == "c3"
        assert "· 4  ↳ 3?" in run.text
        await run.press("u")
        assert "There is nothing to undo" in run.text
        await run.press("<", "<", "<")
        assert parents(run)["c4"] is None
        assert "can't be moved further" not in run.text
        await run.press("<")
        assert "№ 5 can't be moved further out: it answers nobody now" in run.text


async def test_moving_in_ends_at_the_comment_above() -> None:
    async with reading(GUESSED) as run:
        await run.press("G", ">", ">", ">", ">")
        assert parents(run)["c6"] == "c5"
        await run.press("<", ">", ">")
        assert parents(run)["c6"] == "c5"
        assert "№ 6 can't be moved further in: it answers the comment above it" in run.text


async def test_what_moves_past_later_comments_keeps_its_line_and_comes_back_to_its_place() -> None:
    async with reading(GUESSED, (80, 11)) as run:
        await run.press("j", "j")
        line = run.line
        await run.press("<")
        assert [each.id for each in run.screen._thread.comments] == [
            "c1", "c2", "c5", "c3", "c4", "c6",
        ]  # fmt: skip
        assert run.cursor == 4
        assert run.line == line
        await run.press(">")
        assert [each.id for each in run.screen._thread.comments] == [
            each.id for each in GUESSED.comments
        ]
        assert parents(run)["c3"] == "c2"


async def test_u_takes_back_a_correction_or_a_fold_whichever_was_last() -> None:
    async with reading(GUESSED) as run:
        await run.press("space", "u", "j", "j", "j", "space", "<", "<", "g", "space")
        assert run.folded == [1, 5]
        await run.press("u")
        assert run.folded == [5]
        assert parents(run)["c4"] == "c1"
        await run.press("u")
        assert run.screen._thread is GUESSED
        assert "№ 4 is where it was before" in run.text
        assert run.folded == [4]
        await run.press("u")
        assert run.folded == []
        await run.press("u")
        assert "There is nothing to undo" in run.text


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (1, "The source says of № 1 that it answers nobody: only guesses can be set right"),
        (2, "№ 2 quotes what it answers word for word: that is no guess"),
        (4, "The source says of № 4 whom it answers: only guesses can be set right"),
    ],
)
async def test_a_fact_says_why_it_is_not_moved(number: int, why: str) -> None:
    async with reading(BAKERY) as run:
        run.screen.jump(number - 1)
        await run.press("<")
        assert why in run.text
        assert run.screen._thread is BAKERY


async def test_a_stub_says_that_it_is_not_here() -> None:
    comments = arrange([Comment("a", "gone", body="Text", link="stated")]).comments
    async with reading(Thread("test", BAKERY.article, comments)) as run:
        await run.press(">")
        assert "№ 1 is not in this copy" in run.text


class Kept(list[tuple[str, str | None, str]]):
    """A keeper's corrections."""

    def correct(self, comment: str, parent: str | None) -> None:
        self.append((comment, parent, "correct"))

    def uncorrect(self, comment: str) -> None:
        place = max(n for n, each in enumerate(self) if each[0] == comment)
        del self[place]


async def test_the_last_of_presses_in_a_row_is_kept_and_none_once_that_is_undone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(GUESSED) as run:
        kept = Kept()
        monkeypatch.setattr(run.app.keeper, "correct", kept.correct, raising=False)
        monkeypatch.setattr(run.app.keeper, "uncorrect", kept.uncorrect, raising=False)
        await run.press("j", "j", "j", "<", "<")
        assert kept == [("c4", "c1", "correct")]
        await run.press("]", ">")
        assert kept == [("c4", "c1", "correct"), ("c6", "c1", "correct")]
        await run.press("u", "u")
        assert kept == []


async def test_folds_flags_and_the_way_back_stay_with_their_comments() -> None:
    async with reading(GUESSED) as run:
        run.comments.flag(bytes((0, 0, 0, 0, 1, 0)))
        run.screen.jump(4)
        await run.settle()
        await run.press("k", "k", "space", "<")
        assert [each.id for each in run.screen._thread.comments][2] == "c5"
        assert run.folded == [4]
        assert [run.comments.page.is_new(n) for n in range(6)] == [n == 2 for n in range(6)]
        await run.press("ctrl+o")
        assert run.cursor == 1
        await run.press("ctrl+y")
        assert run.cursor == 4


async def test_digests_of_other_branches_stay_and_the_one_that_is_shown_is_made_anew() -> None:
    async with reading(BAKERY) as run:
        run.digests.background = ()
        await run.press("z")
        await run.until(lambda: run.comments.page.gist(5) is not None)
        await run.press("Z", "D")
        await run.until(lambda: "Summarising" not in run.text)
        asked = len(run.digests.asked)
        await run.press("tab", "[", "j", "j", "<")
        assert parents(run)["c3"] == "c1"
        await run.until(lambda: len(run.digests.asked) > asked and "Summarising" not in run.text)
        assert run.comments.page.gist(5) is not None
        assert run.comments.page.gist(0) is None
        assert "Digest of the thread" in run.text


async def test_a_digests_numbers_are_those_of_the_thread_as_it_is_now() -> None:
    async with reading(GUESSED) as run:
        from reader.tui.digests.questions import THREAD

        run.digests.points[THREAD] = (said(GUESSED.comments[4]),)
        await run.press("D")
        await run.until(lambda: "№ 5" in run.text)
        await run.press("tab", "j", "j", "<")
        await run.until(lambda: "№ 3" in run.text and "№ 5" not in run.text)


async def test_an_order_and_a_filter_hold_for_the_corrected_thread_too() -> None:
    scored = [replace(each, score=n) for n, each in enumerate(GUESSED.comments)]
    async with reading(replace(GUESSED, comments=scored)) as run:
        await run.press("f", *"-4.", "enter")
        await run.until(lambda: "5 of 6 shown" in run.text)
        await run.press("g", "]", ">")
        await run.until(lambda: "5 of 6 shown" in run.text)
        assert parents(run)["c6"] == "c1"
        assert "Text 4." not in run.text


async def test_conversations_are_counted_anew_and_who_quotes_the_article_is_where_they_are() -> (
    None
):
    quoting = "> After ninety years the last loaf was sold on Saturday.\n\nSo it was."
    comments = [
        replace(each, body=quoting) if each.id == "c5" else each for each in GUESSED.comments
    ]
    thread = Thread("test", BAKERY.article, comments)
    async with reading(thread) as run:
        run.screen._look_for_passages()
        await run.until(lambda: run.screen._article.passages)
        assert "2 conversations" in run.text
        await run.press("j", "j", "<")
        assert "3 conversations" not in run.text
        await run.press("<")
        assert "3 conversations" in run.text
        await run.until(
            lambda: [each.comments for each in run.screen._article.passages or ()] == [(2,)]
        )
