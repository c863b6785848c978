"""Where the reader was before and after: places to go back to, and forward again."""

from collections.abc import Callable
from typing import Generic, TypeVar

_KEPT = 100
"""Places that are kept on each side."""

P = TypeVar("P")


class History(Generic[P]):
    """Places in the order in which they were left; the reader stands between two of them."""

    def __init__(self) -> None:
        """Nothing was left yet."""
        self._before: list[P] = []
        self._after: list[P] = []

    def leave(self, here: P) -> None:
        """Take in that the reader jumps away; there is nothing to go forward to any more."""
        _put(self._before, here)
        self._after.clear()

    def back(self, here: P) -> P | None:
        """The place that the reader came from, if any; `here` can be gone forward to."""
        return _step(self._before, self._after, here)

    def forward(self, here: P) -> P | None:
        """The place that the reader went back from, if any; `here` can be gone back to."""
        return _step(self._after, self._before, here)

    def change(self, changed: Callable[[P], P]) -> None:
        """Say of every place what has become of it."""
        self._before[:] = map(changed, self._before)
        self._after[:] = map(changed, self._after)


def _step(wanted: list[P], left: list[P], here: P) -> P | None:
    while wanted and wanted[-1] == here:
        wanted.pop()
    if not wanted:
        return None
    _put(left, here)
    return wanted.pop()


def _put(places: list[P], place: P) -> None:
    if not places or places[-1] != place:
        places.append(place)
    del places[:-_KEPT]
