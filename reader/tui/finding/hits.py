"""The matches of a search: how many each comment has, and which comment comes next."""

from array import array
from collections.abc import Sequence

from reader.model.rearranged import inverse
from reader.tui.finding.matching import UNSURE


class Hits:
    """Counts of matches by comment, as far as they are known, in the order of the page.

    Every step and sum takes a few passes over arrays, never a loop over comments.
    """

    def __init__(self, count: int, order: Sequence[int] | None = None) -> None:
        """For `count` comments; `order` has their indices as they are shown, None as they are."""
        self._order = order
        self._ranks: array[int] | None = None if order is None else inverse(order)
        self._counts = array("i", bytes(4 * count))
        self._any = bytearray(count)
        self.comments = 0
        """How many comments are known to have a match."""
        self.total = 0
        """How many matches are known."""
        self.unsure = 0
        """How many comments may have some."""

    def __getitem__(self, index: int) -> int:
        return self._counts[self.rank(index)]

    def __setitem__(self, index: int, count: int) -> None:
        rank = self.rank(index)
        self._tell(self._counts[rank], -1)
        self._tell(count, 1)
        self._counts[rank] = count
        self._any[rank] = count != 0

    def rank(self, index: int) -> int:
        """Where a comment stands on the page, from 0."""
        return index if self._ranks is None else self._ranks[index]

    def before(self, index: int) -> int:
        """How many matches are known in the comments before `index`."""
        counts = self._counts[: self.rank(index)]
        return sum(counts) + (counts.count(UNSURE) if self.unsure else 0)

    def seek(self, index: int, step: int) -> int | None:
        """The next comment (`step` 1) or the one before (-1) that has matches, or may have some."""
        rank = self.rank(index)
        found = self._any.find(1, rank + 1) if step > 0 else self._any.rfind(1, 0, rank)
        return None if found == -1 else self._index(found)

    def end(self, step: int) -> int | None:
        """The first comment (`step` 1) or the last one (-1) that has matches, or may have some."""
        found = self._any.find(1) if step > 0 else self._any.rfind(1)
        return None if found == -1 else self._index(found)

    def flags(self) -> bytes:
        """One byte a comment, by index: 1 where it has matches, or may have some."""
        if self._ranks is None:
            return bytes(self._any)
        return bytes(map(self._any.__getitem__, self._ranks))

    def _tell(self, count: int, by: int) -> None:
        if count == UNSURE:
            self.unsure += by
        elif count:
            self.comments += by
            self.total += by * count

    def _index(self, rank: int) -> int:
        return rank if self._order is None else self._order[rank]
