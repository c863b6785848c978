"""A thread's rows at one width: comments are laid out when first seen, and estimated until then."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import compress, count

from reader.model import Outline, Thread, outline
from reader.model.correct import CHANGEABLE
from reader.settings import MEASURE
from reader.text.markdown import plain
from reader.tui.page.blocks import Marked
from reader.tui.page.comment import draw, draw_part, furthest_shift
from reader.tui.page.estimate import Estimate
from reader.tui.page.folds import Folds, Snapshot
from reader.tui.page.gist import Gist
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.guides import MOST, cap, guides, is_guess
from reader.tui.page.header import Setting
from reader.tui.page.heights import Heights
from reader.tui.page.parts import LONG, Parts
from reader.tui.page.rows import Row, Run
from reader.tui.page.shape import Shape, stretched
from reader.tui.page.tallies import Tallies

_KEPT = 600
"""Laid out comments that are kept: several screens' worth."""

Finder = Callable[[str], Iterable[tuple[int, int]]]
"""Gives the stretches of a plain text, [start, end), that are to stand out."""


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
        self._measure = measure
        self.thread = thread
        self.width = width
        self._now = now
        self._glyphs = glyphs
        self._gists: dict[int, Gist] = {}
        self._news = bytes(0)
        self._marked: tuple[int, Marked] | None = None
        self._find: Finder | None = None
        self._shifts: dict[int, int] = {}
        """Cells that the code of comments is moved to the left, by index."""
        self._hints: Mapping[int, Sequence[Marked]] = {}
        self._below: Callable[[int], Mapping[int, str]] = _nothing_below
        self._passing: bytes | None = None
        self._dimmed: bytes | None = None
        self._outline = outline(thread.comments)
        self.tallies = Tallies(thread.comments, self._outline.replies)
        self._long = self._cut()
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
        drawn = self._draw(spot)
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
        self._gists.clear()
        self._shifts.clear()
        self._marked = None
        self._passing = self._dimmed = None
        self._outline = outline(thread.comments)
        self.tallies = Tallies(thread.comments, self._outline.replies)
        self._long = self._cut()
        self.shape = self._shaped(None)
        self._lay_anew(folded)

    def folded(self) -> bytes:
        """The folds by index: 1 for each comment that is folded."""
        return self.by_index(self.folds.folded)

    def set_folded(self, folded: bytes) -> None:
        """Fold those comments, and no others; by index."""
        self._lay_anew(folded)

    def allow(self, passing: bytes | None, dimmed: bytes | None = None) -> None:
        """Keep out of sight what doesn't pass, and dim what is `dimmed`; by index."""
        self._passing, self._dimmed = passing, dimmed
        self.folds.allow(None if passing is None else self.by_spot(passing))
        self._drawn.clear()
        self._heights = None

    def shift(self, spots: Iterable[int], by: int) -> bool:
        """Move the code and tables at the spots of one comment `by` cells to the left.

        Returns whether anything is other than before.
        """
        before = self._shifts.get(index := self.shape.indices[next(iter(spots))], 0)
        now = max(0, min(before + by, max(map(self._furthest, spots))))
        self._shifts[index] = now
        self._redraw(index)
        return now != before

    def highlight(self, find: Finder | None) -> None:
        """Let what `find` gives stand out in every text."""
        self._find = find
        self._drawn.clear()

    def hint(self, hints: Mapping[int, Sequence[Marked]]) -> None:
        """Mark stretches of comments, by index, and none elsewhere."""
        for index in {*self._hints, *hints}:
            self._redraw(index)
        self._hints = hints

    def cite(self, below: Callable[[int], Mapping[int, str]]) -> None:
        """Let what `below` gives for a comment, by index, stand below its quotes.

        It is asked whenever a comment is drawn that isn't cut in parts; see `lay_out`.
        """
        self._below = below
        self._drawn.clear()

    def recite(self, indices: Iterable[int]) -> None:
        """Ask again what stands below the quotes of these comments; no row moves."""
        for index in indices:
            self._redraw(index)

    def flag(self, news: bytes) -> None:
        """Say which comments are new; by index."""
        self._news = news
        self._drawn.clear()

    @property
    def outline(self) -> Outline:
        """The shape of the thread, by index."""
        return self._outline

    @property
    def news(self) -> bytes:
        """Which comments are new: a byte for each, by index; empty if none is."""
        return self._news

    def by_spot(self, values: bytes) -> bytes:
        """What is known of each comment, by spot; nothing of none."""
        if not values or self.shape.indices is self.shape.spots:
            return values
        return bytes(map(values.__getitem__, self.shape.indices))

    def by_index(self, values: bytes | bytearray) -> bytes:
        """What is known of each spot, by comment."""
        if self.shape.indices is self.shape.spots:
            return bytes(values)
        return bytes(map(values.__getitem__, self.shape.spots))

    def is_new(self, index: int) -> bool:
        """Whether a comment is new."""
        return bool(self._news) and bool(self._news[index])

    def waiting(self, index: int) -> bool:
        """Whether a comment is a folded branch that has no gist yet."""
        spot = self.shape.spot(index)
        folded = bool(self.folds.folded[spot])
        return folded and bool(self.shape.answers[spot]) and index not in self._gists

    def gist(self, index: int) -> Gist | None:
        """What stands for a branch, if it is known."""
        return self._gists.get(index)

    def set_gist(self, index: int, gist: Gist) -> None:
        """Fill in what stands for a branch; no row moves."""
        self._gists[index] = gist
        self._drawn.pop(self.shape.spot(index), None)

    def count_on(self) -> bool:
        """Read on for the folded branches that aren't counted; return whether more are left."""
        done = self.tallies.work()
        for index in done or ():
            self._drawn.pop(self.shape.spot(index), None)
        return done is not None

    def is_guess(self, index: int) -> bool:
        """Whether whom a comment answers is only inferred."""
        return is_guess(self.thread.comments[index])

    def glance(self, index: int, width: int) -> Sequence[Row]:
        """The header and the text of a comment, or what comes first of it, without guides."""
        comment, parts = self.thread.comments[index], self._long.get(index)
        setting = self._setting(self.shape.spot(index), MOST)._replace(folded=False)
        body = comment.body if parts is None else parts.pieces[0].text
        return draw(comment, setting, (), width, body=body, glyphs=self._glyphs)[1:]

    def mark(self, index: int, marked: Marked | None) -> None:
        """Highlight a stretch of a comment's plain text, and nothing elsewhere."""
        for each in {index, index if self._marked is None else self._marked[0]}:
            self._redraw(each)
        self._marked = None if marked is None else (index, marked)

    def spot_of(self, index: int, offset: int) -> tuple[int, int]:
        """The spot that shows an offset in a comment's plain text, and the offset in there."""
        parts = self._long.get(index)
        if parts is None:
            return self.shape.spot(index), offset
        part = parts.at(offset)
        return self.shape.part(index, part), offset - parts.start(part)

    def offset(self, spot: int) -> int:
        """Where the text at a spot begins in the plain text of its comment."""
        parts = self._long.get(self.shape.indices[spot])
        return 0 if parts is None else parts.start(self.shape.parts[spot])

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
        for spot in range(start, start + self._parts(index)):
            self._drawn.pop(spot, None)

    def _parts(self, index: int) -> int:
        """In how many parts a comment is drawn."""
        return len(self._long[index].pieces) if index in self._long else 1

    def _is_folded(self, spot: int) -> bool:
        return bool(self.folds.folded[spot])

    def _cut(self) -> dict[int, Parts]:
        """Cut the very long comments."""
        lengths = self._outline.lengths
        if max(lengths, default=0) <= LONG:
            return {}
        long = compress(count(), map(LONG.__lt__, lengths))
        return {index: Parts(self.thread.comments[index].body) for index in long}

    def _further(self) -> dict[int, int]:
        """How many parts of the very long comments follow the first, by index."""
        return {index: len(parts.pieces) - 1 for index, parts in self._long.items()}

    def _shaped(self, order: Sequence[int] | None) -> Shape:
        self._order = order
        return Shape(self._outline, order, self._further())

    def _lay_anew(self, folded: bytes) -> None:
        """Take in that other comments stand at the spots."""
        self.folds = Folds(self.shape)
        self.folds.allow(None if self._passing is None else self.by_spot(self._passing))
        if 1 in folded:
            self.folds.restore(Snapshot(self.by_spot(folded)))
        self._drawn.clear()
        self._estimate = self._heights = None

    def _estimated(self) -> Estimate:
        shape, lengths, breaks = self.shape, self._outline.lengths, self._outline.breaks
        if self._order is not None:
            lengths = array("i", map(lengths.__getitem__, shape.indices))
            breaks = array("i", map(breaks.__getitem__, shape.indices))
        elif self._long:
            more = self._further()
            lengths, breaks = stretched(lengths, more), stretched(breaks, more)
        for index, parts in self._long.items():
            for part, piece in enumerate(parts.pieces):
                spot = shape.part(index, part)
                lengths[spot], breaks[spot] = len(piece.text), piece.text.count("\n")
        levels, branching = shape.low_levels(MOST), self.folds.branching
        return Estimate(lengths, breaks, levels, branching, self._measure)

    def _text(self, spot: int) -> str:
        """The Markdown that is drawn at a spot."""
        index = self.shape.indices[spot]
        parts = self._long.get(index)
        if parts is None:
            return self.thread.comments[index].body
        return parts.pieces[self.shape.parts[spot]].text

    def _furthest(self, spot: int) -> int:
        """How far the code at a spot can be moved."""
        levels = min(self.shape.depths[self.shape.head(spot)], cap(self.width))
        return furthest_shift(self._text(spot), self.width, levels, self._measure)

    def _draw(self, spot: int) -> tuple[Row, ...]:
        shape = self.shape
        index, part = shape.indices[spot], shape.parts[spot]
        most = cap(self.width)
        lines = guides(self.thread.comments, shape, spot, most, self._glyphs)
        parts, text = self._long.get(index), self._text(spot)
        marks = self._marks(index, part, text)
        if part and parts is not None:
            apart = parts.pieces[part].gap == _PARAGRAPHS
            rows = draw_part(
                text,
                lines,
                self.width,
                apart=apart,
                marks=marks,
                glyphs=self._glyphs,
                shift=self._shifts.get(index, 0),
                measure=self._measure,
            )
        else:
            comment, setting = self.thread.comments[index], self._setting(spot, most)
            gist = self._gists.get(index)
            rows = draw(
                comment,
                setting,
                lines,
                self.width,
                body=text,
                gist=gist,
                marks=marks,
                sources=None if parts else self._below(index),
                glyphs=self._glyphs,
                shift=self._shifts.get(index, 0),
                measure=self._measure,
            )
        if self._dimmed is not None and self._dimmed[index]:
            return tuple(_dimmed(row) for row in rows)
        return rows

    def _marks(self, index: int, part: int, text: str) -> list[Marked]:
        """What stands out in a part of a comment, as stretches of its own plain text."""
        marks = []
        if self._find is not None:
            marks = [Marked(*found, "match") for found in self._find(plain(text))]
        wanted = list(self._hints.get(index, ()))
        if self._marked is not None and self._marked[0] == index:
            wanted.append(self._marked[1])
        base = self._long[index].start(part) if wanted and index in self._long else 0
        marks += [each._replace(start=each.start - base, end=each.end - base) for each in wanted]
        return marks

    def _setting(self, spot: int, most: int) -> Setting:
        index = self.shape.indices[spot]
        depth, parent = self.shape.depths[spot], self.shape.parent(spot)
        told = parent >= 0 and self._tells_parent(spot)
        setting = Setting(
            number=index + 1,
            parent=self.shape.indices[parent] + 1 if told else None,
            folded=self._is_folded(spot),
            author=self.thread.article.author,
            depth=depth if depth > most else None,
            now=self._now,
            new=self.is_new(index),
        )
        return self._counted(setting, index) if self._is_folded(spot) else setting

    def _counted(self, setting: Setting, index: int) -> Setting:
        """What is said of a folded branch, as far as it is known yet."""
        replies = self._outline.replies[index]
        fresh = self._news.count(1, index + 1, index + replies + 1)
        tally = self.tallies.of(index)
        if tally is None:
            return setting._replace(fresh=fresh)
        return setting._replace(fresh=fresh, people=tally.people, best=tally.best)

    def _tells_parent(self, spot: int) -> bool:
        """The parent is named where it isn't the comment right above, or isn't the source's."""
        above = self.shape.head(spot - 1) if spot else -1
        link = self.thread.comments[self.shape.indices[spot]].link
        return self.shape.parent(spot) != above or link in CHANGEABLE


_PARAGRAPHS = 2
"""The gap between two parts of a text that parts paragraphs."""


def _nothing_below(_: int) -> Mapping[int, str]:
    return {}


def _dimmed(row: Row) -> Row:
    return Row(tuple(Run(run.text, f"{run.role} dim") for run in row.runs), row.start)
