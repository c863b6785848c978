"""Guesses how many rows a comment takes, from the length of its text alone."""

from array import array
from collections.abc import Sequence
from itertools import repeat
from operator import add, floordiv

from reader.tui.page.comment import text_width
from reader.tui.page.gist import GIST_ROWS
from reader.tui.page.guides import cap

_FILLED = 0.94
"""How much of a line wrapped text fills, on average."""
_FRAME = 3
"""The empty row above, the header, and the last line of text, which is never full."""
_FOLDED = bytes((3, 2 + GIST_ROWS)) + bytes(254)
"""The rows of a folded comment: of a leaf, and of one with replies."""


class Estimate:
    """Heights by spot for any width; all is done in passes of C's speed, a millisecond or two."""

    def __init__(
        self,
        lengths: "array[int]",
        breaks: "array[int]",
        levels: bytes,
        branching: bytes,
        measure: int,
    ) -> None:
        """Characters and newlines of the texts, levels up to the cap, which have replies.

        No line is longer than `measure` (cells).
        """
        self._measure = measure
        self._lengths = lengths
        self._least = array("i", map(add, breaks, repeat(_FRAME)))
        self._levels = levels
        self._shut = branching.translate(_FOLDED)
        self._width = 0
        self._open = array("i")

    def all(self, width: int, folded: bytearray) -> "array[int]":
        """The estimated heights in a pane of `width` cells."""
        heights = self._opened(width)
        if 1 not in folded:
            return array("i", heights)
        if 0 not in folded:
            return array("i", iter(self._shut))
        chosen = zip(folded, self._shut, heights, strict=True)
        return array("i", [shut if is_folded else height for is_folded, shut, height in chosen])

    def one(self, spot: int, width: int, *, folded: bool) -> int:
        """The estimated height of one comment."""
        return self._shut[spot] if folded else self._opened(width)[spot]

    def _opened(self, width: int) -> Sequence[int]:
        """The heights where nothing is folded."""
        if width != self._width:
            most = cap(width)
            measure = self._measure
            rooms = (text_width(width, min(depth, most), measure) for depth in range(256))
            room = self._levels.translate(bytes(max(1, int(each * _FILLED)) for each in rooms))
            self._open = array("i", map(add, self._least, map(floordiv, self._lengths, room)))
            self._width = width
        return self._open
