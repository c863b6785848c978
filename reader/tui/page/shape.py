"""A page's shape as arrays: what stands at each spot, how deep, and under which.

A page has a spot for every comment, in the order in which they are shown, and behind a very long
comment one for each further part of its text. Comments are known elsewhere by their index, their
place in the thread.
"""

import sys
from array import array
from collections.abc import Mapping, Sequence
from itertools import repeat

from reader.model import Outline
from reader.model.rearranged import inverse

_BYTES = 256
_LOWEST = 0 if sys.byteorder == "little" else array("i").itemsize - 1


class Shape:
    """Depth, number of descendants and parent of every spot; never changes.

    Nothing is worked out comment by comment before it is asked for: in pre-order the last spot of
    depth d that isn't behind a spot is its ancestor there, and bytes are searched in no time.
    """

    def __init__(
        self,
        outline: Outline,
        order: Sequence[int] | None = None,
        more: Mapping[int, int] | None = None,
    ) -> None:
        """`order` has the indices as they are shown, a pre-order of the same tree; None if that is
        the thread's own. `more` says of very long comments how many parts follow the first.
        """
        more = more or {}
        indices = array("i", range(len(outline.depths)) if order is None else order)
        places = indices if order is None else inverse(indices)
        further = {places[index]: parts for index, parts in more.items()}
        self.indices = stretched(indices, further) if more else indices
        """What comment each spot shows."""
        self.parts = _numbered(len(indices), further) if more else bytes(len(indices))
        """And which part of it: 0 with the header, then from 1."""
        sorts = order is not None
        self.answers = _each(outline.replies, self.indices) if sorts else outline.replies
        """How many comments stand under each."""
        self.depths = _each(outline.depths, self.indices) if sorts else outline.depths
        if more and not sorts:
            self.answers, self.depths = stretched(self.answers, more), stretched(self.depths, more)
        self.spots = _moved_on(places, further) if more else places
        """Where the comment of each index begins."""
        if more:
            self._go_under(more)
        self._levels = self.depths.tobytes()[_LOWEST :: self.depths.itemsize]
        self._deepest = max(self.depths, default=0)
        self.replies = self._spanned(more) if more else self.answers
        """How many spots stand under each: a comment's further parts are among them."""

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

    def ancestor(self, spot: int, depth: int) -> int:
        """What stands at `depth` above `spot`, or the spot itself; -1 above the top level."""
        if depth < 0:
            return -1
        sought, at = depth % _BYTES, spot + 1
        while True:
            at = self._levels.rfind(sought, 0, at)
            if at < 0 or self.depths[at] == depth:
                return at

    def parent(self, spot: int) -> int:
        """What `spot` stands under; -1 for a root."""
        return self.ancestor(spot, self.depths[spot] - 1)

    def root(self, spot: int) -> int:
        """The top-level comment that `spot` stands under, or is."""
        return self.ancestor(spot, 0)

    def first_reply(self, spot: int) -> int | None:
        """The first comment under this one."""
        if not self.answers[spot]:
            return None
        at = spot + 1
        while self.parts[at]:
            at += 1
        return at

    def next_sibling(self, spot: int) -> int | None:
        """The next comment under the same parent."""
        after = spot + self.replies[spot] + 1
        return after if after < len(self) and self.depths[after] == self.depths[spot] else None

    def previous_sibling(self, spot: int) -> int | None:
        """The comment before this one under the same parent."""
        if not spot:
            return None
        before = self.ancestor(spot - 1, self.depths[spot])
        before = self.head(before) if before >= 0 else before
        return before if before > self.parent(spot) else None

    def by_spot(self, values: bytes) -> bytes:
        """What is known of each comment, by spot; nothing of none."""
        if not values or self.indices is self.spots:
            return values
        return bytes(map(values.__getitem__, self.indices))

    def by_index(self, values: bytes | bytearray) -> bytes:
        """What is known of each spot, by comment."""
        if self.indices is self.spots:
            return bytes(values)
        return bytes(map(values.__getitem__, self.spots))

    def from_depth(self, depth: int) -> bytes:
        """Which spots stand at `depth` or deeper: 1 for each that does."""
        if self._deepest < _BYTES:
            return self._levels.translate(bytes(each >= depth for each in range(_BYTES)))
        return bytes(each >= depth for each in self.depths)

    def low_levels(self, most: int) -> bytes:
        """The depths, those above `most` (less than 256) as `most`."""
        if self._deepest < _BYTES:
            return self._levels.translate(bytes(min(each, most) for each in range(_BYTES)))
        return bytes(map(min, self.depths, repeat(most)))

    def _go_under(self, more: Mapping[int, int]) -> None:
        """Let further parts stand under the first, without comments of their own under them."""
        for index, further in more.items():
            first = self.spots[index] + 1
            for spot in range(first, first + further):
                self.answers[spot] = 0
                self.depths[spot] += 1

    def _spanned(self, more: Mapping[int, int]) -> "array[int]":
        spanned = array("i", self.answers)
        for index, further in more.items():
            at = self.spots[index]
            while at >= 0:
                spanned[at] += further
                at = self.parent(at)
        return spanned


def _numbered(count: int, further: Mapping[int, int]) -> "array[int]":
    """Which part of a comment each spot shows; `further` says how many follow the first at places
    of the order shown.
    """
    parts, done = array("i"), 0
    for place in sorted(further):
        parts += array("i", repeat(0, place - done)) + array("i", range(further[place] + 1))
        done = place + 1
    return parts + array("i", repeat(0, count - done))


def stretched(values: "array[int]", further: Mapping[int, int]) -> "array[int]":
    """Repeat what is known of a comment for each of its further parts; both in the same order."""
    longer, done = array("i"), 0
    for place in sorted(further):
        longer += values[done : place + 1] + array("i", repeat(values[place], further[place]))
        done = place + 1
    return longer + values[done:]


def _moved_on(places: "array[int]", further: Mapping[int, int]) -> "array[int]":
    """Where every comment begins behind the further parts of those before it."""
    begins, done, more = array("i"), 0, 0
    for place in sorted(further):
        begins += array("i", range(done + more, place + 1 + more))
        done, more = place + 1, more + further[place]
    return _each(begins + array("i", range(done + more, len(places) + more)), places)


def _each(values: "array[int]", indices: "array[int]") -> "array[int]":
    return array("i", map(values.__getitem__, indices))
