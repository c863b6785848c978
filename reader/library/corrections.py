"""What the reader set right, put to a thread."""

from collections.abc import Iterable

from reader.model import Thread
from reader.model.correct import corrected

Correction = tuple[str, str | None]
"""The id of a comment, and that of the parent that the reader gave it; None for a root."""


def apply(thread: Thread, wanted: Iterable[Correction]) -> Thread:
    """Return `thread` with what is `wanted`, as far as the comments still are there."""
    for comment, parent in wanted:
        try:
            thread = corrected(thread, comment, parent)
        except ValueError:
            continue
    return thread
