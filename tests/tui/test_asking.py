"""Lines of input, and lists to choose from: what is typed or chosen goes to whoever asked."""

from textual.events import Key

from reader.tui.asking import Line
from reader.tui.screens.choosing import Choice
from tests.tui.screen import Running, reading
from tests.tui.threads import BAKERY

CHOICES = [Choice("rye", "by the loaf"), Choice("spelt"), Choice("[b]oats[/b]")]


def ask(run: Running, value: str = "") -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    run.screen.prompt(
        Line(
            "Which bread?",
            value,
            typed=lambda text: told.append(("typed", text)),
            done=lambda text: told.append(("done", text)),
            left=lambda: told.append(("left", "")),
        )
    )
    return told


async def test_what_is_typed_is_told_at_every_key_and_at_the_end() -> None:
    async with reading(BAKERY) as run:
        told = ask(run)
        await run.settle()
        assert "Which bread?" in run.lines[-2]
        await run.press("r", "y", "enter")
        assert told == [("typed", "r"), ("typed", "ry"), ("done", "ry")]
        assert run.front == "thread"
        assert "Which bread?" not in run.text
        await run.press("j")
        assert run.cursor == 2


async def test_escape_leaves_the_line_and_keeps_the_value_to_itself() -> None:
    async with reading(BAKERY) as run:
        told = ask(run, "rye")
        await run.settle()
        assert "rye" in run.lines[-2]
        await run.press("escape")
        assert told[-1] == ("left", "")
        assert ("done", "rye") not in told
        assert run.front == "thread"


async def test_the_line_stays_through_a_resize_and_shows_notes() -> None:
    async with reading(BAKERY) as run:
        told = ask(run)
        await run.settle()
        run.screen.say("3 of 41")
        await run.pilot.resize_terminal(80, 24)
        await run.settle()
        assert "3 of 41" in run.lines[-2]
        await run.press("x")
        assert told == [("typed", "x")]


async def test_a_choice_is_made_with_the_keys_and_shown_before_it_is_made() -> None:
    async with reading(BAKERY) as run:
        chosen: list[int] = []
        moved: list[int] = []
        run.screen.choose("Bread", CHOICES, chosen.append, moved.append)
        await run.settle()
        assert "by the loaf" in run.text
        assert "[b]oats[/b]" in run.text
        await run.press("j", "j", "j", "k", "enter")
        assert (moved, chosen) == ([1, 2, 1], [1])
        assert run.app.screen is run.screen


async def test_a_list_can_be_left_without_a_choice() -> None:
    async with reading(BAKERY) as run:
        chosen: list[int] = []
        left: list[bool] = []
        run.screen.choose("Bread", CHOICES, chosen.append, left=lambda: left.append(True), at=2)
        await run.settle()
        await run.press("escape")
        assert (chosen, left) == ([], [True])


async def test_a_click_chooses() -> None:
    async with reading(BAKERY) as run:
        chosen: list[int] = []
        run.screen.choose("Bread", CHOICES, chosen.append)
        await run.settle()
        line = next(n for n, text in enumerate(run.lines) if "spelt" in text)
        await run.pilot.click(offset=(run.lines[line].index("spelt"), line))
        assert chosen == [1]


async def test_keys_that_come_too_fast_choose_only_once() -> None:
    async with reading(BAKERY) as run:
        chosen: list[int] = []
        run.screen.choose("Bread", CHOICES, chosen.append)
        await run.settle()
        for key in ("enter", "enter", "escape", "escape"):
            run.app.post_message(Key(key, None))
        await run.settle()
        assert chosen == [0]
        assert run.app.screen is run.screen


async def test_keys_that_are_typed_at_once_go_to_the_line_that_they_ask_for() -> None:
    async with reading(BAKERY) as run:
        run.type("/rye")
        await run.settle()
        await run.until(lambda: "rye" in run.lines[-2])
        assert run.cursor != 4
        run.type("\r")
        await run.settle()
        assert run.front == "thread"


async def test_keys_that_are_typed_at_once_choose_from_the_list_that_they_open() -> None:
    async with reading(BAKERY) as run:
        run.type("sj\r")
        await run.until(lambda: run.app.screen is run.screen and "oldest first" in run.text)


async def test_what_closes_the_help_that_was_opened_twice_is_one_key() -> None:
    async with reading(BAKERY) as run:
        run.type("??")
        await run.settle()
        await run.settle()
        await run.press("escape")
        assert run.app.screen is run.screen
