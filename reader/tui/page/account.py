"""A digest as it is shown: its title, what of it is unfolded, and what the cursor is on."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from reader.model import Point
from reader.text.width import cell_width, clip
from reader.text.wrap import wrap
from reader.tui.page.glyphs import UNICODE, Glyphs
from reader.tui.page.points import MEASURE, Shown, Stop, draw_points, stops
from reader.tui.page.rows import Row, Run

BEFORE = -1
"""The `start` of the rows above the first point."""
_LEAST = 24
"""Cells that a title gets before anything stands beside it."""


class Told(NamedTuple):
    """What a digest says."""

    title: str
    method: str = ""
    """Which method made it, to stand beside the title."""
    below: str = ""
    """A line below the title, or why there are no points."""
    points: Sequence[Point] = ()


class Account:
    """Points to go through, those who say the same and answers among them."""

    def __init__(
        self, numbers: Mapping[str, int], supporters: Callable[[Point], Sequence[Point]]
    ) -> None:
        """`numbers` gives the number of every comment by id, `supporters` who else says so."""
        self.told = Told("")
        self.stops: Sequence[Stop] = ()
        self.selected = 0
        """The stop that the cursor is on, by index."""
        self._numbers = numbers
        self._supporters = supporters
        self._shown = Shown()

    @property
    def place(self) -> int:
        """The point that the cursor is on, or within; there must be one."""
        return self.stops[self.selected].place

    @property
    def point(self) -> Point:
        """That point."""
        return self.told.points[self.place]

    def take(self, told: Told) -> bool:
        """Show something else; return whether its points are others.

        In other points of the same digest the cursor stays with its sentence.
        """
        before = self.stops[self.selected].said if self.stops else None
        same, other = told.title == self.told.title, told.points is not self.told.points
        self.told = told
        if other:
            self._show(Shown())
            self.selected = _find(self.stops, before) if same and before is not None else 0
        return other

    def select(self, index: int) -> None:
        """Put the cursor on a stop, or the nearest there is."""
        self.selected = max(0, min(index, len(self.stops) - 1))

    def to_point(self, by: int) -> None:
        """Go some points on, or back; back from within a point leads to that first."""
        if self.stops:
            within = self.stops[self.selected].kind != "point"
            place = self.place + by + (within and by < 0)
            self.select(self._index(max(0, min(place, len(self.told.points) - 1))))

    def unfold(self, *, wanted: bool | None) -> int:
        """Show who else says so, or hide them; None is for the other way round.

        The cursor goes to their point. Returns the index of their last one.
        """
        if not self.stops or not self.point.similar:
            return self.selected
        place, support = self.place, dict(self._shown.support)
        was = support.pop(place, None) is not None
        if not was if wanted is None else wanted:
            support[place] = self._supporters(self.point)
        self._show(self._shown._replace(support=support))
        self.selected = self._index(place)
        inside = [n for n, stop in enumerate(self.stops) if stop.place == place]
        return max(n for n in inside if self.stops[n].kind != "answer")

    def explain(self) -> None:
        """Show why the point was chosen, or no longer."""
        if self.stops:
            self._show(self._shown._replace(why=self._shown.why ^ {self.place}))

    def rows(self, width: int, *, word: str = "", glyphs: Glyphs = UNICODE) -> list[Row]:
        """The title, a line below, and the points; `word` can stand for the line."""
        width = min(MEASURE, width)
        below = word or self.told.below
        lines = [Run(below[start:end], "silent") for start, end in wrap(below, width)]
        head = [Row(), *self._head(width), *(Row((line,)) for line in lines), Row()]
        points = draw_points(self.told.points, self._shown, self._numbers, width, glyphs)
        return [*(Row(row.runs, BEFORE) for row in head), *points]

    def _head(self, width: int) -> list[Row]:
        """The title in as many lines as it takes, the method beside it or else below."""
        title, method = self.told.title, self.told.method
        taken = cell_width(method) + 2 if method else 0
        beside = width - taken >= _LEAST
        lines = [title[start:end] for start, end in wrap(title, width - taken if beside else width)]
        rows = [Row((Run(line, "label"),)) for line in lines]
        if method and beside:
            gap = " " * (width - cell_width(lines[0]) - cell_width(method))
            rows[0] = Row((*rows[0].runs, Run(gap, "meta"), Run(method, "meta")))
        elif method:
            rows.append(Row((Run(clip(method, width), "meta"),)))
        return rows

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.stops = stops(self.told.points, shown)

    def _index(self, place: int) -> int:
        """The stop that is the point at `place`."""
        return next(n for n, stop in enumerate(self.stops) if stop.place == place)


def _find(all_of: Sequence[Stop], said: Point) -> int:
    """The stop that says the same sentence; the first where none does."""
    for number, each in enumerate(all_of):
        if (each.said.comment_id, each.said.start) == (said.comment_id, said.start):
            return number
    return 0
