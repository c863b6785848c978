"""Presets and the user's own keys change what bindings, footer, palette and help say, alike."""

from concurrent.futures import Future

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Thread
from reader.settings import PRESETS, Settings
from reader.tui.app import ReaderApp
from reader.tui.keys.actions import ACTIONS, Where
from reader.tui.keys.key_names import key_name
from reader.tui.keys.keymap import Keymap, keymap
from reader.tui.keys.presets import PRESETS as OVERLAYS
from tests.tui.screen import Digests, Running, reading
from tests.tui.threads import BAKERY, NOW

PANES: tuple[Where, ...] = ("comments", "article", "digest")


def keys_in(found: Keymap, pane: Where) -> list[str]:
    """Every key that does something in a pane."""
    places = (pane, "anywhere")
    actions = [each for each in found.actions if each.where in places or each.also == pane]
    return [key for action in actions for key in action.keys]


def arrows() -> Settings:
    return Settings(preset="arrows")


def test_without_any_settings_the_table_holds() -> None:
    assert keymap() == Keymap(ACTIONS, ())


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_gives_every_action_keys_and_no_key_twice_in_a_pane(preset: str) -> None:
    found = keymap(preset)
    assert not found.warnings
    assert all(action.keys for action in found.actions)
    for pane in PANES:
        keys = keys_in(found, pane)
        assert len(keys) == len(set(keys)), pane


def test_presets_name_actions_that_there_are() -> None:
    names = {action.name for action in ACTIONS}
    for overlay in OVERLAYS.values():
        assert set(overlay) <= names
    assert tuple(OVERLAYS) == PRESETS


def test_arrows_need_no_letter_to_get_around() -> None:
    for action in keymap("arrows").actions:
        if action.target == "" and action.where != "anywhere" and action.name in OVERLAYS["arrows"]:
            assert len(action.keys[0]) > 1 or action.id == "follow", action.name


def test_an_action_is_named_with_its_pane_or_without_where_there_is_only_one() -> None:
    found = keymap(own={"fold": ("x",), "anywhere.next-theme": ("X", "f5"), "article.top": ("T",)})
    assert found.keys("comments.fold") == ("x",)
    assert found.keys("anywhere.next-theme") == ("X", "f5")
    assert found.keys("article.top") == ("T",)
    assert found.keys("comments.top") == ("g", "home")


def test_no_keys_take_an_actions_keys_away() -> None:
    found = keymap(own={"fold-all": ()})
    assert found == Keymap(found.actions, ())
    assert found.keys("comments.fold-all") == ()


@pytest.mark.parametrize(
    ("asked", "warning"),
    [
        ({"flod": ("x",)}, "keys.flod: there is no such action; did you mean fold?"),
        ({"qqq": ("x",)}, "keys.qqq: there is no such action"),
        ({"top": ("x",)}, "keys.top: there are several; say comments.top or article.top or "),
        ({"fold": ("spce",)}, "keys.fold: there is no key 'spce'; did you mean space?"),
    ],
)
def test_what_there_is_not_is_reported_and_changes_nothing(
    asked: dict[str, tuple[str, ...]], warning: str
) -> None:
    found = keymap(own=asked)
    (said,) = found.warnings
    assert said.startswith(f"config.toml, {warning}")
    assert [each.keys for each in found.actions[:5]] == [each.keys for each in ACTIONS[:5]]


def test_a_key_that_two_want_goes_to_the_one_that_the_user_named_first() -> None:
    found = keymap(own={"fold": ("x",), "finer": ("x", "+")})
    assert found.keys("comments.fold") == ("x",)
    assert found.keys("comments.finer") == ("+",)
    (said,) = found.warnings
    assert said.endswith("x is wanted by comments.fold and by comments.finer; comments.fold has it")


def test_a_key_that_the_user_gives_is_taken_from_whom_the_table_gave_it() -> None:
    found = keymap(own={"fold": ("j",)})
    assert found.keys("comments.fold") == ("j",)
    assert found.keys("comments.next-comment") == ()
    assert found.keys("article.line-down") == ("j", "down")
    (said,) = found.warnings
    assert "comments.fold and by comments.next-comment" in said


def test_what_works_anywhere_clashes_with_every_pane() -> None:
    found = keymap(own={"next-theme": ("w",)})
    assert found.keys("anywhere.next-theme") == ("w",)
    assert found.keys("digest.why") == ()
    found = keymap(own={"digest.why": ("t",), "comments.fold": ("t",)})
    assert found.keys("digest.why") == found.keys("comments.fold") == ("t",)
    assert found.keys("anywhere.next-theme") == ()


def test_nobody_can_lock_himself_in() -> None:
    found = keymap(own={"fold": ("ctrl+q",), "quit": ()})
    assert found.keys("anywhere.quit") == ("ctrl+q",)
    assert found.keys("comments.fold") == ()
    (said,) = found.warnings
    assert "^q is wanted by anywhere.quit and by comments.fold" in said


@given(
    st.sampled_from(PRESETS),
    st.dictionaries(
        st.sampled_from([action.name for action in ACTIONS]),
        st.lists(st.sampled_from(["j", "q", "x", "ctrl+q", "enter", "f5"]), max_size=3).map(tuple),
        max_size=6,
    ),
)
def test_whatever_is_asked_for_no_pane_has_a_key_twice_and_every_loss_is_told(
    preset: str, own: dict[str, tuple[str, ...]]
) -> None:
    found = keymap(preset, own)
    for pane in PANES:
        keys = keys_in(found, pane)
        assert len(keys) == len(set(keys))
        assert "ctrl+q" in keys
    for name, keys in own.items():
        for key in set(keys) - set(found.keys(name)):
            assert any(name in said and key_name(key) in said for said in found.warnings)


async def test_other_keys_do_what_the_old_ones_did_and_the_old_ones_nothing() -> None:
    own = {"fold": ("x",), "next-comment": (",",), "quit": ("Q",), "digest.next-line": ("n",)}
    async with reading(BAKERY, settings=Settings(keys=own)) as run:
        await run.press("space", "j", "q")
        assert (run.folded, run.cursor) == ([], 1)
        await run.press("x")
        assert run.folded == [1]
        await run.press("x", ",")
        assert (run.folded, run.cursor) == ([], 2)
        assert run.lines[-1].startswith(" ,/k comment   ]/[ conversation   x fold")
        assert "Q quit" in run.lines[-1]
        await run.press("?")
        assert any(line.split()[:2] == ["x", "Fold"] for line in run.lines)
        await run.press("escape", "ctrl+p", *"fold or")
        await run.until(lambda: "Key: x" in run.text)
        await run.press("escape", "D")
        await run.until(lambda: run.front == "digest")
        assert "n/k point" in run.lines[-1]
        await run.press("Q")
        assert run.app._exit


async def test_with_the_arrow_keys_one_gets_everywhere() -> None:
    async with reading(BAKERY, settings=arrows()) as run:
        for key, expected in (
            *(("right", 2), ("shift+down", 4), ("right", 5), ("left", 4), ("shift+up", 2)),
            *(("down", 3), ("up", 2), ("shift+right", 6), ("shift+left", 1), ("end", 8)),
            *(("home", 1), ("j", 1), ("l", 1)),
        ):
            await run.press(key)
            assert run.cursor == expected, key
        await run.press("enter")
        assert run.folded == [1]
        assert run.lines[-1].startswith(" ↓/↑ comment   ⇧→/⇧← conversation   enter fold")
        await run.press("f1")
        assert "closes this" in run.text
        await run.press("f1")
        assert run.front == "thread"


async def test_keys_are_named_in_ascii_where_that_is_asked_for() -> None:
    own = Settings(preset="arrows", ascii=True)
    async with reading(BAKERY, settings=own) as run:
        assert run.lines[-1].startswith(" down/up comment   ")
        assert run.lines[-1].isascii()
        await run.press("f1")
        assert run.text.isascii()
        await run.press("end")
        assert "What the marks mean" in run.text
        assert run.text.isascii()


async def test_what_is_wrong_with_the_settings_is_said_on_the_screen() -> None:
    own = Settings(keys={"flod": ("x",)})
    async with reading(BAKERY, settings=own, warnings=["config.toml, hm: no"]) as run:
        assert "config.toml, hm: no · config.toml, keys.flod: there is no such action" in run.text


async def test_it_is_said_too_where_the_thread_comes_late() -> None:
    pending = Future[Thread]()
    app = ReaderApp(pending, "test", warnings=["config.toml, hm: no"], now=NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        run = Running(app, pilot, Digests())
        await run.settle()
        assert "hm" not in run.text
        pending.set_result(BAKERY)
        await run.until(lambda: "config.toml, hm: no" in run.text)


async def test_the_palette_searches_labels_and_not_the_names_of_panes() -> None:
    async with reading(BAKERY) as run:
        await run.press("D")
        await run.until(lambda: run.front == "digest")
        await run.press("ctrl+p", *"digest")
        await run.until(lambda: "Digest of this branch" in run.text)
        assert "Why this point was chosen" not in run.text
        assert "One page down" not in run.text
