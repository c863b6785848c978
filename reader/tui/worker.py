"""A thread beside the screen, which leaves the interpreter to it when a key was pressed."""

import sys
from abc import ABC, abstractmethod
from threading import Condition, Thread
from time import monotonic

_TURN = 0.0005
"""Seconds that a worker may go on while the screen waits for the interpreter."""


class Worker(ABC):
    """Works on a thread of its own, which begins with the first thing to do."""

    def __init__(self, name: str, quiet: float) -> None:
        """`quiet` is the seconds after a key that are left to the screen."""
        self._changed = Condition()
        """Guards what there is to do, and is notified when that changes."""
        self._quiet = 0.0
        """Until when the screen is left alone."""
        self._name = name
        self._pause = quiet
        self._thread: Thread | None = None

    def hush(self) -> None:
        """Leave the interpreter to the screen for a moment."""
        self._quiet = monotonic() + self._pause

    def _wake(self) -> None:
        """Let the worker look at what there is to do. The condition is held."""
        # A daemon, so that leaving the program waits for nothing; the screen gets the interpreter
        # back sooner than Python's own 5 ms, of which a frame would wait for several.
        if self._thread is None:
            sys.setswitchinterval(_TURN)
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._changed.notify()

    @abstractmethod
    def _work(self) -> None:
        """Do what there is to do, and wait for more, for ever."""
