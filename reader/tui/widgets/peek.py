"""The beginning of one comment, apart from the others."""

from collections.abc import Sequence

from textual.geometry import Size

from reader.text.width import clip
from reader.tui.page.page import Page
from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.lines import Lines


class Peek(Lines):
    """As much of a comment as there is room for; the last line says so where there is more."""

    DEFAULT_CSS = "Peek { height: 1fr; }"

    def __init__(self, page: Page, index: int) -> None:
        """Shows the comment at `index`."""
        super().__init__(id="peek")
        self._page = page
        self._index = index
        self._rows: Sequence[Row] = ()

    def show(self, index: int) -> None:
        """Show another comment."""
        self._index = index
        self.refit()

    def fit(self, size: Size) -> None:
        """Lay the comment out."""
        rows = self._page.glance(self._index, size.width)
        if len(rows) > size.height:
            more = f"{services(self).glyphs.ellipsis} {len(rows) - size.height + 1} more lines"
            rows = [*rows[: size.height - 1], Row((Run(clip(more, size.width), "meta"),))]
        self._rows = rows

    def rows(self) -> Sequence[Row]:
        """What was laid out."""
        return self._rows
