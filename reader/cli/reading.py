"""Reads a thread beside the program: in a process of its own, where the system can fork one.

A second thread would share the interpreter's lock with the screen that is being loaded meanwhile,
and each would wait for the other. The process also stores what it read, once that is on its way;
of a large thread it stores the comments first, and sends only word of where they are.
"""

import atexit
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import replace
from socket import socket, socketpair
from threading import Thread as Worker
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from reader.model import Outlined, ReaderError, SourceError, Thread, outline

if TYPE_CHECKING:
    from reader.library.keeper import LibraryKeeper
    from reader.library.opened import Opened
    from reader.tui.making import Maker

_PATIENCE = 2.0
"""Seconds that leaving the program may wait for a thread that was read to be stored."""


class Asked(NamedTuple):
    """What is to be read."""

    source: str
    source_name: str | None = None
    piped: BinaryIO | None = None
    """What "-" is."""
    private: bool = False
    """Whether nothing is to be kept of it."""


class Reading(NamedTuple):
    """What comes of reading, one after the other."""

    remembered: "Future[dict[str, str]]"
    """What is remembered of how the screen was."""
    opened: "Future[Opened]"
    """The thread with what earlier visits left behind, or the reason why there is none."""
    thread: Future[Thread]
    """The thread as it is shown."""
    stored: Future[str]
    """Why the thread couldn't be stored; empty if it is, or needn't be."""
    maker: "Maker | None"
    """What digests the thread where it was read; None where that is no process of its own."""


def start(asked: Asked) -> Reading:
    """Start to read.

    To be called before the program has other threads, which a forked process would not have.
    """
    reading = Reading(Future(), Future(), Future(), Future(), None)
    if hasattr(os, "fork"):
        beside = _fork(asked)
        from reader.tui.beside import Beside

        reading = reading._replace(maker=Beside(beside.control, reading.thread.result))
        worker = Worker(target=_receive, args=(reading, beside.coming, asked.source), daemon=True)
        atexit.register(_end, beside.process, reading)
    else:
        worker = Worker(target=_settle, args=(reading, _steps(asked)), daemon=True)
    for future in (reading.remembered, reading.opened, reading.thread, reading.stored):
        future.set_running_or_notify_cancel()
    worker.start()
    return reading


def keeper(reading: Reading, *, private: bool) -> "LibraryKeeper":
    """Return what keeps the reader's place in what is being read."""
    from reader.library.keeper import LibraryKeeper

    return LibraryKeeper(reading.opened, reading.remembered, reading.stored, private=private)


def _steps(asked: Asked) -> Iterator[Any]:
    """Yield what is remembered, the opened thread or an error, and what went wrong at the end."""
    from reader import desk

    try:
        opening = desk.opening(
            asked.source,
            source_name=asked.source_name,
            stdin=asked.piped,
            keep=not asked.private,
        )
        yield opening.remembered()
        yield opening.read()
        opening.finish()
        yield opening.problem
        opening.close()
    except BaseException as error:  # noqa: BLE001 (Whoever waits for the futures gets it.)
        yield error


class _Beside(NamedTuple):
    """The process that reads."""

    process: int
    coming: int
    """Where its steps come."""
    control: socket
    """Leads to where digests are made, once everything was read and stored."""


def _fork(asked: Asked) -> _Beside:
    """Fork the process that reads, and then makes digests of what it read."""
    coming, going = os.pipe()
    control, theirs = socketpair()
    process = os.fork()
    if process:
        os.close(going)
        theirs.close()
        return _Beside(process, coming, control)
    # From here on this is the other process: nothing may return into the program.
    try:
        # A group of its own, so that whatever it starts can be ended with it.
        os.setpgid(0, 0)
        os.close(coming)
        control.close()
        opened = None
        with open(going, "wb") as sent:  # noqa: PTH123 (A pipe has no path.)
            for step in _steps(asked):
                pickle.dump(step, sent, pickle.HIGHEST_PROTOCOL)
                sent.flush()
                opened = opened or _digestible(step)
        if opened is not None:
            from reader.tui.beside import serve

            serve(theirs, opened)
    finally:
        os._exit(0)


def _digestible(step: Any) -> "Callable[[], Thread] | None":
    """What gives the thread in a forked process, if this is the step that has it."""
    if isinstance(step, (BaseException, dict, str)):
        return None
    opened: Opened = step
    if isinstance(opened.read.comments, Outlined):
        # What is read from the library can't be shared with a process that was forked.
        sent = pickle.dumps(opened, pickle.HIGHEST_PROTOCOL)
        return lambda: pickle.loads(sent).thread()  # noqa: S301 (Our own process pickled it.)
    return opened.thread


def _receive(reading: Reading, coming: int, source: str) -> None:
    """Take in what the other process sends."""
    with open(coming, "rb") as sent:
        _settle(reading, _received(sent, source))


def _received(sent: BinaryIO, source: str) -> Iterator[Any]:
    try:
        while True:
            yield pickle.load(sent)  # noqa: S301 (Our own process wrote it.)
    except (EOFError, pickle.UnpicklingError):
        why = "reading it was ended by the system"
        yield SourceError(why, where=source, remedy="Is there enough memory?")


def _settle(reading: Reading, steps: Iterator[Any]) -> None:
    """Give each future its result; an error goes to those that still wait."""
    for step in steps:
        match step:
            case BaseException():
                _fail(reading, step)
            case dict():
                reading.remembered.set_result(step)
            case str():
                reading.stored.set_result(step)
            case opened:
                _open(reading, opened)


def _open(reading: Reading, opened: "Opened") -> None:
    """Make ready what was read, so that the screen doesn't have to."""
    try:
        thread = opened.thread()
        if opened.problem:
            thread = replace(thread, notices=(*thread.notices, opened.problem))
        if isinstance(thread.comments, Outlined):
            outline(thread.comments)
    except ReaderError as error:
        _fail(reading, error)
        return
    reading.opened.set_result(opened)
    reading.thread.set_result(thread)


def _fail(reading: Reading, error: BaseException) -> None:
    told = reading.thread.done()
    for future in (reading.opened, reading.thread):
        if not future.done():
            future.set_exception(error)
    if not reading.remembered.done():
        reading.remembered.set_result({})
    if not reading.stored.done():
        reading.stored.set_result(f"what was read is not kept ({error})" if told else "")


def _end(process: int, reading: Reading) -> None:
    """Wait a moment for what is being stored, and for nothing else."""
    if reading.thread.done() and reading.thread.exception() is None:
        wait([reading.stored], _PATIENCE)
    with suppress(OSError):
        os.killpg(process, signal.SIGKILL)
    with suppress(OSError):
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
