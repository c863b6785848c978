"""Writes to the library beside the screen: on a thread of its own, in the order given."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Condition, Thread
from typing import TYPE_CHECKING

from reader.library.errors import LibraryError
from reader.library.place import file

if TYPE_CHECKING:
    from sqlite3 import Connection

_PATIENCE = 3.0
"""Seconds that leaving the program may wait for the last change to be written."""

Change = Callable[["Connection"], None]


class Writer:
    """Takes changes at once, and makes them when it can."""

    def __init__(self, begin: Future[str]) -> None:
        """Nothing is written before `begin` has a result: why it is no use, or nothing."""
        self._begin = begin
        self._condition = Condition()
        self._changes: list[Change] = []
        self._place: Change | None = None
        self._closing = False
        self._problem = ""
        self._thread: Thread | None = None

    def change(self, change: Change) -> None:
        """Make a change after those that were given before."""
        with self._condition:
            self._changes.append(change)
            self._wake()

    def place(self, change: Change) -> None:
        """Make a change after all others; of several that wait, only the last is made."""
        with self._condition:
            self._place = change
            self._wake()

    def close(self) -> str:
        """Wait a moment for what is still to be written; say what went wrong, if something did."""
        with self._condition:
            self._closing = True
            self._condition.notify()
        if self._thread is not None:
            self._thread.join(_PATIENCE)
        return self._problem

    def _wake(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name="library", daemon=True)
            self._thread.start()
        self._condition.notify()

    def _work(self) -> None:
        """Make changes until the program ends or one can't be made."""
        self._problem = self._begin.result()
        if self._problem:
            return
        # Imported late, and beside the screen: with it comes SQLite.
        from reader.library.store import Store

        try:
            store = Store(file(), make=True)
            try:
                while changes := self._next():
                    with store.writing() as connection:
                        for change in changes:
                            change(connection)
            finally:
                store.close()
        except LibraryError as error:
            self._problem = str(error)

    def _next(self) -> list[Change]:
        """Wait for changes; there are none when the program ends."""
        with self._condition:
            while not (self._changes or self._place or self._closing):
                self._condition.wait()
            changes, self._changes = self._changes, []
            if self._place is not None:
                changes.append(self._place)
                self._place = None
            return changes
