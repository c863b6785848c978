"""A thread that was opened, with what is known of earlier visits to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.library.asked import Asked
from reader.library.corrections import Correction, apply
from reader.model import Thread, Visit


@dataclass(frozen=True, slots=True)
class Opened:
    """Goes from the process that reads to the one that shows; `thread` may be read lazily."""

    read: Thread
    """What was read, before anything was set right."""
    visit: Visit = field(default_factory=Visit)
    """Where it was left, in terms of `thread()`."""
    corrections: tuple[Correction, ...] = ()
    """What the reader set right, oldest first."""
    asked: Asked | None = None
    """What was asked for; None where nothing about it may be kept."""
    content: bytes = b""
    """What stands for the bytes that it was read from."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """The names that comments are kept by, by id, where they differ."""
    problem: str = ""
    """Why the library isn't used, if it can't be."""

    def thread(self) -> Thread:
        """The thread as it is to be shown."""
        return apply(self.read, self.corrections)
