"""The pane with a digest: points to go through, each leading to its comment."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.timer import Timer

from reader.model import Point
from reader.text.width import cell_width
from reader.text.wrap import wrap
from reader.tui.bindings import bindings
from reader.tui.page.points import Shown, Stop, draw_points, stops
from reader.tui.page.rows import Row, Run
from reader.tui.widgets.sheet import SheetPane

_BEFORE = -1
"""The `start` of the rows above the first point."""
_HERE, _AWAY = Run("▌", "cursor"), Run("▏", "cursor-away")
_LEAST = 24
"""Cells that a title leaves to nothing else."""


class Told(NamedTuple):
    """What stands in the pane."""

    title: str
    method: str = ""
    """The summariser's name, at the right of the title."""
    below: str = ""
    """A line below the title, or why there are no points."""
    points: Sequence[Point] = ()


class DigestPane(SheetPane):
    """The points of a digest, one of them under its own cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("digest")

    class Jumped(Message):
        """The reader wants to see where something is from."""

        def __init__(self, point: Point) -> None:
            """`point` says which comment, and where in it."""
            super().__init__()
            self.point = point

    def __init__(
        self, numbers: dict[str, int], supporters: Callable[[Point], Sequence[Point]]
    ) -> None:
        """`numbers` gives the number of every comment by id, `supporters` what else says so."""
        super().__init__(id="digest")
        self._numbers = numbers
        self._supporters = supporters
        self._told = Told("")
        self._shown = Shown()
        self._stops: Sequence[Stop] = ()
        self._selected = 0
        self._waiting: int | None = None
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Count the seconds while a digest is being made."""
        super().on_mount()
        self._timer = self.set_interval(1, self._tick, pause=self._waiting is None)

    def wait(self, told: Told) -> None:
        """Show that a digest is being made; what was there can stay."""
        self._waiting = 0
        self._take(told)
        if self._timer is not None:
            self._timer.reset()
            self._timer.resume()

    def give(self, told: Told) -> None:
        """Show a digest; the cursor stays where it was, if that sentence is still there."""
        self._waiting = None
        self._take(told)
        if self._timer is not None:
            self._timer.pause()

    def lay_out(self, width: int) -> Sequence[Row]:
        """The title, then the points."""
        rows = [Row((), _BEFORE), *self._head(width)]
        below = self._told.below
        if self._waiting is not None:
            below = f"Summarising… {self._waiting} s" if self._waiting else "Summarising…"
        lines = [Run(below[start:end], "silent") for start, end in wrap(below, width)]
        rows += [Row((line,), _BEFORE) for line in lines]
        return [
            *rows,
            Row((), _BEFORE),
            *draw_points(self._told.points, self._shown, self._numbers, width),
        ]

    def edge(self, row: Row) -> Run | None:
        """A bar beside what is under the cursor."""
        if not self._stops or row.start != self._selected or not row.runs:
            return None
        return _HERE if self.has_focus else _AWAY

    def action_next_line(self) -> None:
        """Go to the next point, answer or supporter."""
        self._select(self._selected + 1)

    def action_previous_line(self) -> None:
        """Go to the previous point, answer or supporter."""
        self._select(self._selected - 1)

    def action_next_point(self) -> None:
        """Go to the next point."""
        self._to_point(self._place() + 1)

    def action_previous_point(self) -> None:
        """Go to the previous point, or from what belongs to one to that."""
        inside = bool(self._stops) and self._stops[self._selected].kind != "point"
        self._to_point(self._place() - (not inside))

    def action_top(self) -> None:
        """Go to the first point."""
        self._select(0)

    def action_end(self) -> None:
        """Go to the last point."""
        self._to_point(len(self._told.points) - 1)

    def action_jump(self) -> None:
        """Go to the comment that says so."""
        if self._stops:
            self.post_message(self.Jumped(self._stops[self._selected].said))

    def action_support(self) -> None:
        """Show who else says so, or hide them again."""
        self._unfold(wanted=self._place() not in self._shown.support)

    def action_show_support(self) -> None:
        """Show who else says so."""
        self._unfold(wanted=True)

    def action_hide_support(self) -> None:
        """Hide who else says so, and go back to the point."""
        self._unfold(wanted=False)

    def action_why(self) -> None:
        """Show why this point was chosen, or no longer."""
        if self._stops:
            self._show(self._shown._replace(why=self._shown.why ^ {self._place()}))
            self._select(self._selected)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a point; on the one that has it, go where it is from."""
        rows = self.sheet.screen()
        if event.y >= len(rows) or rows[event.y].start == _BEFORE:
            return
        if rows[event.y].start == self._selected:
            self.action_jump()
        self._select(rows[event.y].start)

    def _head(self, width: int) -> list[Row]:
        """The title in as many lines as it takes, the method beside it or else below."""
        title, method = self._told.title, self._told.method
        taken = cell_width(method) + 2 if method else 0
        beside = width - taken >= _LEAST
        lines = [title[start:end] for start, end in wrap(title, width - taken if beside else width)]
        rows = [Row((Run(line, "label"),), _BEFORE) for line in lines]
        if method and beside:
            gap = Run(" " * (width - cell_width(lines[0]) - cell_width(method)), "meta")
            rows[0] = Row((*rows[0].runs, gap, Run(method, "meta")), _BEFORE)
        elif method:
            rows.append(Row((Run(method, "meta"),), _BEFORE))
        return rows

    def _take(self, told: Told) -> None:
        """Show something else; in other points of the same digest the cursor keeps its place."""
        before = self._stops[self._selected].said if self._stops else None
        same = told.title == self._told.title
        other = told.points is not self._told.points
        self._told = told
        if other:
            self._show(Shown())
            self._selected = 0
            if same and before is not None:
                self._selected = _find(self._stops, before)
            self.sheet.top = 0
            self.sheet.show(self._selected)
        self.refit()

    def _show(self, shown: Shown) -> None:
        """Show more or less of the points."""
        self._shown = shown
        self._stops = stops(self._told.points, shown)
        self.refit()
        self._fit()

    def _unfold(self, *, wanted: bool) -> None:
        if not self._stops or not self._told.points[place := self._place()].similar:
            return
        support = dict(self._shown.support)
        support.pop(place, None)
        if wanted:
            support[place] = self._supporters(self._told.points[place])
        self._show(self._shown._replace(support=support))
        first = self._index(place)
        self.sheet.show(first + len(support.get(place, ())))
        self._select(first)

    def _tick(self) -> None:
        if self._waiting is not None:
            self._waiting += 1
            self.refit()

    def _place(self) -> int:
        """The point that the cursor is on, or in."""
        return self._stops[self._selected].place if self._stops else 0

    def _index(self, place: int) -> int:
        return next(n for n, stop in enumerate(self._stops) if stop.place == place)

    def _to_point(self, place: int) -> None:
        if self._stops:
            self._select(self._index(max(0, min(place, len(self._told.points) - 1))))

    def _select(self, index: int) -> None:
        if not self._stops:
            return
        self._selected = max(0, min(index, len(self._stops) - 1))
        self.sheet.show(self._selected)
        if self._selected == 0:
            self.sheet.top = 0
        self._changed()


def _find(all_of: Sequence[Stop], said: Point) -> int:
    """The stop that says the same sentence; the first where none does."""
    for number, each in enumerate(all_of):
        if (each.said.comment_id, each.said.start) == (said.comment_id, said.start):
            return number
    return 0
