"""The reading screen: panes, digests, and jumps from what is said to where it is said."""

from datetime import datetime
from typing import TYPE_CHECKING

from reader.model import ARTICLE, Point, Thread
from reader.tui.page.blocks import Marked
from reader.tui.page.view import Anchor
from reader.tui.screens.summarising import SummarisingScreen
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from reader.tui.making import Maker
    from reader.tui.widgets.digest import DigestPane


class ReadingScreen(SummarisingScreen):
    """What the panes show is the thread's, which never changes."""

    def __init__(self, thread: Thread, now: datetime, maker: "Maker | None" = None) -> None:
        """Ages are told as of `now` (aware); `maker` makes digests, else the desk does."""
        super().__init__(thread, now, maker)
        self._jumps: list[tuple[str, Anchor | None]] = []
        """The panes where jumps began, and what the comments showed; None where they stayed."""

    def on_thread_pane_followed(self, event: ThreadPane.Followed) -> None:
        """Go to where a folded branch's sentence is from."""
        point = self.digesting.gists.source(event.index)
        if point is not None:
            self._jump(point)

    def on_digest_pane_jumped(self, event: "DigestPane.Jumped") -> None:
        """Go to where a point is from; the digest stays where there is room for both."""
        if event.point.comment_id == ARTICLE:
            self._jumps.append((self._front, None))
            self.hide_digest()
            self.bring("article")
            self._article.go_to(Marked(event.point.start, event.point.end))
            return
        self._jump(event.point)
        if not self.is_wide():
            self.drop_digest()

    def action_back(self) -> None:
        """Go back to where the last jump began."""
        if not self._jumps:
            self.say("No jump to go back from")
            return
        front, anchor = self._jumps.pop()
        if anchor is None:
            self.show_digest()
            return
        seen = self.is_wide() and self.has_class("digesting")
        self.bring(front if seen else "thread")
        self._comments.come_back(anchor)

    def action_help(self) -> None:
        """Show all keys."""
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def _jump(self, point: Point) -> None:
        """Go to a point's comment and highlight the sentence there."""
        index = self._positions.get(point.comment_id)
        if index is None:
            self.say("That comment is not in this copy")
            return
        self._jumps.append((self._front, self._comments.view.anchor()))
        self._comments.go_to(index, Marked(point.start, point.end))
