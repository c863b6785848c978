"""The pane of comments: one widget, whatever the number of comments."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reader.model import Thread
from reader.model.rearranged import put
from reader.tui.bindings import bindings
from reader.tui.page.blocks import Marked
from reader.tui.page.folds import Snapshot
from reader.tui.page.gist import sentence_at
from reader.tui.page.overlay import count, overlay
from reader.tui.page.page import Finder, Page
from reader.tui.page.pointing import Stretch, between, under
from reader.tui.page.rows import HEADER
from reader.tui.page.view import Anchor
from reader.tui.widgets.counting import CountingPane
from reader.tui.widgets.foreseeing import MARGIN, ForeseeingPane
from reader.tui.widgets.selecting import SelectingPane

_WHEEL = 3
"""Lines that a notch of the wheel scrolls."""
_KEPT = 10
"""Folds that can still be undone when a comment was moved."""


class ThreadPane(CountingPane, ForeseeingPane, SelectingPane, can_focus=True):
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
        """Nothing was opened for a visit yet."""
        super().__init__(page)
        self._visited: Snapshot | None = None
        self.words: Sequence[str] = ()
        """What stands over the beginnings of links on the screen, one after the other."""
        self._beginning: Anchor | None = None

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
        spot = self.page.folds.nearest(self.page.shape.spot(anchor.comment))
        if spot >= 0:
            self.view.cursor = self.page.shape.head(spot)
            self.view.hold(anchor)
            self._changed()

    def put_in_order(self, order: Sequence[int] | None) -> None:
        """Show the comments in another order, a pre-order of the same tree by index."""
        self._change(lambda: self.page.arrange(order))

    def allow(self, passing: bytes | None, dimmed: bytes | None = None) -> None:
        """Show only comments that pass, and dim some of them; by index."""
        self._change(lambda: self.page.allow(passing, dimmed))

    def set_folded(self, folded: bytes) -> None:
        """Fold those comments and no others, by index."""
        self._change(lambda: self.page.set_folded(folded))

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

    def replace(self, thread: Thread, folded: bytes, now: "array[int] | None" = None) -> None:
        """Show another thread of the same comments, which may stand elsewhere in it now.

        `folded` is by the new index, and `now` says where each comment stands that stood elsewhere;
        None if none did. The comment under the cursor stays on its line.
        """
        anchor = self.view.anchor()
        undo = [self.page.by_index(each.folded) for each in self._undo[-_KEPT:]]
        self.page.replace(thread, folded)
        self._undo = [Snapshot(self.page.by_spot(put(each, now))) for each in undo]
        self._visited = None
        index = anchor.comment if now is None else now[anchor.comment]
        self.view.cursor = self.page.shape.spot(index)
        self.view.hold(anchor._replace(comment=index))
        self._changed()

    def begin_at(self, index: int, line: int) -> None:
        """Put the cursor on a comment, its header on a line of the screen.

        Where the screen's size isn't known yet, that waits until it is.
        """
        self._beginning = Anchor(index, 0, HEADER, line)
        if self.view.height:
            self._begin()

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

    def move_under(self, lines: int) -> None:
        """Scroll, while the mouse is held beyond the edge."""
        self._do(lambda: self.view.scroll(lines))

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

    def _begin(self) -> None:
        """Go to where the reader is to begin, if that isn't at the top."""
        anchor, self._beginning = self._beginning, None
        spot = -1
        if anchor is not None:
            spot = self.page.folds.nearest(self.page.shape.spot(anchor.comment))
        if anchor is not None and spot >= 0:
            self.view.cursor = self.page.shape.head(spot)
            self.view.hold(anchor)
            self._changed()

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

    def _change(self, change: Callable[[], None]) -> None:
        """Change what stands where; the row under the cursor stays on its line."""
        anchor = self.view.anchor()
        change()
        self._undo.clear()
        self._visited = None
        spot = self.page.folds.nearest(self.page.shape.spot(anchor.comment))
        if spot >= 0:
            self.view.cursor = self.page.shape.head(spot)
            self.view.hold(anchor)
        self._changed()
