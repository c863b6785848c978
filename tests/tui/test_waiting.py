"""Keys that wait for a dialogue wait for that one only, and not for ever."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.tui.waiting import WaitingApp


class Clock:
    """A timer that ends when the test says so."""

    def __init__(self, ended: Callable[[], object]) -> None:
        self._ended: Callable[[], object] | None = ended

    def stop(self) -> None:
        self._ended = None

    def end(self) -> None:
        if self._ended is not None:
            self._ended()


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> list[Clock]:
    """All timers that were set."""
    found: list[Clock] = []

    def set_timer(_app: WaitingApp, _delay: float, ended: Callable[[], Any]) -> Clock:
        found.append(Clock(ended))
        return found[-1]

    monkeypatch.setattr(WaitingApp, "set_timer", set_timer)
    return found


def test_keys_wait_no_longer_than_patience_lasts(clocks: list[Clock]) -> None:
    app = WaitingApp()
    app.hold_keys()
    app.hold_keys()
    assert app.is_waiting
    (clock,) = clocks
    clock.end()
    assert not app.is_waiting


def test_the_end_of_one_wait_is_not_the_end_of_the_next(clocks: list[Clock]) -> None:
    app = WaitingApp()
    app.hold_keys()
    app.release_keys()
    app.hold_keys()
    first, second = clocks
    first.end()
    assert app.is_waiting
    second.end()
    assert not app.is_waiting
