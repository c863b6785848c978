"""Selecting text with the mouse: what is dragged over is marked, and copied when the button is let
go. The selection follows the text, not the columns of the pane.
"""

from abc import abstractmethod
from collections.abc import Sequence

from textual import events
from textual.message import Message

from reader.tui.page.pointing import Stretch
from reader.tui.widgets.scrolling import ScrollingPane


class SelectingPane(ScrollingPane):
    """Follows the mouse while its button is held."""

    class Selected(Message):
        """The reader has selected text."""

        def __init__(self, stretches: Sequence[Stretch]) -> None:
            """`stretches` in the order of the screen."""
            super().__init__()
            self.stretches = stretches

    _from: Stretch | None = None
    _stretches: Sequence[Stretch] = ()
    dragged = False
    """Whether the last press of the button selected something, and is no click."""

    @abstractmethod
    def under(self, cell: int, line: int) -> Stretch | None:
        """What text there is at a place of the pane, maybe an empty piece."""

    @abstractmethod
    def between(self, first: Stretch, last: Stretch) -> Sequence[Stretch]:
        """All text from one piece to another, in order, whichever comes first."""

    @abstractmethod
    def select(self, stretches: Sequence[Stretch]) -> None:
        """Mark pieces of text, and no others."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to select here, unless it will be a click."""
        self.unselect()
        self.dragged = False
        if event.button == 1:
            self._from = self.under(event.x, event.y)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to here."""
        if self._from is None:
            return
        if not event.button:
            # It was let go where nobody saw it.
            self._from = None
            self.release_mouse()
            return
        if not 0 <= event.y < self.size.height:
            self.scroll_lines(1 if event.y > 0 else -1)
        line = max(0, min(event.y, self.size.height - 1))
        here = self.under(event.x, line)
        if here is not None and (self.dragged or here != self._from):
            self.dragged = True
            self._stretches = self.between(self._from, here)
            self.select(self._stretches)

    def on_mouse_up(self) -> None:
        """Hand over what was selected; it stays marked."""
        self._from = None
        self.release_mouse()
        if self.dragged:
            self.post_message(self.Selected(self._stretches))

    def unselect(self) -> None:
        """Take the marks away."""
        if self._stretches:
            self._stretches = ()
            self.select(())
