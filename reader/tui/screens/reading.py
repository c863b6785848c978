"""The reading screen: panes, the digests that they are asked for, and jumps between them."""

from datetime import datetime

from textual import on
from textual.message import Message

from reader.model import Point, Thread
from reader.tui.digesting import Digesting
from reader.tui.page.blocks import Marked
from reader.tui.page.view import Anchor
from reader.tui.screens.panes import PanesScreen
from reader.tui.summaries import Answer, Make, Summaries
from reader.tui.widgets.digest import DigestPane
from reader.tui.widgets.thread import ThreadPane


class ReadingScreen(PanesScreen):
    """What the panes show is the thread's, which never changes."""

    class Summarised(Message):
        """The worker has an answer."""

        def __init__(self, answer: Answer) -> None:
            """`answer` says what it is the digest of."""
            super().__init__()
            self.answer = answer

    def __init__(self, thread: Thread, make: Make, now: datetime) -> None:
        """`make` makes digests; ages are told as of `now` (aware)."""
        super().__init__(thread, now)
        self._jumps: list[Anchor] = []
        self._positions = thread.positions()
        summaries = Summaries(make, self._deliver)
        self._digesting = Digesting(thread, self._digest, self._comments, summaries)

    @on(ThreadPane.Changed)
    def wish(self) -> None:
        """Ask for the sentences that the folded branches on the screen wait for."""
        self._digesting.wish()

    def on_thread_pane_followed(self, event: ThreadPane.Followed) -> None:
        """Go to where a folded branch's sentence is from."""
        point = self._digesting.source(event.index)
        if point is not None:
            self._jump(point)

    def on_digest_pane_jumped(self, event: DigestPane.Jumped) -> None:
        """Go to where a point is from; the digest stays where there is room for both."""
        self._jump(event.point)
        if not self.is_wide():
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
        if self.has_class("digesting"):
            self._digesting.close()
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
        self.add_class("digesting")
        self._digesting.ask(index)
        self.bring("digest")

    def _jump(self, point: Point) -> None:
        """Go to a point's comment and highlight the sentence there."""
        index = self._positions.get(point.comment_id)
        if index is None:
            self.say("That comment is not in this copy")
            return
        self._jumps.append(self._comments.view.anchor())
        self._comments.go_to(index, Marked(point.start, point.end))

    def _deliver(self, answer: Answer) -> None:
        """Called on the worker's thread; posting a message is the way over."""
        self.post_message(self.Summarised(answer))
