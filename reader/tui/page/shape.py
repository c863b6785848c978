"""A page's shape as arrays: what stands at each spot, how deep, and under which.

A page has a spot for every comment, in the order in which they are shown, and behind a very long
comment one for each further part of its text. Comments are known elsewhere by their index, their
place in the thread.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat

from reader.model import Outline

MOST = 16
"""Levels that are indented at most."""


class Shape:
    """Depth, number of descendants and parent of every spot; never changes."""

    def __init__(
        self,
        outline: Outline,
        order: Sequence[int] | None = None,
        more: Mapping[int, int] | None = None,
    ) -> None:
        """`order` has the indices as they are shown, a pre-order of the same tree; None if that is
        the thread's own. `more` says of very long comments how many parts follow the first.
        """
        count, more = len(outline.depths), more or {}
        self.indices, self.parts = _placed(range(count) if order is None else order, more)
        """What comment each spot shows, and which part: 0 with the header, then from 1."""
        plain = order is None and not more
        self.answers = outline.replies if plain else _each(outline.replies, self.indices)
        """How many comments stand under each."""
        self.depths = outline.depths if plain else _each(outline.depths, self.indices)
        self.spots = self.indices if plain else self._found(count)
        self.parents = array("i", bytes(4 * len(self.indices)))
        self.trunks = array("i", bytes(4 * len(self.indices)))
        """The spot itself, or for deep ones their ancestor at depth `MOST`."""
        self.replies = self.answers
        """How many spots stand under each: a comment's further parts are among them."""
        if more:
            self._go_under()
        self._climb()
        if more:
            self._span(more)

    def __len__(self) -> int:
        return len(self.indices)

    def spot(self, index: int) -> int:
        """Where the comment at `index` begins."""
        return self.spots[index]

    def part(self, index: int, part: int) -> int:
        """Where a part of the comment at `index` stands."""
        return self.spots[index] + part

    def head(self, spot: int) -> int:
        """Where the comment begins that has a part at `spot`."""
        return spot - self.parts[spot]

    def root(self, spot: int) -> int:
        """The top-level comment that `spot` stands under, or is."""
        at = self.trunks[spot]
        while self.parents[at] >= 0:
            at = self.parents[at]
        return at

    def first_reply(self, spot: int) -> int | None:
        """The first comment under this one."""
        if not self.answers[spot]:
            return None
        return spot + 1 + self._further(spot)

    def next_sibling(self, spot: int) -> int | None:
        """The next comment under the same parent."""
        after = spot + self.replies[spot] + 1
        if after < len(self) and self.parents[after] == self.parents[spot]:
            return after
        return None

    def previous_sibling(self, spot: int) -> int | None:
        """The comment before this one under the same parent."""
        parent = self.parents[spot]
        before = self.head(spot - 1) if spot else -1
        if before == parent or before < 0:
            return None
        while self.parents[before] != parent:
            before = self.parents[before]
        return before

    def _further(self, spot: int) -> int:
        """How many further parts the comment at `spot` has."""
        last = spot
        while last + 1 < len(self) and self.parts[last + 1]:
            last += 1
        return last - spot

    def _found(self, count: int) -> "array[int]":
        spots = array("i", bytes(4 * count))
        for spot, (index, part) in enumerate(zip(self.indices, self.parts, strict=True)):
            if not part:
                spots[index] = spot
        return spots

    def _go_under(self) -> None:
        """Let further parts stand under the first, without comments of their own under them."""
        for spot in _further(self.parts):
            self.answers[spot] = 0
            self.depths[spot] += 1

    def _span(self, more: Mapping[int, int]) -> None:
        """Count further parts among what stands under each."""
        self.replies = array("i", self.answers)
        for index, further in more.items():
            at = self.spots[index]
            while at >= 0:
                self.replies[at] += further
                at = self.parents[at]

    def _climb(self) -> None:
        """Fill in the parents, -1 for a root, and the trunks."""
        parents, trunks = self.parents, self.trunks
        path: list[int] = []
        for spot, depth in enumerate(self.depths):
            del path[depth:]
            parents[spot] = path[-1] if path else -1
            path.append(spot)
            trunks[spot] = path[MOST] if depth > MOST else spot


def _placed(
    order: Sequence[int], more: Mapping[int, int]
) -> tuple["array[int]", "array[int] | bytes"]:
    """What comment, and which part of it, each spot shows."""
    if not more:
        return array("i", order), bytes(len(order))
    indices, parts = array("i"), array("i")
    for index in order:
        count = more.get(index, 0) + 1
        indices.extend(repeat(index, count))
        parts.extend(range(count))
    return indices, parts


def _each(values: "array[int]", indices: "array[int]") -> "array[int]":
    return array("i", map(values.__getitem__, indices))


def _further(parts: Sequence[int]) -> Iterator[int]:
    """The spots of further parts."""
    return (spot for spot, part in enumerate(parts) if part)
