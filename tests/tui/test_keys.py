"""Every key of the reading screen does what the table of actions says."""

from itertools import groupby

import pytest

from reader.tui.keys.actions import ACTIONS, of
from reader.tui.keys.key_names import key_name
from reader.tui.screens.help import HelpScreen
from reader.tui.widgets.keys import _NEEDED
from tests.tui.screen import reading
from tests.tui.threads import BAKERY, bushy, wide


async def test_j_and_k_go_from_comment_to_comment() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "j")
        assert run.cursor == 3
        await run.press("k")
        assert run.cursor == 2
        await run.press("k", "k")
        assert run.cursor == 1


async def test_siblings_parents_replies_and_conversations_have_keys() -> None:
    async with reading(BAKERY) as run:
        for key, expected in (
            *(("l", 2), ("J", 4), ("l", 5), ("h", 4), ("K", 2), ("h", 1), ("h", 1)),
            *(("]", 6), ("]", 8), ("]", 8), ("[", 6), ("l", 7), ("[", 6), ("[", 1), ("[", 1)),
            *(("right", 2), ("left", 1), ("J", 6), ("K", 1)),
        ):
            await run.press(key)
            assert run.cursor == expected, key


async def test_the_first_reply_of_a_folded_comment_is_shown() -> None:
    async with reading(BAKERY) as run:
        await run.press("space", "l")
        assert run.cursor == 2
        assert run.folded == []


async def test_space_folds_and_unfolds_and_u_takes_it_back() -> None:
    async with reading(BAKERY) as run:
        await run.press("space")
        assert run.folded == [1]
        assert "+4 replies · 4 people" in run.text
        await run.press("j", "space", "u")
        assert run.cursor == 6
        assert run.folded == [1]
        await run.press("u", "u")
        assert run.folded == []


async def test_z_folds_everything_and_capital_z_unfolds_it() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "j", "z")
        assert run.folded == [1, 2, 3, 4, 5, 6, 7, 8]
        assert run.cursor == 1
        await run.press("Z")
        assert run.folded == []


async def test_minus_and_plus_go_level_by_level() -> None:
    async with reading(BAKERY) as run:
        await run.press("-")
        assert run.folded == [2, 3, 4, 5, 7]
        await run.press("-")
        assert run.folded == [1, 2, 3, 4, 5, 6, 7, 8]
        await run.press("+")
        assert run.folded == [2, 3, 4, 5, 7]
        await run.press("=", "=")
        assert run.folded == []


async def test_the_row_under_the_cursor_stays_when_branches_are_folded() -> None:
    async with reading(bushy(20), (80, 20)) as run:
        await run.press("]", "]", "]", "]", "]", "]", "l", "l")
        line = run.line
        await run.press("space")
        assert (run.cursor, run.line) == (21, line)
        await run.press("-")
        assert (run.cursor, run.line) == (20, line)
        await run.press("z")
        assert (run.cursor, run.line) == (19, line)
        await run.press("Z")
        assert (run.cursor, run.line) == (19, line)


async def test_arrows_scroll_line_by_line_through_a_long_comment() -> None:
    async with reading(wide(3, words=400), (80, 20)) as run:
        await run.press("down", "down", "down")
        assert run.comments.view.top == (0, 3)
        assert run.cursor == 1
        await run.press("up")
        assert run.comments.view.top == (0, 2)


@pytest.mark.parametrize(
    ("key", "back"), [("pagedown", "pageup"), ("ctrl+f", "ctrl+b"), ("ctrl+d", "ctrl+u")]
)
async def test_pages_and_half_pages_go_on_and_back(key: str, back: str) -> None:
    async with reading(wide(30), (80, 20)) as run:
        await run.press(key, key)
        rows = run.comments.view.row()
        assert rows == 2 * (8 if key == "ctrl+d" else 15)
        assert run.line is not None
        await run.press(back, back)
        assert run.comments.view.row() == 0


@pytest.mark.parametrize(("end", "top"), [("G", "g"), ("end", "home")])
async def test_the_ends_of_the_thread_have_keys(end: str, top: str) -> None:
    async with reading(wide(30), (80, 20)) as run:
        await run.press(end)
        assert run.cursor == 30
        assert "30 of 30" in run.text
        await run.press(top)
        assert run.cursor == 1


async def test_tab_gives_the_keys_to_the_other_pane() -> None:
    async with reading(BAKERY) as run:
        assert run.front == "thread"
        await run.press("tab")
        assert run.front == "article"
        await run.press("j")
        assert run.cursor == 1
        await run.press("shift+tab")
        assert run.front == "thread"


async def test_v_switches_panes_where_there_is_room_for_one_only() -> None:
    async with reading(BAKERY, (80, 24)) as run:
        assert "I bought my bread" in run.text
        assert "the last loaf" not in run.text
        await run.press("v")
        assert "the last loaf" in run.text
        assert "I bought my bread" not in run.text
        await run.press("v")
        assert "I bought my bread" in run.text


async def test_the_article_scrolls_with_its_own_keys() -> None:
    async with reading(BAKERY, (80, 9)) as run:
        await run.press("v", "j", "down")
        assert run.screen._article.sheet.top == 2
        await run.press("k")
        assert run.screen._article.sheet.top == 1
        await run.press("G")
        assert "4 of the announced" in run.lines[6]
        await run.press("g", "space", "pageup", "ctrl+d", "ctrl+u")
        assert run.screen._article.sheet.top == 0


async def test_t_takes_the_next_theme_and_nothing_else_changes() -> None:
    async with reading(BAKERY) as run:
        await run.press("j", "j")
        before, name = run.lines[:-2], run.app.theme
        await run.press("t")
        assert run.app.theme != name
        assert f"Theme: {run.app.theme}" in run.text
        assert run.lines[:-2] == before
        for _ in range(len(run.app.all_themes().themes) - 1):
            await run.press("t")
        assert run.app.theme == name


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_question_mark_shows_every_action_with_its_keys(size: tuple[int, int]) -> None:
    async with reading(BAKERY, size) as run:
        await run.press("?")
        assert isinstance(run.app.screen, HelpScreen)
        seen = []
        while not seen or run.lines != seen[-1]:
            seen.append(run.lines)
            await run.press("pagedown")
        text = "\n".join(line for lines in seen for line in lines)
        assert "…" not in text
        for action in ACTIONS:
            assert "  ".join(map(key_name, action.keys)) in text
            assert action.label in text
        await run.press("?")
        assert run.front == "thread"


async def test_the_help_scrolls_where_it_does_not_fit() -> None:
    async with reading(BAKERY, (60, 12)) as run:
        await run.press("?")
        assert "closes this   PgDn shows more" in run.text
        assert "depth 14" not in run.text
        await run.press("G")
        assert "depth 14" in run.text
        await run.press("escape")
        assert run.front == "thread"


async def test_the_palette_finds_actions_and_themes_by_name() -> None:
    async with reading(BAKERY) as run:
        await run.press("z", "ctrl+p", *"unfold everything")
        await run.until(lambda: "Key: Z" in run.text)
        await run.press("enter")
        await run.until(lambda: run.folded == [])
        await run.press("ctrl+p", *"theme: paper")
        await run.until(lambda: "Theme: paper" in run.text)
        await run.press("enter")
        await run.until(lambda: run.app.theme == "paper")


async def test_the_palette_reaches_a_pane_that_has_not_the_focus() -> None:
    async with reading(BAKERY) as run:
        await run.press("tab", "ctrl+p", "q", "backspace", *"next conversation")
        await run.until(lambda: "Key: ]" in run.text)
        await run.press("enter")
        await run.until(lambda: run.cursor == 6)


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_the_reader_can_leave(key: str) -> None:
    async with reading(BAKERY) as run:
        await run.press(key)
        assert not run.app.is_running or run.app._exit


async def test_the_last_line_names_the_keys_of_the_pane_and_always_help_and_quit() -> None:
    async with reading(BAKERY) as run:
        assert run.lines[-1].startswith(" j/k comment   ]/[ conversation   space fold   z/Z all")
        labels = {action.footer for action in ACTIONS if action.footer}
        assert labels <= set(_NEEDED)
        await run.press("tab")
        assert run.lines[-1].startswith(" j/k line   PgDn page")
        for columns in (40, 30, 24):
            await run.pilot.resize_terminal(columns, 20)
            await run.pilot.pause()
            assert run.lines[-1].endswith("? help   q quit")


def test_no_key_is_given_twice_in_a_pane() -> None:
    for where in ("comments", "article", "digest"):
        keys = [key for action in (*of(where), *of("anywhere")) for key in action.keys]
        assert len(keys) == len(set(keys)), where


def test_every_action_stands_under_a_heading_and_those_of_one_stand_together() -> None:
    topics = [action.topic for action in ACTIONS]
    assert all(topics)
    assert len(list(groupby(topics))) == len(set(topics))


def test_ids_are_unique_where_they_matter() -> None:
    names = [(action.where, action.id) for action in ACTIONS]
    assert len(names) == len(set(names))
