"""Where a reader left a thread, and what was new in it: what is kept from one visit to the next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Visit:
    """A reader's place in a thread, in terms of that thread's comments."""

    cursor: str | None = None
    """The id of the comment under the cursor; None for a first visit."""
    line: int = 0
    """The line of the screen that the comment's header was on."""
    folded: bytes = b""
    """One byte a comment, in the thread's order: 1 if it is folded; empty if nothing is."""
    new: frozenset[str] = frozenset()
    """The ids of the comments that no earlier visit had; none on a first visit."""
