"""The pane of comments: one widget, whatever the number of comments."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.bindings import bindings
from reader.tui.page.blocks import Marked
from reader.tui.page.rows import HEADER, Run
from reader.tui.page.view import Anchor
from reader.tui.widgets.folding import FoldingPane

_WHEEL = 3
"""Lines that a notch of the wheel scrolls."""
_MARGIN = 2
"""Cells that the rows don't have: the cursor's, and an empty one at the right."""
_HERE, _AWAY = Run("▌", "cursor"), Run("▏", "cursor-away")


class ThreadPane(FoldingPane, can_focus=True):
    """Draws a page through a view, and takes the mouse; the keys are its bases' affair."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("comments")

    class Followed(Message):
        """The reader wants to go where a folded branch's sentence is from."""

        def __init__(self, index: int) -> None:
            """`index` is the branch's first comment."""
            super().__init__()
            self.index = index

    def strips(self) -> list[Strip]:
        """The rows on the screen; the cursor's comment has a bar beside it."""
        width = self.page.width + _MARGIN
        bar = _HERE if self.has_focus else _AWAY
        strip, rows, cursor = self.painter.strip, self.page.rows, self.view.cursor
        strips = []
        for index, line in self.view.screen():
            row = rows(index)[line]
            if index != cursor or line == 0:
                strips.append(strip(row, width))
            elif row.start == HEADER:
                strips.append(strip(row, width, gutter=bar, background="cursor-background"))
            else:
                strips.append(strip(row, width, gutter=bar))
        return strips

    def go_to(self, index: int, marked: Marked | None = None) -> None:
        """Put the cursor on a comment, unfolding what hides it; highlight a stretch of it."""
        if self.page.folds.reveal(index):
            self.page.refold()
        self.page.mark(index, marked)
        self.view.place(index)
        self._changed()

    def come_back(self, anchor: Anchor) -> None:
        """Go back to where a jump began."""
        self.page.mark(anchor.comment, None)
        self.view.cursor = self.page.folds.nearest(anchor.comment)
        self.view.hold(anchor)
        self._changed()

    def shown(self) -> list[int]:
        """The comments on the screen, from the top."""
        return list(dict.fromkeys(place.comment for place in self.view.screen()))

    def fit(self, size: Size) -> None:
        """Wrap anew; the row under the cursor stays on its line."""
        first = self.view.height == 0
        anchor = self.view.anchor()
        self.page.resize(max(1, size.width - _MARGIN))
        self.view.height = size.height
        if not first:
            self.view.hold(anchor)
        self.screen.post_message(self.Changed(by_reader=False))

    def on_focus(self) -> None:
        """Draw the cursor as the one that keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as one that waits."""
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll, whichever pane has the focus."""
        event.stop()
        self._do(lambda: self.view.scroll(_WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll, whichever pane has the focus."""
        event.stop()
        self._do(lambda: self.view.scroll(-_WHEEL))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a comment; on the fold mark, fold it."""
        hit = self.view.click(event.y)
        if hit is None:
            return
        row = self.page.rows(hit.comment)[hit.row]
        mark = self.page.mark_column(hit.comment) + 1
        if row.start == HEADER and mark <= event.x <= mark + 1:
            self.action_fold()
        self._changed()

    def scroll_to_row(self, row: int) -> None:
        """Go to about the `row`-th row of the whole."""
        self._do(lambda: self.view.go_to_row(row))

    def action_follow(self) -> None:
        """Go to where a folded branch's sentence is from; unfold it if there is none yet."""
        cursor = self.view.cursor
        if not self.page.folds.folded[cursor]:
            return
        if self.page.gist(cursor) is None:
            self.action_fold()
        else:
            self.post_message(self.Followed(cursor))
