"""A search through a thread, in small steps: what is near the reader comes first."""

from array import array
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import NamedTuple

from reader.model import Thread
from reader.text.markdown import plain
from reader.tui.finding.hits import Hits
from reader.tui.finding.knots import Knots, Telling, chunks
from reader.tui.finding.matching import UNSURE, Pattern
from reader.tui.page.flow import Marked

MOST_SLOW = 20
"""When an expression takes too long for so many comments, it is given up."""
HIT = "hit"
"""The role of the match that the reader is at."""

_BLOCK = 1_024
"""Comments that are passed over together where nothing is sought."""
_TOLD = 0.25
"""Seconds after which the counts are told again."""


class Scope(NamedTuple):
    """Where to search."""

    start: int = 0
    """The comment to begin with, by index; after the last comes the first."""
    order: "array[int] | None" = None
    """The indices as they are shown; None as they are."""
    sought: bytes | None = None
    """One byte a comment, by index: 0 where nothing is sought; None for everywhere."""


class Search:
    """Finds one pattern everywhere; what is found can be used while it still goes on."""

    def __init__(self, thread: Thread, pattern: Pattern, scope: Scope, knots: Knots) -> None:
        """Nothing is found before the `steps` are made."""
        self.pattern = pattern
        self.scope = scope
        self.hits = Hits(len(thread.comments), scope.order)
        self.first: int | None = None
        """The first comment with a match, from the start on."""
        self.sifted = False
        """Whether all comments were looked at, though some may not be certain."""
        self.done = False
        self.slow = 0
        """Comments that an expression took too long for."""
        self._thread = thread
        self._knots = knots
        self._authors: dict[str | None, int] = {None: 0}

    def matches(self, index: int) -> list[Marked | None]:
        """Return where the matches of a comment are; None stands for its author's name."""
        comment = self._thread.comments[index]
        try:
            spans = self.pattern.find(plain(comment.body))
        except TimeoutError:
            spans = []
        by = [None] * self._author(comment.author)
        return [*by, *(Marked(start, end, HIT) for start, end in spans)]

    def steps(self) -> Iterator["Search | None"]:
        """Search; yields itself whenever there is something to tell."""
        for start, comments in self._chunks():
            found = self.first
            self._look(start, comments)
            yield None if self.first == found else self
        self.sifted = True
        yield from self._settle()
        self.done = True
        yield self

    @property
    def given_up(self) -> bool:
        """Whether the expression takes too long altogether."""
        return self.slow >= MOST_SLOW

    def _chunks(self) -> Iterator[tuple[int, Sequence[Telling]]]:
        """All comments from the start on, and then those before, some at a time."""
        total, start, sought = len(self._thread.comments), self.scope.start, self.scope.sought
        for begin, end in ((start, total), (0, start)):
            for first in range(begin, end, _BLOCK):
                last = min(first + _BLOCK, end)
                if sought is None or sought.find(1, first, last) >= 0:
                    yield from chunks(self._thread, first, last, self._worth)

    def _worth(self, start: int, stop: int, data: bytes) -> bool:
        """Whether any of the stored comments in [start, stop) may match."""
        return self.pattern.may_stand_in(data) or not self._knots.none(start, stop)

    def _look(self, start: int, comments: Sequence[Telling]) -> None:
        """Sift those of the comments, which begin at index `start`, that may have matches."""
        sought, bodies = self.scope.sought, [comment.body for comment in comments]
        worth = self.pattern.glance(bodies)
        if not self._any_author(comments) and not any(worth) and not self._knots.any(start, bodies):
            return
        for index, comment in enumerate(comments, start):
            if sought is None or sought[index]:
                self._sift(index, comment)

    def _sift(self, index: int, comment: Telling) -> None:
        """Count what can be counted quickly; until there is a first match, whatever it takes."""
        body = comment.body
        count = self.pattern.sift(body, knotty=self._knots(index, body))
        if count == UNSURE and self.first is None and self.scope.order is None:
            count = self._count(body)
        if count != UNSURE:
            count += self._author(comment.author)
        if count:
            self.hits[index] = count
            if count > 0 and self.first is None and self.scope.order is None:
                self.first = index

    def _settle(self) -> Iterator["Search | None"]:
        """Count what is uncertain, in the order of the page; yields itself now and then."""
        yield self
        told = monotonic()
        for index in self._in_order():
            if self.hits[index] == UNSURE:
                comment = self._thread.comments[index]
                self.hits[index] = self._count(comment.body) + self._author(comment.author)
            if self.first is None and self.hits[index]:
                self.first = index
                yield self
            if monotonic() - told > _TOLD:
                told = monotonic()
                yield self
            else:
                yield None

    def _in_order(self) -> Iterator[int]:
        """The comments with matches, certain or not, as they are shown from the start on."""
        start, hits = self.scope.start, self.hits
        at = start if len(self._thread.comments) and hits[start] else hits.seek(start, 1)
        while at is not None:
            yield at
            at = hits.seek(at, 1)
        at = hits.end(1)
        while at is not None and hits.rank(at) < hits.rank(start):
            yield at
            at = hits.seek(at, 1)

    def _count(self, body: str) -> int:
        """How many matches there are in the plain text; 0 if nobody can wait for it."""
        try:
            return 0 if self.given_up else len(self.pattern.find(plain(body)))
        except TimeoutError:
            self.slow += 1
            return 0

    def _any_author(self, comments: Sequence[Telling]) -> bool:
        """Whether any of their authors matches."""
        return any(map(self._author, {comment.author for comment in comments}))

    def _author(self, name: str | None) -> int:
        """1 if an author's name matches."""
        known = self._authors.get(name)
        if known is None:
            try:
                known = int(bool(self.pattern.find(name or "")))
            except TimeoutError:
                known = 0
            self._authors[name] = known
        return known
