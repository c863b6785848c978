"""The sentences that stand for folded branches: which are known, and where they are from."""

from collections.abc import Mapping, Sequence

from reader.model import Point
from reader.tui.digests.questions import Made
from reader.tui.page.gist import GIST_ROWS, Gist, Sentence
from reader.tui.widgets.thread import ThreadPane


class Gists:
    """Fills them in as they come; no row moves."""

    def __init__(self, positions: Mapping[str, int], comments: ThreadPane) -> None:
        """None is known at first; `positions` are those of the comments by id."""
        self._positions = positions
        self._comments = comments
        self._known: dict[int, Sequence[Point]] = {}
        self._turns: dict[int, int] = {}
        """How often the source of a branch was asked for."""

    def wanted(self) -> list[int]:
        """The folded branches on the screen that wait for theirs, from the top."""
        page = self._comments.page
        return [
            index
            for index in self._comments.shown()
            if page.waiting(index) and index not in self._known
        ]

    def source(self, index: int, place: int | None = None) -> Point | None:
        """The point that stands for a branch at a `place` among its sentences.

        Without one it is the first, and each time that it is asked for the next.
        """
        points = self._known.get(index)
        if not points:
            return None
        if place is not None:
            return points[place] if place < len(points) else None
        turn = self._turns.get(index, 0)
        self._turns[index] = turn + 1
        return points[turn % len(points)]

    def take(self, index: int, made: Made, failure: str) -> None:
        """Fill in the best points of a branch, or else the words that say why there is none."""
        best = sorted(made.points, key=lambda each: each.weight, reverse=True)[:GIST_ROWS]
        points = [each for each in made.points if each in best]
        self._known[index] = points
        sentences = [self._sentence(each) for each in points] or [Sentence(failure)]
        self._comments.page.set_gist(index, Gist(tuple(sentences), tuple(made.keywords)))
        self._comments.refresh()

    def _sentence(self, point: Point) -> Sentence:
        place = self._positions.get(point.comment_id)
        return Sentence(" ".join(point.text.split()), None if place is None else place + 1)
