"""Themes: those that are shipped can be read by people, and a broken one stops nothing."""

import shutil
from itertools import combinations
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

import reader
from reader.tui.app import ReaderApp
from reader.tui.painting import themes
from reader.tui.painting.palette import COLOURS, ROLES, Palette
from tests.terminal import ROOT
from tests.tui.colours import PALETTES, SIGHTS, Colour, as_seen, contrast, distance
from tests.tui.screen import done, reading
from tests.tui.threads import BAKERY, NOW

SHIPPED = sorted((ROOT / "themes").glob("*.toml"))
COLOURED = [path for path in SHIPPED if not path.stem.startswith("terminal")]
"""Those that don't leave their colours to the terminal."""
DEPTHS = [f"depth-{level}" for level in range(1, 7)]
GRAPHICS = {"rule", "thumb", "thumb-focused", "map", *(f"depth-{n}" for n in range(1, 7))}
"""The roles that draw lines; all others are for text."""
AAA = ("contrast", "noon")
WITHOUT_HUE = ("graphite", "ink")


def loaded(path: Path) -> Theme:
    theme = themes.read(path)
    assert isinstance(theme, Theme), theme
    return theme


def palette(theme: Theme) -> Palette:
    return Palette({**theme.to_color_system().generate(), **theme.variables})


def shown(theme: Theme, role: str, background: str = "background") -> tuple[Colour, Colour]:
    """The colour of a role, and that of what is behind it, as the terminal draws them."""
    style = palette(theme).style(role, background)
    assert style.color is not None
    assert style.bgcolor is not None
    colours = (Colour(*style.color.get_truecolor()), Colour(*style.bgcolor.get_truecolor()))
    return (colours[1], colours[0]) if style.reverse else colours


def test_there_are_themes_for_every_need() -> None:
    found = themes.load([ROOT / "themes"])
    assert not found.failures
    assert len(found.themes) >= 10
    assert {themes.DEFAULT, *AAA, *WITHOUT_HUE, "okabe", "sepia", "terminal"} <= set(found.themes)
    dark = [theme.dark for theme in found.themes.values()]
    assert dark.count(True) >= 4
    assert dark.count(False) >= 4


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_theme_says_all_of_our_colours_itself(path: Path) -> None:
    assert set(COLOURS) == set(loaded(path).variables)


@pytest.mark.parametrize("path", COLOURED, ids=lambda path: path.stem)
def test_the_text_of_every_role_can_be_read_wherever_it_stands(path: Path) -> None:
    """WCAG 2.2: level AA is 4.5:1, level AAA 7:1."""
    theme = loaded(path)
    least = 7.0 if theme.name in AAA else 4.5
    for role in set(ROLES) - GRAPHICS:
        for background in ("background", "surface", "cursor-background"):
            ratio = contrast(*shown(theme, role, background))
            assert ratio >= least, (role, background, ratio)


@pytest.mark.parametrize("path", COLOURED, ids=lambda path: path.stem)
def test_guides_and_the_cursor_can_be_seen(path: Path) -> None:
    """WCAG 2.2, 1.4.11: what is no text needs 3:1."""
    theme = loaded(path)
    for role in ("cursor", *DEPTHS):
        assert contrast(*shown(theme, role)) >= 3.0, role


@pytest.mark.parametrize("path", COLOURED, ids=lambda path: path.stem)
def test_levels_that_follow_one_another_have_other_colours(path: Path) -> None:
    levels = [shown(loaded(path), role)[0] for role in DEPTHS]
    for one, next_one in zip(levels, (*levels[1:], levels[0]), strict=True):
        assert distance(one, next_one) >= 8.0


@pytest.mark.parametrize("name", ["okabe", "okabe-day"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_levels_can_be_told_apart_by_those_who_mix_up_colours(name: str, sight: str) -> None:
    theme = loaded(ROOT / "themes" / f"{name}.toml")
    seen = [as_seen(shown(theme, role)[0], sight) for role in DEPTHS]
    for one, other in combinations(seen, 2):
        assert distance(one, other) >= 15.0
    for one, next_one in zip(seen, (*seen[1:], seen[0]), strict=True):
        assert distance(one, next_one) >= 20.0


def test_no_two_themes_are_nearly_the_same() -> None:
    variables = ("background", "foreground", "primary", "accent", *DEPTHS)
    systems = {
        path.stem: {**loaded(path).to_color_system().generate(), **loaded(path).variables}
        for path in COLOURED
    }
    for one, other in combinations(systems.values(), 2):
        apart = [
            distance(*(Colour(*Color.parse(each[name]).rgb) for each in (one, other)))
            for name in variables
        ]
        assert sum(apart) / len(apart) >= 12.0


@pytest.mark.parametrize("name", WITHOUT_HUE)
def test_a_theme_without_hue_has_none(name: str) -> None:
    for role in ROLES:
        for colour in shown(loaded(ROOT / "themes" / f"{name}.toml"), role):
            assert len(set(colour)) == 1


@pytest.mark.parametrize("name", ["terminal", "terminal-light"])
def test_the_terminals_own_colours_are_left_to_the_terminal(name: str) -> None:
    theme = loaded(ROOT / "themes" / f"{name}.toml")
    for role in ROLES:
        style = palette(theme).style(role)
        for colour in (style.color, style.bgcolor):
            assert colour is not None
            assert colour.is_default or (colour.number is not None and colour.number < 16)


@pytest.mark.parametrize("name", PALETTES)
def test_the_terminals_own_colours_can_be_read_in_palettes_that_people_have(name: str) -> None:
    """The palettes themselves have less than 4.5:1, which can't be mended here."""
    dark, *colours = PALETTES[name]
    theme = loaded(ROOT / "themes" / f"terminal{'' if dark else '-light'}.toml")
    text, back, *sixteen = (Colour(*bytes.fromhex(each)) for each in colours)
    for role in set(ROLES) - GRAPHICS:
        style = palette(theme).style(role)
        pair = [
            usual if each is None or each.number is None else sixteen[each.number]
            for each, usual in ((style.color, text), (style.bgcolor, back))
        ]
        assert contrast(*pair) >= 2.9, role


def test_what_means_something_says_so_without_colours() -> None:
    """Roles that stand in the same place differ by text style, or stand for other characters."""
    same_place = (
        ("body", "match", "hit", "link", "strong", "emphasis"),
        ("body", "found"),
        ("body", "dim"),
        ("meta", "new", "corrected", "guess"),
        ("body", "picked"),
        ("map", "map-here", "map-new", "map-match"),
        ("body", "hint"),
        ("quote", "source"),
    )
    for roles in same_place:
        styles = [frozenset(ROLES[role].style.split()) for role in roles]
        assert len(set(styles)) == len(roles), roles


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
async def test_every_theme_starts_the_app_and_opens_all_its_screens(path: Path) -> None:
    async with reading(BAKERY, theme=path.stem) as run:
        assert run.app.theme == path.stem
        await run.press("z", "D", "escape", "ctrl+p", "escape", "?", "escape")
        assert "Telephone cases" in run.text


def test_every_role_has_a_look_in_a_theme_that_knows_none_of_our_colours() -> None:
    variables = Theme("plain", primary="#3366cc").to_color_system().generate()
    made = Palette(variables)
    for role in ROLES:
        assert made.style(role).bgcolor is not None


def test_later_roles_win_over_earlier_ones() -> None:
    made = Palette(
        loaded(ROOT / "themes" / "dusk.toml").variables
        | {"foreground": "#ffffff", "background": "#000000", "surface": "#111111"}
    )
    style = made.style("quote strong found")
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
