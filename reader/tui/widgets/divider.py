"""What parts the article and the comments, and can be moved with the mouse."""

from textual import events
from textual.strip import Strip

from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.rail import Moved


class Divider(Lines):
    """A line across, below the article and above the comments."""

    def __init__(self) -> None:
        """The mouse doesn't hold it."""
        super().__init__(id="divider")
        self._held = False

    def strips(self) -> list[Strip]:
        """The one line, without a gutter."""
        rule, width = Run(services(self).glyphs.rule, "rule"), self.size.width
        return [self.painter.strip(Row((rule,) * (width - 1)), width, gutter=rule)]

    def on_mouse_down(self) -> None:
        """Follow the mouse."""
        self._held = True
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say where it is, while its button is held."""
        if self._held:
            self.post_message(Moved(event, ended=False))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        self.release_mouse()
        if self._held:
            self._held = False
            self.post_message(Moved(event, ended=True))
