"""The reading screen: the article beside its comments, and digests where they are asked for."""

from datetime import datetime
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.message import Message
from textual.screen import Screen

from reader.model import Point, Thread
from reader.tui.actions import Where
from reader.tui.bindings import bindings
from reader.tui.digesting import Digesting, numbers
from reader.tui.page.article import sentence
from reader.tui.page.blocks import Marked
from reader.tui.page.guides import Glyphs
from reader.tui.page.page import Page
from reader.tui.page.view import Anchor
from reader.tui.summaries import Answer, Make, Summaries
from reader.tui.widgets.article import ArticlePane
from reader.tui.widgets.digest import DigestPane
from reader.tui.widgets.keys import KeyLine
from reader.tui.widgets.masthead import Masthead
from reader.tui.widgets.rail import Extent, Rail
from reader.tui.widgets.sheet import SheetPane
from reader.tui.widgets.status import StatusLine
from reader.tui.widgets.thread import ThreadPane

WIDE = 100
"""Columns from which article and comments stand side by side."""
_HIGH = 30
"""Lines from which the masthead has two of them."""
_PANES: dict[str, Where] = {"thread": "comments", "article": "article", "digest": "digest"}


class ReadingScreen(Screen[None]):
    """Brings the panes together; what they show is the thread's, which never changes."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings("anywhere")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - Textual's
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_HIGH, "-high")]  # noqa: RUF012

    class Summarised(Message):
        """The worker has an answer."""

        def __init__(self, answer: Answer) -> None:
            """`answer` says what it is the digest of."""
            super().__init__()
            self.answer = answer

    def __init__(self, thread: Thread, make: Make, now: datetime) -> None:
        """`make` makes digests; ages are told as of `now` (aware)."""
        super().__init__(classes="front-thread" if thread.comments else "front-article alone")
        self._thread = thread
        self._comments = ThreadPane(Page(thread, width=80, now=now, glyphs=Glyphs()))
        self._masthead = Masthead(thread)
        self._article = ArticlePane(thread, self._masthead.says_all)
        self._digest = DigestPane(numbers(thread))
        self._left, self._right = Rail(id="left-rail", divider=True), Rail(id="thread-rail")
        self._status = StatusLine(" · ".join(map(sentence, thread.notices)))
        self._keys = KeyLine()
        self._front = "thread" if thread.comments else "article"
        self._jumps: list[Anchor] = []
        self._positions = thread.positions()
        summaries = Summaries(make, self._deliver)
        self._digesting = Digesting(thread, self._digest, self._comments, summaries)

    def compose(self) -> ComposeResult:
        """The widgets, from the top."""
        yield self._masthead
        with Container(id="panes"):
            yield self._article
            yield self._digest
            yield self._left
            yield self._comments
            yield self._right
        yield self._status
        yield self._keys

    def on_mount(self) -> None:
        """Begin with the comments, if there are any."""
        self._bring(self._front)

    def on_resize(self) -> None:
        """Keys are named otherwise where there is room for one pane only."""
        self._bring(self._front)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane with the focus is the one that stays when there is room for one only."""
        if event.widget.id in _PANES:
            self._bring(event.widget.id)

    def on_thread_pane_changed(self, event: ThreadPane.Changed) -> None:
        """Show where the reader is now."""
        self._update_rails()
        total = len(self._thread.comments)
        if total:
            self._status.locate(f"{self._comments.view.cursor + 1} of {total}")
        if event.by_reader:
            self._status.say("")
        self._digesting.wish()

    def on_sheet_pane_changed(self) -> None:
        """Show which part of the article or digest is on the screen."""
        self._update_rails()

    def on_rail_dragged(self, event: Rail.Dragged) -> None:
        """Scroll the pane whose rail was dragged."""
        if event.rail is self._right:
            self._comments.scroll_to_row(event.row)
        else:
            self._left_pane().scroll_to_row(event.row)

    def on_thread_pane_followed(self, event: ThreadPane.Followed) -> None:
        """Go to where a folded branch's sentence is from."""
        point = self._digesting.source(event.index)
        if point is not None:
            self._jump(point)

    def on_digest_pane_jumped(self, event: DigestPane.Jumped) -> None:
        """Go to where a point is from; the digest stays where there is room for both."""
        self._jump(event.point)
        if not self._is_wide():
            self.action_close_digest()

    def on_reading_screen_summarised(self, event: Summarised) -> None:
        """Put a digest where it was asked for."""
        self._digesting.take(event.answer)

    def action_digest_branch(self) -> None:
        """Digest the branch under the cursor."""
        if self._thread.comments:
            self._ask(self._comments.view.cursor)

    def action_digest_thread(self) -> None:
        """Digest the whole thread."""
        if self._thread.comments:
            self._ask(None)

    def action_close_digest(self) -> None:
        """Close the digest, or stop waiting for it."""
        if self._digesting.open:
            self._digesting.close()
            self.remove_class("digesting")
            self._bring("thread")

    def action_switch(self) -> None:
        """Go from the article, or digest, to the comments or back."""
        if self._front != "thread":
            self._bring("thread")
        else:
            self._bring(self._left_pane().id or "article")

    def action_other_pane(self) -> None:
        """The same: there are two panes."""
        self.action_switch()

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        if self._jumps:
            self._bring("thread")
            self._comments.come_back(self._jumps.pop())
        else:
            self._status.say("No jump to go back from")

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def say(self, message: str) -> None:
        """Show a message in the status line until the next thing happens."""
        self._status.say(message)

    def _deliver(self, answer: Answer) -> None:
        """Called on the worker's thread; posting a message is the way over."""
        self.post_message(self.Summarised(answer))

    def _ask(self, index: int | None) -> None:
        self.add_class("digesting")
        self._digesting.ask(index)
        self._bring("digest")

    def _jump(self, point: Point) -> None:
        """Go to a point's comment and highlight the sentence there."""
        index = self._positions.get(point.comment_id)
        if index is None:
            self._status.say("That comment is not in this copy")
            return
        self._jumps.append(self._comments.view.anchor())
        self._comments.go_to(index, Marked(point.start, point.end))

    def _bring(self, front: str) -> None:
        """Give a pane the focus, and the screen where there is room for one only."""
        self._front = front
        for each in _PANES:
            self.set_class(each == front, f"front-{each}")
        self.query_one(f"#{front}").focus()
        self._keys.show(_PANES[front], self._labels())
        self._update_rails()

    def _labels(self) -> dict[str, str]:
        """The labels in the last line that are other than usual at the moment."""
        if not self._thread.comments:
            return dict.fromkeys(("article", "pane", "digest", "close", "back"), "")
        there = self._left_pane().id or "" if self._front == "thread" else "comments"
        labels = {"article": "" if self._is_wide() else there}
        if not self._digesting.open:
            labels["close"] = ""
        return labels

    def _update_rails(self) -> None:
        view, page = self._comments.view, self._comments.page
        extent = Extent(view.row(), view.height, page.heights.total())
        self._right.show(extent, focused=self._comments.has_focus)
        left = self._left_pane()
        extent = Extent(left.sheet.top, left.sheet.height, len(left.sheet.rows))
        self._left.show(extent, focused=left.has_focus)

    def _left_pane(self) -> SheetPane:
        """What stands at the left of the comments, or in their place."""
        return self._digest if self._digesting.open else self._article

    def _is_wide(self) -> bool:
        return self.size.width >= WIDE
