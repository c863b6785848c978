"""Tells a thread's conversations apart, so that a digest can hear more than the longest one."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.model import Comment

_MOST = 0.4
"""A conversation that holds more than this of all comments is looked at in its parts."""
_STEPS = 32
"""How often the largest one is taken apart: a chain of replies has no parts worth counting."""


@dataclass(frozen=True, slots=True)
class Conversations:
    """For each comment, by position, the position of the comment that began its conversation."""

    roots: tuple[int, ...]
    """Its top-level branch."""
    parts: tuple[int, ...]
    """The same, with branches that hold most of the thread divided into their own branches."""


def conversations(comments: Sequence[Comment], heard: Container[int]) -> Conversations:
    """Return who talks with whom in `comments`, a thread's or a part of one in pre-order.

    Of a branch that goes on beyond the part only what lies in it counts, and for how large a
    conversation is only the comments at the positions `heard`.
    """
    before = [0, *accumulate(int(place in heard) for place in range(len(comments)))]
    roots = _children(comments, 0, len(comments))
    last = len(comments)
    ends = {start: min(last, start + comments[start].replies + 1) for start in roots}
    for _ in range(_STEPS):
        sizes = {start: before[end] - before[start] for start, end in ends.items()}
        largest = max(sizes, key=lambda start: (sizes[start], -start), default=0)
        if sizes.get(largest, 0) <= max(1, _MOST * before[-1]):
            break
        end, ends[largest] = ends[largest], largest + 1
        for child in _children(comments, largest + 1, end):
            ends[child] = min(last, child + comments[child].replies + 1)
    return Conversations(_labels(roots, len(comments)), _labels(sorted(ends), len(comments)))


def _children(comments: Sequence[Comment], start: int, end: int) -> list[int]:
    """The first comments of the branches that lie side by side in [start, end)."""
    found = []
    while start < end:
        found.append(start)
        start += comments[start].replies + 1
    return found


def _labels(starts: Sequence[int], count: int) -> tuple[int, ...]:
    """For each position the last of `starts` at or before it."""
    labels: list[int] = []
    for start, end in pairwise((*starts, count)):
        labels.extend([start] * (end - start))
    return tuple(labels)
