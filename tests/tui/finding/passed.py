"""What passes a filter, found out in one go."""

from collections.abc import Callable

from reader.model import Thread
from reader.tui.finding.filters import Filter
from reader.tui.finding.knots import Knots
from reader.tui.finding.passing import Passed, steps


def _none(_: int) -> bool:
    """No comment is new."""
    return False


def passing(chosen: Filter, thread: Thread, is_new: Callable[[int], bool] = _none) -> Passed:
    return next(filter(None, steps(chosen, thread, is_new, Knots(thread))))
