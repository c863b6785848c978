"""The reading screen: panes, the digests that they are asked for, and jumps between them."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.model import Point, Thread
from reader.tui.page.blocks import Marked
from reader.tui.page.view import Anchor
from reader.tui.screens.panes import PanesScreen
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from reader.tui.digesting import Digesting
    from reader.tui.summaries import Answer, Make
    from reader.tui.widgets.digest import DigestPane


class ReadingScreen(PanesScreen):
    """What the panes show is the thread's, which never changes."""

    class Summarised(Message):
        """The worker has an answer."""

        def __init__(self, answer: "Answer") -> None:
            """`answer` says what it is the digest of."""
            super().__init__()
            self.answer = answer

    def __init__(self, thread: Thread, now: datetime, make: "Make | None" = None) -> None:
        """Ages are told as of `now` (aware); `make` makes digests, else the desk does."""
        super().__init__(thread, now)
        self._jumps: list[Anchor] = []
        self._positions = thread.positions()
        self._make = make

    @cached_property
    def digesting(self) -> "Digesting":
        """What has to do with digests, none of which is loaded before one is wanted."""
        from reader.tui import digesting

        made = digesting.Digesting(self._thread, self._comments, self._make, self._deliver)
        self.put_left(made.pane)
        return made

    @on(ThreadPane.Changed)
    def wish(self) -> None:
        """Ask for the sentences that the folded branches on the screen wait for."""
        if self._comments.page.folds.any() and self.is_built():
            self.digesting.wish()

    def on_thread_pane_followed(self, event: ThreadPane.Followed) -> None:
        """Go to where a folded branch's sentence is from."""
        point = self.digesting.source(event.index)
        if point is not None:
            self._jump(point)

    def on_digest_pane_jumped(self, event: "DigestPane.Jumped") -> None:
        """Go to where a point is from; the digest stays where there is room for both."""
        self._jump(event.point)
        if not self.is_wide():
            self.action_close_digest()

    def on_reading_screen_summarised(self, event: Summarised) -> None:
        """Put a digest where it was asked for."""
        self.digesting.take(event.answer)

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
        if self.has_class("digesting"):
            self.digesting.close()
            self.remove_class("digesting")
            self.bring("thread")

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        if self._jumps:
            self.bring("thread")
            self._comments.come_back(self._jumps.pop())
        else:
            self.say("No jump to go back from")

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def _ask(self, index: int | None) -> None:
        if not self.is_built():
            return
        self.add_class("digesting")
        self.digesting.ask(index)
        self.bring("digest")

    def _jump(self, point: Point) -> None:
        """Go to a point's comment and highlight the sentence there."""
        index = self._positions.get(point.comment_id)
        if index is None:
            self.say("That comment is not in this copy")
            return
        self._jumps.append(self._comments.view.anchor())
        self._comments.go_to(index, Marked(point.start, point.end))

    def _deliver(self, answer: "Answer") -> None:
        """Called on the worker's thread; posting a message is the way over."""
        self.post_message(self.Summarised(answer))
