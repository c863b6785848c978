"""The base of the panes that keys and the wheel scroll."""

from abc import abstractmethod

from textual import events

from reader.tui.widgets.lines import Lines

_WHEEL = 3
"""Lines that a notch of the wheel scrolls."""


class ScrollingPane(Lines):
    """Takes the wheel, and is drawn anew where keys begin or cease to come here."""

    @abstractmethod
    def scroll_lines(self, lines: int) -> None:
        """Scroll on by so many lines; back, if they are less than 0."""

    def focus_changed(self) -> None:
        """Show that keys come here, or go elsewhere."""
        self.refresh()

    def on_focus(self) -> None:
        """Show that keys come here."""
        self.focus_changed()

    def on_blur(self) -> None:
        """Show that keys go elsewhere."""
        self.focus_changed()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll, whichever pane has the focus."""
        event.stop()
        self.scroll_lines(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll, whichever pane has the focus."""
        event.stop()
        self.scroll_lines(-_WHEEL)
