"""The command palette: every action by its label, and every theme by its name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider, SearchIcon
from textual.widgets import Input

from reader.tui.keys.actions import Action
from reader.tui.keys.key_names import key_name
from reader.tui.page.glyphs import ASCII, Glyphs
from reader.tui.services import services

_PANES = {"comments": "thread", "article": "article", "digest": "digest"}
_PALETTE = "command-palette"


class Palette(CommandPalette):
    """Textual's, with a cursor that doesn't blink."""

    def on_mount(self) -> None:
        """Nothing moves that the reader doesn't move."""
        self.query_one(Input).cursor_blink = False
        if services(self).glyphs is ASCII:
            self._spell()

    def _spell(self) -> None:
        """Leave out what Textual draws around it, which is not in ASCII."""
        self.query_one(SearchIcon).icon = ">"
        self.query_one(Input).placeholder = "Search for commands"
        for part in self.query("#--input, CommandList"):
            part.styles.border = ("none", "transparent")
            part.styles.scrollbar_size_vertical = 0


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
        screen, app = self.screen, services(self.screen)
        for action in app.keymap.actions:
            pane = _PANES.get(action.where)
            if action.id == _PALETTE or (pane and not screen.query(f"#{pane}")):
                continue
            yield _Command(action.label, _told(action, app.glyphs), partial(self._run, action))
        for name, about in app.all_themes().about.items():
            yield _Command(f"Theme: {name}", about, partial(app.take_theme, name))

    async def _run(self, action: Action) -> None:
        """Do it where it belongs, with the focus or without."""
        pane = _PANES.get(action.where)
        target = self.screen.query_one(f"#{pane}") if pane else self.screen
        await self.app.run_action(action.method, target)


def _told(action: Action, glyphs: Glyphs) -> str:
    """Where the action belongs, and its keys: neither is searched, or all of a pane would fit."""
    place = "" if action.where == "anywhere" else f" {glyphs.dot} in the {action.where}"
    keys = ", ".join(key_name(key, glyphs) for key in action.keys)
    return f"Key: {keys or 'none'}{place}"
