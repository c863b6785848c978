"""Sorts comments among their siblings."""

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.model import Thread
from reader.tui.screens.scanning import ScanningScreen
from reader.tui.services import services

if TYPE_CHECKING:
    from reader.tui.finding.sorting import Facts, Sorting

_SORT = "sort"


class SortingScreen(ScanningScreen):
    """Lets the reader choose an order; folds, filter and the place on the screen are kept."""

    order: "array[int] | None" = None
    """The indices of the comments as they are shown; None in the order of the page."""
    _sorting: "Sorting | None" = None
    """How they are sorted; None is the order of the page."""
    _facts: "Facts | None" = None
    """What they can be sorted by, once all is known."""
    _choosing = False
    """Whether the reader is to choose, as soon as that can be offered."""

    def action_sort(self) -> None:
        """Choose what comes first."""
        from reader.tui.finding.sorting import facts

        self._choosing = True
        if self._facts is not None:
            self._offer(self._facts)
        elif self.has_comments():
            services(self).hold_keys()
            self.scan(_SORT, facts(self._thread), self._offer)

    def action_page_order(self) -> None:
        """Go back to the order of the page."""
        from reader.tui.finding.sorting import PAGE_ORDER

        if self._sorting is None:
            self.say("This is the order of the page")
        else:
            self._sort(PAGE_ORDER)

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Sort the comments again."""
        now = super().take_thread(thread)
        way, self._sorting, self.order, self._facts = self._sorting, None, None, None
        if way is not None:
            self.scan(_SORT, _ordered(thread, way), self._take_order)
        return now

    def standing(self) -> list[str]:
        """What holds of the page, and the reader should see: the order, if it isn't the page's."""
        return [self._sorting.said] if self._sorting else []

    def rearranged(self) -> None:
        """Take in that other comments are shown, or in another order."""
        self._status.stand(" · ".join(self.standing()))

    def _offer(self, known: "Facts") -> None:
        """Show what there is to choose from: what a thread doesn't state is left out."""
        from reader.tui.finding.sorting import possible
        from reader.tui.screens.choosing import Choice

        if known.whole:
            self._facts = known
        if not self._choosing:
            return
        self._choosing = False
        ways = possible(known)
        choices = [Choice(way.said.capitalize()) for way in ways]
        at = ways.index(self._sorting) if self._sorting in ways else 0
        self.choose("Sort", choices, lambda place: self._sort(ways[place]), at=at)

    def _sort(self, way: "Sorting") -> None:
        """Sort beside the screen, if there is anything to do."""
        if (way.by, way.reverse) == ("page", False):
            self.stop_scan(_SORT)
            self._show_sorted((way, None))
        else:
            self.say("Sorting…")
            self.scan(_SORT, _ordered(self._thread, way, self._facts), self._show_sorted)

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


def _ordered(
    thread: Thread, way: "Sorting", known: "Facts | None" = None
) -> "Iterator[tuple[Sorting, array[int] | None] | None]":
    """Sort in steps; what isn't known yet is found out first."""
    from reader.tui.finding.sorting import facts, order

    for found in facts(thread) if known is None else (known,):
        if found is not None and found.whole:
            yield way, order(found, way.by, reverse=way.reverse)
        else:
            yield None
