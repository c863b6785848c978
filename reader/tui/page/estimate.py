"""Guesses how many rows a comment takes, from the length of its text alone."""

from array import array
from collections.abc import Sequence

from reader.model import Comment
from reader.tui.page.comment import GIST_ROWS, text_width
from reader.tui.page.guides import cap

_FILLED = 0.94
"""How much of a line wrapped text fills, on average."""
_FRAME = 3
"""The empty row above, the header, and the last line of text, which is never full."""
_FOLDED_LEAF = 3


class Estimate:
    """Heights by index for any width; what is measured of the texts is measured once."""

    def __init__(self, comments: Sequence[Comment]) -> None:
        """Reads all bodies' lengths, which takes about a microsecond each."""
        self._lengths = array("i", [len(comment.body) for comment in comments])
        self._breaks = array("i", [comment.body.count("\n") for comment in comments])
        self._depths = array("i", [comment.depth for comment in comments])
        self._shut = array(
            "i", [2 + GIST_ROWS if comment.replies else _FOLDED_LEAF for comment in comments]
        )

    def all(self, width: int, folded: bytearray) -> list[int]:
        """The estimated heights of all comments in a pane of `width` cells."""
        most = cap(width)
        deepest = max(self._depths, default=0)
        rooms = [text_width(width, min(depth, most)) * _FILLED for depth in range(deepest + 1)]
        return [
            shut if is_folded else _FRAME + breaks + int(length / rooms[depth])
            for length, breaks, depth, shut, is_folded in zip(
                self._lengths, self._breaks, self._depths, self._shut, folded, strict=True
            )
        ]

    def one(self, index: int, width: int, *, folded: bool) -> int:
        """The estimated height of one comment."""
        if folded:
            return self._shut[index]
        room = text_width(width, min(self._depths[index], cap(width))) * _FILLED
        return _FRAME + self._breaks[index] + int(self._lengths[index] / room)
