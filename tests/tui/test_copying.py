"""Copies go where they can, and what happened is said."""

from pathlib import Path

import pytest

from reader.model import Article, Comment, Thread, arrange
from tests.tui.programs import LINUX_ONLY, Programs
from tests.tui.screen import Running, reading

pytestmark = LINUX_ONLY

THREAD = Thread(
    "test",
    Article("The mill", url="https://x.example/mill", body="It grinds *no* flour."),
    arrange(
        [
            Comment("a", author="mill", permalink="https://x.example/a", body="I *know* why."),
            Comment("b", parent="a", body="Tell us."),
        ]
    ).comments,
)


async def copied(run: Running, desktop: Programs, *keys: str) -> str:
    """Press keys, and return what the clipboard's program was given."""
    await run.press(*keys)
    await run.until(lambda: "by xsel" in run.text)
    return (desktop.noted("xsel") or "").removeprefix("--clipboard\n--input\n")


async def test_a_comments_text_is_the_first_choice(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        assert await copied(run, desktop, "y", "enter") == "I know why."
        assert "Copied comment 1 (11 characters) by xsel" in run.text


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        (1, "> I *know* why.\n>\n> — mill, comment 1, <https://x.example/a>"),
        (2, "https://x.example/a"),
    ],
)
async def test_a_comment_can_be_copied_otherwise(desktop: Programs, steps: int, text: str) -> None:
    async with reading(THREAD) as run:
        assert await copied(run, desktop, "y", *["j"] * steps, "enter") == text


async def test_a_branch_is_copied_as_markdown(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        text = await copied(run, desktop, "y", "G", "enter")
        assert "I *know* why." in text
        assert "Tell us." in text
        assert "Copied 2 comments" in run.text


async def test_the_address_has_a_key_of_its_own(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        assert await copied(run, desktop, "Y") == "https://x.example/a"
        await run.press("j", "Y")
        assert "Comment 2 has no address of its own here" in run.text
        assert await copied(run, desktop, "tab", "Y") == "https://x.example/mill"


async def test_the_article_is_copied_where_the_reader_is_in_it(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        assert await copied(run, desktop, "tab", "y", "enter") == "It grinds no flour."
        assert await copied(run, desktop, "y", "j", "enter") == "The mill\nhttps://x.example/mill"


async def test_a_digests_point_is_copied_with_who_says_it(desktop: Programs) -> None:
    async with reading(THREAD) as run:
        await run.press("D")
        await run.until(lambda: "2 comments, word for word" in run.text)
        expected = "“I know why.” — mill, comment 1, https://x.example/a"
        assert await copied(run, desktop, "y", "enter") == expected
        assert await copied(run, desktop, "y", "j", "enter") == "I know why."


async def test_without_a_program_the_terminal_is_sent_it_and_that_is_all_that_is_said(
    desktop: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("VTE_VERSION", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    async with reading(THREAD) as run:
        sent: list[str] = []
        monkeypatch.setattr(run.app._driver, "copy", sent.append, raising=False)
        await run.press("y", "enter")
        await run.until(lambda: sent)
        assert sent == ["I know why."]
        assert "Sent comment 1 (11 characters) to the terminal" in run.text


async def test_without_any_clipboard_a_file_is_written_and_named(
    desktop: Programs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setattr("reader.settings.folders.data", lambda: tmp_path / "data")
    async with reading(THREAD, (200, 40)) as run:
        await run.press("y", "enter")
        await run.until(lambda: "No clipboard here" in run.text)
        assert str(tmp_path / "data" / "copied.txt") in run.text
        assert (tmp_path / "data" / "copied.txt").read_text() == "I know why."
        (tmp_path / "data" / "copied.txt").unlink()
        (tmp_path / "data" / "copied.txt").mkdir()
        await run.press("y", "enter")
        await run.until(lambda: "Could not copy" in run.text)


async def test_a_hostile_comment_is_copied_as_text(desktop: Programs) -> None:
    hostile = "`rm -rf` $(touch x); \u241b]52;c;eA==\u2407 [red]x[/]"
    thread = Thread("test", Article("T"), (Comment("a", body=f"``{hostile}``"),))
    async with reading(thread) as run:
        assert "touch x" in await copied(run, desktop, "y", "enter")
