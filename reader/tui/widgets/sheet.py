"""The base of the panes that show a plain list of rows: article, digest, help."""

from abc import abstractmethod
from collections.abc import Sequence

from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.page.rows import Row, Run
from reader.tui.page.sheet import Sheet
from reader.tui.widgets.scrolling import ScrollingPane

_MARGIN = 3
"""Cells that the text doesn't have: two at the left, one at the right."""
INDENT = Run(" ", "body")


class SheetPane(ScrollingPane, can_focus=True):
    """Rows that scroll; they are laid out anew when the width changes."""

    class Changed(Message):
        """Other rows are on the screen."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        """Empty until its size is known."""
        super().__init__(id=id)
        self.sheet = Sheet()

    @abstractmethod
    def lay_out(self, width: int) -> Sequence[Row]:
        """The rows at `width` cells."""

    def edge(self, row: Row) -> Run | None:  # noqa: ARG002 - for those that look at it
        """What stands at the very left of a row."""
        return None

    def strips(self) -> list[Strip]:
        """The rows on the screen."""
        width, strip = self.size.width, self.painter.strip
        return [
            strip(Row((INDENT, *row.runs)), width, gutter=self.edge(row))
            for row in self.sheet.screen()
        ]

    def fit(self, size: Size) -> None:
        """Wrap anew; what was at the top stays there."""
        self.sheet.height = size.height
        self.sheet.fill(self.lay_out(max(1, size.width - _MARGIN)))
        self.screen.post_message(self.Changed())

    def focus_changed(self) -> None:
        """Show that keys come here, or go elsewhere."""
        self._changed()

    def scroll_lines(self, lines: int) -> None:
        """Scroll on by so many lines."""
        self.sheet.scroll(lines)
        self._changed()

    def action_line_down(self) -> None:
        """One line on."""
        self.scroll_lines(1)

    def action_line_up(self) -> None:
        """One line back."""
        self.scroll_lines(-1)

    def action_page_down(self) -> None:
        """A screen on, less two lines."""
        self.scroll_lines(max(1, self.sheet.height - 2))

    def action_page_up(self) -> None:
        """A screen back."""
        self.scroll_lines(-max(1, self.sheet.height - 2))

    def action_half_page_down(self) -> None:
        """Half a screen on."""
        self.scroll_lines(max(1, self.sheet.height // 2))

    def action_half_page_up(self) -> None:
        """Half a screen back."""
        self.scroll_lines(-max(1, self.sheet.height // 2))

    def action_top(self) -> None:
        """To the beginning."""
        self.scroll_lines(-len(self.sheet.rows))

    def action_end(self) -> None:
        """To the end."""
        self.scroll_lines(len(self.sheet.rows))

    def scroll_to_row(self, row: int) -> None:
        """To a row, counted from the beginning."""
        self.scroll_lines(row - self.sheet.top)

    def _changed(self) -> None:
        self.refresh()
        self.screen.post_message(self.Changed())
