"""Themes: those that are shipped can be read by people, and a broken one stops nothing."""

import shutil
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

import reader
from reader.tui import themes
from reader.tui.app import ReaderApp
from reader.tui.palette import COLOURS, ROLES, Palette
from tests.terminal import ROOT
from tests.tui.screen import done, reading
from tests.tui.threads import BAKERY, NOW

SHIPPED = sorted((ROOT / "themes").glob("*.toml"))
TEXTS = (
    "foreground",
    "muted",
    "heading",
    "number",
    "author",
    "op",
    "quote",
    "guess",
    "link",
    "key",
)
ON_CODE, ON_FOUND = ("code", "code-background"), ("found", "found-background")
ON_MATCH = ("match", "match-background")


def loaded(path: Path) -> Theme:
    theme = themes.read(path)
    assert isinstance(theme, Theme), theme
    return theme


def contrast(theme: Theme, text: str, background: str = "background") -> float:
    """WCAG 2.2's contrast ratio of two variables of a theme."""
    variables = {**theme.to_color_system().generate(), **theme.variables}
    light, dark = sorted(
        (_luminance(Color.parse(variables[name])) for name in (text, background)), reverse=True
    )
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def test_there_are_dark_light_and_high_contrast_themes() -> None:
    found = themes.load([ROOT / "themes"])
    assert not found.failures
    assert {"dusk", "ember", "paper", "sepia", "contrast", "terminal"} <= set(found.themes)
    dark = [theme.dark for theme in found.themes.values()]
    assert dark.count(True) >= 2
    assert dark.count(False) >= 2
    assert themes.DEFAULT in found.themes


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_theme_says_all_of_our_colours_itself(path: Path) -> None:
    assert set(COLOURS) == set(loaded(path).variables)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_text_can_be_read_on_its_background(path: Path) -> None:
    theme = loaded(path)
    if theme.ansi:
        return  # Its colours are the terminal's.
    least = 7.0 if theme.name == "contrast" else 4.5
    for name in TEXTS:
        for background in ("background", "cursor-background", "surface"):
            if background == "cursor-background" and name in ("link", "quote", "key"):
                continue  # They don't stand in headers.
            assert contrast(theme, name, background) >= least, (name, background)
    for text, background in (ON_CODE, ON_FOUND, ON_MATCH):
        assert contrast(theme, text, background) >= least, text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_guides_and_the_cursor_can_be_seen(path: Path) -> None:
    theme = loaded(path)
    if not theme.ansi:
        for name in ("cursor", *(f"depth-{level}" for level in range(1, 7))):
            assert contrast(theme, name) >= 3.0, name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
async def test_every_theme_starts_the_app_and_opens_all_its_screens(path: Path) -> None:
    async with reading(BAKERY, theme=path.stem) as run:
        assert run.app.theme == path.stem
        await run.press("z", "D", "escape", "ctrl+p", "escape", "?", "escape")
        assert "Telephone cases" in run.text


def test_every_role_has_a_look_in_a_theme_that_knows_none_of_our_colours() -> None:
    variables = Theme("plain", primary="#3366cc").to_color_system().generate()
    palette = Palette(variables)
    for role in ROLES:
        assert palette.style(role).bgcolor is not None


def test_later_roles_win_over_earlier_ones() -> None:
    palette = Palette(
        loaded(ROOT / "themes" / "dusk.toml").variables
        | {"foreground": "#ffffff", "background": "#000000", "surface": "#111111"}
    )
    style = palette.style("quote strong found")
    assert style.bold
    assert style.reverse
    assert style.color == Color.parse("#e5b567").rich_color


BROKEN = {
    "colour": ('primary = "blurp"', "primary", "'blurp' is not a colour"),
    "variable": ('primary = "red"\n[variables]\ndepth-1 = "blurp"', "variables.depth-1", "'blurp'"),
    "number": ('primary = "red"\n[variables]\ndepth-1 = 3', "variables.depth-1", "3 is not"),
    "style": ('primary = "red"\n[variables]\nlink-style = "wavy"', "variables.link-style", "wavy"),
    "key": ('primary = "red"\nforground = "red"', "forground", "did you mean foreground?"),
    "type": ('primary = "red"\ndark = "yes"', "dark", "'yes' is not a bool"),
    "missing": ('accent = "red"', "primary", "it is missing"),
    "syntax": ("primary = ", None, "Invalid value"),
    "bad name": ('primary = "red"', None, "letters, digits"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_theme_is_reported_with_file_key_and_reason(tmp_path: Path, name: str) -> None:
    text, key, reason = BROKEN[name]
    (tmp_path / f"{name}.toml").write_text(text)
    (tmp_path / "good.toml").write_text('primary = "red"\nluminosity_spread = 1')
    found = themes.load([tmp_path])
    assert list(found.themes) == ["good"]
    (failure,) = found.failures
    assert failure.path.name == f"{name}.toml"
    assert failure.key == key
    assert reason in failure.reason
    assert failure.path.name in str(failure)


def test_a_theme_that_is_no_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "folder.toml").mkdir()
    assert len(themes.load([tmp_path]).failures) == 2


def test_the_users_own_theme_overrides_one_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "dusk.toml").write_text('primary = "#010203"')
    within = [ROOT / "themes", tmp_path]
    assert themes.load(within).themes["dusk"].primary == "#010203"
    found = themes.find("dusk", within)
    assert isinstance(found, Theme)
    assert found.primary == "#010203"
    assert themes.find("nowhere", within) is None


def test_themes_are_found_beside_a_checkout_and_in_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = tmp_path / "checkout"
    (checkout / "reader").mkdir(parents=True)
    shutil.copytree(ROOT / "themes", checkout / "themes")
    monkeypatch.setattr(reader, "__file__", str(checkout / "reader" / "__init__.py"))
    assert themes.folders()[0] == checkout / "themes"
    shutil.copytree(ROOT / "themes", checkout / "reader" / "themes")
    assert themes.folders()[0] == checkout / "reader" / "themes"


def test_the_users_own_themes_are_in_the_config_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert str(themes.folders()[1]).endswith("thread-reader/themes")


async def test_the_app_starts_without_a_theme_that_is_broken_or_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.toml").write_text('primary = "blurp"')
    monkeypatch.setattr(themes, "folders", lambda: [ROOT / "themes", tmp_path])
    async with reading(BAKERY, theme="mine") as run:
        assert run.app.theme == themes.DEFAULT
        assert "theme mine.toml, primary: 'blurp' is not a colour" in run.text
        await run.press("t")
        assert "Theme: ember · theme mine.toml, primary" in run.text
    async with reading(BAKERY, theme="nowhere") as run:
        assert "there is no theme called nowhere" in run.text


async def test_the_app_starts_where_there_are_no_themes_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(themes, "folders", list)
    async with reading(BAKERY) as run:
        assert "I bought my bread" in run.text
        await run.press("t", "?", "escape")
        assert "I bought my bread" in run.text


@pytest.mark.parametrize("theme", ["dusk", "terminal"])
async def test_no_color_is_respected(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(done(BAKERY), "test", theme=theme, now=NOW)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for strip in app.screen._compositor.render_strips():
            for _, style, _ in strip:
                for colour in (style and style.color, style and style.bgcolor):
                    if colour is not None and colour.triplet is not None:
                        assert len(set(colour.triplet)) == 1
                    elif colour is not None:
                        assert colour.is_default
