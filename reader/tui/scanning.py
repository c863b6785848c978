"""Goes through a whole thread beside the screen, a little at a time."""

from collections.abc import Callable, Iterator
from time import monotonic

from reader.tui.worker import Worker

QUIET = 0.03
"""Seconds after a key that are left to the frame that answers it."""
_SLICE = 0.004
"""Seconds between two looks at whether to go on."""


class Scanner(Worker):
    """Does one thing at a time; what is begun replaces what was.

    What it is given to do is an iterator of small steps, each of a millisecond or so. A step that
    yields something has that delivered; None only lets others go first.
    """

    def __init__(self) -> None:
        super().__init__("scanning", QUIET)
        self._steps: Iterator[object] | None = None
        self._deliver: Callable[[object], object] | None = None

    def begin(self, steps: Iterator[object], deliver: Callable[[object], object]) -> None:
        """Do this, and nothing of what there was to do before.

        `deliver` is called on the worker's thread, with an exception where a step fails.
        """
        with self._changed:
            self._steps, self._deliver = steps, deliver
            self._wake()

    def cancel(self) -> None:
        """Do nothing more."""
        with self._changed:
            self._steps = None

    def _work(self) -> None:
        while True:
            with self._changed:
                steps = self._next()
            made, over = self._slice(steps)
            with self._changed:
                deliver = self._deliver if self._steps is steps else None
                if over and deliver is not None:
                    self._steps = None
            if made is not None and deliver is not None:
                deliver(made)

    def _next(self) -> Iterator[object]:
        """Wait for something to do, and for the screen to be done. The condition is held."""
        while True:
            left = self._quiet - monotonic()
            if self._steps is not None and left <= 0:
                return self._steps
            self._changed.wait(None if self._steps is None else left)

    def _slice(self, steps: Iterator[object]) -> tuple[object, bool]:
        """Go on for a moment; return what there is to deliver, and whether that was all."""
        end = monotonic() + _SLICE
        try:
            for made in steps:
                if made is not None or self._steps is not steps or monotonic() > end:
                    return made, False
        except Exception as error:  # noqa: BLE001 - handed on to the screen, which knows what to do.
            return error, True
        return None, True
