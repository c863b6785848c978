"""Makes digests by the program's own desk, which is imported when the first one is wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Protocol

from reader.model import Branch, Length, Selection, Thread, arrange
from reader.tui.digests.questions import Made, Question, Subject, made_of

MOST = 20_000
"""So many branches are made before they are asked for."""


WHOLE = 10_000
"""Comments up to which a thread is read whole for the digest of one branch."""


class DroppedError(Exception):
    """What was being made was dropped."""


class Maker(Protocol):
    """What makes the digests that the screen shows; it is called on a thread of its own."""

    def names(self) -> Sequence[str]:
        """The names of its methods, the usual one first."""

    def make(self, thread: Thread, question: Question) -> Made:
        """Answer a question; raises ReaderError where that can't be done, or DroppedError."""

    def branches(self, thread: Thread) -> Iterator[Branch | None]:
        """Yield the digest of every branch of two comments or more; raises the same.

        None says that the maker was busy for a while, and keeps what it made until it is asked.
        """

    def drop(self) -> bool:
        """Break off what is being made; return whether that is possible. On another thread."""


class Desk:
    """The program's own summarisers."""

    def names(self) -> Sequence[str]:
        """The names of all methods."""
        from reader import digests

        return digests.names()

    def make(self, thread: Thread, question: Question) -> Made:
        """A digest of the thread, of a part of it, or of the article."""
        from reader import desk

        subject, method = question.subject, question.method
        length = Length(points=question.points)
        if subject.what == "branch":
            thread, place = _near(thread, subject.place)
            return made_of(desk.digest_branch(thread, place, length=length, method=method))
        if subject.what == "article":
            digest = desk.digest_article(thread, length=length, method=method)
        else:
            chosen = _selection(thread, subject)
            digest = desk.digest_thread(thread, length=length, selection=chosen, method=method)
        return Made(digest.points, digest.comments, digest.selection, digest.reason)

    def branches(self, thread: Thread) -> Iterator[Branch]:
        """Every branch, by the usual method; none of a thread that takes too long to read."""
        if len(thread.comments) > WHOLE:
            return iter(())
        from reader import desk

        return islice(desk.digest_branches(thread), MOST)

    def drop(self) -> bool:
        """Let it be made to the end: a thread can't be broken off."""
        return False


def _near(thread: Thread, place: int) -> tuple[Thread, int]:
    """What has to be read for the digest of a branch: of a large thread the branch alone."""
    if len(thread.comments) <= WHOLE:
        return thread, place
    first, *others = thread.branch(place)
    alone = arrange([replace(first, parent=None, link=None, confidence=1.0), *others])
    return replace(thread, comments=alone.comments), 0


def _selection(thread: Thread, subject: Subject) -> Selection | None:
    """Which comments are meant; None for all of them."""
    from reader.digests import selections

    if subject.what == "author":
        return selections.by_author(thread, subject.author)
    moment = thread.comments[subject.place].published if subject.what == "since" else None
    return None if moment is None else selections.since(thread, moment)
