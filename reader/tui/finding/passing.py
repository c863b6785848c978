"""Finds out which comments pass a filter, in small steps, and reads no more than it has to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from reader.model import Outline, Thread, outline
from reader.tui.finding.filters import COMPARE, Author, Filter, New, Place, Text, Told
from reader.tui.finding.knots import Knots, Telling, chunks
from reader.tui.finding.search import MOST_SLOW


class Passed(NamedTuple):
    """What a filter lets through, by index, one byte a comment."""

    passing: bytes
    """1 for what passes."""
    dimmed: bytes
    """1 for what doesn't, but has something under it that does."""
    shown: bytes
    """1 for both."""
    slow: int = 0
    """How many comments an expression took too long for; they don't pass."""

    @property
    def number(self) -> int:
        """How many comments pass."""
        return self.passing.count(1)


def steps(
    chosen: Filter, thread: Thread, is_new: Callable[[int], bool], knots: Knots
) -> Iterator[Passed | None]:
    """Yield which comments pass; before that None, after every small step.

    `is_new` is asked of indices.
    """
    shape = outline(thread.comments)
    passed = bytearray(b"\1" * len(thread.comments))
    told: list[tuple[Told, bool]] = []
    for condition, negated in chosen.parts:
        if not isinstance(condition, New | Place):
            told.append((condition, negated))
            continue
        values = _known(condition, shape, is_new)
        passed[:] = bytes(old and new != negated for old, new in zip(passed, values, strict=True))
        yield None
    reading = _Reading(thread, told, knots, passed)
    if told:
        yield from reading.steps()
    dimmed = _ancestors(passed, shape.depths)
    shown = bytes(a | b for a, b in zip(passed, dimmed, strict=True))
    yield Passed(bytes(passed), dimmed, shown, reading.slow)


def _known(condition: New | Place, shape: Outline, is_new: Callable[[int], bool]) -> Iterable[bool]:
    """Whether a condition holds for each comment, which is known without reading them."""
    if isinstance(condition, New):
        return map(is_new, range(len(shape.depths)))
    numbers = shape.depths if condition.field == "depth" else shape.replies
    return map(COMPARE[condition.sign], numbers, repeat(condition.value))


class _Reading:
    """Looks at the comments that still pass, and strikes out those that don't."""

    def __init__(
        self, thread: Thread, parts: Sequence[tuple[Told, bool]], knots: Knots, passed: bytearray
    ) -> None:
        self.slow = 0
        self._thread = thread
        self._parts = parts
        self._knots = knots
        self._passed = passed
        wanted = [condition for condition, negated in parts if not negated]
        self._names = [each.pattern for each in wanted if isinstance(each, Author)]
        self._words = [each.pattern for each in wanted if isinstance(each, Text)]

    def steps(self) -> Iterator[None]:
        """Do so."""
        passed, done = self._passed, 0
        for start, comments in chunks(self._thread, 0, len(passed), self._worth):
            stop = start + len(comments)
            passed[done:start] = bytes(start - done)
            if self._may_pass(start, comments):
                for index, comment in enumerate(comments, start):
                    passed[index] = passed[index] and self._passes(comment)
            else:
                passed[start:stop] = bytes(stop - start)
            done = stop
            yield None
        passed[done:] = bytes(len(passed) - done)

    def _worth(self, start: int, stop: int, data: bytes) -> bool:
        """Whether any of the stored comments in [start, stop) may pass."""
        return (
            self._passed.find(1, start, stop) >= 0
            and all(name.may_stand_in(data) for name in self._names)
            and (
                all(word.may_stand_in(data) for word in self._words)
                or not self._knots.none(start, stop)
            )
        )

    def _may_pass(self, start: int, comments: Sequence[Telling]) -> bool:
        """Whether any of the comments, which begin at index `start`, may pass."""
        if self._passed.find(1, start, start + len(comments)) == -1:
            return False
        bodies = [comment.body for comment in comments] if self._words else []
        if all(any(word.glance(bodies)) for word in self._words):
            return True
        return self._knots.any(start, bodies)

    def _passes(self, comment: Telling) -> bool:
        try:
            return self.slow < MOST_SLOW and all(
                condition.holds(comment) != negated for condition, negated in self._parts
            )
        except TimeoutError:
            self.slow += 1
            return False


def _ancestors(passed: bytearray, depths: Sequence[int]) -> bytes:
    """What stands above what passed; from the end, so that each is looked at once."""
    found = bytearray(len(passed))
    wanted = 0  # What is looked for stands less deep than this.
    for index in range(len(passed) - 1, -1, -1):
        depth = depths[index]
        if passed[index]:
            wanted = depth
        elif depth < wanted:
            found[index] = 1
            wanted = depth
    return bytes(found)
