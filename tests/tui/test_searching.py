"""A search leads from match to match, through folds, and back to where it began."""

import pytest

from reader.model import Comment, Thread
from reader.tui.finding.search import HIT, Search
from reader.tui.page.flow import Marked
from tests.tui.screen import Running, reading
from tests.tui.threads import ARTICLE, BAKERY, bushy, wide


async def search(run: Running, typed: str) -> None:
    """Type what to search for, and wait until everything was searched."""
    await run.press("/", *typed)
    await run.until(lambda: run.screen.searching._search is not None)
    await searched(run)


async def searched(run: Running) -> None:
    def is_over() -> bool:
        on = run.screen.searching._search
        return on is None or on.done

    await run.until(is_over)
    await run.settle()


def drawn(run: Running, role: str) -> list[str]:
    """What is drawn in a role, comment by comment."""
    page = run.comments.page
    return [
        each.text
        for spot in range(len(page.shape))
        for row in page.rows(spot)
        for each in row.runs
        if role in each.role.split()
    ]


async def test_typing_goes_to_the_first_match_and_says_how_many_there_are() -> None:
    async with reading(BAKERY) as run:
        await search(run, "rye")
        assert run.cursor == 1
        assert "1 of 3 in 3 comments" in run.text
        assert drawn(run, "match") == ["rye", "rye", "rye"]
        assert drawn(run, HIT) == ["rye"]
        await run.press(*" w")
        await searched(run)
        assert "1 of 2 in 2 comments" in run.text


async def test_enter_keeps_the_search_and_n_goes_on_round_the_page() -> None:
    async with reading(BAKERY) as run:
        await search(run, "rye")
        await run.press("enter")
        assert run.front == "thread"
        assert "1 of 3 in 3 comments" in run.text
        for key, cursor, words in (
            ("n", 2, "2 of 3 in 3 comments"),
            ("n", 5, "3 of 3 in 3 comments"),
            ("n", 1, "1 of 3 in 3 comments · from the top"),
            ("N", 5, "3 of 3 in 3 comments · from the end"),
            ("N", 2, "2 of 3 in 3 comments"),
        ):
            await run.press(key)
            assert run.cursor == cursor
            assert words in run.text
            assert "from the" not in run.text.replace(words, "")


async def test_several_matches_of_a_comment_are_gone_through_one_by_one() -> None:
    async with reading(wide(3, words=12)) as run:
        await search(run, "x1")
        await run.press("enter")
        for key, cursor, number in (
            *(("n", 1, 2), ("n", 1, 3), ("n", 2, 4), ("N", 1, 3), ("N", 1, 2), ("N", 1, 1)),
            *(("N", 3, 9), ("N", 3, 8)),
        ):
            await run.press(key)
            assert run.cursor == cursor
            assert f"{number} of 9 in 3 comments" in run.text


async def test_escape_leads_back_to_where_the_search_began() -> None:
    async with reading(bushy(40), (100, 20)) as run:
        await run.press("]", "]", "j")
        line, cursor = run.line, run.cursor
        await search(run, "text 100.")
        assert run.cursor == 101
        await run.press("escape")
        assert (run.line, run.cursor) == (line, cursor)
        assert drawn(run, "match") == []
        await run.press("n")
        assert "No comment is new" in run.text


async def test_folds_open_to_what_is_found_and_close_when_the_search_goes_on() -> None:
    async with reading(bushy(10)) as run:
        await run.press("z")
        folded = run.folded
        await search(run, "text 14.")
        assert run.cursor == 15
        assert "Text 14" in run.text
        assert run.folded == [each for each in folded if each not in (13, 14, 15)]
        await run.press("enter")
        await search(run, "text 20.")
        assert run.cursor == 21
        assert run.folded == [each for each in folded if each not in (19, 20, 21)]
        await run.press("escape")
        assert run.folded == [each for each in folded if each not in (13, 14, 15)]


async def test_whoever_ends_a_search_reading_what_it_found_goes_on_reading() -> None:
    async with reading(bushy(10)) as run:
        await run.press("z")
        await search(run, "text 14.")
        await run.press("enter", "escape")
        assert "Search ended" in run.text
        assert run.cursor == 15
        assert drawn(run, HIT) == []


async def test_a_search_that_is_left_behind_folds_what_it_opened_when_it_ends() -> None:
    async with reading(bushy(10)) as run:
        await run.press("z")
        folded = run.folded
        await search(run, "text 14.")
        await run.press("enter", "g", "escape")
        assert run.folded == folded
        assert drawn(run, HIT) == []


async def test_without_a_search_n_goes_to_the_next_new_comment() -> None:
    async with reading(BAKERY) as run:
        run.comments.flag(bytes([0, 0, 0, 1, 0, 0, 0, 1]))
        await run.press("n")
        assert run.cursor == 4
        await search(run, "rye")
        await run.press("enter", "n", "escape", "N")
        assert run.cursor == 8


async def test_authors_are_searched_too() -> None:
    async with reading(BAKERY) as run:
        await search(run, "crumb")
        assert run.cursor == 4
        assert "1 of 1 in 1 comment" in run.text


async def test_what_is_nowhere_is_said_and_nothing_moves() -> None:
    async with reading(BAKERY) as run:
        await run.press("j")
        await search(run, "crumpet")
        assert run.cursor == 2
        assert "No match" in run.text
        await run.press("enter")
        assert "No match" in run.text
        assert not run.screen.is_searching


async def test_a_longer_pattern_that_matches_nothing_returns_and_a_shorter_one_goes_there() -> None:
    async with reading(BAKERY) as run:
        await search(run, "telex")
        assert run.cursor == 1
        await run.press("backspace")
        await searched(run)
        assert run.cursor == 8
        await run.press("backspace", "backspace", "backspace", "backspace")
        assert run.cursor == 1
        assert "regular expression" in run.text


async def test_a_slash_more_makes_it_a_regular_expression() -> None:
    async with reading(BAKERY) as run:
        await search(run, "/b[ar]+[ke]")
        assert "1 of 4 in 3 comments · regex" in run.text
        assert drawn(run, HIT) == ["bre"]


async def test_a_broken_expression_says_what_is_wrong_while_it_is_typed() -> None:
    async with reading(BAKERY) as run:
        await run.press("/", "/", "(", "a")
        assert "missing )" in run.text
        await run.press("enter")
        assert "Not searched: missing )" in run.text
        assert run.cursor == 1


async def test_a_slow_expression_never_holds_the_screen_up() -> None:
    comments = list(wide(3).comments)
    comments[1] = Comment("slow", body="a" * 60 + "b and Text")
    async with reading(Thread("test", ARTICLE, tuple(comments))) as run:
        await search(run, "/(a|aa)+$|w2x5")
        assert run.cursor == 3
        assert "too slow for 1" in run.text
        await run.press("enter", "g", "j", "n")
        assert run.cursor == 3


async def test_enter_on_nothing_repeats_the_last_search() -> None:
    async with reading(BAKERY) as run:
        await search(run, "rye")
        await run.press("enter", "escape", "/", "enter")
        await searched(run)
        assert "of 3 in 3 comments" in run.text
        await run.press("n")
        assert run.cursor == 2


async def test_a_match_is_shown_in_a_comment_that_is_longer_than_the_screen() -> None:
    async with reading(wide(2, words=900), (100, 20)) as run:
        await search(run, "w0x700")
        assert any("w0x700" in line for line in run.lines[:-2])
        await run.press("enter", "/", *"w0x10 ")
        await searched(run)
        assert any("w0x10 " in line for line in run.lines[:-2])


async def test_from_another_comment_the_search_goes_on_from_there() -> None:
    async with reading(BAKERY) as run:
        await search(run, "rye")
        await run.press("enter", "G", "n")
        assert run.cursor == 1
        await run.press("J", "k", "n")
        assert run.cursor == 5


@pytest.mark.parametrize("columns", [40, 80, 100])
async def test_the_count_fits(columns: int) -> None:
    async with reading(BAKERY, (columns, 20)) as run:
        await search(run, "rye")
        assert "1 of 3 in 3 comments" in run.text
        assert any("rye" in line and "1 of 3" in line for line in run.lines)
        await run.press("enter", "n")
        assert "2 of 3 in 3 comments" in run.text


async def test_without_comments_there_is_nothing_to_search() -> None:
    async with reading(Thread("test", ARTICLE)) as run:
        for key in "/fs":
            await run.press(key)
            assert "There are no comments here" in run.text


async def test_counts_that_come_later_are_told_only_to_those_who_still_watch() -> None:
    thread = Thread("test", ARTICLE, tuple(Comment(f"c{n}", body="[a](b) rye") for n in range(300)))
    async with reading(thread, (100, 20)) as run:
        await run.press("/", *"rye", "enter")
        await searched(run)
        assert "1 of 300 in 300 comments" in run.text
        screen = run.screen
        await run.press("j")
        screen._found(screen.searching._search)
        await run.settle()
        assert "of 300 in" not in run.text


async def test_a_big_thread_is_searched_beside_the_screen() -> None:
    thread = wide(4_000, words=8)
    async with reading(thread, (100, 20)) as run:
        await run.press("/", *"w3999x7")
        await run.press("enter")
        await run.until(lambda: run.cursor == 4_000)
        await searched(run)
        assert "1 of 1 in 1 comment" in run.text


async def test_a_key_waits_a_moment_for_doubtful_comments_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, tried = [0.0], list[int]()

    def slow(_: Search, index: int) -> list[Marked | None]:
        tried.append(index)
        now[0] += 0.05
        return []

    thread = Thread("test", ARTICLE, tuple(Comment(f"c{n}", body="rye") for n in range(120)))
    async with reading(thread) as run:
        await search(run, "/rye")
        await run.press("enter")
        monkeypatch.setattr(Search, "matches", slow)
        monkeypatch.setattr("reader.tui.finding.searching.monotonic", lambda: now[0], raising=False)
        await run.press("n")
        assert "Still searching" in run.text
        assert tried == [1]


async def test_a_search_that_was_ended_at_once_does_not_begin_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(BAKERY) as run:
        begun: list[object] = []
        monkeypatch.setattr(run.screen, "scan", lambda *told: begun.append(told))
        run.screen._look("rye")
        run.screen._end_search()
        await run.settle()
        assert begun == []
        run.screen._look("rye")
        await run.settle()
        assert len(begun) == 1


async def test_whoever_ends_a_search_keeps_the_place_in_a_long_comment() -> None:
    async with reading(wide(3, words=900), (100, 20)) as run:
        await search(run, "w1x700")
        await run.press("enter")
        before = [line[:90].rstrip() for line in run.lines[:-2]]
        assert any("w1x700" in line for line in before)
        await run.press("escape")
        assert "Search ended" in run.text
        # At the right end is the map, which has lost its marks.
        assert [line[:90].rstrip() for line in run.lines[:-2]] == before
        assert run.cursor == 2
        assert drawn(run, HIT) == []
