"""From row to row through a page, laying out only what is passed."""

from typing import NamedTuple

from reader.tui.page.page import Page


class Place(NamedTuple):
    """A row of a page."""

    comment: int
    """The comment, by index."""
    row: int
    """Which of its rows."""


def walk(page: Page, place: Place, lines: int) -> Place:
    """The row `lines` below (or above) `place`; the first or last row if there are fewer."""
    index, row = place.comment, place.row + lines
    while row < 0:
        before = page.folds.previous(index)
        if before is None:
            return Place(index, 0)
        index = before
        row += page.height(index)
    while row >= (high := page.height(index)):
        after = page.folds.next(index)
        if after is None:
            return Place(index, high - 1)
        index = after
        row -= high
    return Place(index, row)


def rows_from(page: Page, top: Place, height: int) -> list[Place]:
    """The `height` rows from `top` on; fewer where the page ends."""
    rows: list[Place] = []
    index: int | None = top.comment if len(page.shape) else None
    row = top.row
    while index is not None and len(rows) < height:
        rows.extend(Place(index, each) for each in range(row, page.height(index)))
        row = 0
        index = page.folds.next(index)
    return rows[:height]
