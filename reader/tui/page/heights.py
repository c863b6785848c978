"""How many rows there are above a comment: sums of heights, kept in blocks.

Sums over blocks of 512 beat a Fenwick tree here: folding changes whole ranges at once, and what
is in a block is summed in one go.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, compress
from operator import mul

BLOCK = 512


class Heights:
    """The heights of all spots, of which only those in sight count."""

    def __init__(self, heights: "array[int]", visible: bytearray) -> None:
        """`visible` has one byte a spot, 1 if it is in sight; neither is copied."""
        self._heights = heights
        self._visible = visible
        self._sums: list[int | None] = [None] * -(-len(self._heights) // BLOCK)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        old = self._heights[index]
        if old == height:
            return
        self._heights[index] = height
        block = index // BLOCK
        known = self._sums[block]
        if known is not None and self._visible[index]:
            self._sums[block] = known + height - old

    def sight_changed(self, start: int, stop: int) -> None:
        """Comments in [start, stop) came into sight or went out of it."""
        for block in range(start // BLOCK, -(-stop // BLOCK)):
            self._sums[block] = None

    def total(self) -> int:
        """How many rows there are in all."""
        return sum(self._sum(block) for block in range(len(self._sums)))

    def above(self, index: int) -> int:
        """How many rows stand above the comment at `index`."""
        block = index // BLOCK
        start = block * BLOCK
        whole = sum(self._sum(each) for each in range(block))
        return whole + sum(compress(self._heights[start:index], self._visible[start:index]))

    def at(self, row: int) -> tuple[int, int]:
        """The comment that row number `row` belongs to, and how many of its rows are above that.

        A row past either end is taken for the first or the last one.
        """
        left = max(0, min(row, self.total() - 1))
        block = 0
        while block < len(self._sums) - 1 and left >= self._sum(block):
            left -= self._sum(block)
            block += 1
        for index in range(block * BLOCK, min(len(self._heights), (block + 1) * BLOCK)):
            if self._visible[index]:
                if left < self._heights[index]:
                    return index, left
                left -= self._heights[index]
        return 0, 0

    def starts(self, count: int) -> list[int]:
        """The first spot in sight that begins in each of `count` equal stretches of the rows.

        Behind the last one comes the number of all spots. A stretch in which none begins has the
        start of the next one.
        """
        ends = list(accumulate(self._sum(block) for block in range(len(self._sums))))
        total = ends[-1] if ends else 0
        return [self._first_from(each * total // count, ends) for each in range(count)] + [
            len(self._heights)
        ]

    def _first_from(self, row: int, ends: Sequence[int]) -> int:
        """The first spot in sight with so many rows above it, or more."""
        if row <= 0:
            return 0
        block = bisect_left(ends, row)
        start = block * BLOCK
        here = slice(start, start + BLOCK)
        inside = accumulate(map(mul, self._heights[here], self._visible[here]))
        before = ends[block - 1] if block else 0
        after = self._visible.find(1, start + bisect_left(list(inside), row - before) + 1)
        return len(self._heights) if after == -1 else after

    def _sum(self, block: int) -> int:
        known = self._sums[block]
        if known is None:
            here = slice(block * BLOCK, (block + 1) * BLOCK)
            known = sum(compress(self._heights[here], self._visible[here]))
            self._sums[block] = known
        return known
