"""Sorts comments among their siblings."""

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.model import Thread
from reader.tui.screens.scanning import ScanningScreen

if TYPE_CHECKING:
    from reader.tui.page.sorting import Sorting

_SORT = "sort"


class SortingScreen(ScanningScreen):
    """Lets the reader choose an order; folds, filter and the place on the screen are kept."""

    order: "array[int] | None" = None
    """The indices of the comments as they are shown; None in the order of the page."""
    _sorting: "Sorting | None" = None
    """How they are sorted; None is the order of the page."""
    _ways: "Sequence[Sorting]" = ()
    """How this thread can be sorted, once that is known."""

    def action_sort(self) -> None:
        """Choose what comes first."""
        if self._ways:
            self._offer(self._ways)
        elif self.has_comments():
            self.scan(_SORT, _possible(self._thread), self._offer)

    def action_page_order(self) -> None:
        """Go back to the order of the page."""
        if self._sorting is None:
            self.say("This is the order of the page")
        else:
            self._sort(None)

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Sort the comments again."""
        now = super().take_thread(thread)
        way, self._sorting, self.order = self._sorting, None, None
        if way is not None:
            self.scan(_SORT, _ordered(thread, way), self._take_order)
        return now

    def standing(self) -> list[str]:
        """The order, if it isn't that of the page."""
        return [*super().standing(), *([self._sorting.said] if self._sorting else [])]

    def _offer(self, ways: "Sequence[Sorting]") -> None:
        """Show what there is to choose from: what a thread doesn't state is left out."""
        from reader.tui.screens.choosing import Choice

        self._ways = ways
        choices = [Choice(way.said.capitalize()) for way in ways]
        at = ways.index(self._sorting) if self._sorting in ways else 0
        self.choose("Sort", choices, lambda place: self._sort(ways[place]), at=at)

    def _sort(self, way: "Sorting | None") -> None:
        """Sort beside the screen, if there is anything to do."""
        from reader.tui.page.sorting import PAGE_ORDER

        if way is None or way == PAGE_ORDER:
            self.stop_scan(_SORT)
            self._show_sorted((PAGE_ORDER, None))
        else:
            self.say("Sorting…")
            self.scan(_SORT, _ordered(self._thread, way), self._show_sorted)

    def _show_sorted(self, made: "tuple[Sorting, array[int] | None]") -> None:
        """Show the order that the reader asked for, and say so."""
        self._take_order(made)
        self.say_last(f"Sorted: {made[0].said}")

    def _take_order(self, made: "tuple[Sorting, array[int] | None]") -> None:
        """Show the comments in another order."""
        way, self.order = made
        self._sorting = way if self.order is not None else None
        self._comments.put_in_order(self.order)
        self.rearranged()


def _possible(thread: Thread) -> "Iterator[Sequence[Sorting]]":
    from reader.tui.page.sorting import possible

    yield possible(thread.comments)


def _ordered(thread: Thread, way: "Sorting") -> "Iterator[tuple[Sorting, array[int] | None]]":
    from reader.tui.page.sorting import order

    yield way, order(thread, way.by, reverse=way.reverse)
