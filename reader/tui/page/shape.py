"""A thread's shape as arrays in pre-order: how deep each comment stands, and under which."""

from array import array
from collections.abc import Sequence

from reader.model import Comment


class Shape:
    """Depth, number of descendants and parent of every comment, by index; never changes."""

    def __init__(self, comments: Sequence[Comment]) -> None:
        """`comments` are in pre-order, with `depth` and `replies` set (see `arrange`)."""
        self.depths = array("i", [comment.depth for comment in comments])
        self.replies = array("i", [comment.replies for comment in comments])
        self.parents = array("i", _parents(self.depths))

    def __len__(self) -> int:
        return len(self.depths)

    def root(self, index: int) -> int:
        """The index of the top-level comment that `index` stands under, or is."""
        while self.parents[index] >= 0:
            index = self.parents[index]
        return index

    def next_sibling(self, index: int) -> int | None:
        """The next comment under the same parent."""
        after = index + self.replies[index] + 1
        if after < len(self) and self.parents[after] == self.parents[index]:
            return after
        return None

    def previous_sibling(self, index: int) -> int | None:
        """The comment before this one under the same parent."""
        parent = self.parents[index]
        before = index - 1
        if before == parent:
            return None
        while self.parents[before] != parent:
            before = self.parents[before]
        return before


def _parents(depths: Sequence[int]) -> list[int]:
    """The index of each comment's parent, -1 for a root."""
    parents: list[int] = []
    path: list[int] = []
    for index, depth in enumerate(depths):
        del path[depth:]
        parents.append(path[-1] if path else -1)
        path.append(index)
    return parents
