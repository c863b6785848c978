"""A thread's very long comments, and the parts of their text that are drawn one by one."""

from collections.abc import Iterator, Sequence
from itertools import compress, count

from reader.model import Comment
from reader.tui.page.parts import LONG, Parts

_PARAGRAPHS = 2
"""The gap between two parts of a text that parts paragraphs."""


class Cut:
    """What stands in which part of a comment, by index; one that isn't very long is one part."""

    def __init__(self, comments: Sequence[Comment], lengths: Sequence[int]) -> None:
        """`lengths` has the characters of the bodies: only those that are cut are read."""
        self._comments = comments
        self._parts: dict[int, Parts] = {}
        if max(lengths, default=0) > LONG:
            long = compress(count(), map(LONG.__lt__, lengths))
            self._parts = {index: Parts(comments[index].body) for index in long}
        self.further = {index: len(each.pieces) - 1 for index, each in self._parts.items()}
        """How many parts of the very long comments follow the first."""

    def __contains__(self, index: int) -> bool:
        return index in self._parts

    def count(self, index: int) -> int:
        """In how many parts a comment is drawn."""
        return self.further.get(index, 0) + 1

    def text(self, index: int, part: int) -> str:
        """The Markdown of a part."""
        parts = self._parts.get(index)
        return self._comments[index].body if parts is None else parts.pieces[part].text

    def texts(self) -> Iterator[tuple[int, int, str]]:
        """The Markdown of all parts of the very long comments: of which comment, which, what."""
        for index, parts in self._parts.items():
            for part, piece in enumerate(parts.pieces):
                yield index, part, piece.text

    def apart(self, index: int, part: int) -> bool:
        """Whether a further part begins with a paragraph of its own."""
        return self._parts[index].pieces[part].gap == _PARAGRAPHS

    def start(self, index: int, part: int) -> int:
        """Where a part begins in the plain text of its comment."""
        parts = self._parts.get(index)
        return 0 if parts is None else parts.start(part)

    def at(self, index: int, offset: int) -> tuple[int, int]:
        """The part that an offset in a comment's plain text is in, and the offset in there."""
        parts = self._parts.get(index)
        if parts is None:
            return 0, offset
        part = parts.at(offset)
        return part, offset - parts.start(part)
