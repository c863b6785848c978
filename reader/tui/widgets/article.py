"""The pane with the article."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from reader.model import Thread
from reader.tui.bindings import bindings
from reader.tui.page.article import draw_article
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.sheet import SheetPane

_FOCUSED = Run("▏", "cursor")


class ArticlePane(SheetPane):
    """Title, text and captions, in lines of a readable length."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    def __init__(self, thread: Thread) -> None:
        """The thread's notices follow the article."""
        super().__init__(id="article")
        self._thread = thread
        self._head = True

    def lay_out(self, width: int) -> Sequence[Row]:
        """The article at `width` cells."""
        article, notices = self._thread.article, self._thread.notices
        return [Row(), *draw_article(article, notices, width, head=self._head)]

    def gutter(self, row: Row) -> Run | None:
        """A thin line all along, while keys come here."""
        return _FOCUSED if self.has_focus else None

    def show_head(self, *, head: bool) -> None:
        """Begin with title and byline, or leave them to the masthead."""
        if head != self._head:
            self._head = head
            self.fill()
