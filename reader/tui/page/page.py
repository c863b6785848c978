"""A thread's rows at one width: comments are laid out when first seen, and estimated until then."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from reader.model import Thread, outline
from reader.settings import MEASURE
from reader.tui.page.cutting import Cut
from reader.tui.page.drawing import Drawing, Finder
from reader.tui.page.estimate import Estimate
from reader.tui.page.flow import Marked
from reader.tui.page.folds import Folds, Snapshot
from reader.tui.page.gist import Gist
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.guides import MOST, cap, is_guess
from reader.tui.page.heights import Heights
from reader.tui.page.rows import Row
from reader.tui.page.shape import Shape, stretched

_KEPT = 600
"""Laid out comments that are kept: several screens' worth."""


class Page:
    """All rows of a thread's comments, by spot; width, folds, order and gists may change.

    A spot is a place on the page, an index one in the thread: see `Shape`.
    """

    def __init__(
        self,
        thread: Thread,
        *,
        width: int,
        now: datetime,
        glyphs: Glyphs,
        measure: int = MEASURE,
    ) -> None:
        """`width` is in cells, and the longest line of text; ages are told as of `now` (aware)."""
        self.thread = thread
        self.width = width
        self._measure = measure
        self.outline = outline(thread.comments)
        """The shape of the thread, by index."""
        self._cut = Cut(thread.comments, self.outline.lengths)
        self.drawing = Drawing(
            thread, self.outline, self._cut, now=now, glyphs=glyphs, measure=measure
        )
        """What stands on the comments; changed through the page, which keeps what was drawn."""
        self._passing: bytes | None = None
        self._drawn: OrderedDict[int, tuple[bool, tuple[Row, ...]]] = OrderedDict()
        self._estimate: Estimate | None = None
        self._heights: Heights | None = None
        self.shape = self._shaped(None)
        self.folds = Folds(self.shape)

    @property
    def heights(self) -> Heights:
        """The heights of all spots, exact for those that were laid out."""
        if self._heights is None:
            self._estimate = self._estimate or self._estimated()
            guessed = self._estimate.all(self.width, self.folds.folded)
            self._heights = Heights(guessed, self.folds.visible)
            for spot, (folded, rows) in self._drawn.items():
                if folded == self._is_folded(spot):
                    self._heights[spot] = len(rows)
        return self._heights

    def rows(self, spot: int) -> tuple[Row, ...]:
        """The rows at a spot; of a comment, the empty one above it first."""
        folded = self._is_folded(spot)
        known = self._drawn.get(spot)
        if known is not None and known[0] == folded:
            self._drawn.move_to_end(spot)
            return known[1]
        drawn = self.drawing.draw(self.shape, spot, self.width, folded=folded)
        self._drawn[spot] = folded, drawn
        if len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        if self._heights is not None:
            self._heights[spot] = len(drawn)
        return drawn

    def height(self, spot: int) -> int:
        """How many rows there really are at a spot."""
        return len(self.rows(spot))

    def resize(self, width: int) -> None:
        """Wrap everything anew, if the width is another one."""
        if width == self.width:
            return
        self.width = width
        self._drawn.clear()
        self._heights = None

    def refold(self, spot: int | None = None) -> None:
        """Take in that one comment was folded or unfolded, or that any number were."""
        if spot is None:
            self._heights = None
        elif self._heights is not None and self._estimate is not None:
            folded = self._is_folded(spot)
            self._heights.sight_changed(spot, spot + self.shape.replies[spot] + 1)
            self._heights[spot] = self._estimate.one(spot, self.width, folded=folded)

    def arrange(self, order: Sequence[int] | None) -> None:
        """Show the comments in another order: a pre-order of the same tree, by index.

        None is the thread's own. Folds, filter and marks stay with their comments.
        """
        folded = self.folded()
        self.shape = self._shaped(order)
        self._lay_anew(folded)

    def replace(self, thread: Thread, folded: bytes) -> None:
        """Show another thread of the same comments; `folded` has a byte for each, by index.

        What was put in by index (gists, flags, filter) is the caller's to put in again.
        """
        self.thread = thread
        self.outline = outline(thread.comments)
        self._cut = Cut(thread.comments, self.outline.lengths)
        self.drawing.replace(thread, self.outline, self._cut)
        self._passing = None
        self.shape = self._shaped(None)
        self._lay_anew(folded)

    def folded(self) -> bytes:
        """The folds by index: 1 for each comment that is folded."""
        return self.shape.by_index(self.folds.folded)

    def set_folded(self, folded: bytes) -> None:
        """Fold those comments, and no others; by index."""
        self._lay_anew(folded)

    def allow(self, passing: bytes | None, dimmed: bytes | None = None) -> None:
        """Keep out of sight what doesn't pass, and dim what is `dimmed`; by index."""
        self._passing, self.drawing.dimmed = passing, dimmed
        self.folds.allow(None if passing is None else self.shape.by_spot(passing))
        self._drawn.clear()
        self._heights = None

    def shift(self, spots: Sequence[int], by: int) -> bool:
        """Move the code and tables at the spots of one comment `by` cells to the left.

        Returns whether anything is other than before.
        """
        self._redraw(self.shape.indices[spots[0]])
        return self.drawing.shift(self.shape, spots, self.width, by)

    def highlight(self, find: Finder | None) -> None:
        """Let what `find` gives stand out in every text."""
        self.drawing.find = find
        self._drawn.clear()

    def hint(self, hints: Mapping[int, Sequence[Marked]]) -> None:
        """Mark stretches of comments, by index, and none elsewhere."""
        for index in self.drawing.hint(hints):
            self._redraw(index)

    def cite(self, below: Callable[[int], Mapping[int, str]]) -> None:
        """Let what `below` gives for a comment, by index, stand below its quotes.

        It is asked whenever a comment is drawn that isn't cut in parts; see `lay_out`.
        """
        self.drawing.below = below
        self._drawn.clear()

    def recite(self, indices: Iterable[int]) -> None:
        """Ask again what stands below the quotes of these comments; no row moves."""
        for index in indices:
            self._redraw(index)

    def flag(self, news: bytes) -> None:
        """Say which comments are new; by index."""
        self.drawing.news = news
        self._drawn.clear()

    @property
    def news(self) -> bytes:
        """Which comments are new: a byte for each, by index; empty if none is."""
        return self.drawing.news

    def is_new(self, index: int) -> bool:
        """Whether a comment is new."""
        return self.drawing.is_new(index)

    def waiting(self, index: int) -> bool:
        """Whether a comment is a folded branch that has no gist yet."""
        spot = self.shape.spot(index)
        branch = bool(self.shape.answers[spot])
        return branch and self._is_folded(spot) and index not in self.drawing.gists

    def gist(self, index: int) -> Gist | None:
        """What stands for a branch, if it is known."""
        return self.drawing.gists.get(index)

    def set_gist(self, index: int, gist: Gist) -> None:
        """Fill in what stands for a branch; no row moves."""
        self.drawing.gists[index] = gist
        self._drawn.pop(self.shape.spot(index), None)

    def count_on(self) -> bool:
        """Read on for the folded branches that aren't counted; return whether more are left."""
        done = self.drawing.tallies.work()
        for index in done or ():
            self._drawn.pop(self.shape.spot(index), None)
        return done is not None

    def is_guess(self, index: int) -> bool:
        """Whether whom a comment answers is only inferred."""
        return is_guess(self.thread.comments[index])

    def glance(self, index: int, width: int) -> Sequence[Row]:
        """The header and the text of a comment, or what comes first of it, without guides."""
        return self.drawing.glance(self.shape, index, width)

    def mark(self, index: int, marked: Marked | None) -> None:
        """Highlight a stretch of a comment's plain text, and nothing elsewhere."""
        for each in self.drawing.mark(index, marked):
            self._redraw(each)

    def spot_of(self, index: int, offset: int) -> tuple[int, int]:
        """The spot that shows an offset in a comment's plain text, and the offset in there."""
        part, within = self._cut.at(index, offset)
        return self.shape.part(index, part), within

    def offset(self, spot: int) -> int:
        """Where the text at a spot begins in the plain text of its comment."""
        return self._cut.start(self.shape.indices[spot], self.shape.parts[spot])

    def parent(self, index: int) -> int:
        """The index of the comment that a comment answers; -1 for a root."""
        parent = self.shape.parent(self.shape.spot(index))
        return parent if parent < 0 else self.shape.indices[parent]

    def ancestors(self, index: int) -> list[int]:
        """The indices of what a comment stands under, its parent first."""
        found = []
        at = self.parent(index)
        while at >= 0:
            found.append(at)
            at = self.parent(at)
        return found

    def mark_column(self, spot: int) -> int:
        """The cell of a comment's header in which its fold mark stands."""
        return 2 * min(self.shape.depths[spot], cap(self.width))

    def _redraw(self, index: int) -> None:
        """Forget how a comment was drawn."""
        start = self.shape.spot(index)
        for spot in range(start, start + self._cut.count(index)):
            self._drawn.pop(spot, None)

    def _is_folded(self, spot: int) -> bool:
        return bool(self.folds.folded[spot])

    def _shaped(self, order: Sequence[int] | None) -> Shape:
        self._order = order
        return Shape(self.outline, order, self._cut.further)

    def _lay_anew(self, folded: bytes) -> None:
        """Take in that other comments stand at the spots."""
        self.folds = Folds(self.shape)
        self.folds.allow(None if self._passing is None else self.shape.by_spot(self._passing))
        if 1 in folded:
            self.folds.restore(Snapshot(self.shape.by_spot(folded)))
        self._drawn.clear()
        self._estimate = self._heights = None

    def _estimated(self) -> Estimate:
        shape, lengths, breaks = self.shape, self.outline.lengths, self.outline.breaks
        if self._order is not None:
            lengths = array("i", map(lengths.__getitem__, shape.indices))
            breaks = array("i", map(breaks.__getitem__, shape.indices))
        elif further := self._cut.further:
            lengths, breaks = stretched(lengths, further), stretched(breaks, further)
        for index, part, text in self._cut.texts():
            spot = shape.part(index, part)
            lengths[spot], breaks[spot] = len(text), text.count("\n")
        levels, branching = shape.low_levels(MOST), self.folds.branching
        return Estimate(lengths, breaks, levels, branching, self._measure)
