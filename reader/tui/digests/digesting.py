"""Which digests were asked for, and where their points go: the digest pane and the folds."""

from collections.abc import Callable, Collection, Mapping, Sequence

from reader.model import Point, Thread
from reader.model.errors import ReaderError
from reader.tui.digests.gists import Gists
from reader.tui.digests.making import Maker
from reader.tui.digests.questions import (
    Answer,
    Batch,
    Made,
    Question,
    Subject,
    extent,
    made_of,
    of_branch,
    step,
    title,
)
from reader.tui.digests.summaries import Summaries
from reader.tui.page.account import Told
from reader.tui.page.support import supporters
from reader.tui.services import services
from reader.tui.widgets.digest import DigestPane
from reader.tui.widgets.thread import ThreadPane

_NOTHING = "There is nothing here to summarise."


class Digesting:
    """Passes questions to the worker and answers to the panes; every digest is made once."""

    def __init__(
        self,
        thread: Thread,
        positions: Mapping[str, int],
        comments: ThreadPane,
        maker: Maker | None,
        deliver: Callable[[Answer | Batch], None],
    ) -> None:
        """`positions` are those of the thread's comments by id.

        `deliver` is called on the worker's thread with what `take` is to get.
        """
        self._thread = thread
        self._positions = positions
        self._comments = comments
        self.gists = Gists(positions, comments)
        self._summaries = Summaries(thread, maker, deliver)
        self._known: dict[Question, Answer] = {}
        self._methods: Sequence[str] = ()
        self._method: str | None = None
        self._given: Answer | None = None
        self._wanted: Question | None = None
        self._numbers = {each: place + 1 for each, place in positions.items()}
        self.pane = DigestPane(self._numbers, self._supporters)

    @property
    def shown(self) -> Question | None:
        """What the digest on the screen is of; None if none is there, or none yet."""
        return None if self._given is None else self._given.question

    def reopen(self, question: Question) -> bool:
        """Show a digest that was shown before, unless all were closed since."""
        if self._given is None:
            return False
        if question != self._given.question:
            self._want(question)
        return True

    def replace(
        self,
        thread: Thread,
        positions: Mapping[str, int],
        now: Sequence[int] | None,
        changed: Collection[int],
    ) -> None:
        """Digest another thread of the same comments from now on.

        `now` says where each comment stands that stood elsewhere, None if none did, and `changed`
        which comments have other branches, by where they stand now. What was made of other
        branches stays; the digest that is shown is made anew.
        """
        known, self._known = self._known, {}
        self._thread, self._positions = thread, positions
        self._summaries.cancel()
        self._summaries.replace(thread)
        self.gists = Gists(positions, self._comments)
        if now is not None:
            self._numbers.update((each, place + 1) for each, place in positions.items())
        for question, answer in known.items():
            moved = question.moved(now)
            if moved.subject.what == "branch" and moved.subject.place not in changed:
                self.take(answer._replace(question=moved))
        shown = self._wanted or self.shown
        self._wanted = None
        if self._given is not None:
            self._given = self._given._replace(question=self._given.question.moved(now))
        if shown is not None:
            self._want(shown.moved(now))

    def ask(self, subject: Subject) -> None:
        """Show the digest of a subject as soon as it is there."""
        if self._given is not None and self._given.question.subject != subject:
            self._given = None
        self._want(Question(subject, None, self._method))

    def cancel(self) -> bool:
        """Stop waiting for another length or method; return whether there was that to stop."""
        waiting, self._wanted = self._wanted, None
        self._summaries.cancel()
        if waiting is None or self._given is None:
            return False
        self._method = self._given.question.method
        self._give(self._given)
        return True

    def close(self) -> None:
        """Drop the digest, made or not."""
        self._wanted = self._given = None
        self._summaries.cancel()

    def is_usual(self) -> bool:
        """Whether the digest has, or will have, as many points as suit the subject."""
        question = self._wanted or self.shown
        return question is None or question.points is None

    def lengthen(self, by: int) -> str:
        """Ask for more points or fewer; return what the reader should know if there are none."""
        given = self._given
        if given is None or not given.made.points:
            return ""
        question = self._wanted or given.question
        here = len(given.made.points)
        if by > 0 and question is given.question and here < (question.points or 0):
            return "That is all that can stand by itself"
        usual = self._known.get(question._replace(points=None))
        automatic = len(usual.made.points) if usual is not None else None
        count = step((self._wanted and self._wanted.points) or here, automatic, by)
        if count is None:
            return "No digest is shorter" if by < 0 else "No digest is longer"
        self._want(question._replace(points=None if count == automatic else count))
        return ""

    def change_method(self) -> str:
        """Ask for the same by the next method; return what the reader should know otherwise."""
        question = self._wanted or (self._given and self._given.question)
        if question is None or not self._methods:
            return "Other methods can be had once this digest is there"
        names = list(self._methods)
        place = names.index(question.method or names[0]) + 1
        self._method = names[place] if place < len(names) else None
        self._want(question._replace(method=self._method))
        return ""

    def wish(self) -> None:
        """Ask for the sentences that the folded branches on the screen wait for."""
        self.hush()
        self._summaries.wish(self.gists.wanted())

    def hush(self) -> None:
        """Leave the machine to the screen for a moment."""
        self._summaries.hush()

    def take(self, answer: Answer) -> bool:
        """Put an answer where it belongs; return whether that was the digest waited for."""
        question = answer.question
        self._known[question] = answer
        self._methods = answer.methods or self._methods
        place = question.subject.place
        if question == of_branch(place) and self._thread.comments[place].replies:
            failure = "" if answer.error is None else _said(answer.error)
            self.gists.take(place, answer.made, failure)
        if question != self._wanted:
            return False
        self._give(answer)
        return True

    def take_all(self, batch: Batch) -> None:
        """Keep the digests of branches that nobody asked for yet."""
        for branch in batch.branches:
            question = of_branch(self._positions[branch.comment_id])
            if question not in self._known:
                self.take(Answer(question, made_of(branch)))

    def _supporters(self, point: Point) -> Sequence[Point]:
        comments, language = self._thread.comments, self._thread.article.language
        return supporters(point, comments, self._positions, language)

    def _want(self, question: Question) -> None:
        self._wanted = question
        known = self._known.get(question)
        if known is not None:
            self._give(known)
            return
        given = self._given
        told = Told(self._called(question), self._named(question))
        if given is not None:
            called = self._called(question, given.made)
            told = told._replace(title=called, points=given.made.points)
        self.pane.wait(told)
        self._summaries.ask(question)

    def _give(self, answer: Answer) -> None:
        """Show an answer, whatever it says."""
        self._wanted, self._given = None, answer
        question, made = answer.question, answer.made
        if made.points:
            below = extent(question.subject, made)
        else:
            below = made.reason or _NOTHING if answer.error is None else _said(answer.error)
        called = self._called(question, made)
        self.pane.give(Told(called, self._named(question), below, made.points))

    def _called(self, question: Question, made: Made | None = None) -> str:
        """What the digest that answers a question is called."""
        return title(question.subject, self._thread, services(self._comments).glyphs.number, made)

    def _named(self, question: Question) -> str:
        """Which method a question is put to, as the pane says it."""
        name = question.method or (self._methods[0] if self._methods else "")
        return f"method {name}" if name else ""


def _said(error: Exception) -> str:
    """An error in words; one that nobody foresaw is named."""
    if isinstance(error, ReaderError):
        return str(error)
    return f"This could not be summarised ({type(error).__name__})."
