"""Which keys do what: the table of actions with a preset and the user's own keys laid over it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reader.settings import FILE
from reader.text.nearest import did_you_mean
from reader.tui.keys.actions import ACTIONS, Action, Where
from reader.tui.keys.key_names import canonical, key_name, nearest
from reader.tui.keys.presets import PRESETS

_WHERE = f"{FILE}, keys"
_QUIT = "anywhere.quit"
_SURE = "ctrl+q"
"""The key that always leaves: nobody can lock himself in."""


class Keymap(NamedTuple):
    """The actions with the keys that they have, and what was wrong with those asked for."""

    actions: tuple[Action, ...] = ACTIONS
    warnings: tuple[str, ...] = ()

    def of(self, where: Where) -> list[Action]:
        """The actions of a pane."""
        return [action for action in self.actions if action.where == where]

    def topics(self) -> Mapping[str, list[Action]]:
        """The actions by what they are about."""
        topics: dict[str, list[Action]] = {}
        for action in self.actions:
            topics.setdefault(action.topic, []).append(action)
        return topics

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action, by its name."""
        return next((each.keys for each in self.actions if each.name == name), ())


def keymap(preset: str = "vim", own: Mapping[str, tuple[str, ...]] | None = None) -> Keymap:
    """Lay a preset, and over that the user's `own` keys by action, over the table."""
    warnings: list[str] = []
    asked = dict(_understood(own or {}, warnings))
    if not asked and not PRESETS[preset]:
        return Keymap(ACTIONS, tuple(warnings))
    wanted = {each.name: each.keys for each in ACTIONS} | dict(PRESETS[preset]) | asked
    wanted[_QUIT] = tuple(dict.fromkeys((*wanted[_QUIT], _SURE)))
    # What the user asks for comes first, and of the rest what stands first in the table.
    order = dict.fromkeys((*asked, *wanted))
    given = _given({name: wanted[name] for name in order}, warnings)
    actions = tuple(each._replace(keys=given[each.name]) for each in ACTIONS)
    return Keymap(actions, tuple(warnings))


def _understood(
    own: Mapping[str, tuple[str, ...]], warnings: list[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the user's keys by full name, canonical; say what there is no such thing as."""
    for asked, typed in own.items():
        name = _named(asked, warnings)
        keys = []
        for each in typed:
            key = canonical(each)
            if key is None:
                warnings.append(f"{_WHERE}.{asked}: there is no key {each!r}{nearest(each)}")
            else:
                keys.append(key)
        # An action whose new keys are all misspelt keeps its own.
        if name is not None and (keys or not typed):
            yield name, tuple(keys)


def _named(asked: str, warnings: list[str]) -> str | None:
    """The full name of the action that is meant, which may be given without its pane."""
    names = [each.name for each in ACTIONS if asked in (each.name, each.id)]
    if len(names) == 1:
        return names[0]
    if names:
        warnings.append(f"{_WHERE}.{asked}: there are several; say " + " or ".join(names))
    else:
        hint = did_you_mean(asked, [part for each in ACTIONS for part in (each.name, each.id)])
        warnings.append(f"{_WHERE}.{asked}: there is no such action{hint}")
    return None


def _given(
    wanted: Mapping[str, tuple[str, ...]], warnings: list[str]
) -> Mapping[str, tuple[str, ...]]:
    """Give each key, pane by pane, to the first who wants it; say who else did."""
    panes = {each.name: _panes(each) for each in ACTIONS}
    taken: dict[tuple[str, str], str] = {(pane, _SURE): _QUIT for pane in panes[_QUIT]}
    given = {}
    for name, keys in wanted.items():
        kept = []
        for key in dict.fromkeys(keys):
            places = [(pane, key) for pane in panes[name]]
            owners = {taken[place] for place in places if place in taken} - {name}
            if owners:
                warnings.append(_clash(key, owners, name))
            else:
                taken |= dict.fromkeys(places, name)
                kept.append(key)
        given[name] = tuple(kept)
    return given


def _panes(action: Action) -> Iterable[str]:
    """Where an action's keys do it."""
    everywhere = dict.fromkeys(each.where for each in ACTIONS)
    return everywhere if action.where == "anywhere" else (action.where, action.also or action.where)


def _clash(key: str, owners: Iterable[str], name: str) -> str:
    first = " and ".join(sorted(owners))
    return f"{_WHERE}: {key_name(key)} is wanted by {first} and by {name}; {first} has it"
