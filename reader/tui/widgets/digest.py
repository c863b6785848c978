"""The pane with a digest: points to go through, each leading to its comment."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.timer import Timer

from reader.model import Point
from reader.tui.keys.bindings import bindings
from reader.tui.page.account import BEFORE, Account, Told
from reader.tui.page.rows import Row, Run
from reader.tui.services import services
from reader.tui.widgets.sheet import SheetPane


class DigestPane(SheetPane):
    """Shows an account, which has a cursor of its own, and how long the next one takes."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("digest")

    class Jumped(Message):
        """The reader wants to see where something is from."""

        def __init__(self, point: Point) -> None:
            """`point` says which comment, and where in it."""
            super().__init__()
            self.point = point

    class Alone(Message):
        """The reader wants to see who else says so, and nobody does."""

    def __init__(
        self, numbers: Mapping[str, int], supporters: Callable[[Point], Sequence[Point]]
    ) -> None:
        """`numbers` gives the number of every comment by id, `supporters` who else says so."""
        super().__init__(id="digest")
        self._account = Account(numbers, supporters)
        self._seconds: int | None = None
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Count the seconds while a digest is being made."""
        self._timer = self.set_interval(1, self._tick, pause=self._seconds is None)

    @property
    def said(self) -> Point | None:
        """What the cursor is on, if there is anything."""
        account = self._account
        return account.stops[account.selected].said if account.stops else None

    def wait(self, told: Told) -> None:
        """Show that a digest is being made; what was there can stay."""
        self._seconds = 0
        if self._timer is not None:
            self._timer.reset()
            self._timer.resume()
        self._take(told)

    def give(self, told: Told) -> None:
        """Show a digest; the cursor stays where it was, if that sentence is still there."""
        self._seconds = None
        if self._timer is not None:
            self._timer.pause()
        self._take(told)

    def lay_out(self, width: int) -> Sequence[Row]:
        """The title, then the points."""
        width = min(width, services(self).settings.measure)
        glyphs = services(self).glyphs
        if self._seconds is None:
            return self._account.rows(width, glyphs=glyphs)
        passed = f" {self._seconds} s" if self._seconds else ""
        word = f"Summarising{glyphs.ellipsis}{passed}"
        return self._account.rows(width, word=word, glyphs=glyphs)

    def edge(self, row: Row) -> Run | None:
        """A bar beside what is under the cursor."""
        account = self._account
        if not account.stops or row.start != account.selected or not row.runs:
            return None
        return self.bar()

    def action_next_line(self) -> None:
        """Go to the next point, answer or supporter."""
        self._select(self._account.selected + 1)

    def action_previous_line(self) -> None:
        """Go to the previous point, answer or supporter."""
        self._select(self._account.selected - 1)

    def action_next_point(self) -> None:
        """Go to the next point."""
        self._account.to_point(1)
        self._select(self._account.selected)

    def action_previous_point(self) -> None:
        """Go to the previous point, or from what belongs to one to that."""
        self._account.to_point(-1)
        self._select(self._account.selected)

    def action_top(self) -> None:
        """Go to the first point."""
        self._select(0)

    def action_end(self) -> None:
        """Go to the last point."""
        self._account.to_point(len(self._account.stops))
        self._select(self._account.selected)

    def action_jump(self) -> None:
        """Go to the comment that says so."""
        if self.said is not None:
            self.post_message(self.Jumped(self.said))

    def action_support(self) -> None:
        """Show who else says so, or hide them again."""
        self._unfold(wanted=None)

    def action_show_support(self) -> None:
        """Show who else says so."""
        self._unfold(wanted=True)

    def action_hide_support(self) -> None:
        """Hide who else says so, and go back to the point."""
        self._unfold(wanted=False)

    def action_why(self) -> None:
        """Show why this point was chosen, or no longer."""
        self._account.explain()
        self._lay_out_again(self._account.selected)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a point; on the one that has it, go where it is from.

        A click on how many say so unfolds them.
        """
        rows = self.sheet.screen()
        if event.y >= len(rows) or rows[event.y].start == BEFORE:
            return
        hit = rows[event.y]
        here = hit.start == self._account.selected
        self._select(hit.start)
        if any(run.role == "mark" for run in hit.runs):
            self.action_support()
        elif here:
            self.action_jump()

    def _take(self, told: Told) -> None:
        other = self._account.take(told)
        if other:
            self.sheet.top = 0
        self._lay_out_again(self._account.selected if other else None)

    def _lay_out_again(self, seen: int | None) -> None:
        """Take in that the account changed; the cursor's stop and the one `seen` are shown."""
        self.refit()
        self._fit()
        if seen is not None:
            self.sheet.show(seen)
            self._select(self._account.selected)

    def _unfold(self, *, wanted: bool | None) -> None:
        account = self._account
        if wanted is not False and account.stops and not account.point.similar:
            self.post_message(self.Alone())
        self._lay_out_again(account.unfold(wanted=wanted))

    def _tick(self) -> None:
        if self._seconds is not None:
            self._seconds += 1
            self.refit()

    def _select(self, index: int) -> None:
        if not self._account.stops:
            return
        self._account.select(index)
        self.sheet.show(self._account.selected)
        if self._account.selected == 0:
            self.sheet.top = 0
        self._changed()
