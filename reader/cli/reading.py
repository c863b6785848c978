"""Reads a thread beside the program: in a process of its own, where the system can fork one.

A second thread would share the interpreter's lock with the screen that is being loaded meanwhile,
and each would wait for the other. The process also stores what it read, once that is on its way;
of a large thread it stores the comments first, and sends only word of where they are.
"""

import atexit
import os
from collections.abc import Iterator
from concurrent.futures import Future, wait
from dataclasses import replace
from threading import Thread as Worker
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.cli.steps import steps
from reader.library.asked import Wanted
from reader.model import Outlined, Thread, outline

if TYPE_CHECKING:
    from reader.library.keeper import LibraryKeeper
    from reader.library.opened import Opened
    from reader.tui.digests.making import Maker

_PATIENCE = 2.0
"""Seconds that leaving the program may wait for a thread that was read to be stored."""


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


def start(wanted: Wanted) -> Reading:
    """Start to read.

    To be called before the program has other threads, which a forked process would not have.
    """
    reading = Reading(Future(), Future(), Future(), Future(), None)
    if hasattr(os, "fork"):
        from reader.cli import forked

        process, coming, control = forked.fork(wanted)
        from reader.tui.digests.beside import Beside

        reading = reading._replace(maker=Beside(control, reading.thread.result))
        atexit.register(_end, process, reading)
        came: Iterator[Any] = forked.received(coming, wanted.source)
    else:
        came = steps(wanted)
    for future in (reading.remembered, reading.opened, reading.thread, reading.stored):
        future.set_running_or_notify_cancel()
    Worker(target=_settle, args=(reading, came), name="reading", daemon=True).start()
    return reading


def keeper(reading: Reading, *, private: bool) -> "LibraryKeeper":
    """Return what keeps the reader's place in what is being read."""
    from reader.library.keeper import LibraryKeeper

    return LibraryKeeper(reading.opened, reading.remembered, reading.stored, private=private)


def _settle(reading: Reading, came: Iterator[Any]) -> None:
    """Give each future its result; an error goes to those that still wait."""
    try:
        for step in came:
            match step:
                case BaseException():
                    raise step
                case dict():
                    reading.remembered.set_result(step)
                case str():
                    reading.stored.set_result(step)
                case opened:
                    _open(reading, opened)
    except BaseException as error:  # noqa: BLE001 (Else somebody would wait for ever.)
        _fail(reading, error)


def _open(reading: Reading, opened: "Opened") -> None:
    """Make ready what was read, so that the screen doesn't have to."""
    thread = opened.thread()
    if opened.problem:
        thread = replace(thread, notices=(*thread.notices, opened.problem))
    if isinstance(thread.comments, Outlined):
        outline(thread.comments)
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
    from reader.cli.forked import end

    if reading.thread.done() and reading.thread.exception() is None:
        wait([reading.stored], _PATIENCE)
    end(process)
