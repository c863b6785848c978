"""Draws a thread's comments, with all that stands on them: gists, marks, flags, sources of quotes.

What is known of comments is kept by index; the shape only says where one stands.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from reader.model import Outline, Thread
from reader.model.correct import CHANGEABLE
from reader.text.markdown import plain
from reader.tui.page.comment import draw, draw_part, furthest_shift
from reader.tui.page.cutting import Cut
from reader.tui.page.flow import Marked
from reader.tui.page.gist import Gist
from reader.tui.page.glyphs import Glyphs
from reader.tui.page.guides import MOST, cap, guides
from reader.tui.page.header import Setting
from reader.tui.page.rows import Row, Run
from reader.tui.page.shape import Shape
from reader.tui.page.tallies import Tallies

Finder = Callable[[str], Iterable[tuple[int, int]]]
"""Gives the stretches of a plain text, [start, end), that are to stand out."""


def _nothing_below(_: int) -> Mapping[int, str]:
    return {}


class Drawing:
    """How every comment looks; it keeps no rows, and whoever does draws again what has changed."""

    def __init__(
        self,
        thread: Thread,
        outline: Outline,
        cut: Cut,
        *,
        now: datetime,
        glyphs: Glyphs,
        measure: int,
    ) -> None:
        """Ages are told as of `now` (aware); no line of text is longer than `measure` (cells)."""
        self._now = now
        self._glyphs = glyphs
        self._measure = measure
        self.news = bytes(0)
        """Which comments are new: a byte for each; empty if none is."""
        self.find: Finder | None = None
        """Gives what stands out in every text."""
        self.below: Callable[[int], Mapping[int, str]] = _nothing_below
        """Gives what stands below the quotes of a comment that isn't cut in parts."""
        self._hints: Mapping[int, Sequence[Marked]] = {}
        self.replace(thread, outline, cut)

    def replace(self, thread: Thread, outline: Outline, cut: Cut) -> None:
        """Draw another thread of the same comments, without what stood on them by index alone."""
        self._thread = thread
        self._outline = outline
        self._cut = cut
        self.tallies = Tallies(thread.comments, outline.replies)
        """What folded branches are counted by."""
        self.gists: dict[int, Gist] = {}
        """What stands for folded branches, as far as it is known."""
        self.dimmed: bytes | None = None
        """Which comments are only there for what stands under them."""
        self._shifts: dict[int, int] = {}
        """Cells that the code of comments is moved to the left."""
        self._marked: tuple[int, Marked] | None = None

    def mark(self, index: int, marked: Marked | None) -> set[int]:
        """Highlight a stretch of one comment; returns which are to be drawn again."""
        changed = {index, index if self._marked is None else self._marked[0]}
        self._marked = None if marked is None else (index, marked)
        return changed

    def hint(self, hints: Mapping[int, Sequence[Marked]]) -> set[int]:
        """Mark stretches of comments, and no others; returns which are to be drawn again."""
        changed = {*self._hints, *hints}
        self._hints = hints
        return changed

    def shift(self, shape: Shape, spots: Sequence[int], width: int, by: int) -> bool:
        """Move the code and tables at the spots of one comment `by` cells to the left.

        Returns whether anything is other than before.
        """
        index = shape.indices[spots[0]]
        before = self._shifts.get(index, 0)
        most = max(self._furthest(shape, spot, width) for spot in spots)
        self._shifts[index] = max(0, min(before + by, most))
        return self._shifts[index] != before

    def draw(self, shape: Shape, spot: int, width: int, *, folded: bool) -> tuple[Row, ...]:
        """Return the rows at a spot, in a pane of `width` cells."""
        index, part = shape.indices[spot], shape.parts[spot]
        lines = guides(self._thread.comments, shape, spot, cap(width), self._glyphs)
        text = self._cut.text(index, part)
        marks = self._marks(index, part, text)
        if part:
            rows = draw_part(
                text,
                lines,
                width,
                apart=self._cut.apart(index, part),
                marks=marks,
                glyphs=self._glyphs,
                shift=self._shifts.get(index, 0),
                measure=self._measure,
            )
        else:
            rows = draw(
                self._thread.comments[index],
                self._setting(shape, spot, cap(width), folded=folded),
                lines,
                width,
                body=text,
                gist=self.gists.get(index),
                marks=marks,
                sources=None if index in self._cut else self.below(index),
                glyphs=self._glyphs,
                shift=self._shifts.get(index, 0),
                measure=self._measure,
            )
        if self.dimmed is not None and self.dimmed[index]:
            return tuple(_dimmed(row) for row in rows)
        return rows

    def glance(self, shape: Shape, index: int, width: int) -> Sequence[Row]:
        """The header and the text of a comment, or what comes first of it, without guides."""
        comment, body = self._thread.comments[index], self._cut.text(index, 0)
        setting = self._setting(shape, shape.spot(index), MOST, folded=False)
        return draw(comment, setting, (), width, body=body, glyphs=self._glyphs)[1:]

    def is_new(self, index: int) -> bool:
        """Whether a comment is new."""
        return bool(self.news) and bool(self.news[index])

    def _furthest(self, shape: Shape, spot: int, width: int) -> int:
        """How far the code at a spot can be moved."""
        levels = min(shape.depths[shape.head(spot)], cap(width))
        text = self._cut.text(shape.indices[spot], shape.parts[spot])
        return furthest_shift(text, width, levels, self._measure)

    def _marks(self, index: int, part: int, text: str) -> list[Marked]:
        """What stands out in a part of a comment, as stretches of its own plain text."""
        marks = []
        if self.find is not None:
            marks = [Marked(*found, "match") for found in self.find(plain(text))]
        wanted = list(self._hints.get(index, ()))
        if self._marked is not None and self._marked[0] == index:
            wanted.append(self._marked[1])
        base = self._cut.start(index, part) if wanted else 0
        marks += [each._replace(start=each.start - base, end=each.end - base) for each in wanted]
        return marks

    def _setting(self, shape: Shape, spot: int, most: int, *, folded: bool) -> Setting:
        index = shape.indices[spot]
        depth, parent = shape.depths[spot], shape.parent(spot)
        told = parent >= 0 and self._tells_parent(shape, spot)
        setting = Setting(
            number=index + 1,
            parent=shape.indices[parent] + 1 if told else None,
            folded=folded,
            author=self._thread.article.author,
            depth=depth if depth > most else None,
            now=self._now,
            new=self.is_new(index),
        )
        return self._counted(setting, index) if folded else setting

    def _counted(self, setting: Setting, index: int) -> Setting:
        """What is said of a folded branch, as far as it is known yet."""
        replies = self._outline.replies[index]
        fresh = self.news.count(1, index + 1, index + replies + 1)
        tally = self.tallies.of(index)
        if tally is None:
            return setting._replace(fresh=fresh)
        return setting._replace(fresh=fresh, people=tally.people, best=tally.best)

    def _tells_parent(self, shape: Shape, spot: int) -> bool:
        """The parent is named where it isn't the comment right above, or isn't the source's."""
        above = shape.head(spot - 1) if spot else -1
        link = self._thread.comments[shape.indices[spot]].link
        return shape.parent(spot) != above or link in CHANGEABLE


def _dimmed(row: Row) -> Row:
    return Row(tuple(Run(run.text, f"{run.role} dim") for run in row.runs), row.start)
