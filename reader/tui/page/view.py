"""Where the reader is: the cursor, the part of a page on the screen, and how both move.

The truth about the place is the comment at the top and how many of its rows are above the screen,
never a number of rows from the beginning, since most heights are only estimated.
"""

from typing import NamedTuple

from reader.tui.page.page import Page
from reader.tui.page.rows import GIST, HEADER
from reader.tui.page.walking import Place, rows_from, walk


class Anchor(NamedTuple):
    """The row that has to stay where it is on the screen while everything around it changes."""

    comment: int
    """The comment that it belongs to, by index."""
    start: int
    """The row's `start`: an offset in the comment's text, or HEADER."""
    line: int
    """The line of the screen, 0 at the top."""


_HEAD = 1
"""The row of the header among a comment's rows."""


class View:
    """A screen of `height` lines on a page, with a cursor that is always on it."""

    def __init__(self, page: Page, height: int) -> None:
        """Begins at the top; `height` may be 0 until the screen's size is known."""
        self.page = page
        self.height = height
        self.cursor = 0
        self.top = Place(0, 0)

    def screen(self) -> list[Place]:
        """The rows on the screen, from the top; fewer than `height` if the page is shorter."""
        return self._settled()

    def line_of(self, index: int) -> int | None:
        """The line that a comment's header is on, if it is on the screen."""
        for line, place in enumerate(self.screen()):
            if place == (index, _HEAD):
                return line
        return None

    def anchor(self) -> Anchor:
        """The row under the cursor: the cursor's header, or what of its text is on the screen."""
        first = None
        for line, (index, row) in enumerate(self.screen()):
            if index == self.cursor and row >= _HEAD:
                start = self.page.rows(index)[row].start
                first = first or Anchor(index, start, line)
                if row == _HEAD:
                    return Anchor(index, HEADER, line)
        return first or Anchor(self.cursor, HEADER, 0)

    def hold(self, anchor: Anchor) -> None:
        """Scroll so that the anchor's row is on its line again, or as near as the ends allow.

        A comment that went out of sight is stood in for by its nearest visible ancestor.
        """
        if not len(self.page.shape):
            return
        index = self.page.folds.nearest(anchor.comment)
        self.cursor = self.page.folds.nearest(self.cursor)
        row = self._row_of(anchor) if index == anchor.comment else _HEAD
        line = min(anchor.line, max(0, self.height - 1))
        self.top = walk(self.page, Place(index, row), -line)
        self._keep_cursor_on_screen(down=True)

    def scroll(self, lines: int) -> bool:
        """Move the page under the screen; return whether that was possible.

        The cursor stays as long as any of its comment is to be seen.
        """
        before = self._settled_top()
        self.top = walk(self.page, before, lines)
        moved = self._settled_top() != before
        self._keep_cursor_on_screen(down=lines > 0)
        return moved

    def line(self, step: int) -> None:
        """Move one line; at the end of the page the cursor goes on alone."""
        if not self.scroll(step):
            self.step(step)

    def leaf(self, lines: int) -> None:
        """Scroll by pages: the cursor goes to a comment that begins on the new screen."""
        if not self.scroll(lines):
            end = self.page.folds.last() if lines > 0 else 0
            self.show(end)
        elif self.line_of(self.cursor) is None:
            heads = [place.comment for place in self.screen() if place.row == _HEAD]
            if heads:
                self.cursor = heads[0]

    def step(self, by: int) -> bool:
        """Move the cursor to the next or previous comment in sight."""
        folds = self.page.folds
        to = folds.next(self.cursor) if by > 0 else folds.previous(self.cursor)
        if to is None:
            return False
        self.show(to)
        return True

    def show(self, index: int) -> None:
        """Put the cursor on a comment, scrolling as little as will show the whole of it.

        What is far away, or higher than the screen, is shown from its top.
        """
        self.cursor = index
        high = self.page.height(index)
        if self._shown(index) == min(self.height, high - _HEAD):
            return
        if high - 1 > self.height or self._is_above(index):
            self.top = Place(index, 0 if high <= self.height else _HEAD)
            return
        bottom = Place(index, high - 1)
        near = walk(self.page, self.top, 2 * self.height)
        if bottom <= near:
            self.top = walk(self.page, bottom, 1 - self.height)
        else:
            self.place(index)

    def place(self, index: int) -> None:
        """Put the cursor on a comment with its header a quarter down the screen.

        If all of it is on the screen already, nothing moves.
        """
        self.cursor = index
        if self._shown(index) < self.page.height(index) - _HEAD:
            self.top = walk(self.page, Place(index, _HEAD), -(self.height // 4))

    def click(self, line: int) -> Place | None:
        """Put the cursor on the comment at a line of the screen; return the row hit."""
        rows = self.screen()
        if not 0 <= line < len(rows):
            return None
        self.cursor = rows[line].comment
        return rows[line]

    def go_to_row(self, row: int) -> None:
        """Scroll to about the `row`-th row of the whole page, as a scrollbar does."""
        self.top = Place(*self.page.heights.at(row))
        self._keep_cursor_on_screen(down=True)

    def row(self) -> int:
        """About how many rows there are above the screen."""
        top = self._settled_top()
        return self.page.heights.above(top.comment) + top.row

    def _row_of(self, anchor: Anchor) -> int:
        """The row that shows what the anchor's row did; the header, if its text is folded away."""
        rows = self.page.rows(anchor.comment)
        if anchor.start > GIST and rows[-1].start == GIST:
            return _HEAD
        near = [number for number, row in enumerate(rows) if row.start <= anchor.start]
        return max(_HEAD, near[-1])

    def _shown(self, index: int) -> int:
        """How many rows of a comment are on the screen, the empty one left out."""
        return sum(place.comment == index and place.row >= _HEAD for place in self.screen())

    def _is_above(self, index: int) -> bool:
        return Place(index, _HEAD) < self._settled_top()

    def _keep_cursor_on_screen(self, *, down: bool) -> None:
        rows = self.screen()
        if not rows or any(p.comment == self.cursor and p.row >= _HEAD for p in rows):
            return
        heads = [place.comment for place in rows if place.row == _HEAD]
        if not heads:
            self.cursor = rows[0].comment
        else:
            self.cursor = heads[0] if down else heads[-1]

    def _settled(self) -> list[Place]:
        """The rows on the screen, with `top` corrected so that no line at the end stays empty."""
        rows = rows_from(self.page, self.top, self.height)
        if len(rows) < self.height and self.top > (0, 0):
            last = self.page.folds.last()
            bottom = Place(last, self.page.height(last) - 1)
            self.top = walk(self.page, bottom, 1 - self.height)
            rows = rows_from(self.page, self.top, self.height)
        return rows

    def _settled_top(self) -> Place:
        self._settled()
        return self.top
