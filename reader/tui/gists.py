"""The sentences that stand for folded branches: which are known, and where they are from."""

from collections.abc import Mapping

from reader.model import Point
from reader.tui.page.comment import Gist
from reader.tui.questions import Made
from reader.tui.widgets.thread import ThreadPane


class Gists:
    """Fills them in as they come; no row moves."""

    def __init__(self, positions: Mapping[str, int], comments: ThreadPane) -> None:
        """None is known at first; `positions` are those of the comments by id."""
        self._positions = positions
        self._comments = comments
        self._known: dict[int, Point | None] = {}

    def wanted(self) -> list[int]:
        """The folded branches on the screen that wait for theirs, from the top."""
        page = self._comments.page
        return [
            index
            for index in self._comments.shown()
            if page.waiting(index) and index not in self._known
        ]

    def source(self, index: int) -> Point | None:
        """The point that stands for a branch."""
        return self._known.get(index)

    def take(self, index: int, made: Made, failure: str) -> None:
        """Fill in the best point of a branch, or else the words that say why there is none."""
        point = max(made.points, key=lambda each: each.weight, default=None)
        self._known[index] = point
        if point is None:
            gist = Gist(failure, None)
        else:
            place = self._positions.get(point.comment_id)
            number = None if place is None else place + 1
            gist = Gist(" ".join(point.text.split()), number, tuple(made.keywords))
        self._comments.page.set_gist(index, gist)
        self._comments.refresh()
