"""Goes through a whole thread beside the screen, a little at a time."""

import sys
from collections.abc import Callable, Iterator
from threading import Condition, Thread
from time import monotonic

QUIET = 0.03
"""Seconds after a key that are left to the frame that answers it."""
_SLICE = 0.004
"""Seconds between two looks at whether to go on."""
_TURN = 0.0005
"""Seconds that the worker may go on while the screen waits for the interpreter."""


class Scanner:
    """A worker that does one thing at a time; what is begun replaces what was.

    What it is given to do is an iterator of small steps, each of a millisecond or so. A step that
    yields something has that delivered; None only lets others go first.
    """

    def __init__(self) -> None:
        """Its thread begins with the first thing to do."""
        self._changed = Condition()
        self._steps: Iterator[object] | None = None
        self._deliver: Callable[[object], object] | None = None
        self._quiet = 0.0
        self._thread: Thread | None = None

    def begin(self, steps: Iterator[object], deliver: Callable[[object], object]) -> None:
        """Do this, and nothing of what there was to do before.

        `deliver` is called on the worker's thread, with an exception where a step fails.
        """
        with self._changed:
            self._steps, self._deliver = steps, deliver
            # A daemon, so that leaving the program waits for nothing; the screen gets the
            # interpreter back sooner than Python's own 5 ms, of which a frame would wait for some.
            if self._thread is None:
                sys.setswitchinterval(_TURN)
                self._thread = Thread(target=self._work, name="scanning", daemon=True)
                self._thread.start()
            self._changed.notify()

    def cancel(self) -> None:
        """Do nothing more."""
        with self._changed:
            self._steps = None

    def hush(self) -> None:
        """Leave the interpreter to the screen for a frame."""
        self._quiet = monotonic() + QUIET

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
