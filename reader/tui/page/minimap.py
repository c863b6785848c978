"""The whole thread in the height of a screen: each line stands for a stretch of it and says what
is there, in the manner of trn.

A line has the comments whose header is among its rows, and what is folded away below them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.tui.page.glyphs import Glyphs
from reader.tui.page.page import Page
from reader.tui.page.rows import Row, Run

WIDTH = 3
"""Cells that it has where there is room: where the reader is, matches and folds, new ones."""


_NOTHING = Run(" ", "map")


class Stretch(NamedTuple):
    """What a line of the map stands for, by spot: the first of what it says, -1 for nothing."""

    match: int = -1
    new: int = -1
    folded: int = -1


class _Known(NamedTuple):
    """What a map was drawn from: if all of it is as it was, so is the map."""

    lines: int
    shape: object
    visible: bytes
    folded: bytes
    news: bytes
    matched: bytes


class Minimap:
    """Of one page; worked out anew only when something changed."""

    def __init__(self) -> None:
        """Shows nothing yet."""
        self.stretches: Sequence[Stretch] = ()
        self._starts: Sequence[int] = (0,)
        self._known: _Known | None = None
        self._rows = 0

    def take(self, page: Page, lines: int, matched: bytes = b"") -> bool:
        """Look at the page again; return whether its map in so many `lines` is another one.

        `matched` has a byte for each comment, by index, 1 where a search found something; it may
        be empty. Less than a millisecond for a hundred thousand comments; microseconds where
        nothing changed.
        """
        folds, rows = page.folds, page.heights.total()
        visible, folded = bytes(folds.visible), bytes(folds.folded)
        known = _Known(lines, page.shape, visible, folded, page.news, matched)
        # Heights are found out while the reader scrolls: that counts once it makes up a line.
        if known == self._known and abs(rows - self._rows) * lines <= rows:
            return False
        self._known, self._rows = known, rows
        starts = page.heights.starts(lines) if lines else [0]
        news, found = page.shape.by_spot(page.news), page.shape.by_spot(matched)
        stretches = [
            Stretch(
                found.find(1, start, stop), news.find(1, start, stop), folded.find(1, start, stop)
            )
            for start, stop in pairwise(starts)
        ]
        same = (starts, stretches) == (self._starts, self.stretches)
        self._starts, self.stretches = starts, stretches
        return not same

    def line_of(self, spot: int) -> int:
        """The line that a spot is in."""
        return max(0, min(bisect_right(self._starts, spot), len(self._starts) - 1) - 1)


class Bar(NamedTuple):
    """Where on a map the reader is."""

    thumb: range
    """The lines that are on the screen."""
    grip: str
    """The role that they are drawn in."""
    here: int
    """The line that the cursor is in."""


def draw(stretches: Sequence[Stretch], bar: Bar, width: int, glyphs: Glyphs) -> list[Row]:
    """Return the rows of a map that is `width` cells wide: 1, or `WIDTH`."""
    thumb = Run(glyphs.thumb, bar.grip)
    if width < WIDTH:
        return [
            Row((_narrow(each, thumb if line in bar.thumb else None, glyphs),))
            for line, each in enumerate(stretches)
        ]
    places = [thumb if line in bar.thumb else _NOTHING for line in range(len(stretches))]
    if places:
        places[bar.here] = Run(glyphs.cursor, "cursor")
    return [
        Row((place, *_wide(each, glyphs))) for place, each in zip(places, stretches, strict=True)
    ]


def _wide(said: Stretch, glyphs: Glyphs) -> tuple[Run, Run]:
    folded = Run(glyphs.folded, "map-folded") if said.folded >= 0 else _NOTHING
    found = Run(glyphs.match, "map-match") if said.match >= 0 else folded
    return found, Run(glyphs.new, "map-new") if said.new >= 0 else _NOTHING


def _narrow(said: Stretch, thumb: Run | None, glyphs: Glyphs) -> Run:
    """One sign for all: what is looked for, turned round where the screen is."""
    if said.match >= 0:
        return Run(glyphs.match, "map-here" if thumb else "map-match")
    if said.new >= 0:
        return Run(glyphs.new, "map-here" if thumb else "map-new")
    if thumb is not None:
        return thumb
    return Run(glyphs.folded, "map-folded") if said.folded >= 0 else _NOTHING
