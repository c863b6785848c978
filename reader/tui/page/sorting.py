"""Sorts comments among their siblings; a branch stays together, under the comment it answers."""

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime
from math import inf
from typing import Literal, NamedTuple

from reader.model import Comment, Thread, outline

By = Literal["page", "time", "score", "replies", "activity"]
"""What comments are sorted by; "activity" is the latest time in a branch."""


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


def possible(comments: Sequence[Comment]) -> tuple[Sorting, ...]:
    """Return the ways that make a difference: without scores there are none by score."""
    timed = any(comment.published is not None for comment in comments)
    scored = any(comment.score is not None for comment in comments)
    lacking = {*(() if timed else ("time", "activity")), *(() if scored else ("score",))}
    return tuple(each for each in SORTINGS if each.by not in lacking)


def order(thread: Thread, by: By, *, reverse: bool = False) -> "array[int] | None":
    """Return the indices of a thread's comments as they are to be shown; None for page order.

    Among siblings the oldest, or else what has most, comes first; with `reverse`, last. What has
    no time or score comes after the others either way, and equal ones stay as the page has them.
    A naive time is taken for UTC. One sort and a few linear
    passes.
    """
    if by == "page" and not reverse:
        return None
    comments = thread.comments
    shape = outline(comments)
    parents = _parents(shape.depths)
    upwards = (by in ("page", "time")) != reverse
    keys = _keys(comments, by, parents, shape.replies)
    sign = 1 if upwards else -1
    ranked = [inf if key is None else sign * key for key in keys]
    first_to_last = sorted(range(len(ranked)), key=ranked.__getitem__)
    return _laid_out(first_to_last, parents, shape.replies)


def _keys(
    comments: Sequence[Comment], by: By, parents: Sequence[int], replies: Sequence[int]
) -> Sequence[float | None]:
    """What each comment is sorted by."""
    match by:
        case "page":
            return range(len(comments))
        case "score":
            return [comment.score for comment in comments]
        case "replies":
            return replies
        case "time":
            return [_seconds(comment.published) for comment in comments]
        case "activity":
            return _latest([_seconds(comment.published) for comment in comments], parents)


def _seconds(moment: datetime | None) -> float | None:
    """A time as seconds since 1970."""
    if moment is None:
        return None
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()


def _latest(times: list[float | None], parents: Sequence[int]) -> list[float | None]:
    """The latest time in each branch."""
    latest = [-inf if time is None else time for time in times]
    for index in range(len(latest) - 1, -1, -1):
        parent = parents[index]
        if parent >= 0 and latest[index] > latest[parent]:
            latest[parent] = latest[index]
    return [None if time == -inf else time for time in latest]


def _laid_out(
    first_to_last: Sequence[int], parents: Sequence[int], replies: Sequence[int]
) -> "array[int]":
    """Put branches one after the other, siblings in the order given."""
    used = [1] * len(parents) + [0]  # The last one, at -1, stands for what roots answer.
    places = [0] * len(parents)
    for index in first_to_last:
        parent = parents[index]
        places[index] = used[parent]
        used[parent] += replies[index] + 1
    order = array("i", bytes(4 * len(parents)))
    for index, parent in enumerate(parents):
        if parent >= 0:
            places[index] += places[parent]
        order[places[index]] = index
    return order


def _parents(depths: Sequence[int]) -> list[int]:
    """The index of each comment's parent, -1 for a root."""
    parents: list[int] = []
    path: list[int] = []
    for index, depth in enumerate(depths):
        del path[depth:]
        parents.append(path[-1] if path else -1)
        path.append(index)
    return parents
