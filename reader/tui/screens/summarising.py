"""The panes with the digests that they are asked for."""

from datetime import datetime
from functools import cached_property
from importlib import import_module
from threading import Thread as Worker
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from reader.model import Thread
from reader.model.correct import changed
from reader.model.errors import ReaderError
from reader.tui.screens.panes import PanesScreen
from reader.tui.widgets.sheet import SheetPane
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from array import array

    from reader.tui.digests.digesting import Digesting
    from reader.tui.digests.making import Maker
    from reader.tui.digests.questions import Answer, Batch, Subject

_READY = "Digest ready"
_DIGESTING = "reader.tui.digests.digesting"
_IDLE = 0.7
"""Seconds after which the screen is taken to have settled."""


class SummarisingScreen(PanesScreen):
    """Asks for digests, shows them when they are there, and never moves the reader's cursor."""

    class Summarised(Message, namespace="summarising"):
        """The worker has made something."""

        def __init__(self, made: "Answer | Batch") -> None:
            """`made` says what it is."""
            super().__init__()
            self.made = made

    class Broke(Message, namespace="summarising"):
        """A digest failed for a reason that nobody foresaw."""

        def __init__(self, error: Exception) -> None:
            """`error` is what was raised."""
            super().__init__()
            self.error = error

    def __init__(self, thread: Thread, now: datetime, maker: "Maker | None" = None) -> None:
        """Ages are told as of `now` (aware); `maker` makes digests, else the desk does."""
        super().__init__(thread, now)
        self._maker = maker
        self._coarsest = False
        """Whether folding more and more led to the digest."""

    def on_mount(self) -> None:
        """Load what digests need as soon as nothing else is to be done, and beside the screen."""
        if self._thread.comments:
            self.set_timer(_IDLE, Worker(target=self._load, daemon=True).start)

    def _load(self) -> None:
        """Called on a thread of its own; the pane is then made on the screen's."""
        import_module(_DIGESTING)
        len(self._positions)
        self.call_later(self._get_ready)

    def _get_ready(self) -> None:
        if self.is_attached:
            _ = self.digesting

    @cached_property
    def digesting(self) -> "Digesting":
        """What has to do with digests, none of which is loaded before one is wanted."""
        from reader.tui.digests import digesting

        made = digesting.Digesting(
            self._thread, self._positions, self._comments, self._maker, self._deliver
        )
        self.put_left(made.pane)
        return made

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Make digests of what has another branch now."""
        page = self._comments.page
        moved = changed(self._thread.comments, thread.comments)
        above = {each for place in moved for each in page.ancestors(place)}
        now = super().take_thread(thread)
        if now is not None:
            above, moved = {now[each] for each in above}, [now[each] for each in moved]
        above |= {each for place in moved for each in page.ancestors(place)}
        if "digesting" in vars(self):
            self.digesting.replace(thread, self._positions, now, above)
        return now

    @on(ThreadPane.Changed)
    def wish(self) -> None:
        """Ask for the sentences that the folded branches on the screen wait for."""
        if self.is_built() and (self._comments.page.folds.any() or "digesting" in vars(self)):
            self.digesting.wish()

    @on(SheetPane.Changed)
    def hush(self) -> None:
        """Nothing that nobody waits for is made while keys are pressed."""
        if "digesting" in vars(self):
            self.digesting.hush()

    def on_digest_pane_alone(self) -> None:
        """Say why a point doesn't unfold."""
        self.say("Nobody else says the same")

    def on_summarising_summarised(self, event: Summarised) -> None:
        """Put a digest where it was asked for."""
        from reader.tui.digests.questions import Answer

        made = event.made
        if made.error is not None and not isinstance(made.error, ReaderError):
            self.post_message(self.Broke(made.error))
        if not isinstance(made, Answer):
            self.digesting.take_all(made)
        elif self.digesting.take(made) and self._front != "digest":
            self.say(_READY)

    def action_digest_branch(self) -> None:
        """Digest the branch under the cursor."""
        from reader.tui.digests.questions import Subject

        if self._thread.comments:
            self._ask(Subject("branch", self._comments.current))
        else:
            self.action_digest_article()

    def action_digest_thread(self) -> None:
        """Digest the whole thread."""
        from reader.tui.digests.questions import THREAD

        if self._thread.comments:
            self._ask(THREAD)
        else:
            self.action_digest_article()

    def action_digest_article(self) -> None:
        """Digest the article alone."""
        from reader.tui.digests.questions import ARTICLE

        self._ask(ARTICLE)

    def action_digest_author(self) -> None:
        """Digest what the author of the comment under the cursor says, here and elsewhere."""
        from reader.tui.digests.questions import Subject

        place = self._place()
        if place is None:
            return
        author = self._thread.comments[place].author
        if author is None:
            self.say("This comment does not say who wrote it")
        else:
            self._ask(Subject("author", author=author))

    def action_digest_since(self) -> None:
        """Digest what was written at the time of the comment under the cursor, or later."""
        from reader.tui.digests.questions import Subject

        place = self._place()
        if place is None:
            return
        if self._thread.comments[place].published is None:
            self.say("This comment does not say when it was written")
        else:
            self._ask(Subject("since", place))

    def on_thread_pane_coarsest(self) -> None:
        """Where everything is folded, show one digest of it all; more than that leads back."""
        self.action_digest_thread()
        self._coarsest = True

    def action_longer(self) -> None:
        """Show more points; where folding led here, the folded comments come after the usual."""
        if self._coarsest and self.digesting.is_usual():
            self.drop_digest()
        else:
            self.say(self.digesting.lengthen(1))

    def action_shorter(self) -> None:
        """Show fewer points."""
        self.say(self.digesting.lengthen(-1))

    def action_next_method(self) -> None:
        """Summarise the same by the next method."""
        self.say(self.digesting.change_method())

    def action_close_digest(self) -> None:
        """Stop waiting for a digest, or close the one that is there."""
        if self.has_class("digesting") and not self.digesting.cancel():
            self.drop_digest()

    def show_digest(self) -> None:
        """Put the digest's pane in the article's place, and go there."""
        self.add_class("digesting")
        self.bring("digest")

    def hide_digest(self) -> None:
        """Put the article in its place again."""
        self.remove_class("digesting")

    def drop_digest(self) -> None:
        """Close the digest, made or not."""
        self.digesting.close()
        self.hide_digest()
        self.bring("thread")

    def _place(self) -> int | None:
        """The comment under the cursor, or in a digest that of the sentence under its cursor."""
        if self._front != "digest":
            return self._comments.current if self._thread.comments else None
        said = self.digesting.pane.said
        place = None if said is None else self._positions.get(said.comment_id)
        if place is None:
            self.say("No comment is under the cursor")
        return place

    def _ask(self, subject: "Subject") -> None:
        if self.is_built():
            self._coarsest = False
            self.digesting.ask(subject)
            self.show_digest()

    def _deliver(self, made: "Answer | Batch") -> None:
        """Called on the worker's thread; posting a message is the way over."""
        self.post_message(self.Summarised(made))
