"""A search as the reader sees it: where it began, which match they are at, what is said of it."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import NamedTuple

from reader.model import Thread
from reader.tui.finding.hits import Hits
from reader.tui.finding.knots import Knots
from reader.tui.finding.matching import SIGN, Expression, Fault, Pattern, compile_pattern, narrows
from reader.tui.finding.search import Scope, Search
from reader.tui.page.flow import Marked
from reader.tui.page.view import Anchor
from reader.tui.widgets.thread import ThreadPane

HINT = f"{SIGN} first: regular expression"
_WAIT = 0.03
"""Seconds after which no further comment is looked at, and the reader is told to wait."""


class _At(NamedTuple):
    """The match that the reader is at."""

    comment: int
    """By its index."""
    place: int
    """Which of the comment's matches, from 0."""
    matches: list[Marked | None]


class Searching:
    """Goes from match to match; the worker's steps are somebody else's to run."""

    def __init__(
        self, thread: Thread, pane: ThreadPane, scope: Callable[[], Scope], knots: Knots
    ) -> None:
        """`scope` says in which order, and where, comments are searched at the moment."""
        self._thread = thread
        self._pane = pane
        self._scope = scope
        self._knots = knots
        self._origin: tuple[int, Anchor] | None = None
        self._search: Search | None = None
        self._at: _At | None = None
        self._typing = False
        self._last = ""
        self._turned = ""
        """A word on where the search went on, if it came to an end of the page."""

    @property
    def is_on(self) -> bool:
        """Whether there are matches to go to, or may be."""
        return self._search is not None

    @property
    def found(self) -> bytes:
        """One byte a comment, by index: 1 where something is found; empty without a search."""
        return b"" if self._search is None else self._search.hits.flags()

    @property
    def last(self) -> str:
        """What was searched for last and kept."""
        return self._last

    def begin(self) -> Iterator[None]:
        """Remember where the reader is; returns what the worker can do until they type."""
        self._origin = (self._pane.current, self._pane.view.anchor())
        self._typing = True
        return self._knots.steps()

    def type(self, typed: str) -> Iterator[Search | None] | Fault | None:
        """Search for what is typed, from where the reader was; returns the steps to make.

        A fault says why it can't be searched for, None that there is nothing to search for.
        """
        pattern = compile_pattern(typed) if typed else None
        if pattern is None or isinstance(pattern, Fault):
            self._drop()
            return pattern
        self._pane.highlight(_Lenient(pattern))
        before, self._search, self._at = self._search, self._made(pattern, self._start()), None
        if before is not None and before.sifted and narrows(pattern, before.pattern):
            found = before.hits.flags()
            self._search.scope = self._search.scope._replace(sought=found)
        return self._search.steps()

    def again(self) -> Iterator[Search | None]:
        """Search anew, after order or filter have changed; there must be a search."""
        assert self._search is not None  # noqa: S101 - for the type checker
        self._search = self._made(self._search.pattern, self._pane.current)
        sought = self._search.scope.sought
        if self._at is not None and sought is not None and not sought[self._at.comment]:
            self._at = None
        return self._search.steps()

    def take(self, search: Search) -> bool:
        """Take in what was found; return whether it is of the search that is on."""
        if search is not self._search:
            return False
        if self._at is None and self._origin is not None:
            if search.first is not None:
                self._visit(search.first, 0)
            elif search.done:
                self._return()
        self._settle()
        return True

    def keep(self, typed: str) -> None:
        """The reader is done typing, and stays where the search leads."""
        self._last = typed or self._last
        self._typing = False
        self._settle()

    def drop(self) -> None:
        """End the search, and return to where it began if the reader is still typing."""
        self._typing = False
        self._drop()

    def step(self, by: int) -> bool:
        """Go to the next match, or the one before; return whether that could be done at once."""
        search = self._search
        if search is None:
            return False
        self._origin, self._turned = None, ""
        at, here = self._at, self._pane.current
        if at is not None and at.comment == here:
            if 0 <= at.place + by < len(at.matches):
                self._visit(here, at.place + by)
                return True
        elif by > 0 and search.hits[here] and search.matches(here):
            # The reader went on by themselves: what is under the cursor comes first.
            self._visit(here, 0)
            return True
        return self._seek(search.hits, here, by)

    def said(self) -> str:
        """The match that the reader is at, and how many there are."""
        search = self._search
        if search is None:
            return f"No match for {self._last}" if self._last else "No match"
        hits, more = search.hits, "" if search.done else "…"
        if search.done and not hits.total:
            words = "" if search.given_up else "No match"
        elif self._at is None:
            words = f"{hits.total:,}{more}" if hits.total else "Searching…"
        else:
            number = hits.before(self._at.comment) + self._at.place + 1
            many = "comment" if hits.comments == 1 and search.done else "comments"
            words = f"{number:,} of {hits.total:,}{more} in {hits.comments:,}{more} {many}"
        if search.given_up:
            slow = "This takes too long: make it simpler"
        else:
            slow = f"too slow for {search.slow:,}" if search.slow else ""
        where = "in what the filter shows" if self._scope().sought is not None else ""
        how = "regex" if isinstance(search.pattern, Expression) else ""
        return " · ".join(part for part in (words, self._turned, where, slow, how) if part)

    def _made(self, pattern: Pattern, start: int) -> Search:
        scope = self._scope()._replace(start=start)
        self._turned = ""
        return Search(self._thread, pattern, scope, self._knots)

    def _start(self) -> int:
        return self._origin[0] if self._origin is not None else self._pane.current

    def _seek(self, hits: Hits, here: int, by: int) -> bool:
        """Go on to another comment, round the end of the page if need be."""
        index, turned, end = hits.seek(here, by), "", monotonic() + _WAIT
        while True:
            if index is None:
                if turned:
                    return False
                turned = "from the top" if by > 0 else "from the end"
                index = hits.end(by)
            elif self._visit(index, 0 if by > 0 else -1):
                self._turned = turned
                return True
            elif monotonic() > end:
                return False
            else:
                index = hits.seek(index, by)

    def _visit(self, index: int, place: int) -> bool:
        """Go to a match of a comment; return False where there is none after all."""
        matches = self._search.matches(index) if self._search is not None else []
        if not matches:
            return False
        self._at = _At(index, place % len(matches), matches)
        self._pane.visit(index, matches[place])
        return True

    def _return(self) -> None:
        """Go back to where the search began, and fold what it opened."""
        self._at = None
        if self._origin is not None:
            pane, (index, anchor) = self._pane, self._origin
            pane.leave()
            if not pane.page.folds.visible[pane.page.shape.spot(index)]:
                # It was in sight because an earlier search had opened what hides it.
                pane.visit(index)
            pane.come_back(anchor)

    def _settle(self) -> None:
        """Once the reader is done typing: stay at the match, or end a search for nothing."""
        if self._typing:
            return
        if self._search is None or (self._search.done and not self._search.hits.total):
            self._drop()
        elif self._at is not None:
            self._origin = None

    def _drop(self) -> None:
        """There is nothing to search for."""
        if self._origin is not None:
            self._return()
        elif self._at is not None and self._pane.current == self._at.comment:
            # Whoever reads what was found goes on reading it, where they are.
            anchor = self._pane.view.anchor()
            self._pane.go_to(self._at.comment)
            self._pane.come_back(anchor)
        elif self._at is not None:
            self._pane.page.mark(self._at.comment, None)
            self._pane.leave()
        self._search = self._at = None
        self._pane.highlight(None)
        if not self._typing:
            self._origin = None


class _Lenient:
    """Finds a pattern in what is drawn, as long as that doesn't hold the screen up."""

    def __init__(self, pattern: Pattern) -> None:
        self._pattern: Pattern | None = pattern

    def __call__(self, text: str) -> Iterable[tuple[int, int]]:
        """Where it is; nowhere, once it took too long."""
        try:
            return [] if self._pattern is None else self._pattern.find(text)
        except TimeoutError:
            self._pattern = None
            return []
