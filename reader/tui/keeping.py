"""What the screen asks of what keeps a reader's place from one visit to the next."""

from typing import Protocol

from reader.model import Visit


class Keeper(Protocol):
    """All of it answers at once; what is given is written beside the screen."""

    def visit(self) -> Visit:
        """Where the thread was left the last time, and what is new in it."""

    def keep(self, visit: Visit) -> None:
        """Keep where the reader is: when leaving, and every now and then.

        What is still `new` in it will be new the next time too.
        """

    def correct(self, comment: str, parent: str | None) -> None:
        """Keep that a comment (by its id) answers another one than was guessed; None: nobody.

        The thread is opened so from now on.
        """

    def uncorrect(self, comment: str) -> None:
        """Take back the last correction of a comment."""

    def remember(self, key: str, value: str) -> None:
        """Keep a small value that holds for every thread."""

    def recall(self, key: str) -> str | None:
        """What `key` was last given; None if it never was."""


class Forgetful:
    """Keeps nothing beyond the end of the program."""

    def __init__(self) -> None:
        self._said: dict[str, str] = {}

    def visit(self) -> Visit:
        """A first visit."""
        return Visit()

    def keep(self, visit: Visit) -> None:
        """Forget it."""

    def correct(self, comment: str, parent: str | None) -> None:
        """Forget it."""

    def uncorrect(self, comment: str) -> None:
        """Forget it."""

    def remember(self, key: str, value: str) -> None:
        """Keep it for now."""
        self._said[key] = value

    def recall(self, key: str) -> str | None:
        """What `key` was given since the program began."""
        return self._said.get(key)
