"""What the reader is asked for in one line of input."""

from collections.abc import Callable
from typing import NamedTuple


def _nothing(*_: object) -> None:
    """What is done where nothing has to be."""


class Line(NamedTuple):
    """A line of input: what it is for, and who gets what is typed."""

    label: str
    value: str = ""
    """What stands there at first."""
    typed: Callable[[str], object] = _nothing
    """Called with the text at every change."""
    done: Callable[[str], object] = _nothing
    """Called with the text when the reader is done, after the line is gone."""
    left: Callable[[], object] = _nothing
    """Called when the reader wants nothing of it, after the line is gone."""
