"""The pane of comments: one widget, whatever the number of comments."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.tui.keys.bindings import bindings
from reader.tui.page.drawing import Finder
from reader.tui.page.flow import Marked
from reader.tui.page.gist import sentence_at
from reader.tui.page.overlay import count, overlay
from reader.tui.page.page import Page
from reader.tui.page.pointing import Stretch, between, under
from reader.tui.page.rows import HEADER
from reader.tui.widgets.foreseeing import MARGIN, ForeseeingPane
from reader.tui.widgets.rearranging import RearrangingPane
from reader.tui.widgets.selecting import SelectingPane


class ThreadPane(RearrangingPane, ForeseeingPane, SelectingPane, can_focus=True):
    """Draws a page through a view, and takes the mouse; the keys are its bases' affair."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("comments")

    class Followed(Message):
        """The reader wants to go where a folded branch's sentence is from."""

        def __init__(self, index: int, sentence: int | None = None) -> None:
            """`index` is the branch's first comment; without a `sentence` it is the next one."""
            super().__init__()
            self.index = index
            self.sentence = sentence

    class Cited(Message):
        """The reader wants to go where a comment's quote is from."""

        def __init__(self, index: int) -> None:
            """`index` is the comment that quotes."""
            super().__init__()
            self.index = index

    def __init__(self, page: Page) -> None:
        """No words stand over anything yet."""
        super().__init__(page)
        self.words: Sequence[str] = ()
        """What stands over the beginnings of links on the screen, one after the other."""

    def strips(self) -> list[Strip]:
        """The rows on the screen; the cursor's comment has a bar beside it."""
        width = self.page.width + MARGIN
        bar = self.bar()
        strip, rows, is_current = self.painter.strip, self.page.rows, self.view.is_current
        strips, words = [], iter(self.words)
        for place in self.view.screen():
            row = rows(place.spot)[place.row]
            if self.words:
                row = overlay(row, words)
            if not is_current(place):
                strips.append(strip(row, width))
            elif row.start == HEADER:
                strips.append(strip(row, width, gutter=bar, background="cursor-background"))
            else:
                strips.append(strip(row, width, gutter=bar))
        self.count_soon()
        self.foresee()
        return strips

    def highlight(self, find: Finder | None) -> None:
        """Let what `find` gives stand out in every text; None takes that away."""
        self.page.highlight(find)
        self._changed()

    def hint(self, hints: Mapping[int, Sequence[Marked]]) -> None:
        """Mark stretches of comments, by index, and none elsewhere."""
        self.page.hint(hints)
        self.refresh()

    def hinted(self) -> list[tuple[int, int]]:
        """The marked stretches on the screen: of which comment, and in the order of its own."""
        shape, rows = self.page.shape, self.page.rows
        found: list[tuple[int, int]] = []
        for place in self.view.screen():
            many = count([rows(place.spot)[place.row]])
            if many:
                head = shape.head(place.spot)
                above = sum(count(rows(spot)) for spot in range(head, place.spot))
                above += count(rows(place.spot)[: place.row])
                index = shape.indices[place.spot]
                found += [(index, each) for each in range(above, above + many)]
        return found

    def recite(self, indices: Iterable[int]) -> None:
        """Ask again what stands below the quotes of these comments; no row moves."""
        self.page.recite(indices)
        self.refresh()

    def flag(self, news: bytes) -> None:
        """Say which comments are new; by index."""
        self.page.flag(news)
        self._changed()

    def shown(self) -> list[int]:
        """The comments on the screen, from the top; by index."""
        indices = self.page.shape.indices
        return list(dict.fromkeys(indices[place.spot] for place in self.view.screen()))

    def fit(self, size: Size) -> None:
        """Wrap anew; the row under the cursor stays on its line."""
        first = self.view.height == 0
        anchor = self.view.anchor()
        self.page.resize(max(1, size.width - MARGIN))
        self.view.height = size.height
        if not first:
            self.view.hold(anchor)
        else:
            self._begin()
        self.screen.post_message(self.Changed(by_reader=False))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a comment; on the fold mark, fold it, on a number below go there."""
        if self.dragged:
            return
        hit = self.view.click(event.y)
        if hit is None:
            return
        rows = self.page.rows(hit.spot)
        row, sentence = rows[hit.row], sentence_at(rows, hit.row, event.x - 1)
        mark = self.page.mark_column(hit.spot) + 1
        if row.start == HEADER and mark <= event.x <= mark + 1:
            self.action_fold()
        if sentence is not None:
            self.post_message(self.Followed(self.current, sentence))
        self._changed()

    def under(self, cell: int, line: int) -> Stretch | None:
        """What text there is at a place of the pane; below the last row, what that has there."""
        places = self.view.screen()
        return under(self.page, places[min(line, len(places) - 1)], cell - 1) if places else None

    def between(self, first: Stretch, last: Stretch) -> Sequence[Stretch]:
        """All text in sight from one piece to another."""
        return between(self.page, first, last)

    def select(self, stretches: Sequence[Stretch]) -> None:
        """Mark pieces of text, and no others."""
        self.hint({each.comment: [Marked(each.start, each.end, "selected")] for each in stretches})

    def scroll_to_row(self, row: int) -> None:
        """Go to about the `row`-th row of the whole."""
        self._do(lambda: self.view.go_to_row(row))

    def action_follow(self) -> None:
        """Go to where a quote, or a folded branch's sentence, is from.

        A branch that has no sentence yet is unfolded.
        """
        if not self.page.folds.folded[self.view.cursor]:
            self.post_message(self.Cited(self.current))
            return
        if self.page.gist(self.current) is None:
            self.action_fold()
        else:
            self.post_message(self.Followed(self.current))
