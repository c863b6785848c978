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
    part: int
    """Which part of the comment."""
    start: int
    """The row's `start`: an offset in the part's text, or HEADER."""
    line: int
    """The line of the screen, 0 at the top."""


_HEAD = 1
"""The row of the header among a comment's rows."""


class View:
    """A screen of `height` lines on a page, with a cursor that is always on it.

    The cursor is the spot where a comment begins.
    """

    def __init__(self, page: Page, height: int) -> None:
        """Begins at the top; `height` may be 0 until the screen's size is known."""
        self.page = page
        self.height = height
        self.cursor = 0
        self.top = Place(0, 0)

    @property
    def current(self) -> int:
        """The index of the comment under the cursor."""
        return self.page.shape.indices[self.cursor]

    def screen(self) -> list[Place]:
        """The rows on the screen, from the top; fewer than `height` if the page is shorter."""
        return self._settled()

    def line_of(self, spot: int) -> int | None:
        """The line that a comment's header is on, if it is on the screen."""
        for line, place in enumerate(self.screen()):
            if place == (spot, _HEAD):
                return line
        return None

    def anchor(self) -> Anchor:
        """The row under the cursor: the cursor's header, or what of its text is on the screen."""
        shape = self.page.shape
        index = shape.indices[self.cursor] if len(shape) else 0
        for line, place in enumerate(self.screen()):
            if self.is_current(place):
                if self.is_header(place):
                    break
                start = self.page.rows(place.spot)[place.row].start
                return Anchor(index, shape.parts[place.spot], start, line)
        else:
            line = 0
        return Anchor(index, 0, HEADER, line)

    def hold(self, anchor: Anchor) -> None:
        """Scroll so that the anchor's row is on its line again, or as near as the ends allow.

        A comment that went out of sight is stood in for by its nearest visible ancestor.
        """
        shape, folds = self.page.shape, self.page.folds
        if folds.last() < 0:
            return
        wanted = shape.part(anchor.comment, anchor.part)
        spot = folds.nearest(wanted)
        self.cursor = shape.head(folds.nearest(self.cursor))
        row = self._row_of(spot, anchor) if spot == wanted else _HEAD
        line = min(anchor.line, max(0, self.height - 1))
        self.top = walk(self.page, Place(spot, row), -line)
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
            folds = self.page.folds
            self.show(self.page.shape.head(folds.last()) if lines > 0 else folds.first())
        elif self.line_of(self.cursor) is None:
            heads = self._heads()
            if heads:
                self.cursor = heads[0]

    def step(self, by: int) -> bool:
        """Move the cursor to the next or previous comment in sight."""
        folds = self.page.folds
        to = folds.next_comment(self.cursor) if by > 0 else folds.previous_comment(self.cursor)
        if to is None:
            return False
        self.show(to)
        return True

    def show(self, spot: int) -> None:
        """Put the cursor on a comment, scrolling as little as will show the whole of it.

        What is far away, or higher than the screen, is shown from its top.
        """
        self.cursor = spot
        high = self.page.height(spot)
        if self._shown(spot) == min(self.height, high - _HEAD):
            return
        if high - 1 > self.height or self._is_above(spot):
            self.top = Place(spot, 0 if high <= self.height else _HEAD)
            return
        bottom = Place(spot, high - 1)
        near = walk(self.page, self.top, 2 * self.height)
        if bottom <= near:
            self.top = walk(self.page, bottom, 1 - self.height)
        else:
            self.place(spot)

    def place(self, spot: int, offset: int | None = None) -> None:
        """Put the cursor on a comment with its header a quarter down the screen, or higher.

        Where an `offset` in the text at `spot` would not be on the screen then, its row is there
        instead. If all that matters is on the screen already, nothing moves.
        """
        shape = self.page.shape
        self.cursor = shape.head(spot)
        sought = _HEAD if offset is None else self._row_at(spot, offset)
        if offset is not None and self._shows(Place(spot, sought)):
            return
        if offset is None and self._shown(spot) >= self.page.height(spot) - _HEAD:
            return
        quarter = self.height // 4
        spare = max(0, self.height - self.page.height(self.cursor) + _HEAD)
        self.top = walk(self.page, Place(self.cursor, _HEAD), -min(quarter, spare))
        if not self._shows(Place(spot, sought)):
            self.top = walk(self.page, Place(spot, sought), -quarter)

    def click(self, line: int) -> Place | None:
        """Put the cursor on the comment at a line of the screen; return the row hit."""
        rows = self.screen()
        if not 0 <= line < len(rows):
            return None
        self.cursor = self.page.shape.head(rows[line].spot)
        return rows[line]

    def go_to_row(self, row: int) -> None:
        """Scroll to about the `row`-th row of the whole page, as a scrollbar does."""
        self.top = Place(*self.page.heights.at(row))
        self._keep_cursor_on_screen(down=True)

    def row(self) -> int:
        """About how many rows there are above the screen."""
        top = self._settled_top()
        return self.page.heights.above(top.spot) + top.row

    def is_header(self, place: Place) -> bool:
        """Whether a comment's header stands there."""
        return place.row == _HEAD and not self.page.shape.parts[place.spot]

    def is_current(self, place: Place) -> bool:
        """Whether a row is of the comment under the cursor, the empty one above it left out."""
        shape = self.page.shape
        own = shape.head(place.spot) == self.cursor
        return own and (place.row >= _HEAD or place.spot != self.cursor)

    def _row_of(self, spot: int, anchor: Anchor) -> int:
        """The row that shows what the anchor's row did; the header, if its text is folded away."""
        rows = self.page.rows(spot)
        if anchor.part:
            return self._row_at(spot, anchor.start)
        if anchor.start > GIST and rows[-1].start == GIST:
            return _HEAD
        return max(_HEAD, self._row_at(spot, anchor.start))

    def _row_at(self, spot: int, offset: int) -> int:
        """The row at a spot that shows an offset in its text."""
        rows = self.page.rows(spot)
        return max((number for number, row in enumerate(rows) if row.start <= offset), default=0)

    def _shown(self, spot: int) -> int:
        """How many rows at a spot are on the screen, the empty one left out."""
        return sum(place.spot == spot and place.row >= _HEAD for place in self.screen())

    def _shows(self, sought: Place) -> bool:
        return sought in self.screen()

    def _is_above(self, spot: int) -> bool:
        return Place(spot, _HEAD) < self._settled_top()

    def _heads(self) -> list[int]:
        """The comments whose headers are on the screen."""
        return [place.spot for place in self.screen() if self.is_header(place)]

    def _keep_cursor_on_screen(self, *, down: bool) -> None:
        rows = self.screen()
        if not rows or any(map(self.is_current, rows)):
            return
        heads = self._heads()
        if not heads:
            self.cursor = self.page.shape.head(rows[0].spot)
        else:
            self.cursor = heads[0] if down else heads[-1]

    def _settled(self) -> list[Place]:
        """The rows on the screen, with `top` corrected so that no line at the end stays empty."""
        rows = rows_from(self.page, self.top, self.height)
        if len(rows) < self.height and self.top > (0, 0):
            last = self.page.folds.last()
            if last >= 0:
                bottom = Place(last, self.page.height(last) - 1)
                self.top = walk(self.page, bottom, 1 - self.height)
                rows = rows_from(self.page, self.top, self.height)
        return rows

    def _settled_top(self) -> Place:
        self._settled()
        return self.top
