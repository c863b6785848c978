"""The worker does what is asked for last, a little at a time, and never when a key was pressed."""

from collections.abc import Iterator
from queue import Queue
from threading import Event
from time import monotonic

import pytest

from reader.tui import scanning
from reader.tui.scanning import Scanner

WAIT = 10


@pytest.fixture
def made() -> "Queue[object]":
    return Queue()


def test_what_steps_yield_is_delivered_and_none_is_not(made: "Queue[object]") -> None:
    Scanner().begin(iter([None, 1, None, 2]), made.put)
    assert [made.get(timeout=WAIT), made.get(timeout=WAIT)] == [1, 2]
    assert made.empty()


def test_what_is_begun_replaces_what_was(made: "Queue[object]") -> None:
    begun, go_on, ended = Event(), Event(), Event()

    def endless() -> Iterator[object]:
        begun.set()
        assert go_on.wait(WAIT)
        try:
            while True:
                yield "old"
        finally:
            ended.set()

    scanner = Scanner()
    scanner.begin(endless(), made.put)
    assert begun.wait(WAIT)
    scanner.begin(iter(["new"]), made.put)
    go_on.set()
    assert made.get(timeout=WAIT) == "new"
    assert ended.wait(WAIT)
    assert made.empty()


def test_what_is_cancelled_delivers_nothing(made: "Queue[object]") -> None:
    begun, go_on = Event(), Event()

    def slow() -> Iterator[object]:
        begun.set()
        assert go_on.wait(WAIT)
        yield "too late"

    scanner = Scanner()
    scanner.begin(slow(), made.put)
    assert begun.wait(WAIT)
    scanner.cancel()
    go_on.set()
    scanner.begin(iter(["next"]), made.put)
    assert made.get(timeout=WAIT) == "next"


def test_an_error_is_delivered_and_the_worker_goes_on(made: "Queue[object]") -> None:
    def failing() -> Iterator[object]:
        yield None
        raise ZeroDivisionError

    scanner = Scanner()
    scanner.begin(failing(), made.put)
    assert isinstance(made.get(timeout=WAIT), ZeroDivisionError)
    scanner.begin(iter(["next"]), made.put)
    assert made.get(timeout=WAIT) == "next"


def test_a_key_is_answered_first(made: "Queue[object]", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "QUIET", 0.05)
    scanner = Scanner()
    scanner.hush()
    pressed = monotonic()
    scanner.begin(iter([1]), made.put)
    made.get(timeout=WAIT)
    assert monotonic() - pressed >= 0.05
