"""What the rivals that are written here have in common."""

from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from tests.benchmarks.reading.rivals import given


class Rival(App[None]):
    """An app without extras, with a key for the next root and two for all folds."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket", "next_root"),
        Binding("z", "all(False)"),
        Binding("Z", "all(True)"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.animation_level = "none"
        self.comments = given.comments()
