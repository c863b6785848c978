"""The rail at the right of the comments: a map of the thread, which leads where it is clicked."""

from collections.abc import Callable
from functools import partial

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.tui.page.minimap import Bar, Minimap, draw
from reader.tui.page.page import Page
from reader.tui.page.rows import Row
from reader.tui.services import services
from reader.tui.widgets.rail import Extent, Rail


class MapRail(Rail):
    """Shows where the reader is, and where there are matches, folds and new comments."""

    class Picked(Message):
        """The reader wants to see what is marked on a line of the map."""

        def __init__(self, spot: int) -> None:
            """`spot` is the first that is new there, or that a search found."""
            super().__init__()
            self.spot = spot

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        """Nothing was found yet, and nothing is known of the page."""
        super().__init__(id=id)
        self._map = Minimap()
        self._matched = b""
        self._bar = Bar(range(0), "", 0)
        self._look: Callable[[], None] | None = None

    def found(self, matched: bytes) -> None:
        """Mark what a search found: a byte for each comment, by index; none to end that."""
        self._matched = matched
        if self._look is not None:
            self._look()

    def look(self, page: Page, spot: int, extent: Extent, *, focused: bool) -> None:
        """Take in what the page shows, where the cursor is, and whether keys go there."""
        self._extent = extent
        self._look = partial(self.look, page, spot, extent, focused=focused)
        height = self.size.height
        if not height:
            return
        # What fits on the screen needs no map, unless something was found that folds hide.
        lines = height if extent.total > extent.shown or self._matched else 0
        changed = self._map.take(page, lines, self._matched)
        grip = "thumb-focused" if focused else "thumb"
        bar = Bar(extent.thumb(height), grip, self._map.line_of(spot))
        if changed or bar != self._bar:
            self._bar = bar
            self.redraw()

    def on_show(self) -> None:
        """Take in what the page shows by now: while it was hidden, the map had no lines."""
        if self._look is not None:
            self._look()

    def rows(self) -> list[Row]:
        """The map, line by line."""
        return draw(self._map.stretches, self._bar, self.size.width, services(self).glyphs)

    def strips(self) -> list[Strip]:
        """The rows, without a gutter."""
        width = self.size.width
        return [
            self.painter.strip(Row(row.runs[1:]), width, gutter=row.runs[0]) for row in self.rows()
        ]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go to what is marked there; where nothing is, just there, and follow the mouse."""
        here = self._map.stretches[event.y : event.y + 1]
        marks = [each.new if each.match < 0 else each.match for each in here]
        if marks and marks[0] >= 0:
            self.post_message(self.Picked(marks[0]))
            # Textual would call the base's handler too.
            event.prevent_default()
