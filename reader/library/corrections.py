"""What the reader set right, put to a thread."""

from collections.abc import Sequence
from contextlib import suppress

from reader.model import Thread
from reader.model.correct import ROOT, rehung
from reader.model.rearranged import order_of

Correction = tuple[str, str | None]
"""The id of a comment, and that of the parent that the reader gave it; None for a root."""


def apply(thread: Thread, wanted: Sequence[Correction]) -> Thread:
    """Return `thread` with what is `wanted`, as far as the comments still are there."""
    if not wanted:
        return thread
    # By their place in the source, which stays the same: ids are gone through only once.
    order = order_of(thread.comments)
    origins = {name: order[place] for name, place in thread.positions().items()}
    for comment, parent in wanted:
        with suppress(KeyError, ValueError):
            order = order_of(thread.comments)
            index = order.index(origins[comment])
            to = ROOT if parent is None else order.index(origins[parent])
            thread = rehung(thread, index, to)
    return thread
