"""What every part of the screen can ask the app for."""

from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from textual.dom import DOMNode
from textual.events import Key
from textual.screen import Screen

from reader.settings import Settings
from reader.tui.keeping import Keeper
from reader.tui.keys.keymap import Keymap
from reader.tui.page.glyphs import Glyphs
from reader.tui.painting.themes import Loaded

_T = TypeVar("_T")


class Services(Protocol):
    """The app, as far as its screens and panes know it."""

    keymap: Keymap
    """Which keys do what."""
    glyphs: Glyphs
    """What is drawn with."""
    settings: Settings
    """What the user has chosen in the config file or on the command line."""
    keeper: Keeper
    """What remembers, from one visit to the next."""

    is_waiting: bool
    """Whether keys wait for a dialogue that is being built."""

    def hold_keys(self) -> None:
        """Let keys wait for a dialogue from now on."""

    def take_back(self, key: Key) -> None:
        """Let a key wait that was for the dialogue."""

    def release_keys(self) -> None:
        """Let the keys go where the focus is now."""

    def show_screen(
        self, screen: Screen[_T], callback: Callable[[_T | None], None] | None = None
    ) -> None:
        """Put a screen over the others; keys wait until it has the focus."""

    def all_themes(self) -> Loaded:
        """Every theme that can be taken, in order, and those that can't."""

    def take_theme(self, name: str) -> None:
        """Take a theme from now on."""


def services(node: DOMNode) -> Services:
    """The app that `node` is in; all of ours have these."""
    return cast("Services", node.app)
