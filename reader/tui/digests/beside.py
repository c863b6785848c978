"""Makes digests in a process of its own: keys never wait for the interpreter, and what nobody waits
for any more is ended.

There are two processes beside the screen's. One has read the thread, does nothing, and can
therefore be forked at any time; it starts the other, which makes digests until it is ended.
"""

import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from io import BufferedIOBase
from socket import recv_fds as receive_file
from socket import send_fds as send_file
from socket import socket, socketpair
from threading import Lock
from time import monotonic
from typing import Any, NamedTuple

from reader.model import Branch, SourceError, Thread
from reader.tui.digests.making import Desk, DroppedError
from reader.tui.digests.questions import Made, Question, made_of, of_branch

_SLICE = 0.05
"""Seconds for which branches are made before they are handed over."""
_NUMBER = struct.Struct("=i")


class _Failed(NamedTuple):
    """What comes instead of what was asked for."""

    error: Exception


def serve(control: socket, thread: Callable[[], Thread]) -> None:
    """Start a process that digests `thread` whenever one is wanted, as long as anybody is there.

    To be called in a process without threads; what `thread` returns is read in the new one.
    """
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with control:
        while control.recv(1):
            ours, theirs = socketpair()
            process = os.fork()
            if not process:
                # From here on this is the new process: nothing may return into the program.
                try:
                    control.close()
                    theirs.close()
                    _work(ours, thread())
                finally:
                    os._exit(0)
            send_file(control, [_NUMBER.pack(process)], [theirs.fileno()])
            ours.close()
            theirs.close()


def _work(channel: socket, thread: Thread) -> None:
    """Answer until nobody asks any more."""
    worker = _Worker(thread)
    with channel.makefile("rwb") as file, suppress(EOFError, BrokenPipeError):
        while True:
            what = pickle.load(file)  # noqa: S301 (Our own process wrote it.)
            file.write(_pickled(worker.done(*what)))
            file.flush()


class _Worker:
    """What the process that makes digests has in hand."""

    def __init__(self, thread: Thread) -> None:
        self._thread = thread
        self._maker = Desk()
        self._rest: Iterator[Branch] = iter(())
        self._made: dict[str, Branch] = {}
        """What was made before anybody asked for it, by its first comment's id."""

    def done(self, what: str, *about: Any) -> object:
        """Do what is asked for; return what comes of it, or what went wrong."""
        try:
            match what:
                case "thread":
                    (self._thread,) = about
                    self._made.clear()
                case "names":
                    return self._maker.names()
                case "make":
                    return self._answer(*about)
                case "first":
                    self._rest = self._maker.branches(self._thread)
                    return self._go_on()
                case "more":
                    return self._go_on()
        except Exception as error:  # noqa: BLE001 (Whoever asked gets it.)
            return _Failed(error)
        return None

    def _answer(self, question: Question) -> Made:
        place = question.subject.place
        if question == of_branch(place):
            known = self._made.get(self._thread.comments[place].id)
            if known is not None:
                return made_of(known)
        return self._maker.make(self._thread, question)

    def _go_on(self) -> bool:
        """Make the next branches, as many as a slice of time allows; return whether there are."""
        end = monotonic() + _SLICE
        for branch in self._rest:
            self._made[branch.comment_id] = branch
            if monotonic() > end:
                return True
        return False


def _pickled(made: object) -> bytes:
    try:
        return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 (An error that can't be sent is told of in words.)
        return pickle.dumps(_Failed(RuntimeError(repr(error))))


class Beside:
    """A maker that has it all done by the other process (see `Maker`)."""

    def __init__(self, control: socket, thread: Callable[[], Thread]) -> None:
        """`control` leads to where `serve` runs, and `thread` gives what is digested there."""
        self._control = control
        self._known = thread
        self._thread: Thread | None = None
        """What the other process was given instead."""
        self._process: int | None = None
        self._file: BufferedIOBase | None = None
        self._busy = self._dropped = False
        self._lock = Lock()

    def names(self) -> Sequence[str]:
        """The names of all methods."""
        names: Sequence[str] = self._ask(None, "names")
        return names

    def make(self, thread: Thread, question: Question) -> Made:
        """A digest of the thread, of a part of it, or of the article."""
        made: Made = self._ask(thread, "make", question)
        return made

    def branches(self, thread: Thread) -> Iterator[None]:
        """Have every branch made by the usual method, and kept there until it is asked for."""
        more = self._ask(thread, "first")
        while more:
            yield None
            more = self._ask(thread, "more")

    def drop(self) -> bool:
        """End what is being made, and the process that makes it."""
        with self._lock:
            if self._busy:
                self._dropped = True
                if self._process is not None:
                    with suppress(OSError):
                        os.kill(self._process, signal.SIGKILL)
            return self._dropped

    def _ask(self, thread: Thread | None, *what: object) -> Any:
        """Have something done about a thread, if any; raises DroppedError if it is dropped.

        Only one thread asks. It waits without the lock: what drops it must never wait.
        """
        with self._lock:
            if self._dropped:
                self._forget()
            self._busy = True
        try:
            file = self._file or self._start()
            if thread is not None and thread is not (self._thread or self._known()):
                self._thread = thread
                _exchange(file, ("thread", thread))
            made = _exchange(file, what)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            with self._lock:
                dropped = self._dropped
                self._forget()
            raise (DroppedError() if dropped else _ended()) from error
        finally:
            self._busy = False
        if isinstance(made, _Failed):
            raise made.error
        return made

    def _start(self) -> BufferedIOBase:
        """Have a process started, which takes until everything was read and stored."""
        self._control.sendall(b"w")
        sent, files, _, _ = receive_file(self._control, _NUMBER.size, 1)
        if not files:
            raise EOFError
        with socket(fileno=files[0]) as channel:
            file = channel.makefile("rwb")
        with self._lock:
            (self._process,), self._file = _NUMBER.unpack(sent), file
            if self._dropped:
                # It has nothing to do yet, and is there for the next question.
                self._dropped = False
                raise DroppedError
        return file

    def _forget(self) -> None:
        """Take in that the process is gone; the lock is held."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
        self._process = self._file = self._thread = None
        self._dropped = False


def _exchange(file: BufferedIOBase, what: tuple[object, ...]) -> Any:
    file.write(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))
    file.flush()
    return pickle.load(file)  # noqa: S301 (Our own process wrote it.)


def _ended() -> SourceError:
    return SourceError("making it was ended by the system", remedy="Is there enough memory?")
