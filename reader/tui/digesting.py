"""Which digests were asked for, and where their points go: the digest pane and the folds."""

from collections.abc import Callable

from reader.model import Point, Thread
from reader.model.errors import ReaderError
from reader.tui.page.comment import Gist
from reader.tui.summaries import Answer, Make, Summaries
from reader.tui.widgets.digest import DigestPane
from reader.tui.widgets.thread import ThreadPane

_NOTHING = "There is nothing here to summarise."


class Digesting:
    """Passes wishes to the worker and answers to the panes; every digest is made once."""

    def __init__(
        self,
        thread: Thread,
        comments: ThreadPane,
        make: Make | None,
        deliver: Callable[[Answer], None],
    ) -> None:
        """`deliver` is called on the worker's thread with what `take` is to get."""
        self.pane = DigestPane({each.id: n for n, each in enumerate(thread.comments, 1)})
        self.open = False
        self._thread = thread
        self._comments = comments
        self._summaries = Summaries(thread, make, deliver)
        self._positions = thread.positions()
        self._known: dict[int | None, Answer] = {}
        self._gists: dict[int, Point | None] = {}
        self._shown: int | None = None

    def ask(self, index: int | None) -> None:
        """Show the digest of a branch, or of the thread (None), as soon as it is there."""
        self.open, self._shown = True, index
        known = self._known.get(index)
        if known is not None:
            self._show(known)
        else:
            self.pane.wait(self._title(index))
            self._summaries.ask(index)

    def close(self) -> None:
        """Drop the digest, made or not."""
        self.open = False
        self._summaries.cancel()

    def wish(self) -> None:
        """Ask for the sentences that the folded branches on the screen wait for."""
        page = self._comments.page
        waiting = [
            index
            for index in self._comments.shown()
            if page.waiting(index) and index not in self._gists
        ]
        self._summaries.wish(waiting)

    def take(self, answer: Answer) -> None:
        """Put an answer where it belongs; an error that isn't the reader's business is raised."""
        if answer.error is not None and not isinstance(answer.error, ReaderError):
            raise answer.error
        if answer.gist and answer.branch is not None:
            self._take_gist(answer.branch, answer)
        else:
            self._known[answer.branch] = answer
            if self.open and self._shown == answer.branch:
                self._show(answer)

    def source(self, index: int) -> Point | None:
        """The point that stands for a folded branch."""
        return self._gists.get(index)

    def _take_gist(self, index: int, answer: Answer) -> None:
        point = answer.points[0] if answer.points else None
        self._gists[index] = point
        if point is None:
            gist = Gist("" if answer.error is None else str(answer.error), None)
        else:
            place = self._positions.get(point.comment_id)
            gist = Gist(" ".join(point.text.split()), None if place is None else place + 1)
        self._comments.page.set_gist(index, gist)
        self._comments.refresh()

    def _show(self, answer: Answer) -> None:
        word = _NOTHING if answer.error is None else str(answer.error)
        self.pane.give(self._title(answer.branch), answer.points, word)

    def _title(self, index: int | None) -> str:
        if index is None:
            return "Digest of the thread"
        replies = self._thread.comments[index].replies
        if not replies:
            return f"Digest of № {index + 1}"
        return f"Digest of № {index + 1} and its {replies} {'reply' if replies == 1 else 'replies'}"
