"""The command palette: every action by its label, and every theme by its name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from reader.tui.actions import ACTIONS, Action, key_name

if TYPE_CHECKING:
    from textual.app import App

_PANES = {"comments": "thread", "article": "article", "digest": "digest"}
_PALETTE = "command-palette"


class Palette(CommandPalette):
    """Textual's, with a cursor that doesn't blink."""

    def on_mount(self) -> None:
        """Nothing moves that the reader doesn't move."""
        self.query_one(Input).cursor_blink = False


class _Command(NamedTuple):
    name: str
    help: str
    run: Callable[[], object]


class Commands(Provider):
    """What Textual's palette searches in; nothing in it comes from a source."""

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(command.name, command.run, help=command.help)

    async def search(self, query: str) -> Hits:
        """What the typed letters fit, best first."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.name)
            if score > 0:
                name = matcher.highlight(command.name)
                yield Hit(score, name, command.run, help=command.help)

    def _commands(self) -> Iterator[_Command]:
        screen = self.screen
        for action in ACTIONS:
            pane = _PANES.get(action.where)
            if action.id == _PALETTE or (pane and not screen.query(f"#{pane}")):
                continue
            yield _Command(_named(action), _keys(action), partial(self._run, action))
        for name in themes(self.app):
            yield _Command(f"Theme: {name}", "", partial(setattr, self.app, "theme", name))

    async def _run(self, action: Action) -> None:
        """Do it where it belongs, with the focus or without."""
        pane = _PANES.get(action.where)
        target = self.screen.query_one(f"#{pane}") if pane else self.screen
        await self.app.run_action(action.method, target)


def _named(action: Action) -> str:
    where = "" if action.where in ("comments", "anywhere") else f" ({action.where})"
    return f"{action.label}{where}"


def _keys(action: Action) -> str:
    return "Key: " + ", ".join(map(key_name, action.keys))


def themes(app: "App[object]") -> list[str]:
    """The names of the themes that can be taken, in order."""
    return sorted(app.available_themes)
