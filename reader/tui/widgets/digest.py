"""The pane with a digest: points to go through, each leading to its comment."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from reader.model import Point
from reader.text.width import clip
from reader.tui.bindings import bindings
from reader.tui.page.points import draw_points
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.sheet import SheetPane

_BEFORE = -1
"""The `start` of the rows above the first point."""
_HERE, _AWAY = Run("▌", "cursor"), Run("▏", "cursor-away")


class DigestPane(SheetPane):
    """The points of a branch or of the thread, one of them under its own cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("digest")

    class Jumped(Message):
        """The reader wants to see where a point is from."""

        def __init__(self, point: Point) -> None:
            """`point` says which comment, and where in it."""
            super().__init__()
            self.point = point

    def __init__(self, numbers: Mapping[str, int]) -> None:
        """`numbers` gives the number of every comment by id."""
        super().__init__(id="digest")
        self._numbers = numbers
        self._title = ""
        self._word = ""
        self._points: Sequence[Point] = ()
        self._selected = 0

    def wait(self, title: str) -> None:
        """Show that a digest is being made."""
        self._show(title, (), "Summarising…")

    def give(self, title: str, points: Sequence[Point], word: str) -> None:
        """Show a digest; `word` stands where it has no points."""
        self._show(title, points, "" if points else word)

    def _show(self, title: str, points: Sequence[Point], word: str) -> None:
        self._title, self._points, self._word = title, points, word
        self._selected = 0
        self.sheet.top = 0
        self.refit()

    def lay_out(self, width: int) -> Sequence[Row]:
        """The title, then the points."""
        title = Row((Run(clip(self._title, width), "label"),), _BEFORE)
        many = "sentence" if len(self._points) == 1 else "sentences"
        below = self._word or f"{len(self._points)} {many}, word for word"
        rows = [Row((), _BEFORE), title, Row((Run(clip(below, width), "silent"),), _BEFORE)]
        return [*rows, Row((), _BEFORE), *draw_points(self._points, self._numbers, width)]

    def edge(self, row: Row) -> Run | None:
        """A bar beside the point under the cursor."""
        if not self._points or row.start != self._selected or not row.runs:
            return None
        return _HERE if self.has_focus else _AWAY

    def action_next_point(self) -> None:
        """Go to the next point."""
        self._select(self._selected + 1)

    def action_previous_point(self) -> None:
        """Go to the previous point."""
        self._select(self._selected - 1)

    def action_top(self) -> None:
        """Go to the first point."""
        self._select(0)

    def action_end(self) -> None:
        """Go to the last point."""
        self._select(len(self._points) - 1)

    def action_jump(self) -> None:
        """Go to the comment that the point is from."""
        if self._points:
            self.post_message(self.Jumped(self._points[self._selected]))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a point; on the one that has it, go where it is from."""
        rows = self.sheet.screen()
        if event.y >= len(rows) or rows[event.y].start == _BEFORE:
            return
        if rows[event.y].start == self._selected:
            self.action_jump()
        self._select(rows[event.y].start)

    def _select(self, index: int) -> None:
        if not self._points:
            return
        self._selected = max(0, min(index, len(self._points) - 1))
        self.sheet.show(self._selected)
        if self._selected == 0:
            self.sheet.top = 0
        self._changed()
