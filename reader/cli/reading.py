"""Reads a thread beside the program: in a process of its own, where the system can fork one.

A second thread would share the interpreter's lock with the screen that is being loaded meanwhile,
and each would wait for the other.
"""

import atexit
import os
import pickle
import signal
from concurrent.futures import Future
from contextlib import suppress
from threading import Thread as Worker
from typing import BinaryIO

from reader.model import SourceError, Thread


def start(source: str, source_name: str | None, piped: BinaryIO | None) -> Future[Thread]:
    """Start to read; the future gets the thread, or the reason why there is none.

    To be called before the program has other threads, which a forked process would not have.
    """
    pending = Future[Thread]()
    pending.set_running_or_notify_cancel()

    def work() -> None:
        _settle(pending, _read(source, source_name, piped))

    def receive() -> None:
        with open(outcome, "rb") as sent:  # noqa: PTH123 (A pipe has no path.)
            _settle(pending, _received(sent.read(), source))

    target = work
    if hasattr(os, "fork"):
        target = receive
        outcome, process = _fork(source, source_name, piped)
        # Whoever leaves before the thread is there doesn't wait for it.
        atexit.register(_end, process)
    Worker(target=target, name="reading", daemon=True).start()
    return pending


def _read(source: str, source_name: str | None, piped: BinaryIO | None) -> Thread | BaseException:
    from reader import desk

    try:
        return desk.open_thread(source, source_name=source_name, stdin=piped)
    except BaseException as error:  # noqa: BLE001 (Whoever waits for the future gets it.)
        return error


def _fork(source: str, source_name: str | None, piped: BinaryIO | None) -> tuple[int, int]:
    """Fork the process that reads; return where its outcome will come, and its number."""
    coming, going = os.pipe()
    process = os.fork()
    if process:
        os.close(going)
        return coming, process
    # From here on this is the other process: nothing may return into the program.
    try:
        os.close(coming)
        outcome = _read(source, source_name, piped)
        with open(going, "wb") as sent:  # noqa: PTH123 (A pipe has no path.)
            sent.write(pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)


def _received(sent: bytes, source: str) -> Thread | BaseException:
    if not sent:
        why = "reading it was ended by the system"
        return SourceError(why, where=source, remedy="Is there enough memory?")
    outcome: Thread | BaseException = pickle.loads(sent)  # noqa: S301 (Our own process wrote it.)
    return outcome


def _settle(pending: Future[Thread], outcome: Thread | BaseException) -> None:
    if isinstance(outcome, Thread):
        pending.set_result(outcome)
    else:
        pending.set_exception(outcome)


def _end(process: int) -> None:
    with suppress(OSError):
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
