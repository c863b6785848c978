"""The pane with the article."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size

from reader.model import Thread
from reader.tui.bindings import bindings
from reader.tui.page.article import BEFORE, MEASURE, draw_article
from reader.tui.page.blocks import Marked
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.sheet import SheetPane

_RAIL = 1
_FOCUSED = Run("▏", "cursor")


class ArticlePane(SheetPane):
    """Title, text and captions, in lines of a readable length; in the middle if it is alone."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def __init__(self, thread: Thread, headed: Callable[[], bool]) -> None:
        """The thread's notices follow the article; where it is `headed` already, no title leads."""
        super().__init__(id="article")
        self._thread = thread
        self._headed = headed
        self._marked: Marked | None = None
        self._sought = False

    def lay_out(self, width: int) -> Sequence[Row]:
        """The article at `width` cells."""
        rows = [Row((), BEFORE), *self._drawn(width)]
        if self._thread.comments or width <= MEASURE:
            return rows
        margin = Run(" " * ((width - MEASURE) // 2), "body")
        return [Row((margin, *row.runs), row.start) for row in rows]

    def go_to(self, marked: Marked) -> None:
        """Highlight a stretch of the lead and body, and scroll to it as soon as it is shown."""
        self._marked, self._sought = marked, True
        self.refit()
        self._changed()

    def fit(self, size: Size) -> None:
        """Wrap anew; what was at the top stays there, unless the reader is sent elsewhere."""
        super().fit(size)
        rows = self.sheet.rows
        lines = [n for n, row in enumerate(rows) if any("found" in run.role for run in row.runs)]
        if self._sought and lines:
            self.sheet.top = max(0, lines[0] - size.height // 4)
        self._sought = False

    def _drawn(self, width: int) -> Sequence[Row]:
        article, notices = self._thread.article, self._thread.notices
        return draw_article(article, notices, width, head=not self._headed(), marked=self._marked)

    def edge(self, row: Row) -> Run | None:  # noqa: ARG002 - the same for all rows
        """A thin line all along while keys come here, where another pane could have them."""
        beside = self.size.width + _RAIL < self.screen.size.width
        return _FOCUSED if self.has_focus and beside else None
