"""The list of themes: each is seen at once, and whoever leaves it has the old one again."""

from pathlib import Path

import pytest

from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.keeping import Forgetful
from reader.tui.painting import themes
from reader.tui.screens import theming
from reader.tui.screens.choosing import ChoosingScreen
from tests.terminal import ROOT
from tests.tui.screen import Running, done, reading
from tests.tui.threads import BAKERY, NOW

NAMES = sorted(path.stem for path in (ROOT / "themes").glob("*.toml"))


def background(run: Running) -> str:
    """The colour behind the comments, as it is on the screen."""
    strip = run.comments.render_lines(run.comments.size.region)[0]
    (style,) = {segment.style for segment in strip if segment.style}
    return str(style.bgcolor)


async def test_the_theme_under_the_cursor_is_seen_and_taken_with_enter() -> None:
    async with reading(BAKERY) as run:
        place = NAMES.index(themes.DEFAULT)
        before = background(run)
        await run.press("T")
        assert isinstance(run.app.screen, ChoosingScreen)
        assert "Dark and quiet: slate" in run.text
        await run.press("j")
        await run.until(lambda: run.app.theme == NAMES[place + 1])
        await run.settle()
        assert background(run) != before
        assert "I bought my bread" in run.text
        await run.press("enter")
        assert run.front == "thread"
        assert run.app.theme == NAMES[place + 1]
        assert f"Theme: {run.app.theme}" in run.text
        assert run.app.keeper.recall("theme") == NAMES[place + 1]


async def test_esc_puts_the_old_theme_back() -> None:
    async with reading(BAKERY) as run:
        before = background(run)
        await run.press("T", "G", "escape")
        assert run.app.theme == themes.DEFAULT
        assert background(run) == before
        assert run.app.keeper.recall("theme") is None


@pytest.fixture
def restless(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cursor never rests by itself."""
    monkeypatch.setattr(theming, "_REST", 60.0)


def worn(run: Running) -> list[str]:
    """The names of the themes that are taken from now on, as they are."""
    names: list[str] = []
    run.app.theme_changed_signal.subscribe(run.screen, lambda theme: names.append(theme.name))
    return names


@pytest.mark.usefixtures("restless")
async def test_only_the_theme_that_the_cursor_rests_on_is_seen() -> None:
    async with reading(BAKERY) as run:
        names = worn(run)
        await run.press("T", *"jjkjj")
        assert names == []
        run.screen._preview()
        await run.settle()
        assert names == [NAMES[NAMES.index(themes.DEFAULT) + 3]]


@pytest.mark.parametrize("last", ["enter", "escape"])
@pytest.mark.usefixtures("restless")
async def test_nothing_is_left_to_be_seen_when_the_list_is_gone(last: str) -> None:
    async with reading(BAKERY) as run:
        await run.press("T", "j", last)
        assert run.front == "thread"
        assert (run.app.theme == themes.DEFAULT) == (last == "escape")
        names = worn(run)
        run.screen._preview()
        await run.settle()
        assert names == []
        assert run.screen._rest is None


async def test_a_theme_that_cannot_be_used_is_in_the_list_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.toml").write_text('primary = "blurp"')
    monkeypatch.setattr(themes, "folders", lambda: [ROOT / "themes", tmp_path])
    async with reading(BAKERY) as run:
        await run.press("T", "G")
        assert "mine.toml can't be used" in run.text
        assert "theme mine.toml, primary: 'blurp' is not a colour" in run.text
        await run.press("enter")
        assert run.app.theme == themes.DEFAULT
        assert "'blurp' is not a colour" in run.lines[-2]


async def test_the_theme_taken_last_is_there_the_next_time_unless_another_is_asked_for() -> None:
    keeper = Forgetful()
    app = ReaderApp(done(BAKERY), "test", keeper=keeper, now=NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        assert app.theme == "ember"
    for theme, settings, expected in (
        (None, None, "ember"),
        (None, Settings(theme="paper"), "paper"),
        ("sepia", Settings(theme="paper"), "sepia"),
    ):
        again = ReaderApp(
            done(BAKERY), "test", theme=theme, settings=settings, keeper=keeper, now=NOW
        )
        assert again.theme == expected
