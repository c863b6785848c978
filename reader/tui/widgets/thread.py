"""The pane of comments: one widget, whatever the number of comments."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.bindings import bindings
from reader.tui.page.blocks import Marked
from reader.tui.page.folds import Snapshot
from reader.tui.page.page import Page
from reader.tui.page.rows import HEADER, Run
from reader.tui.page.view import Anchor, View
from reader.tui.widgets.lines import Lines

_WHEEL = 3
"""Lines that a notch of the wheel scrolls."""
_UNDONE = 100
"""Folds that can be undone."""
_MARGIN = 2
"""Cells that the rows don't have: the cursor's, and an empty one at the right."""
_HERE, _AWAY = Run("▌", "cursor"), Run("▏", "cursor-away")


class ThreadPane(Lines, can_focus=True):
    """Draws a page through a view; the keys move the view and fold the page."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("comments")

    class Changed(Message):
        """The cursor is elsewhere, or other rows are on the screen."""

        def __init__(self, *, by_reader: bool) -> None:
            """Whether it was a key or the mouse, or the size of the terminal."""
            super().__init__()
            self.by_reader = by_reader

    class Followed(Message):
        """The reader wants to go where a folded branch's sentence is from."""

        def __init__(self, index: int) -> None:
            """`index` is the branch's first comment."""
            super().__init__()
            self.index = index

    def __init__(self, page: Page) -> None:
        """The page's width is set when the pane's is known."""
        super().__init__(id="thread")
        self.page = page
        self.view = View(page, 0)
        self._undo: list[Snapshot] = []

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

    def action_next_comment(self) -> None:
        """Go to the next comment in sight."""
        self._do(lambda: self.view.step(1))

    def action_previous_comment(self) -> None:
        """Go to the previous comment in sight."""
        self._do(lambda: self.view.step(-1))

    def action_next_sibling(self) -> None:
        """Go to the next reply to the same comment."""
        self._show(self.page.shape.next_sibling(self.view.cursor))

    def action_previous_sibling(self) -> None:
        """Go to the previous reply to the same comment."""
        self._show(self.page.shape.previous_sibling(self.view.cursor))

    def action_parent(self) -> None:
        """Go to the comment that this one answers."""
        parent = self.page.shape.parents[self.view.cursor]
        self._show(None if parent < 0 else parent)

    def action_first_reply(self) -> None:
        """Go to the first reply, unfolding the comment if it is folded."""
        cursor = self.view.cursor
        if self.page.folds.folded[cursor]:
            self.action_fold()
        if self.page.shape.replies[cursor]:
            self._show(cursor + 1)

    def action_next_root(self) -> None:
        """Go to the next conversation."""
        shape = self.page.shape
        root = shape.root(self.view.cursor)
        self._show(shape.next_sibling(root))

    def action_previous_root(self) -> None:
        """Go to the beginning of this conversation, or of the one before."""
        shape, cursor = self.page.shape, self.view.cursor
        root = shape.root(cursor)
        self._show(root if root != cursor else shape.previous_sibling(root))

    def action_line_down(self) -> None:
        """Move the text up by a line."""
        self._do(lambda: self.view.line(1))

    def action_line_up(self) -> None:
        """Move the text down by a line."""
        self._do(lambda: self.view.line(-1))

    def action_page_down(self) -> None:
        """Go on by a screen, less two lines that stay in sight."""
        self._do(lambda: self.view.leaf(max(1, self.view.height - 2)))

    def action_page_up(self) -> None:
        """Go back by a screen."""
        self._do(lambda: self.view.leaf(-max(1, self.view.height - 2)))

    def action_half_page_down(self) -> None:
        """Go on by half a screen."""
        self._do(lambda: self.view.leaf(max(1, self.view.height // 2)))

    def action_half_page_up(self) -> None:
        """Go back by half a screen."""
        self._do(lambda: self.view.leaf(-max(1, self.view.height // 2)))

    def action_top(self) -> None:
        """Go to the first comment."""
        self._show(0)

    def action_end(self) -> None:
        """Go to the last comment in sight."""
        self._show(self.page.folds.last())

    def action_follow(self) -> None:
        """Go to where a folded branch's sentence is from; unfold it if there is none yet."""
        cursor = self.view.cursor
        if not self.page.folds.folded[cursor]:
            return
        if self.page.gist(cursor) is None:
            self.action_fold()
        else:
            self.post_message(self.Followed(cursor))

    def action_fold(self) -> None:
        """Fold the comment under the cursor, or unfold it."""
        if not len(self.page.shape):
            return
        folds, cursor = self.page.folds, self.view.cursor
        self._fold(lambda: (folds.unfold if folds.folded[cursor] else folds.fold)(cursor), cursor)

    def action_fold_all(self) -> None:
        """Fold everything: one screen for the whole thread, if it fits."""
        self._fold(self.page.folds.fold_all)

    def action_unfold_all(self) -> None:
        """Show all text."""
        self._fold(self.page.folds.unfold_all)

    def action_coarser(self) -> None:
        """Fold the deepest level that is open."""
        self._fold(self.page.folds.coarser)

    def action_finer(self) -> None:
        """Unfold the shallowest level that is folded."""
        self._fold(self.page.folds.finer)

    def action_undo_fold(self) -> None:
        """Take the last fold back."""
        if self._undo:
            self._fold(lambda: self.page.folds.restore(self._undo.pop()), keep=False)

    def _fold(
        self, change: Callable[[], None], index: int | None = None, *, keep: bool = True
    ) -> None:
        """Change the folds, of one comment or of all; the cursor's row stays on its line."""
        folds = self.page.folds
        before, anchor = folds.snapshot(), self.view.anchor()
        change()
        if keep and folds.snapshot() != before:
            self._undo = [*self._undo[-_UNDONE:], before]
        self.page.refold(index)
        self.view.hold(anchor)
        self._changed()

    def _show(self, index: int | None) -> None:
        """Go to a comment, if there is one."""
        if index is not None and 0 <= index < len(self.page.shape):
            self._do(lambda: self.view.show(self.page.folds.nearest(index)))

    def _do(self, move: Callable[[], object]) -> None:
        """Move the view, if there is anything to move."""
        if len(self.page.shape):
            move()
            self._changed()

    def _changed(self) -> None:
        self.refresh()
        # Straight to the screen: if it bubbled, status and rail would come a frame later.
        self.screen.post_message(self.Changed(by_reader=True))
