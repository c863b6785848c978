"""The config file is checked key by key, and what is wrong with it stops nothing."""

from dataclasses import fields
from pathlib import Path

import pytest

from reader.settings import Loaded, Settings, folders, load
from reader.settings.rules import RULES


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(config: Path, text: str) -> Loaded:
    config.write_text(text, "utf-8")
    return load(config)


def test_without_a_file_everything_is_as_it_comes(config: Path) -> None:
    assert load(config) == Loaded(Settings(), ())


def test_every_setting_can_be_set(config: Path) -> None:
    text = """
        theme = "paper"
        preset = "arrows"
        mouse = false
        ascii = true
        layout = "stacked"
        split = 40
        measure = 66
        [keys]
        fold = "x"
        "comments.page-down" = ["pagedown", "ctrl+f"]
        comments.end = "G end"
        quit = ""
    """
    settings, warnings = read(config, text)
    assert not warnings
    assert settings == Settings(
        theme="paper",
        preset="arrows",
        keys={
            "fold": ("x",),
            "comments.page-down": ("pagedown", "ctrl+f"),
            "comments.end": ("G", "end"),
            "quit": (),
        },
        mouse=False,
        ascii=True,
        layout="stacked",
        split=40,
        measure=66,
    )


def test_there_is_a_rule_for_every_setting() -> None:
    assert set(RULES) == {field.name for field in fields(Settings)}


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("tehme = 'x'", "config.toml, tehme: there is no such setting; did you mean theme?"),
        ("qqq = 1", "config.toml, qqq: there is no such setting"),
        ("theme = 3", "config.toml, theme: 3 is not a name"),
        ("mouse = 'no'", "config.toml, mouse: 'no' is not true or false"),
        ("split = true", "config.toml, split: true is not a whole number from 20 to 80"),
        ("split = 81", "config.toml, split: 81 is not a whole number from 20 to 80"),
        ("preset = 'emacs'", "config.toml, preset: 'emacs' is not one of vim, arrows"),
        ("layout = ['side']", "config.toml, layout: ['side'] is not one of auto, side, stacked, "),
        ("keys = 'j'", "config.toml, keys: 'j' is not a table of keys by action"),
        ("keys.fold = 3", "config.toml, keys.fold: 3 is not a key or a list of keys"),
        ("keys.a.b.c = 'x'", "config.toml, keys.a.b: {'c': 'x'} is not a key or a list of keys"),
    ],
)
def test_what_is_wrong_is_said_with_its_key_and_reason_and_the_rest_holds(
    config: Path, text: str, warning: str
) -> None:
    settings, warnings = read(config, f"measure = 50\n{text}")
    assert settings == Settings(measure=50, keys=settings.keys)
    assert not settings.keys
    (said,) = warnings
    assert said.startswith(warning)


def test_broken_toml_is_reported_with_its_line(config: Path) -> None:
    settings, (said,) = read(config, "theme = 'paper'\nmouse = maybe\n")
    assert settings == Settings()
    assert said == "config.toml, line 2: Invalid value; nothing in it is used"


def test_what_is_no_text_or_no_file_is_reported(config: Path, tmp_path: Path) -> None:
    config.write_bytes(b"\xff\xfe\x00")
    assert load(config).warnings == ("config.toml: it is not UTF-8 text; nothing in it is used",)
    (said,) = load(tmp_path).warnings
    assert said.startswith("config.toml: ")


def test_a_byte_order_mark_is_no_part_of_the_text(config: Path) -> None:
    assert read(config, "\ufeffsplit = 30").settings.split == 30


def test_a_long_value_is_not_repeated_whole(config: Path) -> None:
    (said,) = read(config, f"preset = '{'x' * 5_000}'").warnings
    assert len(said) < 120


def test_the_folders_are_the_users_and_asking_makes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    found = [folders.config(), folders.data()]
    assert all(folder.name == "thread-reader" for folder in found)
    assert len(set(found)) == 2
    assert not any(folder.exists() for folder in found)
