"""How long a digest is to be: by points, by words, by share, or as suits what is summarised."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Length, UsageError

MOST_POINTS = 12
"""A digest has no more points than this unless it is asked to."""
_WORDS_A_POINT = 18
"""About so many words a point has, where a digest is asked for by words."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a digest has."""

    points: int
    """So many points, or about so many where words are counted."""
    words: int | None = None

    def left(self, taken: Sequence[int]) -> bool:
        """Whether there is room for another point after these, given by their number of words."""
        if self.words is None:
            return len(taken) < self.points
        return sum(taken) < self.words


def room(length: Length, usual: int, sentences: int) -> Room:
    """Return the room that `length` asks for, in points where it says nothing: `usual`.

    A share is one of so many `sentences`. Raises UsageError for a length that is none.
    """
    for number, unit in ((length.points, "points"), (length.words, "words")):
        if number is not None and number < 1:
            raise UsageError(f"a digest of {number} {unit}", remedy=f"Ask for 1 or more {unit}")
    if length.share is not None and not 0 < length.share <= 1:
        raise UsageError(
            f"a digest of {100 * length.share:g} %", remedy="Ask for more than 0 and at most 100"
        )
    if length.points is not None:
        return Room(length.points)
    if length.words is not None:
        return Room(math.ceil(length.words / _WORDS_A_POINT), length.words)
    if length.share is not None:
        return Room(max(1, round(length.share * sentences)))
    return Room(usual)


def points_for(comments: int) -> int:
    """Return how many points suit a thread: 3 for 5 comments, 8 for 80, 12 for 1,000 and more."""
    return min(MOST_POINTS, max(1, round(4 * math.log10(max(1, comments)) + 0.4)))


def branch_points_for(comments: int) -> int:
    """Return how many points suit a branch: 1 to 3."""
    return 1 + (comments > 3) + (comments > 12)
