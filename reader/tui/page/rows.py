"""What a pane shows: rows, made of runs, each a piece of clean text in a role.

A role is one or more names ("quote link"); which colours and styles they stand for is the
palette's affair. Rows and runs are named tuples, since a screen makes thousands of them.
"""

from typing import NamedTuple

GAP = -3
"""The `start` of the empty row that parts a comment from what is above it."""
HEADER = -2
"""The `start` of a comment's header."""
GIST = -1
"""The `start` of the rows that a folded comment shows in place of its text."""


class Run(NamedTuple):
    """Text without newlines or tabs, drawn in one role."""

    text: str
    role: str


class Row(NamedTuple):
    """One line of the screen."""

    runs: tuple[Run, ...] = ()
    start: int = 0
    """Offset of its first character in the plain text it shows, or one of the numbers above;
    never less than that of the row before it."""
