"""Keeps what one reader of one thread leaves behind; the screen waits for none of it."""

from concurrent.futures import Future
from typing import TYPE_CHECKING

from reader.library.corrections import Correction, apply
from reader.library.opened import Opened
from reader.library.writer import Writer
from reader.model import Visit

if TYPE_CHECKING:
    from sqlite3 import Connection

_GLANCE = 0.3
"""Seconds that the screen may wait for what is remembered, which comes before everything else."""


class LibraryKeeper:
    """The place, the corrections and the layout, in the user's library.

    It can be had before the thread is there. What can't be written is lost, and `close` says so.
    """

    def __init__(
        self,
        opened: Future[Opened],
        remembered: Future[dict[str, str]],
        stored: Future[str],
        *,
        private: bool = False,
    ) -> None:
        """`stored` comes once the thread is stored or can't be, and says what went wrong.

        Of a `private` visit nothing is written.
        """
        self._opened = opened
        self._remembered = remembered
        self._writer = Writer(stored)
        self._private = private
        self._said: dict[str, str] = {}
        self._corrections: list[Correction] | None = None

    def visit(self) -> Visit:
        """Where the thread was left the last time; waits for the thread."""
        return self._opened.result().visit

    def keep(self, visit: Visit) -> None:
        """Keep where the reader is now, in terms of the thread with its corrections."""
        opened, wanted = self._opened.result(), tuple(self._made())
        if opened.asked is not None:
            self._writer.place(lambda connection: _keep(connection, opened, visit, wanted))

    def correct(self, comment: str, parent: str | None) -> None:
        """Keep that a comment answers another one than was guessed."""
        self._made().append((comment, parent))
        opened = self._opened.result()
        if opened.asked is not None:
            self._writer.change(lambda connection: _correct(connection, opened, (comment, parent)))

    def uncorrect(self, comment: str) -> None:
        """Take back the last correction of a comment."""
        made = self._made()
        last = max((at for at, (each, _) in enumerate(made) if each == comment), default=None)
        if last is not None:
            del made[last]
        opened = self._opened.result()
        if opened.asked is not None:
            self._writer.change(lambda connection: _uncorrect(connection, opened, comment))

    def remember(self, key: str, value: str) -> None:
        """Keep a value that holds for every thread."""
        self._said[key] = value
        if not self._private:
            self._writer.change(lambda connection: _remember(connection, key, value))

    def recall(self, key: str) -> str | None:
        """What `key` was last given; None if it never was."""
        if key in self._said:
            return self._said[key]
        try:
            return self._remembered.result(_GLANCE).get(key)
        except TimeoutError:
            return None

    def close(self) -> str:
        """Wait a moment for what is still to be written; say what went wrong and isn't known."""
        problem = self._writer.close()
        told = self._opened.done() and self._opened.exception() is None
        return "" if told and problem == self._opened.result().problem else problem

    def _made(self) -> list[Correction]:
        """The corrections that hold at the moment."""
        if self._corrections is None:
            self._corrections = list(self._opened.result().corrections)
        return self._corrections


# What follows runs beside the screen, and is imported there: with it comes what stores threads.


def _keep(
    connection: "Connection", opened: Opened, visit: Visit, corrections: tuple[Correction, ...]
) -> None:
    from reader.library.visits import keep_visit

    ids: list[str] = []
    if visit.folded:
        # Folds stand in the order of the thread that the reader saw.
        ids = list(apply(opened.read, corrections).positions())
    keep_visit(connection, opened, visit, ids)


def _correct(connection: "Connection", opened: Opened, correction: Correction) -> None:
    from reader.library.visits import correct

    correct(connection, opened, correction)


def _uncorrect(connection: "Connection", opened: Opened, comment: str) -> None:
    from reader.library.visits import uncorrect

    uncorrect(connection, opened, comment)


def _remember(connection: "Connection", key: str, value: str) -> None:
    from reader.library.remembered import remember

    remember(connection, key, value)
