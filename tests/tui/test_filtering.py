"""A filter shows what passes and what that answers, and says so for as long as it is in force."""

from textual.events import Key
from textual.keys import _character_to_key

from reader.model import Comment, Thread, arrange
from reader.model.correct import ROOT, rehung
from tests.tui.screen import Running, reading
from tests.tui.test_searching import search, searched
from tests.tui.threads import ARTICLE, BAKERY, bushy, wide


async def choose(run: Running, typed: str) -> None:
    """Type a filter, and wait until it is in force."""
    await run.press("f", *typed, "enter")
    await run.until(lambda: run.screen.filtering.chosen is not None and run.screen._asked is None)
    await run.settle()


def shown(run: Running) -> list[int]:
    """The numbers of the comments in sight."""
    page = run.comments.page
    return [page.shape.indices[at] + 1 for at, seen in enumerate(page.folds.visible) if seen]


async def test_while_it_is_typed_the_prompt_says_how_many_would_pass() -> None:
    async with reading(BAKERY) as run:
        await run.press("f")
        await run.until(lambda: "author: score>" in run.text)
        await run.press(*"author:mill")
        await run.until(lambda: "2 of 8" in run.text)
        await run.press(*" score>")
        await run.until(lambda: "score> wants a number" in run.text)
        await run.press("6")
        await run.until(lambda: "1 of 8" in run.text)
        assert shown(run) == [1, 2, 3, 4, 5, 6, 7, 8]


async def test_what_passes_is_shown_with_what_it_answers_and_one_key_clears_it() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "author:mill")
        assert shown(run) == [1, 4, 5]
        assert "2 of 8 shown · author:mill · F clears" in run.text
        dimmed = [
            spot
            for spot in range(8)
            if run.comments.page.folds.visible[spot]
            and any(
                "dim" in r.role.split() for row in run.comments.page.rows(spot) for r in row.runs
            )
        ]
        assert dimmed == [3]
        await run.press("j", "j")
        assert run.cursor == 5
        assert "2 of 8 shown" in run.text
        await run.press("F")
        assert "Everything is shown" in run.text
        assert shown(run) == [1, 2, 3, 4, 5, 6, 7, 8]
        assert run.cursor == 5
        await run.press("j", "F")
        assert "There is no filter" in run.text


async def test_the_cursor_goes_to_what_is_shown() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "telephone")
        assert run.cursor == 8
        await run.press("F", "g", "j", "j")
        await choose(run, "score>1")
        assert run.cursor == 1


async def test_what_nothing_passes_is_not_put_in_force() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "f", *"crumpet", "enter")
        await run.until(lambda: "Nothing passes crumpet" in run.text)
        assert len(shown(run)) == 8
        assert run.cursor == 2


async def test_escape_leaves_everything_as_it_was() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "author:mill")
        await run.press("f", *" bread", "escape")
        await run.settle()
        assert shown(run) == [1, 4, 5]
        assert run.front == "thread"
        assert "2 of 8 shown" in run.text


async def test_the_filter_in_force_can_be_changed_and_emptied() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "author:mill")
        await run.press("f", *" score>1", "enter")
        await run.until(lambda: "author:mill score>1" in run.text)
        await run.until(lambda: shown(run) == [1])
        await run.press("f", "ctrl+u", "enter")
        assert len(shown(run)) == 8


async def test_a_filter_that_is_not_understood_is_not_put_in_force() -> None:
    async with reading(BAKERY) as run:
        await run.press("f", *"depth>x", "enter")
        assert "Not filtered: depth> wants a number" in run.text
        assert len(shown(run)) == 8


async def test_keys_that_are_typed_all_at_once_get_to_the_prompt_enter_included() -> None:
    async with reading(BAKERY) as run:
        for key in ("f", *"author:mill", "enter"):
            name = _character_to_key(key) if len(key) == 1 else key
            run.app.post_message(Key(name, key if len(key) == 1 else "\r"))
        await run.until(lambda: "2 of 8 shown" in run.text)


async def test_new_comments_can_be_asked_for() -> None:
    async with reading(BAKERY) as run:
        run.comments.flag(bytes([0, 0, 0, 0, 1, 0, 0, 1]))
        await choose(run, "new")
        assert shown(run) == [1, 4, 5, 8]


async def test_a_search_looks_at_what_passes_and_says_so() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "author:mill")
        await search(run, "rye")
        assert "1 of 2 in 2 comments · in what the filter shows" in run.text
        await run.press("enter", "n")
        assert run.cursor == 5
        await run.press("F")
        await searched(run)
        await run.press("n")
        assert "1 of 3 in 3 comments" in run.text
        await run.press("escape", "f", *"score=7", "enter")
        await run.until(lambda: shown(run) == [1])
        await search(run, "cases")
        assert "No match · in what the filter shows" in run.text


async def test_a_jump_to_what_the_filter_hides_shows_everything() -> None:
    async with reading(BAKERY) as run:
        await choose(run, "author:mill")
        run.screen.jump(5)
        await run.settle()
        assert run.cursor == 6
        assert "№ 6 did not pass the filter: everything is shown" in run.text
        assert len(shown(run)) == 8


async def test_what_passes_is_not_folded_away_and_afterwards_everything_is_as_before() -> None:
    async with reading(BAKERY) as run:
        await run.press("z")
        await choose(run, "author:mill")
        assert shown(run) == [1, 4, 5]
        assert run.folded == []
        await choose(run, " score>1")
        assert shown(run) == [1]
        await run.press("F")
        assert run.folded == [2, 3, 4, 5, 6, 7, 8]
        await run.press("z")
        await choose(run, "author:mill")
        await run.press("j", "j", "F")
        assert run.cursor == 5
        assert run.folded == [2, 3, 6, 7, 8]


async def test_the_filter_is_told_of_in_eighty_columns() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        await choose(run, "author:mill")
        assert "2 of 8 shown · author:mill · F clears" in run.text


async def test_a_big_thread_is_filtered_beside_the_screen() -> None:
    thread = wide(4_000, words=8)
    async with reading(thread, (100, 20)) as run:
        await choose(run, "w3999x7")
        assert run.cursor == 4_000
        assert "1 of 4,000 shown" in run.text
        thread = bushy(2)
    async with reading(Thread("test", ARTICLE, thread.comments)) as run:
        await choose(run, "depth=2")
        assert "2 of 6 shown" in run.text


DEEP = Thread(
    "test",
    ARTICLE,
    arrange(
        [
            Comment("a", body="Text."),
            Comment("b", parent="a", body="Text."),
            Comment("c", parent="b", link="inferred", body="Text."),
            Comment("d", body="Text."),
            Comment("e", parent="d", body="Text."),
        ]
    ).comments,
)


async def test_a_filter_that_nothing_passes_after_a_correction_is_gone_and_folds_are_back() -> None:
    async with reading(DEEP) as run:
        await run.press("]", "space")
        assert run.folded == [4]
        await choose(run, "depth=2")
        assert shown(run) == [1, 2, 3]
        await run.press("j", "j", "<")
        await run.until(lambda: "Nothing passes depth=2" in run.text)
        assert run.folded == [4]
        assert run.screen.folded() == bytes([0, 0, 0, 1, 0])
        await run.press("F")
        assert "There is no filter" in run.text


async def test_a_filter_outlasts_corrections_that_come_before_it_is_known_what_passes() -> None:
    async with reading(DEEP) as run:
        await run.press("]", "space")
        await choose(run, "depth=2")
        run.screen.take_thread(rehung(DEEP, 2, ROOT, None))
        run.screen.take_thread(DEEP)
        await run.until(lambda: run.screen._asked is None)
        assert shown(run) == [1, 2, 3]
        await run.press("F")
        assert run.folded == [4]


async def test_leaving_the_prompt_keeps_the_filter_of_a_thread_that_was_just_corrected() -> None:
    async with reading(DEEP) as run:
        await choose(run, "depth=2")
        run.screen.take_thread(rehung(DEEP, 2, 0, None))
        run.screen.take_thread(DEEP)
        await run.press("f", "escape")
        await run.until(lambda: run.screen._asked is None)
        assert shown(run) == [1, 2, 3]
