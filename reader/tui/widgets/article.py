"""The pane with the article."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.model import Thread
from reader.tui.keys.bindings import bindings
from reader.tui.page import sideways
from reader.tui.page.article import BEFORE, MEASURE, draw_article, furthest_shift
from reader.tui.page.flow import Marked
from reader.tui.page.overlay import count, overlay
from reader.tui.page.pointing import Stretch, in_article, joined
from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.selecting import SelectingPane
from reader.tui.widgets.sheet import INDENT, SheetPane

if TYPE_CHECKING:
    from reader.tui.page.passages import Passage

_MARGIN = 2
"""Cells before the text."""


class ArticlePane(SheetPane, SelectingPane):
    """Title, text and captions, in lines of a readable length; in the middle if it is alone."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("article")

    class Asked(Message):
        """The reader wants to see who quotes these passages."""

        def __init__(self, passages: "Sequence[Passage]") -> None:
            """`passages` in the order of the article."""
            super().__init__()
            self.passages = passages

    def __init__(self, thread: Thread, headed: Callable[[], bool]) -> None:
        """The thread's notices follow the article; where it is `headed` already, no title leads."""
        super().__init__(id="article")
        self._thread = thread
        self._headed = headed
        self._marked: Marked | None = None
        self._sought = False
        self._shift = 0
        """Cells that code and tables are moved to the left."""
        self.passages: Sequence[Passage] | None = None
        """What comments quote of the text; None until that is known."""
        self._margin: Mapping[int, Run] = {}
        self._hints: Sequence[Marked] = ()
        self.words: Sequence[str] = ()
        """What stands over the beginnings of links on the screen, one after the other."""
        self._beside: Mapping[int, Sequence[Passage]] = {}

    def lay_out(self, width: int) -> Sequence[Row]:
        """The article at `width` cells."""
        measure = self._measure()
        rows = [Row((), BEFORE), *self._drawn(min(width, measure))]
        if self._thread.comments or width <= measure:
            return rows
        margin = Run(" " * ((width - measure) // 2), "body")
        return [Row((margin, *row.runs), row.start) for row in rows]

    def _slide(self, by: int) -> None:
        width = min(self.size.width - _MARGIN - 1, self._measure())
        shift = max(0, min(self._shift + by, furthest_shift(self._thread.article, width)))
        if shift != self._shift:
            self._shift = shift
            self.refit()
            self._fit()

    def _measure(self) -> int:
        return min(MEASURE, services(self).settings.measure)

    def go_to(self, marked: Marked) -> None:
        """Highlight a stretch of the lead and body, and scroll to it as soon as it is shown."""
        self._marked, self._sought = marked, True
        self.refit()
        self._changed()

    def action_code_on(self) -> None:
        """Show more of the right of code and tables that are too wide."""
        self._slide(sideways.STEP)

    def action_code_back(self) -> None:
        """Show more of their left."""
        self._slide(-sideways.STEP)

    def quote(self, passages: "Sequence[Passage]") -> None:
        """Mark what comments quote, in the margin."""
        if passages or self.passages:
            self.refit()
        self.passages = passages

    def hint(self, marks: Sequence[Marked]) -> None:
        """Mark stretches of the lead and body, until others are."""
        self._hints, top = marks, self.sheet.top
        self.refit()
        self._fit()
        # The rows are the same ones, and none of them moves.
        self.sheet.top = top

    def hinted(self) -> list[int]:
        """The marked stretches on the screen, as places in the order of all of them."""
        above = count(self.sheet.rows[: self.sheet.top])
        return list(range(above, above + count(self.sheet.screen())))

    def quoted_here(self) -> "list[Passage]":
        """The passages on the screen that comments quote."""
        lines = range(self.sheet.top, self.sheet.top + self.sheet.height)
        seen = [each for line in lines for each in self._beside.get(line, ())]
        return list(dict.fromkeys(seen))

    def strips(self) -> list[Strip]:
        """The rows on the screen, with a mark beside what comments quote."""
        width, strip, words = self.size.width, self.painter.strip, iter(self.words)
        strips = []
        for line, row in enumerate(self.sheet.screen(), self.sheet.top):
            gutter, lead = self._lead(line, row)
            if self.words:
                row = overlay(row, words)
            strips.append(strip(Row((lead, *row.runs)), width, gutter=gutter))
        return strips

    def on_click(self, event: events.Click) -> None:
        """Show who quotes what stands beside the mark that was hit."""
        passages = self._beside.get(self.sheet.top + event.y, [])
        if passages and not self.dragged and event.x < _MARGIN:
            self.post_message(self.Asked(passages))

    def under(self, cell: int, line: int) -> Stretch | None:
        """What text there is at a place of the pane."""
        rows = self.sheet.rows
        at = min(self.sheet.top + line, len(rows) - 1)
        return in_article(rows, at, cell - _MARGIN) if rows else None

    def between(self, first: Stretch, last: Stretch) -> Sequence[Stretch]:
        """All text from one piece to another."""
        return [joined(first, last)]

    def select(self, stretches: Sequence[Stretch]) -> None:
        """Mark pieces of text, and no others."""
        self.hint([Marked(each.start, each.end, "selected") for each in stretches])

    def fit(self, size: Size) -> None:
        """Wrap anew; what was at the top stays there, unless the reader is sent elsewhere."""
        super().fit(size)
        rows = self.sheet.rows
        lines = [n for n, row in enumerate(rows) if any("found" in run.role for run in row.runs)]
        if self._sought and lines:
            self.sheet.top = max(0, lines[0] - size.height // 4)
        self._sought = False
        if self.passages:
            from reader.tui.page.passages import beside, margin

            self._beside = beside(self.passages, rows)
            self._margin = margin(self.passages, rows, services(self).glyphs.quote)

    def _lead(self, line: int, row: Row) -> tuple[Run | None, Run]:
        """What stands in the two cells before a row."""
        mark = self._margin.get(line)
        if mark is None:
            return self.edge(row), INDENT
        first, last = mark.text[:-1], mark.text[-1]
        return Run(first, mark.role) if first else self.edge(row), Run(last, mark.role)

    def _drawn(self, width: int) -> Sequence[Row]:
        return draw_article(
            self._thread.article,
            self._thread.notices,
            width,
            head=not self._headed(),
            marks=(*self._hints, *((self._marked,) if self._marked else ())),
            glyphs=services(self).glyphs,
            shift=self._shift,
        )

    def edge(self, row: Row) -> Run | None:  # noqa: ARG002 - the same for all rows
        """A thin line all along while keys come here, where another pane could have them."""
        beside = not self.screen.has_class("single")
        line = Run(services(self).glyphs.away, "cursor")
        return line if self.has_focus and beside else None
