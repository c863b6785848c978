"""Keys can be written as people write them, and are read as people read them."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from reader.tui.keys.actions import ACTIONS
from reader.tui.keys.key_names import canonical, key_name, nearest

WORDS = ("space", "enter", "up", "pagedown", "f1", "tab")
PLAIN = [*string.ascii_letters, *string.punctuation, *WORDS]


@pytest.mark.parametrize(
    ("typed", "key", "read"),
    [
        ("j", "j", "j"),
        ("J", "J", "J"),
        ("shift+j", "J", "J"),
        ("?", "?", "?"),
        ("question_mark", "?", "?"),
        ("comma", ",", ","),
        ("Ctrl+F", "ctrl+f", "^f"),
        ("ctrl++", "ctrl++", "^+"),
        ("+", "+", "+"),
        ("PgDn", "pagedown", "PgDn"),
        ("esc", "escape", "esc"),
        ("f1", "f1", "F1"),
        ("ctrl+shift+a", "ctrl+a", "^a"),
        ("shift+ctrl+up", "ctrl+shift+up", "^⇧↑"),
        ("ctrl+i", "tab", "tab"),
        ("ctrl+m", "enter", "enter"),
        ("é", "é", "é"),
    ],
)
def test_every_key_has_one_name_however_it_is_written(typed: str, key: str, read: str) -> None:
    assert canonical(typed) == key
    assert canonical(key) == key
    assert key_name(key) == read


@pytest.mark.parametrize("typed", ["", " ", "spce", "shift+1", "hyper+x", "ctrl+", "+x", "\x1b"])
def test_what_is_no_key_has_no_name(typed: str) -> None:
    assert canonical(typed) is None


def test_the_nearest_key_is_named() -> None:
    assert nearest("spce") == "; did you mean space?"
    assert nearest("qqqqq") == ""


def test_textuals_own_names_of_characters_are_understood() -> None:
    for character in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~":
        assert canonical(_character_to_key(character)) == character


def test_the_table_of_actions_has_keys_by_their_one_name() -> None:
    for action in ACTIONS:
        assert tuple(map(canonical, action.keys)) == action.keys, action.id


@given(st.sampled_from(["", "ctrl+", "alt+", "shift+", "ctrl+shift+"]), st.sampled_from(PLAIN))
def test_the_one_name_of_a_key_is_its_own(modifiers: str, plain: str) -> None:
    key = canonical(modifiers + plain)
    assert key is None or canonical(key) == key
