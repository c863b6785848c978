"""A pane of comments that counts what is in large folded branches while nothing else happens."""

from time import monotonic

from reader.tui.page.page import Page
from reader.tui.widgets.folding import FoldingPane

_TURN = 0.004
"""Seconds that counting may take at a time: a key waits no longer for that."""
_PAUSE = 0.016
"""Seconds between two turns."""


class CountingPane(FoldingPane):
    """Headers say more once the counting is done; no row moves."""

    def __init__(self, page: Page) -> None:
        """Nothing is to be counted yet."""
        super().__init__(page)
        self._counting = False

    def count_soon(self) -> None:
        """Begin to count, if what was just drawn waits for that."""
        if self.page.drawing.tallies.waiting and not self._counting:
            self._counting = True
            self.set_timer(_PAUSE, self._count)

    def _count(self) -> None:
        end = monotonic() + _TURN
        before = self.page.drawing.tallies.waiting
        while self.page.count_on() and monotonic() < end:
            pass
        self._counting = False
        if self.page.drawing.tallies.waiting != before:
            self.refresh()
        self.count_soon()
