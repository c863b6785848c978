"""From row to row through a page, laying out only what is passed."""

from typing import NamedTuple

from reader.tui.page.page import Page


class Place(NamedTuple):
    """A row of a page."""

    spot: int
    """The comment, or part of one, that it belongs to."""
    row: int
    """Which of its rows."""


def walk(page: Page, place: Place, lines: int) -> Place:
    """The row `lines` below (or above) `place`; the first or last row if there are fewer."""
    spot, row = place.spot, place.row + lines
    while row < 0:
        before = page.folds.previous(spot)
        if before is None:
            return Place(spot, 0)
        spot = before
        row += page.height(spot)
    while row >= (high := page.height(spot)):
        after = page.folds.next(spot)
        if after is None:
            return Place(spot, high - 1)
        spot = after
        row -= high
    return Place(spot, row)


def rows_from(page: Page, top: Place, height: int) -> list[Place]:
    """The `height` rows from `top` on; fewer where the page ends."""
    rows: list[Place] = []
    spot: int | None = page.folds.nearest(top.spot) if len(page.shape) else -1
    row = top.row if spot == top.spot else 0
    while spot is not None and spot >= 0 and len(rows) < height:
        end = min(page.height(spot), row + height - len(rows))
        rows.extend(Place(spot, each) for each in range(row, end))
        row = 0
        spot = page.folds.next(spot)
    return rows
