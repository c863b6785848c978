"""What is on the screen while a thread is still being read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from reader.text.clean import clean
from reader.text.width import cell_width, clip
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.lines import Lines


class LoadingScreen(Screen[None]):
    """Says what is being read, and how to leave."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ctrl+q,ctrl+c", "app.quit", "Cancel", priority=True)
    ]

    def __init__(self, origin: str) -> None:
        """`origin` is what the user asked for."""
        super().__init__()
        self._origin = origin

    def compose(self) -> ComposeResult:
        """One widget."""
        yield _Waiting(self._origin)


class _Waiting(Lines):
    """Two lines in the middle."""

    DEFAULT_CSS = "_Waiting { height: 1fr; }"

    def __init__(self, origin: str) -> None:
        super().__init__()
        self._origin = clean(origin).replace("\n", " ")

    def rows(self) -> list[Row]:
        """The lines, centred."""
        above = max(0, self.size.height // 2 - 2)
        reading = clip(f"Reading {self._origin} …", self.size.width - 2)
        return [Row()] * above + [self._centred(reading, "body"), Row(), self._keys()]

    def _keys(self) -> Row:
        row = self._centred("esc cancel", "meta")
        return Row((row.runs[0], Run("esc", "key"), Run(" cancel", "meta")))

    def _centred(self, text: str, role: str) -> Row:
        before = max(0, (self.size.width - 1 - cell_width(text)) // 2)
        return Row((Run(" " * before, role), Run(text, role)))
