"""Lays out and paints what is likely to be wanted next, while nothing else is to be done."""

from collections.abc import Iterator

from textual.timer import Timer

from reader.tui.page.page import Page
from reader.tui.page.view import View
from reader.tui.page.walking import Place, rows_from, walk
from reader.tui.widgets.lines import Lines

_PAUSE = 0.04
"""Seconds without another frame after which there is time."""
MARGIN = 2
"""Cells that the rows don't have: the cursor's, and an empty one at the right."""


class ForeseeingPane(Lines):
    """Has the next page and the next conversation ready."""

    page: Page
    view: View
    _soon: Timer | None = None

    def foresee(self) -> None:
        """Look ahead as soon as there is time."""
        if self._soon is None:
            self._soon = self.set_interval(_PAUSE, self._look_ahead)
        else:
            self._soon.reset()
            self._soon.resume()

    def _look_ahead(self) -> None:
        if self._soon is not None:
            self._soon.pause()
        width, strip = self.page.width + MARGIN, self.painter.strip
        for place in self._likely():
            strip(self.page.rows(place.spot)[place.row], width)

    def _likely(self) -> Iterator[Place]:
        """The rows of the next page, and of the conversation after this one."""
        page, view, shape = self.page, self.view, self.page.shape
        if not view.screen():
            return
        yield from rows_from(page, walk(page, view.top, max(1, view.height - 2)), view.height)
        root = shape.next_sibling(shape.root(view.cursor))
        if root is not None and page.folds.visible[root]:
            yield from rows_from(page, Place(root, 0), view.height)
