"""Keeps what the reader leaves behind: written beside the screen, which never waits for it."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Condition, Event, Thread
from typing import TYPE_CHECKING

from reader.library import remembered as memory
from reader.library import visits
from reader.library.errors import LibraryError
from reader.library.opened import Opened
from reader.model import Visit

if TYPE_CHECKING:
    from sqlite3 import Connection

_PATIENCE = 3.0
"""Seconds that leaving the program may wait for the last change to be written."""
_GLANCE = 0.3
"""Seconds that the screen may wait for what is remembered, which comes before everything else."""

_Change = Callable[["Connection"], None]


class LibraryKeeper:
    """The place, the corrections and the layout of one reader of one thread.

    It can be had before the thread is there. What can't be written is lost, and `close` says so.
    """

    def __init__(
        self,
        opened: Future[Opened],
        remembered: Future[dict[str, str]],
        stored: Event,
        *,
        private: bool = False,
    ) -> None:
        """`stored` is set once whoever reads the thread has stored it, or won't.

        Nothing is written of a `private` visit.
        """
        self._opened = opened
        self._remembered = remembered
        self._stored = stored
        self._private = private
        self._said: dict[str, str] = {}
        self._corrections: list[visits.Correction] | None = None
        self._condition = Condition()
        self._changes: list[_Change] = []
        self._place: _Change | None = None
        self._closing = False
        self._problem = ""
        self._writer: Thread | None = None

    def visit(self) -> Visit:
        """Where the thread was left the last time; waits for the thread."""
        return self._opened.result().visit

    def keep(self, visit: Visit) -> None:
        """Keep where the reader is now, in terms of the thread with its corrections."""
        opened, wanted = self._opened.result(), tuple(self._made())
        if opened.asked is None:
            return
        with self._condition:
            self._place = partial(_keep, opened=opened, visit=visit, corrections=wanted)
            self._wake()

    def correct(self, comment: str, parent: str | None) -> None:
        """Keep that a comment answers another one than was guessed."""
        opened, correction = self._opened.result(), (comment, parent)
        self._made().append(correction)
        if opened.asked is not None:
            asked, names = opened.asked, opened.renamed
            self._change(lambda connection: visits.correct(connection, asked, correction, names))

    def uncorrect(self, comment: str) -> None:
        """Take back the last correction of a comment."""
        opened, made = self._opened.result(), self._made()
        for place in reversed([at for at, (each, _) in enumerate(made) if each == comment]):
            del made[place]
            break
        if opened.asked is not None:
            asked, names = opened.asked, opened.renamed
            self._change(lambda connection: visits.uncorrect(connection, asked, comment, names))

    def remember(self, key: str, value: str) -> None:
        """Keep a value that holds for every thread."""
        self._said[key] = value
        if not self._private:
            self._change(lambda connection: memory.remember(connection, key, value))

    def recall(self, key: str) -> str | None:
        """What `key` was last given; None if it never was."""
        if key in self._said:
            return self._said[key]
        try:
            return self._remembered.result(_GLANCE).get(key)
        except TimeoutError:
            return None

    def close(self) -> str:
        """Wait a moment for what is still to be written; say what went wrong, if something did."""
        with self._condition:
            self._closing = True
            self._condition.notify()
        if self._writer is not None:
            self._writer.join(_PATIENCE)
        return self._problem

    def _made(self) -> list[visits.Correction]:
        """The corrections that hold at the moment."""
        if self._corrections is None:
            self._corrections = list(self._opened.result().corrections)
        return self._corrections

    def _change(self, change: _Change) -> None:
        with self._condition:
            self._changes.append(change)
            self._wake()

    def _wake(self) -> None:
        if self._writer is None:
            self._writer = Thread(target=self._write, name="library", daemon=True)
            self._writer.start()
        self._condition.notify()

    def _write(self) -> None:
        """Make the changes as they come, until the program ends or one can't be made."""
        from reader.library.store import Store, file

        # What is changed has to be there.
        self._stored.wait()
        try:
            store = Store(file(), make=True)
            while changes := self._next():
                with store.writing() as connection:
                    for change in changes:
                        change(connection)
            store.close()
        except LibraryError as error:
            self._problem = str(error)

    def _next(self) -> list[_Change]:
        """Wait for changes; there are none when the program ends."""
        with self._condition:
            while not (self._changes or self._place or self._closing):
                self._condition.wait()
            changes, self._changes = self._changes, []
            if self._place is not None:
                changes.append(self._place)
                self._place = None
            return changes


def _keep(
    connection: "Connection",
    *,
    opened: Opened,
    visit: Visit,
    corrections: tuple[visits.Correction, ...],
) -> None:
    if opened.asked is None:
        return
    # Folds stand in the order of the thread that the reader saw.
    seen = visits.apply(opened.read, corrections) if visit.folded else None
    ids = [] if seen is None else list(seen.positions())
    visits.keep_visit(connection, opened.asked, opened.content, visit, ids, opened.renamed)
