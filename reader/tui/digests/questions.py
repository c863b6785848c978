"""What a digest can be asked of, how long it may be, and what comes of asking."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.model import Branch, Point, Thread
from reader.tui.page.numbering import name

STEPS = (1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500, 800, 1200)
"""The lengths, in points, that longer and shorter go through."""


class Subject(NamedTuple):
    """What is summarised."""

    what: Literal["thread", "article", "branch", "author", "since"]
    place: int = 0
    """The branch's first comment, or the one since which others were written, by position."""
    author: str = ""


THREAD = Subject("thread")
ARTICLE = Subject("article")


class Question(NamedTuple):
    """A digest that is wanted; two that are equal have one answer."""

    subject: Subject
    points: int | None = None
    """How many; None for as many as suit the subject."""
    method: str | None = None
    """The summariser's name; None for the one that is used unless another is asked for."""

    def moved(self, now: Sequence[int] | None) -> "Question":
        """The same of a thread whose comments stand elsewhere `now`; None if none does."""
        if now is None or self.subject.what not in ("branch", "since"):
            return self
        return self._replace(subject=self.subject._replace(place=now[self.subject.place]))


class Made(NamedTuple):
    """A digest of any subject."""

    points: Sequence[Point] = ()
    comments: int = 0
    """How many comments were read for it."""
    selection: str = ""
    """Which they are, in words that follow a count."""
    reason: str = ""
    """Why there are no points, where there are none."""
    keywords: Sequence[str] = ()
    """What sets a branch apart."""


class Answer(NamedTuple):
    """What came of a question."""

    question: Question
    made: Made = Made()
    error: Exception | None = None
    methods: Sequence[str] = ()
    """The names of all summarisers, the usual one first."""


class Batch(NamedTuple):
    """Branches that nobody asked about, to be shown when they are folded."""

    branches: Sequence[Branch] = ()
    error: Exception | None = None


def of_branch(place: int) -> Question:
    """The question whose answer a folded branch shows the best sentence of."""
    return Question(Subject("branch", place))


def made_of(branch: Branch) -> Made:
    """A branch's digest as an answer has it."""
    return Made(branch.points, branch.replies + 1, keywords=branch.keywords)


def step(count: int, automatic: int | None, by: int) -> int | None:
    """The next length up or down from `count` points; None where there is none.

    `automatic` is the length that a digest has by itself, which is a step too.
    """
    steps = sorted({*STEPS, *(() if automatic is None else (automatic,))})
    if by > 0:
        return next((each for each in steps if each > count), None)
    return next((each for each in reversed(steps) if each < count), None)


def title(subject: Subject, thread: Thread, number: str, made: Made | None = None) -> str:
    """What the digest of `subject` is called, before it is there and after.

    `number` is the sign before the number of a comment.
    """
    if subject.what in ("author", "since") and made is not None and made.selection:
        return f"Digest of {_counted(made.comments, 'comment', 'comments')} {made.selection}"
    if subject.what == "branch":
        replies = thread.comments[subject.place].replies
        more = f" and its {_counted(replies, 'reply', 'replies')}" if replies else ""
        return f"Digest of {name(subject.place, number)}{more}"
    if subject.what == "author":
        return f"Digest of what {subject.author} says"
    if subject.what == "since":
        return f"Digest of what was said since {name(subject.place, number)}"
    return f"Digest of the {subject.what}"


def extent(subject: Subject, made: Made) -> str:
    """How much the digest says of how much there was."""
    whole = "the article"
    if subject.what != "article":
        whole = _counted(made.comments, "comment", "comments")
    return f"{_counted(len(made.points), 'sentence', 'sentences')} of {whole}, word for word"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
