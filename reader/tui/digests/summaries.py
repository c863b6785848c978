"""Makes digests beside the screen: on a thread of its own, what was asked for last comes first."""

from collections.abc import Callable, Iterator, Sequence
from time import monotonic

from reader.model import Branch, Thread
from reader.tui.digests.making import Desk, DroppedError, Maker
from reader.tui.digests.questions import Answer, Batch, Question, of_branch
from reader.tui.worker import Worker

QUIET = 0.3
"""Seconds after a key for which nothing is made that nobody waits for."""
_SLICE = 0.05
"""Seconds after which branches that were made in the background are handed on."""


class Summaries(Worker):
    """Makes digests without holding up the screen, or the end of the program.

    A question is answered next. Then come the branches that the screen shows folded, and in
    the background all others, which begins with the first question or wish.
    """

    def __init__(
        self, thread: Thread, maker: Maker | None, deliver: Callable[[Answer | Batch], None]
    ) -> None:
        """Digests by `maker`, or by the desk; `deliver` is called on the worker's thread."""
        super().__init__("digests", QUIET)
        self._comments = thread
        self._maker = maker or Desk()
        self._deliver = deliver
        self._asked: Question | None = None
        self._doing: Question | None = None
        self._awaited: Question | None = None
        """What is being made, if the reader waits for it."""
        self._wished: list[int] = []
        self._rest: Iterator[Branch | None] | None = None
        self._begun = False
        self._edition = 0
        """How often the comments were others."""

    def ask(self, question: Question) -> None:
        """Ask a question; an earlier one is dropped, unless its turn has come."""
        with self._changed:
            self._asked = None if question == self._doing else question
            self._wake()

    def cancel(self) -> None:
        """Drop the question, and break off what is being made, as far as the maker can."""
        with self._changed:
            self._asked = None
            if self._awaited is not None and self._maker.drop():
                self._doing = self._awaited = None

    def replace(self, thread: Thread) -> None:
        """Digest another thread from now on; what is being made of the old one is dropped."""
        with self._changed:
            self._comments = thread
            self._edition += 1
            self._asked = self._doing = None
            self._wished.clear()
            self._begun, self._rest = False, None

    def wish(self, indices: Sequence[int]) -> None:
        """Say which folded branches want a sentence: these, in this order, and no others."""
        with self._changed:
            self._wished = [index for index in indices if of_branch(index) != self._doing]
            if indices:
                self._wake()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._doing = self._next()
                edition = self._edition
            made = self._background() if self._doing is None else self._answer(self._doing)
            self._awaited = None
            if made is not None and edition == self._edition:
                self._deliver(made)

    def _next(self) -> Question | None:
        """Wait for something to do; None stands for the background. The condition is held."""
        while True:
            if self._asked is not None:
                self._awaited, self._asked = self._asked, None
                return self._awaited
            if self._wished:
                return of_branch(self._wished.pop(0))
            left = self._quiet - monotonic()
            done = self._begun and self._rest is None
            if not done and left <= 0:
                return None
            self._changed.wait(None if done else left)

    def _answer(self, question: Question) -> Answer | None:
        methods: Sequence[str] = ()
        try:
            methods = self._maker.names()
            return Answer(question, self._maker.make(self._comments, question), methods=methods)
        except DroppedError:
            return None
        except Exception as error:  # noqa: BLE001 - handed on to the screen, which knows what to do.
            return Answer(question, error=error, methods=methods)

    def _background(self) -> Batch:
        """Make branches until something is wanted, a slice of time is over, or all are made."""
        made: list[Branch] = []
        end = monotonic() + _SLICE
        try:
            if not self._begun:
                self._begun = True
                self._rest = self._maker.branches(self._comments)
            for branch in self._rest or ():
                if branch is not None:
                    made.append(branch)
                now = monotonic()
                if self._asked is not None or self._wished or now > end or now < self._quiet:
                    return Batch(made)
        except DroppedError:
            self._begun = False
        except Exception as error:  # noqa: BLE001 - as above
            self._rest = None
            return Batch(made, error)
        self._rest = None
        return Batch(made)
