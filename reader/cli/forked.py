"""A process of its own that reads a thread, stores it, and then makes digests of it."""

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from socket import socket, socketpair
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.cli.steps import steps
from reader.library.asked import Wanted
from reader.model import Outlined, SourceError, Thread

if TYPE_CHECKING:
    from reader.library.opened import Opened


class Forked(NamedTuple):
    """The process."""

    process: int
    """Its number."""
    coming: int
    """Where its steps come."""
    control: socket
    """Leads to where digests are made, once everything was read and stored."""


def fork(wanted: Wanted) -> Forked:
    """Fork the process, which a program with other threads had better not do."""
    coming, going = os.pipe()
    control, theirs = socketpair()
    process = os.fork()
    if process:
        os.close(going)
        theirs.close()
        return Forked(process, coming, control)
    # From here on this is the other process: nothing may return into the program.
    try:
        # A group of its own, so that whatever it starts can be ended with it.
        os.setpgid(0, 0)
        os.close(coming)
        control.close()
        opened = None
        with open(going, "wb") as sent:  # noqa: PTH123 (A pipe has no path.)
            for step in steps(wanted):
                pickle.dump(step, sent, pickle.HIGHEST_PROTOCOL)
                sent.flush()
                opened = opened or _digestible(step)
        if opened is not None:
            from reader.tui.digests.beside import serve

            serve(theirs, opened)
    finally:
        os._exit(0)


def received(coming: int, source: str) -> Iterator[Any]:
    """Yield the process's steps as they come, and an error at their end."""
    with open(coming, "rb") as sent:
        try:
            while True:
                yield pickle.load(sent)  # noqa: S301 (Our own process wrote it.)
        except (EOFError, pickle.UnpicklingError):
            why = "reading it was ended by the system"
            yield SourceError(why, where=source, remedy="Is there enough memory?")


def end(process: int) -> None:
    """End the process and all that it started."""
    with suppress(OSError):
        os.killpg(process, signal.SIGKILL)
    with suppress(OSError):
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _digestible(step: object) -> "Callable[[], Thread] | None":
    """What gives the thread in a forked process, if this is the step that has it."""
    if isinstance(step, (BaseException, dict, str)):
        return None
    opened: Opened = step  # type: ignore[assignment]
    if isinstance(opened.read.comments, Outlined):
        # What is read from the library can't be shared with a process that was forked.
        sent = pickle.dumps(opened, pickle.HIGHEST_PROTOCOL)
        return lambda: pickle.loads(sent).thread()  # noqa: S301 (Our own process pickled it.)
    return opened.thread
