"""The base of whatever takes its time: it goes on beside the screen."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual import on
from textual.message import Message

from reader.model import Thread
from reader.model.errors import ReaderError
from reader.tui.scanning import Scanner
from reader.tui.screens.jumping import JumpingScreen
from reader.tui.widgets.thread import ThreadPane

if TYPE_CHECKING:
    from array import array

    from reader.tui.finding.knots import Knots


class ScanningScreen(JumpingScreen):
    """Has workers, and hands on what they make."""

    class Scanned(Message, namespace="scanning"):
        """A worker has made something."""

        def __init__(self, thread: Thread, take: Callable[[Any], None], made: object) -> None:
            """`take` is to get what was made of `thread`, unless that is an error."""
            super().__init__()
            self.thread = thread
            self.take = take
            self.made = made

    @cached_property
    def _scanners(self) -> dict[str, Scanner]:
        """The workers, by what they are for."""
        return {}

    @cached_property
    def knots(self) -> "Knots":
        """What has to be known of a thread to search it quickly."""
        from reader.tui.finding.knots import Knots

        return Knots(self._thread)

    def take_thread(self, thread: Thread) -> "array[int] | None":
        """Forget what was known of the comments as they stood."""
        vars(self).pop("knots", None)
        return super().take_thread(thread)

    def on_scanning_scanned(self, event: Scanned) -> None:
        """Hand on what was made, unless the thread is another one by now."""
        if isinstance(event.made, ReaderError):
            self.say(str(event.made))
        elif isinstance(event.made, Exception):
            self.say(f"This could not be done ({type(event.made).__name__})")
            self.post_message(self.Broke(event.made))
        elif event.thread is self._thread:
            event.take(event.made)

    @on(ThreadPane.Changed)
    def leave_the_frame_alone(self) -> None:
        """Let the workers wait while the screen answers a key."""
        for scanner in self._scanners.values():
            scanner.hush()

    def scan(self, what: str, steps: Iterator[object], take: Callable[[Any], None]) -> None:
        """Make steps beside the screen, in place of those that were made for the same.

        What they yield is given to `take` on the screen's own thread.
        """
        scanner = self._scanners.setdefault(what, Scanner())
        thread = self._thread
        scanner.begin(steps, lambda made: self.post_message(self.Scanned(thread, take, made)))

    def stop_scan(self, what: str) -> None:
        """Make no more of them."""
        if what in self._scanners:
            self._scanners[what].cancel()
