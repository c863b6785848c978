"""A pane of comments that goes to one on request, and opens what hides it."""

from reader.tui.page.flow import Marked
from reader.tui.page.folds import Snapshot
from reader.tui.page.page import Page
from reader.tui.page.rows import HEADER
from reader.tui.page.view import Anchor
from reader.tui.widgets.counting import CountingPane


class VisitingPane(CountingPane):
    """Goes somewhere to stay, or for a visit: what that opened is folded again."""

    def __init__(self, page: Page) -> None:
        """Nothing was opened for a visit yet."""
        super().__init__(page)
        self._visited: Snapshot | None = None
        self._beginning: Anchor | None = None

    def go_to(self, index: int, marked: Marked | None = None) -> tuple[int, ...]:
        """Put the cursor on a comment, unfolding what hides it; highlight a stretch of it.

        What a visit opened stays open. Returns what was unfolded, by index.
        """
        self._visited = None
        before, shape = self.page.folds.snapshot(), self.page.shape
        opened = tuple(shape.indices[each] for each in self.page.folds.hiding(shape.spot(index)))
        if self._bring(index, marked):
            self._remember(before)
        return opened

    def visit(self, index: int, marked: Marked | None = None) -> None:
        """Do the same, but fold again what the visit before opened."""
        self._refold()
        before = self.page.folds.snapshot()
        if self._bring(index, marked):
            self._visited = before

    def leave(self) -> None:
        """Fold again what a visit opened, unless the reader folded otherwise meanwhile."""
        anchor = self.view.anchor()
        if self._refold():
            self.view.hold(anchor)
            self._changed()

    def come_back(self, anchor: Anchor) -> None:
        """Go back to where a jump began."""
        self.page.mark(anchor.comment, None)
        if self._hold(anchor):
            self._changed()

    def begin_at(self, index: int, line: int) -> None:
        """Put the cursor on a comment, its header on a line of the screen.

        Where the screen's size isn't known yet, that waits until it is.
        """
        self._beginning = Anchor(index, 0, HEADER, line)
        if self.view.height:
            self._begin()

    def _begin(self) -> None:
        """Go to where the reader is to begin, if that isn't at the top."""
        anchor, self._beginning = self._beginning, None
        if anchor is not None and self._hold(anchor):
            self._changed()

    def _hold(self, anchor: Anchor) -> bool:
        """Put the cursor on what was held, or what stands in for it; return whether any is left."""
        spot = self.page.folds.nearest(self.page.shape.spot(anchor.comment))
        if spot >= 0:
            self.view.cursor = self.page.shape.head(spot)
            self.view.hold(anchor)
        return spot >= 0

    def _bring(self, index: int, marked: Marked | None) -> bool:
        """Put the cursor on a comment; return whether something had to be unfolded for that."""
        spot, offset = self.page.shape.spot(index), None
        if marked is not None:
            spot, offset = self.page.spot_of(index, marked.start)
        opened = self.page.folds.reveal(spot)
        if opened:
            self.page.refold()
        self.page.mark(index, marked)
        self.view.place(spot, offset)
        self._changed()
        return opened

    def _refold(self) -> bool:
        """Fold what a visit opened; return whether there was anything."""
        before, self._visited = self._visited, None
        if before is not None:
            self.page.folds.restore(before)
            self.page.refold()
        return before is not None
