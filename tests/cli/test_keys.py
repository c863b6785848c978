"""`reader keys` prints the keys that the screen has."""

from pathlib import Path

import pytest

from reader.tui.keys.actions import ACTIONS
from reader.tui.keys.keymap import keymap
from tests.cli.program import Tell


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "thread-reader").mkdir()
    return tmp_path / "thread-reader" / "config.toml"


def test_every_action_is_listed_with_its_keys_label_and_name(tell: Tell) -> None:
    out, err = tell("keys")
    assert not err
    lines = [line.split("  ") for line in out.splitlines()]
    cells = {tuple(cell.strip() for cell in line if cell) for line in lines}
    for action in ACTIONS:
        assert (" ".join(action.keys), action.label, action.name) in cells


def test_the_config_file_is_obeyed_and_its_faults_are_told(tell: Tell, config: Path) -> None:
    config.write_text("mose = true\npreset = 'arrows'\n[keys]\nfold = 'x'\nflod = 'y'\n")
    out, err = tell("keys")
    assert "\n  x " in out
    assert "\n  down " in out
    assert err.splitlines() == [
        "reader: config.toml, mose: there is no such setting; did you mean mouse?",
        "reader: config.toml, keys.flod: there is no such action; did you mean fold?",
    ]
    assert "\n  j " in tell("keys", "--preset", "vim")[0]


def test_markdown_has_a_row_for_every_action(tell: Tell, config: Path) -> None:
    config.write_text("[keys]\nfold = '|'\n")
    out, _ = tell("keys", "--to", "markdown", "--preset", "arrows")
    for action in keymap("arrows", {"fold": ("|",)}).actions:
        assert f" | {action.label} | {action.name} |\n" in out
    assert "| `\\|` | Fold or unfold |" in out


def test_the_help_says_where_the_config_file_is(tell: Tell, config: Path) -> None:
    assert f"It is {config}" in tell("keys", "--help")[0]
