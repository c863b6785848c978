"""Which bodies of a thread are knotty, found out once for all searches."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from reader.model import Thread
from reader.tui.finding.sifting import is_knotty

STEP = 64
"""Comments that are looked at in one step."""

_EASY, _KNOTTY = 1, 2

Worth = Callable[[int, int, bytes], bool]
"""Says by the indices that a page has, [start, stop), and its text in UTF-8 whether to read it."""


class Telling(Protocol):
    """What is looked at of a comment."""

    @property
    def author(self) -> str | None:
        """The name stated."""

    @property
    def published(self) -> datetime | None:
        """When it was written."""

    @property
    def score(self) -> int | None:
        """Its votes."""

    @property
    def body(self) -> str:
        """Its Markdown."""


@runtime_checkable
class Excerpted(Protocol):
    """Comments that are stored in pages, of which one can see whether they are worth reading."""

    def excerpts(
        self, start: int, stop: int, worth: Worth | None
    ) -> Iterator[tuple[int, Sequence[Telling]]]:
        """Yield those of [start, stop), each page with the first's index; empty if not worth it."""


class Knots:
    """What `is_knotty` says of each comment; nothing is known at first."""

    def __init__(self, thread: Thread) -> None:
        """For all comments of a thread."""
        self._thread = thread
        self._known = bytearray(len(thread.comments))

    def __call__(self, index: int, body: str) -> bool:
        """Whether the body of the comment at `index` is knotty."""
        known = self._known[index]
        if not known:
            known = self._known[index] = _KNOTTY if is_knotty(body) else _EASY
        return known == _KNOTTY

    def any(self, start: int, bodies: Sequence[str]) -> bool:
        """Whether any of the `bodies`, of the comments from `start` on, is knotty."""
        stop = start + len(bodies)
        if self._known.find(0, start, stop) >= 0:
            for index, body in enumerate(bodies, start):
                self(index, body)
        return not self.none(start, stop)

    def none(self, start: int, stop: int) -> bool:
        """Whether it is known that no body in [start, stop) is knotty."""
        known = self._known[start:stop]
        return known.count(_EASY) == len(known)

    def steps(self) -> Iterator[None]:
        """Find out about all of them, in small steps."""
        for start, comments in chunks(self._thread, 0, len(self._known)):
            self.any(start, [comment.body for comment in comments])
            yield None


def chunks(
    thread: Thread, start: int, stop: int, worth: Worth | None = None
) -> Iterator[tuple[int, Sequence[Telling]]]:
    """Yield the comments in [start, stop), some dozens at a time, with the index of the first.

    Where that saves reading them, those that aren't `worth` it are left out.
    """
    if isinstance(thread.comments, Excerpted):
        yield from thread.comments.excerpts(start, stop, worth)
        return
    for begin in range(start, stop, STEP):
        yield begin, thread.comments[begin : min(begin + STEP, stop)]
