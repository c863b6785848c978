"""What is asked for, and how it is known again."""

from typing import BinaryIO, NamedTuple


class Wanted(NamedTuple):
    """What is to be opened, and how."""

    source: str
    """A path, or "-"."""
    source_name: str | None = None
    """The name of the source that has to read it."""
    stdin: BinaryIO | None = None
    """What "-" is."""
    keep: bool = True
    """Whether the visit is one to be kept; if not, nothing is written."""


class Asked(NamedTuple):
    """What makes a thread the same one from visit to visit."""

    place: bytes
    """Where it is: an absolute path, or what stands for the bytes that came through a pipe."""
    source_name: str
    """The name of the source that has to read it; empty if that is left to us."""


class State(NamedTuple):
    """What tells whether a file was changed, without a look into it."""

    size: int
    changed: int
    """In nanoseconds, as the system has it."""
