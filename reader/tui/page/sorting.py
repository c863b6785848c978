"""Sorts comments among their siblings; a branch stays together, under the comment it answers."""

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime
from math import inf
from typing import Literal, NamedTuple

from reader.model import Comment, Outlined, Thread

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
    upwards = (by in ("page", "time")) != reverse
    sign = 1 if upwards else -1
    replies = _replies(comments)
    keys = _keys(comments, by, replies)
    return _sorted(replies, [inf if key is None else sign * key for key in keys])


def _replies(comments: Sequence[Comment]) -> Sequence[int]:
    """How many stand under each; without reading them, if that can be."""
    if isinstance(comments, Outlined):
        return comments.outline.replies
    return [comment.replies for comment in comments]


def _keys(comments: Sequence[Comment], by: By, replies: Sequence[int]) -> Sequence[float | None]:
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
            return _latest([_seconds(comment.published) for comment in comments], replies)


def _seconds(moment: datetime | None) -> float | None:
    """A time as seconds since 1970."""
    if moment is None:
        return None
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()


def _latest(times: Sequence[float | None], replies: Sequence[int]) -> list[float | None]:
    """The latest time in each branch; from the end, so that what is under a comment is known."""
    latest = [-inf if time is None else time for time in times]
    for index in range(len(latest) - 1, -1, -1):
        child, stop = index + 1, index + 1 + replies[index]
        while child < stop:
            if latest[child] > latest[index]:
                latest[index] = latest[child]
            child += replies[child] + 1
    return [None if time == -inf else time for time in latest]


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
