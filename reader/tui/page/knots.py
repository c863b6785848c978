"""Which bodies of a thread are knotty, found out once for all searches."""

from collections.abc import Iterator

from reader.model import Thread
from reader.tui.page.sifting import is_knotty

BLOCK = 2_048
"""Comments that are taken from a thread at once: so many aren't kept by a library's thread."""
STEP = 64
"""Comments that are looked at in one step."""

_EASY, _KNOTTY = 1, 2


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

    def steps(self) -> Iterator[None]:
        """Find out about all of them, in small steps."""
        comments = self._thread.comments
        for start in range(0, len(comments), BLOCK):
            for index, comment in enumerate(comments[start : start + BLOCK], start):
                self(index, comment.body)
                if index % STEP == 0:
                    yield None
