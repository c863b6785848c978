"""The line at the right of a pane: shows, and takes with the mouse, where in it the screen is."""

from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.lines import Lines


class Extent(NamedTuple):
    """Which part of a pane's rows is on the screen."""

    top: int
    shown: int
    total: int

    def thumb(self, height: int) -> range:
        """The lines of a rail of `height` that the screen's part takes; none if all is seen."""
        if self.total <= self.shown or height <= 0:
            return range(0)
        size = max(1, height * self.shown // self.total)
        room = self.total - self.shown
        start = (height - size) * min(self.top, room) // room
        # The ends are for those who are really there.
        if self.top > 0 and start == 0 and height - size > 1:
            start = 1
        return range(start, start + size)


class Moved(Message):
    """The reader moves what parts the panes."""

    def __init__(self, event: events.MouseEvent, *, ended: bool) -> None:
        """Where on the screen the mouse is; `ended` when its button is let go."""
        super().__init__()
        self.column, self.line = event.screen_x, event.screen_y
        self.ended = ended


class Rail(Lines):
    """A scrollbar one cell wide, kept apart from its pane so that the pane's strips stay whole."""

    class Dragged(Message):
        """The reader wants the screen to begin at this row of the pane."""

        def __init__(self, rail: "Rail", row: int) -> None:
            """`row` counts from the pane's first row."""
            super().__init__()
            self.rail = rail
            self.row = row

    def __init__(self, *, id: str, divider: bool = False) -> None:  # noqa: A002 - Textual's name
        """A `divider` has a line where others have nothing."""
        super().__init__(id=id)
        self._divider = divider
        self._extent = Extent(0, 0, 0)
        self._focused = False
        self._held = False
        self._moved = False
        self.divides = False
        """Whether it parts two panes, and can be moved sideways."""

    def show(self, extent: Extent, *, focused: bool) -> None:
        """Take in which part of the pane is on the screen, and whether keys go there."""
        height = self.size.height
        same = extent.thumb(height) == self._extent.thumb(height) and focused == self._focused
        self._extent, self._focused = extent, focused
        if not same:
            self.redraw()

    def rows(self) -> list[Row]:
        """The rail, line by line."""
        height = self.size.height
        thumb = self._extent.thumb(height)
        glyphs = services(self).glyphs
        track = Run(glyphs.track if self._divider else " ", "rule")
        grip = Run(glyphs.thumb, "thumb-focused" if self._focused else "thumb")
        return [Row((grip if line in thumb else track,)) for line in range(height)]

    def strips(self) -> list[Strip]:
        """One cell a line, without a gutter."""
        return [self.painter.strip(Row(), 1, gutter=row.runs[0]) for row in self.rows()]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Go there, and follow the mouse; what divides waits for which way that goes."""
        self._held, self._moved = True, False
        self.capture_mouse()
        if not self.divides:
            self._drag(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while its button is held."""
        self._moved = self._moved or (self.divides and event.x != 0)
        if self._held and self._moved:
            self.post_message(Moved(event, ended=False))
        elif self._held:
            self._drag(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        self.release_mouse()
        if self._held and self._moved:
            self.post_message(Moved(event, ended=True))
        elif self._held and self.divides:
            self._drag(event.y)
        self._held = False

    def _drag(self, line: int) -> None:
        height = max(1, self.size.height - 1)
        room = max(0, self._extent.total - self._extent.shown)
        self.post_message(self.Dragged(self, room * max(0, min(line, height)) // height))
