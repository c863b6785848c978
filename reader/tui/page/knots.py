"""Which bodies of a thread are knotty, found out once for all searches."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, runtime_checkable

from reader.model import Comment, Thread
from reader.tui.page.sifting import is_knotty

BLOCK = 2_048
"""Comments that are taken from a thread at once: so many aren't kept by a library's thread."""
STEP = 64
"""Comments that are looked at in one step."""

_EASY, _KNOTTY = 1, 2

Worth = Callable[[int, int, bytes], bool]
"""Says by the indices that a page has, [start, stop), and its text in UTF-8 whether to read it."""


@runtime_checkable
class Paged(Protocol):
    """Comments that are stored in pages, of which one can see whether they are worth reading."""

    def pages(self, start: int, stop: int, worth: Worth) -> Iterator[tuple[int, Sequence[Comment]]]:
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
) -> Iterator[tuple[int, Sequence[Comment]]]:
    """Yield the comments in [start, stop), some dozens at a time, with the index of the first.

    Where that saves reading them, those that aren't `worth` it are left out.
    """
    if worth is not None and isinstance(thread.comments, Paged):
        yield from thread.comments.pages(start, stop, worth)
        return
    for begin in range(start, stop, BLOCK):
        block = thread.comments[begin : min(begin + BLOCK, stop)]
        for offset in range(0, len(block), STEP):
            yield begin + offset, block[offset : offset + STEP]
