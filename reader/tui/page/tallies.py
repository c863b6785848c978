"""What a folded branch is counted by: its people and its best score.

Authors and scores are read once, a slice at a time, so that the largest branch of a thread that
lies in a library holds up no key: until its slices are read nothing is said of it.
"""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Comment

SLICE = 64
"""Comments that are read at once: as many as a library keeps together."""
_AT_ONCE = 2
"""So many slices are read while the reader waits."""
_NONE = -(2**31)
"""Stands for a score that isn't stated."""


class Tally(NamedTuple):
    """What is known of a branch."""

    people: int | None
    """How many authors are stated; None if none."""
    best: int | None
    """The highest score of a reply; None if none is stated."""


class Tallies:
    """Those of all branches of a thread, by index."""

    def __init__(self, comments: Sequence[Comment], replies: Sequence[int]) -> None:
        """`replies` says how many descendants each comment has; nothing is read yet."""
        self._comments = comments
        self._replies = replies
        self._people = array("i", bytes(4 * len(comments)))
        self._scores = array("i", bytes(4 * len(comments)))
        self._read = bytearray(-(-len(comments) // SLICE))
        self._numbers: dict[str | None, int] = {None: 0}
        self._known: dict[int, Tally] = {}
        self._waiting: dict[int, None] = {}

    @property
    def waiting(self) -> int:
        """How many branches wait for `work`."""
        return len(self._waiting)

    def of(self, index: int) -> Tally | None:
        """What is known of a branch; None if that takes `work` first."""
        known = self._known.get(index)
        if known is not None:
            return known
        if self._missing(index) > _AT_ONCE:
            self._waiting[index] = None
            return None
        while self._missing(index):
            self._look(index)
        self._known[index] = self._counted(index)
        return self._known[index]

    def work(self) -> list[int] | None:
        """Read a slice for those who wait, the last one who asked first.

        Returns the branches that this was the last slice for; None if nobody waits.
        """
        if not self._waiting:
            return None
        index = next(reversed(self._waiting))
        if self._missing(index):
            self._look(index)
        if self._missing(index):
            return []
        del self._waiting[index]
        self._known[index] = self._counted(index)
        return [index]

    def _slices(self, index: int) -> tuple[int, int]:
        """The first of the slices that a branch is in, and the one after the last."""
        return index // SLICE, (index + self._replies[index]) // SLICE + 1

    def _missing(self, index: int) -> int:
        """How many slices of a branch aren't read."""
        return self._read.count(0, *self._slices(index))

    def _look(self, index: int) -> None:
        """Read the first slice of a branch that isn't read."""
        number = self._read.find(0, *self._slices(index))
        start = number * SLICE
        numbers = self._numbers
        for place, comment in enumerate(self._comments[start : start + SLICE], start):
            self._people[place] = numbers.setdefault(comment.author, len(numbers))
            score = comment.score
            self._scores[place] = _NONE if score is None else max(_NONE + 1, min(score, -_NONE - 1))
        self._read[number] = 1

    def _counted(self, index: int) -> Tally:
        stop = index + self._replies[index] + 1
        people = len(set(self._people[index:stop]) - {0})
        best = max(self._scores[index + 1 : stop], default=_NONE)
        return Tally(people or None, None if best == _NONE else best)
