"""Links are opened by hints or from a list, and never lead elsewhere than they say."""

from collections.abc import Iterator
from functools import partial

import pytest

from reader.model import Article, Comment, Thread, arrange
from tests.tui.programs import LINUX_ONLY, Programs
from tests.tui.screen import Running, reading
from tests.tui.threads import wide

pytestmark = LINUX_ONLY

THREAD = Thread(
    "test",
    Article(
        "The mill",
        lead="By <https://a.example/mill>.",
        body="See [the notice](https://b.example/n).",
    ),
    arrange(
        [
            Comment(
                "a", author="mill", body="Read <https://c.example/x> and <https://a.example/mill>."
            ),
            Comment("b", body="[https://bank.example](https://evil.example/login)"),
            Comment("c", body="[safe](https://\u0430pple.example/) or [mail](mailto:m@x.example)"),
            Comment("d", body="None here: http is a protocol."),
        ]
    ).comments,
)


@pytest.fixture
def programs(desktop: Programs) -> Programs:
    desktop.add("xdg-open")
    return desktop


def _has(run: Running, words: str) -> bool:
    return words in run.text


async def opened(run: Running, programs: Programs) -> str:
    await run.until(lambda: "Opened " in run.text)
    return (programs.noted("xdg-open") or "").strip()


async def test_letters_stand_over_the_links_of_both_panes_and_open_them(
    programs: Programs,
) -> None:
    async with reading(THREAD) as run:
        before = run.lines
        await run.press("o")
        # The article has the first two, the comments the rest.
        for line in ("By attps://", "See she notice", "Read dttps://c", "and fttps://a"):
            await run.until(partial(_has, run, line))
        await run.press("d")
        assert await opened(run, programs) == "https://c.example/x"
        await run.until(lambda: run.lines[:-2] == before[:-2])


async def test_escape_takes_the_letters_away(programs: Programs) -> None:
    async with reading(THREAD) as run:
        before = run.lines
        for leaving in ("escape", "!", "m"):
            await run.press("o", leaving)
            await run.until(lambda: run.lines[:-2] == before[:-2])
        assert programs.noted("xdg-open") is None


async def test_many_links_have_two_letters_of_which_the_first_narrows(programs: Programs) -> None:
    links = " ".join(f"<https://x{n}.example/>" for n in range(40))
    async with reading(Thread("test", Article("T"), (Comment("a", body=links),))) as run:
        await run.press("o", "m")
        await run.until(lambda: "https://x0.example/" in run.text)
        await run.press("backspace")
        await run.until(lambda: "attps://x0.example/" in run.text)
        await run.press("m", "a")
        assert await opened(run, programs) == "https://x25.example/"


async def test_a_label_that_is_not_the_address_has_to_be_confirmed(programs: Programs) -> None:
    async with reading(THREAD) as run:
        await run.press("o", "g")
        assert "“https://bank.example” leads to evil.example" in run.text
        assert "https://evil.example/login" in run.text
        await run.press("escape")
        assert programs.noted("xdg-open") is None
        await run.press("o", "g", "enter")
        assert await opened(run, programs) == "https://evil.example/login"


async def test_a_host_in_look_alike_letters_is_shown_in_ascii(programs: Programs) -> None:
    async with reading(THREAD) as run:
        await run.press("o", "h")
        assert "“safe” leads to xn--pple-43d.example" in run.text
        assert "https://xn--pple-43d.example/" in run.text


async def test_a_link_can_be_copied_instead(programs: Programs) -> None:
    async with reading(THREAD) as run:
        await run.press("o", "g", "j", "enter")
        await run.until(lambda: "Copied the address" in run.text)
        assert (programs.noted("xsel") or "").endswith("https://evil.example/login")
        assert programs.noted("xdg-open") is None


async def test_a_browser_that_fails_says_so_and_offers_a_copy(programs: Programs) -> None:
    programs.add("xdg-open", code=3)
    async with reading(THREAD) as run:
        await run.press("o", "a")
        await run.until(lambda: "Not opened: xdg-open failed (3)" in run.text)
        await run.press("enter")
        await run.until(lambda: "Copied the address" in run.text)


async def test_all_links_are_listed_with_who_posted_them(programs: Programs) -> None:
    async with reading(THREAD) as run:
        await run.press("O")
        await run.until(lambda: "6 links" in run.text)
        assert "the article, 2 times" in run.text
        assert "№ 1 mill" in run.text
        assert "“https://bank.example” by № 2" in run.text
        await run.press("j", "j", "j", "enter")
        assert "leads to evil.example" in run.text
        await run.press("j", "enter")
        assert run.cursor == 2
        await run.press("ctrl+o")
        assert run.cursor == 1


async def test_without_links_that_is_said(programs: Programs) -> None:
    async with reading(Thread("test", Article("T"), wide(3).comments)) as run:
        await run.press("o")
        assert "No links on the screen" in run.text
        await run.press("O")
        await run.until(lambda: "Nobody posted a link here" in run.text)


async def test_the_search_for_links_is_announced_and_can_be_stopped(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_: Thread) -> Iterator[int | None]:
        yield 4_096
        while True:
            yield None

    monkeypatch.setattr("reader.tui.page.links.all_links", endless)
    async with reading(wide(5_000, 3)) as run:
        await run.press("O")
        await run.until(lambda: "4,096 of 5,000 comments, esc stops" in run.text)
        await run.press("escape")
        assert "Stopped looking for links" in run.text


async def test_hostile_links_are_neither_run_nor_obeyed(programs: Programs) -> None:
    body = (
        "[x](<https://x.example/a b\"';$(touch y)>) <https://x.example/--option> "
        "[[red]a[/]](https://y.example/[@click=app.quit]) [j](javascript:alert%281%29)"
    )
    async with reading(Thread("test", Article("T"), (Comment("a", body=body),))) as run:
        await run.press("o", "a", "enter")
        expected = "https://x.example/a%20b%22%27;$(touch%20y)"
        assert await opened(run, programs) == expected
        await run.press("o", "s")
        await run.until(lambda: "--option" in (programs.noted("xdg-open") or ""))
        await run.press("o", "d")
        assert "“[red]a[/]” leads to y.example" in run.text


async def test_in_a_narrow_terminal_only_the_pane_that_is_seen_has_letters(
    programs: Programs,
) -> None:
    async with reading(THREAD, (80, 24)) as run:
        await run.press("o")
        await run.until(lambda: "Read attps://c.example/x" in run.text)
        await run.press("escape", "v", "o")
        await run.until(lambda: "By attps://a.example/mill" in run.text)
        await run.press("s")
        assert "“the notice” leads to b.example" in run.text


async def test_the_letters_go_when_the_terminal_changes_for_others_would_stand_there(
    programs: Programs,
) -> None:
    links = tuple(
        Comment(f"c{n}", body=f"{'Word ' * 40} <https://x{n}.example/>.") for n in range(9)
    )
    async with reading(Thread("test", Article("T"), links), (100, 30)) as run:
        await run.press("o")
        assert "attps://x0.example/" in run.text
        await run.press("escape", "G", "o")
        await run.pilot.resize_terminal(60, 12)
        await run.settle()
        assert run.app.screen is run.screen
        assert "ttps://x" not in run.text.replace("https://x", "")
        await run.press("a")
        assert "Opened" not in run.text
        assert programs.noted("xdg-open") is None
