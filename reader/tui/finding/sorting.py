"""Sorts comments among their siblings; a branch stays together, under the comment it answers."""

from array import array
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from math import inf, isnan, nan
from typing import Literal, NamedTuple

from reader.model import Thread, outline
from reader.tui.finding.knots import chunks

By = Literal["page", "time", "score", "replies", "activity"]
"""What comments are sorted by; "activity" is the latest time in a branch."""

_HIGHEST = 2**53
"""The highest number that is exact as a float."""
_FIRST = 2_000
"""Comments that tell what a thread can be sorted by."""


class Sorting(NamedTuple):
    """A way to sort."""

    by: By
    said: str
    """What comes first, in words."""
    reverse: bool = False


PAGE_ORDER = Sorting("page", "page order")
SORTINGS = (
    PAGE_ORDER,
    Sorting("time", "oldest first"),
    Sorting("time", "newest first", reverse=True),
    Sorting("score", "best score first"),
    Sorting("score", "lowest score first", reverse=True),
    Sorting("replies", "most replies first"),
    Sorting("activity", "latest activity first"),
    Sorting("page", "page order reversed", reverse=True),
)


class Facts(NamedTuple):
    """What comments are sorted by, by index."""

    replies: Sequence[int]
    """How many stand under each."""
    times: "array[float]"
    """Seconds since 1970; not a number where no time is stated."""
    scores: "array[float]"
    """Not a number where no score is stated."""
    whole: bool = True
    """Whether all comments are in it, or only the first."""


def facts(thread: Thread) -> Iterator[Facts | None]:
    """Go through a thread in small steps; yields None after each, and the facts at last.

    Those of the first comments come as soon as they are known, if there are many more.
    """
    comments, replies = thread.comments, outline(thread.comments).replies
    times, scores = array("d"), array("d")
    for start, some in chunks(thread, 0, len(comments)):
        times.extend([_seconds(each.published) for each in some])
        scores.extend([_number(each.score) for each in some])
        many = start < _FIRST <= start + len(some) < len(comments)
        yield Facts(replies, times[:], scores[:], whole=False) if many else None
    yield Facts(replies, times, scores)


def possible(known: Facts) -> tuple[Sorting, ...]:
    """Return the ways that make a difference: without scores there are none by score."""
    lacking: set[By] = set()
    if all(map(isnan, known.times)):
        lacking |= {"time", "activity"}
    if all(map(isnan, known.scores)):
        lacking.add("score")
    return tuple(each for each in SORTINGS if each.by not in lacking)


def order(known: Facts, by: By, *, reverse: bool = False) -> "array[int] | None":
    """Return the indices of a thread's comments as they are to be shown; None for page order.

    Among siblings the oldest, or else what has most, comes first; with `reverse`, last. What has
    no time or score comes after the others either way, and equal ones stay as the page has them.
    A naive time is taken for UTC. One sort of each family, and a few linear passes.
    """
    if by == "page" and not reverse:
        return None
    sign = 1 if (by in ("page", "time")) != reverse else -1
    keys = [inf if isnan(key) else sign * key for key in _keys(known, by)]
    return _sorted(known.replies, keys)


def _keys(known: Facts, by: By) -> Sequence[float]:
    """What each comment is sorted by; not a number where that isn't known."""
    match by:
        case "page":
            return range(len(known.replies))
        case "score":
            return known.scores
        case "replies":
            return known.replies
        case "time":
            return known.times
        case "activity":
            return _latest(known.times, known.replies)


def _number(score: int | None) -> float:
    """A score; hostile ones are as long as one likes."""
    return nan if score is None else float(max(-_HIGHEST, min(score, _HIGHEST)))


def _seconds(moment: datetime | None) -> float:
    """A time as seconds since 1970."""
    if moment is None:
        return nan
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()


def _latest(times: Sequence[float], replies: Sequence[int]) -> list[float]:
    """The latest time in each branch; from the end, so that what is under a comment is known."""
    latest = [-inf if isnan(time) else time for time in times]
    for index in range(len(latest) - 1, -1, -1):
        child, stop = index + 1, index + 1 + replies[index]
        while child < stop:
            if latest[child] > latest[index]:
                latest[index] = latest[child]
            child += replies[child] + 1
    return [nan if time == -inf else time for time in latest]


def _sorted(replies: Sequence[int], keys: Sequence[float]) -> "array[int]":
    """Lay the comments out, each followed by its replies, siblings by their keys."""
    order = array("i")
    coming = _by_key(_siblings(replies, 0, len(replies)), keys)
    while coming:
        index = coming.pop()
        order.append(index)
        inside = replies[index]
        if inside == 1:
            order.append(index + 1)
        elif inside:
            coming += _by_key(_siblings(replies, index + 1, index + inside + 1), keys)
    return order


def _by_key(family: list[int], keys: Sequence[float]) -> list[int]:
    """Sort siblings, the first one last; equal ones keep their order."""
    family.sort(key=keys.__getitem__)
    family.reverse()
    return family


def _siblings(replies: Sequence[int], start: int, stop: int) -> list[int]:
    """The comments of [start, stop) that stand under none of the others there."""
    family = []
    while start < stop:
        family.append(start)
        start += replies[start] + 1
    return family
