"""Digests from a process of their own: the same as others, and ended when nobody waits."""

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from socket import send_fds, socket, socketpair
from threading import Thread as Worker
from time import sleep

import pytest

from reader.model import Comment, SourceError, Thread, arrange
from reader.tui.digests.beside import _NUMBER, Beside, serve
from reader.tui.digests.making import Desk, DroppedError
from reader.tui.digests.questions import THREAD, Question, Subject, made_of, of_branch
from tests.tui.threads import ARTICLE, BAKERY

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")


@contextmanager
def beside(thread: Thread) -> Iterator[Beside]:
    control, theirs = socketpair()
    process = os.fork()
    if not process:
        try:
            os.setpgid(0, 0)
            control.close()
            serve(theirs, lambda: thread)
        finally:
            os._exit(0)
    theirs.close()
    maker = Beside(control, lambda: thread)
    try:
        yield maker
    finally:
        control.close()
        os.killpg(process, signal.SIGKILL)
        os.waitpid(process, 0)


def long(count: int) -> Thread:
    """A thread that takes a while to digest."""
    bodies = (" ".join(f"word{i * 7 % 997}x{j}" for j in range(60)) + "." for i in range(count))
    made = [Comment(f"c{i}", body=f"So {body}") for i, body in enumerate(bodies)]
    return Thread("test", ARTICLE, arrange(made).comments)


def test_they_are_those_that_are_made_here() -> None:
    with beside(BAKERY) as maker:
        assert maker.names() == Desk().names()
        for subject in (THREAD, Subject("branch", 0), Subject("article")):
            question = Question(subject)
            assert maker.make(BAKERY, question) == Desk().make(BAKERY, question)


def test_branches_are_kept_where_they_are_made_until_they_are_asked_for() -> None:
    with beside(BAKERY) as maker:
        assert set(maker.branches(BAKERY)) <= {None}
        for branch in Desk().branches(BAKERY):
            place = BAKERY.positions()[branch.comment_id]
            assert maker.make(BAKERY, of_branch(place)) == made_of(branch)


def test_another_thread_than_was_read_is_digested_as_it_is() -> None:
    other = long(3)
    with beside(BAKERY) as maker:
        assert maker.make(other, Question(THREAD)) == Desk().make(other, Question(THREAD))
        made = maker.make(BAKERY, Question(THREAD))
        assert made == Desk().make(BAKERY, Question(THREAD))


def test_what_cannot_be_made_says_why() -> None:
    with beside(BAKERY) as maker, pytest.raises(Exception, match="nosuch"):
        maker.make(BAKERY, Question(THREAD, method="nosuch"))


def test_dropping_ends_what_is_being_made_and_the_next_question_is_answered() -> None:
    thread = long(20_000)
    outcome: list[BaseException] = []
    with beside(thread) as maker:
        maker.names()

        def ask() -> None:
            try:
                maker.make(thread, Question(THREAD))
            except DroppedError as error:
                outcome.append(error)

        worker = Worker(target=ask)
        worker.start()
        while not outcome:
            maker.drop()
            worker.join(0.01)
        assert isinstance(outcome[0], DroppedError)
        assert maker.make(thread, Question(Subject("branch", 0))).comments == 1


def test_dropping_nothing_does_nothing() -> None:
    with beside(BAKERY) as maker:
        maker.drop()
        maker.names()
        maker.drop()
        assert maker.names()


def test_a_process_that_the_system_ends_is_told_of_and_replaced() -> None:
    with beside(BAKERY) as maker:
        maker.names()
        assert maker._process is not None
        os.kill(maker._process, signal.SIGKILL)
        with pytest.raises(SourceError, match="ended by the system"):
            maker.names()
        assert maker.names()


@contextmanager
def unanswered() -> Iterator[tuple[Beside, socket, list[Exception]]]:
    """Somebody who waits for the process that is asked for, and what comes of it."""
    control, theirs = socketpair()
    maker = Beside(control, lambda: BAKERY)
    outcome: list[Exception] = []

    def ask() -> None:
        try:
            maker.names()
        except (DroppedError, SourceError) as error:
            outcome.append(error)

    worker = Worker(target=ask, daemon=True)
    worker.start()
    with control, theirs:
        assert theirs.recv(1)
        dropping = Worker(target=maker.drop, daemon=True)
        dropping.start()
        dropping.join(10)
        assert not dropping.is_alive()
        yield maker, theirs, outcome
        worker.join(10)
        assert not worker.is_alive()


def test_dropping_waits_for_no_process_that_is_being_started() -> None:
    with unanswered() as (_, theirs, outcome):
        theirs.close()
    assert isinstance(outcome[0], DroppedError)


def test_a_process_that_was_started_for_nobody_answers_the_next_question() -> None:
    ours, peer = socketpair()
    with ours, peer, unanswered() as (maker, theirs, outcome):
        send_fds(theirs, [_NUMBER.pack(os.getpid())], [ours.fileno()])
        while not outcome:
            sleep(0)
        assert isinstance(outcome[0], DroppedError)
        peer.sendall(pickle.dumps(("one", "other")))
        assert maker.names() == ("one", "other")


def test_it_is_told_of_when_nobody_is_there_to_start_a_process() -> None:
    control, theirs = socketpair()
    theirs.close()
    with control, pytest.raises(SourceError, match="ended by the system"):
        Beside(control, lambda: BAKERY).names()
