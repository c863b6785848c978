"""What every part of the screen can ask the app for."""

from typing import Protocol, cast

from textual.dom import DOMNode

from reader.settings import Settings
from reader.tui.keeping import Keeper
from reader.tui.keymap import Keymap
from reader.tui.page.glyphs import Glyphs
from reader.tui.themes import Loaded


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

    def all_themes(self) -> Loaded:
        """Every theme that can be taken, in order, and those that can't."""

    def take_theme(self, name: str) -> None:
        """Take a theme from now on."""


def services(node: DOMNode) -> Services:
    """The app that `node` is in; all of ours have these."""
    return cast("Services", node.app)
