"""A thread's rows at one width: comments are laid out when first seen, and estimated until then."""

from collections import OrderedDict
from datetime import datetime

from reader.model import Thread
from reader.tui.page.blocks import Marked
from reader.tui.page.comment import Gist, draw
from reader.tui.page.estimate import Estimate
from reader.tui.page.folds import Folds
from reader.tui.page.guides import Glyphs, cap, guides, is_guess
from reader.tui.page.header import Setting
from reader.tui.page.heights import Heights
from reader.tui.page.rows import Row
from reader.tui.page.shape import Shape

_KEPT = 600
"""Laid out comments that are kept: several screens' worth."""


class Page:
    """All rows of a thread's comments, by comment; the width, folds and gists may change."""

    def __init__(self, thread: Thread, *, width: int, now: datetime, glyphs: Glyphs) -> None:
        """`width` is in cells; ages are told as of `now` (aware)."""
        self.thread = thread
        self.shape = Shape(thread.comments)
        self.folds = Folds(self.shape)
        self.width = width
        self._now = now
        self._glyphs = glyphs
        self._gists: dict[int, Gist] = {}
        self._marked: tuple[int, Marked] | None = None
        self._drawn: OrderedDict[int, tuple[Row, ...]] = OrderedDict()
        self._estimate: Estimate | None = None
        self._heights: Heights | None = None

    @property
    def heights(self) -> Heights:
        """The heights of all comments, exact for those that were laid out."""
        if self._heights is None:
            self._estimate = self._estimate or Estimate(self.thread.comments)
            guessed = self._estimate.all(self.width, self.folds.folded)
            self._heights = Heights(guessed, self.folds.visible)
            for index, rows in self._drawn.items():
                self._heights[index] = len(rows)
        return self._heights

    def rows(self, index: int) -> tuple[Row, ...]:
        """The rows of a comment, the empty one above it first."""
        drawn = self._drawn.get(index)
        if drawn is not None:
            self._drawn.move_to_end(index)
            return drawn
        drawn = self._draw(index)
        self._drawn[index] = drawn
        if len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        if self._heights is not None:
            self._heights[index] = len(drawn)
        return drawn

    def height(self, index: int) -> int:
        """How many rows a comment really has."""
        return len(self.rows(index))

    def resize(self, width: int) -> None:
        """Wrap everything anew, if the width is another one."""
        if width == self.width:
            return
        self.width = width
        self._drawn.clear()
        self._heights = None

    def refold(self, index: int | None = None) -> None:
        """Take in that one comment was folded or unfolded, or that any number were."""
        if index is None:
            self._drawn.clear()
            self._heights = None
            return
        self._drawn.pop(index, None)
        if self._heights is not None and self._estimate is not None:
            folded = bool(self.folds.folded[index])
            self._heights.sight_changed(index, index + self.shape.replies[index] + 1)
            self._heights[index] = self._estimate.one(index, self.width, folded=folded)

    def waiting(self, index: int) -> bool:
        """Whether a comment is a folded branch that has no gist yet."""
        folded = bool(self.folds.folded[index])
        return folded and bool(self.shape.replies[index]) and index not in self._gists

    def gist(self, index: int) -> Gist | None:
        """The sentence that stands for a branch, if it is known."""
        return self._gists.get(index)

    def set_gist(self, index: int, gist: Gist) -> None:
        """Fill in the sentence that stands for a branch; no row moves."""
        self._gists[index] = gist
        self._drawn.pop(index, None)

    def mark(self, index: int, marked: Marked | None) -> None:
        """Highlight a stretch of a comment's plain text, and nothing elsewhere."""
        if self._marked is not None:
            self._drawn.pop(self._marked[0], None)
        self._marked = None if marked is None else (index, marked)
        self._drawn.pop(index, None)

    def mark_column(self, index: int) -> int:
        """The cell of a comment's header in which its fold mark stands."""
        return 2 * min(self.shape.depths[index], cap(self.width))

    def _draw(self, index: int) -> tuple[Row, ...]:
        comment = self.thread.comments[index]
        folded = bool(self.folds.folded[index])
        parent = self.shape.parents[index]
        depth, most = comment.depth, cap(self.width)
        setting = Setting(
            number=index + 1,
            parent=parent + 1 if parent >= 0 and self._tells_parent(index) else None,
            folded=folded,
            people=self._people(index) if folded else None,
            author=self.thread.article.author,
            depth=depth if depth > most else None,
            now=self._now,
        )
        marks = (self._marked[1],) if self._marked and self._marked[0] == index else ()
        lines = guides(self.thread.comments, self.shape, index, most, self._glyphs)
        gist = self._gists.get(index)
        return draw(comment, setting, lines, self.width, gist=gist, marks=marks)

    def _tells_parent(self, index: int) -> bool:
        """The parent is named where it isn't the comment right above, or where it is a guess."""
        return self.shape.parents[index] != index - 1 or is_guess(self.thread.comments[index])

    def _people(self, index: int) -> int | None:
        """How many authors a branch states; None if none."""
        named = {comment.author for comment in self.thread.branch(index)} - {None}
        return len(named) or None
