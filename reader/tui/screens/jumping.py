"""Jumps from what is said to where it is said, and the way back."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reader.model import ARTICLE, Point, Thread
from reader.tui.page.flow import Marked
from reader.tui.page.history import History
from reader.tui.page.news import find_new
from reader.tui.page.view import Anchor
from reader.tui.screens.summarising import SummarisingScreen
from reader.tui.widgets.maprail import MapRail
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from array import array

    from reader.tui.digests.making import Maker
    from reader.tui.digests.questions import Question
    from reader.tui.widgets.digest import DigestPane


class Place(NamedTuple):
    """What the screen shows at a moment."""

    front: str
    """The pane with the keys."""
    anchor: Anchor
    """Where in the comments."""
    top: int
    """Where in the article: its first line on the screen."""
    digest: "Question | None"
    """The digest in the article's place."""
    opened: tuple[int, ...] = ()
    """The comments that the jump to here unfolded, by index."""


def _moved(place: Place, now: "array[int] | None") -> Place:
    """The same place where comments stand elsewhere now."""
    if now is None:
        return place
    anchor = place.anchor._replace(comment=now[place.anchor.comment])
    opened = tuple(now[each] for each in place.opened)
    digest = None if place.digest is None else place.digest.moved(now)
    return place._replace(anchor=anchor, opened=opened, digest=digest)


class JumpingScreen(SummarisingScreen):
    """Remembers where the reader was whenever a jump begins."""

    def __init__(self, thread: Thread, now: datetime, maker: "Maker | None" = None) -> None:
        """Ages are told as of `now` (aware); `maker` makes digests, else the desk does."""
        super().__init__(thread, now, maker)
        self._history = History[Place]()
        self._opened: tuple[int, ...] = ()
        """The comments that the last jump unfolded, by index."""
        self._newest = -1
        """The comment that the last step to a new one led to, by index."""

    def on_thread_pane_followed(self, event: ThreadPane.Followed) -> None:
        """Go to where a folded branch's sentence is from."""
        point = self.digesting.gists.source(event.index, event.sentence)
        if point is not None:
            self._jump_to(point)

    def on_digest_pane_jumped(self, event: "DigestPane.Jumped") -> None:
        """Go to where a point is from; the digest stays where there is room for both."""
        self._jump_to(event.point)

    def on_map_rail_picked(self, event: MapRail.Picked) -> None:
        """Go to what is marked on the map."""
        self.jump(self._comments.page.shape.indices[event.spot])

    def jump(self, index: int, marked: Marked | None = None) -> None:
        """Go to a comment, and highlight a stretch of it; `back` leads to where the reader is.

        Where there is room for one pane only, that is then the comments'.
        """
        self._history.leave(self._here())
        self._opened = self._comments.go_to(index, marked)
        if not self.is_wide():
            self._leave_digest()
            self.bring("thread")

    def jump_to_article(self, marked: Marked) -> None:
        """Go to a stretch of the article; `back` leads to where the reader is."""
        self._history.leave(self._here())
        self._opened = ()
        self._leave_digest()
        self.bring("article")
        self._article.go_to(marked)

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Take in where the places to go back to are now."""
        now = super().take_thread(thread)
        self._newest = -1
        if now is not None:
            self._opened = tuple(now[each] for each in self._opened)
        self._history.change(partial(_moved, now=now))
        return now

    def next_new(self, step: int) -> None:
        """Go to the next new comment (`step` 1) or the one before (-1), unfolding what hides it.

        Beyond the last one comes the first. Going through them is one jump: `back` leads to where
        that began.
        """
        page, cursor = self._comments.page, self._comments.view.cursor
        spot = find_new(page, cursor, step)
        around = spot is None
        if spot is None:
            spot = find_new(page, -1 if step > 0 else len(page.shape), step)
        if spot is None or spot == cursor:
            self.say("No other comment is new" if spot is not None else "No comment is new")
            return
        if self._comments.current != self._newest:
            self._history.leave(self._here())
            self._opened = ()
        self._newest = page.shape.indices[spot]
        self._opened += self._comments.go_to(self._newest)
        if around:
            last, first = ("last", "first") if step > 0 else ("first", "last")
            self.say_last(f"After the {last} new comment, the {first} again")

    def action_back(self) -> None:
        """Go back to where the last jump began, and fold again what it unfolded."""
        place = self._history.back(self._here())
        if place is None:
            self.say("No jump to go back from")
            return
        self._comments.shut(self._opened)
        self._opened = place.opened
        self._return(place)

    def action_forward(self) -> None:
        """Go to where the last way back began."""
        place = self._history.forward(self._here())
        if place is None:
            self.say("No way back to go forward from")
            return
        self._opened = self._comments.go_to(place.anchor.comment)
        self._return(place)

    def _here(self) -> Place:
        """What the screen shows now."""
        shown = self.digesting.shown if self.has_class("digesting") else None
        anchor = self._comments.view.anchor()
        return Place(self._front, anchor, self._article.sheet.top, shown, self._opened)

    def _return(self, place: Place) -> None:
        """Show a place as it was, but for a digest that the reader closed since."""
        there = place.digest is not None and self.digesting.reopen(place.digest)
        if there:
            self.show_digest()
        elif place.front == "article":
            self._leave_digest()
            self._article.scroll_to_row(place.top)
        self.bring("thread" if place.front == "digest" and not there else place.front)
        self._comments.come_back(place.anchor)

    def _jump_to(self, point: Point) -> None:
        """Go to a point's comment, or the article, and highlight the sentence there."""
        marked = Marked(point.start, point.end)
        if point.comment_id == ARTICLE:
            self.jump_to_article(marked)
        elif point.comment_id in self._positions:
            self.jump(self._positions[point.comment_id], marked)
        else:
            self.say("That comment is not in this copy")

    def _leave_digest(self) -> None:
        """Put a digest away, to be shown again on the way back."""
        if self.has_class("digesting"):
            self.digesting.cancel()
            self.hide_digest()
