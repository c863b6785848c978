"""Moves a comment with its branch under another parent, as the reader says."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.model.comment import Comment, Link
from reader.model.outline import Outline, outline
from reader.model.rearranged import Rearranged, order_of, parents_of
from reader.model.thread import Thread

CHANGEABLE: frozenset[Link] = frozenset({"inferred", "corrected"})
"""Links that may be set right: a parent that is stated or quoted is a fact."""
ROOT = -1
"""What stands for the parent of a comment that has none."""


def rehung(thread: Thread, index: int, parent: int, known: Outline | None = None) -> Thread:
    """Return `thread` with the comment at `index`, and what answers it, under the one at `parent`.

    Both are places in `thread.comments`, or `ROOT` for no parent; `known` is the comments' outline,
    if it is known. The comment's link is "corrected", even where the parent is the one that was
    guessed. Raises ValueError if the comment's parent is a fact, or if the new parent stands in the
    comment's own branch.

    The branch stays where it is if the tree allows it; else it goes behind what it stood in, or to
    the other end of its new parent's branch, and no other comments change their order. That takes
    some milliseconds for a hundred thousand comments, and reads none of them but two.
    """
    comments = thread.comments
    if comments[index].link not in CHANGEABLE:
        raise ValueError(f"whom {comments[index].id!r} answers is known")
    if index <= parent <= index + comments[index].replies:
        raise ValueError(f"{comments[index].id!r} cannot stand in its own branch")
    if not isinstance(comments, Rearranged):
        comments = Rearranged(comments, order_of(comments), known or outline(comments), {})
    return replace(thread, comments=_moved(comments, index, parent))


def allowed(index: int, parent: Callable[[int], int]) -> list[int]:
    """The parents that reading order allows the comment at `index`, from `ROOT` inwards.

    They are the comment before it and that one's ancestors, as on a page that shows each comment
    below what it answers; `parent` gives the place of any comment's parent, or `ROOT`.
    """
    found = []
    at = index - 1
    while at != ROOT:
        found.append(at)
        at = parent(at)
    return [ROOT, *reversed(found)]


def changed(before: Sequence[Comment], after: Sequence[Comment]) -> list[int]:
    """The places in `before` of the comments that answer others, or nobody, in `after`."""
    origins = parents_of(before).items() ^ parents_of(after).items()
    order = order_of(before)
    return sorted({order.index(origin) for origin, _ in origins})


def _moved(comments: Rearranged, index: int, parent: int) -> Rearranged:
    """Hang the branch at `index` under `parent`."""
    depths, replies = comments.outline.depths[:], comments.outline.replies[:]
    size = replies[index] + 1
    left = _ancestors(depths, index)
    joined = [] if parent == ROOT else [parent, *_ancestors(depths, parent)]
    to = _target(replies, [index, *left, ROOT], parent)
    by = len(joined) - depths[index]
    if by:
        inside = depths[index : index + size]
        depths[index : index + size] = array("i", [depth + by for depth in inside])
    for above in left:
        replies[above] -= size
    for above in joined:
        replies[above] += size
    parents = dict(comments.parents)
    parents[comments.order[index]] = None if parent == ROOT else comments[parent].id
    shape = comments.outline._replace(depths=depths, replies=replies)
    return Rearranged(
        comments.source,
        _put(comments.order, index, size, to),
        Outline(*(_put(each, index, size, to) for each in shape)),
        parents,
    )


def _ancestors(depths: Sequence[int], index: int) -> list[int]:
    """The comments that one stands under, its parent first."""
    found: list[int] = []
    wanted = depths[index] - 1
    for place in range(index - 1, -1, -1):
        if wanted < 0:
            break
        if depths[place] == wanted:
            found.append(place)
            wanted -= 1
    return found


def _target(replies: Sequence[int], path: Sequence[int], parent: int) -> int:
    """The place before which a branch has to be put for its siblings to keep their order.

    `path` leads from its first comment out to `ROOT`.
    """
    index = path[0]
    if parent in path:
        below = path[path.index(parent) - 1]
        return index if below == index else below + replies[below] + 1
    return parent + 1 if parent > index else parent + replies[parent] + 1


def _put(values: "array[int]", start: int, size: int, to: int) -> "array[int]":
    """`values` with [start, start + size) put before `to`."""
    stop = start + size
    if to >= stop:
        return values[:start] + values[stop:to] + values[start:stop] + values[to:]
    return values[:to] + values[start:stop] + values[to:start] + values[stop:]
