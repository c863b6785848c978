"""Makes digests beside the screen: on a thread of its own, what was asked for last comes first."""

import sys
from collections.abc import Callable, Sequence
from threading import Condition, Thread
from typing import NamedTuple

from reader.model import Length, Point
from reader.model import Thread as Comments

Make = Callable[[Comments, int | None, int | None], Sequence[Point]]
"""Digests a thread's branch of an index (None: all of it) into so many points (None: some)."""


_TURN = 0.0005
"""Seconds that the worker may go on while the screen waits for the interpreter."""


class Answer(NamedTuple):
    """What came of a wish."""

    branch: int | None
    """The branch's first comment, by index; None for the whole thread."""
    gist: bool
    """Whether one sentence for a folded branch was wanted, or a digest."""
    points: Sequence[Point] = ()
    error: Exception | None = None


class Summaries:
    """A worker that never holds the screen up, nor the end of the program."""

    def __init__(
        self, thread: Comments, make: Make | None, deliver: Callable[[Answer], None]
    ) -> None:
        """Digests by `make`, or by the desk; `deliver` is called on the worker's thread."""
        self._comments = thread
        self._make = make or by_desk
        self._deliver = deliver
        self._changed = Condition()
        self._asked: list[int | None] = []
        self._wished: list[int] = []
        self._thread: Thread | None = None

    def ask(self, index: int | None) -> None:
        """Ask for the digest of a branch or of the thread; an earlier question is dropped."""
        with self._changed:
            self._asked = [index]
            self._wake()

    def cancel(self) -> None:
        """Drop the question, if its turn hasn't come."""
        with self._changed:
            self._asked = []

    def wish(self, indices: Sequence[int]) -> None:
        """Say which folded branches want a sentence: these, in this order, and no others."""
        with self._changed:
            self._wished = list(indices)
            if indices:
                self._wake()

    def _wake(self) -> None:
        # A daemon, so that leaving the program waits for no digest; the screen gets the interpreter
        # back sooner than Python's own 5 ms, of which a frame would wait for several.
        if self._thread is None:
            sys.setswitchinterval(_TURN)
            self._thread = Thread(target=self._work, name="digests", daemon=True)
            self._thread.start()
        self._changed.notify()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._asked or self._wished)
                gist = not self._asked
                index = self._wished.pop(0) if gist else self._asked.pop()
            self._deliver(self._answer(index, gist=gist))

    def _answer(self, index: int | None, *, gist: bool) -> Answer:
        try:
            return Answer(index, gist, self._make(self._comments, index, 1 if gist else None))
        except Exception as error:  # noqa: BLE001 - handed on to the screen, which knows what to do.
            return Answer(index, gist, error=error)


def by_desk(thread: Comments, index: int | None, points: int | None) -> Sequence[Point]:
    """A digest by the program's own desk, which is imported when the first one is wanted."""
    from reader.desk import digest_branch, digest_thread

    if index is None:
        return digest_thread(thread, length=Length(points=points)).points
    return digest_branch(thread, index, length=Length(points=points)).points
